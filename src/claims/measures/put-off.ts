import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { actIn, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, objectPhrase, tradeIn } from './objects.js'

/** The day from which something is to hold or to be done: `effective date`, `compliance date`, `the date of application`. */
function isFirstDay(line: Line, at: number): boolean {
  const word = wordAt(line, at)
  if (!/^(?:dates?|deadlines?|periods?|phase-in)$/.test(word)) return false
  for (let k = at - 1; k >= 0 && at - k < 3; k -= 1)
    if (
      /^(?:effective|compliance|implementation|application|enforcement|reporting|applicability|start|starting)$/.test(
        wordAt(line, k),
      )
    )
      return true
  return (
    wordAt(line, at + 1) === 'of' &&
    /^(?:application|implementation|effect|entry|enforcement)$/.test(wordAt(line, at + 2))
  )
}

/** `The effective date of the increase is postponed until`, `The increase, set for January, is deferred`. */
const isPutOff: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.voice !== 'passive' || verb.shape !== 'finite') return undefined
  const { from, to } = subjectRange(line, verb.group)
  const moved = /^(?:move|extend|push)$/.test(verb.lemma)
  let head: number | undefined
  for (let k = from; k < to && head === undefined; k += 1)
    if (
      isFirstDay(line, k) ||
      (!moved &&
        (isObject(line, k, 'measure', { from, to }, ground) || /^(?:increases?|hikes?)$/.test(wordAt(line, k))))
    )
      head = k
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    actIn(mood, 'postpones'),
    { from: Math.min(from, mood.from), to: clauseEnd(line, at + 1) },
    { head, mood, verb: at },
  )
}

/** `delays the compliance date by 60 days`, `moves the effective date to July`. */
const putsOff: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.shape === 'participle') return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    const planned = /^(?:increases?|hikes?)$/.test(wordAt(line, k)) && !/^(?:move|extend|push)$/.test(verb.lemma)
    if (!isFirstDay(line, k) && !(planned && tradeIn(line, phrase))) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      actIn(mood, 'postpones'),
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

export const PUT_OFF: readonly (readonly [Turn, string])[] = [
  [isPutOff, 'postponed delayed deferred moved extended pushed'],
  [
    putsOff,
    'postpone postpones postponing delay delays delaying defer defers deferring move moves moving push pushes pushing extend extends extending',
  ],
]
