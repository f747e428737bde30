import type { ClaimAct } from '../reading.js'
import type { Line, Range } from './line.js'
import { type Mood, moodOf } from './mood.js'
import type { Ground } from './objects.js'

/** A measure mentioned in one sentence, before it is dated, attributed and linked. Token indexes. */
export type Found = Range & {
  readonly act: ClaimAct
  /** The noun that names the measure; -1 where none stands there. */
  readonly head: number
  /** The words of the object. */
  readonly object: Range
  readonly by: Range
  readonly mood: Mood
  /** Verbal, nominal ("the suspension of"), a plain mention, or an idiom. */
  readonly kind: 'verb' | 'noun' | 'mention' | 'idiom'
  readonly verb?: number
  /** A participle after its noun: `the rule published in May`. */
  readonly reduced?: boolean
  /** Its subject is who must obey, not who acts. */
  readonly obeyed?: boolean
  /** Its subject is whom the measure hits: `makers face new rules`. */
  readonly hit?: boolean
  /** What other finders see inside it is part of it. */
  readonly whole?: boolean
}

export const moodAt = (line: Line, at: number): Mood => moodOf(line, at)
export const STILL: Mood = {
  from: 0,
  subject: { from: 0, to: 0 },
  actor: { from: 0, to: 0 },
  negated: false,
  said: false,
  hypothetical: false,
  given: true,
  due: false,
}
export const wordAt = ({ tokens }: Line, at: number) => (at >= 0 && at < tokens.length ? tokens[at]!.low : '')

/** What an act becomes under the verb that it hangs on, or under `may`, `ought to` and `will`; `told`: where it is said to be done. */
export function actIn({ operator, modal }: Mood, told: ClaimAct): ClaimAct {
  if (operator) return operator
  if (modal === 'may') return 'considers'
  if (modal === 'ought') return 'demands'
  return modal === 'will' ? 'proposes' : told
}

/** A turn of speech, anchored on the word at `at`. */
export type Turn = (line: Line, at: number, ground: Ground) => Found | undefined

/** A turn of speech over `span`, by default with no head and nobody who acts. */
export const idiom = (line: Line, act: ClaimAct, span: Range, more: Partial<Found> = {}): Found => ({
  act,
  head: -1,
  object: span,
  by: { from: 0, to: 0 },
  mood: STILL,
  kind: 'idiom',
  ...span,
  to: Math.min(span.to, line.tokens.length),
  ...more,
})
