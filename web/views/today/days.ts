import type { Turn } from '../../../src/outlook/turns.js'

/** Turns by their day, in the order given. */
export function byDay<T extends Turn>(
  turns: readonly T[],
): readonly { readonly day: T['day']; readonly turns: readonly T[] }[] {
  const days = new Map<T['day'], T[]>()
  for (const turn of turns) days.set(turn.day, [...(days.get(turn.day) ?? []), turn])
  return [...days].map(([day, of]) => ({ day, turns: of }))
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
