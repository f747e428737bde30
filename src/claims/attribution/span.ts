import type { Mode, Span } from '../reading.js'
import type { Attribution } from './frames.js'
import type { Unit } from './unit.js'

/** The words of a claim and how they are given. */
export type Reported = Span & { readonly mode: Mode }

/** `there is no information to provide`, `no comment`, `nothing to announce`. */
const NOTHING_TO_SAY =
  /\bno (?:\w+ ){0,3}(?:information|details?|news) (?:to|that) (?:\w+ ){0,3}(?:provide|offer|share|release|disclose|give|announce)|\bno comment\b|\bnothing to (?:add|say|share|announce|offer)\b|\bnot aware of\b/i
const EDGE = /[\s,;:—–-]/
const JOINERS = /(?:^|[\s,;])(?:and|but|while|whereas|although|though|as|or|so|who|which)$/i

/** Cuts white space, commas and dangling conjunctions off the ends. */
export function tidy(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  for (;;) {
    while (start < end && EDGE.test(text[start]!)) start += 1
    while (end > start && EDGE.test(text[end - 1]!)) end -= 1
    if (end > start && text[end - 1] === '.' && !/\.\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 4), end)))
      end -= 1
    const tail = JOINERS.exec(text.slice(Math.max(start, end - 10), end))
    if (!tail) return { start, end }
    end -= tail[0].trimStart().length
  }
}

/** All of it in quotation marks, part of it, or none. */
export function reported(unit: Unit, whole: Span, content: Span, kind: Attribution['kind']): Reported {
  if (kind === 'declined') return { ...whole, mode: 'non-confirmation' }
  if (kind === 'silent') return { ...whole, mode: 'non-mention' }
  if (NOTHING_TO_SAY.test(unit.text.slice(content.start - unit.start, content.end - unit.start)))
    return { ...whole, mode: 'non-confirmation' }
  const quotes = unit.quotes.filter(
    (quote) =>
      quote.end > content.start &&
      quote.start < content.end &&
      quote.kind !== 'scare' &&
      quote.kind !== 'quoted report',
  )
  const first = quotes[0]
  const last = quotes.at(-1)
  if (!first || !last) return { ...whole, mode: 'indirect' }
  const bare = bareOf(unit, content, quotes)
  return bare.length < 4 ? { start: first.start, end: last.end, mode: 'direct' } : { ...whole, mode: 'mixed' }
}

function bareOf(unit: Unit, { start, end }: Span, quotes: readonly Span[]): string {
  let rest = ''
  let at = start
  for (const quote of quotes) {
    if (quote.start > at) rest += unit.text.slice(at - unit.start, quote.start - unit.start)
    at = Math.max(at, quote.end)
  }
  rest += unit.text.slice(at - unit.start, Math.max(at, end) - unit.start)
  return rest.replace(/[^\p{L}\p{N}]/gu, '').replace(/^that/i, '')
}
