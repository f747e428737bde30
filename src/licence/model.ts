import type { Truth } from '../measure/truth.js'
import type { Citation, Deadline, Grade, Words } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

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

export const APPLICATION_MOVES = [
  'submitted',
  'documents-asked',
  'documents-supplied',
  'not-accepted',
  'accepted',
  'identification-began',
  'identification-ended',
  'site-check-began',
  'site-check-ended',
  'sent-up',
  'sent-back',
  'granted',
  'refused',
  'withdrawn',
] as const
export type ApplicationMove = (typeof APPLICATION_MOVES)[number]

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

/** A document that an application of a kind needs. */
export type RequiredDocument = {
  readonly id: string
  readonly name: Required<Words>
  /** One for each party of this term. */
  readonly per?: 'endUser'
  readonly translated?: true
  /** Only then. */
  readonly when?: 'concern-list' | 'amendment'
  readonly cite: Citation
}

/** Time that an authority does not count, between two steps. `unknown`: no text on file says whether it counts. */
export type Stop = {
  readonly from: ApplicationMove
  readonly to: ApplicationMove
  readonly counts: 'no' | 'unknown'
  readonly says: string
  readonly cite?: Citation
}
export type Clock = {
  readonly within: Deadline
  readonly calendar: string
  readonly from: ApplicationMove
  readonly stops: readonly Stop[]
  /** No limit at all there. */
  readonly disapplied: readonly {
    readonly when: 'concern-list' | ApplicationMove
    readonly says: string
    readonly cite: Citation
  }[]
  readonly cite: Citation
}

/** A kind of licence as its issuer has it. What no source on file says is absent, and printed as unknown. */
export type LicenceKind = {
  readonly id: string
  readonly issuer: string
  readonly regime: string
  readonly title: Words
  readonly says: string
  readonly cite: Citation
  /** The longest validity. */
  readonly atMost?: { readonly years: number; readonly cite: Citation }
  /** For how many exports, and to how many end users. */
  readonly exports?: 'one' | 'several'
  readonly endUsers?: 'one' | 'several'
  /** Not open to exports to a name of the concern list. */
  readonly notFor?: 'concern-list'
  readonly documents: readonly RequiredDocument[]
  readonly clock?: Clock
  readonly amendmentClock?: Clock
  readonly unknown: readonly string[]
}

/** Licences that somebody was reported to have got: never one's own, and never part of a balance. Undisclosed is unknown. */
export type ObservedLicence = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly holders: readonly string[]
  readonly customers: readonly string[]
  readonly items: string | 'unknown'
  readonly quantity: string | 'unknown'
  readonly validity: string | 'unknown'
  readonly reports: readonly ObservedReport[]
}
export type ObservedReport = {
  readonly on: PlainDate
  readonly published: PlainDate
  readonly says: string
  readonly source: string
  readonly grade: Grade
}

/** A licence requirement that binds, and the export that it binds: what netting asks of the licences on hand. */
export type Requirement = {
  readonly provision: string
  readonly regime: string
  /** Path of the item that decides. */
  readonly item: string
  /** Control codes that the item certainly meets; empty where none is known. */
  readonly codes: readonly string[]
  /** Every measure of it that is known: pieces, mass, mass of elements. Bounds as exact decimal text; `most` absent: no bound is known. */
  readonly quantity: readonly Measured[]
  readonly value?: { readonly least: string; readonly most?: string; readonly currency: string }
  readonly use: Use
  readonly on: PlainDate
}
export type Measured = { readonly least: string; readonly most?: string; readonly unit: string; readonly of?: string }
