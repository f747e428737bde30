import type { Register } from '../../register/model.js'
import type {
  Claim,
  DateMention,
  Dependence,
  Figure,
  Measure,
  Opinion,
  Quoted,
  Reading,
  ReportedEvent,
  Span,
} from '../reading.js'
import { innermost, type Ordered, ordered, startingIn } from '../text/spans.js'
import { whatActedOn, whoActs } from './said.js'
import { dateWords, isoWords, plural } from './words.js'

/** The kinds of a reading's items that a page shows beside the text, in the order of the legend. */
export const KINDS = ['measure', 'claim', 'event', 'figure', 'dependence', 'opinion', 'date'] as const
export type Kind = (typeof KINDS)[number]

/** Words, and where they lead. */
export type Linked = { readonly text: string; readonly url?: string }
export type Fact = { readonly label: string; readonly words: readonly Linked[] }

/** An item ready to be shown: what it says in few words, then facts by label. `id` is one within the page. */
export type Item = Span & {
  readonly id: string
  readonly kind: Kind
  readonly quote: string
  /** `China imposes`, `Scott Bessent`, `call, postponed`. */
  readonly who: string
  readonly what: string
  readonly facts: readonly Fact[]
  /** It says again what another item of the report says. */
  readonly again: boolean
}

export const anchorOf = (report: number, part: string, id: string): string =>
  `r${report + 1}-${part}-${id.replace(/[^\w-]/g, '_')}`

const plain = (label: string, ...texts: readonly (string | undefined)[]): Fact[] => {
  const words = texts.filter((text) => text !== undefined && text !== '').map((text) => ({ text: text! }))
  return words.length ? [{ label, words }] : []
}

/** All items of a reading in the order of the text. `report` is its place among the reports of the page. */
export function itemsOf(register: Register, reading: Reading, report: number): readonly Item[] {
  const index = indexOf(reading)
  const made: Item[] = [
    ...reading.measures.map((one) => ({
      ...base(report, 'measures', 'measure', one),
      ...measureItem(register, index, one),
    })),
    ...reading.claims.map((one) => ({ ...base(report, 'claims', 'claim', one), ...claimItem(one) })),
    ...reading.events.map((one) => ({ ...base(report, 'events', 'event', one), ...eventItem(one) })),
    ...reading.figures.map((one) => ({ ...base(report, 'figures', 'figure', one), ...figureItem(one) })),
    ...reading.dependence.map((one) => ({ ...base(report, 'dependence', 'dependence', one), ...dependenceItem(one) })),
    ...reading.opinion.map((one) => ({ ...base(report, 'opinion', 'opinion', one), ...opinionItem(one) })),
    ...reading.dates.map((one) => ({ ...base(report, 'dates', 'date', one), ...dateItem(one) })),
  ]
  const order = new Map(KINDS.map((kind, index) => [kind, index]))
  return made.sort((a, b) => a.start - b.start || order.get(a.kind)! - order.get(b.kind)! || b.end - a.end)
}

const base = (report: number, part: string, kind: Kind, { id, start, end, quote }: Quoted) => ({
  id: anchorOf(report, part, id),
  kind,
  start,
  end,
  quote,
})
type Shown = Pick<Item, 'who' | 'what' | 'facts' | 'again'>

function measureItem(register: Register, index: Index, measure: Measure): Shown {
  const { issuer_from, certainty, earliest, latest, undisclosed, amounts, provisions } = measure
  const claim = claimOf(index, measure)
  const words = (text: string, iso: string | undefined, role: string) =>
    `${role}: ${iso === undefined ? '' : `${isoWords(iso)}, `}“${text}” (${certaintyOf(index, measure, text)})`
  return {
    who: whoActs(measure),
    what: whatActedOn(measure),
    again: measure.same_as !== undefined || measure.echo_of !== undefined,
    facts: [
      ...plain('said by', claim ? saidBy(claim) : 'the report itself'),
      ...plain('issuer', issuer_from && `inferred from ${issuer_from}`),
      ...plain('certainty', certainty),
      ...plain('dates', ...(measure.dates ?? []).map(({ role, iso, words: text }) => words(text, iso, role))),
      ...plain('bounds', earliest && `not before ${isoWords(earliest)}`, latest && `not after ${isoWords(latest)}`),
      ...plain('if', measure.if),
      ...plain('amounts', ...(amounts ?? []).map(({ value, unit, of }) => `${value} ${unit}${of ? ` of ${of}` : ''}`)),
      ...plain('not disclosed', undisclosed),
      ...lawFacts(register, provisions ?? []),
    ],
  }
}

/** A reading's statements and dates, found by id and by place. */
type Index = {
  readonly claims: Ordered<Claim>
  readonly claimById: ReadonlyMap<string, Claim>
  readonly dates: Ordered<DateMention>
}
const indexOf = ({ claims, dates }: Reading): Index => ({
  claims: ordered(claims),
  claimById: new Map(claims.map((claim) => [claim.id, claim])),
  dates: ordered(dates),
})

/** The statement in which a measure stands: the one named, else the shortest that holds it. */
const claimOf = ({ claims, claimById }: Index, measure: Measure): Claim | undefined =>
  measure.claim === undefined ? innermost(claims, measure) : claimById.get(measure.claim)

const saidBy = ({ chain, mode }: Claim): string => `${chain.join(' → ')} (${mode})`

/** How far from a measure's words a date of it may stand. */
const REACH = 600

/** How certain a date of a measure is: as its nearest mention in the same words was read. */
function certaintyOf({ dates }: Index, { start, end }: Span, words: string): string {
  const near = startingIn(dates, { start: start - REACH, end: end + REACH })
  const same = near.filter(({ quote }) => quote.includes(words) || words.includes(quote))
  const away = (date: Span): number => Math.max(0, start - date.start, date.end - end)
  return same.sort((a, b) => away(a) - away(b))[0]?.certainty ?? 'as stated'
}

const MOST_INSTRUMENTS = 4

/** What a measure may be on file: one line an instrument, with how it was matched. */
function lawFacts(
  register: Register,
  provisions: readonly { readonly provision: string; readonly because: string }[],
): Fact[] {
  const byInstrument = new Map<string, typeof provisions>()
  for (const one of provisions) {
    const id = one.provision.split('#')[0]!
    byInstrument.set(id, [...(byInstrument.get(id) ?? []), one])
  }
  const lines = [...byInstrument].map(([id, all]): Linked => {
    const known = Object.hasOwn(register.provisions, all[0]!.provision)
      ? register.provisions[all[0]!.provision]
      : undefined
    const instrument = Object.hasOwn(register.instruments, id) ? register.instruments[id] : undefined
    const because = [...new Set(all.map((one) => one.because))].join(', ')
    const says = all.length === 1 ? known?.says : (instrument?.title.en ?? instrument?.title.zh)
    const name = all.length === 1 ? all[0]!.provision : `${id}, ${plural(all.length, 'provision')}`
    const text = `${name} (by ${because})${says ? `: ${says}` : ''}`
    return known?.cite.url ? { text, url: known.cite.url } : { text }
  })
  const rest = lines.length - MOST_INSTRUMENTS
  const words = rest > 1 ? [...lines.slice(0, MOST_INSTRUMENTS), { text: `and ${rest} more` }] : lines
  return words.length ? [{ label: 'may be', words }] : []
}

function claimItem(claim: Claim): Shown {
  return {
    who: claim.speaker,
    what: claim.mode,
    again: claim.echo_of !== undefined,
    facts: [
      ...plain('chain', claim.chain.length > 1 ? claim.chain.join(' → ') : undefined),
      ...plain('office', claim.office),
      ...plain('when', claim.when && isoWords(claim.when)),
      ...plain('note', claim.carried_over ? 'the attribution runs on from the sentence before' : undefined),
    ],
  }
}

function eventItem(event: ReportedEvent): Shown {
  const { kind, status, what, date, place, participants, ordinal } = event
  return {
    who: `${ordinal ? `${kind} no. ${ordinal}` : kind}, ${status}`,
    what,
    again: event.same_as !== undefined || event.echo_of !== undefined,
    facts: [
      ...plain('date', date && isoWords(date)),
      ...plain('place', place),
      ...plain('with', participants?.join(', ')),
      ...plain('by party', ...Object.entries(event.status_by_party ?? {}).map(([party, said]) => `${party}: ${said}`)),
    ],
  }
}

function figureItem({ value, unit, of, stage, whose, approximate, year }: Figure): Shown {
  return {
    who: `${approximate ? 'about ' : ''}${value} ${unit}`,
    what: of,
    again: false,
    facts: [...plain('stage', stage === 'n/a' ? undefined : stage), ...plain('year', year), ...plain('said by', whose)],
  }
}

/** States whose names only look like plurals. */
const ONE = /^(?:the )?(?:United States|U\.?S\.?|Netherlands|Philippines)$/i

function dependenceItem({ who, on, from, for: uses, certainty, whose, shares, rebuild }: Dependence): Shown {
  return {
    who: `${who} ${/s$/.test(who) && !ONE.test(who) ? 'need' : 'needs'}`,
    what: `${on}${from ? ` from ${from}` : ''}`,
    again: false,
    facts: [
      ...plain('for', uses?.join(', ')),
      ...plain('shares', shares?.join(', ')),
      ...plain('to rebuild', rebuild?.time, rebuild?.cost),
      ...plain('certainty', certainty),
      ...plain('said by', whose),
    ],
  }
}

const opinionItem = ({ kind, owner }: Opinion): Shown => ({
  who: kind,
  what: '',
  again: false,
  facts: plain('whose', owner),
})

const dateItem = (date: DateMention): Shown => ({
  who: dateWords(date),
  what: date.certainty,
  again: false,
  facts: plain('because', date.reasoning),
})
