import type { MovementInput } from '../../src/determine/movement-parse.js'
import type { Part } from '../../src/goods/part.js'
import type { PlainDate } from '../../src/time/date.js'
import type { Plain } from './asks.js'

/** A file that the reader chose: its name says what it is. */
export type Chosen = { readonly name: string; readonly bytes: Uint8Array }

/** What a parts list or a question file says: goods, and how they move where it says so. */
export type ReadList = {
  readonly name: string
  readonly parts: readonly Plain<Part>[]
  readonly movement: MovementInput
  readonly on?: PlainDate
  readonly known?: PlainDate
  /** Columns that were not read. */
  readonly ignored: readonly string[]
}

/** How one line came out, counted: requirements that bind, what cannot be told, and what would bind if it were in force. */
export type Tally = {
  readonly part: string
  readonly name?: string
  readonly binds: number
  readonly open: number
  readonly asleep: number
  /** The first requirements that bind, by id. */
  readonly first: readonly string[]
}
