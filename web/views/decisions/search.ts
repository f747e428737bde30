import type { PlainDate } from '../../../src/time/date.js'
import { type Address, day, oneOf, type Some, text } from '../../shell/search.js'
import { OUTCOMES, type Outcome } from './outcomes.js'

/** Which decisions are listed: of one part, about one day, kept by one person, with one outcome. */
export type DecisionsSearch = {
  readonly part: string
  readonly day: PlainDate
  readonly by: string
  readonly outcome: Outcome
}

export const readDecisions = (address: Address): Some<DecisionsSearch> => ({
  part: text(address.part),
  day: day(address.day),
  by: text(address.by),
  outcome: oneOf(OUTCOMES, address.outcome),
})
