import type { PlainDate } from '../../time/date.js'
import { dayOn, monthOf, yearOf } from './calendar.js'
import { readOrdinal } from './count.js'
import type { Family, Found, Spot } from './family.js'
import { fromPublication } from './family.js'
import { addDays } from './reckon.js'
import { isNumber } from './tokens.js'

/** Quarters and halves of a year: "the third quarter of 2025", "Q3 2025", "the first half of this year". A range of days. */
export const quarter: Family = {
  heads: ['quarter', 'half', 'q'],
  read(spot) {
    const { tokens, at, floor } = spot
    if (tokens[at]!.word === 'q') return short(spot)
    const size = tokens[at]!.word === 'quarter' ? 3 : 6
    const ordinal = readOrdinal(tokens, at - 1) ?? readOrdinal(tokens, at - 2)
    if (!ordinal || ordinal.to !== at || ordinal.value > 12 / size || at - 1 < floor) return undefined
    const from = tokens[at - 1]!.word.length > 2 ? at - 1 : at - 2
    return months(spot, from, at + 1, (ordinal.value - 1) * size + 1, size)
  },
}

function short(spot: Spot): Found | undefined {
  const { tokens, at } = spot
  const number = tokens[at + 1]
  if (tokens[at]!.raw !== 'Q' || !isNumber(number) || number.start !== tokens[at]!.end || !/^[1-4]$/.test(number.raw))
    return undefined
  return months(spot, at, at + 2, (Number(number.raw) - 1) * 3 + 1, 3)
}

function months(spot: Spot, from: number, end: number, first: number, size: number): Found | undefined {
  const { tokens } = spot
  const of = tokens[end]?.word === 'of' ? end + 1 : end
  const year = tokens[of]
  if (isNumber(year) && /^(?:19|20)\d\d$/.test(year.raw))
    return { from, to: of + 1, type: 'range', iso: stretch(Number(year.raw), first, size), certainty: 'explicit' }
  const shift = tokens[of + 1]?.word === 'year' ? { this: 0, last: -1, next: 1 }[tokens[of]!.word] : undefined
  if (shift !== undefined)
    return fromPublication(spot, { from, to: of + 2, type: 'range' }, (published) => ({
      iso: stretch(yearOf(published) + shift, first, size),
    }))
  if (size !== 3 || of !== end) return undefined
  return fromPublication(spot, { from, to: end, type: 'range' }, (published) => ({
    iso: stretch(begun(published, first), first, size),
    guessed: 'no year in the text; the last to have begun by publication',
  }))
}

const begun = (published: PlainDate, first: number): number => yearOf(published) - (monthOf(published) >= first ? 0 : 1)

function stretch(year: number, first: number, size: number): string {
  const next = first + size > 12 ? dayOn(year + 1, 1, 1)! : dayOn(year, first + size, 1)!
  return `${dayOn(year, first, 1)!}/${addDays(next, -1)}`
}
