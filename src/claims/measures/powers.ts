import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, objectPhrase } from './objects.js'
import { DEEDS_OF } from './words/verbs.js'

/** `retains the flexibility to reactivate the tariffs`, `reserves the right to impose duties`: held out, not done. */
const power: Turn = (line, at, ground) => {
  if (wordAt(line, at + 1) !== 'to') return undefined
  const verb = line.verbs[at + 2] ?? line.verbs[at + 3]
  if (verb?.shape !== 'infinitive' || !DEEDS_OF.get(verb.lemma)?.some(({ act }) => act === 'imposes')) return undefined
  const holder = verbLeft(line, at - 1, 5)
  if (holder === undefined || !/^(?:retain|reserve|keep|maintain|preserve|have)$/.test(line.verbs[holder]!.lemma))
    return undefined
  const phrase = objectPhrase(line, verb.at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!isObject(line, k, 'measure', phrase, ground)) continue
    const mood = moodOf(line, holder)
    return idiom(
      line,
      'threatens',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: verb.at, whole: true },
    )
  }
  return undefined
}

export const POWERS: readonly (readonly [Turn, string])[] = [
  [power, 'flexibility right rights option ability discretion'],
]
