import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { objectPhrase } from './objects.js'
import { EXEMPTIONS, LICENCES, STRONG } from './words/nouns.js'

const TERM = /^(?:validity|expiration|expiry|term|duration|effectiveness|deadline)$/
/** `its validity`, `the term of the license`: not that of a lease. */
function isOfMeasure(line: Line, from: number, head: number): boolean {
  if (/^(?:its|their)$/.test(wordAt(line, from))) return true
  for (let k = from; k < head + 8; k += 1)
    if (LICENCES.has(wordAt(line, k)) || EXEMPTIONS.has(wordAt(line, k)) || STRONG.has(wordAt(line, k))) return true
  return false
}

/** `to extend its validity through May 15`: that of a licence, an exclusion, a rule. */
const lengthens: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || !ground.trade) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to && k - at < 8; k += 1) {
    if (!TERM.test(wordAt(line, k))) continue
    if (!isOfMeasure(line, phrase.from, k)) return undefined
    const mood = moodOf(line, at)
    return idiom(
      line,
      mood.operator ?? 'extends',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

export const TERMS: readonly (readonly [Turn, string])[] = [
  [lengthens, 'extend extends extended extending prolong prolongs prolonged'],
]
