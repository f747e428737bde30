import { and, not, or, type Truth } from '../measure/truth.js'
import type { Levy, Provision, Register } from '../register/model.js'

/** Every duty and fee of a register, by id in order, and what takes the place of each. */
export type Levies = {
  readonly all: readonly LevyProvision[]
  readonly takers: ReadonlyMap<string, readonly Taker[]>
}
export type LevyProvision = Provision & { readonly effect: Levy }
export type Taker = { readonly by: string; readonly how: 'excluded' | 'in-lieu-of' }

const known = new WeakMap<Register, Levies>()

export function leviesOf(register: Register): Levies {
  const found = known.get(register) ?? leviesAnew(register)
  known.set(register, found)
  return found
}

function leviesAnew(register: Register): Levies {
  const all = Object.values(register.provisions)
    .filter((provision): provision is LevyProvision => ['duty', 'fee'].includes(provision.effect.kind))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const takers = new Map<string, Taker[]>()
  for (const { id, relations } of all) {
    for (const target of relations.excludes ?? [])
      takers.set(target, [...(takers.get(target) ?? []), { by: id, how: 'excluded' }])
    for (const target of relations['in-lieu-of'] ?? [])
      takers.set(target, [...(takers.get(target) ?? []), { by: id, how: 'in-lieu-of' }])
  }
  return { all, takers }
}

/** Whether a levy is paid: it binds, and nothing that is paid takes its place. */
export type Standing = { readonly applies: Truth; readonly takenBy: readonly Taker[] }

/**
 * The standing of every levy, from what the determination says of each. Relations form no circle (R040), so the order in which they are looked at is
 * nothing to the outcome.
 */
export function standings({ all, takers }: Levies, verdict: (id: string) => Truth): ReadonlyMap<string, Standing> {
  const done = new Map<string, Standing>()
  const standing = (id: string): Standing => {
    const found = done.get(id)
    if (found) return found
    const value = verdict(id)
    const against = value === 'no' ? [] : (takers.get(id) ?? [])
    const held = against.map((taker) => ({ taker, applies: standing(taker.by).applies }))
    const made: Standing = {
      applies: and([value, not(or(held.map(({ applies }) => applies)))]),
      takenBy: held.filter(({ applies }) => applies !== 'no').map(({ taker }) => taker),
    }
    done.set(id, made)
    return made
  }
  for (const { id } of all) standing(id)
  return done
}
