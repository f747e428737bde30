import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { wordAt } from './mention.js'
import { type Ground, isObject, reliefFrom } from './objects.js'
import type { Verb } from './verb.js'

export type Subject = { readonly head: number; readonly from: number }
/** The measure that the verb group starting at `group` says something of. */
export function subjectOf(line: Line, group: number, ground: Ground, fits = isMeasure): Subject | undefined {
  const { from, to } = subjectRange(line, group)
  for (let at = to - 1; at >= from; at -= 1)
    if (fits(line, at, { from, to }, ground)) return { head: reliefFrom(line, from, at) ?? at, from }
  return undefined
}
const isMeasure = (line: Line, at: number, phrase: { from: number; to: number }, ground: Ground) =>
  isObject(line, at, 'measure', phrase, ground)
/** A duty or its rate. */
export const isRate = (line: Line, at: number, phrase: { from: number; to: number }, ground: Ground) =>
  isObject(line, at, 'strong', phrase, ground) ||
  (/^rates?$/.test(wordAt(line, at)) && isObject(line, at, 'measure', phrase, ground))

export const finite = (line: Line, at: number): Verb | undefined => {
  const verb = line.verbs[at]
  return verb && verb.voice === 'active' && verb.shape !== 'participle' ? verb : undefined
}

/** The nearest verb before. */
export function lastVerb(line: Line, before: number, reach: number): number | undefined {
  for (let at = before - 1; at >= 0 && before - at < reach; at -= 1) if (line.verbs[at]) return at
  return undefined
}
