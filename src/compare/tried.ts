import { outcomesAmong, sessionFor } from '../determine/determine.js'
import type { Movement } from '../determine/movement.js'
import type { Reading } from '../determine/node.js'
import type { Outcome } from '../determine/outcome.js'
import type { Part } from '../goods/part.js'
import type { PlainDate } from '../time/date.js'
import type { Place, Places, Plan } from './plan.js'

/**
 * How provisions come out for one line, and for those that are alike: each is tried once for each law that it hangs on, and not again where its
 * conditions do not hold whatever the law is.
 */
export type Trials = {
  readonly knownAt: PlainDate
  /** The provisions that can come out otherwise somewhere at these places, with their outcome at each; the others do not bind at any. */
  readonly differing: (places: Places) => readonly (readonly Outcome[])[]
  /** How every duty and fee comes out at a place. */
  readonly levies: (place: Place) => ReadonlyMap<string, Outcome>
  /** Two places with one text have the same levies. */
  readonly levyKey: (place: Place) => string
}

/** A line of goods, how it moves, and the answers that were given about it and its movement. */
export type ComparedLine = {
  readonly part: Part
  readonly movement: Movement
  readonly given: Readonly<Record<string, Reading>> | undefined
}

export function trialsOf({ tried, knownAt }: Plan, { part, movement, given }: ComparedLine): Trials {
  const known = tried.map(() => new Map<number, Outcome>())
  const never = tried.map(() => new Map<number, Outcome>())
  const all = [...tried.keys()]
  const differing = all.filter((index) => tried[index]!.differs)
  const levies = all.filter((index) => tried[index]!.levy)
  const levySets = [...new Set(levies.map((index) => tried[index]!.key))]
  const keyAt = (index: number, { keys }: Place): number => keys[tried[index]!.key]!
  const conditionAt = (index: number, { keys }: Place): number => keys[tried[index]!.condition]!
  const found = (index: number, place: Place): Outcome | undefined =>
    known[index]!.get(keyAt(index, place)) ?? never[index]!.get(conditionAt(index, place))

  const tryAt = (place: Place, indexes: readonly number[]): void => {
    const lacking = indexes.filter((index) => !known[index]!.has(keyAt(index, place)))
    if (lacking.length === 0) return
    const { register, on } = place
    const question = { subject: part, movement, on, knownAt, ...(given ? { answers: given } : {}) }
    const session = sessionFor(register, question)
    const outcomes = outcomesAmong(
      session,
      lacking.map((index) => tried[index]!.id),
    )
    for (const [at, outcome] of outcomes.entries()) {
      const index = lacking[at]!
      known[index]!.set(keyAt(index, place), outcome)
      if (failsWhatever(outcome)) never[index]!.set(conditionAt(index, place), outcome)
    }
  }

  return {
    knownAt,
    differing: (places) => {
      const others = Object.values(places)
      const open = () =>
        differing.filter((index) => others.some((place) => !never[index]!.has(conditionAt(index, place))))
      for (const place of others) tryAt(place, open())
      return open().map((index) => others.map((place) => known[index]!.get(keyAt(index, place))!))
    },
    levies: (place) => {
      tryAt(
        place,
        levies.filter((index) => !found(index, place)),
      )
      return new Map(levies.map((index) => [tried[index]!.id, found(index, place)!]))
    },
    levyKey: (place) => levySets.map((set) => place.keys[set]).join(' '),
  }
}

/** Its conditions do not hold, in any reading of the text: no state of any law makes it bind. Guidance may be there under one law only. */
const failsWhatever = ({ value, condition, guidedBy }: Outcome): boolean =>
  value === 'no' && condition === 'no' && guidedBy.length === 0
