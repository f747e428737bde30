import type { ClaimAct } from '../reading.js'
import { clauseEnd, clauseStart } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line, Range } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isObject, isRelief } from './objects.js'
import { STRONG } from './words/nouns.js'
import { BE, MONTHS, TIMES } from './words/small.js'

/** A measure whatever stands around it: talks and inquiries start, too. */
const strong = (line: Line, at: number, phrase: Range, ground: Ground) => isObject(line, at, 'strong', phrase, ground)

/** The measure that a verb group says something of. */
function subjectOver(
  line: Line,
  group: number,
  ground: Ground,
): { readonly head: number; readonly from: number } | undefined {
  const { from, to } = subjectRange(line, group)
  for (let at = to - 1; at >= from; at -= 1)
    if (strong(line, at, { from, to }, ground)) return isAbout(line, from, at) ? undefined : { head: at, from }
  return undefined
}

/** `Talks on tariffs start`: the talks start. */
function isAbout(line: Line, from: number, head: number): boolean {
  for (let at = from + 1; at < head; at += 1)
    if (/^(?:on|over|about|for|against|in)$/.test(wordAt(line, at)) && !STRONG.has(wordAt(line, at - 1))) return true
  return false
}

const WHEN =
  /^(?:on|in|from|at|today|tomorrow|tonight|next|this|immediately|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|earlier|later|only|with|early|as|after|before|[.,;:—–…”"])$/
/** `Reciprocal tariffs start on April 2`, `the tariffs, which are coming`, `the duty began in March`. */
const starts: Turn = (line, at, ground) => {
  const word = wordAt(line, at)
  const next = wordAt(line, at + 1) || '.'
  if (/^kick/.test(word) ? next !== 'in' : /^com/.test(word) ? !isComing(line, at) : !isPoint(line, at + 1))
    return undefined
  const group = groupOf(line, at)
  const relative = /^(?:which|that)$/.test(wordAt(line, group - 1))
  const end = relative ? (wordAt(line, group - 2) === ',' ? group - 2 : group - 1) : group
  const subject = subjectOver(line, end, ground)
  if (!subject) return undefined
  const verb = line.verbs[at]
  const mood = verb ? moodOf(line, at) : STILL
  const will = hasWill(line, group, at) || mood.modal === 'will' || /^com/.test(word)
  const act: ClaimAct = mood.operator ?? (will ? 'schedules' : 'takes-effect')
  return idiom(
    line,
    act,
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...mood, given: false, due: will }, ...(verb ? { verb: at } : {}), whole: true },
  )
}

/** A time right after the verb, perhaps counted: `a week earlier than`. */
const isPoint = (line: Line, at: number): boolean => {
  const word = wordAt(line, at) || '.'
  if (WHEN.test(word) || MONTHS.has(word)) return true
  return /^(?:a|an|one|two|three|four|six|\d{1,3})$/.test(word) && TIMES.has(wordAt(line, at + 1))
}
const isComing = (line: Line, at: number): boolean =>
  wordAt(line, at) === 'coming' && BE.has(wordAt(line, at - 1)) && WHEN.test(wordAt(line, at + 1) || '.')

const groupOf = (line: Line, at: number): number => {
  if (line.verbs[at]) return line.verbs[at].group
  let from = at
  while (from > 0 && at - from < 4 && (BE.has(wordAt(line, from - 1)) || WILL.test(wordAt(line, from - 1)))) from -= 1
  return from
}
const WILL = /^(?:will|shall|would|'ll|now|then|also|first)$/
const hasWill = (line: Line, from: number, to: number) => {
  for (let at = from; at < to; at += 1) if (/^(?:will|shall|'ll)$/.test(wordAt(line, at))) return true
  return false
}

/** `The effective date of the duties shall be August 22`. */
const effectiveDate: Turn = (line, at, ground) => {
  if (wordAt(line, at - 1) !== 'effective' || wordAt(line, at + 1) !== 'of') return undefined
  let to = at + 2
  while (to < line.tokens.length && to - at < 40 && !/^(?:shall|will|is|was)$/.test(wordAt(line, to))) to += 1
  const be = /^(?:shall|will)$/.test(wordAt(line, to)) ? to + 1 : to
  if (!/^(?:be|is|was)$/.test(wordAt(line, be)) || line.verbs[be + 1] || !hasDay(line, be + 1)) return undefined
  const head = headIn(line, { from: at + 2, to }, ground)
  if (head === undefined) return undefined
  const from = wordAt(line, at - 2) === 'the' ? at - 2 : at - 1
  return idiom(
    line,
    'schedules',
    { from, to: clauseEnd(line, be + 1) },
    { head, mood: { ...STILL, given: false, due: true }, whole: true },
  )
}
const headIn = (line: Line, phrase: Range, ground: Ground): number | undefined => {
  for (let at = phrase.from; at < phrase.to; at += 1) if (isObject(line, at, 'measure', phrase, ground)) return at
  return undefined
}
const hasDay = (line: Line, from: number): boolean => {
  for (let at = from; at < line.tokens.length && at - from < 12; at += 1) if (MONTHS.has(wordAt(line, at))) return true
  return false
}

/** `The tariff of 10 percent is in effect`: spoken of as existing. Not `remains in effect until`. */
const inForce: Turn = (line, at, ground) => {
  if (
    !/^(?:effect|force|place)$/.test(wordAt(line, at + 1)) ||
    !/^(?:is|are|was|were|been)$/.test(wordAt(line, at - 1))
  )
    return undefined
  const subject = subjectOver(line, wordAt(line, at - 1) === 'been' ? at - 2 : at - 1, ground)
  if (!subject) return undefined
  return idiom(
    line,
    'imposes',
    { from: subject.from, to: clauseEnd(line, at + 2) },
    { head: subject.head, mood: { ...STILL, given: false } },
  )
}

/** `shall be ineffective as of March 12`: ended; relief that ends is a measure imposed. */
const ineffective: Turn = (line, at, ground) => {
  if (!BE.has(wordAt(line, at - 1))) return undefined
  let group = at - 1
  while (group > 0 && at - group < 5 && /^(?:shall|will|be|hereby)$/.test(wordAt(line, group - 1))) group -= 1
  const from = clauseStart(line, group)
  const head = headIn(line, { from, to: group }, ground)
  if (head === undefined) return undefined
  return idiom(
    line,
    isRelief(line, head) ? 'imposes' : 'lifts',
    { from, to: clauseEnd(line, at + 1) },
    { head, mood: { ...STILL, given: false } },
  )
}

/** `The changes to the schedule became effective on March 3`. */
const becomes: Turn = (line, at, ground) => {
  if (!/^(?:become|becomes|became)$/.test(wordAt(line, at - 1)) || line.tokens[at + 1]?.kind !== 'word')
    return undefined
  const verb = line.verbs[at - 1]
  const group = verb?.group ?? at - 1
  const { from, to } = subjectRange(line, group)
  const head = headIn(line, { from, to }, ground)
  if (head === undefined) return undefined
  const later = hasWill(line, group, at)
  return idiom(
    line,
    later || verb?.modal === 'will' ? 'schedules' : 'takes-effect',
    { from, to: clauseEnd(line, at + 1) },
    { head, mood: { ...STILL, given: false, due: later }, whole: true },
  )
}

export const STARTS: readonly (readonly [Turn, string])[] = [
  [starts, 'start starts started begin begins began kick kicks kicked coming'],
  [effectiveDate, 'date'],
  [inForce, 'in'],
  [ineffective, 'ineffective'],
  [becomes, 'effective applicable'],
]
