import { type Address, oneOf, type Some, text } from '../../shell/search.js'

/** What is shown of the whole list in place of one line. */
export const SHOWS = ['request', 'memo', 'keep'] as const
/** Or the memo of the one line. */
const LINE_MEMO = 'line-memo'

/**
 * Which line is looked at, and which verdict is open; `list` is a list of the store, by its path there. Parts lists never stand in an address.
 */
export type CheckSearch = {
  readonly list: string
  readonly part: string
  readonly open: string
  readonly show: (typeof SHOWS)[number] | typeof LINE_MEMO
}

export const readCheck = (address: Address): Some<CheckSearch> => ({
  list: shelved(address.list),
  part: text(address.part),
  open: text(address.open),
  show: oneOf([...SHOWS, LINE_MEMO], address.show),
})

/** `parts/motor`, `questions/order 7`. */
const shelved = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(?:parts|questions)\/.{1,200}$/u.test(value) ? value : undefined
