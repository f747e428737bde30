import { dayOn, MONTHS } from './calendar.js'
import { readOrdinal, readYearWords } from './count.js'
import type { Family } from './family.js'
import { isNumber } from './tokens.js'

/** The closing form of proclamations: "this fourth day of November, in the year of our Lord two thousand twenty-five". */
export const swornDay: Family = {
  heads: ['this', 'the'],
  signs: ['day'],
  read({ tokens, at }) {
    const ordinal = readOrdinal(tokens, at + 1)
    if (!ordinal || tokens[ordinal.to]?.word !== 'day' || tokens[ordinal.to + 1]?.word !== 'of') return undefined
    const month = MONTHS.get(tokens[ordinal.to + 2]?.word ?? '')
    if (!month) return undefined
    const end = ordinal.to + 3
    const year = yearWithin(tokens, end)
    const place = { from: at, to: year?.to ?? end, type: 'date' as const }
    const iso = year && dayOn(year.value, month, ordinal.value)
    return iso
      ? { ...place, iso, certainty: 'explicit' }
      : { ...place, certainty: 'unresolved', reasoning: 'no year beside it' }
  },
}

/** The year within the next ten words: in figures or in words, after "in the year of our Lord". */
function yearWithin(
  tokens: Parameters<typeof readOrdinal>[0],
  from: number,
): { value: number; to: number } | undefined {
  for (let at = from; at < from + 10 && at < tokens.length; at += 1) {
    const token = tokens[at]
    if (isNumber(token) && /^(?:19|20)\d\d$/.test(token.raw)) return { value: Number(token.raw), to: at + 1 }
    const words = readYearWords(tokens, at)
    if (words) return words
    if (!/^(?:,|in|the|year|of|our|lord)$/.test(token!.word)) return undefined
  }
  return undefined
}
