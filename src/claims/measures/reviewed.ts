import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { tradeIn } from './objects.js'
import { lastVerb } from './subject.js'

/** `invites comments on whether to extend the exclusions`: an authority looks at it. */
const comments: Turn = (line, at) => {
  let ask = at - 1
  while (
    ask >= 0 &&
    at - ask < 6 &&
    !/^(?:request(?:s|ed|ing)?|invit(?:e|es|ed|ing)|seek(?:s|ing)?|sought|solicit(?:s|ed|ing)?)$/.test(
      wordAt(line, ask),
    )
  )
    ask -= 1
  if (ask < 0 || at - ask >= 6) return undefined
  let on = at + 1
  while (on - at < 5 && !/^(?:on|concerning|regarding|about|whether|as)$/.test(wordAt(line, on))) on += 1
  if (on - at >= 5) return undefined
  while (/^(?:on|as|to|whether|concerning|regarding|about)$/.test(wordAt(line, on))) on += 1
  const to = withInfinitive(
    line,
    wordAt(line, on - 1) === 'whether' ? clauseEnd(line, verbAfter(line, on)) : clauseEnd(line, on),
  )
  if (!tradeIn(line, { from: on, to })) return undefined
  const verb = line.verbs[ask]
  const mood = verb ? moodOf(line, ask) : STILL
  return idiom(
    line,
    'considers',
    { from: verb ? mood.from : phraseStart(line, ask), to },
    { mood: { ...mood, negated: false }, by: mood.subject, whole: true, ...(verb ? { verb: ask } : {}) },
  )
}

/** Behind the first verb: `whether the licence should be | extended`. */
const verbAfter = (line: Line, from: number): number =>
  (line.verbsAt.find((at) => at >= from && at - from < 16) ?? from - 1) + 1

/** `comments on modifications | to remove the duties`. */
const withInfinitive = (line: Line, end: number): number =>
  wordAt(line, end) === 'to' && line.verbs[end + 1]?.shape === 'infinitive' ? clauseEnd(line, end + 2) : end

/** `under a presumption of denial`, `a policy of denial`. */
const denial: Turn = (line, at) => {
  if (wordAt(line, at - 1) !== 'of' || !/^(?:presumption|policy)$/.test(wordAt(line, at - 2))) return undefined
  const under = at - 2
  const start = phraseStart(line, under)
  const verb = lastVerb(line, start, 8)
  // `is changing its policy from a presumption of denial`: what it was
  if (wordAt(line, start - 1) === 'from') return undefined
  const reviewed = verb !== undefined && /^(?:review|apply|process|consider)$/.test(line.verbs[verb]!.lemma)
  const act = /^den/.test(wordAt(line, at)) ? 'refuses-licence' : 'grants-licence'
  if (!reviewed) return idiom(line, act, { from: start, to: at + 1 }, { mood: { ...STILL, given: false } })
  const from = clauseStart(line, line.verbs[verb]!.group)
  return idiom(
    line,
    act,
    { from, to: clauseEnd(line, at + 1) },
    { mood: { ...STILL, given: false }, verb, whole: true },
  )
}

export const REVIEWED: readonly (readonly [Turn, string])[] = [
  [comments, 'comment comments'],
  [denial, 'denial approval'],
]
