import type { Part } from '../goods/part.js'
import { type Interval, multiply } from '../measure/interval.js'
import type { Exchange } from './exchange.js'
import { type Amount, UNBOUNDED } from './money.js'

/** What the determination does not say of a shipment line: money. */
export type DutyInput = {
  /** The entered (customs) value of the whole line; its quantity times its value where left out. */
  readonly value?: Amount & { readonly currency: string }
  /** Rates that somebody gives for a layer, as exact decimal text (0.029 of 2.9 %): they stand in for the register's. */
  readonly rates?: Readonly<Record<string, string>>
  /** Shares of the value that the content of metal, the foreign processing and the US content have; the part's own specs where left out. */
  readonly shares?: { readonly metal?: Interval; readonly foreignProcessing?: Interval; readonly usContent?: Interval }
  /** Rates that somebody gives; a line valued in the first of a pair is exchanged, and its bill is in the second. */
  readonly exchange?: readonly Exchange[]
  /** Whether the goods are entered formally or informally, where a fee asks. */
  readonly entryType?: EntryType
  /** Only these layers, others are left out of the totals. */
  readonly only?: readonly string[]
  /** Whether fees count in the total. */
  readonly fees?: boolean
}

export const ENTRY_TYPES = ['formal', 'informal'] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

/** The money of a line as far as it is known: everything that amounts are worked out from. */
export type Line = {
  readonly part: Part
  readonly value: Amount
  readonly currency: string | undefined
  /** What it is valued at, where that was exchanged. */
  readonly exchanged: Exchanged | undefined
  readonly metal: Interval | undefined
  readonly foreignProcessing: Interval | undefined
  readonly usContent: Interval | undefined
  readonly exchange: readonly Exchange[]
  readonly entryType: EntryType | undefined
}

/** The value as it was said, and at which rate it was exchanged. */
export type Exchanged = Amount & { readonly currency: string; readonly rate: Exchange }

/** Specs of a part that say which share of its value a base is. */
export const METAL_SHARE = 'metal-value-share'
export const PROCESSING_SHARE = 'foreign-processing-value-share'
export const US_CONTENT = 'us-content-value-share'

export function lineOf(part: Part, { value, shares, exchange = [], entryType }: DutyInput): Line {
  const own = part.value && { ...multiply(part.value, part.quantity), currency: part.value.currency }
  const said = value ?? own
  const rate = said && exchange.find(({ from }) => from === said.currency)
  const entered = rate ? { ...multiply(said, rate.rate), currency: rate.to } : said
  return {
    part,
    value: entered ? { lo: entered.lo, hi: entered.hi } : UNBOUNDED,
    currency: entered?.currency,
    exchanged: rate && { lo: said.lo, hi: said.hi, currency: said.currency, rate },
    metal: shares?.metal ?? part.specs[METAL_SHARE],
    foreignProcessing: shares?.foreignProcessing ?? part.specs[PROCESSING_SHARE],
    usContent: shares?.usContent ?? part.specs[US_CONTENT],
    exchange,
    entryType,
  }
}
