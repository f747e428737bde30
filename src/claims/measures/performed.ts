import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isObject, objectPhrase } from './objects.js'
import { STRONG } from './words/nouns.js'
import { DEEDS_OF } from './words/verbs.js'

const TEXT = /^(?:notice|rule|order|proclamation|determination|document|memorandum|directive|announcement|decision)$/
/** `This notice announces a determination`, `this rule implements`: what the text itself does by being published. */
const textDoes: Turn = (line, at, ground) => {
  if (!ground.trade || !TEXT.test(wordAt(line, at - 1)) || !/^(?:this|the|present)$/.test(wordAt(line, at - 2)))
    return undefined
  const makes = !/^announces$/.test(wordAt(line, at)) && isMade(line, at + 1, ground)
  return idiom(
    line,
    makes ? 'imposes' : 'announces',
    { from: at - 2, to: clauseEnd(line, at + 1) },
    { mood: { ...STILL, given: false }, verb: at },
  )
}
/** `establishes controls on chips`: the measure itself stands there. */
const isMade = (line: Line, from: number, ground: Ground): boolean => {
  const phrase = objectPhrase(line, from, false)
  for (let k = phrase.from; k < phrase.to; k += 1) if (isObject(line, k, 'strong', phrase, ground)) return true
  return false
}

const SIGNED = /^(?:proclamations?|orders?|memorand(?:um|a)|directives?|decrees?|legislation)$/
/** `signed a Proclamation invoking section 232`. */
const signs: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape !== 'finite' || !ground.trade) return undefined
  for (let k = at + 1; k < at + 6 && k < line.tokens.length; k += 1) {
    if (/^[,;:.]$/.test(wordAt(line, k))) return undefined
    if (!SIGNED.test(wordAt(line, k))) continue
    if (doesMore(line, k + 1)) return undefined
    const mood = moodOf(line, at)
    return idiom(
      line,
      mood.operator ?? 'announces',
      { from: mood.from, to: Math.max(k + 1, clauseEnd(line, k + 1)) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

const ISSUED = /^(?:rules?|regulations?|guidance|proclamations?|orders?|directives?|decrees?|notices?|rulemaking)$/
/** `a denial order`, `a withhold release order`: by what it is, it bars. */
const bars = (line: Line, at: number): boolean =>
  /^orders?$/.test(wordAt(line, at)) && /^(?:denial|release|exclusion|desist|blocking)$/.test(wordAt(line, at - 1))

/** `issued guidance on chips`, `will publish a replacement rule`: what it says is not told. */
const issues: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || !ground.trade) return undefined
  for (let k = at + 1; k < at + 7 && k < line.tokens.length; k += 1) {
    if (/^[,;:.]$/.test(wordAt(line, k)) || line.verbs[k]) return undefined
    if (!ISSUED.test(wordAt(line, k))) continue
    if (doesMore(line, k + 1) || (/^notices?$/.test(wordAt(line, k)) && !saysMeasure(line, k))) return undefined
    const mood = moodOf(line, at)
    if (mood.noun !== undefined) return undefined
    const to = Math.max(k + 1, clauseEnd(line, k + 1))
    return idiom(
      line,
      actIn(mood, bars(line, k) ? 'imposes' : 'announces'),
      { from: mood.from, to },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

/** `a public notice that conveys the tariff lines`, `a notice of new duties`: not that of a hearing. */
function saysMeasure(line: Line, at: number): boolean {
  if (!/^(?:that|which|of|on|with|setting|listing)$/.test(wordAt(line, at + 1))) return false
  for (let k = at + 2; k < at + 9 && !/^[;:.]$/.test(wordAt(line, k)); k += 1)
    if (STRONG.has(wordAt(line, k))) return true
  return false
}

/** `signed an order imposing duties`: the act is that of the order. */
function doesMore(line: Line, from: number): boolean {
  for (let k = from; k < line.tokens.length && k - from < 3; k += 1) {
    const verb = line.verbs[k]
    if (verb)
      return (
        (verb.shape === 'gerund' || verb.shape === 'infinitive') &&
        DEEDS_OF.has(verb.lemma) &&
        !/^(?:invoke|formali[sz]e|codify|finali[sz]e)$/.test(verb.lemma)
      )
  }
  return false
}

/** `We expect there will have to be some kind of tariff`. */
const expects: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  const there = wordAt(line, at + 1) === 'that' ? at + 2 : at + 1
  if (!verb || verb.voice === 'passive' || wordAt(line, there) !== 'there') return undefined
  for (let k = there + 1; k < line.tokens.length && k - there < 12; k += 1) {
    if (!isObject(line, k, 'strong', { from: there, to: line.tokens.length }, ground)) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      'predicts',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at, whole: true },
    )
  }
  return undefined
}

export const PERFORMED: readonly (readonly [Turn, string])[] = [
  [textDoes, 'announces implements establishes'],
  [signs, 'signed signs'],
  [issues, 'issue issues issued issuing publish publishes published publishing release releases released'],
  [expects, 'expect expects expected'],
]
