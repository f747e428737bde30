import type { Citation, Source, Words } from '../../register/model.js'
import type { End } from '../../time/change.js'
import type { PlainDate } from '../../time/date.js'

/** The two sides of the talks. */
export const PARTIES = ['us', 'cn'] as const
export type Party = (typeof PARTIES)[number]

export const CONTACT_KINDS = ['call', 'round', 'summit', 'visit', 'working-level'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** What one party says of a contact. `not-mentioned`: its own texts of that day leave it out. */
export const CONTACT_STATUSES = [
  'sought',
  'planned',
  'postponed',
  'cancelled',
  'held',
  'denied',
  'not-mentioned',
] as const
export type ContactStatus = (typeof CONTACT_STATUSES)[number]

/** One statement about a contact: visible once its citation was published (T3). `from` and `to` are the days it names. */
export type ContactReport = {
  readonly party: Party
  readonly status: ContactStatus
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly says?: string
  readonly words?: Words
  readonly cite: Citation
}

export type Contact = {
  readonly id: string
  readonly kind: ContactKind
  readonly title: Words
  readonly place?: string
  /** What gave the contact its title, place and people: before it was published, nobody could know them. */
  readonly namedBy: Citation
  /** Which round it is, as somebody counted it. */
  readonly ordinal?: { readonly nth: number; readonly cite: Citation }
  /** Who asked for it, as somebody said. */
  readonly askedBy?: { readonly party: Party; readonly words?: Words; readonly cite: Citation }
  readonly people: Readonly<Partial<Record<Party, readonly string[]>>>
  readonly agenda?: { readonly items: readonly string[]; readonly cite: Citation }
  readonly reports: readonly ContactReport[]
  readonly sources: Readonly<Record<string, Source>>
  readonly notes: readonly string[]
}

/** What one party said it or the other promised: in its own words where they were seen, else as `says` reports it. */
export type Statement = {
  readonly party: Party
  readonly says?: string
  readonly words?: Words
  readonly cite: Citation
}

/** A text of a party that one would expect to mention the promise, and that does not. */
export type Silence = { readonly party: Party; readonly says: string; readonly cite: Citation }

/** The instrument that carries a promise out (C5), from the day it takes effect. */
export type Carrier = {
  /** Its id in the register, or its official name where the register does not hold it. */
  readonly instrument: string
  readonly onFile: boolean
  /** Whose promise it carries out, where both sides promised. */
  readonly party?: Party
  readonly date: PlainDate
  /** What it leaves out; absent where it carries out the whole. */
  readonly part?: string
  readonly until?: End
  readonly cite: Citation
}

/** A party says that the other broke the promise; `denied` once it was, `takenUp` once a later arrangement deals with it. */
export type Allegation = {
  readonly by: Party
  readonly says: string
  readonly words?: Words
  readonly cite: Citation
  readonly denied?: Statement
  readonly takenUp?: { readonly says: string; readonly cite: Citation }
}

/** A dated remark on what became of a promise, that is no instrument. */
export type Later = { readonly date: PlainDate; readonly says: string; readonly cite: Citation }

export type Promised = {
  /** `geneva-2025/us-24`. */
  readonly id: string
  readonly arrangement: string
  readonly by: Party | 'both'
  readonly what: string
  readonly said: readonly Statement[]
  readonly silent: readonly Silence[]
  /** The end that is stated for it, known with its citation. */
  readonly until?: End & { readonly cite: Citation }
  /** The domestic step it needs, per party. */
  readonly steps: Readonly<Partial<Record<Party, string>>>
  readonly carriedBy: readonly Carrier[]
  /** The promises that it prolongs. */
  readonly renews: readonly string[]
  /** Instruments and provisions of the register whose ends or terms the promise is about. */
  readonly concerns: readonly string[]
  readonly allegations: readonly Allegation[]
  readonly later: readonly Later[]
}

export type Arrangement = {
  readonly id: string
  readonly title: Words
  readonly agreed: PlainDate
  readonly contacts: readonly string[]
  readonly promises: Readonly<Record<string, Promised>>
  readonly sources: Readonly<Record<string, Source>>
  readonly notes: readonly string[]
}

/** One stretch of a truce, stated by promises that all name its end. */
export type TruceSpan = {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly promises: readonly string[]
  readonly note?: string
}

export type Truce = {
  readonly id: string
  readonly title: Words
  readonly spans: readonly TruceSpan[]
  readonly later: readonly Later[]
}

/** The talks as data: what was said, never what is law. */
export type Talks = {
  /** The day up to which the talks were recorded. */
  /** The first day of which the talks are recorded at all; before it nothing is on file. */
  readonly recordedFrom?: PlainDate
  readonly verifiedThrough: PlainDate
  readonly contacts: Readonly<Record<string, Contact>>
  readonly arrangements: Readonly<Record<string, Arrangement>>
  readonly truces: Readonly<Record<string, Truce>>
}

export const promisesOf = (talks: Talks): readonly Promised[] =>
  Object.values(talks.arrangements).flatMap(({ promises }) => Object.values(promises))
