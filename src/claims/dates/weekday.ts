import type { PlainDate } from '../../time/date.js'
import { MONTHS, WEEKDAYS, weekdayOf } from './calendar.js'
import type { Family, Spot } from './family.js'
import { fromPublication, spotTense } from './family.js'
import { addDays, dayOfWeek } from './reckon.js'
import type { Tense } from './tense.js'
import { isNumber, type Token } from './tokens.js'

/** Weekdays by tense: "on Tuesday … said" is past, "will … this Saturday" is to come; "next Monday" is that of the next week. */
export const weekday: Family = {
  heads: [...WEEKDAYS.keys()],
  read(spot) {
    const { tokens, at, floor } = spot
    if (!/^\p{Lu}/u.test(tokens[at]!.raw)) return undefined
    if (beforeMonth(spot) || inName(spot)) return undefined
    const number = WEEKDAYS.get(tokens[at]!.word)!
    const before = at - 1 >= floor ? tokens[at - 1]!.word : ''
    const which = /^(?:this|next|last|past|coming)$/.test(before) ? before : undefined
    const from = which ? (tokens[at - 2]?.word === 'this' && at - 2 >= floor ? at - 2 : at - 1) : at
    const second = secondOf(spot)
    const to = second ? at + 3 : at + 1
    const tense = which === 'coming' ? 'future' : which === 'past' ? 'past' : spotTense(spot, from, to)
    const place = { from, to, type: second ? ('range' as const) : ('date' as const) }
    return fromPublication(spot, place, (published) => {
      const day =
        which && /^(?:this|next|last)$/.test(which)
          ? named(which, number, published, tense)
          : bare(number, published, tense)
      return second ? rangeFrom(day, number, second) : day
    })
  },
}

/** "the Sunday shows", "Sunday Morning Futures", "the Sunday Times": what comes out on that day, not a day. */
function inName({ tokens, at }: Spot): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.start - tokens[at]!.end !== 1) return false
  if (/^(?:shows?|papers?|newspapers?|editions?)$/.test(next.word)) return true
  if (!/^\p{Lu}/u.test(next.raw)) return false
  return (
    /^(?:times|post|mail|mirror|telegraph|express|herald|observer|tribune)$/.test(next.word) ||
    (/^(?:morning|night|evening)$/.test(next.word) && /^\p{Lu}/u.test(tokens[at + 2]?.raw ?? ''))
  )
}

/** "Tuesday, October 14" and "Monday 13 October" are explicit days. */
function beforeMonth({ tokens, at }: Spot): boolean {
  const next = tokens[at + 1]?.word === ',' ? at + 2 : at + 1
  const number = isNumber(tokens[next])
  return (
    isMonth(tokens[number ? next + 1 : next]) &&
    (number || isNumber(tokens[tokens[next + 1]?.word === '.' ? next + 2 : next + 1]))
  )
}

const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && MONTHS.has(token.word) && /^\p{Lu}/u.test(token.raw)

/** "today (Wednesday)": the weekday settles which day was meant, for a text may be read a day later elsewhere. */
export function nearestWeekday(number: number, day: PlainDate): PlainDate {
  const ahead = (number - dayOfWeek(day) + 7) % 7
  return addDays(day, ahead <= 3 ? ahead : ahead - 7)
}

/** "Saturday and Sunday", "Monday to Wednesday", "Monday-Tuesday". */
function secondOf({ tokens, at }: Spot): number | undefined {
  if (!/^(?:and|to|through|-|–)$/.test(tokens[at + 1]?.word ?? '')) return undefined
  const number = WEEKDAYS.get(tokens[at + 2]?.word ?? '')
  return isNumber(tokens[at + 3]) ? undefined : number
}

type Reckoned = { readonly iso: string; readonly guessed?: string }

const rangeFrom = ({ iso, guessed }: Reckoned, first: number, last: number): Reckoned => ({
  iso: `${iso}/${addDays(iso as PlainDate, (last - first + 7) % 7)}`,
  ...(guessed ? { guessed } : {}),
})

function bare(number: number, published: PlainDate, tense: Tense | undefined): Reckoned {
  const ahead = (number - dayOfWeek(published) + 7) % 7
  if (tense === 'future') return { iso: addDays(published, ahead) }
  const past = addDays(published, ahead === 0 ? 0 : ahead - 7)
  return tense === 'past' ? { iso: past } : { iso: nearestWeekday(number, published), guessed: 'no tense; the nearest' }
}

function named(which: string, number: number, published: PlainDate, tense: Tense | undefined): Reckoned {
  if (which === 'next') return { iso: weekdayOf(published, number, 1) }
  const own = weekdayOf(published, number)
  if (which === 'this') return own < published && tense === 'future' ? { iso: addDays(own, 7) } : { iso: own }
  const before = weekdayOf(published, number, -1)
  const recent = own < published ? own : before
  return recent === before ? { iso: before } : { iso: before, guessed: `could be ${recent}` }
}
