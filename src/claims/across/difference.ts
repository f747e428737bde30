import type { Citation } from '../../register/model.js'
import type { Span } from '../reading.js'

/** What two passages differ in (law C4). No type says which of them is true. */
export const DIFFERENCE_TYPES = [
  'conflict',
  'different-scope',
  'different-date',
  'superseded',
  'threat-vs-act',
  'stronger-than-source',
  'echo',
  'name-variant',
  'differs-by-party',
] as const
export type DifferenceType = (typeof DIFFERENCE_TYPES)[number]

/** The lists of a reading that a difference may point into. */
export type Part = 'dates' | 'measures' | 'claims' | 'events' | 'figures' | 'dependence' | 'quotations' | 'entities'

/** One passage of one report: `report` is its index in the readings given, `item` the id in that reading's `part`. */
export type Side = Span & {
  readonly report: number
  readonly part: Part
  readonly item: string
  readonly quote: string
  /** What it says on the point, in few words: `from 2025-11-01`, `threatened`, `90 percent of refined rare earths`. */
  readonly says: string
  /** Who says it, where not the outlet itself. */
  readonly whose?: string
}

/** The official text that decides, where the register has it: what it says, in few words, and where that stands. */
export type Decider = {
  readonly provision: string
  readonly says: string
  readonly citation: Citation
}

/** Two or more passages side by side that differ on one point. */
export type Difference = {
  readonly id: string
  readonly type: DifferenceType
  readonly about: string
  readonly sides: readonly Side[]
  readonly why: string
  /** Empty where the register has no text on the point. */
  readonly decides: readonly Decider[]
}

/** A passage that says how two days lie to each other ("A takes effect after B"), held against the days that the texts and the register give. */
export type OrderCheck = {
  readonly claim: Side
  readonly relation: 'before' | 'after'
  readonly first: DatedWords
  readonly second: DatedWords
  /** `cannot-tell`: a day is missing, or it is open whether one of the two happens at all. */
  readonly holds: 'yes' | 'no' | 'cannot-tell'
  readonly why: string
  readonly decides: readonly Decider[]
}

/** What is said to happen, its day or days where one is known, and where that day is taken from. */
export type DatedWords = {
  readonly words: string
  readonly dates: readonly { readonly iso: string; readonly from: 'this report' | 'another report' | 'register' }[]
}

/** Two reports, or two passages, of which one repeats the other. `share`: of the shorter one's runs of words found in the other, 0 to 1. */
export type Echo = {
  readonly of: Pick<Side, 'report' | 'start' | 'end' | 'quote'>
  readonly by: Pick<Side, 'report' | 'start' | 'end' | 'quote'>
  readonly share: number
  readonly because: 'same words' | 'repeats the body' | 'same utterance'
}

/** Reports counted as one witness, and why. A report alone is its own origin. */
export type Origin = { readonly reports: readonly number[]; readonly because: 'own words' | 'copies' | 'same source' }

export type Echoes = {
  readonly origins: readonly Origin[]
  readonly echoes: readonly Echo[]
}

/** Everything found across reports. */
export type Across = Echoes & {
  readonly differences: readonly Difference[]
  readonly orders: readonly OrderCheck[]
}
