import { clauseEnd } from './clause.js'
import type { Line, Range } from './line.js'
import { type Found, STILL, wordAt } from './mention.js'
import { type Ground, isObject, isTrade, mayHold } from './objects.js'
import { OF_STATE } from './verb-signs.js'
import { role } from './words/roles.js'
import { AUXILIARIES, DETERMINERS, JOINERS, OPENERS, PREPOSITIONS, PRONOUNS, TIMES } from './words/small.js'

const MODIFIERS = 9
/** Measures spoken of as existing: "China's export restrictions on graphite", "U.S. tariffs on Chinese goods". */
export function mentionsIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  const found: Found[] = []
  if ((line.roles & OWNER) === 0 || !mayHold(line)) return found
  for (let at = 1; at < line.tokens.length; at += 1) {
    if ((line.tokens[at - 1]!.roles & OWNER) === 0) continue
    const owner = ownerBefore(line, at)
    if (!owner) continue
    const head = measureAfter(line, at, ground)
    if (head === undefined) continue
    if (
      taken.some((other) => other.head === head && !apart(line, other, owner.from)) ||
      found.some((other) => other.head === head)
    )
      continue
    if (wordAt(line, at - 1) !== "'s" && !reaches(line, head)) continue
    if (/^(?:its|their)$/.test(wordAt(line, at - 1)) && !line.verbs[at - 2]) continue
    found.push({
      act: 'imposes',
      head,
      object: { from: at, to: endOf(line, head) },
      by: owner,
      from: owner.from,
      to: endOf(line, head),
      mood: { ...STILL, subject: owner, actor: owner },
      kind: 'mention',
    })
  }
  return found
}

/** The verb acts on something of the measure, not on it: `ease the situation of China's restrictions`. */
const apart = (line: Line, other: Found, owner: number) =>
  other.kind === 'verb' && other.verb !== undefined && wordAt(line, owner - 1) === 'of' && owner - 1 > other.verb + 1

/** `If tariffs on steel`, `On duties`: a capital at the head of a sentence names no state. */
const SMALL = [OPENERS, PREPOSITIONS, JOINERS, PRONOUNS, AUXILIARIES, DETERMINERS]
const isState = (word: string) =>
  OF_STATE.test(word) || (word.length < 5 && /^[a-z]\.?[a-z]\.?$/.test(word) && !SMALL.some((words) => words.has(word)))
/** May end a possessor. */
const OWNER = role((word) => word === "'s" || word === 'its' || word === 'their' || isState(word))

/** The possessor that ends before `at`, or an abbreviation or adjective of a state. */
function ownerBefore(line: Line, at: number): Range | undefined {
  const before = line.tokens[at - 1]!
  if (before.low === "'s") {
    const owner = at > 1 ? line.tokens[at - 2] : undefined
    // `Today's action`: when, not whose
    if (!owner?.capital || TIMES.has(owner.low)) return undefined
    let from = at - 2
    while (
      from > 0 &&
      at - from < 6 &&
      line.tokens[from - 1]!.capital &&
      line.tokens[from - 1]!.kind === 'word' &&
      !OPENERS.has(wordAt(line, from - 1)) &&
      !PREPOSITIONS.has(wordAt(line, from - 1))
    )
      from -= 1
    return { from, to: at - 1 }
  }
  if (before.low === 'its' || before.low === 'their') return { from: at - 1, to: at }
  if (!before.capital || before.kind !== 'word' || line.tokens[at]!.kind !== 'word') return undefined
  return isState(before.low) ? { from: at - 1, to: at } : undefined
}

/** The first measure noun of the phrase that starts at `at`, no preposition, verb or mark between. */
function measureAfter(line: Line, at: number, ground: Ground): number | undefined {
  for (let k = at; k < line.tokens.length && k - at < MODIFIERS; k += 1) {
    const { low, kind } = line.tokens[k]!
    if (kind === 'mark' && !/^["“”'‘’%$-]$/.test(low)) return undefined
    if (PREPOSITIONS.has(low) && low !== 'over') return undefined
    if (JOINERS.has(low) && !isTrade(wordAt(line, k + 1))) return undefined
    if (OPENERS.has(low)) return undefined
    const verb = line.verbs[k]
    if (verb && verb.shape === 'finite' && k > at && kind === 'word' && !isTrade(low)) return undefined
    if (wordAt(line, k + 1) === "'s") return undefined
    if (
      /^(?:responses?|order|notice|announcement|increases?|reductions?|provisions?|lists?|packages?|decisions?|relief|obligations?|subsid(?:y|ies)|frameworks?|arrangements?|investigations?|probes?|threats?)$/.test(
        low,
      )
    )
      continue
    const phrase = { from: at, to: Math.min(line.tokens.length, k + 7) }
    if (isObject(line, k, 'measure', phrase, GENERAL.test(low) ? { trade: false } : ground)) return k
  }
  return undefined
}
const GENERAL = /^(?:measures?|rules?|steps?|actions?|moves?|regulations?|fees?)$/

/** A bare adjective needs what the measure is laid on: "Chinese export controls on graphite". */
const reaches = (line: Line, head: number) => /^(?:on|against|over|for|of)$/.test(wordAt(line, head + 1))

/** The mention with its `on`, `against`, `to restrict`, up to the end of the phrase. */
function endOf(line: Line, head: number): number {
  const next = wordAt(line, head + 1)
  if (/^(?:on|of|over|against|for|to|targeting|restricting|limiting)$/.test(next)) {
    if (next === 'to' && line.verbs[head + 2]) return clauseEnd(line, head + 3)
    return clauseEnd(line, head + 1)
  }
  return head + 1
}
