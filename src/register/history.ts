import type { PlainDate } from '../time/date.js'
import type { Boundary } from './boundary.js'
import { type Life, livesOf, type Stretch } from './lives.js'
import type { Citation, Register, Report } from './model.js'

export const STATES = [
  'none',
  'threatened',
  'proposed',
  'announced',
  'in-force',
  'suspended',
  'ended',
  'annulled',
  'unresolved',
] as const
export type StateName = (typeof STATES)[number]

/** One meaning of an unclear state. `textGives`: the one that the text on file gives, in words or by silence. */
export type StateReading = {
  readonly reading: string
  readonly state: StateName
  readonly because?: string
  readonly textGives?: 'in words' | 'by silence'
  readonly neverOperated: boolean
  readonly citations: readonly Citation[]
}

/** Days over which everything about a provision's state is constant; `to` is the first day after, absent for ever. */
export type Span = {
  readonly from: PlainDate
  readonly to?: PlainDate
  readonly state: StateName
  /** The instrument whose act brought the state about. */
  readonly by?: string
  /** The last date that the source names for the state. */
  readonly until?: string
  readonly untilWords?: string
  /** T6: whose end bound it. */
  readonly endOf?: 'provision' | 'instrument'
  /** Never in force on any day up to this span's last; `unknown` where the readings differ. */
  readonly neverOperated: boolean | 'unknown'
  readonly readings: readonly StateReading[]
  readonly reports: readonly Report[]
  readonly citations: readonly Citation[]
}

/** Before every date that the register can name. */
const DAWN = '0001-01-01' as PlainDate

const cache = new WeakMap<Register, Map<PlainDate, Map<string, readonly Span[]>>>()

/**
 * The whole life of a provision as known on a day: spans without gaps, from the dawn of time to no end. Folded from the events and acts
 * whose sources were published by then (T3); nothing stores "current".
 */
export function historyOf(register: Register, id: string, knownAt: PlainDate): readonly Span[] {
  const byDay = cache.get(register) ?? new Map<PlainDate, Map<string, readonly Span[]>>()
  cache.set(register, byDay)
  const known = byDay.get(knownAt) ?? new Map<string, readonly Span[]>()
  byDay.set(knownAt, known)
  const found = known.get(id)
  if (found) return found
  const provision = register.provisions[id]
  if (!provision) throw new RangeError(`unknown provision: ${id}`)
  const spans = spansOf(livesOf(register, provision, knownAt))
  known.set(id, spans)
  return spans
}

function spansOf(lives: readonly Life[]): Span[] {
  const days = [...new Set([DAWN, ...lives.flatMap(turnsOf)])].sort()
  const spans = days.map((from, index): Span => {
    const to = days[index + 1]
    return { from, ...(to ? { to } : {}), ...unite(lives.map((life) => standing(life, from))) }
  })
  return merged(spans)
}

/** Neighbouring spans with nothing different between them are one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (!last || !sameSpan(last, span)) {
      all.push(span)
      continue
    }
    const { to: _, ...rest } = last
    all[all.length - 1] = { ...rest, ...(span.to ? { to: span.to } : {}) }
  }
  return all
}

const sameSpan = (a: Span, b: Span): boolean =>
  a.state === b.state &&
  a.by === b.by &&
  a.until === b.until &&
  a.neverOperated === b.neverOperated &&
  labels(a) === labels(b)

const labels = (span: Span): string => span.readings.map(({ reading, state }) => `${reading} ${state}`).join('; ')

/** The days on which a life can change, or a reading begins or stops to matter. */
function turnsOf(life: Life): PlainDate[] {
  const boundaries = [
    ...life.supposes.map(({ day }): Boundary => ({ day })),
    ...life.steps.map(({ at }) => at),
    ...[life.term, ...life.suspensions].flatMap((stretch) => [stretch?.from, stretch?.end]),
  ].filter((boundary) => boundary !== undefined)
  return boundaries.flatMap(({ day, disputed }) => (disputed ? [day, disputed] : [day]))
}

/** How things stand in one life on one day. */
type Standing = Omit<Span, 'from' | 'to' | 'readings' | 'neverOperated'> & {
  readonly neverOperated: boolean
  readonly reading: string
  readonly because?: string
  readonly textGives?: 'in words' | 'by silence'
}

function standing(life: Life, day: PlainDate): Standing {
  const bare = bareState(life, day)
  const suspension = suspensionOn(life, day)
  const covered = suspension && ['announced', 'in-force'].includes(bare.state)
  const span = covered ? suspended(bare, suspension) : bare
  const passed = passedSequel(life, day)
  const supposed = supposedOn(life, day)
  const because = passed?.because ?? supposed[0]?.because
  const reading = readingOn(life, day)
  const reports = [...life.suspensions, ...(life.term ? [life.term] : [])].flatMap((stretch) => stretch.reports)
  return {
    ...span,
    reports,
    reading,
    neverOperated: !operatedBy(life, day),
    citations: [
      ...span.citations,
      ...supposedEnds(life, day),
      ...(passed?.cites ?? []),
      ...supposed.map(({ cite }) => cite),
    ],
    ...(because ? { because } : {}),
    ...(passed?.textGives ? { textGives: passed.textGives } : {}),
  }
}

type Bare = Pick<Span, 'state' | 'by' | 'until' | 'untilWords' | 'endOf' | 'citations'>

/** The state without suspensions: the last step by this day, or the end of the term. */
function bareState(life: Life, day: PlainDate): Bare {
  const step = life.steps.findLast(({ at }) => at.day <= day)
  if (!step) return { state: 'none', citations: [] }
  const started = life.steps.find(({ state }) => state === 'in-force')
  if (life.annulled && started && day >= started.at.day) {
    return { state: 'annulled', by: life.annulled.instrument, citations: [step.cite, life.annulled.cite] }
  }
  const { term } = life
  const inForce = step.state === 'in-force'
  if (inForce && term && isOver(term, day)) {
    return { state: 'ended', ...endWords(term), citations: [step.cite, ...term.cites] }
  }
  const until = inForce && term ? endWords(term) : step.earliest ? { until: step.earliest } : {}
  return { state: step.state, ...(step.by ? { by: step.by } : {}), ...until, citations: [step.cite] }
}

function endWords(term: Stretch): Pick<Span, 'until' | 'untilWords' | 'endOf'> {
  return {
    ...(term.until ? { until: term.until } : {}),
    ...(term.words ? { untilWords: term.words } : {}),
    ...(term.whose ? { endOf: term.whose } : {}),
  }
}

function suspended(bare: Bare, stretch: Stretch): Bare {
  const by = stretch.by ? { by: stretch.by } : {}
  return { state: 'suspended', ...by, ...endWords(stretch), citations: [...bare.citations, ...stretch.cites] }
}

/** Past its end, unless the sequel of this life is that it went on. */
const isOver = (stretch: Stretch, day: PlainDate): boolean =>
  stretch.end !== undefined &&
  day >= stretch.end.day &&
  stretch.sequel?.reading !== 'extended' &&
  stretch.sequel?.reading !== 'renewed'

const suspensionOn = (life: Life, day: PlainDate): Stretch | undefined =>
  life.suspensions.findLast((stretch) => (stretch.from?.day ?? DAWN) <= day && !isOver(stretch, day))

/** The sequel of the last end that has passed by this day without being verified. */
function passedSequel(life: Life, day: PlainDate) {
  const stretches = [...(life.term ? [life.term] : []), ...life.suspensions]
  return stretches.findLast((stretch) => stretch.sequel && stretch.end && stretch.end.day <= day)?.sequel
}

/** What a scenario supposes of an end that has passed by this day: the state rests on it. */
const supposedEnds = (life: Life, day: PlainDate): readonly Citation[] =>
  [...(life.term ? [life.term] : []), ...life.suspensions]
    .filter(({ end }) => end !== undefined && end.day <= day)
    .flatMap(({ cites }) => cites.filter(({ grade }) => grade === 'supposed'))

/** What this life has to be called on this day: only the choices that can matter on it. */
function readingOn(life: Life, day: PlainDate): string {
  const stretches = [...(life.term ? [life.term] : []), ...life.suspensions]
  const boundaries = [...life.steps.map(({ at }) => at), ...stretches.flatMap((stretch) => [stretch.from, stretch.end])]
  const disputed = boundaries.filter((boundary) => boundary?.disputed === day).map((boundary) => boundary!.reading!)
  const sequel = passedSequel(life, day)
  const supposed = supposedOn(life, day).map((one) => one.reading)
  return [...new Set([...disputed, ...supposed, ...(sequel ? [sequel.reading] : [])])].join(', ')
}

const supposedOn = (life: Life, day: PlainDate) => life.supposes.filter((one) => one.day <= day)

/** Whether there was a day up to this one on which the provision was in force and not suspended. */
function operatedBy(life: Life, day: PlainDate): boolean {
  const turns = [...new Set(turnsOf(life))].filter((turn) => turn <= day)
  const { annulled: _, ...asCollected } = life
  return turns.some((turn) => bareState(asCollected, turn).state === 'in-force' && !suspensionOn(life, turn))
}

/** The answer of all lives together: one state where they agree, otherwise unresolved with each state's reading. */
function unite(standings: readonly Standing[]): Omit<Span, 'from' | 'to'> {
  const states = [...new Set(standings.map(({ state }) => state))]
  const first = standings[0]!
  const citations = uniqueCitations(standings.flatMap((item) => item.citations))
  const reports = uniqueReports(standings.flatMap((item) => item.reports))
  if (states.length === 1) {
    const operated = new Set(standings.map((item) => item.neverOperated))
    const { reading: _, because: __, textGives: ___, ...span } = first
    return {
      ...span,
      neverOperated: operated.size === 1 ? first.neverOperated : 'unknown',
      readings: [],
      reports,
      citations,
    }
  }
  const readings = states.map((state): StateReading => {
    const of = standings.filter((item) => item.state === state)
    const labelled = of.find(({ textGives }) => textGives) ?? of[0]!
    return {
      reading: [...new Set(of.map(({ reading }) => reading))].join(' or '),
      state,
      ...(labelled.because ? { because: labelled.because } : {}),
      ...(labelled.textGives ? { textGives: labelled.textGives } : {}),
      neverOperated: of.every((item) => item.neverOperated),
      citations: uniqueCitations(of.flatMap((item) => item.citations)),
    }
  })
  const operated = new Set(standings.map((item) => item.neverOperated))
  const marked = standings.find(({ until }) => until)
  return {
    state: 'unresolved',
    ...(marked?.by ? { by: marked.by } : {}),
    ...(marked?.until ? { until: marked.until } : {}),
    ...(marked?.untilWords ? { untilWords: marked.untilWords } : {}),
    neverOperated: operated.size === 1 ? first.neverOperated : 'unknown',
    readings,
    reports,
    citations,
  }
}

export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const seen = new Map(citations.map((cite) => [`${cite.ref}#${cite.at ?? ''}`, cite]))
  return [...seen.values()]
}

const uniqueReports = (reports: readonly Report[]): Report[] => [
  ...new Map(reports.map((report) => [`${report.date} ${report.says}`, report])).values(),
]
