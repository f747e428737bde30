import { historyOf } from '../../register/history.js'
import type { Act, Citation, OwnEventKind, Provision, Register } from '../../register/model.js'
import { type StateAnswer, stateOn } from '../../register/state.js'
import { type PlainDate, parseDate } from '../../time/date.js'
import { suspensionEnd } from '../measures/ended.js'
import { ratesIn, ratesOf } from '../measures/filed.js'
import type { Measure } from '../reading.js'
import { actDays, covers, firstOf, strangeDay } from './days.js'

/** What the register has on one point: yes, no with the reason, or no text at all. */
export type Weighed = { readonly fits: boolean; readonly why: string; readonly citation?: Citation }

export type Ground = {
  readonly register: Register
  readonly provision: Provision
  readonly measure: Measure
  /** The day whose knowledge is used, and the day by which the act must have come. */
  readonly knownAt: PlainDate
  readonly on: PlainDate
  /** The texts that the claim names as those that act; none where it names none. */
  readonly by?: readonly string[]
}

/** Whether what a claim of a legal act says of a provision is what the register has of it by a day. */
export function weigh(ground: Ground): Weighed {
  if (isResumption(ground.measure)) return resumed(ground)
  switch (asMeant(ground.measure)) {
    case 'threatens':
      return event(ground, ['threatened'], 'threatened')
    case 'proposes':
      return event(ground, ['proposed', 'threatened'], 'proposed')
    case 'announces':
    case 'imposes':
      return announced(ground)
    case 'schedules':
    case 'takes-effect':
      return starting(ground)
    case 'suspends':
      return acted(ground, ['suspends', 'extends'], 'suspended')
    case 'extends':
    case 'postpones':
      return acted(ground, ['extends'], 'extended')
    case 'lifts':
      return isLowered(ground) ? starting(ground) : ended(ground)
    case 'withdraws':
      return event(ground, ['withdrawn'], 'withdrawn')
    default:
      return { fits: false, why: `${ground.measure.act} is no act of law` }
  }
}

/** "may impose", "would impose if": no more than a proposal or a threat, whatever the verb. */
function asMeant({ act, certainty }: Measure): Measure['act'] {
  const isOpen = /^(?:hypothetical|demanded|conditional|considered|planned)$/.test(certainty)
  return isOpen && (act === 'imposes' || act === 'takes-effect') ? 'proposes' : act
}

const state = ({ register, provision, knownAt, on }: Ground): StateAnswer =>
  stateOn(register, provision.id, { on, knownAt })

/** Told as to come: it need not have come by the report's day. */
const isAhead = ({ certainty, act }: Measure): boolean =>
  act === 'schedules' || /^(?:hypothetical|demanded|conditional|considered|planned)$/.test(certainty)

/** The state on a claimed day, in words. */
function onThatDay({ register, provision, knownAt }: Ground, claimed: string): string {
  const on = parseDate(firstOf(claimed) ?? '')
  return on ? `; ${stateWords(stateOn(register, provision.id, { on, knownAt }))}` : ''
}

const eventsOf = ({ provision, knownAt }: Ground, kinds: readonly OwnEventKind[]) =>
  provision.events.filter(({ kind, cite }) => kinds.includes(kind) && cite.published <= knownAt)

function event(ground: Ground, kinds: readonly OwnEventKind[], word: string): Weighed {
  const found = eventsOf(ground, kinds).find(({ date }) => date.slice(0, 10) <= ground.on)
  if (!found)
    return { fits: false, why: `not ${word} by then: ${stateWords(state(ground))}`, ...citationOf(state(ground)) }
  const claimed = actDays(ground.measure, 'effective')
  const named = [found.earliest, found.latest].flatMap((day) => (day ? [day.slice(0, 10)] : []))
  if (claimed.length && named.length && !claimed.some((day) => named.some((other) => covers(day, other))))
    return {
      fits: false,
      why: `${word}, but for ${named.join(' to ')}, not ${claimed.join(', ')}`,
      citation: found.cite,
    }
  const first = found.date.slice(0, 10)
  // a threat may be repeated, and its own day may be told: no day before the first is either
  const early = actDays(ground.measure, 'announced').find(
    (day) => ![first, ...named].some((other) => covers(day, other)) && (firstOf(day) ?? first) < first,
  )
  if (early)
    return {
      fits: false,
      why: `first ${word} on ${first}, not ${early}${onThatDay(ground, early)}`,
      citation: found.cite,
    }
  return { fits: true, why: `${found.kind} on ${found.date}`, citation: found.cite }
}

function announced(ground: Ground): Weighed {
  const { on, measure } = ground
  const events = eventsOf(ground, ['announced', 'enacted', 'effective'])
  const now = state(ground)
  const found = events.find(
    ({ date, kind, cite }) => (kind === 'effective' && cite.published <= on) || date.slice(0, 10) <= on,
  )
  if (!found) return { fits: false, why: `no instrument by then: ${stateWords(now)}`, ...citationOf(now) }
  const days = events.map(({ date }) => date.slice(0, 10))
  const starts = events.filter(({ kind }) => kind === 'effective').map(({ date }) => date.slice(0, 10))
  const strange =
    strangeDay(actDays(measure, 'announced'), days) ??
    strangeDay(actDays(measure, 'effective'), starts.length ? starts : days)
  if (strange)
    return {
      fits: false,
      why: `the register has ${[...new Set(days)].join(', ')}, not ${strange}${onThatDay(ground, strange)}`,
      citation: found.cite,
    }
  const since = now.state === 'in-force' || now.state === 'announced' ? '' : `; ${stateWords(now)}`
  return { fits: true, why: `${found.kind} ${found.date}${since}`, citation: found.cite }
}

function starting(ground: Ground): Weighed {
  const starts = eventsOf(ground, ['effective'])
  const now = state(ground)
  if (!starts.length) return { fits: false, why: `no first day on file: ${stateWords(now)}`, ...citationOf(now) }
  const days = starts.map(({ date }) => date.slice(0, 10))
  const claimed = actDays(ground.measure, 'effective')
  if (!claimed.length && !isAhead(ground.measure)) return started(ground, days, now, starts[0]!.cite)
  const met = claimed.find((day) => days.some((other) => covers(day, other)))
  if (claimed.length && met === undefined)
    return { fits: false, ...whyNot(ground, claimed[0]!, days, now, starts[0]!.cite) }
  const isDay = met !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(met)
  const then = isDay
    ? stateOn(ground.register, ground.provision.id, { on: met as PlainDate, knownAt: ground.knownAt })
    : now
  if (isDay && (then.state === 'suspended' || then.state === 'ended'))
    return {
      fits: false,
      why: `the first day is on file, but by then it is ${stateWords(then)}`,
      ...citationOf(then),
    }
  return { fits: true, why: `effective ${days.join(', ')}`, citation: starts[0]!.cite }
}

/** Told without a day: it must have begun by the report's day, and operated. */
function started({ on }: Ground, days: readonly string[], now: StateAnswer, citation: Citation): Weighed {
  if (!days.some((day) => day <= on))
    return { fits: false, why: `the first day on file is ${days.join(', ')}, after ${on}`, citation }
  if (now.neverOperated === true)
    return { fits: false, why: `it never operated: ${stateWords(now)}`, ...citationOf(now) }
  return { fits: true, why: `effective ${days.join(', ')}`, citation }
}

/** "will now take effect on D" where D is the end of a suspension is the commonest mistake of all: it says so. */
function whyNot(
  ground: Ground,
  claimed: string,
  days: readonly string[],
  now: StateAnswer,
  citation: Citation,
): Omit<Weighed, 'fits'> {
  const acts = actsOn(ground, ['suspends', 'extends'])
  const end = acts.find(({ until }) => until?.date.slice(0, 10) === claimed)
  if (!end) return { why: `the first day on file is ${days.join(', ')}, not ${claimed}; ${stateWords(now)}`, citation }
  const words = end.until?.words ?? 'until'
  return {
    why: `${claimed} is the day that ${end.instrument} names as the end of a suspension (${words}), not a first day; the first day is ${days.join(', ')}`,
    citation: end.cite,
  }
}

const actsOn = ({ register, provision, knownAt, by }: Ground, kinds: readonly Act['kind'][]): Act[] =>
  register.acts.filter(
    ({ kind, targets, cite, instrument }) =>
      kinds.includes(kind) &&
      targets.includes(provision.id) &&
      cite.published <= knownAt &&
      (!by?.length || by.includes(instrument)),
  )

const dayOf = ({ from }: Act): string => from.slice(0, 10)

function acted(ground: Ground, kinds: readonly Act['kind'][], word: string): Weighed {
  const acts = actsOn(ground, kinds)
  const [act] = acts
  if (!act)
    return {
      fits: false,
      why: `no instrument on file by which it was ${word}${reported(ground)}; ${stateWords(state(ground))}`,
      ...citationOf(state(ground)),
    }
  const wrong = untimely(ground, acts, word) ?? wrongEnd(ground, acts, word)
  if (wrong) return wrong
  const ends = endsOf(acts)
  return {
    fits: true,
    why: `${word} by ${act.instrument}${ends.length ? ` until ${ends.join(', ')}` : ''}`,
    citation: act.cite,
  }
}

/** On another day than the claim states, or only after the report. */
function untimely(ground: Ground, acts: readonly Act[], word: string): Weighed | undefined {
  const { register, on, measure } = ground
  const filed = acts.map((act) => `from ${dayOf(act)} by ${act.instrument}`).join(', ')
  const citation = acts[0]!.cite
  const published = acts.map(({ instrument }) => register.instruments[instrument]?.published ?? '')
  const strange =
    strangeDay(actDays(measure, 'effective'), acts.map(dayOf)) ??
    strangeDay(actDays(measure, 'announced'), [...acts.map(dayOf), ...published])
  if (strange) return { fits: false, why: `${word} ${filed}, not ${strange}${onThatDay(ground, strange)}`, citation }
  if (isAhead(measure) || acts.some((act) => dayOf(act) <= on) || published.some((day) => day !== '' && day <= on))
    return undefined
  return { fits: false, why: `${word} only ${filed}; ${stateWords(state(ground))}`, citation }
}

const RESUMES: ReadonlySet<string> = new Set(['takes-effect', 'schedules', 'suspends', 'lifts'])
/** The claim tells the end of a suspension, by whatever act. */
export const isResumption = ({ act, quote }: Measure): boolean => RESUMES.has(act) && suspensionEnd(quote) === 'over'

/** What was suspended applies again: only where a suspension is on file and the state of the day is in force. */
function resumed(ground: Ground): Weighed {
  const acts = actsOn(ground, ['suspends', 'extends'])
  const now = state(ground)
  if (!acts.length) return { fits: false, why: `no suspension on file: ${stateWords(now)}`, ...citationOf(now) }
  const citation = citationOf(now).citation ?? acts[0]!.cite
  if (now.state !== 'in-force')
    return { fits: false, why: `no text on file by which it applies again: ${stateWords(now)}`, citation }
  return { fits: true, why: `suspended by ${acts[0]!.instrument}; ${stateWords(now)}`, citation }
}

const endsOf = (acts: readonly Act[]): string[] => acts.flatMap(({ until }) => (until ? [until.date.slice(0, 10)] : []))

function wrongEnd(ground: Ground, acts: readonly Act[], word: string): Weighed | undefined {
  const claimed = actDays(ground.measure, 'end', 'deadline')
  const ends = endsOf(acts)
  if (!claimed.length || !ends.length || claimed.some((day) => ends.some((other) => covers(day, other))))
    return undefined
  return {
    fits: false,
    why: `${word} until ${ends.join(', ')} by ${acts[0]!.instrument}, not until ${claimed.join(', ')}${reported(ground)}`,
    citation: acts[0]!.cite,
  }
}

/** What others said of it, as the register keeps it: reports, never law. */
function reported({ register, provision, knownAt }: Ground): string {
  const reports = register.acts
    .filter(({ targets }) => targets.includes(provision.id))
    .flatMap(({ reports: said }) => said.filter(({ cite }) => cite.published <= knownAt))
  return reports.length ? `; only reported: ${reports.at(-1)!.says}` : ''
}

/** `lowered to 10 percent`, of a provision of that rate: it begins, the one before it ends. */
const isLowered = ({ measure: { quote }, provision }: Ground): boolean =>
  ratesIn(/\bto (?:about |just |only )?(\d[^,;]{0,40})/.exec(quote)?.[1] ?? '').some((rate) =>
    ratesOf(provision).includes(rate),
  )

/** Ended or void by a text that nobody had by the day. */
const isOnlyLater = ({ register, on }: Ground, { by }: StateAnswer): boolean =>
  by !== undefined && (register.instruments[by]?.published ?? '') > on

function ended(ground: Ground): Weighed {
  const now = state(ground)
  const acts = actsOn(ground, ['revokes', 'annuls', 'withdraws'])
  const isOver = (now.state === 'ended' || now.state === 'annulled') && !isOnlyLater(ground, now)
  const spans = historyOf(ground.register, ground.provision.id, ground.knownAt)
  const over = spans.flatMap(({ state: name, from }) =>
    name === 'ended' || name === 'annulled' ? [from as string] : [],
  )
  const filed = [
    ...over,
    ...acts.flatMap((act) => [dayOf(act), ground.register.instruments[act.instrument]?.published ?? '']),
  ]
  const strange = filed.length ? strangeDay(actDays(ground.measure, 'announced', 'effective'), filed) : undefined
  if (strange)
    return {
      fits: false,
      why: `ended ${over.join(', ')}, not ${strange}${onThatDay(ground, strange)}`,
      ...(acts[0] ? { citation: acts[0].cite } : citationOf(now)),
    }
  if (isOver) return { fits: true, why: stateWords(now), ...citationOf(now) }
  const known = acts.filter(({ instrument }) => (ground.register.instruments[instrument]?.published ?? '') <= ground.on)
  if (known.length && dayOf(known[0]!) > ground.on)
    return { fits: true, why: `ends by ${known[0]!.instrument} from ${known[0]!.from}`, citation: known[0]!.cite }
  return {
    fits: false,
    why: `not ended: ${stateWords(now)}`,
    ...(citationOf(now).citation ? citationOf(now) : { citation: ground.provision.cite }),
  }
}

const citationOf = ({ citations }: StateAnswer): { citation?: Citation } =>
  citations[0] ? { citation: citations[0] } : {}

export function stateWords({ state: name, on, knownAt, by, until, untilWords }: StateAnswer): string {
  const end = until ? ` until ${until}${untilWords ? ` (${untilWords})` : ''}` : ''
  return `${name} on ${on} as known on ${knownAt}${by ? ` by ${by}` : ''}${end}`
}
