import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import type { Verb } from './verb.js'
import { LICENCES } from './words/nouns.js'

const LETS = /^(?:allow|permit|authori[sz]e|enable|let)$/
/** By its lemma, or as it stands: not all of them are verbs of the table. */
const SENDS =
  /^(?:(?:re-?)?export(?:ed)?|import(?:ed)?|ship(?:ped)?|sell|transfer(?:red)?|supply|supplied|send|provide|release|enter|move|deliver)$/
/** So far before its end what is let out may be named: goods, what they are, and for where. */
const LONGEST = 70

/** `allows such drones to be exported to allies without a licence`, `exporters may ship them without a permit`. */
const without: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  for (let k = at + 1; k < at + 6; k += 1) if (LICENCES.has(wordAt(line, k))) return letOut(line, at, k + 1)
  return undefined
}

/** `may be exported under License Exception X`, `can ship by way of the general licence`. */
const through: Turn = (line, at, ground) => {
  if (!ground.trade || !LICENCES.has(wordAt(line, at - 1)) || line.verbs[at]) return undefined
  let by = at - 2
  while (by > 0 && at - by < 5 && !WAY.test(wordAt(line, by))) by -= 1
  return WAY.test(wordAt(line, by)) ? letOut(line, by, at + 1) : undefined
}
const WAY = /^(?:under|using|via|through|pursuant|by)$/

/** The sending of goods that ends at `at`, where it is let: not what somebody did, nor what is forbidden. */
function letOut(line: Line, at: number, end: number): Found | undefined {
  const sent = senderLeft(line, at)
  if (sent === undefined) return undefined
  const verb = line.verbs[sent]!
  if (verb.negated) return undefined
  const to = Math.max(end, clauseEnd(line, end))
  const own = verb.modal === 'may' && verb.shape === 'finite' ? verb : letterOf(line, verb)
  if (!own || own.negated) return undefined
  const mood = moodOf(line, own.at)
  if (mood.operator || mood.negated) return undefined
  return idiom(
    line,
    'lifts',
    { from: mood.from, to },
    { mood: { ...mood, modal: own === verb ? undefined : mood.modal }, by: mood.subject, verb: own.at, whole: true },
  )
}

function senderLeft(line: Line, before: number): number | undefined {
  for (let at = before - 1; at >= 0 && before - at < 24; at -= 1) {
    if (wordAt(line, at) === ';') return undefined
    if (SENDS.test(line.verbs[at]?.lemma ?? '')) return at
  }
  return undefined
}

/** The verb that lets: `allows | goods | to be sent`. */
function letterOf(line: Line, { shape, group }: Verb): Verb | undefined {
  if (shape !== 'infinitive') return undefined
  for (let at = group - 1; at >= 0 && group - at < LONGEST; at -= 1) {
    if (wordAt(line, at) === ';') return undefined
    const verb = line.verbs[at]
    if (verb && LETS.test(verb.lemma) && verb.voice === 'active') return verb
  }
  return undefined
}

const LAW = /^(?:licen[cs]es?|gl|authori[sz]ations?)$/
/** `The general licence authorizes transactions with the bank`, `transactions authorized by General License 8`: what a licence lets. */
const licence: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.shape !== 'finite' || verb.negated) return undefined
  // `a licence, which permits exports`: the licence itself is read
  if (/^(?:that|which|to)$/.test(wordAt(line, verb.group - 1))) return undefined
  let head = verb.group - 1
  while (head >= 0 && verb.group - head < 12 && !LAW.test(wordAt(line, head))) head -= 1
  if (!LAW.test(wordAt(line, head)) || !/^(?:general|temporary|specific|this)$/.test(wordAt(line, head - 1)))
    return undefined
  const mood = moodOf(line, at)
  if (mood.operator) return undefined
  return idiom(
    line,
    'lifts',
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { head, mood: { ...STILL, given: false }, verb: at, whole: true },
  )
}

export const WITHOUT_LICENCE: readonly (readonly [Turn, string])[] = [
  [without, 'without'],
  [through, 'exception exceptions'],
  [licence, 'authorize authorizes authorized authorise authorises authorised permits permitted allows allowed'],
]
