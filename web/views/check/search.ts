import { type Address, oneOf, type Some, text } from '../../shell/search.js'

export const KINDS = ['export', 're-export', 'import', 'transit', 'transfer', 'provision'] as const

/** Which line is looked at, which verdict is open, and how the goods move. Names of parties and parts lists never stand in an address. */
export type CheckSearch = {
  readonly part: string
  readonly open: string
  readonly kind: (typeof KINDS)[number]
  readonly from: string
  readonly to: string
  readonly use: string
}

export const readCheck = (address: Address): Some<CheckSearch> => ({
  part: text(address.part),
  open: text(address.open),
  kind: oneOf(KINDS, address.kind),
  from: text(address.from),
  to: text(address.to),
  use: text(address.use),
})
