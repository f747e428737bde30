import type { Act, Citation, OwnEventKind, Provision, Register } from '../../register/model.js'
import { type StateAnswer, stateOn } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import type { DateRole, Measure } from '../reading.js'

/** What the register has on one point: yes, no with the reason, or no text at all. */
export type Weighed = { readonly fits: boolean; readonly why: string; readonly citation?: Citation }

type Ground = {
  readonly register: Register
  readonly provision: Provision
  readonly measure: Measure
  /** The day whose knowledge is used, and the day on which the act is looked at. */
  readonly knownAt: PlainDate
  readonly on: PlainDate
}

/** Whether what a claim of a legal act says of a provision is what the register has of it by a day. */
export function weigh(ground: Ground): Weighed {
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
      return ended(ground)
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

const datesOf = ({ dates }: Measure, role: DateRole): string[] =>
  (dates ?? []).flatMap((date) => (date.role === role && date.iso ? [date.iso] : []))

const eventsOf = ({ provision, knownAt }: Ground, kinds: readonly OwnEventKind[]) =>
  provision.events.filter(({ kind, cite }) => kinds.includes(kind) && cite.published <= knownAt)

function event(ground: Ground, kinds: readonly OwnEventKind[], word: string): Weighed {
  const found = eventsOf(ground, kinds).find(({ date }) => date.slice(0, 10) <= ground.on)
  if (!found)
    return { fits: false, why: `not ${word} by then: ${stateWords(state(ground))}`, ...citationOf(state(ground)) }
  const claimed = datesOf(ground.measure, 'effective')
  const named = [found.earliest, found.latest].flatMap((day) => (day ? [day.slice(0, 10)] : []))
  if (claimed.length && named.length && !claimed.some((day) => named.some((other) => covers(day, other))))
    return {
      fits: false,
      why: `${word}, but for ${named.join(' to ')}, not ${claimed.join(', ')}`,
      citation: found.cite,
    }
  return { fits: true, why: `${found.kind} on ${found.date}`, citation: found.cite }
}

function announced(ground: Ground): Weighed {
  const found = eventsOf(ground, ['announced', 'enacted', 'effective']).find(({ date, kind }) =>
    kind !== 'effective' ? date.slice(0, 10) <= ground.on : true,
  )
  if (!found)
    return { fits: false, why: `no instrument by then: ${stateWords(state(ground))}`, ...citationOf(state(ground)) }
  const claimed = datesOf(ground.measure, 'announced')
  const days = eventsOf(ground, ['announced', 'enacted', 'effective']).map(({ date }) => date.slice(0, 10))
  if (claimed.length && !claimed.some((day) => days.some((other) => covers(day, other))))
    return { fits: false, why: `the register has ${days.join(', ')}, not ${claimed.join(', ')}`, citation: found.cite }
  return { fits: true, why: `${found.kind} ${found.date}`, citation: found.cite }
}

function starting(ground: Ground): Weighed {
  const starts = eventsOf(ground, ['effective'])
  const now = state(ground)
  if (!starts.length) return { fits: false, why: `no first day on file: ${stateWords(now)}`, ...citationOf(now) }
  const days = starts.map(({ date }) => date.slice(0, 10))
  const claimed = datesOf(ground.measure, 'effective')
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

const actsOn = ({ register, provision, knownAt }: Ground, kinds: readonly Act['kind'][]): Act[] =>
  register.acts.filter(
    ({ kind, targets, cite }) => kinds.includes(kind) && targets.includes(provision.id) && cite.published <= knownAt,
  )

function acted(ground: Ground, kinds: readonly Act['kind'][], word: string): Weighed {
  const acts = actsOn(ground, kinds)
  const [act] = acts
  if (!act)
    return {
      fits: false,
      why: `no instrument on file by which it was ${word}${reported(ground)}; ${stateWords(state(ground))}`,
      ...citationOf(state(ground)),
    }
  const claimed = [...datesOf(ground.measure, 'end'), ...datesOf(ground.measure, 'deadline')]
  const ends = acts.flatMap(({ until }) => (until ? [until.date.slice(0, 10)] : []))
  if (claimed.length && ends.length && !claimed.some((day) => ends.some((other) => covers(day, other))))
    return {
      fits: false,
      why: `${word} until ${ends.join(', ')} by ${act.instrument}, not until ${claimed.join(', ')}${reported(ground)}`,
      citation: act.cite,
    }
  return {
    fits: true,
    why: `${word} by ${act.instrument}${ends.length ? ` until ${ends.join(', ')}` : ''}`,
    citation: act.cite,
  }
}

/** What others said of it, as the register keeps it: reports, never law. */
function reported({ register, provision, knownAt }: Ground): string {
  const reports = register.acts
    .filter(({ targets }) => targets.includes(provision.id))
    .flatMap(({ reports: said }) => said.filter(({ cite }) => cite.published <= knownAt))
  return reports.length ? `; only reported: ${reports.at(-1)!.says}` : ''
}

function ended(ground: Ground): Weighed {
  const now = state(ground)
  const acts = actsOn(ground, ['revokes', 'annuls', 'withdraws'])
  if (now.state === 'ended' || now.state === 'annulled') return { fits: true, why: stateWords(now), ...citationOf(now) }
  if (acts.length && acts[0]!.from.slice(0, 10) > ground.on)
    return { fits: true, why: `ends by ${acts[0]!.instrument} from ${acts[0]!.from}`, citation: acts[0]!.cite }
  return {
    fits: false,
    why: `not ended: ${stateWords(now)}`,
    ...(citationOf(now).citation ? citationOf(now) : { citation: ground.provision.cite }),
  }
}

/** A month or a year covers its days; a range the days in it. */
export function covers(claimed: string, day: string): boolean {
  const [from, to] = claimed.split('/')
  if (to !== undefined) return day >= from! && day <= to
  return day.startsWith(claimed)
}

const citationOf = ({ citations }: StateAnswer): { citation?: Citation } =>
  citations[0] ? { citation: citations[0] } : {}

export function stateWords({ state: name, on, knownAt, by, until, untilWords }: StateAnswer): string {
  const end = until ? ` until ${until}${untilWords ? ` (${untilWords})` : ''}` : ''
  return `${name} on ${on} as known on ${knownAt}${by ? ` by ${by}` : ''}${end}`
}
