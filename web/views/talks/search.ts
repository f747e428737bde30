import type { PromiseState } from '../../../src/claims/talks/promises.js'
import { type Address, oneOf, type Some, text } from '../../shell/search.js'

/** In the order of how far a promise came. Not the list of the core, which would bring the talks into the first view. */
export const STATES: readonly PromiseState[] = [
  'carried-out',
  'partly',
  'step-pending',
  'stated-by-both',
  'claimed-by-one-side',
  'breach-alleged',
  'lapsed',
]

/** Promises of which state are shown, and which promise is open. */
export type TalksSearch = { readonly state: PromiseState; readonly open: string }

export const readTalks = (address: Address): Some<TalksSearch> => ({
  state: oneOf(STATES, address.state),
  open: text(address.open),
})
