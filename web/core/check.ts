import type { CoverageLine } from '../../src/determine/determine.js'
import type { Movement } from '../../src/determine/movement.js'
import type { Because } from '../../src/determine/outcome.js'
import type { Duties } from '../../src/duty/duties.js'
import type { DutyWords } from '../../src/duty/input-parse.js'
import type { Part } from '../../src/goods/part.js'
import type { StateName } from '../../src/register/history.js'
import type { When } from '../../src/register/state.js'
import type { PlainDate } from '../../src/time/date.js'
import type { Line, Plain, VerdictLine } from './asks.js'
import type { GivenAnswers } from './requested.js'

/** What is known beside the list. `money`: of the entry, for the bill. */
type Beside = { readonly answers?: GivenAnswers; readonly money?: DutyWords }

/** One line of goods on two dates; `answers` are those of a filled-in request. */
export type One = Line & When & Beside

/** A whole list, which moves alike. */
export type Many = When & {
  readonly parts: readonly Plain<Part>[]
  readonly movement: Plain<Movement>
} & Beside

/** Everything that is said of one line. `rest` does not bind, whatever the state. */
export type Told = {
  readonly part: string
  readonly name?: string
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly edition: string
  readonly stale: boolean
  readonly early: boolean
  readonly coverage: readonly CoverageLine[]
  readonly binding: readonly VerdictLine[]
  readonly conflicts: readonly VerdictLine[]
  readonly undetermined: readonly VerdictLine[]
  readonly asleep: readonly VerdictLine[]
  readonly rest: readonly {
    readonly provision: string
    readonly says: string
    /** The words of the act in Chinese, where it has them. */
    readonly zh?: string
    readonly because: Because
    readonly state: StateName
  }[]
  readonly bill?: Plain<Duties>
}
