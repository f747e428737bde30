import { mayHoldUnlisted } from '../goods/forms.js'
import type { Node } from './node.js'
import type { Outcome } from './outcome.js'
import { commonOf, type Session } from './session.js'
import { subjectsOfLine } from './subject.js'

/** How a provision comes out for every line of one movement that holds no parts: nothing of the line was read for it. Its `item` is the first one's. */
export type Settled = {
  readonly outcome: Outcome
  readonly trees: readonly Node[]
  readonly missing: readonly string[]
}

/** What is settled for lines like this one so far, by provision; undefined where parts or answers give a line its own. */
export function settledFor(asked: Asked): Map<string, Settled> | undefined {
  const { line, answers, on } = asked
  if (line.parts.length > 0 || answers.size > 0) return undefined
  const { settled } = commonOf(asked, on)
  const kind = `${subjectsOfLine(asked).join(' ')}${mayHoldUnlisted(line) ? ' with parts that are not listed' : ''}`
  const found = settled.get(kind) ?? new Map<string, Settled>()
  settled.set(kind, found)
  return found
}

type Asked = Pick<Session, 'register' | 'line' | 'movement' | 'on' | 'knownAt' | 'answers'>
