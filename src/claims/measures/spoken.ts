import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import type { Line } from './line.js'
import { actIn, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, objectPhrase } from './objects.js'
import { COMMITMENTS, EXEMPTIONS } from './words/nouns.js'

/** Turns of speech of briefings and calls. */

/** `Washers will see an increase from zero to 50 percent`: of their duty, where duties are spoken of. */
const sees: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at]) return undefined
  const seer = verbLeft(line, at - 1, 4)
  const verb = seer === undefined ? undefined : line.verbs[seer]!
  if (!verb || verb.voice === 'passive' || !/^(?:see|face|get)$/.test(verb.lemma) || !isRated(line, at + 1))
    return undefined
  const mood = moodOf(line, verb.at)
  const act = /^(?:cut|decrease|reduction)/.test(wordAt(line, at)) ? 'lifts' : 'imposes'
  return idiom(line, actIn(mood, act), { from: mood.from, to: clauseEnd(line, at + 1) }, { mood, verb: verb.at })
}
const isRated = (line: Line, from: number): boolean => {
  for (let k = from; k < from + 9 && k < line.tokens.length; k += 1)
    if (
      line.tokens[k]?.kind === 'number' &&
      (/%$/.test(wordAt(line, k)) || /^(?:%|percent)$/.test(wordAt(line, k + 1)))
    )
      return true
  return false
}

/** `We're looking at whether new tariffs are needed`, `are looking into the tariffs`. */
const looks: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || !/^(?:at|into)$/.test(wordAt(line, at + 1))) return undefined
  const start = /^(?:whether|how|if)$/.test(wordAt(line, at + 2)) ? at + 3 : at + 2
  const phrase = objectPhrase(line, start, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    const means = ground.trade && /^(?:options|tools|remedies|responses|measures|steps|actions)$/.test(wordAt(line, k))
    if (!means && !isObject(line, k, 'strong', phrase, ground)) continue
    const mood = moodOf(line, at)
    if (mood.operator || mood.negated) return undefined
    return idiom(
      line,
      'considers',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

/** `We are not seeking to escalate`, `they do not aim to cut off trade`: a purpose is denied. */
const notSeeking: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb?.negated || wordAt(line, at + 1) !== 'to') return undefined
  if (
    !/^(?:block|contain|curb|cut|decouple|deny|escalate|hamper|hinder|hold|limit|restrict|stifle|stop|target)$/.test(
      wordAt(line, at + 2),
    )
  )
    return undefined
  const mood = moodOf(line, at)
  if (mood.operator && mood.operator !== 'proposes') return undefined
  return idiom(
    line,
    'denies',
    { from: mood.from, to: clauseEnd(line, at + 3) },
    { mood, by: mood.subject, verb: at, whole: true },
  )
}

/** `has fallen short of its commitments`, `is not living up to what it agreed to`. */
const short: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  const verb = line.verbs[at] ?? line.verbs[at - 1]
  if (!verb || verb.voice === 'passive') return undefined
  const falls = wordAt(line, at) === 'short' && verb.at === at - 1 && wordAt(line, at + 1) === 'of'
  const lives = verb.at === at && verb.negated && wordAt(line, at + 1) === 'up' && wordAt(line, at + 2) === 'to'
  if (!falls && !lives) return undefined
  const from = falls ? at + 2 : at + 3
  let promised = /^(?:them|these|those|it|that)$/.test(wordAt(line, from)) || wordAt(line, from) === 'what'
  for (let k = from; k < from + 7 && !promised; k += 1) promised = COMMITMENTS.has(wordAt(line, k))
  if (!promised) return undefined
  const mood = moodOf(line, verb.at)
  if (mood.operator || mood.hypothetical || mood.modal) return undefined
  return idiom(
    line,
    'alleges-breach',
    { from: mood.from, to: clauseEnd(line, from + 1) },
    { mood: { ...mood, negated: false }, by: mood.subject, verb: verb.at },
  )
}

/** `We have export controls on chips`: a measure that is there. */
const has: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (verb?.lemma !== 'have' || verb.shape !== 'finite' || verb.negated) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to && k - at < 7; k += 1) {
    if (line.verbs[k]) return undefined
    if (!isObject(line, k, 'strong', phrase, ground) || !/^(?:on|against|over)$/.test(wordAt(line, k + 1))) continue
    const mood = moodOf(line, at)
    if (mood.operator || mood.modal === 'may') return undefined
    return idiom(
      line,
      'imposes',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

/** `We're going to enforce the agreement`: measures to make it kept. */
const enforces: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || !ground.trade) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!isObject(line, k, 'accord', phrase, ground)) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      actIn(mood, 'imposes'),
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

/** `And for gloves, we'll go from 7 to 25 percent`: a rate is moved, whoever is said to go. */
const goes: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (
    !ground.trade ||
    verb?.shape !== 'finite' ||
    wordAt(line, at + 1) !== 'from' ||
    !/^(?:we|it|that|those|they|you)$/.test(wordAt(line, verb.group - 1))
  )
    return undefined
  const [low, high] = [at + 2, wordAt(line, at + 3) === 'to' ? at + 4 : at + 5]
  if (line.tokens[low]?.kind !== 'number' || line.tokens[high]?.kind !== 'number' || !isRated(line, high))
    return undefined
  const mood = moodOf(line, at)
  const up = Number.parseFloat(wordAt(line, low)) < Number.parseFloat(wordAt(line, high))
  return idiom(
    line,
    mood.operator ?? (up ? 'imposes' : 'lifts'),
    { from: mood.from, to: clauseEnd(line, high + 1) },
    { mood: { ...mood, modal: undefined }, verb: at },
  )
}

/** `We will hold them to the commitments that they made`: they are to keep them. */
const holds: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.lemma !== 'hold' || verb.voice === 'passive') return undefined
  let to = at + 1
  while (to - at < 6 && wordAt(line, to) !== 'to') to += 1
  const phrase = objectPhrase(line, to + 1, false)
  for (let k = phrase.from; k < phrase.to && to - at < 6; k += 1) {
    if (!COMMITMENTS.has(wordAt(line, k))) continue
    const mood = moodOf(line, at)
    return idiom(line, 'demands', { from: mood.from, to: clauseEnd(line, k + 1) }, { mood, by: mood.subject, verb: at })
  }
  return undefined
}

const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1)

/** `will keep open the possibility of further exclusions`, `leaves the door open to new tariffs`. */
const keepsOpen: Turn = (line, at, ground) => {
  const keeper = line.verbs[at - 1] ? at - 1 : verbLeft(line, at - 1, 4)
  const verb = keeper === undefined ? undefined : line.verbs[keeper]!
  if (!ground.trade || !verb || verb.voice === 'passive' || !/^(?:keep|leave|hold)$/.test(verb.lemma)) return undefined
  const phrase = { from: at + 1, to: Math.min(line.tokens.length, at + 12) }
  for (let k = phrase.from; k < phrase.to && !/^[,;:.]$/.test(wordAt(line, k)); k += 1) {
    if (!isObject(line, k, 'strong', phrase, ground) && !EXEMPTIONS.has(lastPart(wordAt(line, k)))) continue
    const mood = moodOf(line, verb.at)
    return idiom(
      line,
      'considers',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { mood, by: mood.subject, verb: verb.at },
    )
  }
  return undefined
}

/** `with possible changes or quotas starting July 9`: held open. */
const possible: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:with|and|including)$/.test(wordAt(line, at - 1))) return undefined
  const phrase = { from: at + 1, to: Math.min(line.tokens.length, at + 7) }
  for (let k = phrase.from; k < phrase.to && !/^[,;:.]$/.test(wordAt(line, k)) && !line.verbs[k]; k += 1)
    if (isObject(line, k, 'strong', phrase, ground))
      return idiom(
        line,
        'considers',
        { from: at - 1, to: Math.max(k + 1, clauseEnd(line, k + 1)) },
        { head: k, mood: { ...STILL, given: false, modal: 'may' } },
      )
  return undefined
}

/** `expects the same commitment from its partners`, `expects them to follow`: asked of others. */
const wants: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.negated) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  const from = wordAt(line, phrase.to) === 'from'
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && from; k += 1)
    if (COMMITMENTS.has(wordAt(line, k)) || /^(?:same|reciprocity|compliance|cooperation)$/.test(wordAt(line, k)))
      head ??= k
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    'demands',
    { from: mood.from, to: clauseEnd(line, phrase.to + 1) },
    { mood, by: mood.subject, verb: at, whole: true },
  )
}

/** `evaluating options for additional tariffs`, `studying ways to restrict imports`: looked at. */
const weighs: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:for|to|on)$/.test(wordAt(line, at + 1))) return undefined
  const eye = verbLeft(line, at - 1, 4)
  const verb = eye === undefined ? undefined : line.verbs[eye]!
  if (!verb || verb.voice === 'passive' || !WEIGHS.test(verb.lemma)) return undefined
  const to = clauseEnd(line, at + 2)
  const phrase = { from: at + 2, to }
  let measured = false
  for (let k = at + 2; k < to; k += 1) measured ||= isObject(line, k, 'strong', phrase, ground)
  if (!measured && !/^(?:restrict|limit|curb|block|ban|reduce)$/.test(line.verbs[at + 2]?.lemma ?? '')) return undefined
  const mood = moodOf(line, verb.at)
  if (mood.negated) return undefined
  return idiom(line, 'considers', { from: mood.from, to }, { mood, by: mood.subject, verb: verb.at, whole: true })
}
const WEIGHS = /^(?:assess|consider|develop|evaluate|examine|explore|prepare|review|study|weigh|look)$/

/** `The proposed action includes a fee on foreign ships`: only proposed. */
const proposedIs: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.shape !== 'finite') return undefined
  if (!/^(?:actions?|rules?|measures?|modifications?|amendments?|restrictions)$/.test(wordAt(line, verb.group - 1)))
    return undefined
  if (wordAt(line, verb.group - 2) !== 'proposed') return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!isObject(line, k, 'measure', phrase, ground) && !/^(?:fees?|dues)$/.test(wordAt(line, k))) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      'proposes',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, verb: at, whole: true },
    )
  }
  return undefined
}

export const SPOKEN: readonly (readonly [Turn, string])[] = [
  [sees, 'increase increases hike cut reduction decrease'],
  [looks, 'look looks looking looked'],
  [notSeeking, 'seek seeking sought look looking try trying aim aiming want wanting intend intending'],
  [short, 'short live living lived'],
  [has, 'have has had'],
  [goes, 'go goes going went'],
  [holds, 'hold holds held holding'],
  [keepsOpen, 'open'],
  [possible, 'possible potential'],
  [weighs, 'options ways possibilities alternatives'],
  [proposedIs, 'include includes would impose imposes set sets establish establishes provide provides'],
  [wants, 'expect expects expected'],
  [enforces, 'enforce enforces enforced enforcing'],
]
