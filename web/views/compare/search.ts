import type { PlainDate } from '../../../src/time/date.js'
import { type Address, day, oneOf, type Some, text } from '../../shell/search.js'

/** The days compared (`first` to `last`, both in), the scenarios with commas between, and whether fees count. */
export type CompareSearch = {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly with: string
  readonly fees: 'yes'
}

export const readCompare = (address: Address): Some<CompareSearch> => ({
  first: day(address.first),
  last: day(address.last),
  with: text(address.with),
  fees: oneOf(['yes'] as const, address.fees),
})
