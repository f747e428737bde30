import type { PlainDate } from '../../time/date.js'
import { MONTHS, monthIso, monthOf, yearOf } from './calendar.js'
import type { Family, Found, Spot } from './family.js'
import { fromPublication, spotTense } from './family.js'
import { isNumber } from './tokens.js'

/** Months without a day: "November 2025", "since April", "in early May", "last October". A bare name needs a word before it that makes it a time. */
const BEFORE = new Set(
  'in since by until till of from through during before after early late mid last next this to between and around late-'.split(
    ' ',
  ),
)
const PARTS = new Set(['early', 'late', 'mid', 'mid-'])

export const month: Family = {
  heads: [...MONTHS.keys()],
  read(spot) {
    const { tokens, at } = spot
    const token = tokens[at]!
    if (!/^\p{Lu}/u.test(token.raw)) return undefined
    const number = MONTHS.get(token.word)!
    const year = yearAfter(spot)
    if (year)
      return {
        from: partBefore(spot),
        to: year.to,
        type: 'month',
        iso: monthIso(year.year, number),
        certainty: 'explicit',
      }
    return bareMonth(spot, number)
  },
}

function yearAfter({ tokens, at }: Spot): { year: number; to: number } | undefined {
  let next = at + 1
  while (next < at + 3 && /^(?:\.|,|of)$/.test(tokens[next]?.word ?? '')) next += 1
  const token = tokens[next]
  return isNumber(token) && /^(?:1[89]|2[01])\d\d$/.test(token.raw)
    ? { year: Number(token.raw), to: next + 1 }
    : undefined
}

/** "early", "late", "mid-" before the month are part of its words. */
function partBefore({ tokens, at, floor }: Spot): number {
  if (tokens[at - 1]?.word === '-' && PARTS.has(tokens[at - 2]?.word ?? '') && at - 2 >= floor) return at - 2
  return PARTS.has(tokens[at - 1]?.word ?? '') && at - 1 >= floor ? at - 1 : at
}

function bareMonth(spot: Spot, number: number): Found | undefined {
  const { tokens, at, floor } = spot
  const from = partBefore(spot)
  const before = tokens[from - 1]?.word ?? ''
  const verb =
    tokens[at]!.raw === 'May' &&
    !/^(?:in|since|by|until|of|last|next|this|early|late|mid)$/.test(from < at ? 'in' : before)
  if ((from === at && !BEFORE.has(before)) || verb || isNumber(tokens[at + 1])) return undefined
  const chosen = /^(?:last|next|this)$/.test(before) && from - 1 >= floor ? before : undefined
  const since = before === 'since' && from - 1 >= floor
  const place = { from: chosen || since ? from - 1 : from, to: at + 1, type: 'month' as const }
  const tense = since || chosen === 'last' ? 'past' : chosen === 'next' ? 'future' : spotTense(spot, from, at + 1)
  return fromPublication(spot, place, (published) => ({
    iso: nearMonth(number, published, tense),
    guessed: `no year in the text; the nearest ${tense ? `in the ${tense}` : 'to publication'}`,
  }))
}

/** The month of that number nearest to publication, not after it in the past, not before it in the future. */
function nearMonth(number: number, published: PlainDate, tense: 'past' | 'future' | undefined): string {
  const ahead = (number - monthOf(published) + 12) % 12
  const year = yearOf(published) + (number < monthOf(published) ? 1 : 0)
  if (ahead === 0) return monthIso(yearOf(published), number)
  return tense === 'future' || (!tense && ahead <= 6) ? monthIso(year, number) : monthIso(year - 1, number)
}
