import type { Outcome } from '../determine/outcome.js'
import type { Interval } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import type { Base, Citation, Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Decided, decidedOn } from './decided.js'
import type { DutyInput, Line } from './input.js'
import type { Amount } from './money.js'
import type { Levies, Standing } from './standing.js'

/** What one provision asks of a line, as far as it is paid at all. */
export type DutyLine = {
  readonly provision: string
  readonly layer: string
  readonly kind: 'duty' | 'fee'
  readonly what: string
  readonly heading: string | undefined
  readonly who: string | undefined
  readonly rate: string
  /** What the rate is taken of, in the currency of the line. */
  readonly base: Amount
  readonly baseOf: Base
  /** To the cent. From zero where it cannot be told whether it is paid. */
  readonly amount: Amount
  /** What it comes to if it is paid, and which share of the entered value that is, where it is one. */
  readonly ifPaid: Amount
  readonly percent: Interval | undefined
  readonly applies: Truth
  /** `given`: the rate is the user's. `conflict`: another one of its layer binds with another rate. */
  readonly because: Outcome['because'] | 'given' | 'rate-unknown' | 'value-missing' | 'entry-unclear' | 'layer-unclear'
  readonly missing: readonly string[]
  readonly readings: Outcome['readings']
  readonly decidedBy: readonly Decided[]
  readonly byItsTerms: boolean
  readonly restsOn: Outcome['restsOn']
  readonly notes: readonly string[]
  readonly citations: readonly Citation[]
}

/** A duty or a fee that is not paid, and why. */
export type Excluded = {
  readonly provision: string
  readonly layer: string
  readonly kind: 'duty' | 'fee'
  readonly what: string
  readonly rate: string
  readonly because: Outcome['because'] | 'excluded' | 'in-lieu-of' | 'same-layer' | 'times-a-year'
  /** What exempts from it or takes its place. */
  readonly by: readonly string[]
  readonly state: string
  /** Whether its conditions hold: of the others nobody would think. */
  readonly condition: Truth
  readonly restsOn: Outcome['restsOn']
  readonly citations: readonly Citation[]
}

/** One layer: of its lines at most one is paid. `amount` holds whichever it is. */
export type Slot = {
  readonly layer: string
  readonly kind: 'duty' | 'fee'
  readonly settled: boolean
  readonly amount: Amount
  readonly percent?: Interval
  readonly lines: readonly DutyLine[]
}

/** What the layers are worked out from: the law's answer, or what was collected. */
export type Asked = {
  readonly register: Register
  readonly knownAt: PlainDate
  readonly outcomeOf: (id: string) => Outcome
  /** The keys of the facts that keep a provision undetermined. */
  readonly missingOf: (id: string) => readonly string[]
  readonly standingOf: (levies: Levies) => ReadonlyMap<string, Standing>
  readonly decided: Parameters<typeof decidedOn>[0]
  readonly line: Line
  readonly input: DutyInput
  /** What lines that came out alike share. */
  readonly alike: object
  /** What is supposed of such lines: nothing, a way in which the open layers come out, or that no judgment was given. */
  readonly supposed: string
}
