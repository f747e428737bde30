import type { StateName, StateReading } from '../register/history.js'
import type { Citation, Grade, Report } from '../register/model.js'
import type { StateAnswer } from '../register/state.js'
import type { PlainDate } from '../time/date.js'

/** A register as the page carries it: plain JSON, repeated things named by their place in a table. */
export type TimelineData = {
  readonly edition: string
  /** The days that the page opens on, and the window it draws. */
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly from: PlainDate
  readonly to: PlainDate
  /** Every day on which knowledge changes is shipped; otherwise `knownAt` moves among the shipped days only. */
  readonly exact: boolean
  /** The days on which something becomes known, ascending. */
  readonly known: readonly PlainDate[]
  readonly states: Readonly<Record<StateName, { readonly words: string; readonly means: string }>>
  readonly grades: Readonly<Record<Grade, string>>
  readonly regimes: readonly PageRegime[]
  readonly instruments: readonly PageInstrument[]
  readonly provisions: readonly PageProvision[]
  readonly histories: readonly (readonly PageSpan[])[]
  readonly citations: readonly Citation[]
}

export type PageRegime = {
  readonly id: string
  readonly title: string
  readonly zh?: string
  readonly coverage: string
  readonly verified: PlainDate
  readonly says: string
  readonly missing: readonly string[]
  readonly instruments: readonly number[]
}

export type PageInstrument = {
  readonly id: string
  readonly zh?: string
  readonly en?: string
  readonly published: string
  readonly provisions: readonly number[]
}

export type PageProvision = {
  readonly id: string
  readonly instrument: number
  readonly regime: number
  /** The number within its instrument: `1-1`. */
  readonly number: string
  readonly says: string
  readonly zh?: string
  readonly en?: string
  readonly effect: string
  readonly who?: string
  readonly judgedBy: string
  readonly relations: readonly string[]
  readonly notes: readonly string[]
  readonly cite: number
  /** From which day of `known` which of `histories` is what was known, ascending; the first begins with `known[0]`. */
  readonly turns: readonly (readonly [known: number, history: number])[]
}

type PageReading = Omit<StateReading, 'citations'> & { readonly citations: readonly number[] }
type PageReport = Omit<Report, 'cite'> & { readonly cite: number }

/** A span of a history: it runs to the day before the next one begins, the last one for ever. */
export type PageSpan = Pick<StateAnswer, 'state' | 'by' | 'until' | 'untilWords' | 'endOf' | 'neverOperated'> & {
  readonly from: PlainDate
  /** Its last day. */
  readonly last?: PlainDate
  readonly readings: readonly PageReading[]
  readonly reports: readonly PageReport[]
  readonly citations: readonly number[]
}
