import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'

/** `repeat our call for third countries to stop shipping`, `renewed its request that they lift the ban`: a demand as a noun. */
const call: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at] || !/^(?:for|on|upon|that|to)$/.test(wordAt(line, at + 1))) return undefined
  const voice = verbLeft(line, at - 1, 4)
  if (voice === undefined || !VOICES.test(line.verbs[voice]!.lemma)) return undefined
  const mood = moodOf(line, voice)
  let to = clauseEnd(line, at + 2)
  if (wordAt(line, to) === 'to' && line.verbs[to + 1]) to = clauseEnd(line, to + 2)
  return idiom(line, 'demands', { from: mood.from, to }, { mood, by: mood.subject, verb: voice, whole: true })
}
const VOICES = /^(?:repeat|renew|reiterate|restate|echo|reaffirm|stress|second)$/

export const CALLED_FOR: readonly (readonly [Turn, string])[] = [
  [call, 'call calls appeal appeals request requests demand demands'],
]
