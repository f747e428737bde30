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
/** How lines of one shape came out, and the keys of what is missing, once somebody asked for them: they name the line at `path`. */
export type Like = {
  /** Of the first line. */
  readonly path: string
  readonly outcomes: readonly Outcome[]
  readonly missing: Map<string, { readonly path: string; readonly keys: readonly string[] }>
}
type Shapes = Map<string, Like>

/** By register, by the provisions that were asked about (`EVERY`: all), and by movement. */
const kept = new WeakMap<Register, WeakMap<Among, WeakMap<Movement, Shapes>>>()
type Among = readonly string[]
const EVERY: Among = []

/** What came of a like line of the same movement and dates, or undefined. */
export function likeOf(register: Register, asked: Asked, among = EVERY): Like | undefined {
  const key = keyOf(asked)
  return key === undefined ? undefined : kept.get(register)?.get(among)?.get(asked.movement)?.get(key)
}

export function keepForLike(
  register: Register,
  asked: Asked,
  outcomes: readonly Outcome[],
  among = EVERY,
): Like | undefined {
  const key = keyOf(asked)
  if (key === undefined) return undefined
  const scopes = kept.get(register) ?? new WeakMap<Among, WeakMap<Movement, Shapes>>()
  kept.set(register, scopes)
  const byMovement = scopes.get(among) ?? new WeakMap<Movement, Shapes>()
  scopes.set(among, byMovement)
  const shapes = byMovement.get(asked.movement) ?? new Map()
  byMovement.set(asked.movement, shapes)
  if (shapes.size >= KEPT_SHAPES) shapes.delete(shapes.keys().next().value!)
  const like = { path: asked.subject.path, outcomes, missing: new Map() }
  shapes.set(key, like)
  return like
}

/** The keys of what is missing on a provision, of the line at `path`: found once for all that are like it. */
export function missingOf(
  like: Like,
  provision: string,
  path: string,
  find: () => readonly string[],
): readonly string[] {
  const known = like.missing.get(provision)
  if (!known) {
    const keys = find()
    like.missing.set(provision, { path, keys })
    return keys
  }
  const end = ` @ ${known.path}`
  return known.keys.map((key) => (key.endsWith(end) ? key.slice(0, -known.path.length) + path : key))
}

/** Answers are about one line, by its path: nothing is like it. */
function keyOf({ subject, on, knownAt, answers }: Asked): string | undefined {
  const shape = answers && Object.keys(answers).length > 0 ? undefined : shapeOf(subject)
  return shape === undefined ? undefined : `${on} ${knownAt} ${shape}`
}
