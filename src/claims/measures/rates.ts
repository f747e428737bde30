import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { type Ground, isObject, objectPhrase } from './objects.js'
import { STRONG } from './words/nouns.js'

/** A number of percent, perhaps with `at`, `set at`, `up to` before it. */
function rateAfter(line: Line, from: number): number | undefined {
  let at = from
  while (at - from < 3 && /^(?:at|set|fixed|capped|only|now|still|up|to|an?|additional|just)$/.test(wordAt(line, at)))
    at += 1
  const number = line.tokens[at]
  if (number?.kind !== 'number') return undefined
  return number.low.endsWith('%') || /^(?:percent|per|%)$/.test(wordAt(line, at + 1)) ? at : undefined
}

/** `The tariff rate for cars will be 15 percent`, `the duty on steel remains at 50 percent`: the rate is the measure. */
const is: Turn = (line, at, ground) => {
  const rate = rateAfter(line, at + 1)
  if (rate === undefined) return undefined
  let group = at
  let future = false
  while (group > 0 && at - group < 3 && /^(?:will|shall|would|be|now|also)$/.test(wordAt(line, group - 1))) {
    if (/^(?:will|would)$/.test(wordAt(line, group - 1))) future = true
    group -= 1
  }
  const subject = dutyIn(line, group, ground)
  if (!subject) return undefined
  return idiom(
    line,
    'imposes',
    { from: subject.from, to: clauseEnd(line, rate + 1) },
    {
      head: subject.head,
      mood: { ...STILL, given: false, ...(future ? { modal: 'will' as const } : {}) },
      whole: true,
    },
  )
}

/** The duty, or its rate, that the words before a verb are about: the first noun of their phrase, not one inside it. */
function dutyIn(
  line: Line,
  group: number,
  ground: Ground,
): { readonly head: number; readonly from: number } | undefined {
  const { from, to } = subjectRange(line, group)
  for (let at = from; at < to; at += 1) {
    const word = wordAt(line, at)
    if (/^(?:in|to|from|by|with|than|share|imports?|revenue|average)$/.test(word)) return undefined
    if (
      STRONG.has(word) &&
      /^(?:tariff|dut|lev|surcharge|surtax)/.test(word) &&
      isObject(line, at, 'strong', { from, to }, ground)
    )
      return { head: at, from }
    if (
      /^rates?$/.test(word) &&
      (STRONG.has(wordAt(line, at - 1)) || (wordAt(line, at + 1) === 'of' && STRONG.has(wordAt(line, at + 2))))
    )
      return { head: at, from }
  }
  return undefined
}

/** `There will be a 25 percent tariff on cars`. */
const there: Turn = (line, at, ground) => {
  if (/^(?:if|whether|when|where|that|because|are|is|was|were)$/.test(wordAt(line, at - 1))) return undefined
  let be = at + 1
  let future = false
  while (be - at < 5 && /^(?:will|shall|would|also|now|'ll|is|are|going|to)$/.test(wordAt(line, be))) {
    if (/^(?:will|shall|would|'ll|going)$/.test(wordAt(line, be))) future = true
    if (/^(?:is|are)$/.test(wordAt(line, be)) && wordAt(line, be + 1) !== 'going') break
    be += 1
  }
  if (!/^(?:be|is|are)$/.test(wordAt(line, be))) return undefined
  const phrase = objectPhrase(line, be + 1, false)
  const negated = /^(?:no|not)$/.test(wordAt(line, be + 1))
  for (let k = phrase.from; k < phrase.to && wordAt(line, k) !== 'any'; k += 1)
    if (isObject(line, k, 'strong', phrase, ground) && STRONG.has(wordAt(line, k)))
      return idiom(
        line,
        'imposes',
        { from: at, to: clauseEnd(line, k + 1) },
        { head: k, mood: { ...STILL, given: false, negated, ...(future ? { modal: 'will' as const } : {}) } },
      )
  return undefined
}

/** `Imports of steel will be assessed a 50 percent duty`, `were charged a fee of`. */
const assessed: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (verb?.voice !== 'passive' || verb.shape !== 'finite') return undefined
  // `Operators will be charged $50 per net ton`
  if (ground.trade && /^(?:charge|assess|bill)$/.test(verb.lemma) && /^[$€£¥]$/.test(wordAt(line, at + 1))) {
    const mood = moodOf(line, at)
    return idiom(line, mood.operator ?? 'imposes', { from: mood.from, to: clauseEnd(line, at + 1) }, { mood, verb: at })
  }
  const phrase = objectPhrase(line, at + 1, false)
  if (phrase.from !== at + 1 || !/^(?:an?|the|no|additional|\d.*)$/.test(wordAt(line, at + 1))) return undefined
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (isObject(line, k, 'strong', phrase, ground) || (ground.trade && /^(?:fees?|dues)$/.test(wordAt(line, k)))) {
      const mood = moodOf(line, at)
      return idiom(
        line,
        mood.operator ?? 'imposes',
        { from: mood.from, to: clauseEnd(line, k + 1) },
        { head: k, mood, verb: at },
      )
    }
  return undefined
}

/** `Goods of the partner are exempt from the additional duties`. */
const exempt: Turn = (line, at, ground) => {
  if (!/^(?:is|are|was|were|be|been|remain|remains|remained|fully|also|now)$/.test(wordAt(line, at - 1)))
    return undefined
  if (wordAt(line, at + 1) !== 'from' || line.verbs[at]) return undefined
  const phrase = objectPhrase(line, at + 2, false)
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (isObject(line, k, 'measure', phrase, ground)) {
      const { from } = subjectRange(line, beforeBe(line, at))
      // `This rule is exempt from the requirements of the Act`: how it was made
      if (
        /^(?:this|the)$/.test(wordAt(line, from)) &&
        /^(?:final|interim|rule|action|notice)$/.test(wordAt(line, from + 1))
      )
        return undefined
      return idiom(
        line,
        'lifts',
        { from: Math.min(from, phraseStart(line, at)), to: clauseEnd(line, k + 1) },
        { head: k, mood: { ...STILL, given: false, negated: wordAt(line, at - 1) === 'not' } },
      )
    }
  return undefined
}
const beforeBe = (line: Line, at: number): number => {
  let group = at
  while (
    group > 0 &&
    at - group < 5 &&
    /^(?:is|are|was|were|be|been|will|shall|remains?|remained|not|fully|also|now)$/.test(wordAt(line, group - 1))
  )
    group -= 1
  return group
}

/** `Imports of copper will be dutiable at 50 percent`. */
const dutiable: Turn = (line, at, ground) => {
  const group = beforeBe(line, at)
  if (!ground.trade || group === at || rateAfter(line, at + 1) === undefined) return undefined
  const { from } = subjectRange(line, group)
  return idiom(
    line,
    'imposes',
    { from, to: clauseEnd(line, at + 1) },
    { head: at, mood: { ...STILL, given: false, negated: wordAt(line, at - 1) === 'not' } },
  )
}

export const RATES: readonly (readonly [Turn, string])[] = [
  [is, 'is are was were be remain remains stay stays stands'],
  [there, 'there'],
  [assessed, 'assessed charged'],
  [exempt, 'exempt'],
  [dutiable, 'dutiable'],
]
