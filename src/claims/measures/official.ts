import { BARRING } from './barring.js'
import type { Line } from './line.js'
import { type Found, type Turn, wordAt } from './mention.js'
import { MOVING } from './moving.js'
import type { Ground } from './objects.js'
import { PROMISES } from './promises.js'
import { REVIEWED } from './reviewed.js'
import { STANDING } from './standing.js'
import { among, role } from './words/roles.js'

/** Turns of speech of orders, rules, notices and joint statements, by the word that each is anchored on. */
const TURNS: ReadonlyMap<string, Turn> = new Map(
  [...STANDING, ...REVIEWED, ...BARRING, ...MOVING, ...PROMISES].flatMap(([turn, words]) =>
    words.split(' ').map((word): [string, Turn] => [word, turn]),
  ),
)
const TURNING = role(among(TURNS))

export function officialIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if ((line.roles & TURNING) === 0) return found
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & TURNING) === 0) continue
    const one = TURNS.get(wordAt(line, at))?.(line, at, ground)
    if (one) found.push(one)
  }
  return found
}
