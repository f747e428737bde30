import type { ClaimAct } from '../reading.js'
import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, isRelief, isTruce } from './objects.js'
import { finite, subjectOf } from './subject.js'
import { BE, MONTHS, TIMES } from './words/small.js'

/** `shall continue to be suspended`, `remains suspended`: the pause goes on. */
const suspended: Turn = (line, at, ground) => {
  let group = at
  while (group > 0 && at - group < 6 && /^(?:to|be|also|temporarily)$/.test(wordAt(line, group - 1))) group -= 1
  const goesOn = wordAt(line, group - 1)
  if (!/^(?:continu(?:e|es|ed)|remain(?:s|ed)?|stays?)$/.test(goesOn)) return undefined
  const start = line.verbs[group - 1]?.group ?? group - 1
  const subject = subjectOf(line, start, ground)
  if (!subject) return undefined
  return idiom(
    line,
    'extends',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, by: { from: 0, to: 0 }, mood: { ...STILL, given: false }, verb: at },
  )
}

/** `will continue to be levied for five years`: with a term it is extended, else it is there. */
const levied: Turn = (line, at, ground) => {
  let group = at
  while (group > 0 && at - group < 5 && /^(?:to|be|also)$/.test(wordAt(line, group - 1))) group -= 1
  if (group > at - 2 || !/^continu(?:e|es|ed)$/.test(wordAt(line, group - 1))) return undefined
  const subject = subjectOf(line, line.verbs[group - 1]?.group ?? group - 1, ground)
  if (!subject) return undefined
  const term = line.tokens.slice(at, at + 12).some(({ low }) => /^(?:years?|months|until|through|days)$/.test(low))
  return idiom(
    line,
    term ? 'extends' : 'imposes',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...STILL, given: false }, verb: at },
  )
}

/** `remains in effect`, `will stay in place`, `continue to apply`: spoken of as existing. */
const stays: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (!verb) return undefined
  let end = at + 1
  while (/^(?:fully|otherwise|also)$/.test(wordAt(line, end))) end += 1
  const place = wordAt(line, end) === 'in' && /^(?:effect|force|place)$/.test(wordAt(line, end + 1))
  const applies =
    (wordAt(line, end) === 'to' && wordAt(line, end + 1) === 'apply') ||
    (verb.lemma === 'remain' && /^(?:effective|applicable)$/.test(wordAt(line, end)))
  const same = /^(?:remain|stay)$/.test(verb.lemma) && /^(?:unchanged|unaffected|untouched)$/.test(wordAt(line, end))
  if (!place && !applies && !same) return undefined
  const subject = subjectOf(line, verb.group, ground)
  if (!subject) return undefined
  const mood = moodOf(line, at)
  if (mood.operator) return undefined
  return idiom(
    line,
    isRelief(line, subject.head) ? 'lifts' : 'imposes',
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, end + 2) },
    { head: subject.head, mood, verb: at, whole: true },
  )
}

/** `Such rate of duty shall apply to goods entered on or after ...`; `the duties no longer apply`. */
const applies: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (verb?.shape !== 'finite') return undefined
  if (
    !/^(?:to|with|on|from|until|through|beginning|starting|effective|as|only|in|for|if|when|where|unless|except|equally|automatically|retroactively|[.,;])$/.test(
      wordAt(line, at + 1) || '.',
    )
  )
    return undefined
  const subject = subjectOf(line, verb.group, ground)
  if (!subject || !agrees(line, at, subject.head)) return undefined
  const mood = moodOf(line, at)
  if (mood.operator) return undefined
  const day = firstDay(line, at)
  const act: ClaimAct = verb.ceased
    ? isRelief(line, subject.head)
      ? 'imposes'
      : 'lifts'
    : verb.negated
      ? 'imposes'
      : day
        ? 'takes-effect'
        : 'imposes'
  const act2 = act === 'takes-effect' && mood.modal === 'will' ? 'schedules' : act
  return idiom(
    line,
    isRelief(line, subject.head) && act2 === 'imposes' && !verb.ceased ? 'lifts' : act2,
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, day ?? at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

/** `the commitment to extend the tariffs applies`: one thing applies, and it is not the tariffs. */
const agrees = (line: Line, at: number, head: number): boolean =>
  wordAt(line, at) !== 'applies' || !/(?:[^s]s|ties)$/.test(wordAt(line, head))

/** Where a first day stands after the verb: `on or after February 4`, `effective March 4`. */
function firstDay(line: Line, at: number): number | undefined {
  for (let k = at + 1; k < line.tokens.length && k - at < 32; k += 1) {
    const word = wordAt(line, k)
    if (/^[;:]$/.test(word)) return undefined
    if (word === 'after' && wordAt(line, k - 1) === 'or') return k + 1
    if (/^(?:effective|beginning|starting|from)$/.test(word) && isDay(line, k + 1)) return k + 1
  }
  return undefined
}

/** `on`, `March 4`, `4 March`, `12:01 a.m.`, `Monday`: no country that goods are from. */
const isDay = (line: Line, at: number): boolean =>
  wordAt(line, at) === 'on' ||
  line.tokens[at]?.kind === 'number' ||
  MONTHS.has(wordAt(line, at)) ||
  TIMES.has(wordAt(line, at))

/** `duty-free treatment shall not be available`, `is no longer available`. */
const available: Turn = (line, at, ground) => {
  let group = at
  let negated = false
  while (group > 0 && at - group < 6) {
    const word = wordAt(line, group - 1)
    if (!BE.has(word) && !/^(?:shall|will|would|not|no|longer|also|made|has|have)$/.test(word)) break
    if (/^(?:not|no)$/.test(word)) negated = true
    group -= 1
  }
  if (group === at) return undefined
  const subject = subjectOf(line, group, ground, (own, k) => isRelief(own, k))
  if (!subject) return undefined
  const nothing = wordAt(line, subject.from) === 'no'
  return idiom(
    line,
    negated || nothing ? 'imposes' : 'lifts',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...STILL, given: false } },
  )
}

/** `The tariff shall expire one year after ...`. */
const runsOut: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (!verb || (verb.lemma === 'end' && !isPoint(line, at + 1))) return undefined
  const subject = subjectOf(
    line,
    verb.group,
    ground,
    (own, k, phrase) => !isTruce(own, k) && isObject(own, k, 'strong', phrase, ground),
  )
  if (!subject) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    mood.operator ?? 'lifts',
    { from: Math.min(subject.from, mood.from), to: clauseEnd(line, at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

const isPoint = (line: Line, at: number): boolean =>
  /^(?:on|in|at|by|after|when|as|today|tomorrow|immediately|[.,;])$/.test(wordAt(line, at) || '.')

/** `This duty shall be in addition to any other duties`: how a measure that is there works. */
const besides: Turn = (line, at, ground) => {
  if (wordAt(line, at - 1) !== 'in' || wordAt(line, at + 1) !== 'to' || !BE.has(wordAt(line, at - 2))) return undefined
  let group = at - 2
  while (group > 0 && at - group < 6 && /^(?:shall|will|be|are|is)$/.test(wordAt(line, group - 1))) group -= 1
  const subject = subjectOf(line, group, ground, (own, k, phrase) => isObject(own, k, 'strong', phrase, ground))
  if (!subject) return undefined
  return idiom(
    line,
    'imposes',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...STILL, given: false } },
  )
}

/** `Further sanctions will follow`: held out. */
const follow: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (
    verb?.modal !== 'will' ||
    verb.negated ||
    !/^(?:if|unless|should|soon|shortly|[.,;])$/.test(wordAt(line, at + 1) || '.')
  )
    return undefined
  const subject = subjectOf(line, verb.group, ground, (own, k, phrase) => isObject(own, k, 'strong', phrase, ground))
  if (!subject) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    mood.operator ?? 'threatens',
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

export const STANDING: readonly (readonly [Turn, string])[] = [
  [suspended, 'suspended paused stayed'],
  [levied, 'levied imposed collected applied assessed charged enforced'],
  [stays, 'remain remains remained remaining stay stays stayed continue continues'],
  [applies, 'apply applies applied'],
  [available, 'available'],
  [besides, 'addition'],
  [follow, 'follow'],
  [runsOut, 'end ends ended cease ceases ceased expire expires expired lapse lapses lapsed terminate terminates'],
]
