import type { Span, StateName } from '../register/history.js'
import type { Citation, Grade, Instrument, Provision, Register } from '../register/model.js'
import { addDays, date, type PlainDate } from '../time/date.js'
import { effectWords, judgedByWords, relationWords } from './effect.js'
import { candidateDays, type Turn, turnsOf } from './knowledge.js'
import type { PageInstrument, PageProvision, PageRegime, PageSpan, TimelineData } from './model.js'

export type TimelineOptions = {
  readonly on: PlainDate
  readonly knownAt: PlainDate
  /** Ship only what was known on these days, for a smaller page; by default every day on which anything changes. */
  readonly knownDays?: readonly PlainDate[]
}

/** The window that the page draws: from before the first instrument to after the last end that is in sight. */
const FROM = date('2024-12-01')
const TO = date('2027-03-01')

const STATES: Record<StateName, { words: string; means: string }> = {
  none: { words: 'nothing yet', means: 'before its first event, as far as known' },
  threatened: { words: 'threatened', means: 'said to come, no instrument' },
  proposed: { words: 'proposed', means: 'a draft is published' },
  announced: { words: 'announced', means: 'published, not yet in force' },
  'in-force': { words: 'in force', means: 'binds' },
  suspended: { words: 'suspended', means: 'on the books, does not bind' },
  ended: { words: 'ended', means: 'lapsed, revoked or withdrawn' },
  annulled: { words: 'annulled', means: 'void from the start' },
  unresolved: { words: 'cannot be told', means: 'the texts on file leave two answers' },
}

const GRADES: Record<Grade, string> = {
  O: 'official text, seen',
  'O-': 'official text, machine extract',
  O2: 'official instrument, text not read',
  T: 'translation',
  S: 'secondary source',
  K: 'unverified: drafter’s knowledge',
  M: 'unverified: drafter’s memory',
  supposed: 'supposed by a scenario, no source',
}

/** The day itself, or the nearest that the page draws. */
export const shownDay = (day: PlainDate): PlainDate => (day < FROM ? FROM : day > TO ? TO : day)

/** The register as the page carries it: one history for each day on which that of a provision became another. */
export function timelineData(register: Register, { on, knownAt, knownDays }: TimelineOptions): TimelineData {
  const days = knownDays?.length ? [...new Set(knownDays)].sort() : candidateDays(register)
  const ordered = regimesInOrder(register)
  const ids = ordered.flatMap(({ instruments }) => instruments.flatMap(({ provisions }) => byNumber(provisions)))
  const turns = new Map(ids.map((id) => [id, turnsOf(register, id, days)]))
  const changes = new Set([...turns.values()].flat().map((turn) => turn.known))
  const known = days.filter((day) => knownDays?.length || changes.has(day))
  const citations = table<Citation>()
  const histories = table<readonly PageSpan[]>()
  const cite = (citation: Citation): number => citations.place(citation)
  const instruments = ordered.flatMap((regime) => regime.instruments)
  const regimes = ordered.map(
    (regime): PageRegime =>
      pageRegime(
        register,
        regime.id,
        regime.instruments.map((item) => instruments.indexOf(item)),
      ),
  )
  const provisions = ids.map((id): PageProvision => {
    const provision = register.provisions[id]!
    const instrument = instruments.findIndex((item) => item.id === provision.instrument)
    return {
      ...pageProvision(register, provision),
      instrument,
      regime: regimes.findIndex((regime) => regime.instruments.includes(instrument)),
      cite: cite(provision.cite),
      turns: turns
        .get(id)!
        .map((turn: Turn) => [
          known.indexOf(turn.known),
          histories.place(turn.history.map((span) => pageSpan(span, cite))),
        ]),
    }
  })
  return {
    edition: register.edition,
    on: shownDay(on),
    knownAt: shownDay(knownAt),
    from: FROM,
    to: TO,
    exact: !knownDays?.length,
    known,
    states: STATES,
    grades: GRADES,
    regimes,
    instruments: instruments.map((instrument) => pageInstrument(instrument, ids)),
    provisions,
    histories: histories.items,
    citations: citations.items,
  }
}

/** Regimes as the register lists them, their instruments by date; those without provisions of their own have no bar and are left out. */
function regimesInOrder(register: Register): { id: string; instruments: Instrument[] }[] {
  const withBars = Object.values(register.instruments).filter(({ provisions }) => provisions.length > 0)
  const ids = [...new Set([...Object.keys(register.regimes), ...withBars.map(({ regime }) => regime)])]
  return ids.flatMap((id) => {
    const instruments = withBars.filter(({ regime }) => regime === id)
    instruments.sort((a, b) => (`${a.published} ${a.id}` < `${b.published} ${b.id}` ? -1 : 1))
    return instruments.length > 0 ? [{ id, instruments }] : []
  })
}

function pageRegime(register: Register, id: string, instruments: readonly number[]): PageRegime {
  const regime = register.regimes[id]
  const { zh, en } = regime?.title ?? {}
  return {
    id,
    title: en ?? zh ?? id,
    ...(zh && en ? { zh } : {}),
    coverage: regime?.coverage ?? 'pointed at',
    verified: regime?.verifiedThrough ?? date('0001-01-01'),
    says: regime?.says ?? '',
    missing: regime?.missing ?? [],
    instruments,
  }
}

function pageInstrument({ id, title, published, provisions }: Instrument, ids: readonly string[]): PageInstrument {
  const { zh, en } = title
  return {
    id,
    ...(zh ? { zh } : {}),
    ...(en ? { en } : {}),
    published,
    provisions: byNumber(provisions).map((provision) => ids.indexOf(provision)),
  }
}

function pageProvision(
  register: Register,
  provision: Provision,
): Omit<PageProvision, 'instrument' | 'regime' | 'cite' | 'turns'> {
  const { id, says, words, effect, judgedBy, notes } = provision
  return {
    id,
    number: id.slice(provision.instrument.length + 1),
    says,
    ...(words?.zh ? { zh: words.zh } : {}),
    ...(words?.en ? { en: words.en } : {}),
    effect: effectWords(register, effect),
    ...(effect.who ? { who: effect.who } : {}),
    judgedBy: judgedByWords(judgedBy),
    relations: relationWords(provision),
    notes,
  }
}

function pageSpan({ to, readings, reports, citations, ...span }: Span, cite: (citation: Citation) => number): PageSpan {
  return {
    ...span,
    ...(to ? { last: addDays(to, -1) } : {}),
    readings: readings.map((reading) => ({ ...reading, citations: reading.citations.map(cite) })),
    reports: reports.map((report) => ({ ...report, cite: cite(report.cite) })),
    citations: citations.map(cite),
  }
}

/** `2` before `10`, `1-1` before `2`: as a reader of the text meets them. */
const byNumber = (ids: readonly string[]): string[] => [...ids].sort(new Intl.Collator('en', { numeric: true }).compare)

/** Things kept once each, named by their place. */
function table<T>(): { readonly items: T[]; place(item: T): number } {
  const items: T[] = []
  const places = new Map<string, number>()
  return {
    items,
    place(item) {
      const key = JSON.stringify(item)
      const place = places.get(key) ?? items.push(item) - 1
      places.set(key, place)
      return place
    },
  }
}
