import type { EndOffFile } from '../../../src/claims/talks/digest.js'
import type { SaidDate } from '../../../src/claims/talks/talks-on.js'
import type { Deadline } from '../../../src/outlook/brief.js'
import type { Turn } from '../../../src/outlook/turns.js'
import type { PlainDate } from '../../../src/time/date.js'

/** Things by their day, in the order given. */
export function byDay<T extends { readonly day: PlainDate }>(
  all: readonly T[],
): readonly { readonly day: PlainDate; readonly of: readonly T[] }[] {
  const days = new Map<PlainDate, T[]>()
  for (const one of all) days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [...days].map(([day, of]) => ({ day, of }))
}

/** Turns of one day from the same state to the same are one, whatever brought each about. */
export function alike(turns: readonly Turn[]): readonly Turn[] {
  const kinds = new Map<string, Turn>()
  for (const turn of turns) {
    const key = `${turn.from} ${turn.to}`
    const found = kinds.get(key)
    kinds.set(key, found ? { ...found, provisions: [...found.provisions, ...turn.provisions] } : turn)
  }
  return [...kinds.values()]
}

/** A day ahead: of the register, of a text that the register does not hold, or somebody's words. */
export type DayAhead = { readonly day: PlainDate } & (
  | { readonly basis: 'register'; readonly turn: Deadline }
  | { readonly basis: 'text not held'; readonly end: EndOffFile }
  | { readonly basis: 'said'; readonly said: SaidDate }
)

type Heard = { readonly saidDates: readonly SaidDate[]; readonly endsOffFile: readonly EndOffFile[] }

/** All days ahead in one order; on the same day the law before what is said of it. */
export function daysAhead(deadlines: readonly Deadline[], heard: Heard | undefined): readonly DayAhead[] {
  const all: DayAhead[] = [
    ...deadlines.map((turn): DayAhead => ({ day: turn.day, basis: 'register', turn })),
    ...(heard?.endsOffFile ?? []).map((end): DayAhead => ({ day: end.day, basis: 'text not held', end })),
    ...(heard?.saidDates ?? []).map((said): DayAhead => ({ day: said.day, basis: 'said', said })),
  ]
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
