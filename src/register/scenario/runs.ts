import { type End, firstDaysAfter } from '../../time/change.js'
import { dayOf, type PlainDate } from '../../time/date.js'
import type { Act, Citation, Register } from '../model.js'

/** What runs on a provision and has an end: a suspension by an act, or its own term. */
export type Running = {
  readonly target: string
  readonly from: PlainDate
  readonly until?: End
  readonly term?: true
  readonly cite: Citation
}

/** The first day that is surely after an end. */
export const dayAfter = (until: End): PlainDate => firstDaysAfter(until).at(-1)!.first

const SUSPENDING: readonly Act['kind'][] = ['suspends', 'extends']

/** The provisions that a name stands for by itself: one, or those of an instrument. */
export const provisionsNamed = ({ instruments, provisions }: Register, name: string): readonly string[] =>
  Object.hasOwn(provisions, name) ? [name] : Object.hasOwn(instruments, name) ? instruments[name]!.provisions : []

/**
 * What a name says has a course: the suspensions by the acts of an instrument, otherwise those of the provisions named, and their terms. An act that
 * comes while a suspension runs is about the suspension, not about the term behind it.
 */
export function runningUnder(register: Register, name: string, day: PlainDate): readonly Running[] {
  const all = coursesUnder(register, name).filter(
    (one) => one.term || !(isResumed(register, one, day) || isGivenAnEnd(register, one, day)),
  )
  const suspended = new Set(all.filter((one) => !one.term && runsOn(one, day)).map(({ target }) => target))
  return all.filter(({ target, term }) => !term || !suspended.has(target))
}

/** Whether a suspension was ended before its own day, by this one. */
const isResumed = ({ acts }: Register, { target, from }: Running, day: PlainDate): boolean =>
  acts.some(
    (act) =>
      act.kind === 'resumes' && act.targets.includes(target) && from <= dayOf(act.from) && dayOf(act.from) <= day,
  )

/** Whether a suspension without an end was given one, by this day: it runs by the later act, as far as that says. */
const isGivenAnEnd = ({ acts }: Register, { target, from, until }: Running, day: PlainDate): boolean =>
  until === undefined &&
  acts.some(
    (act) =>
      act.kind === 'extends' && act.targets.includes(target) && from <= dayOf(act.from) && dayOf(act.from) <= day,
  )

function coursesUnder(register: Register, name: string): readonly Running[] {
  const by = register.acts.filter(({ instrument, kind }) => instrument === name && SUSPENDING.includes(kind))
  if (by.length) return by.flatMap((act) => act.targets.map((target) => runningOf(act, target)))
  return provisionsNamed(register, name).flatMap((target) => [
    ...register.acts
      .filter(({ kind, targets }) => SUSPENDING.includes(kind) && targets.includes(target))
      .map((act) => runningOf(act, target)),
    ...register.provisions[target]!.events.filter(({ until }) => until !== undefined).map(({ date, until, cite }) => ({
      target,
      from: dayOf(date),
      until: until!,
      term: true as const,
      cite,
    })),
  ])
}

const runningOf = ({ from, until, cite }: Act, target: string): Running => ({
  target,
  from: dayOf(from),
  ...(until ? { until } : {}),
  cite,
})

/** Whether it runs on a day, or may have ended just before it: what comes later would decide days that lie behind it. */
export const runsOn = ({ from, until }: Running, day: PlainDate): boolean =>
  from <= day && (until === undefined || day <= firstDaysAfter(until)[0]!.first)
