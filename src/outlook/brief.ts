import type { StateName } from '../register/history.js'
import type { Register } from '../register/model.js'
import { isEarly, isStale, type StateAnswer, stateOn, type When } from '../register/state.js'
import { addDays, daysBetween, type PlainDate } from '../time/date.js'
import { type Turn, turnsBetween } from './turns.js'

/** Provisions of one instrument that share a state. */
export type BriefLine = {
  readonly instrument: string
  readonly title: string
  readonly provisions: readonly string[]
  readonly says: readonly string[]
  readonly state: StateAnswer
}

/** A day ahead on which a state changes, and how firm it is. */
export type Deadline = Turn & { readonly inDays: number }

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
  /** Exemptions in force that say nothing: nothing that they exempt from is in force, or may be. Neither counted nor listed as in force. */
  readonly idle: readonly string[]
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
  const idle = idleOf(register, states)
  const speaking = states.filter(({ provision }) => !idle.includes(provision))
  const of = (...names: StateName[]) =>
    linesOf(
      register,
      speaking.filter(({ state }) => names.includes(state)),
    )
  const spoken = new Set(states.map(({ provision }) => register.provisions[provision]!.regime))
  const regimes = Object.values(register.regimes).filter(({ id }) => spoken.has(id))
  const stale = regimes.filter(({ id }) => isStale(register, id, when.knownAt))
  const early = regimes.filter(({ id }) => isEarly(register, id, when))
  return {
    ...when,
    edition: register.edition,
    certain: certainty(speaking, when),
    stale: stale.map(({ id, verifiedThrough }) => ({ regime: id, verifiedThrough })),
    early: early.map(({ id, verifiedFrom }) => ({ regime: id, verifiedFrom })),
    inForce: of('in-force'),
    idle,
    startingNext: of('announced'),
    suspended: of('suspended'),
    unresolved: of('unresolved'),
    threatened: of('threatened', 'proposed'),
    deadlines: deadlinesAfter(register, when),
    ends: endsOf(states),
    nobodyCanTell: openNow(register, speaking),
  }
}

/** An exemption whose text goes on in force when all that it exempts from is suspended, has ended or is void. */
function idleOf(register: Register, states: readonly StateAnswer[]): string[] {
  const live = new Set(
    states.filter(({ state }) => state === 'in-force' || state === 'unresolved').map(({ provision }) => provision),
  )
  return states
    .filter(({ provision, state }) => {
      const { effect, relations } = register.provisions[provision]!
      const { exempts = [] } = relations
      return (
        state === 'in-force' && effect.kind === 'exemption' && exempts.length > 0 && !exempts.some((id) => live.has(id))
      )
    })
    .map(({ provision }) => provision)
}

function certainty(states: readonly StateAnswer[], { on, knownAt }: When): string {
  const count = (...names: StateName[]) => states.filter(({ state }) => names.includes(state)).length
  const are = (number: number) => `${number} ${number === 1 ? 'is' : 'are'}`
  const inForce = count('in-force')
  const terms = states.filter(({ state, byItsTerms }) => state === 'in-force' && byItsTerms).length
  const open = count('unresolved')
  const parts = [
    `${inForce} ${inForce === 1 ? 'provision is' : 'provisions are'} in force${terms ? `, ${terms} of them only by the terms on file, whose day lies after what was known` : ''}`,
    `${are(count('suspended'))} suspended`,
    `${are(count('announced'))} announced and not yet in force`,
    `${are(count('threatened', 'proposed'))} only threatened or proposed`,
    `of ${open} nobody can tell from the texts on file whether ${open === 1 ? 'it applies' : 'they apply'}`,
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

const deadlinesAfter = (register: Register, { on, knownAt }: When): Deadline[] =>
  turnsBetween(register, { after: on, upTo: addDays(on, HORIZON_DAYS) }, knownAt).map((turn) => ({
    ...turn,
    inDays: daysBetween(on, turn.day),
  }))

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
