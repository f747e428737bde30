import type { Line, Range } from './line.js'
import { STRONG, WEAK } from './words/nouns.js'
import { DETERMINERS, JOINERS } from './words/small.js'

export const word = ({ tokens }: Line, at: number) => (at >= 0 && at < tokens.length ? tokens[at]!.low : '')

/** Texts by which measures are made. */
export const INSTRUMENTS =
  /^(?:orders?|proclamations?|memorand(?:um|a)|directives?|decrees?|rules?|regulations?|legislation|bills?|laws?|determinations?)$/
/** A measure, or what holds one. */
export const isMeasureNoun = (low: string) =>
  STRONG.has(low) ||
  INSTRUMENTS.test(low) ||
  /^(?:measures?|policy|mechanism|system|framework|process|procedures?)$/.test(low) ||
  (WEAK.has(low) && low === 'scheme')

/** The verb in front whose `to` or modal a bare joined verb shares. */
export const FAR = 140
export function modalLeft(line: Line, before: number, reach = 30): number | undefined {
  for (let at = before; at >= 0 && before - at < reach; at -= 1) {
    const verb = line.verbs[at]
    if (verb && (verb.shape === 'infinitive' || verb.modal)) return at
  }
  return undefined
}

/** The last finite verb before, also over semicolons: one subject may have a list of them. */
export function finiteLeft(line: Line, before: number): number | undefined {
  for (let at = before; at >= 0 && before - at < FAR; at -= 1) if (line.verbs[at]?.shape === 'finite') return at
  return undefined
}

/** The nearest verb before; `main`: no participle (`the duties listed in ...`). */
export function verbLeft(line: Line, before: number, reach: number, main = false): number | undefined {
  for (let at = before; at >= 0 && before - at < reach; at -= 1) {
    if (/^[;—–]$/.test(word(line, at))) return undefined
    const verb = line.verbs[at]
    if (verb && !(main && verb.shape === 'participle')) return at
  }
  return undefined
}

/** `told him | the controls would go`, `assured Beijing | the duties would`: who is spoken to does nothing. */
function afterTold(line: Line, start: number, to: number): number {
  if (!/^(?:tell|assure|inform|promise|notify|warn|remind)$/.test(line.verbs[start - 1]?.lemma ?? '')) return start
  let at = start
  while (
    at < to &&
    at - start < 5 &&
    (line.tokens[at]!.capital || /^(?:him|her|them|us|me|reporters|lawmakers)$/.test(word(line, at)))
  )
    at += 1
  const next = line.tokens[at]
  return at > start && at < to && next?.kind === 'word' ? at : start
}

/** The subject without the small words in front of it and, where it is long, without what leads up to it. */
export function trimmedSubject(line: Line, from: number, to: number): Range {
  let start = from
  while (
    start < to &&
    (line.tokens[start]!.kind === 'mark' ||
      JOINERS.has(word(line, start)) ||
      /^(?:then|thus|so|also|later|previously|recently)$/.test(word(line, start)))
  )
    start += 1
  start = afterTold(line, start, to)
  if (to - start > 26) start = to - 26
  while (
    start < to &&
    start > from &&
    DETERMINERS.has(word(line, start)) === false &&
    line.tokens[start]!.kind === 'mark'
  )
    start += 1
  return { from: start, to }
}
