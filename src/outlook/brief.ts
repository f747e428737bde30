import { historyOf, type StateName } from '../register/history.js'
import type { Register } from '../register/model.js'
import { isEarly, isStale, type StateAnswer, stateOn, type When } from '../register/state.js'
import { daysBetween, type PlainDate } from '../time/date.js'

/** Provisions of one instrument that share a state. */
export type BriefLine = {
  readonly instrument: string
  readonly title: string
  readonly provisions: readonly string[]
  readonly says: readonly string[]
  readonly state: StateAnswer
}

/** A day ahead on which a state changes, and how firm it is. */
export type Deadline = {
  readonly day: PlainDate
  readonly inDays: number
  readonly provisions: readonly string[]
  readonly from: StateName
  readonly to: StateName
  /** The text names the day; the words leave the day open by one; somebody only reports another day. */
  readonly firm: 'text' | 'last day unclear' | 'reported otherwise'
  readonly words?: string
}

export type Brief = {
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly edition: string
  /** What is certain, in one plain sentence. */
  readonly certain: string
  readonly stale: readonly { readonly regime: string; readonly verifiedThrough: PlainDate }[]
  /** Regimes of which the register does not hold what applied on the day, or was known then. */
  readonly early: readonly { readonly regime: string; readonly verifiedFrom: PlainDate }[]
  readonly inForce: readonly BriefLine[]
  readonly startingNext: readonly BriefLine[]
  readonly suspended: readonly BriefLine[]
  readonly unresolved: readonly BriefLine[]
  readonly threatened: readonly BriefLine[]
  readonly deadlines: readonly Deadline[]
  /** Ends of suspensions that do not fall on one day: the day, and whose. */
  readonly ends: readonly { readonly until: string; readonly instruments: readonly string[] }[]
  /** What only the authority can answer. */
  readonly nobodyCanTell: readonly string[]
}

/** How far ahead deadlines are looked for. */
const HORIZON_DAYS = 400

/** The law on a day as known on a day, without any parts list: what a desk reads in the morning. */
export function brief(register: Register, when: When): Brief {
  const states = Object.keys(register.provisions)
    .sort()
    .map((id) => stateOn(register, id, when))
  const of = (...names: StateName[]) =>
    linesOf(
      register,
      states.filter(({ state }) => names.includes(state)),
    )
  const spoken = new Set(states.map(({ provision }) => register.provisions[provision]!.regime))
  const regimes = Object.values(register.regimes).filter(({ id }) => spoken.has(id))
  const stale = regimes.filter(({ id }) => isStale(register, id, when.knownAt))
  const early = regimes.filter(({ id }) => isEarly(register, id, when))
  return {
    ...when,
    edition: register.edition,
    certain: certainty(states, when),
    stale: stale.map(({ id, verifiedThrough }) => ({ regime: id, verifiedThrough })),
    early: early.map(({ id, verifiedFrom }) => ({ regime: id, verifiedFrom })),
    inForce: of('in-force'),
    startingNext: of('announced'),
    suspended: of('suspended'),
    unresolved: of('unresolved'),
    threatened: of('threatened', 'proposed'),
    deadlines: deadlinesAfter(register, when),
    ends: endsOf(states),
    nobodyCanTell: openNow(register, states),
  }
}

function certainty(states: readonly StateAnswer[], { on, knownAt }: When): string {
  const count = (...names: StateName[]) => states.filter(({ state }) => names.includes(state)).length
  const terms = states.filter(({ state, byItsTerms }) => state === 'in-force' && byItsTerms).length
  const parts = [
    `${count('in-force')} provisions are in force${terms ? `, ${terms} of them only by the terms on file, whose day lies after what was known` : ''}`,
    `${count('suspended')} are suspended`,
    `${count('announced')} are announced and not yet in force`,
    `${count('threatened', 'proposed')} are only threatened or proposed`,
    `of ${count('unresolved')} nobody can tell from the texts on file whether they apply`,
  ]
  return `On ${on}, as known on ${knownAt}: ${parts.join(', ')}.`
}

function linesOf(register: Register, states: readonly StateAnswer[]): BriefLine[] {
  const groups = new Map<string, StateAnswer[]>()
  for (const state of states) {
    const { instrument } = register.provisions[state.provision]!
    const key = `${instrument} ${state.state} ${state.by ?? ''} ${state.until ?? ''} ${state.neverOperated} ${state.byItsTerms}`
    groups.set(key, [...(groups.get(key) ?? []), state])
  }
  return [...groups.values()].map((group) => {
    const { instrument } = register.provisions[group[0]!.provision]!
    const { title } = register.instruments[instrument]!
    return {
      instrument,
      title: title.en ?? title.zh ?? instrument,
      provisions: group.map(({ provision }) => provision),
      says: group.map(({ provision }) => register.provisions[provision]!.says),
      state: group[0]!,
    }
  })
}

function deadlinesAfter(register: Register, { on, knownAt }: When): Deadline[] {
  const groups = new Map<string, Deadline>()
  for (const id of Object.keys(register.provisions).sort()) {
    const history = historyOf(register, id, knownAt)
    for (const [index, span] of history.entries()) {
      const before = history[index - 1]
      if (!before || span.from <= on || daysBetween(on, span.from) > HORIZON_DAYS) continue
      const firm =
        span.state === 'unresolved' ? 'last day unclear' : before.reports.length ? 'reported otherwise' : 'text'
      const key = `${span.from} ${before.state} ${span.state} ${before.by ?? register.provisions[id]!.instrument}`
      const found = groups.get(key)
      groups.set(key, {
        day: span.from,
        inDays: daysBetween(on, span.from),
        provisions: [...(found?.provisions ?? []), id],
        from: before.state,
        to: span.state,
        firm,
        ...(before.untilWords ? { words: before.untilWords } : {}),
      })
    }
  }
  return [...groups.values()].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.provisions[0]! < b.provisions[0]! ? -1 : 1,
  )
}

function endsOf(states: readonly StateAnswer[]): Brief['ends'] {
  const byDay = new Map<string, Set<string>>()
  for (const { state, until, by } of states) {
    if (!until || !by || (state !== 'suspended' && state !== 'unresolved')) continue
    byDay.set(until, (byDay.get(until) ?? new Set()).add(by))
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([until, instruments]) => ({ until, instruments: [...instruments].sort() }))
}

/** Open points that a provision reads which is, or may be, in force on the day. */
function openNow(register: Register, states: readonly StateAnswer[]): string[] {
  const live = states
    .filter(({ state }) => state === 'in-force' || state === 'unresolved')
    .map(({ provision }) => register.provisions[provision]!)
  const text = JSON.stringify(live.map(({ when, reach, judgedBy }) => [when, reach, judgedBy]))
  return Object.values(register.openPoints)
    .filter(({ id }) => text.includes(`"point":"${id}"`))
    .map(({ asks }) => asks.en)
}
