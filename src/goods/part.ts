import type { Interval } from '../measure/interval.js'
import type { Quantity } from '../measure/quantity.js'
import type { Truth } from '../measure/truth.js'
import type { PlainDate } from '../time/date.js'

/** Where a value was read: a file with a row or path, or a declaration. Goes into every answer that uses the value. */
export type Origin = {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly path?: string
  readonly note?: string
}

/** The process steps of rare-earth materials, in order. `made` is the last working of the item itself. */
export const STEPS = ['mined', 'separated', 'smelted', 'magnet-made', 'recycled'] as const
export type Step = (typeof STEPS)[number]

/** Where a step took place, and from where its technology came (territory ids). Missing is unknown. `none: true`: the step did not happen. */
export type StepFacts = { readonly in?: string; readonly technology?: string; readonly none?: true }

/** An amount of money between two bounds. Currencies never mix (Q2). */
export type Money = Interval & { readonly currency: string; readonly dated?: PlainDate }

/** One constituent of a composition: an element, a compound by CAS number, or a named material. */
export type Constituent = {
  readonly element?: string
  readonly cas?: string
  readonly material?: string
  /** metal, alloy, oxide ... as it entered the item. */
  readonly form?: string
  /** Share of the item's mass. */
  readonly share?: Interval
  /** Share of the item's value. */
  readonly valueShare?: Interval
  /** Grams in one unit of the item. */
  readonly mass?: Interval
  /** Value in one unit of the item. */
  readonly value?: Money
  /** Where the constituent originates as such (territory id), if its origin is declared as one place. */
  readonly origin?: string
  readonly steps: Partial<Record<Step, StepFacts>>
  readonly at: Origin
}

export type Composition = {
  readonly constituents: readonly Constituent[]
  /** Declared complete: what is not named is not there. Shares whose lower bounds fill the whole say the same. */
  readonly complete: boolean
  readonly at: Origin
}

/** A customs code with the nomenclature and edition it was read from: never a code without its edition year. */
export type CustomsCode = { readonly system: string; readonly code: string; readonly edition?: string }

/** Somebody's classification of the item on a control list: an entry code, or `none` of the list's entries. */
export type Classification = {
  readonly list: string
  readonly entry: string
  readonly by?: string
  readonly on?: PlainDate
}

/** A bill-of-materials line, with the parts inside it. Frozen. `path` is unique in the tree: `motor/rotor/magnet-3`. */
export type Part = {
  readonly id: string
  readonly path: string
  readonly name?: string
  /** How many of it one unit of its parent holds. */
  readonly quantity: Interval
  /** Grams of one unit. */
  readonly mass?: Interval
  /** Value of one unit. */
  readonly value?: Money
  readonly form?: string
  readonly product?: string
  readonly material?: string
  readonly madeIn?: string
  readonly origin?: string
  readonly supplier?: string
  readonly steps: Partial<Record<Step, StepFacts>>
  readonly codes: readonly CustomsCode[]
  readonly classifications: readonly Classification[]
  readonly specs: Readonly<Record<string, Quantity>>
  /** Other declared facts of the item, by fact id without `item.`: `{ 'subject-to-ear': 'yes' }`. */
  readonly facts: Readonly<Record<string, string>>
  readonly composition?: Composition
  readonly parts: readonly Part[]
  /** Declared: every part inside is listed. */
  readonly partsComplete: boolean
  readonly at: Origin
}

/** Tells of a thing whether it counts: used to roll up the share of listed material. */
export type Counts = (constituent: Constituent) => Truth
