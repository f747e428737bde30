import type { Quoted, Reading, Span } from '../reading.js'
import { type Paragraph, passagesOf } from '../text/passage.js'
import { isWithin } from '../text/spans.js'
import { cutsAt, placeOf } from './place.js'
import {
  DROPPED,
  type Proposals,
  type Proposed,
  type ProposedClaim,
  type ProposedEvent,
  type ProposedMeasure,
  type QuotedDate,
  type Reason,
} from './proposed.js'
import { type Proposal, type ProposedDate, proposalShape } from './shape.js'

/** So many proposals on one report are judged; what is more is dropped unread. */
export const MAX_PROPOSALS = 500
/** A longer sentence is not shown around its quote. */
const MAX_WITHIN = 600

type Judging = {
  readonly reading: Reading
  readonly paragraphs: readonly Paragraph[]
  readonly by: string
  /** Canonical names by every way in which the report writes them; what may be two names is only its own words. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * What survives of a model's proposals on a report, in the order of the text. A proposal survives only if its quote stands letter by letter in
 * the story, its types are on the closed lists, its party is named in the report and its dates stand beside the quote as the built-in reader has
 * them. What the built-in reader found already is dropped. The reading stays as it is: its items, its head, the day of the report. Never throws.
 */
export function judgeProposals(reading: Reading, raw: readonly unknown[], by: string): Proposals {
  const { paragraphs } = passagesOf(reading.text)
  const judging = { reading, paragraphs, by, names: namesOf(reading) }
  const counts = new Map<Reason, number>()
  const drop = (reason: Reason, count = 1) => counts.set(reason, (counts.get(reason) ?? 0) + count)
  const kept: Proposed[] = []
  for (const one of raw.slice(0, MAX_PROPOSALS)) {
    const judged = judge(judging, one)
    if (typeof judged === 'string') drop(judged)
    else if (kept.some((other) => isSame(other, judged))) drop('proposed twice')
    else kept.push(judged)
  }
  if (raw.length > MAX_PROPOSALS) drop('one of too many', raw.length - MAX_PROPOSALS)
  return {
    by,
    proposed: kept
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((one, index) => ({ ...one, id: `p${index + 1}` })),
    dropped: DROPPED.flatMap((reason) => {
      const count = counts.get(reason)
      return count ? [{ reason, count }] : []
    }),
  }
}

function namesOf({ entities }: Reading): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { canonical, mentions } of entities)
    for (const name of [canonical, ...mentions.map(({ surface }) => surface)]) {
      const other = names.get(name)
      names.set(name, other === undefined || other === canonical ? canonical : name)
    }
  return names
}

function judge(judging: Judging, raw: unknown): Proposed | Reason {
  const parsed = proposalShape.safeParse(raw)
  if (!parsed.success)
    return parsed.error.issues.some(({ code }) => code === 'invalid_value' || code === 'invalid_union')
      ? 'a type that is on no list'
      : 'not of the shape asked for'
  const proposal = parsed.data
  const { reading, paragraphs } = judging
  const placed = placeOf({ text: reading.text, story: reading.head.story, paragraphs }, proposal.quote, proposal.start)
  if (typeof placed === 'string') return placed
  const party = partyOf(judging, placed.paragraph, proposal.party)
  if (party === null) return 'a party that the report does not name'
  const dates = datesOf(reading, placed, 'dates' in proposal ? (proposal.dates ?? []) : [])
  if (!dates) return 'a date that its words do not show'
  const made = madeOf(judging, proposal, placed, { party, dates })
  return builtIn(reading, made).some(({ same }) => same) ? 'found by the built-in reader' : made
}

/** A name of the report, or words of the paragraph; null where it is neither. */
function partyOf({ names }: Judging, { text }: Paragraph, party: string | undefined): string | undefined | null {
  if (party === undefined) return undefined
  const words = party.trim()
  if (words === '') return null
  return names.get(words) ?? (text.includes(words) ? words : null)
}

type Where = { readonly span: Span; readonly paragraph: Paragraph }

function datesOf(reading: Reading, where: Where, proposed: readonly ProposedDate[]): QuotedDate[] | undefined {
  const dates = proposed.map((one) => dateOf(reading, where, one))
  return dates.every((date) => date !== undefined) ? dates : undefined
}

/** The words stand in the quote, or once in its paragraph; the day is what the built-in reader makes of the date there, in its own words. */
function dateOf(
  { text, dates }: Reading,
  { span, paragraph }: Where,
  { role, words: given, start: told, iso }: ProposedDate,
): QuotedDate | undefined {
  const words = given.trim()
  if (words === '') return undefined
  const start =
    told !== undefined && text.startsWith(words, told)
      ? told
      : (onlyPlace(text, words, span) ?? onlyPlace(text, words, paragraph))
  if (start === undefined) return undefined
  const at = { start, end: start + words.length }
  if (!isWithin(at, paragraph) || cutsAt(text, at.start) || cutsAt(text, at.end)) return undefined
  const [date, another] = dates.filter((one) => overlap(one, at) && (iso === undefined || one.iso === iso))
  if (!date || another) return undefined
  return {
    start: date.start,
    end: date.end,
    ...(role ? { role } : {}),
    words: date.quote,
    ...(date.iso === undefined ? {} : { iso: date.iso }),
    certainty: date.certainty,
  }
}

function onlyPlace(text: string, words: string, { start, end }: Span): number | undefined {
  const own = text.slice(start, end)
  const first = own.indexOf(words)
  return first >= 0 && own.indexOf(words, first + 1) < 0 ? start + first : undefined
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function madeOf(
  { reading, by }: Judging,
  proposal: Proposal,
  { span, paragraph }: Where,
  { party, dates }: { readonly party: string | undefined; readonly dates: readonly QuotedDate[] },
): Proposed {
  const sentence = paragraph.sentences.find((one) => isWithin(span, one))
  const isMore = sentence && sentence.end - sentence.start > span.end - span.start
  const common = {
    id: '',
    quote: reading.text.slice(span.start, span.end),
    ...span,
    by,
    ...(party === undefined ? {} : { party }),
    ...(isMore && sentence.text.length <= MAX_WITHIN ? { within: { start: sentence.start, end: sentence.end } } : {}),
  }
  const made = typed(proposal, common, dates)
  return { ...made, beside: builtIn(reading, made).map(({ id }) => id) }
}

type Bare = Omit<ProposedMeasure, 'beside'> | Omit<ProposedClaim, 'beside'> | Omit<ProposedEvent, 'beside'>
type CommonOf = Pick<ProposedClaim, 'id' | 'quote' | 'start' | 'end' | 'by' | 'party' | 'within'>

function typed(proposal: Proposal, common: CommonOf, dates: readonly QuotedDate[]): Bare {
  switch (proposal.kind) {
    case 'measure': {
      const { act, certainty = 'claimed', polarity = 'positive' } = proposal
      return {
        ...common,
        kind: 'measure',
        act,
        certainty: certainty === 'stated' ? 'claimed' : certainty,
        polarity,
        dates,
      }
    }
    case 'claim':
      return { ...common, kind: 'claim', mode: proposal.mode }
    case 'event':
      return { ...common, kind: 'event', event: proposal.event, status: proposal.status, dates }
  }
}

/** Items of the built-in reader of the same kind that share words with a proposal, and whether they say the same. */
function builtIn(reading: Reading, made: Bare): readonly { readonly id: string; readonly same: boolean }[] {
  const sharing = <T extends Quoted>(items: readonly T[], same: (item: T) => boolean) =>
    items.filter((item) => overlap(item, made)).map((item) => ({ id: item.id, same: same(item) }))
  switch (made.kind) {
    case 'measure':
      return sharing(reading.measures, ({ act, polarity }) => act === made.act && polarity === made.polarity)
    case 'claim':
      return sharing(
        reading.claims,
        ({ speaker, start, end }) =>
          made.party === undefined || speaker === made.party || (start === made.start && end === made.end),
      )
    case 'event':
      return sharing(reading.events, ({ kind, status }) => kind === made.event && status === made.status)
  }
}

function isSame(a: Proposed, b: Proposed): boolean {
  return overlap(a, b) && a.kind === b.kind && typeOf(a) === typeOf(b)
}

function typeOf(one: Proposed): string {
  switch (one.kind) {
    case 'measure':
      return `${one.act} ${one.polarity}`
    case 'claim':
      return one.party ?? ''
    case 'event':
      return `${one.event} ${one.status}`
  }
}
