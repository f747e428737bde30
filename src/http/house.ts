import type { Store } from '../store/model.js'
import type { PlainDate } from '../time/date.js'
import type { Law } from './work/law.js'
import type { Runner } from './work/runner.js'

/** Everything that a route works with. The faces' clock is here: the core reads none. */
export type House = {
  readonly law: Law
  readonly runner: Runner
  readonly store: Store
  readonly today: () => PlainDate
  /** This instant, ISO text, for what is written. */
  readonly now: () => string
}
