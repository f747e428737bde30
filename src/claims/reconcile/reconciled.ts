import type { Citation } from '../../register/model.js'
import type { StateAnswer } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import type { Measure } from '../reading.js'

/** How a claim stands to the register. `never-law`: its act is none that a register holds (a demand, a denial, a licence decision). */
export const VERDICTS = ['agrees', 'disagrees', 'newer-than-the-register', 'nothing-on-file', 'never-law'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A provision that the claim may be about, with its state on two days. */
export type Held = {
  readonly provision: string
  readonly because: string
  readonly says: string
  /** On the report's day, as known that day. */
  readonly onReportDay: StateAnswer
  /** Today, as known today. */
  readonly onToday: StateAnswer
}

export type Outcome = 'came true' | 'did not' | 'not yet known'

export type Reconciled = {
  readonly claim: Measure
  readonly verdict: Verdict
  readonly why: string
  readonly held: readonly Held[]
  /** The text that the verdict rests on. */
  readonly citation?: Citation
  /** Of a claim about what is to come: what came of it, as the register shows today. */
  readonly hindsight?: { readonly outcome: Outcome; readonly why: string }
  /** A change of the register in its own form, for a person to check: a draft, never law. */
  readonly draft?: string
}

export type ReconcileDays = {
  /** The report's day: no claim can be weighed without one. */
  readonly reportDay: PlainDate
  readonly today: PlainDate
}
