import type { Line, Range } from './line.js'
import { wordAt } from './mention.js'
import { MONTHS } from './words/small.js'

export type Amount = { readonly value: string; readonly unit: string; readonly of?: string }

const UNITS =
  /^(?:percent|per|percentage|days?|weeks?|months?|years?|million|billion|trillion|tons?|tonnes?|kg|entities|companies|firms|countermeasures|measures|categories|items|products|vessels|cents?|dollars?|yuan|euros?)$/
const NUMBERED =
  /^(?:no|nos|order|orders|section|sections|proclamation|announcement|notice|part|article|paragraph|heading|headings|subheading|subheadings|chapter|group|title|line|eo|fr|phase|§)$/

/** Amounts in a measure's words, with what they are of: a rate of the measure, a term, a count. Numbers of instruments and days of dates are none. */
export function amountsIn(text: string, line: Line, { from, to }: Range, head: number): Amount[] {
  const amounts: Amount[] = []
  for (let at = from; at < to; at += 1) {
    const token = line.tokens[at]!
    if (token.kind !== 'number') continue
    const previous = wordAt(line, at - 1)
    if (NUMBERED.test(previous) || previous === '.' || MONTHS.has(previous)) continue
    const next = wordAt(line, at + 1)
    const value = token.low.replace(/%$/, '')
    const measure = head >= 0 ? text.slice(line.tokens[head]!.start, line.tokens[head]!.end) : undefined
    const of = measure ? { of: measure } : {}
    if (token.low.endsWith('%') || next === '%') amounts.push({ value, unit: '%', ...of })
    else if (/^-?(?:day|month|year|week)s?$/.test(token.low.replace(/^\d+/, '')) && /^\d/.test(token.low))
      amounts.push({ value: token.low.replace(/\D.*$/, ''), unit: token.low.replace(/^\d+-?/, ''), ...of })
    else if (UNITS.test(next)) {
      const money = /^(?:million|billion|trillion)$/.test(next) && /^[$€¥]$/.test(previous)
      const unit =
        next === 'per' ? 'percent' : next === 'percentage' ? 'percentage points' : money ? `${previous} ${next}` : next
      amounts.push({
        value,
        unit,
        ...(/^(?:percent|percentage points|days?|weeks?|months?|years?)$/.test(unit) || money ? of : {}),
      })
    } else if (/^[$€¥]$/.test(previous)) amounts.push({ value, unit: previous, ...of })
    else if (at + 1 === head) amounts.push({ value, unit: next })
  }
  return amounts
}
