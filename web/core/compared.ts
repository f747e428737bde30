import type { Comparison } from '../../src/compare/model.js'
import type { Movement } from '../../src/determine/movement.js'
import type { DutyWords } from '../../src/duty/input-parse.js'
import type { Part } from '../../src/goods/part.js'
import type { PlainDate } from '../../src/time/date.js'
import type { Plain } from './asks.js'
import type { GivenAnswers } from './requested.js'

/** Goods that move alike, under the law and under scenarios, from one day to another, both in. */
export type Comparing = {
  readonly parts: readonly Plain<Part>[]
  readonly movement: Plain<Movement>
  readonly from: PlainDate
  readonly to: PlainDate
  readonly knownAt: PlainDate
  readonly scenarios: readonly string[]
  readonly money: DutyWords
  /** Those of a filled-in request. */
  readonly answers?: GivenAnswers
}

/** What the first line pays under each law, from a day on. `hi` absent: nothing bounds it from above. */
export type CostStep = {
  readonly from: PlainDate
  readonly total: { readonly lo: string; readonly hi?: string }
  readonly percent: { readonly lo: string; readonly hi?: string }
  readonly without: readonly string[]
}

export type Compared = {
  readonly comparison: Comparison
  /** Of the first line, by law, where it says its value or rates apply to it; empty where no duty or fee is near. */
  readonly costs: Readonly<Record<string, readonly CostStep[]>>
  readonly currency?: string
}
