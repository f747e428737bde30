/**
 * What a reader finds in one report. Every item stands on a quote: `quote` is `text.slice(start, end)`, inside one paragraph.
 * Nothing here is law: no type of this folder is known to `determine/` (law C2).
 */

/** Offsets into the report's text in UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number }
export type Quoted = Span & { readonly id: string; readonly quote: string }

/** What is said to happen to a measure. The first ten map to an event of the register; the others never become law. */
export const LEGAL_ACTS = [
  'announces',
  'imposes',
  'schedules',
  'takes-effect',
  'suspends',
  'postpones',
  'extends',
  'lifts',
  'withdraws',
  'threatens',
  'proposes',
] as const
export const OTHER_ACTS = [
  'considers',
  'reviews',
  'pauses-processing',
  'grants-licence',
  'refuses-licence',
  'demands',
  'offers',
  'agrees',
  'alleges-breach',
  'denies',
  'does-not-confirm',
  'does-not-mention',
  'predicts',
] as const
export const CLAIM_ACTS = [...LEGAL_ACTS, ...OTHER_ACTS] as const
export type ClaimAct = (typeof CLAIM_ACTS)[number]

/** Of the act. Where several fit, the first of this order wins. */
export const CERTAINTIES = [
  'denied',
  'hypothetical',
  'demanded',
  'conditional',
  'considered',
  'planned',
  'claimed',
  'stated',
] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** `iso`: a day, month, year, or `a/b` for a range. `certainty`: `explicit` the text gives it whole; `resolved` reckoned from an anchor the text gives; `guessed` a year or an anchor was supplied. */
export type DateMention = Quoted & {
  readonly type: 'date' | 'range' | 'week' | 'month' | 'year' | 'duration' | 'vague'
  readonly iso?: string
  readonly certainty: 'explicit' | 'resolved' | 'guessed' | 'unresolved'
  readonly reasoning?: string
  readonly bound?: 'before' | 'after' | 'since' | 'until'
  /** Local time of day, `00:01`, and its zone (IANA), where the text gives them. */
  readonly time?: string
  readonly zone?: string
}

export type DateRole = 'announced' | 'effective' | 'deadline' | 'end'

export type Measure = Quoted & {
  /** The party: `China`, `US`, `US Department of Commerce`, `Chinese media`; `China and US` where both act. */
  readonly issuer: string
  /** Where the measure's own words do not name the issuer: from what it was inferred. */
  readonly issuer_from?: string
  readonly subject: string
  readonly act: ClaimAct
  readonly certainty: Certainty
  readonly polarity: 'positive' | 'negative'
  readonly dates?: readonly { readonly role: DateRole; readonly iso?: string; readonly words: string }[]
  readonly earliest?: string
  readonly latest?: string
  /** The condition that the text makes it hang on, in its words. */
  readonly if?: string
  readonly amounts?: readonly { readonly value: string; readonly unit: string; readonly of?: string }[]
  /** The text says that content (quantities, categories, details) was not disclosed: its words. */
  readonly undisclosed?: string
  /** Another mention in the same report / a title or summary repeating the body. Ids. */
  readonly same_as?: string
  readonly echo_of?: string
  /** does-not-confirm, does-not-mention, denies: the measure it is about. Id. */
  readonly about?: string
  /** Whose statement it is, where not the outlet's own: id of the claim it stands in. */
  readonly claim?: string
  /** Provisions of the register that its object may be, and by what (`number`, `first day and goods`, `rate`, `goods`); empty where nothing on file. */
  readonly provisions?: readonly { readonly provision: string; readonly because: string }[]
}

export const MODES = ['direct', 'mixed', 'indirect', 'non-confirmation', 'non-mention', 'unattributed'] as const
export type Mode = (typeof MODES)[number]

export type Claim = Quoted & {
  /** Canonical names, outlet first, speaker last. */
  readonly chain: readonly string[]
  readonly speaker: string
  readonly mode: Mode
  readonly when?: string
  /** The office the speaker held that day, as `actors.yaml` has it. */
  readonly office?: string
  /** The attribution runs on over a sentence end without a mark. */
  readonly carried_over?: boolean
  readonly echo_of?: string
}

export const EVENT_KINDS = [
  'call',
  'round',
  'summit',
  'interview',
  'briefing',
  'visit',
  'deadline',
  'truce',
  'announcement',
  'other',
] as const
export const EVENT_STATUSES = [
  'held',
  'planned',
  'sought',
  'postponed',
  'cancelled',
  'not-confirmed',
  'ongoing',
  'expired',
] as const

export type ReportedEvent = Quoted & {
  readonly kind: (typeof EVENT_KINDS)[number]
  readonly status: (typeof EVENT_STATUSES)[number]
  readonly what: string
  readonly date?: string
  readonly ordinal?: number
  readonly place?: string
  readonly participants?: readonly string[]
  readonly status_by_party?: Readonly<Record<string, (typeof EVENT_STATUSES)[number]>>
  readonly same_as?: string
  readonly echo_of?: string
}

export const STAGES = ['mined', 'refined', 'smelting-separation', 'heavy', 'magnets', 'n/a'] as const

export type Figure = Quoted & {
  readonly value: number | string
  readonly unit: string
  /** What it is a share or an amount of. */
  readonly of: string
  readonly stage: (typeof STAGES)[number]
  readonly whose: string
  readonly approximate?: boolean
  readonly year?: string
}

export type Dependence = Quoted & {
  readonly who: string
  readonly on: string
  readonly from?: string
  readonly for?: readonly string[]
  readonly certainty: 'claimed' | 'stated'
  readonly whose: string
  readonly shares?: readonly string[]
  readonly rebuild?: { readonly time?: string; readonly cost?: string }
}

export type Quotation = Quoted & {
  readonly kind: 'speech' | 'scare' | 'headline' | 'saying' | 'quoted report'
  readonly speaker?: string
}

export type Mention = Span & { readonly surface: string }
export type Entity = {
  readonly id: string
  readonly type: 'person' | 'org' | 'outlet' | 'state' | 'product'
  readonly canonical: string
  readonly office?: string
  /** Id of the state that it is, or that a person or body is of: `cn`, `us`. */
  readonly state?: string
  /** Described, not named: `informed sources`. */
  readonly unnamed?: boolean
  readonly mentions: readonly Mention[]
  /** How a variant was resolved: `name`, `office on 2025-10-23 and spelling distance 2`. */
  readonly evidence?: readonly string[]
}

export type Opinion = Quoted & {
  readonly kind: 'comment' | 'loaded' | 'speculation' | 'prediction' | 'headline framing' | 'disclaimer'
  readonly owner?: string
}

/** What is on file of the report itself. `stated` by the text (`how`: dateline, rights line ...), `given` by a person (with what the text states, where it differs), `absent`. */
export type Known<T> =
  | { readonly basis: 'stated'; readonly value: T; readonly span: Span; readonly how: string }
  | { readonly basis: 'given'; readonly value: T; readonly by: string; readonly stated?: T }
  | { readonly basis: 'absent' }

export type ReportHead = {
  readonly published: Known<string>
  readonly publisher: Known<string>
  /** The zone (IANA) that its day of publication is in, where its head gives an American one. */
  readonly written?: Known<string>
  readonly kind: 'news' | 'commentary' | 'notice' | 'statement' | 'unknown'
  readonly language: 'en' | 'zh'
  /** What it says it was translated or copied from: the words. */
  readonly from: readonly Quoted[]
  readonly rights?: Quoted
  readonly disclaimer?: Quoted
  /** Where it was found, as a person gave it. */
  readonly url?: Known<string>
  /** The text without its tail of source lines, rights lines and disclaimers. Finders may leave out what lies after it. */
  readonly story: Span
}

export type Reading = {
  readonly text: string
  readonly head: ReportHead
  readonly dates: readonly DateMention[]
  readonly measures: readonly Measure[]
  readonly claims: readonly Claim[]
  readonly events: readonly ReportedEvent[]
  readonly figures: readonly Figure[]
  readonly dependence: readonly Dependence[]
  readonly quotations: readonly Quotation[]
  readonly entities: readonly Entity[]
  readonly opinion: readonly Opinion[]
}
