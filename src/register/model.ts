import type { End } from '../time/change.js'
import type { Moment, PlainDate } from '../time/date.js'
import type { Actors } from './actors.js'
import type { LicenceKind, ObservedLicence } from './licences.js'
import type { Scenario } from './scenario/model.js'

/** Text in the languages it exists in. The original is the text; English of a Chinese act is unofficial. */
export type Words = { readonly zh?: string; readonly en?: string }

/**
 * O official text seen or quoted; O- machine extract of it; O2 official instrument identified, text not read; T translation; S secondary; K, M the
 * drafter's knowledge; `supposed` no source at all, but a scenario.
 */
export type Grade = 'O' | 'O-' | 'O2' | 'T' | 'S' | 'K' | 'M' | 'supposed'

export type Source = {
  readonly id: string
  readonly url?: string
  readonly title?: string
  readonly language?: string
  readonly grade: Grade
  /** When the world could read it: what makes an event visible (T3). */
  readonly published: PlainDate
}

/** Where a fact of the register stands: the source, and the place in it. `ref` is `instrument@source`. */
export type Citation = {
  readonly ref: string
  readonly at?: string
  readonly grade: Grade
  readonly published: PlainDate
  readonly url?: string
  readonly title?: string
}

export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'less-than'

/** One test of one fact. Exactly one of the tests is there; `per` holds what the fact is asked about (role, element, list, ...). */
export type Test = {
  readonly kind: 'test'
  readonly fact: string
  readonly per: Readonly<Record<string, string | readonly string[]>>
  readonly is?: readonly string[]
  readonly in?: readonly string[]
  readonly outside?: readonly string[]
  readonly compare?: { readonly operator: Comparison; readonly bound: string; readonly unit: string }
  /** `editions`: those in which the codes stand unchanged. */
  readonly starts?: { readonly codes: readonly string[]; readonly editions: readonly string[] }
  /** A day of the movement, half-open: on or after `from`, and before `before`. */
  readonly dates?: { readonly from?: PlainDate; readonly before?: PlainDate }
  readonly entries?: readonly string[]
  readonly words?: string
  readonly cite?: Citation
}

export type Condition =
  | Test
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'open'; readonly point: string; readonly readings: Readonly<Record<string, Condition>> }
  | { readonly kind: 'some-part'; readonly of: Condition; readonly meets: string }

export type Reach = 'as-shipped' | 'inside'
export type Subject = 'goods' | 'technology' | 'vessel-call' | 'name'
export const JUDGED_BY = ['declaration', 'export', 'loading', 'entry', 'provision'] as const
export type JudgedBy = (typeof JUDGED_BY)[number]

/** A value that the law leaves open: one per reading of an open point, or plainly one. */
export type Opened<T> =
  | { readonly point: string; readonly readings: Readonly<Record<string, T>> }
  | { readonly only: T }

export type Deadline = { readonly days: number; readonly working: boolean; readonly after: string }

export type Effect = { readonly who?: string } & (
  | { readonly kind: 'licence'; readonly regime: string }
  | { readonly kind: 'prohibition'; readonly what: string }
  | { readonly kind: 'policy'; readonly policy: string }
  | { readonly kind: 'exemption'; readonly from: string }
  | { readonly kind: 'report' | 'declaration' | 'procedure'; readonly what: string; readonly within?: Deadline }
  | { readonly kind: 'guidance'; readonly point: string; readonly picks: string }
  | Levy
)

/** An amount in a currency, as exact decimal text: 1.5 USD. */
export type Price = { readonly amount: string; readonly currency: string }
/** So much money for each unit of something: a kilogram, a net ton, a container. */
export type UnitPrice = Price & { readonly per: string }

/**
 * What a duty or a fee asks: a share of its base (exact decimal text, 0.25 of 25 %), money per unit, or both (compound). `unknown` says why no source
 * settles it: nothing is ever computed from it, least of all zero.
 */
export type Rate =
  | { readonly percent?: string; readonly plus?: UnitPrice; readonly orIfHigher?: UnitPrice }
  | { readonly unknown: string }

export const BASES = [
  'entered-value',
  'metal-content',
  'non-metal-content',
  'foreign-processing-value',
  'not-foreign-processing',
  'us-content',
] as const
/** The part of the value that a share is taken of. The parts of a value are known from the input only. */
export type Base = (typeof BASES)[number]

/** A duty or a fee. Provisions of one `layer` are one slot: no two of them are paid together. */
export type Levy = {
  readonly kind: 'duty' | 'fee'
  readonly what: string
  readonly layer: string
  readonly rate: Rate
  readonly base: Base
  /** Where the tariff schedule states it: 9903.88.03. */
  readonly heading?: string
  readonly min?: Price
  readonly max?: Price
  /** A line worth `upTo` or less may be entered informally, and pays a fixed fee between `least` and `most` instead. */
  readonly informal?: { readonly upTo: Price; readonly least: Price; readonly most: Price }
  /** How often a year it is charged at most. */
  readonly timesAYear?: number
  /** Of money per unit: a part of a unit counts as a whole one. */
  readonly wholeUnits?: true
}

export const RELATIONS = [
  'policy-for',
  'exempts',
  'reports-after',
  'goes-with',
  'guides',
  'precedes',
  'adds-to',
  'excludes',
  'in-lieu-of',
  'applies-to-share',
] as const
export type Relation = (typeof RELATIONS)[number]
/** One relation of a provision to some others, and the text that says it. */
export type Related = { readonly relation: Relation; readonly targets: readonly string[]; readonly cite: Citation }

export const EVENTS = [
  'threatened',
  'proposed',
  'announced',
  'enacted',
  'effective',
  'amended',
  'withdrawn',
  'lapsed',
  'revoked',
] as const
export type OwnEventKind = (typeof EVENTS)[number]

/** A dated thing that happens to one provision by its own instrument. */
export type OwnEvent = {
  readonly kind: OwnEventKind
  readonly date: Moment
  readonly cite: Citation
  /** effective: its term ends by itself. */
  readonly until?: End
  /** threatened: `earliest`, `latest` and the condition it hangs on. */
  readonly earliest?: Moment
  readonly latest?: Moment
  readonly if?: string
  /** An end that nobody can tell whether it came, and why. */
  readonly perhaps?: string
  readonly note?: string
}

export const ACTS = ['suspends', 'extends', 'resumes', 'revokes', 'withdraws', 'annuls'] as const
export type ActKind = (typeof ACTS)[number]

export type Report = { readonly date: PlainDate; readonly says: string; readonly cite: Citation }

/** What one instrument does to provisions of others (or its own). */
export type Act = {
  readonly kind: ActKind
  readonly instrument: string
  /** Provision ids, resolved. */
  readonly targets: readonly string[]
  readonly named: readonly string[]
  readonly from: Moment
  readonly words?: string
  readonly until?: End
  readonly cite: Citation
  /** What the text on file says of the time after the end: in words (cited), or by silence. */
  readonly after?: { readonly words: string; readonly cite: Citation }
  /** revokes, withdraws: nobody can tell whether it did, and why. */
  readonly perhaps?: string
  readonly reports: readonly Report[]
  /** annuls: how far the judgment reaches, and whether it stands. */
  readonly reaches?: 'everyone' | 'plaintiffs'
  readonly standing?: 'final' | 'appealed' | 'stayed'
  readonly collectedUntil?: Moment
}

export type Provision = {
  readonly id: string
  readonly instrument: string
  readonly regime: string
  readonly says: string
  readonly words?: Words
  readonly subject: readonly Subject[]
  readonly reach: Opened<Reach>
  readonly effect: Effect
  readonly relations: Readonly<Partial<Record<Relation, readonly string[]>>>
  /** Where the relations are said, each with those that it is said of. */
  readonly relatedBy: readonly Related[]
  readonly judgedBy: Opened<JudgedBy>
  readonly when: Condition
  readonly events: readonly OwnEvent[]
  readonly cite: Citation
  readonly notes: readonly string[]
}

export type Instrument = {
  readonly id: string
  readonly issuer: string
  readonly regime: string
  readonly title: Words
  readonly published: PlainDate
  readonly until?: End
  readonly sources: Readonly<Record<string, Source>>
  readonly provisions: readonly string[]
  readonly notes: readonly string[]
}

export type Entry = {
  readonly code: string
  readonly name: Words
  readonly when: Condition
  readonly elements: readonly string[]
  readonly referenceCodes?: { readonly system: string; readonly edition: string; readonly codes: readonly string[] }
  readonly cite: Citation
  readonly from?: PlainDate
  readonly until?: PlainDate
  /** The text of this entry was not read: a match is never yes. */
  readonly unread?: string
  /** It was not read in its own text but where it is cited: why that is no text to rest on. */
  readonly unverified?: string
  readonly notes: readonly string[]
}

export type ListedName = {
  readonly id: string
  readonly name: Words
  readonly aka: readonly string[]
  readonly ids: Readonly<Record<string, string>>
  readonly in?: string
  readonly cite: Citation
}

export type List = {
  readonly id: string
  readonly instrument: string
  readonly title: Words
  readonly entries: Readonly<Record<string, Entry>>
  readonly names: Readonly<Record<string, ListedName>>
  /** The larger list that this one is a part of: `cn/control-list`. */
  readonly partOf?: string
  /** names: every name of the notice is here. entries: every entry is here. */
  readonly complete: boolean
  /** The list was not read in its own text but elsewhere: why, and where. What it says, and what it does not, is unverified. */
  readonly unverified?: { readonly says: string; readonly cite: Citation }
  readonly listed: PlainDate
  readonly notes: readonly string[]
}

export const FACT_TYPES = [
  'flag',
  'choice',
  'choices',
  'territory',
  'truth',
  'share',
  'quantity',
  'code',
  'date',
] as const
export type FactType = (typeof FACT_TYPES)[number]

export type Fact = {
  readonly id: string
  readonly type: FactType
  readonly values: readonly string[]
  readonly excludes: Readonly<Record<string, readonly string[]>>
  readonly per: readonly string[]
  /** What a line may be worth at most of which it is said, by the fact with its parameters: `movement.claims(19 U.S.C. 1321)`. */
  readonly worthAtMost: Readonly<Record<string, Price>>
  /** Facts that are asked first, where a text needs them as well. */
  readonly waitsFor?: readonly string[]
  /** The question about all that the fact may be about at once: elements, headings, end uses. */
  readonly together?: Required<Words>
  /** What the things are called that it is asked about, where the register has no name for them elsewhere. */
  readonly names?: Readonly<Record<string, Required<Words>>>
  readonly ask: Required<Words>
  readonly who: string
}

export type OpenPoint = {
  readonly id: string
  readonly asks: Required<Words>
  readonly readings: Readonly<Record<string, string>>
  readonly cite: Citation
}

export type Regime = {
  readonly id: string
  readonly title: Words
  readonly coverage: 'modelled' | 'partly' | 'pointed at'
  /** The register holds what `says` names from this day on, and every instrument of it up to the other. */
  readonly verifiedFrom: PlainDate
  readonly verifiedThrough: PlainDate
  readonly says: string
  readonly missing: readonly string[]
}

export type Territory = {
  readonly id: string
  readonly name: Words
  readonly within?: string
  /** Whether what comes from here counts as coming from there is an open point of law: nothing maps one to the other silently. */
  readonly perhapsWithin?: string
  readonly alias: readonly string[]
}
export type Issuer = { readonly id: string; readonly name: Words; readonly zone: string }

/**
 * The law as data, whole and frozen. `edition` is the hash of everything else in it; where scenarios are laid over it, that of the law below them
 * with the name and hash of each.
 */
export type Register = {
  readonly edition: string
  readonly scenarios?: readonly Scenario[]
  readonly instruments: Readonly<Record<string, Instrument>>
  readonly provisions: Readonly<Record<string, Provision>>
  readonly acts: readonly Act[]
  readonly lists: Readonly<Record<string, List>>
  readonly facts: Readonly<Record<string, Fact>>
  readonly specs: Readonly<Record<string, string>>
  readonly products: Readonly<Record<string, Words>>
  readonly openPoints: Readonly<Record<string, OpenPoint>>
  readonly regimes: Readonly<Record<string, Regime>>
  readonly territories: Readonly<Record<string, Territory>>
  readonly issuers: Readonly<Record<string, Issuer>>
  /** Who speaks and reports: for reading claims only, no law. */
  readonly actors: Actors
  readonly calendars: Readonly<
    Record<
      string,
      { readonly years: readonly string[]; readonly holidays: readonly string[]; readonly workdays: readonly string[] }
    >
  >
  /** Kinds of licence by their issuers, and licences that somebody was reported to have got: for the ledger, no determination reads them. */
  readonly licenceKinds?: Readonly<Record<string, LicenceKind>>
  readonly observedLicences?: Readonly<Record<string, ObservedLicence>>
}
