import type { Truth } from '../measure/truth.js'
import type { Register, Territory } from '../register/model.js'

/** The place of a step that did not take place, and of a way through no other country: it lies in no territory. */
export const NOWHERE = 'nowhere'

/** The fact that names every place the goods pass through, and what stands between two of them. */
export const WAY = 'movement.through'
export const PLACES_BETWEEN = ', '

/** The places of an answer: one, but for a way. */
export const placesIn = (word: string): readonly string[] => word.split(PLACES_BETWEEN)

/** Whether a territory is another one or lies within it. Hong Kong, Macao and Taiwan lie in nothing. */
export function isIn(register: Register, place: string, territory: string): boolean {
  for (let at: string | undefined = place; at !== undefined; at = register.territories[at]?.within)
    if (at === territory) return true
  return false
}

/** Whether what originates in a place originates in a territory: unknown where the register says that it is open whether the place counts as part of it. */
export function liesIn(register: Register, place: string, territory: string): Truth {
  if (isIn(register, place, territory)) return 'yes'
  const counts = register.territories[place]?.perhapsWithin
  return counts !== undefined && isIn(register, counts, territory) ? 'unknown' : 'no'
}

/** Every word for a territory, in lower case, with its id: codes, aliases and names. No word stands for two of them (rule R053). */
export function territoryAliases(register: Register): ReadonlyMap<string, string> {
  return new Map(
    Object.values(register.territories).flatMap(({ id, alias, name }) =>
      [id, ...alias, name.en, name.zh].flatMap((word) => (word ? [[word.toLowerCase(), id] as const] : [])),
    ),
  )
}

/** What is typed for a territory: its code of two letters, else its id. */
export const territoryCode = ({ id, alias }: Pick<Territory, 'id' | 'alias'>): string =>
  ([id, ...alias].find((word) => /^[a-z]{2}$/i.test(word)) ?? id).toUpperCase()
