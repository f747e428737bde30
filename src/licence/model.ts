import type { Truth } from '../measure/truth.js'
import type { ApplicationMove } from '../register/licences.js'
import type { PlainDate } from '../time/date.js'

export type {
  ApplicationMove,
  Clock,
  LicenceKind,
  ObservedLicence,
  ObservedReport,
  RequiredDocument,
  Stop,
} from '../register/licences.js'
export { APPLICATION_MOVES } from '../register/licences.js'

/** What a licence may be tied to, and what every reservation and draw states of itself. */
export const TERMS = ['order', 'customer', 'endUser', 'endUse', 'destination', 'route', 'freight'] as const
export type Term = (typeof TERMS)[number]

/** The values that a licence allows for a term. A term that is left out is not tied: nothing of it is asked. */
export type Ties = Readonly<Partial<Record<Term, readonly string[]>>>
/** One export as its papers state it. */
export type Use = Readonly<Partial<Record<Term, string>>>

/**
 * So much of something, as exact decimal text: 500 kg, 16000 pcs. `of` says what is weighed where it is not the goods as they are: an element (`Dy`) or
 * a compound (`Dy2O3`) in them.
 */
export type Amount = { readonly amount: string; readonly unit: string; readonly of?: string }
export type Money = { readonly amount: string; readonly currency: string }

/** One item of an application or licence. `line` names it: `1`. `codes` are control codes, each with what is below it: `1C905.a`. */
export type Line = {
  readonly line: string
  readonly item: string
  readonly codes: readonly string[]
  readonly quantity: Amount
  /** Also a limit, where the licence states it: every reservation and draw of the line then states its own. */
  readonly value?: Money
}

/** A paper that is at hand: the document of the checklist that it is, whose it is, and whether a Chinese translation is with it. */
export type Paper = {
  readonly document: string
  readonly party?: string
  readonly dated?: PlainDate
  readonly translated?: Truth
  readonly note?: string
}

/** What happened to an application, and on which day; `note` says who told. */
export type Step = { readonly move: ApplicationMove; readonly on: PlainDate; readonly note?: string }

export type Application = {
  readonly id: string
  /** A kind of `licence-kinds.yaml`: `cn/single`. */
  readonly kind: string
  /** Where it asks for the change of a licence: its id. */
  readonly amends?: string
  readonly applicant: string
  readonly lines: readonly Line[]
  readonly ties: Ties
  readonly papers: readonly Paper[]
  /** Whether an importer or end user stands on the concern list: unknown until somebody screened. */
  readonly concernListed: Truth
  /** In the order in which they happened. */
  readonly steps: readonly Step[]
  readonly notes: readonly string[]
}

export type Licence = {
  readonly id: string
  /** The number printed on it. */
  readonly number?: string
  readonly kind: string
  /** Of its kind: `cn/dual-use`. */
  readonly regime: string
  readonly application?: string
  readonly holder: string
  readonly granted: PlainDate
  /** First and last day of validity: both are in. */
  readonly validFrom: PlainDate
  readonly validThrough: PlainDate
  readonly lines: readonly Line[]
  readonly ties: Ties
  /** Whether it may be used for more than one shipment. */
  readonly split: boolean
  /** The words of the licence that allow several shipments where its kind is for one. */
  readonly splitWords?: string
  readonly notes: readonly string[]
}

export const ENTRY_KINDS = [
  'reserved',
  'released',
  'drawn',
  'returned',
  'reversed',
  'suspended',
  'resumed',
  'revoked',
  'surrendered',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

type Dated = { readonly key: string; readonly on: PlainDate; readonly note?: string }

/** Part of a line is kept for an export to come. */
export type Reserved = Dated & {
  readonly kind: 'reserved'
  readonly line: string
  readonly quantity: Amount
  readonly value?: Money
  readonly use: Use
}
/** Of a reservation so much, or all that is left of it, is free again. Stated in the unit of the reservation. */
export type Released = Dated & {
  readonly kind: 'released'
  readonly reservation: string
  readonly quantity?: Amount
  readonly value?: Money
}
/** So much was exported; `shipment` is the number of the customs declaration, or one's own. From a reservation first, where one is named. */
export type Drawn = Dated & {
  readonly kind: 'drawn'
  readonly line: string
  readonly quantity: Amount
  readonly value?: Money
  readonly use: Use
  readonly shipment: string
  readonly reservation?: string
}
/**
 * So much of a draw, or all that is left of it, came back, stated in its unit. No text on file says that what came back may be exported
 * again under the same licence: who enters it says whether the authority restored it, and in which words.
 */
export type Returned = Dated & {
  readonly kind: 'returned'
  readonly draw: string
  readonly quantity?: Amount
  readonly value?: Money
  readonly restored: boolean
  readonly words?: string
}
/** The entry of that key was a mistake and counts no more, from this day on. Refused where another entry rests on it. */
export type Reversed = Dated & { readonly kind: 'reversed'; readonly entry: string }
/** An instrument (`cn/mofcom/2026-31`) or an authority, from this day on. `suspended` keeps the balance; after `revoked` what is left has lapsed. */
export type Ruled = Dated & {
  readonly kind: 'suspended' | 'resumed' | 'revoked'
  readonly by: string
  readonly cite?: string
}
/** The holder hands it back, for instance for an amended one. */
export type Surrendered = Dated & { readonly kind: 'surrendered'; readonly replacedBy?: string }

/** One entry of a ledger, append-only and known by its `key`. Expiry is never entered: it follows from the validity. */
export type Entry = Reserved | Released | Drawn | Returned | Reversed | Ruled | Surrendered

export const LICENCE_STATES = [
  'not-granted',
  'not-yet-valid',
  'valid',
  'used',
  'suspended',
  'expired',
  'revoked',
  'surrendered',
] as const
export type LicenceState = (typeof LICENCE_STATES)[number]

/** Granted = drawn + reserved + remaining + lapsed (L1), exact decimals as text in the line's own unit. */
export type Sums = {
  readonly granted: string
  readonly drawn: string
  readonly reserved: string
  readonly remaining: string
  readonly lapsed: string
}
export type LineBalance = Sums & {
  readonly line: string
  readonly item: string
  readonly unit: string
  readonly of?: string
  /** Came back and was not restored: still within `drawn`. */
  readonly returned: string
  readonly value?: Sums & { readonly currency: string }
  /** What may be newly drawn on that day: the remaining while the licence is valid, nothing otherwise. */
  readonly open: string
}
