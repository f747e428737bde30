import type { Part } from '../goods/part.js'
import { shapeOf } from '../goods/shape.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Movement } from './movement.js'
import type { Outcome } from './outcome.js'

/**
 * The lines of a list that are alike (`goods/shape.ts`) come to the same outcomes under one movement: they are worked out once. A list of thousands
 * of bolts is decided as one bolt. Only how it came out is kept, no trees; the oldest shapes are forgotten.
 */
const KEPT_SHAPES = 512

type Asked = {
  readonly subject: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly answers?: Readonly<Record<string, unknown>>
}
type Shapes = Map<string, readonly Outcome[]>

const kept = new WeakMap<Register, WeakMap<Movement, Shapes>>()

/** What came of a like line of the same movement and dates, or undefined. */
export function outcomesOfLike(register: Register, asked: Asked): readonly Outcome[] | undefined {
  const key = keyOf(asked)
  return key === undefined ? undefined : kept.get(register)?.get(asked.movement)?.get(key)
}

export function keepForLike(register: Register, asked: Asked, outcomes: readonly Outcome[]): void {
  const key = keyOf(asked)
  if (key === undefined) return
  const byMovement = kept.get(register) ?? new WeakMap<Movement, Shapes>()
  kept.set(register, byMovement)
  const shapes = byMovement.get(asked.movement) ?? new Map()
  byMovement.set(asked.movement, shapes)
  if (shapes.size >= KEPT_SHAPES) shapes.delete(shapes.keys().next().value!)
  shapes.set(key, outcomes)
}

/** Answers are about one line, by its path: nothing is like it. */
function keyOf({ subject, on, knownAt, answers }: Asked): string | undefined {
  const shape = answers && Object.keys(answers).length > 0 ? undefined : shapeOf(subject)
  return shape === undefined ? undefined : `${on} ${knownAt} ${shape}`
}
