import type { StateName } from '../../register/history.js'
import type { Act, Register } from '../../register/model.js'
import { stateOn, type When } from '../../register/state.js'
import { dayOf, type PlainDate } from '../../time/date.js'

/** How many provisions are in a state on the day asked about. */
export type Tally = Readonly<Partial<Record<StateName, number>>>

/** An end that a text on file gives, and what that text says of the time after it. */
export type EndInLaw = {
  readonly instrument: string
  readonly until: PlainDate
  readonly words?: string
  /** In words, where the text says it; otherwise it is silent and the provisions revive. */
  readonly after?: string
  readonly provisions: number
  /** The day up to which the register holds every instrument of this text's regime. */
  readonly verifiedThrough?: PlainDate
  readonly now: Tally
  /** A later act on file that moves the end. */
  readonly movedBy?: { readonly instrument: string; readonly until?: PlainDate }
}

/** The provisions that an id stands for: itself, those of an instrument, or those that its acts name. */
export function provisionsOf(register: Register, id: string): readonly string[] {
  if (Object.hasOwn(register.provisions, id)) return [id]
  const own = register.instruments[id]?.provisions ?? []
  if (own.length) return own
  return [...new Set(register.acts.filter(({ instrument }) => instrument === id).flatMap(({ targets }) => targets))]
}

export function tally(register: Register, ids: readonly string[], when: When): Tally {
  const counts: Partial<Record<StateName, number>> = {}
  for (const id of ids) {
    const { state } = stateOn(register, id, when)
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

/** The ends of suspensions that these instruments give, as known on a day: what a stated date would have to move. */
export function endsOf(register: Register, instruments: readonly string[], when: When): readonly EndInLaw[] {
  const known = register.acts.filter(({ cite }) => cite.published <= when.knownAt)
  const ending = known.filter(({ instrument, until }) => until !== undefined && instruments.includes(instrument))
  const byText = new Map<string, Act[]>()
  for (const act of ending) {
    const key = `${act.instrument} ${act.until!.date}`
    byText.set(key, [...(byText.get(key) ?? []), act])
  }
  return [...byText.values()].map((acts) => endOf(register, acts, known, when))
}

function endOf(register: Register, acts: readonly Act[], known: readonly Act[], when: When): EndInLaw {
  const { instrument, until, after } = acts[0]!
  const targets = [...new Set(acts.flatMap((act) => act.targets))]
  const end = dayOf(until!.date)
  const moved = known.find(
    (act) =>
      (act.kind === 'extends' || act.kind === 'suspends') &&
      act.instrument !== instrument &&
      act.targets.some((target) => targets.includes(target)) &&
      (act.until === undefined || dayOf(act.until.date) > end),
  )
  return {
    instrument,
    until: end,
    ...(until!.words ? { words: until!.words } : {}),
    ...(after ? { after: after.words } : {}),
    provisions: targets.length,
    ...verified(register, instrument),
    now: tally(register, targets, when),
    ...(moved ? { movedBy: { instrument: moved.instrument, ...untilOf(moved) } } : {}),
  }
}

function verified({ instruments, regimes }: Register, id: string): { verifiedThrough?: PlainDate } {
  const regime = regimes[instruments[id]?.regime ?? '']
  return regime ? { verifiedThrough: regime.verifiedThrough } : {}
}

const untilOf = ({ until }: Act): { until?: PlainDate } => (until ? { until: dayOf(until.date) } : {})
