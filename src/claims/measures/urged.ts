import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, tradeIn } from './objects.js'

const URGES = /^(?:appeal|ask|call|demand|implore|insist|press|pressure|push|request|urge|want)$/
/** So many words the one who is asked may have. */
const ASKED = 12

/** `urged partners to follow`, `want them to end their unfair practices`, where nothing more was read in it: a demand, whatever is asked for, in words of trade. */
export function urgedIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  if (!ground.trade) return []
  const found: Found[] = []
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    if (!URGES.test(verb.lemma) || verb.voice === 'passive' || verb.negated || verb.shape === 'participle') continue
    const asked = askedFor(line, at)
    if (asked === undefined) continue
    const to = clauseEnd(line, asked + 1)
    if (!tradeIn(line, { from: asked, to: untilMark(line, asked) })) continue
    const mood = moodOf(line, at)
    if (mood.operator || mood.hypothetical || taken.some((other) => other.from < to && mood.from < other.to)) continue
    found.push(idiom(line, 'demands', { from: mood.from, to }, { mood, by: mood.subject, verb: at }))
  }
  return found
}

/** The verb of what is asked for: behind the one who is asked, and `to`. */
function askedFor(line: Line, at: number): number | undefined {
  if (wordAt(line, at + 1) === 'to') return undefined
  if (line.verbs[at]!.lemma === 'press' && /^(?:on|over|about)$/.test(wordAt(line, at + 2))) return at + 2
  for (let k = at + 2; k < line.tokens.length && k - at < ASKED; k += 1) {
    if (/^[,;:.]$/.test(wordAt(line, k)) || line.verbs[k]?.shape === 'finite') return undefined
    if (wordAt(line, k) !== 'to' || line.verbs[k + 1]?.shape !== 'infinitive') continue
    return k > at + 1 ? k + 1 : undefined
  }
  return undefined
}
const untilMark = (line: Line, from: number): number => {
  let to = from
  while (to < line.tokens.length && to - from < 24 && !/^[;:—]$/.test(wordAt(line, to))) to += 1
  return to
}
