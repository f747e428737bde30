import { clauseEnd } from './clause.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { objectPhrase } from './objects.js'

const TERM = /^(?:validity|expiration|expiry|term|duration|effectiveness|deadline)$/
/** `to extend its validity through May 15`: that of a licence, an exclusion, a rule. */
const lengthens: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || !ground.trade) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to && k - at < 8; k += 1) {
    if (!TERM.test(wordAt(line, k))) continue
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
