import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'

/** What somebody is kept out of. */
const FROM_WHAT =
  /^(?:access|banking|business|chips?|dealing|doing|dollars?|economy|order|exports?|financ(?:e|es|ing)|funding|goods|imports?|markets?|payments?|suppl(?:y|ies)|swift|systems?|technolog(?:y|ies)|trade)$/
const PARTIES =
  /^(?:banks?|entit(?:y|ies)|compan(?:y|ies)|firms?|government|financial|institutions?|persons?|individuals|suppliers?|vessels?|ships?|users?|buyers?|it|them|sector|military)$/

/** `cut the bank off from our financial system`, `are blocking two banks from the market`, `shut them out of the trade`: kept from what they need. */
const cutsOff: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.shape === 'participle' || !ground.trade) return undefined
  let party = verb.voice === 'passive'
  let off = !/^(?:cut|lock|shut|keep)$/.test(verb.lemma)
  let from: number | undefined
  for (let k = at + 1; k < line.tokens.length && k - at < 26 && from === undefined; k += 1) {
    const word = wordAt(line, k)
    if (/^[;:.]$/.test(word) || line.verbs[k]?.shape === 'finite') return undefined
    if (/^(?:off|out)$/.test(word)) off = true
    if (PARTIES.test(word) || (line.tokens[k]!.capital && k > at)) party = true
    if (/^(?:from|of)$/.test(word) && off && (word === 'from' || wordAt(line, k - 1) === 'out')) from = k
  }
  if (from === undefined || !party || !isKeptFrom(line, from + 1)) return undefined
  const mood = moodOf(line, at)
  if (mood.noun !== undefined || mood.modal === 'may') return undefined
  return idiom(
    line,
    actIn(mood, 'imposes'),
    { from: mood.from, to: Math.max(clauseEnd(line, from + 1), from + 2) },
    { mood, by: verb.voice === 'active' ? mood.subject : { from: 0, to: 0 }, verb: at },
  )
}
const isKeptFrom = (line: Line, from: number): boolean => {
  for (let k = from; k < from + 9 && !/^[,;:.]$/.test(wordAt(line, k)); k += 1)
    if (FROM_WHAT.test(wordAt(line, k))) return true
  return false
}

export const CUT_OFF: readonly (readonly [Turn, string])[] = [
  [
    cutsOff,
    'cut cuts cutting eject ejects ejected ejecting block blocks blocked blocking shut shuts shutting lock locks locked locking exclude excludes excluded excluding expel expels expelled expelling disconnect disconnects disconnected disconnecting remove removed removing sever severs severed',
  ],
]
