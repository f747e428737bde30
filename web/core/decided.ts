import type { CoverageLine } from '../../src/determine/determine.js'
import type { Movement } from '../../src/determine/movement.js'
import type { Because, Status } from '../../src/determine/outcome.js'
import type { Part } from '../../src/goods/part.js'
import type { StateName } from '../../src/register/history.js'
import type { Words } from '../../src/register/model.js'
import type { PlainDate } from '../../src/time/date.js'
import type { ToldLine } from '../../src/words/explained.js'
import type { Plain, VerdictLine } from './asks.js'
import type { GivenAnswers } from './requested.js'

/** A decision record as a reader looks at it: the question, and the verdicts as they were recorded. */
export type Decided = {
  readonly part: Plain<Part>
  readonly movement: Plain<Movement>
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly edition: string
  readonly engine: string
  readonly scenarios: readonly { readonly id: string; readonly title: Words }[]
  /** What a filled-in request answered. */
  readonly answers: GivenAnswers
  readonly stale: boolean
  readonly early: boolean
  readonly coverage: readonly CoverageLine[]
  readonly binding: readonly VerdictLine[]
  readonly conflicts: readonly VerdictLine[]
  readonly undetermined: readonly VerdictLine[]
  readonly notBinding: number
  /** The tree of each verdict that binds or cannot be told, as it was recorded. */
  readonly explained: Readonly<Record<string, readonly ToldLine[]>>
}

/** How a provision came out, then and now. Absent on the side on which the law had no such provision. */
export type Came = {
  readonly status: Status
  readonly because: Because
  readonly state: StateName
  readonly item: string
}
export type Changed = { readonly provision: string; readonly says: string; readonly was?: Came; readonly is?: Came }

/** The same question decided again under the law on file here: what comes out otherwise. */
export type Redecided = {
  readonly edition: string
  readonly engine: string
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly same: number
  readonly changed: readonly Changed[]
}
