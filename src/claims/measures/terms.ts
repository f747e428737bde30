import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { objectPhrase, tradeIn } from './objects.js'
import { EXEMPTIONS, LICENCES, STRONG } from './words/nouns.js'
import { MONTHS } from './words/small.js'

/** What a new last day is given to. */
const LAST_DAY = /^(?:expiration|expiry|termination|end|sunset)$/
const TERM = /^(?:validity|expiration|expiry|term|duration|effectiveness|deadline)$/
/** What runs for a time. */
const PROGRAM =
  /^(?:programs?|programmes?|authorit(?:y|ies)|emergenc(?:y|ies)|offsets?|relief|preferences?|process|access)$/
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
    const runs = PROGRAM.test(wordAt(line, k)) && isUntil(line, k + 1) && tradeIn(line, phrase)
    if (!runs && !TERM.test(wordAt(line, k))) continue
    if (!runs && !isOfMeasure(line, phrase.from, k)) return undefined
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

/** `through 2030`, `for automobile makers until May`: a last day stands behind. */
function isUntil(line: Line, from: number): boolean {
  for (let k = from; k < line.tokens.length && k - from < 14 && !/^[;:.]$/.test(wordAt(line, k)); k += 1)
    if (/^(?:through|until|till)$/.test(wordAt(line, k))) return true
  return false
}

/** `the exclusions will be given an extension`, `granted a one-year extension of the waiver`. */
const given: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at]) return undefined
  let giver = at - 1
  while (at - giver < 5 && giver >= 0 && !line.verbs[giver]) giver -= 1
  const verb = line.verbs[giver]
  if (!verb || !/^(?:give|grant|receive|get|provide|seek|request|announce)$/.test(verb.lemma)) return undefined
  const mood = moodOf(line, verb.at)
  const { from, to } = verb.voice === 'passive' ? subjectRange(line, verb.group) : { from: at + 1, to: at + 12 }
  let head: number | undefined
  for (let k = from; k < to && head === undefined; k += 1)
    if (EXEMPTIONS.has(wordAt(line, k)) || LICENCES.has(wordAt(line, k)) || STRONG.has(wordAt(line, k))) head = k
  // `the exclusions that have been used will be given an extension`
  for (let k = verb.group - 1; k >= 0 && verb.group - k < 26 && head === undefined; k -= 1)
    if (verb.voice === 'passive' && EXEMPTIONS.has(wordAt(line, k)) && /^(?:that|which)$/.test(wordAt(line, k + 1)))
      head = k
  if (head === undefined) return undefined
  return idiom(
    line,
    mood.operator ?? (/^(?:seek|request)$/.test(verb.lemma) ? 'demands' : 'extends'),
    { from: verb.voice === 'passive' ? Math.min(from, mood.from) : mood.from, to: clauseEnd(line, at + 1) },
    { head, mood, by: verb.voice === 'passive' ? { from: 0, to: 0 } : mood.subject, verb: verb.at },
  )
}

/** `revises the general license to remove the expiration date of April 1 and substitutes May 15`: a later end. */
const redated: Turn = (line, at, ground) => {
  if (!ground.trade || !LAST_DAY.test(wordAt(line, at - 1))) return undefined
  let verb = at - 2
  while (at - verb < 8 && verb > 0 && !line.verbs[verb]) verb -= 1
  const own = line.verbs[verb]
  if (!own || own.voice === 'passive' || !/^(?:remove|replace|change|revise|substitute|move|amend)$/.test(own.lemma))
    return undefined
  let first = false
  let second = false
  for (let k = at + 1; k < line.tokens.length && k - at < 24; k += 1) {
    if (/^(?:with|to|substitut\w*|insert\w*|replac\w*|by|in)$/.test(wordAt(line, k))) first = true
    if (first && MONTHS.has(wordAt(line, k))) second = true
  }
  if (!second) return undefined
  const mood = moodOf(line, verb)
  let to = clauseEnd(line, at + 1)
  if (/^(?:and|,)$/.test(wordAt(line, to))) to = clauseEnd(line, to + 2)
  return idiom(line, mood.operator ?? 'extends', { from: mood.from, to }, { mood, by: mood.subject, verb })
}

export const TERMS: readonly (readonly [Turn, string])[] = [
  [
    lengthens,
    'extend extends extended extending prolong prolongs prolonged renew renews renewed renewing continue continues continued continuing',
  ],
  [given, 'extension extensions'],
  [redated, 'date dates'],
]
