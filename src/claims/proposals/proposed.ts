import type { Claim, DateMention, DateRole, Measure, Quoted, ReportedEvent, Span } from '../reading.js'

/** A date of a proposal: words of the report, and what the built-in reader makes of them. A model resolves no date. */
export type QuotedDate = Span & {
  readonly role?: DateRole
  readonly words: string
  readonly iso?: string
  readonly certainty: DateMention['certainty']
}

type Common = Quoted & {
  /** `model NAME`. Whatever has it was found by no rule, and nobody has checked it. */
  readonly by: string
  /** Who acts or speaks: as the report's names have it, else words of the same paragraph; absent where not proposed. */
  readonly party?: string
  /** The sentence around the quote, where that is more than the quote: what a quote leaves out may turn it round. */
  readonly within?: Span
  /** Items of the built-in reader of the same kind at the same words, which see it otherwise. Ids. They stand as they are. */
  readonly beside: readonly string[]
}

export type ProposedMeasure = Common &
  Pick<Measure, 'act' | 'polarity'> & {
    readonly kind: 'measure'
    /** Never `stated`: that the report states it is more than a model can know. */
    readonly certainty: Exclude<Measure['certainty'], 'stated'>
    readonly dates: readonly QuotedDate[]
  }
export type ProposedClaim = Common & Pick<Claim, 'mode'> & { readonly kind: 'claim' }
export type ProposedEvent = Common & {
  readonly kind: 'event'
  readonly event: ReportedEvent['kind']
  readonly status: ReportedEvent['status']
  readonly dates: readonly QuotedDate[]
}
export type Proposed = ProposedMeasure | ProposedClaim | ProposedEvent

/** Why a proposal was dropped, in the order in which it is looked at. */
export const DROPPED = [
  'one of too many',
  'not of the shape asked for',
  'a type that is on no list',
  'too short to say anything',
  'not in the story',
  'stands more than once',
  'over a line end',
  'cuts a word',
  'a party that the report does not name',
  'a date that its words do not show',
  'found by the built-in reader',
  'proposed twice',
] as const
export type Reason = (typeof DROPPED)[number]

/** What is left of a model's answer on one report. It stands apart from the reading, and changes nothing in it. */
export type Proposals = {
  readonly by: string
  readonly proposed: readonly Proposed[]
  readonly dropped: readonly { readonly reason: Reason; readonly count: number }[]
}
