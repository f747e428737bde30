import type { End } from '../time/change.js'
import type { Moment, PlainDate } from '../time/date.js'
import { type Boundary, endsOf, startsOf } from './boundary.js'
import type { StateName } from './history.js'
import type { Act, Citation, Instrument, OwnEvent, Provision, Register, Report } from './model.js'

/** A state that begins on a day by the provision's own instrument, or by another one's end of it. */
type Step = {
  readonly at: Boundary
  readonly state: StateName
  readonly by?: string
  readonly earliest?: string
  /** The end of an earlier term, after which the provision may take effect anew. */
  readonly byTerm?: true
  readonly cite: Citation
}

/** What followed an end that passed after the register was last verified. */
export type Sequel = {
  readonly reading: string
  readonly textGives?: 'in words' | 'by silence'
  readonly because: string
  readonly cites: readonly Citation[]
}

/** A stretch of days: a suspension, or the term of the provision itself. */
export type Stretch = {
  readonly from?: Boundary
  readonly end?: Boundary
  readonly until?: string
  readonly words?: string
  readonly by?: string
  /** T6: whose end it is that binds. */
  readonly whose?: 'provision' | 'instrument'
  readonly sequel?: Sequel
  readonly cites: readonly Citation[]
  readonly reports: readonly Report[]
}

export type Supposed = {
  readonly day: PlainDate
  readonly reading: string
  readonly because: string
  readonly cite: Citation
}

/** One complete way of reading a provision's dates. */
export type Life = {
  /** Ends of which nobody can tell whether they came: what this life takes them for, from their day on. */
  readonly supposes: readonly Supposed[]
  readonly steps: readonly Step[]
  readonly term?: Stretch
  readonly suspensions: readonly Stretch[]
  readonly annulled?: Act
}

type Knowledge = { readonly knownAt: PlainDate; readonly verified: PlainDate }

/** Every way of reading a provision's dates, as known on a day: T2's splits and last days, T4's ends that nobody verified. */
export function livesOf(register: Register, provision: Provision, knownAt: PlainDate): Life[] {
  const knowledge = {
    knownAt,
    verified: register.regimes[provision.regime]?.verifiedThrough ?? ('0001-01-01' as PlainDate),
  }
  const seen = ({ cite }: { cite: Citation }) => cite.published <= knownAt
  const events = provision.events.filter(seen)
  if (events.length === 0) return [{ supposes: [], steps: [], suspensions: [] }]
  const acts = register.acts.filter((act) => act.targets.includes(provision.id) && seen(act))
  return waysOf(events, acts).flatMap((way) => livesIn(register.instruments[provision.instrument]!, way, knowledge))
}

type Way = {
  readonly supposes: readonly Supposed[]
  readonly events: readonly OwnEvent[]
  readonly acts: readonly Act[]
}

/** Each way in which the ends that nobody can tell may have come, or not. What came to an end is not suspended from that day on. */
function waysOf(events: readonly OwnEvent[], acts: readonly Act[]): Way[] {
  const doubted = [
    ...events.flatMap((event) => (event.perhaps ? [{ end: event, date: event.date, because: event.perhaps }] : [])),
    ...acts.flatMap((act) => (act.perhaps ? [{ end: act, date: act.from, because: act.perhaps }] : [])),
  ]
  return combinations(doubted.map((one) => [true, false].map((came) => ({ ...one, came })))).map((chosen) => {
    const isMoot = ({ kind, from }: Act) =>
      kind === 'suspends' && chosen.some(({ came, date }) => came && date.slice(0, 10) <= from.slice(0, 10))
    const stayedOut = new Set<OwnEvent | Act>(chosen.flatMap(({ end, came }) => (came ? [] : [end])))
    return {
      supposes: chosen.map(({ end, date, because, came }) => ({
        day: startsOf(date).at(-1)!.day,
        reading: came ? 'ended' : 'not ended',
        because,
        cite: end.cite,
      })),
      events: events.filter((event) => !stayedOut.has(event)),
      acts: acts.filter((act) => !stayedOut.has(act) && !isMoot(act)),
    }
  })
}

function livesIn(instrument: Instrument, { supposes, events, acts }: Way, knowledge: Knowledge): Life[] {
  const annulled = acts.find(
    (act) => act.kind === 'annuls' && act.reaches !== 'plaintiffs' && act.standing !== 'stayed',
  )
  const terms = termOf(instrument, events, acts, knowledge)
  const hasTerm = events.some((event) => event.kind === 'effective' && event.until !== undefined)
  const stretches = suspensionsOf(acts, hasTerm, knowledge)
  return stepsOf(events, acts).flatMap((steps) =>
    terms.flatMap((term) =>
      combinations(stretches).map((suspensions) => ({
        supposes,
        steps,
        suspensions,
        ...(term ? { term } : {}),
        ...(annulled ? { annulled } : {}),
      })),
    ),
  )
}

const STATE_AFTER: Partial<Record<OwnEvent['kind'], StateName>> = {
  threatened: 'threatened',
  proposed: 'proposed',
  announced: 'announced',
  enacted: 'announced',
  effective: 'in-force',
  withdrawn: 'ended',
  lapsed: 'ended',
  revoked: 'ended',
}

/** Within one day the later of these wins. */
const WITHIN_A_DAY: readonly StateName[] = ['threatened', 'proposed', 'announced', 'in-force', 'ended']

function stepsOf(events: readonly OwnEvent[], acts: readonly Act[]): Step[][] {
  const effects = events.filter((event) => event.kind === 'effective')
  const own = events.flatMap((event): Step[][] => {
    const state = STATE_AFTER[event.kind]
    const earliest = event.earliest ? { earliest: event.earliest } : {}
    return state ? [startsOf(event.date).map((at) => ({ at, state, cite: event.cite, ...earliest }))] : []
  })
  const earlierTerms = effects
    .slice(0, -1)
    .flatMap(({ until, cite }) =>
      until ? [endsOf(until).map((at): Step => ({ at, state: 'ended', byTerm: true, cite }))] : [],
    )
  const ends = acts
    .filter((act) => act.kind === 'revokes' || act.kind === 'withdraws')
    .map((act) => startsOf(act.from).map((at): Step => ({ at, state: 'ended', by: act.instrument, cite: act.cite })))
  return combinations([...own, ...earlierTerms, ...ends]).map((steps) => withoutCalledOff(steps).sort(byDay))
}

/**
 * What was withdrawn or revoked before its day never comes (T5): only a text of a later day can start it again, or the same text that says when it
 * pauses and starts anew.
 */
function withoutCalledOff(steps: readonly Step[]): Step[] {
  const ends = steps.filter((step) => step.state === 'ended' && !step.byTerm)
  const isOlder = (a: Citation, b: Citation) =>
    isSupposed(a) !== isSupposed(b)
      ? isSupposed(b)
      : a.published < b.published || (a.published === b.published && a.ref !== b.ref)
  const calledOff = (step: Step) =>
    ends.some((end) => (step.at.disputed ?? step.at.day) >= end.at.day && isOlder(step.cite, end.cite))
  return steps.filter((step) => step.state === 'ended' || !calledOff(step))
}

const byDay = (a: Step, b: Step): number =>
  a.at.day < b.at.day
    ? -1
    : a.at.day > b.at.day
      ? 1
      : Number(isSupposed(a.cite)) - Number(isSupposed(b.cite)) ||
        WITHIN_A_DAY.indexOf(a.state) - WITHIN_A_DAY.indexOf(b.state)

/** What a scenario supposes comes after the law that it builds on, and decides its day. */
const isSupposed = ({ grade }: Citation): boolean => grade === 'supposed'

/** The provision's own term, its instrument's, whichever ends first (T6), as extended. Undefined: it has no end. */
function termOf(
  instrument: Instrument,
  events: readonly OwnEvent[],
  acts: readonly Act[],
  knowledge: Knowledge,
): (Stretch | undefined)[] {
  const effective = events.findLast((event) => event.kind === 'effective')
  if (!effective) return [undefined]
  const extension = piecesOf(acts, effective.until !== undefined).ofTerm.at(-1)
  const own = extension?.until ?? effective.until
  const ownCite = extension?.cite ?? effective.cite
  const ends = [
    ...(own ? [stretchesTo(own, 'provision', ownCite)] : []),
    ...(instrument.until ? [stretchesTo(instrument.until, 'instrument', effective.cite)] : []),
  ]
  if (ends.length === 0) return [undefined]
  return combinations(ends).flatMap((both) => {
    const earliest = both.reduce((a, b) => (endsFirst(b.end, a.end) ? b : a))
    const because = `its term ran to ${earliest.until}; no instrument on file says whether it was renewed`
    const sequels: Sequel[] = [
      { reading: 'ended', textGives: 'in words', because, cites: earliest.cites },
      { reading: 'renewed', because, cites: earliest.cites },
    ]
    return resolve(earliest, sequels, knowledge)
  })
}

/** Of two ends on one day, the one whose words leave no doubt. */
const endsFirst = (a: Boundary, b: Boundary): boolean =>
  a.day < b.day || (a.day === b.day && a.reading === undefined && b.reading !== undefined)

/** The term up to an end, once for each way of reading the end. */
const stretchesTo = (end: End, whose: 'provision' | 'instrument', cite: Citation) =>
  endsOf(end).map((boundary) => ({
    end: boundary,
    until: end.date.slice(0, 10),
    ...wordsOf(end.words),
    whose,
    cites: [cite],
    reports: [],
  }))

type Piece = { readonly first: Act; last: Act }

/**
 * The suspensions as their acts leave them. An extension belongs to the suspension that runs on its day, or else to the provision's own term; where
 * neither is there it suspends anew. A resumption after the end changes nothing.
 */
function piecesOf(acts: readonly Act[], hasTerm: boolean): { pieces: Piece[]; ofTerm: Act[] } {
  const key = ({ from, cite }: Act) => `${from}${isSupposed(cite) ? '~' : ''}${cite.published}`
  const ordered = [...acts].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const pieces: Piece[] = []
  const ofTerm: Act[] = []
  for (const act of ordered) {
    if (isSupposed(act.cite) && pieces.some(({ first }) => repeats(act, first))) continue
    const open = pieces.findLast((piece) => runsOn(piece, act.from))
    if (act.kind === 'suspends' || (act.kind === 'extends' && !open && !hasTerm && pieces.length))
      pieces.push({ first: act, last: act })
    else if (act.kind === 'extends' && open) open.last = act
    else if (act.kind === 'extends') ofTerm.push(act)
    else if (act.kind === 'resumes' && open) open.last = act
  }
  return { pieces, ofTerm: ofTerm.filter(({ until }) => until) }
}

/** A suspension that a scenario only says again. */
const repeats = (act: Act, { kind, from, until }: Act): boolean =>
  act.kind === 'suspends' &&
  kind === 'suspends' &&
  act.from.slice(0, 10) === from.slice(0, 10) &&
  act.until?.date === until?.date &&
  act.until?.inclusive === until?.inclusive

/** Whether a suspension still runs on a day, or ends just before it. */
function runsOn({ last }: Piece, day: Moment): boolean {
  if (last.kind === 'resumes') return false
  return last.until === undefined || endsOf(last.until).some((end) => day.slice(0, 10) <= end.day)
}

function suspensionsOf(acts: readonly Act[], hasTerm: boolean, knowledge: Knowledge): Stretch[][] {
  return piecesOf(acts, hasTerm).pieces.map(({ first, last }) =>
    startsOf(first.from).flatMap((from) => stretchesFrom(from, first, last, knowledge)),
  )
}

function stretchesFrom(from: Boundary, first: Act, last: Act, knowledge: Knowledge): Stretch[] {
  const cites = first === last ? [first.cite] : [first.cite, last.cite]
  const reports = [...first.reports, ...(last === first ? [] : last.reports)].filter(
    ({ cite }) => cite.published <= knowledge.knownAt,
  )
  const base = { from, by: first.instrument, cites, reports }
  if (last.kind === 'resumes') return startsOf(last.from).map((end) => ({ ...base, end }))
  const { until } = last
  const after = last.after && last.after.cite.published <= knowledge.knownAt ? last.after : undefined
  if (!until) return [base]
  const words = after ? 'in words' : 'by silence'
  const gives = after
    ? `${last.instrument} says: ${after.words}`
    : `${last.instrument} names an end and is silent about what follows`
  const afterCites = after ? [...cites, after.cite] : cites
  const sequels: Sequel[] = [
    { reading: 'revived', textGives: words, because: gives, cites: afterCites },
    {
      reading: 'extended',
      because: 'an instrument that the register does not hold may have extended the suspension',
      cites,
    },
  ]
  const stretch = { ...base, until: until.date.slice(0, 10), ...wordsOf(until.words ?? last.words) }
  return endsOf(until).flatMap((end) => resolve({ ...stretch, end }, sequels, knowledge))
}

/**
 * T4: an end that lies ahead of what was known, or within what is verified, is decided by the text; one between the two is not. An end that a
 * scenario names is what happens in it.
 */
function resolve(
  stretch: Stretch & { end: Boundary },
  sequels: readonly Sequel[],
  { knownAt, verified }: Knowledge,
): Stretch[] {
  const supposed = isSupposed(stretch.cites.at(-1)!)
  if (supposed || stretch.end.day > knownAt || stretch.end.day <= verified) return [stretch]
  return sequels.map((sequel) => ({ ...stretch, sequel }))
}

const wordsOf = (words: string | undefined) => (words ? { words } : {})

/** Every choice of one from each. */
function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (done, options) => done.flatMap((left) => options.map((option) => [...left, option])),
    [[]],
  )
}
