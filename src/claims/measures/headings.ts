import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, STILL, wordAt } from './mention.js'
import { type Ground, isObject } from './objects.js'
import { AUXILIARY } from './parts.js'
import { LICENCES } from './words/nouns.js'
import { JOINERS, MONTHS, PREPOSITIONS } from './words/small.js'

/** No longer line without a verb is a heading. */
const LONGEST = 45
/** So far from its start the measure stands. */
const FIRST = 10

/** A heading, a caption or an item of a list that says a measure without a verb: `Tariffs of 25 % on steel, effective 12 March`, `No licence needed for exports of graphite`. */
export function headingsIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  if (line.tokens.length > LONGEST || !isVerbless(line)) return []
  const head = headOf(line, ground)
  if (head === undefined || taken.some((other) => other.head === head && other.kind !== 'mention')) return []
  const from = startOf(line)
  const negated = wordAt(line, from) === 'no'
  if (!negated && !isNewOrRated(line, from, head)) return []
  return [
    idiom(
      line,
      'imposes',
      { from, to: endOf(line, head) },
      { head, mood: { ...STILL, given: false, negated }, whole: true },
    ),
  ]
}

/** Participles and gerunds alone: `needed`, `targeting`. */
export const isVerbless = ({ roles, verbs, verbsAt, tokens }: Line): boolean =>
  verbsAt.every((at) => verbs[at]!.shape === 'participle' || verbs[at]!.shape === 'gerund') &&
  ((roles & AUXILIARY) === 0 || !tokens.some((token) => (token.roles & AUXILIARY) !== 0 && token.low !== "'s"))

/** After a bullet. */
const startOf = (line: Line): number => {
  let from = 0
  while (from < line.tokens.length && line.tokens[from]!.kind === 'mark' && from < 3) from += 1
  return from
}

/** The measure that the line begins with: nothing but its adjectives and its rate before it, and what it is laid on, or from when, behind it. */
function headOf(line: Line, ground: Ground): number | undefined {
  const start = startOf(line)
  const phrase = { from: start, to: Math.min(line.tokens.length, start + FIRST + 8) }
  for (let at = start; at < line.tokens.length && at - start < FIRST; at += 1) {
    const { low, kind } = line.tokens[at]!
    if (kind === 'mark' && !/^[%$€¥-]$/.test(low)) return undefined
    if (PREPOSITIONS.has(low) || JOINERS.has(low) || (line.verbs[at] && at > start)) return undefined
    const isLicence = LICENCES.has(low) && wordAt(line, start) === 'no' && isNeeded(line, at + 1)
    if (isLicence || (isObject(line, at, 'strong', phrase, ground) && isLaid(line, at + 1))) return at
  }
  return undefined
}

const isNeeded = (line: Line, at: number): boolean =>
  /^(?:needed|required|necessary)$/.test(wordAt(line, at)) &&
  /^(?:for|to|from|by|before|when)$/.test(wordAt(line, at + 1))

/** `on steel`, `of 25 percent on steel`, `from 1 August`, `, effective 12 March`. */
function isLaid(line: Line, from: number): boolean {
  const next = wordAt(line, from)
  if (/^(?:on|against|for|over)$/.test(next)) return true
  if (next === 'of' && line.tokens[from + 1]?.kind === 'number') return true
  return isDay(line, next === ',' ? from + 1 : from)
}
const isDay = (line: Line, at: number): boolean => {
  if (!/^(?:effective|from|starting|beginning|as)$/.test(wordAt(line, at))) return false
  for (let k = at + 1; k < at + 5; k += 1) if (MONTHS.has(wordAt(line, k))) return true
  return false
}

/** A title that only names a subject (`Tariffs on steel`) says nothing of them: what is new, dated or has a rate does. */
function isNewOrRated(line: Line, from: number, head: number): boolean {
  for (let at = from; at < head; at += 1)
    if (/^(?:new|additional|further|higher|increased|extra|fresh)$/.test(wordAt(line, at))) return true
  for (let at = from; at < line.tokens.length && at - from < 24; at += 1) {
    const { low, kind } = line.tokens[at]!
    if (kind === 'number' && (low.endsWith('%') || /^(?:%|percent|per)$/.test(wordAt(line, at + 1)))) return true
    if (isDay(line, at)) return true
  }
  return false
}

/** Up to the end of the clause, with the day behind a comma. */
function endOf(line: Line, head: number): number {
  const to = clauseEnd(line, head + 1)
  return wordAt(line, to) === ',' && isDay(line, to + 1) ? clauseEnd(line, to + 2) : to
}
