import type { PlainDate } from '../../../src/time/date.js'
import { type Address, day, oneOf, type Some, text } from '../../shell/search.js'
import { KINDS } from '../check/search.js'

/** How the goods move, the days compared (`first` to `last`, both in), the scenarios with commas between, and rates that the reader knows. */
export type CompareSearch = {
  readonly kind: (typeof KINDS)[number]
  readonly from: string
  readonly to: string
  readonly use: string
  readonly first: PlainDate
  readonly last: PlainDate
  readonly with: string
  readonly column1: string
  readonly fees: 'yes'
}

export const readCompare = (address: Address): Some<CompareSearch> => ({
  kind: oneOf(KINDS, address.kind),
  from: text(address.from),
  to: text(address.to),
  use: text(address.use),
  first: day(address.first),
  last: day(address.last),
  with: text(address.with),
  column1: text(address.column1),
  fees: oneOf(['yes'] as const, address.fees),
})
