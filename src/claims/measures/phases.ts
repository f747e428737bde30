import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { tradeIn } from './objects.js'
import { INQUIRIES } from './words/nouns.js'

/** `will proceed with the next phase of the review`, `moved to the final stage of the investigation`: an inquiry goes on. */
const phase: Turn = (line, at, ground) => {
  if (!ground.trade || wordAt(line, at + 1) !== 'of') return undefined
  let head: number | undefined
  for (let k = at + 2; k < at + 8 && head === undefined; k += 1) if (INQUIRIES.has(wordAt(line, k))) head = k
  if (head === undefined || /^disputes?$/.test(wordAt(line, head))) return undefined
  for (let k = at - 1; k >= 0 && at - k < 9; k -= 1) {
    const verb = line.verbs[k]
    if (!verb) continue
    if (verb.voice === 'passive' || verb.negated || !GOES_ON.test(verb.lemma)) return undefined
    const mood = moodOf(line, k)
    return idiom(
      line,
      mood.operator ?? 'reviews',
      { from: mood.from, to: clauseEnd(line, head + 1) },
      { head, mood, by: mood.subject, verb: k, whole: true },
    )
  }
  return undefined
}
const GOES_ON =
  /^(?:proceed|move|begin|start|commence|enter|open|initiate|launch|go|advance|continue|undertake|conduct)$/

const AGAIN = /^(?:re-?assess|re-?examine|re-?evaluate|review|re-?visit|reconsider)$/
const IT = /^(?:this|it|they|these|that|those)$/
const MEASURES =
  /^(?:treatment|rates?|lists?|scope|coverage|determinations?|actions?|measures?|thresholds?|annex|exclusions?|exemptions?)$/
/** `This will be reassessed in one year`, `shall reassess the treatment of generics`: a measure is looked at again. */
const again: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.official || !ground.trade || !verb || verb.negated || !AGAIN.test(verb.lemma)) return undefined
  if (verb.shape !== 'finite') return undefined
  const mood = moodOf(line, at)
  if (mood.operator || !mood.modal) return undefined
  const { from, to } = mood.subject
  const passive = verb.voice === 'passive'
  const isMeant = passive
    ? (to - from === 1 && IT.test(wordAt(line, from))) || isMeasure(line, from, to)
    : isMeasure(line, at + 1, at + 7)
  if (!isMeant) return undefined
  return idiom(
    line,
    'reviews',
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood, ...(passive ? {} : { by: mood.subject }), verb: at },
  )
}
function isMeasure(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^[,;:.]$/.test(wordAt(line, at))) return false
    if (MEASURES.test(wordAt(line, at)) && !line.verbs[at]) return true
  }
  return false
}

/** `will come into effect in 120 days for large firms, and | 180 days for small ones`: a second first day of one measure. */
const second: Turn = (line, at, ground) => {
  if (!ground.trade || line.tokens[at - 1]?.kind !== 'number') return undefined
  if (!/^(?:for|after|from)$/.test(wordAt(line, at + 1))) return undefined
  const joined = wordAt(line, at - 2)
  const start = /^(?:in|within|after)$/.test(joined) ? at - 3 : at - 2
  if (!/^(?:and|or|,)$/.test(wordAt(line, start))) return undefined
  let effect = false
  for (let k = start; k >= 0 && start - k < 24; k -= 1) {
    if (/^[;:.]$/.test(wordAt(line, k))) return undefined
    if (/^(?:effect|force|effective|apply)$/.test(wordAt(line, k))) effect = true
    if (effect && /^(?:will|shall|would)$/.test(wordAt(line, k)))
      return tradeIn(line, { from: 0, to: at })
        ? idiom(line, 'schedules', { from: at - 1, to: clauseEnd(line, at + 1) }, { mood: { ...STILL, given: false } })
        : undefined
  }
  return undefined
}

/** `Investigations into robots are ongoing`, `a review is under way`. */
const ongoing: Turn = (line, at, ground) => {
  const be = wordAt(line, at) === 'way' ? at - 2 : wordAt(line, at - 1) === 'still' ? at - 2 : at - 1
  if (!ground.trade || !/^(?:is|are|remains?)$/.test(wordAt(line, be))) return undefined
  const { from, to } = subjectRange(line, be)
  let head: number | undefined
  for (let k = from; k < to && head === undefined; k += 1) if (INQUIRIES.has(wordAt(line, k))) head = k
  if (head === undefined || !(tradeIn(line, { from, to }) || wordAt(line, from) === 'section')) return undefined
  return idiom(line, 'reviews', { from, to: clauseEnd(line, at + 1) }, { head, mood: { ...STILL, given: false } })
}

export const PHASES: readonly (readonly [Turn, string])[] = [
  [phase, 'phase stage step round'],
  [
    again,
    'reassessed reassess re-examined re-examine reexamined reexamine reevaluated reevaluate re-evaluated re-evaluate reviewed review revisited revisit reconsidered reconsider',
  ],
  [ongoing, 'ongoing underway way pending'],
  [second, 'days months weeks'],
]
