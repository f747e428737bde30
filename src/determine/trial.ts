import type { Part } from '../goods/part.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Movement } from './movement.js'
import type { Node, Reading } from './node.js'

/** What a condition is tried with. `answers` stand in for what the inputs say. */
export type Trial = {
  readonly register: Register
  readonly line: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly answers: ReadonlyMap<string, Reading>
  /** Paths of the items that an answer is about: no other item is like them. */
  readonly answered: ReadonlySet<string>
  /** What was already tried on this day, by item and by condition or list. */
  readonly kept: Map<string, Tries>
  /** The same for conditions that read no item: shared by all lines of one movement. */
  readonly common: Tries
}

/** By condition or list. */
export type Tries = Map<object, Node>

/** What was already tried on an item. `key`: its path, with what it was tried as. */
export function triedOnItem({ kept }: Trial, key: string): Tries {
  const found = kept.get(key) ?? new Map()
  kept.set(key, found)
  return found
}
