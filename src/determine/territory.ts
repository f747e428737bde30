import type { Register } from '../register/model.js'

/** Whether a territory is another one or lies within it. Hong Kong, Macao and Taiwan lie in nothing. */
export function isIn(register: Register, place: string, territory: string): boolean {
  for (let at: string | undefined = place; at !== undefined; at = register.territories[at]?.within)
    if (at === territory) return true
  return false
}
