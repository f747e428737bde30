import type { Register } from '../../register/model.js'
import type { When } from '../../register/state.js'
import { firstDaysAfter } from '../../time/change.js'
import type { PlainDate } from '../../time/date.js'
import { type EndInLaw, endsOf, provisionsOf, type Tally, tally } from './ends.js'
import { isKnown } from './known.js'
import { type Carrier, PARTIES, type Party, type Promised, promisesOf, type Talks } from './model.js'

export const PROMISE_STATES = [
  'claimed-by-one-side',
  'stated-by-both',
  'step-pending',
  'partly',
  'carried-out',
  'breach-alleged',
  'lapsed',
] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

export type CarrierAnswer = Carrier & {
  /** Its day lies after the day asked about: published, not yet in effect. */
  readonly ahead: boolean
  /** The states of the provisions that an instrument on file acts on or holds, on the day asked about. */
  readonly now: Tally
}

/** A promise as known on a day: every part of it is left out that became known later. */
export type PromiseAnswer = Omit<Promised, 'carriedBy'> & {
  readonly state: PromiseState
  /** Who states it, in the order us, cn. */
  readonly statedBy: readonly Party[]
  readonly carriedBy: readonly CarrierAnswer[]
  /** Later promises that prolong it. */
  readonly renewedBy: readonly string[]
  /** The first day on which it certainly no longer runs: where the words leave the last day open, the later reading. */
  readonly ends?: PlainDate
  /** The ends in law that it is about: what a text on file says, whatever was promised. */
  readonly endsInLaw: readonly EndInLaw[]
}

/** The promises that a side had stated by the day of knowledge, in the order of their files. */
export function promisesOn(register: Register, talks: Talks, when: When): readonly PromiseAnswer[] {
  const known = promisesOf(talks).filter(({ said }) => said.some(isKnown(when.knownAt)))
  return known.map((promise) => {
    const renewedBy = known.filter(({ renews }) => renews.includes(promise.id)).map(({ id }) => id)
    return answer(register, promise, renewedBy, when)
  })
}

function answer(register: Register, promise: Promised, renewedBy: readonly string[], when: When): PromiseAnswer {
  const known = isKnown(when.knownAt)
  const said = promise.said.filter(known)
  const carriedBy = promise.carriedBy.filter(known).map((carrier) => carrierOn(register, carrier, when))
  const statedBy = PARTIES.filter((party) => said.some((one) => one.party === party))
  const allegations = promise.allegations.filter(known).map(({ denied, takenUp, ...allegation }) => ({
    ...allegation,
    ...(denied && known(denied) ? { denied } : {}),
    ...(takenUp && known(takenUp) ? { takenUp } : {}),
  }))
  const { until: stated, ...rest } = promise
  const until = stated && known(stated) ? stated : undefined
  const ends = until && firstDaysAfter(until).at(-1)!.first
  const seen = { ...rest, ...(until ? { until } : {}), said, allegations }
  return {
    ...seen,
    state: stateOf(seen, { on: when.on, statedBy, carriedBy, ...(ends ? { ends } : {}) }),
    statedBy,
    silent: promise.silent.filter(known),
    carriedBy,
    later: promise.later.filter(known),
    renewedBy,
    ...(ends ? { ends } : {}),
    concerns: promise.concerns.filter((id) => isPublished(register, id, when.knownAt)),
    endsInLaw: endsOf(register, promise.concerns, when),
  }
}

function carrierOn(register: Register, carrier: Carrier, when: When): CarrierAnswer {
  const onFile = Object.hasOwn(register.instruments, carrier.instrument)
  const ids = onFile || Object.hasOwn(register.provisions, carrier.instrument) ? carrier.instrument : undefined
  return {
    ...carrier,
    onFile: ids !== undefined,
    ahead: carrier.date > when.on,
    now: ids === undefined ? {} : tally(register, provisionsOf(register, ids), when),
  }
}

function isPublished({ instruments, provisions }: Register, id: string, knownAt: PlainDate): boolean {
  const published = instruments[provisions[id]?.instrument ?? id]?.published
  return published === undefined || published <= knownAt
}

type Weighed = {
  readonly on: PlainDate
  readonly statedBy: readonly Party[]
  readonly carriedBy: readonly CarrierAnswer[]
  readonly ends?: PlainDate
}

/**
 * The state is derived, never stored. A term that is over comes first, then a breach that is alleged and not taken up; an instrument decides
 * before words do (C5); and what only one side says is never more than that.
 */
function stateOf(promise: Promised, { on, statedBy, carriedBy, ends }: Weighed): PromiseState {
  if (ends !== undefined && ends <= on) return 'lapsed'
  if (promise.allegations.some(({ takenUp }) => !takenUp)) return 'breach-alleged'
  const done = carriedBy.filter(({ ahead }) => !ahead)
  if (isWhole(promise, done)) return 'carried-out'
  if (done.length) return 'partly'
  if (carriedBy.length) return 'step-pending'
  if (statedBy.length < PARTIES.length) return 'claimed-by-one-side'
  return Object.keys(promise.steps).length ? 'step-pending' : 'stated-by-both'
}

/** Whether instruments carry the whole of a promise: for both sides, where both promised. */
export function isWhole({ by }: Pick<Promised, 'by'>, carriers: readonly Carrier[]): boolean {
  const whole = carriers.filter(({ part }) => part === undefined)
  return by === 'both' ? PARTIES.every((party) => whole.some((one) => one.party === party)) : whole.length > 0
}
