import type { Register, Words } from '../../register/model.js'
import type { When } from '../../register/state.js'
import { addDays, dayOf, type PlainDate } from '../../time/date.js'
import { type ContactAnswer, contactsOn } from './contacts.js'
import type { EndInLaw } from './ends.js'
import type { Arrangement, Later, Party, Talks } from './model.js'
import { type PromiseAnswer, promisesOn } from './promises.js'
import { type TruceAnswer, trucesOn } from './truces.js'

/** A day that somebody named for a promise that no instrument carries to it: why it is not law. */
export type SaidDate = {
  readonly day: PlainDate
  readonly promise: string
  readonly what: string
  readonly statedBy: readonly Party[]
  readonly silent: readonly Party[]
  /** The domestic step that would make it law, per party. */
  readonly steps: Readonly<Partial<Record<Party, string>>>
  readonly later: readonly Later[]
  /** What the texts on file say instead. */
  readonly endsInLaw: readonly EndInLaw[]
}

export type TalksAnswer = {
  readonly on: PlainDate
  readonly knownAt: PlainDate
  /** The talks were recorded up to this day, and the day of knowledge lies after it. */
  readonly staleSince?: PlainDate
  /** The first day that anything on file was said on, where a day of the question lies before it. */
  readonly earlyBefore?: PlainDate
  readonly contacts: readonly ContactAnswer[]
  readonly last?: ContactAnswer
  readonly next?: ContactAnswer
  /** Contacts whose day has passed without a report that they took place. */
  readonly unconfirmed: readonly ContactAnswer[]
  readonly arrangements: readonly {
    readonly id: string
    readonly title: Words
    readonly agreed: PlainDate
    readonly promises: readonly PromiseAnswer[]
  }[]
  readonly truces: readonly TruceAnswer[]
  /** Days that were named and are not law, soonest first. */
  readonly saidDates: readonly SaidDate[]
}

/**
 * What the sides had said to each other by the day of knowledge, and what became of it by the day asked about. Nothing here decides a state of
 * the register: a promise is carried out only by an instrument (C2, C5), and what was published later is not seen (T3).
 */
export function talksOn(register: Register, talks: Talks, when: When): TalksAnswer {
  const { on, knownAt } = when
  const first = talks.recordedFrom
  const contacts = contactsOn(talks, when)
  const promises = promisesOn(register, talks, when)
  const last = contacts.findLast(({ state }) => state === 'held')
  const next = contacts.find(({ state, to }) => state === 'planned' && to !== undefined && to >= on)
  return {
    on,
    knownAt,
    ...(talks.verifiedThrough < knownAt ? { staleSince: talks.verifiedThrough } : {}),
    ...(first !== undefined && (on < first || knownAt < first) ? { earlyBefore: first } : {}),
    contacts,
    ...(last ? { last } : {}),
    ...(next ? { next } : {}),
    unconfirmed: contacts.filter(({ state }) => state === 'unconfirmed'),
    arrangements: inOrder(talks).flatMap(({ id, title, agreed }) => {
      const own = promises.filter(({ arrangement }) => arrangement === id)
      return own.length ? [{ id, title, agreed, promises: own }] : []
    }),
    truces: trucesOn(talks, promises, when),
    saidDates: saidDates(promises, on),
  }
}

const inOrder = ({ arrangements }: Talks): readonly Arrangement[] =>
  Object.values(arrangements).sort((a, b) =>
    a.agreed < b.agreed ? -1 : a.agreed > b.agreed ? 1 : a.id < b.id ? -1 : 1,
  )

/** Ends stated for a promise on or after the day asked about, where no instrument that is known reaches them. */
function saidDates(promises: readonly PromiseAnswer[], on: PlainDate): SaidDate[] {
  return promises
    .flatMap(({ id, until, what, statedBy, silent, steps, later, endsInLaw, carriedBy }) => {
      const day = until && dayOf(until.date)
      if (!day || day < on || carriedBy.length) return []
      const quiet = [...new Set(silent.map(({ party }) => party))]
      return [
        { day, promise: id, what, statedBy, silent: quiet, steps, later, endsInLaw: endsInLaw.filter(falls(day)) },
      ]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Ends that fall before the stated day: a day of slack, because the last day may be in or out. */
const falls =
  (day: PlainDate) =>
  ({ until, movedBy }: EndInLaw): boolean =>
    addDays(until, 1) < day && (movedBy?.until === undefined || movedBy.until < day)
