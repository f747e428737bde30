import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, wordAt } from './mention.js'
import { type Ground, isObject, objectPhrase } from './objects.js'
import { role } from './words/roles.js'

/** `..., along with export controls on X`, `as well as a ban on Y`: a second object of the act before. */
export function alongWith(line: Line, ground: Ground, before: readonly Found[]): Found[] {
  const found: Found[] = []
  if ((line.roles & ADDS) === 0) return found
  for (let at = 1; at + 2 < line.tokens.length; at += 1) {
    const start = (line.tokens[at]!.roles & ADDS) !== 0 ? adds(line, at) : undefined
    if (start === undefined) continue
    const act = last(before, at, wordAt(line, at) === 'followed' ? FOLLOWED : NEAR)
    if (!act || line.verbs[start]) continue
    const phrase = objectPhrase(line, start, false)
    for (let head = phrase.from; head < phrase.to; head += 1) {
      if (!isObject(line, head, 'strong', phrase, ground) && !isObject(line, head, 'measure', phrase, { trade: false }))
        continue
      const to = clauseEnd(line, head + 1)
      if (!before.some((other) => other.head === head))
        found.push({
          act: act.act,
          head,
          object: { from: start, to },
          by: act.by,
          from: start,
          to,
          mood: act.mood,
          kind: 'noun',
        })
      break
    }
  }
  return found
}

const WITH: ReadonlySet<string> = new Set(['along', 'together', 'coupled', 'combined'])

const ADDS = role((word) => WITH.has(word) || word === 'as' || word === 'addition' || word === 'followed')

/** Where the added object starts. */
function adds(line: Line, at: number): number | undefined {
  const word = wordAt(line, at)
  if (WITH.has(word) && wordAt(line, at + 1) === 'with') return at + 2
  if (word === 'as' && wordAt(line, at + 1) === 'well' && wordAt(line, at + 2) === 'as') return at + 3
  if (word === 'followed' && wordAt(line, at + 1) === 'by') return at + 2
  if (word === 'addition' && wordAt(line, at - 1) === 'in' && wordAt(line, at + 1) === 'to') return at + 2
  return undefined
}

/** So far before it an act may end; what follows something may stand behind a list of goods. */
const NEAR = 3
const FOLLOWED = 24
/** The verbal act that ends shortly before. */
function last(before: readonly Found[], at: number, reach: number): Found | undefined {
  let best: Found | undefined
  for (const one of before)
    if (one.kind === 'verb' && !one.reduced && one.from < at && at - one.to <= reach && (!best || one.from > best.from))
      best = one
  return best
}
