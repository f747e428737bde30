import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, objectPhrase } from './objects.js'
import { STRONG } from './words/nouns.js'

/** `We will use the full range of tools`, `is prepared to use every tool at its disposal`: held out, not said what. */
const tools: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  const verb = verbOfUse(line, at)
  if (verb === undefined) return undefined
  const mood = moodOf(line, verb)
  if (mood.negated || !(mood.modal === 'will' || mood.operator === 'offers' || mood.operator === 'threatens'))
    return undefined
  return idiom(
    line,
    'threatens',
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood: { ...mood, operator: 'threatens' }, by: mood.subject, verb, whole: true },
  )
}
/** The verb of `use all tools`, with nothing but a quantity between. */
function verbOfUse(line: Line, at: number): number | undefined {
  for (let k = at - 1; k >= 0 && at - k < 9; k -= 1) {
    if (line.tokens[k]!.kind === 'mark') return undefined
    if (line.verbs[k])
      return /^(?:use|deploy|employ|leverage|draw)$/.test(line.verbs[k]!.lemma) && isAll(line, k, at) ? k : undefined
  }
  return undefined
}
const isAll = (line: Line, from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k += 1)
    if (/^(?:all|every|any|full|whole|range|trade)$/.test(wordAt(line, k))) return true
  return false
}

/** `is looking at tariffs on medicines`, `looks into a ban`: weighed, not made. */
const looks: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape === 'infinitive' || !/^(?:at|into)$/.test(wordAt(line, at + 1)))
    return undefined
  const phrase = objectPhrase(line, at + 2, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!STRONG.has(wordAt(line, k)) || !isObject(line, k, 'strong', phrase, ground)) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      mood.operator ?? 'considers',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

export const RESOLVE: readonly (readonly [Turn, string])[] = [
  [tools, 'tools tool'],
  [looks, 'looking looks'],
]
