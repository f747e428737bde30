import type { PlainDate } from '../../time/date.js'
import { monthIso, monthOf, yearOf } from './calendar.js'
import type { Family, Spot } from './family.js'
import { fromPublication, spotTense } from './family.js'
import { isNumber } from './tokens.js'

/** Seasons of the north: "early summer" is its first month, "late" its last; alone a range of three months. Winter is that which begins in the year. */
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const PARTS: Readonly<Record<string, number>> = { early: 0, mid: 1, late: 2 }

export const season: Family = {
  heads: Object.keys(FIRST_MONTH),
  read(spot) {
    const { tokens, at, floor } = spot
    const before = at - 1 >= floor ? (tokens[at - 1]!.word === '-' ? tokens[at - 2]!.word : tokens[at - 1]!.word) : ''
    const part = PARTS[before]
    const shift = { last: -1, next: 1, this: 0 }[before]
    const start = tokens[at - 1]?.word === '-' ? at - 2 : at - 1
    const named = yearAfter(spot)
    if (part === undefined && shift === undefined && !named) return undefined
    const from = part === undefined && shift === undefined ? at : start
    const first = FIRST_MONTH[tokens[at]!.word]!
    const place = { from, to: named?.to ?? at + 1, type: part === undefined ? ('range' as const) : ('month' as const) }
    if (named)
      return {
        ...place,
        iso: written(named.year, first, part),
        certainty: 'guessed',
        reasoning: 'a season is no exact time',
      }
    const tense = spotTense(spot, from, at + 1)
    return fromPublication(spot, place, (published) => ({
      iso: written(yearFor(published, first, shift, tense), first, part),
      guessed: 'a season is no exact time, and the year is not in the text',
    }))
  },
}

function yearAfter({ tokens, at }: Spot): { year: number; to: number } | undefined {
  const next = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1
  const token = tokens[next]
  return isNumber(token) && /^(?:19|20)\d\d$/.test(token.raw) ? { year: Number(token.raw), to: next + 1 } : undefined
}

function written(year: number, first: number, part: number | undefined): string {
  const at = (offset: number): string =>
    monthIso(year + Math.floor((first - 1 + offset) / 12), ((first - 1 + offset) % 12) + 1)
  return part === undefined ? `${at(0)}/${at(2)}` : at(part)
}

function yearFor(
  published: PlainDate,
  first: number,
  shift: number | undefined,
  tense: 'past' | 'future' | undefined,
): number {
  const own = yearOf(published)
  if (shift === 1 || (shift === undefined && tense === 'future')) return monthOf(published) < first ? own : own + 1
  if (shift === -1) return monthOf(published) > first + 2 ? own : own - 1
  return monthOf(published) < first && shift === undefined ? own - 1 : own
}
