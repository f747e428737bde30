import type { PlainDate } from '../../time/date.js'
import type { DateMention } from '../reading.js'
import { type Tense, tenseAt } from './tense.js'
import type { Token } from './tokens.js'

/** From what a relative phrase is counted. The last two move as the report goes on. */
export type Anchors = {
  readonly published?: PlainDate
  /** The last day named, whatever is said to happen on it. */
  readonly lastDay?: PlainDate
  /** The last day named on which something is said to have happened: what "two days later" counts from. */
  readonly lastPast?: PlainDate
  /** The last day given whole, and the paragraph it stands in. */
  readonly whole?: { readonly day: PlainDate; readonly paragraph: number }
}

/** Where a family of phrases is asked: at the token `at` that is one of its heads. Tokens before `floor` belong to an earlier phrase. */
export type Spot = {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly floor: number
  readonly paragraph: number
  readonly anchors: Anchors
}

/** What a family found: the tokens `from` (inclusive) to `to` (exclusive). */
export type Found = { readonly from: number; readonly to: number } & Pick<
  DateMention,
  'type' | 'iso' | 'certainty' | 'reasoning' | 'bound' | 'time' | 'zone'
>

/** One family of phrases: the words at which it is asked, and what it makes of them. */
export type Family = {
  readonly heads: readonly string[]
  /** Where its heads stand everywhere (`in`, `the`): words of which each of its phrases has one. */
  readonly signs?: readonly string[]
  readonly read: (spot: Spot) => Found | undefined
}

export const NO_ANCHOR = 'counted from the day of publication, which is not known'

export const spotTense = ({ tokens }: Spot, from: number, to: number): Tense | undefined => tenseAt(tokens, from, to)

/** A mention resolved from publication, or an unresolved one where that day is not known. */
export function fromPublication(
  { anchors }: Spot,
  place: { readonly from: number; readonly to: number; readonly type: DateMention['type'] },
  reckon: (published: PlainDate) => { readonly iso: string; readonly guessed?: string } | undefined,
): Found {
  if (!anchors.published) return { ...place, certainty: 'unresolved', reasoning: NO_ANCHOR }
  const reckoned = reckon(anchors.published)
  if (!reckoned) return { ...place, certainty: 'unresolved' }
  const { iso, guessed } = reckoned
  return guessed
    ? { ...place, iso, certainty: 'guessed', reasoning: guessed }
    : { ...place, iso, certainty: 'resolved', reasoning: `counted from ${anchors.published}` }
}
