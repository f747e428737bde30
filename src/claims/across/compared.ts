import type { Register } from '../../register/model.js'
import { daysBetween, type PlainDate, parseDate } from '../../time/date.js'
import { statesIn } from '../figures/dependence-words.js'
import type { Measure, Reading, Span } from '../reading.js'
import { type Passages, passagesOf, type Sentence } from '../text/passage.js'
import type { Difference, Part, Side } from './difference.js'

/** One of the reports compared. */
export type Report = {
  readonly index: number
  readonly reading: Reading
  readonly passages: Passages
  readonly published?: PlainDate
}

/** What a measure is about, coarsely: enough to see whether two reports speak of the same thing. */
export const THINGS = [
  'tariffs',
  'software',
  'fees',
  'truce',
  'flow',
  'response',
  'rare-earth controls',
  'licences',
  'other',
] as const
export type Thing = (typeof THINGS)[number]

/** A measure of one report with what is needed to compare it. `side`: the state that acts. */
export type Told = {
  readonly report: Report
  readonly measure: Measure
  readonly side?: string
  readonly thing: Thing
  /** `100 percent`, as digits and unit, of the measure's own words. */
  readonly amounts: readonly string[]
}

export type Compared = {
  readonly register: Register
  readonly reports: readonly Report[]
  readonly told: readonly Told[]
}

/** A difference before it is numbered. */
export type Draft = Omit<Difference, 'id' | 'decides'> & { readonly decides?: Difference['decides'] }

/** So many measures of one report are held against the others, the first ones; a text with more is no news report. */
const MAX_COMPARED = 300

export function comparedOf(readings: readonly Reading[], register: Register): Compared {
  const reports = readings.map((reading, index): Report => {
    const { published } = reading.head
    const day = published.basis === 'absent' ? undefined : parseDate(published.value)
    return { index, reading, passages: passagesOf(reading.text), ...(day ? { published: day } : {}) }
  })
  const told = reports.flatMap((report) =>
    withSides(report.reading.measures.slice(0, MAX_COMPARED).map((measure) => toldOf(report, measure))),
  )
  return { register, reports, told }
}

/** "the tariffs", "the measures": of whom they are where the report has spoken of one state's only. */
function withSides(told: readonly Told[]): Told[] {
  return told.map((one) => {
    if (one.side) return one
    const sides = new Set(
      told.flatMap(({ thing, side }) => (thing === one.thing && thing !== 'other' && side ? [side] : [])),
    )
    return sides.size === 1 ? { ...one, side: [...sides][0]! } : one
  })
}

function toldOf(report: Report, measure: Measure): Told {
  const words = `${measure.subject} ${measure.quote}`
  const side = sideOf(report, measure)
  return { report, measure, thing: thingOf(words, measure), amounts: percentsIn(words), ...(side ? { side } : {}) }
}

/** The state whose measure it is: of the issuer, of the issuer's office, or the first that the words name. */
function sideOf({ reading }: Report, { issuer, quote }: Measure): string | undefined {
  const states = statesIn(issuer)
  if (states.length) return states.join(' and ')
  const person =
    issuer &&
    reading.entities.find(
      ({ canonical, mentions }) => canonical === issuer || mentions.some(({ surface }) => surface === issuer),
    )
  const office = person ? statesIn(person.office ?? '')[0] : undefined
  return office ?? (/\bTrump\b/.test(issuer) ? 'US' : undefined) ?? ownerIn(reading, quote)
}

/** "the U.S. tariff", "China's controls", "President Trump issued": the first state or office that stands in the words. */
function ownerIn({ entities }: Reading, quote: string): string | undefined {
  const known = entities.flatMap(({ office, mentions }) =>
    office ? mentions.map(({ surface }) => ({ at: quote.indexOf(surface), state: statesIn(office)[0] })) : [],
  )
  const person = known.filter(({ at, state }) => at >= 0 && state).sort((a, b) => a.at - b.at)[0]
  const [state] = statesIn(quote)
  return person && (!state || person.at <= quote.search(/\b(?:China|Chinese|Beijing|US|U\.S\.|American|Washington)/))
    ? person.state
    : state
}

function thingOf(words: string, { act }: Measure): Thing {
  if (act === 'agrees' || act === 'suspends') {
    if (/\b(?:truce|ceasefire|buffer|pause)\b/i.test(words)) return 'truce'
    if (/\b(?:flow|suppl(?:y|ies)|shipments|exports?)\b/i.test(words)) return 'flow'
  }
  if (/\bsoftware\b/i.test(words)) return 'software'
  if (/\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/i.test(words) && !/\btruce\b/i.test(words)) return 'tariffs'
  if (/\b(?:truce|buffer period)\b/i.test(words)) return 'truce'
  if (/\b(?:fees?|port charges?)\b/i.test(words)) return 'fees'
  if (
    /\b(?:responses?|alliance|coalition|retaliat\w+)\b/i.test(words) &&
    /consider|propos|threat|demand|impos/.test(act)
  )
    return 'response'
  if (act === 'grants-licence' || act === 'refuses-licence') return 'licences'
  if (/\brare[- ]earths?\b|\bmagnets?\b/i.test(words))
    return /\b(?:flow|suppl(?:y|ies))\b/i.test(words) && !/control|restrict/i.test(words)
      ? 'flow'
      : 'rare-earth controls'
  return /\blicen[cs]\w+/i.test(words) ? 'licences' : 'other'
}

/** Percentages of a text, written alike: `100%` and `100 percent` are one. */
export const percentsIn = (text: string): string[] =>
  [...text.matchAll(/(?<!\d)(\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)/g)].map(([, value]) => `${value} percent`)

/** The sentence that a place stands in. */
export function sentenceAt({ passages }: Report, { start }: Pick<Span, 'start'>): Sentence | undefined {
  const { sentences } = passages
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  return sentences[low - 1]
}

type Item = Span & { readonly id: string; readonly quote: string }

export const sideOfItem = (
  { index }: Report,
  part: Part,
  { id, quote, start, end }: Item,
  says: string,
  whose?: string,
): Side => ({
  report: index,
  part,
  item: id,
  quote,
  start,
  end,
  says,
  ...(whose ? { whose } : {}),
})

/** Items that repeat what stands elsewhere in their report: no witnesses of their own. */
export const isOwn = (item: { readonly echo_of?: string }): boolean => item.echo_of === undefined

/** Reports whose days of publication are at most so many days apart; where a day is missing nothing speaks against it. */
export function near(a: Report, b: Report, days: number): boolean {
  if (!a.published || !b.published) return true
  return Math.abs(daysBetween(a.published, b.published)) <= days
}

export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
