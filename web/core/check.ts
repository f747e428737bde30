import type { CoverageLine } from '../../src/determine/determine.js'
import type { Because } from '../../src/determine/outcome.js'
import type { Duties } from '../../src/duty/duties.js'
import type { Request as AskRequest } from '../../src/files/request.js'
import type { StateName } from '../../src/register/history.js'
import type { When } from '../../src/register/state.js'
import type { PlainDate } from '../../src/time/date.js'
import type { Line, Plain, VerdictLine } from './asks.js'
import type { Chosen } from './goods.js'

/** One line of goods on two dates; `answers` is a filled-in request. */
export type One = Line & When & { readonly answers?: Chosen }

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
    readonly because: Because
    readonly state: StateName
  }[]
  readonly bill?: Plain<Duties>
}

export type Request = AskRequest
/** What to ask of whom, ready to be sent. `csv` is empty where nothing is to be asked. */
export type Asked = {
  readonly requests: readonly Plain<Request>[]
  readonly csv: string
  readonly letter: { readonly en: string; readonly zh: string }
}
