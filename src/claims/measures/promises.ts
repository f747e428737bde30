import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, tradeIn } from './objects.js'
import { lastVerb } from './subject.js'
import type { Verb } from './verb.js'

/** `agreed to establish a mechanism on trade`, `both sides will set up a working group`: a promise whose act is no measure. */
export function promisesIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  if (!ground.trade) return []
  const found: Found[] = []
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    if (
      verb.negated ||
      !(
        isCommitted(line, verb) ||
        (verb.voice === 'active' && (isPledge(line, verb) || isShared(line, verb) || isJoint(line, verb, ground)))
      )
    )
      continue
    const mood = moodOf(line, at)
    const to = clauseEnd(line, verb.modal === 'will' ? at + 1 : at + 3)
    if (
      (mood.operator && mood.operator !== 'proposes') ||
      mood.hypothetical ||
      taken.some((other) => other.from < to && mood.from < other.to)
    )
      continue
    found.push(idiom(line, 'agrees', { from: mood.from, to }, { mood, by: mood.subject, verb: at }))
  }
  return found
}
const PLEDGES = new Set(['agree', 'commit', 'undertake', 'pledge'])
const isPledge = (line: Line, { at, lemma, shape, modal }: Verb) =>
  PLEDGES.has(lemma) &&
  shape === 'finite' &&
  modal === undefined &&
  wordAt(line, at + 1) === 'to' &&
  (line.verbs[at + 2]?.shape === 'infinitive' || isDoing(line, at + 2)) &&
  !/^(?:do|meet|discuss|talk|speak|visit|consult|convene)$/.test(line.verbs[at + 2]?.lemma ?? '') &&
  (tradeIn(line, { from: at, to: untilMark(line, at + 3) }) || isFollowed(line, at + 3))
/** `are committed to strengthening cooperation on trade`. */
const isCommitted = (line: Line, { at, lemma, voice }: Verb) =>
  lemma === 'commit' &&
  voice === 'passive' &&
  wordAt(line, at + 1) === 'to' &&
  line.verbs[at + 2]?.shape === 'gerund' &&
  tradeIn(line, { from: at, to: untilMark(line, at + 3) })
/** `to take the following actions`. */
const isFollowed = (line: Line, from: number): boolean =>
  line.tokens
    .slice(from, from + 5)
    .some(({ low }, k) => /^(?:actions|measures|steps)$/.test(low) && line.tokens[from + k - 1]?.low === 'following')
/** `has committed to streamlining licences`. */
const isDoing = (line: Line, at: number): boolean =>
  line.verbs[at]?.shape === 'gerund' || /^[a-z]{4,}ing$/.test(wordAt(line, at))
const untilMark = (line: Line, from: number): number => {
  let to = from
  while (to < line.tokens.length && to - from < 26 && !/^[;:—]$/.test(wordAt(line, to))) to += 1
  return to
}
const JOINT = /^(?:parties|participants|sides|both|two|partners|members|governments|participant|party|side)$/
const TALK =
  /^(?:be|chair|come|confer|consult|continue|convene|discuss|do|engage|follow|go|have|hold|host|keep|meet|receive|remain|resume|return|see|speak|start|take|talk|travel|visit)$/
/** `The Participants will mobilize support`, `each party intends to buy`, `the partners are taking measures to fund`; in an authority's own text also `Ruritania will open its market`. */
function isJoint(line: Line, verb: Verb, ground: Ground): boolean {
  if (verb.shape !== 'finite') return false
  const means =
    wordAt(line, verb.at + 1) === 'to' &&
    /^(?:intend|seek|aim|plan|resolve|decide|commit|endeavor|undertake)$/.test(verb.lemma)
  const taking = verb.lemma === 'take' && /^(?:measures|steps|actions?)$/.test(wordAt(line, verb.at + 1))
  const own = means ? line.verbs[verb.at + 2]?.lemma : verb.lemma
  if (own === undefined || (TALK.test(own) && !taking) || (verb.modal !== 'will' && !means && !taking)) return false
  const subject = line.tokens[verb.group - 1]
  if (subject && JOINT.test(subject.low)) return true
  return (
    ground.official === true &&
    subject?.capital === true &&
    !/^(?:we|they|he|she|it|i|you|secretary|president|representative|commissioner|department|commerce|treasury|ustr|bis|ofac|bureau|office|administration|control|controls|agency|agencies|board|commission|council|service|services|committee|customs|protection|state|defense|security|congress|senate|court|director|chair|ambassador|commissioners)$/.test(
      subject.low,
    ) &&
    (verb.modal === 'will' || taking) &&
    tradeIn(line, { from: verb.at, to: clauseEnd(line, verb.at + 1) })
  )
}

const isShared = (line: Line, { at, lemma, modal, group }: Verb) =>
  modal === 'will' &&
  /^(?:create|establish|form|launch|set)$/.test(lemma) &&
  /^(?:sides|parties|countries|both|two|they)$/.test(wordAt(line, group - 1)) &&
  line.tokens
    .slice(at + 1, at + 8)
    .some(({ low }) => /^(?:mechanism|group|dialogue|council|committee|platform)$/.test(low))

/** `have taken joint steps to restore trade`. */
const joint: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:steps|actions?|measures|commitments?)$/.test(wordAt(line, at + 1))) return undefined
  const verb = lastVerb(line, at, 4)
  if (verb === undefined || !/^(?:take|make|undertake|agree|announce)$/.test(line.verbs[verb]!.lemma)) return undefined
  if (line.verbs[verb]!.shape === 'gerund' || /ing$/.test(wordAt(line, verb))) return undefined
  const mood = moodOf(line, verb)
  const to = wordAt(line, at + 2) === 'to' && line.verbs[at + 3] ? clauseEnd(line, at + 4) : clauseEnd(line, at + 2)
  return idiom(line, 'agrees', { from: mood.from, to }, { mood, by: mood.subject, verb })
}

/** `will not hesitate to use its trade tools`. */
const hesitates: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb?.negated || verb.modal !== 'will' || wordAt(line, at + 1) !== 'to') return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    'threatens',
    { from: mood.from, to: clauseEnd(line, at + 3) },
    { mood: { ...mood, negated: false }, by: mood.subject, verb: at, whole: true },
  )
}

/** `We will use all the tools we have, including tariffs`, `are not taking any tool off the table`: held out. */
const tools: Turn = (line, at, ground) => {
  if (
    !ground.trade ||
    !/^(?:any|available|economic|every|its|one|our|other|policy|the|their|these|those|trade)$/.test(
      wordAt(line, at - 1),
    )
  )
    return undefined
  const before = lastVerb(line, at, 7)
  const verb = before === undefined ? undefined : line.verbs[before]!
  if (!verb || verb.voice === 'passive') return undefined
  const off = verb.lemma === 'take' && wordAt(line, at + 1) === 'off' && verb.negated
  if (!off && !(verb.modal === 'will' && !verb.negated && /^(?:use|deploy|employ|exercise|invoke)$/.test(verb.lemma)))
    return undefined
  const mood = moodOf(line, verb.at)
  return idiom(
    line,
    'threatens',
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood: { ...mood, negated: false }, by: mood.subject, verb: verb.at },
  )
}

export const PROMISES: readonly (readonly [Turn, string])[] = [
  [joint, 'joint'],
  [hesitates, 'hesitate'],
  [tools, 'tool tools authorities powers leverage'],
]
