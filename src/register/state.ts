import { addDays, type PlainDate } from '../time/date.js'
import { historyOf, type Span, type StateName, type StateReading } from './history.js'
import type { Citation, Register, Report } from './model.js'

/** The two dates of every question: the day asked about, and the day whose knowledge is used. */
export type When = { readonly on: PlainDate; readonly knownAt: PlainDate }

export type StateAnswer = {
  readonly provision: string
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly state: StateName
  readonly by?: string
  readonly until?: string
  readonly untilWords?: string
  readonly endOf?: 'provision' | 'instrument'
  readonly neverOperated: boolean | 'unknown'
  /** Rests on a date that lies after `knownAt`: the text says so, and nobody could yet see it happen. */
  readonly byItsTerms: boolean
  readonly readings: readonly StateReading[]
  /** The state on the last day before it became unresolved. */
  readonly lastKnown?: { readonly state: StateName; readonly to: PlainDate }
  /** What others said of it by `knownAt`, marked as reports: never law. */
  readonly reports: readonly Report[]
  readonly citations: readonly Citation[]
}

/** What a provision's state was on a day, as known on a day (T1-T6). Throws RangeError on an id that the register lacks. */
export function stateOn(register: Register, id: string, { on, knownAt }: When): StateAnswer {
  const history = historyOf(register, id, knownAt)
  const index = history.findLastIndex((span) => span.from <= on)
  const { from, to: _, ...span } = history[index]!
  return {
    provision: id,
    on,
    knownAt,
    ...span,
    byItsTerms: from > knownAt,
    ...lastKnown(history, index),
  }
}

function lastKnown(history: readonly Span[], index: number): Pick<StateAnswer, 'lastKnown'> {
  const unclear = history[index]!.state === 'unresolved'
  const known = unclear ? history.slice(0, index).findLastIndex(({ state }) => state !== 'unresolved') : -1
  const span = history[known]
  return span?.to ? { lastKnown: { state: span.state, to: addDays(span.to, -1) } } : {}
}

/** Whether a question goes back before the day from which the register holds a regime: by the day asked about, or that of knowledge. */
export function isEarly(register: Register, regime: string, { on, knownAt }: When): boolean {
  const from = register.regimes[regime]?.verifiedFrom
  return from === undefined || on < from || knownAt < from
}

/** Whether the register's knowledge of a regime ends before the day whose knowledge is asked for. */
export function isStale(register: Register, regime: string, knownAt: PlainDate): boolean {
  const verified = register.regimes[regime]?.verifiedThrough
  return verified === undefined || verified < knownAt
}
