import { isDuty } from './act-under.js'
import type { Line, Range } from './line.js'
import { wordAt } from './mention.js'
import { objectPhrase } from './objects.js'
import type { Verb } from './verb.js'
import { type Deed, NOMINAL_ACTS } from './words/verbs.js'

/** The verb has that object, and does not do that act to it. */
export function isUnmeant(
  line: Line,
  verb: Verb,
  deed: Deed,
  { head, reach, phrase }: { readonly head: number; readonly reach: Range; readonly phrase: Range },
): boolean {
  const { lemma, voice, shape } = verb
  const reduced = voice === 'passive' && shape === 'participle'
  return (
    isLet(line, verb, deed, reach) ||
    isAskedFor(line, verb, deed, head) ||
    isTopicOf(line, verb, deed) ||
    isLicensed(line, verb, deed) ||
    isLookedOver(line, deed, phrase.from, head) ||
    isOfNoun(line, deed, reach.from, head) ||
    (reduced && wordAt(line, head) === 'emergency') ||
    (/^(?:modify|adjust|assess)$/.test(lemma) && deed.act === 'imposes' && !isDuty(line, head)) ||
    (/^(?:modify|adjust|amend|alter)$/.test(lemma) && isByOther(line, verb.at)) ||
    isFindingOf(line, verb, deed) ||
    isWhatever(line, head)
  )
}

/** `articles shall be assessed the rate of their country`: the duty stands after the verb. */
export const isCharged = (line: Line, { lemma, voice, at }: Verb): boolean =>
  voice === 'passive' && lemma === 'assess' && /^(?:an?|the|on|against|upon)$/.test(wordAt(line, at + 1))

/** `If the Secretary finds that the state has resumed importing oil`: what may be found, not what is let. */
const isFindingOf = (line: Line, { lemma, at }: Verb, { act, on }: Deed): boolean =>
  act === 'lifts' &&
  on === 'flow' &&
  /^(?:resume|restart|reopen)$/.test(lemma) &&
  line.tokens.slice(0, at).some(({ low }) => /^(?:if|whether)$/.test(low)) &&
  line.tokens.slice(0, at).some(({ low }) => /^(?:find|determine|conclude|believe|learn)s?$/.test(low))

/** `rescind any regulations that may be inconsistent with this order`: what they are is not said. */
const isWhatever = (line: Line, head: number): boolean =>
  /^(?:regulations?|rules?|guidance|orders?|polic(?:y|ies)|provisions?)$/.test(wordAt(line, head)) &&
  line.tokens
    .slice(head + 1, head + 6)
    .some(({ low }) => /^(?:inconsistent|contrary|conflicts?|conflicting)$/.test(low))

/** `modify the rate of duty by suspending 24 points of it`: the act is that of the means. */
function isByOther(line: Line, at: number): boolean {
  for (let k = at + 1; k < line.tokens.length && k - at < 70 && !/^[;:]$/.test(wordAt(line, k)); k += 1) {
    const means = wordAt(line, k) === 'by' ? line.verbs[k + 1] : undefined
    if (
      means?.shape === 'gerund' &&
      /^(?:suspend|remove|reduce|lower|pause|eliminate|increase|raise|retain)$/.test(means.lemma)
    )
      return true
  }
  return false
}

/** `stopped collecting the duties`: what is stopped is not done. */
export const isStopped = (line: Line, { shape, group }: Verb): boolean =>
  shape === 'gerund' && /^(?:stop|halt|cease|suspend|pause|end|quit)$/.test(line.verbs[group - 1]?.lemma ?? '')

/** `announced a one-year extension of the truce`: the act is that of the noun. */
function isOfNoun(line: Line, { on }: Deed, from: number, head: number): boolean {
  if (on !== 'truce') return false
  for (let at = from; at < head; at += 1)
    if (NOMINAL_ACTS.has(wordAt(line, at)) && wordAt(line, at + 1) === 'of') return true
  return false
}

/** `a licence that permits exports`: the licence itself is read. */
function isLicensed(line: Line, { group, lemma }: Verb, { act, on }: Deed): boolean {
  if (act !== 'lifts' || on !== 'flow' || !/^(?:allow|permit|authori[sz]e)$/.test(lemma)) return false
  for (let at = group - 1; at >= 0 && group - at < 5; at -= 1) {
    const word = wordAt(line, at)
    if (/^(?:licen[cs]es?|authori[sz]ations?|permits?)$/.test(word)) return true
    if (!/^(?:,|that|which|to)$/.test(word) && line.tokens[at]!.kind !== 'number') return false
  }
  return false
}

/** `allows chips to be used in weapons`: goods are let through only for trade. */
const isLet = (line: Line, { lemma, voice }: Verb, { act, on }: Deed, { to }: Range): boolean => {
  if (act !== 'lifts' || on !== 'flow' || voice === 'passive' || !/^(?:allow|permit|authori[sz]e)$/.test(lemma))
    return false
  if (wordAt(line, to) !== 'to') return false
  const next = line.verbs.slice(to + 1, to + 4).find((one) => one !== undefined)
  return !/^(?:enter|export|flow|go|import|reach|re-?export|resume|sell|ship|trade|transfer|supply|continue)$/.test(
    next?.lemma ?? '',
  )
}

/** `receiving any application for a licence`: asked for, not granted. */
const isAskedFor = (line: Line, { lemma }: Verb, { act }: Deed, head: number): boolean =>
  act === 'grants-licence' && !/^(?:approve|grant)$/.test(lemma) && /^applications?$/.test(wordAt(line, head))

/** `Any license issued before that day is terminated`: what is spoken of, not what is done. */
const isTopicOf = (line: Line, { group, at, shape, voice }: Verb, { act }: Deed): boolean => {
  if (act !== 'grants-licence' || shape !== 'participle' || voice !== 'passive') return false
  for (let k = group - 1; k >= 0 && at - k < 6; k -= 1) {
    if (/^(?:any|all|each|every|such)$/.test(wordAt(line, k))) return true
    if (line.tokens[k]!.kind === 'mark') return false
  }
  return false
}

/** `assess the emissions of traded steel`: not the trade is looked over. */
function isLookedOver(line: Line, { act, on }: Deed, from: number, head: number): boolean {
  if (act !== 'reviews' || on !== 'flow') return false
  for (let at = from; at < head; at += 1) if (wordAt(line, at) === 'of') return true
  return false
}

/** `announced that a tariff would be imposed`: the clause is read by its own verb. */
export const isTold = (line: Line, { at, lemma, voice }: Verb) =>
  voice === 'active' &&
  /^(?:announce|declare|disclose|reveal)$/.test(lemma) &&
  wordAt(line, at + 1) === 'that' &&
  line.verbs.slice(at + 2, at + 30).some((verb) => verb?.shape === 'finite')

/** `This notice is published under ...`: how the text itself came about. */
export const isThisNotice = (line: Line, { lemma, voice, group }: Verb) =>
  voice === 'passive' && /^(?:publish|issue)$/.test(lemma) && wordAt(line, group - 2) === 'this'

/** `without unduly limiting trade`: nothing is limited. */
export const isLeftUndone = (line: Line, { shape, at, group }: Verb) =>
  shape === 'gerund' && (wordAt(line, group - 1) === 'without' || (at > 1 && wordAt(line, at - 2) === 'without'))

/** `take all necessary measures to suspend`: the act is that of the verb after `to`. */
export function leadsTo(line: Line, { at, lemma, voice }: Verb): boolean {
  if (voice === 'passive' || !/^(?:take|adopt)$/.test(lemma)) return false
  const { to } = objectPhrase(line, at + 1, false)
  const next = line.verbs[to]?.shape === 'infinitive' ? to : to + 1
  const verb = line.verbs[next]
  return (
    /^(?:measures|steps|actions?)$/.test(wordAt(line, to - 1)) &&
    verb?.shape === 'infinitive' &&
    /^(?:suspend|remove|lift|eliminate|impose|reduce|terminate|increase|restrict|lower|revoke)$/.test(verb.lemma)
  )
}
