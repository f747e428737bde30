import type { Kind } from '../../../src/claims/render/item.js'
import { type Address, type Some, text } from '../../shell/search.js'

/** The kinds of items in the order of the legend. Not the reader's own list, which would bring the reader into the first view. */
export const KINDS: readonly Kind[] = ['measure', 'claim', 'event', 'figure', 'dependence', 'opinion', 'date']

/** Which report is looked at, by the hash of its text, which item of it, and which kinds are left out. No word of a report stands in an address. */
export type ReportsSearch = {
  readonly report: string
  readonly item: string
  /** Kinds, with commas between them. */
  readonly hide: string
}

export const readReports = (address: Address): Some<ReportsSearch> => ({
  report: hash(address.report),
  item: text(address.item),
  hide: hiddenOf(text(address.hide)).join(',') || undefined,
})

export const hiddenOf = (hide: string | undefined): readonly Kind[] =>
  hide === undefined ? [] : KINDS.filter((kind) => hide.split(',').includes(kind))

/** As many letters of a hash as tell the reports of one page apart. */
export const SHORT = 12
const hash = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f]{12}$/.test(value) ? value : undefined
