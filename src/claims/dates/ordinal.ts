import type { PlainDate } from '../../time/date.js'
import { dayOn, monthOf, shiftedMonth, yearOf } from './calendar.js'
import type { Family, Found, Spot } from './family.js'
import { fromPublication, spotTense } from './family.js'
import type { Tense } from './tense.js'
import { isNumber, touches } from './tokens.js'

/** Bare ordinals: "on the 23rd", "the 9th of last month". What follows must leave them days: not "the 23rd round", "the 20th century". */
const FOLLOWS = new Set(
  ', . ; : ! ? ) ” " and to in at by that with when as after before while for from but or through until said told announced confirmed local this'.split(
    ' ',
  ),
)
const LEADS = new Set(['on', 'by', 'from', 'until', 'before', 'after', 'since', 'to', 'and', 'through'])

export const ordinalDay: Family = {
  heads: ['#'],
  read(spot) {
    const { tokens, at, floor } = spot
    const number = tokens[at]!
    const suffix = tokens[at + 1]
    if (!isNumber(number) || !touches(number, suffix) || !suits(Number(number.raw), suffix!.word)) return undefined
    if (tokens[at - 1]?.word !== 'the' || at - 1 < floor) return undefined
    const from = at - 1
    const of = ofMonth(spot)
    if (of) return reckonedIn(spot, { from, to: at + of.length, type: 'date' }, Number(number.raw), of.months)
    if (!LEADS.has(tokens[at - 2]?.word ?? '') && at >= 2) return undefined
    if (at + 2 < tokens.length && !FOLLOWS.has(tokens[at + 2]!.word)) return undefined
    const tense = spotTense(spot, from, at + 2)
    return fromPublication(spot, { from, to: at + 2, type: 'date' }, (published) =>
      reckon(spot, Number(number.raw), published, tense),
    )
  },
}

function suits(day: number, suffix: string): boolean {
  if (day < 1 || day > 31) return false
  const tens = day % 100 >= 11 && day % 100 <= 13
  return suffix === (tens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'))
}

/** "of this month", "of last month", "of the month". */
function ofMonth({ tokens, at }: Spot): { months: number; length: number } | undefined {
  if (tokens[at + 2]?.word !== 'of' || tokens[at + 4]?.word !== 'month') return undefined
  const months = { this: 0, last: -1, next: 1 }[tokens[at + 3]!.word]
  return months === undefined ? undefined : { months, length: 5 }
}

const reckonedIn = (spot: Spot, place: Pick<Found, 'from' | 'to' | 'type'>, day: number, months: number): Found =>
  fromPublication(spot, place, (published) => {
    const iso = inMonth(published, months, day)
    return iso && { iso }
  })

function inMonth(from: PlainDate, months: number, day: number): PlainDate | undefined {
  const month = shiftedMonth(from, months)
  return dayOn(Number(month.slice(0, 4)), Number(month.slice(5)), day)
}

/** The month is that of the last day named in the same paragraph's story, else the nearest by tense; in a month that has such a day. */
function reckon({ anchors }: Spot, day: number, published: PlainDate, tense: Tense | undefined) {
  const story = anchors.lastPast
  if (tense === 'past' && story && story < published && monthOf(story) !== monthOf(published)) {
    const same = dayOn(yearOf(story), monthOf(story), day)
    if (same && same >= story) return { iso: same, guessed: `no month in the text; that of ${story}, named before` }
  }
  const order = tense === 'future' ? [0, 1, 2] : [0, -1, -2]
  const days = order.flatMap((months) => inMonth(published, months, day) ?? [])
  const iso = days.find((one) => (tense === 'future' ? one >= published : one <= published))
  return iso && { iso, guessed: `no month in the text; the nearest in the ${tense ?? 'past'}` }
}
