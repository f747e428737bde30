import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Claim, DateMention, Entity, Figure, Measure, Quotation, ReportHead } from './reading.js'
import type { Passages } from './text/passage.js'

/** What the finders of one report share; each step adds its own and reads only what stands before it. */
export type Context = {
  readonly register: Register
  readonly passages: Passages
  readonly head: ReportHead
  /** The day from which relative dates are counted; none where neither the text nor a person gives it. */
  readonly published?: PlainDate
}
export type WithNames = Context & { readonly entities: readonly Entity[]; readonly quotations: readonly Quotation[] }
export type WithDates = WithNames & { readonly dates: readonly DateMention[] }
export type WithClaims = WithDates & { readonly claims: readonly Claim[] }
export type WithMeasures = WithClaims & { readonly measures: readonly Measure[] }
export type WithFigures = WithMeasures & { readonly figures: readonly Figure[] }
