import { stateOn } from '../../register/state.js'
import { type PlainDate, parseDate } from '../../time/date.js'
import type { Measure } from '../reading.js'
import { type Compared, type Report, sentenceAt, sideOfItem, type Told } from './compared.js'
import type { DatedWords, Decider, OrderCheck } from './difference.js'

/** Words that put two things in order, and the clause that they begin. What may stand in front is not left out where it stands there: the clause would be tried again. */
const ORDER =
  /\b(?:(?:just|shortly|right|soon|only|even|(?:\w+ |(?<!\w ))(?:days|weeks|months)) |(?<!\b(?:just|shortly|right|soon|only|even|days|weeks|months) ))(after|before|following|ahead of|prior to)\s+(?=\S)(?:the (?:end|expiry|expiration|start|beginning) of |(?!the (?:end|expiry|expiration|start|beginning) of [^,.;:]{3}))((?:(?! (?:after|before) )[^,.;:]|\.(?=[^\s.]|\s{1,3}[^\p{Lu}\s])){3,120}?)(?=,| and (?:before|after|ahead)|[;:]|\.(?=\s+\p{Lu}|\s*$)|$)/gu

type Days = DatedWords['dates']

/** Claims of order ("A takes effect after B", "before the truce ends") of the measures of a report, held against the days that the texts and the register give. */
export function orders(compared: Compared): OrderCheck[] {
  return compared.told.flatMap((one) => {
    const { report, measure } = one
    const sentence = sentenceAt(report, measure)
    if (!sentence || !/^(?:takes-effect|schedules|imposes|suspends|lifts|threatens)$/.test(measure.act)) return []
    if (isSecondPart(compared, one, sentence)) return []
    const first = { words: measure.quote, dates: daysOf(one, compared) }
    if (!first.dates.length) return []
    const rest = sentence.text.slice(measure.end - sentence.start)
    return [...rest.matchAll(ORDER)].flatMap((match): OrderCheck[] => {
      if (match.index > 200) return []
      const start = measure.end + match.index
      const other = otherIn(compared, report, one, start, start + match[0].length)
      if (!other) return []
      const relation = /^(?:after|following)$/i.test(match[1]!) ? 'after' : 'before'
      return [checked(compared, report, measure, match[0], start, relation, first, other)]
    })
  })
}

/** "A after B and before C" speaks of A: B is only what it is held against. */
function isSecondPart(
  { told }: Compared,
  { report, measure }: Told,
  { text, start }: { text: string; start: number },
): boolean {
  const link = text.slice(Math.max(0, measure.start - start - 60), measure.start - start)
  return (
    /\b(?:after|before|following|ahead of|prior to)\b[^,.;]*$/i.test(link) &&
    told.some((other) => other.report === report && other.measure.start >= start && other.measure.start < measure.start)
  )
}

type Other = DatedWords & { readonly told?: Told }

/** What the second part of the order is: a measure of the same report, or words that name a day themselves. */
function otherIn(compared: Compared, report: Report, first: Told, start: number, end: number): Other | undefined {
  const told = compared.told.find(
    (one) => one !== first && one.report === report && one.measure.start < end && start < one.measure.end,
  )
  if (told) return { words: told.measure.quote, dates: daysOf(told, compared), told }
  const day = report.reading.dates.find(
    (date) => date.type === 'date' && date.start >= start && date.end <= end && date.iso,
  )
  if (day?.iso) return { words: report.reading.text.slice(start, end), dates: [{ iso: day.iso, from: 'this report' }] }
  return undefined
}

/** The days of a measure: its own, else those of the same thing in the other reports, else the register's. */
function daysOf(one: Told, { told, register }: Compared): Days {
  const own = daysIn(one)
  if (own.length) return own.map((iso) => ({ iso, from: 'this report' as const }))
  const others = told.filter(
    (other) =>
      other.report !== one.report && other.thing === one.thing && (other.side === one.side || one.thing === 'truce'),
  )
  const days = [...new Set(others.flatMap(daysIn))]
  if (days.length) return days.map((iso) => ({ iso, from: 'another report' as const }))
  return [...new Set((one.measure.provisions ?? []).flatMap(({ provision }) => firstDayOf(register, provision)))].map(
    (iso) => ({ iso, from: 'register' as const }),
  )
}

const firstDayOf = (register: Compared['register'], id: string): string[] =>
  register.provisions[id]?.events.filter(({ kind }) => kind === 'effective').map(({ date }) => date.slice(0, 10)) ?? []

/** For a truce its end counts, for anything else its first days. */
function daysIn({ report, measure, thing }: Told): string[] {
  const wanted = thing === 'truce' ? ['end', 'deadline'] : ['effective']
  const given = (measure.dates ?? [])
    .filter(({ role }) => wanted.includes(role))
    .flatMap(({ iso }) => (iso ? [iso] : []))
  if (given.length) return given
  return report.reading.dates.flatMap(({ type, iso, start, end }) =>
    type === 'date' && iso && start >= measure.start && end <= measure.end + 2 ? [iso] : [],
  )
}

function checked(
  compared: Compared,
  report: Report,
  measure: Measure,
  words: string,
  start: number,
  relation: OrderCheck['relation'],
  first: DatedWords,
  other: Other,
): OrderCheck {
  const decides = statesOf(compared, report, [measure, ...(other.told ? [other.told.measure] : [])])
  const open = [measure, other.told?.measure].filter((one) => one && isOpen(compared, report, one)).length > 0
  const { told: _, ...second } = other
  const holds = held(first.dates, second.dates, relation)
  const quote = words.trimEnd()
  return {
    claim: sideOfItem(
      report,
      'measures',
      { id: measure.id, quote, start, end: start + quote.length },
      `${relation} ${second.words}`,
    ),
    relation,
    first,
    second,
    holds,
    why: why(holds, first, second, relation, open),
    decides,
  }
}

function held(first: Days, second: Days, relation: OrderCheck['relation']): OrderCheck['holds'] {
  if (!first.length || !second.length) return 'cannot-tell'
  const answers = new Set(
    first.flatMap(({ iso: a }) => second.map(({ iso: b }) => (relation === 'after' ? a > b : a < b))),
  )
  return answers.size > 1 ? 'cannot-tell' : answers.has(true) ? 'yes' : 'no'
}

const list = ({ dates }: DatedWords): string =>
  dates.map(({ iso, from }) => (from === 'this report' ? iso : `${iso} (${from})`)).join(', ')

function why(
  holds: OrderCheck['holds'],
  first: DatedWords,
  second: DatedWords,
  relation: string,
  open: boolean,
): string {
  const days = second.dates.length
    ? `${list(first)} ${relation} ${list(second)}`
    : `no day is known of "${second.words}"`
  const verdict =
    holds === 'yes'
      ? 'the days are in that order'
      : holds === 'no'
        ? 'the days are not in that order'
        : 'the days do not tell'
  return `${days}: ${verdict}${open ? '; but one of the two is only threatened or proposed, and may never be' : ''}`
}

/** Whether a measure is no more than threatened: by the register on the report's day, or by another mention in the texts. */
function isOpen({ register, told }: Compared, report: Report, measure: Measure): boolean {
  const states = statesIn(register, report, measure)
  if (states.length)
    return states.every(({ state }) => state === 'threatened' || state === 'proposed' || state === 'none')
  const one = told.find((other) => other.measure === measure)
  const same = told.filter(
    (other) => other.side === one?.side && other.thing === one?.thing && other.thing === 'tariffs',
  )
  return same.some((other) => other.measure.act === 'threatens')
}

function statesIn(register: Compared['register'], report: Report, measure: Measure) {
  const day = report.published
  if (!day) return []
  return (measure.provisions ?? [])
    .filter(({ provision }) => Object.hasOwn(register.provisions, provision))
    .map(({ provision }) => stateOn(register, provision, { on: day, knownAt: day }))
}

const MAX_DECIDERS = 4

/** What the register has of the measures on the report's day: state and first day, with the citation. */
export function statesOf({ register }: Compared, report: Report, measures: readonly Measure[]): Decider[] {
  const found = measures.flatMap((measure) => statesIn(register, report, measure))
  const seen = new Map(found.map((one) => [one.provision, one]))
  return [...seen.values()].slice(0, MAX_DECIDERS).map(({ provision, state, citations, on }) => ({
    provision,
    says: `${state} on ${on}, as known that day${starts(register, provision, on)}`,
    citation: citations[0] ?? register.provisions[provision]!.cite,
  }))
}

function starts(register: Compared['register'], provision: string, knownAt: PlainDate): string {
  const days = register.provisions[provision]!.events.filter(
    ({ kind, cite }) => kind === 'effective' && cite.published <= knownAt,
  ).map(({ date }) => parseDate(date.slice(0, 10)))
  return days.length ? `; effective ${days.join(', ')}` : ''
}
