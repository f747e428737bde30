import type { Line, Range } from './line.js'
import { type Found, wordAt } from './mention.js'

const OWN = /^(?:we|i)$/

/** `we have not banned exports of it`: who speaks denies the act; what somebody will not do is a plan. */
export const isOwnDenial = (line: Line, { act, mood, verb }: Found): boolean =>
  act === 'imposes' &&
  verb !== undefined &&
  mood.negated &&
  !mood.operator &&
  !mood.modal &&
  !mood.hypothetical &&
  OWN.test(wordAt(line, mood.subject.to - 1))

/** What is denied, with its verb: `banned exports of gallium`; the object alone would deny the exports. */
export function deniedWords(line: Line, { verb, object }: Found): Range | undefined {
  const one = verb === undefined ? undefined : line.verbs[verb]
  if (!one || verb === undefined || one.lemma === 'deny' || one.lemma === 'refute') return undefined
  return verb < object.from ? { from: verb, to: object.to } : { from: object.from, to: Math.max(object.to, verb + 1) }
}
