import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isInstrument, isObject, objectPhrase, tradeIn } from './objects.js'

/** Rules of trade that are changed by an amendment. */
const RULES = /^(?:regulations?|ear|htsus|schedule|list|supplement|proclamations?|orders?|annex)$/

/** `amends the Export Administration Regulations by ...`, `modifies two entries on the Entity List`, where nothing more was read in it: a measure changed. */
export function amendmentsIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  const found: Found[] = []
  if (!ground.trade) return found
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    if (verb.voice === 'passive' || !/^(?:amend|modify|revise|update)$/.test(verb.lemma)) continue
    const head = instrumentIn(line, at) ?? ruleIn(line, at)
    const means = head === undefined ? undefined : meansAfter(line, head + 1)
    if (head === undefined) continue
    const other = means === undefined && !isEntry(line, at, head) ? otherText(line, at, head) : at
    if (other === undefined) continue
    const to = other < at ? head + 2 : clauseEnd(line, means === undefined ? head + 1 : means + 1)
    const mood = moodOf(line, at)
    const from = Math.min(mood.from, other)
    if (mood.noun !== undefined || taken.some((one) => one.from < to && from < one.to)) continue
    const act =
      mood.operator ??
      (mood.modal === 'may'
        ? 'considers'
        : mood.modal === 'ought'
          ? 'demands'
          : takesOut(line, means)
            ? 'lifts'
            : 'imposes')
    found.push(idiom(line, act, { from, to }, { head, mood, by: mood.subject, verb: at }))
  }
  return found
}

/** `amended | Proclamation 99`: right behind the verb. */
function instrumentIn(line: Line, at: number): number | undefined {
  for (let k = at + 1; k < at + 4; k += 1) if (k < line.tokens.length && isInstrument(line, k)) return k
  return undefined
}

function ruleIn(line: Line, at: number): number | undefined {
  const phrase = objectPhrase(line, at + 1, true)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (
      isObject(line, k, 'list', phrase, { trade: true }) ||
      isObject(line, k, 'strong', phrase, { trade: true }) ||
      (RULES.test(wordAt(line, k)) && (tradeIn(line, phrase) || isToAct(line, k + 1))) ||
      isInstrument(line, k)
    )
      head = k
  return head
}
/** Where the text stands that changes another by its number: `Proclamation 99 amended Proclamation 88`. */
const otherText = (line: Line, at: number, head: number): number | undefined => {
  if (!isInstrument(line, head)) return undefined
  const to = line.verbs[at]!.group
  // over the day and title of the text that amends
  for (let k = Math.max(0, to - 9); k < to; k += 1)
    if (isInstrument(line, k) || /^(?:order|proclamation|rule|notice|announcement|i)$/.test(wordAt(line, k))) return k
  return undefined
}
/** `the regulations | to impose ...`, `| by removing ...`. */
const isToAct = (line: Line, at: number): boolean => {
  const verb = /^(?:to|by)$/.test(wordAt(line, at)) ? line.verbs[at + 1] : undefined
  return (
    verb !== undefined &&
    /^(?:add|impose|remove|restrict|expand|prohibit|require|authori[sz]e|suspend)$/.test(verb.lemma)
  )
}
const takesOut = (line: Line, means: number | undefined): boolean =>
  means !== undefined && line.verbs[means]!.lemma === 'remove'
/** The verb of `by removing`, `to apply`, that says what becomes of the exports. */
function meansAfter(line: Line, from: number): number | undefined {
  for (let at = from; at < line.tokens.length && at - from < 5; at += 1)
    if (/^(?:by|to)$/.test(wordAt(line, at)) && line.verbs[at + 1] && !IDLE.test(line.verbs[at + 1]!.lemma))
      return at + 1
  return undefined
}
/** A text put right is no measure changed. */
const IDLE = /^(?:be|clarify|conform|correct|fix|read|reflect|remain|replace|update)$/
const isEntry = (line: Line, at: number, head: number): boolean => {
  for (let k = at + 1; k < head; k += 1)
    if (/^(?:entr(?:y|ies)|entit(?:y|ies)|listings?)$/.test(wordAt(line, k))) return true
  return false
}
