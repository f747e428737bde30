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
      !(isCommitted(line, verb) || (verb.voice === 'active' && (isPledge(line, verb) || isShared(line, verb))))
    )
      continue
    const mood = moodOf(line, at)
    const to = clauseEnd(line, verb.modal === 'will' ? at + 1 : at + 3)
    if (mood.operator || taken.some((other) => other.from < to && mood.from < other.to)) continue
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
  line.verbs[at + 2]?.shape === 'infinitive' &&
  line.verbs[at + 2]?.lemma !== 'do' &&
  tradeIn(line, { from: at, to: untilMark(line, at + 3) })
/** `are committed to strengthening cooperation on trade`. */
const isCommitted = (line: Line, { at, lemma, voice }: Verb) =>
  lemma === 'commit' &&
  voice === 'passive' &&
  wordAt(line, at + 1) === 'to' &&
  line.verbs[at + 2]?.shape === 'gerund' &&
  tradeIn(line, { from: at, to: untilMark(line, at + 3) })
const untilMark = (line: Line, from: number): number => {
  let to = from
  while (to < line.tokens.length && to - from < 26 && !/^[;:—]$/.test(wordAt(line, to))) to += 1
  return to
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

export const PROMISES: readonly (readonly [Turn, string])[] = [
  [joint, 'joint'],
  [hesitates, 'hesitate'],
]
