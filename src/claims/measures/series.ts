import type { Line } from './line.js'
import { AUXILIARY, JOINER, low, OPENER, PREPOSITION } from './parts.js'
import { MONTHS, PRONOUNS } from './words/small.js'

const LONGEST_ITEM = 5

/** A word of an item: no verb that says something, no preposition, no pronoun. */
function isItemWord({ tokens, verbs }: Line, at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || (token.roles & (OPENER | JOINER | PREPOSITION | AUXILIARY)) !== 0) return false
  if (PRONOUNS.has(token.low) || MONTHS.has(token.low)) return false
  const shape = verbs[at]?.shape
  return shape !== 'finite' && shape !== 'infinitive'
}

function itemEnd(line: Line, from: number): number {
  let at = from
  while (at - from < LONGEST_ITEM && isItemWord(line, at)) at += 1
  return at
}

const isJoiner = ({ tokens }: Line, at: number) => /^(?:and|or)$/.test(low(tokens, at))

/**
 * Where the series ends of which the comma at `comma` parts two items, `gallium, germanium and antimony`; undefined where it parts clauses.
 * `isSubject`: something may be said of the series as a whole.
 */
export function seriesEnd(line: Line, comma: number, isSubject = false): number | undefined {
  const opens = (end: number) => !isSubject && isSaid(line, end)
  let at = comma
  for (let items = 0; items < 12; items += 1) {
    const joined = isJoiner(line, at + 1)
    if (joined && items === 0 && !isLaterItem(line, comma)) return undefined
    const from = joined ? at + 2 : at + 1
    const end = itemEnd(line, from)
    if (end === from) return undefined
    if (joined) return opens(end) ? undefined : end
    if (isJoiner(line, end)) {
      const last = itemEnd(line, end + 1)
      return last === end + 1 || opens(last) ? undefined : last
    }
    if (low(line.tokens, end) !== ',') return undefined
    at = end
  }
  return undefined
}

/** `a, b, and c`: what stands before the last comma is an item behind another comma. */
function isLaterItem(line: Line, comma: number): boolean {
  let at = comma - 1
  while (comma - at <= LONGEST_ITEM && isItemWord(line, at)) at -= 1
  return at < comma - 1 && low(line.tokens, at) === ','
}

/** Something is said of the last item alone: it opens a clause. */
const isSaid = ({ tokens, verbs }: Line, at: number): boolean =>
  verbs[at]?.shape === 'finite' || ((tokens[at]?.roles ?? 0) & AUXILIARY) !== 0
