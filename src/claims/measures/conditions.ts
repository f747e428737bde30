import type { Line, Range } from './line.js'
import { type Found, wordAt } from './mention.js'
import { among, role } from './words/roles.js'
import { DETERMINERS } from './words/small.js'

/** A clause of condition: the opener with its clause, and the words of the condition alone. */
export type Condition = Range & { readonly words: Range }

/** `if`, `unless`, `provided that`, `in the event that`, `depending on`, `should X ...` in one sentence. */
export function conditionsIn(line: Line): Condition[] {
  const conditions: Condition[] = []
  if ((line.roles & CONDITIONAL) === 0) return conditions
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & CONDITIONAL) === 0) continue
    const words = openerAt(line, at)
    if (words === undefined) continue
    const to = endOfClause(line, words)
    conditions.push({ from: at, to, words: { from: words, to } })
    at = to
  }
  return conditions
}

const CONDITIONAL = role(among(new Set('if unless provided providing event depending upon so should'.split(' '))))

/** The first word of the condition, where an opener stands at `at`. */
function openerAt(line: Line, at: number): number | undefined {
  const word = wordAt(line, at)
  if (word === 'if' || word === 'unless')
    return /^(?:as|even|see|know|asked|ask|asking|wonder|wondered|what)$/.test(wordAt(line, at - 1))
      ? undefined
      : at + 1
  if ((word === 'provided' || word === 'providing') && wordAt(line, at + 1) === 'that') return at + 2
  if (word === 'event' && wordAt(line, at - 1) === 'the' && /^(?:that|of)$/.test(wordAt(line, at + 1))) return at + 2
  if (word === 'depending' && /^(?:on|upon)$/.test(wordAt(line, at + 1))) return at
  if (word === 'upon' && isFinding(line, at)) return at + 1
  if (word === 'so' && wordAt(line, at + 1) === 'long' && wordAt(line, at + 2) === 'as') return at + 3
  if (word !== 'should' || line.verbs[at + 1]) return undefined
  const next = line.tokens[at + 1]
  return next &&
    (DETERMINERS.has(next.low) || next.capital || /^(?:it|they|he|she|we|you|negotiations|talks)$/.test(next.low)) &&
    inverted(line, at)
    ? at + 1
    : undefined
}

/** `upon the President's determination of`, `upon determining that`. */
function isFinding(line: Line, at: number): boolean {
  for (let k = at + 1; k < at + 6; k += 1)
    if (/^(?:determination|determining|finding|certification|certifying|completion)$/.test(wordAt(line, k))) return true
  return false
}

/** `should` with its subject after it: no subject right before, and a bare verb after a few words. */
function inverted(line: Line, at: number): boolean {
  const before = at > 0 ? line.tokens[at - 1] : undefined
  if (!before || before.kind === 'mark') return true
  return !before.capital && !/^(?:it|they|he|she|we|you|i|which|who|that|this|side|sides)$/.test(before.low)
}

function endOfClause(line: Line, from: number): number {
  for (let at = from; at < line.tokens.length; at += 1) {
    const { low } = line.tokens[at]!
    if (/^[;:.!?”"()—–]$/.test(low) || low === ',') return at
    if (low === 'then' && at > from + 2) return at
  }
  return line.tokens.length
}

/** The condition that the mention hangs on: before it at the head of its clause, or right after it. A mention inside a condition hangs on none. */
export function conditionOf(line: Line, found: Found, conditions: readonly Condition[]): Condition | undefined {
  if (conditions.some((one) => found.from >= one.from && found.to <= one.to)) return undefined
  return conditions.find((one) => {
    if (one.from >= found.to) return one.from - found.to <= 2 && !/^[;:.]$/.test(wordAt(line, found.to))
    if (one.from >= found.from) return true
    return one.to <= found.from && !separated(line, one.to, found.from)
  })
}

function separated(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (/^[;.]$/.test(wordAt(line, at)) || (at > from + 1 && /^(?:but|while|after|before)$/.test(wordAt(line, at))))
      return true
  return to - from > 20
}
