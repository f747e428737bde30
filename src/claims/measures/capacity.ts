import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { objectPhrase, tradeIn } from './objects.js'

/** What a measure takes from a state or a firm: the means, not the goods. */
const MEANS =
  /^(?:ability|access|capacit(?:y|ies)|capabilit(?:y|ies)|earnings|financing|flows?|funding|funds|income|means|proceeds|profits|revenues?|supply|supplies|use)$/

/** `limit Ruritania's ability to fund its war`, `curtail its access to chips`, `deny them access to technology`: the means of another are cut. */
const cuts: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape === 'participle' || !ground.trade) return undefined
  const start = wordAt(line, at + 1) === 'off' ? at + 2 : at + 1
  const phrase = objectPhrase(line, start, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && k - at < 14; k += 1) if (MEANS.test(wordAt(line, k))) head = k
  if (head === undefined || !isOfAnother(line, phrase.from, head)) return undefined
  if (/^(?:its|their|his)$/.test(wordAt(line, phrase.from)) && !tradeIn(line, { from: head + 1, to: head + 12 }))
    return undefined
  const mood = moodOf(line, at)
  if (mood.noun !== undefined || mood.modal === 'may') return undefined
  const to = clauseEnd(line, head + 1)
  return idiom(
    line,
    actIn(mood, 'imposes'),
    { from: mood.from, to: wordAt(line, to) === 'to' && line.verbs[to + 1] ? clauseEnd(line, to + 2) : to },
    { head, mood, by: mood.subject, verb: at },
  )
}

/** A possessor stands before it, or whose it is after it: not `reduce our capacity`. */
function isOfAnother(line: Line, from: number, head: number): boolean {
  for (let k = from; k < head; k += 1) if (/^(?:'s|their|its|his|them|those)$/.test(wordAt(line, k))) return true
  if (wordAt(line, from) === 'the') return /^(?:of|for|from|to)$/.test(wordAt(line, head + 1))
  return head === from && /^(?:to|from)$/.test(wordAt(line, head + 1))
}

export const CAPACITY: readonly (readonly [Turn, string])[] = [
  [
    cuts,
    'limit limits limited limiting restrict restricts restricted restricting curtail curtails curtailed curtailing reduce reduces reduced reducing cut cuts cutting deny denies denied denying degrade degrades degraded degrading disrupt disrupts disrupted disrupting constrain constrains constrained constraining block blocks blocked blocking curb curbs curbed curbing squeeze squeezes squeezed squeezing sever severs severed severing choke chokes choked choking target targets targeted targeting',
  ],
]
