import type { PlainDate } from '../time/date.js'
import type { Citation, Deadline, Grade, Words } from './model.js'

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

/** A document that an application of a kind needs. */
export type RequiredDocument = {
  readonly id: string
  readonly name: Required<Words>
  /** One for each party of this term. */
  readonly per?: 'endUser'
  readonly translated?: true
  /** Only then. */
  readonly when?: 'concern-list'
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
  /** The step that starts it; its own day is not counted. */
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

/** Licences that somebody was reported to have got: never one's own, and never part of a balance. What was not disclosed is the word `unknown`. */
export type ObservedLicence = {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** By name, or unknown: so are the customers that it names. */
  readonly holders: readonly string[] | 'unknown'
  readonly customers: readonly string[] | 'unknown'
  readonly items: string
  readonly quantity: string
  readonly validity: string
  readonly reports: readonly ObservedReport[]
}
export type ObservedReport = {
  readonly on: PlainDate
  readonly published: PlainDate
  readonly says: string
  readonly source: string
  readonly grade: Grade
}
