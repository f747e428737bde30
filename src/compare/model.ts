import type { Because, RestsOn, Status } from '../determine/outcome.js'
import type { StateName } from '../register/history.js'
import type { Effect, Words } from '../register/model.js'
import type { Supposed } from '../register/scenario/model.js'
import type { PlainDate } from '../time/date.js'
import type { Window } from './law-days.js'

/** How one provision comes out under one law. */
export type Cell = {
  readonly status: Status
  readonly because: Because
  readonly state: StateName
  /** The path of the part inside that decides; absent where it is the line itself. */
  readonly item?: string
  readonly restsOn: RestsOn
}

/**
 * What it costs under one law: bounds of the total, to the cent, as exact decimal text; without `hi` nothing bounds it. `more` than under the baseline,
 * where both are certain. `undetermined`: the layers of which it cannot be told.
 */
export type Cost = {
  readonly lo: string
  readonly hi?: string
  readonly currency?: string
  readonly more?: string
  readonly undetermined: readonly string[]
}

/** A provision that does not come out alike under all laws. `causes`: under each other law, what it supposes that makes the difference. */
export type Row = {
  readonly provision: string
  readonly says: string
  readonly effect: Effect
  readonly cells: Readonly<Record<string, Cell>>
  readonly causes: Readonly<Record<string, readonly Supposed[]>>
}

export type Count = { readonly binding: number; readonly undetermined: number; readonly conflicts: number }

/** Days, both in, over which the answers stay as they are. `deltas`: of the rows, how many more than under the baseline. */
export type ComparedSpan = {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: number
  readonly rows: readonly Row[]
  readonly totals: Readonly<Record<string, Count>>
  readonly deltas: Readonly<Record<string, Count>>
  readonly costs?: Readonly<Record<string, Cost>>
}

/** One line of goods; only the spans in which something differs. */
export type ComparedPart = {
  readonly part: string
  readonly name?: string
  readonly spans: readonly ComparedSpan[]
}

/** A law that was compared: the baseline, or one with a scenario laid over it. */
export type Compared = {
  readonly name: string
  readonly edition: string
  readonly title?: Words
  readonly says?: string
  readonly saysZh?: string
  readonly supposes: readonly Supposed[]
}

export type Comparison = {
  readonly window: Window
  readonly laws: readonly [Compared, ...Compared[]]
  readonly parts: readonly ComparedPart[]
  /** Provisions whose state differs somewhere in the window, whatever the goods: nothing else was tried. */
  readonly touched: readonly string[]
}
