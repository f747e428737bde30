import type { Outcome } from '../determine/outcome.js'
import { relationsTo, type Taker, yieldsOnlyTo } from '../determine/relations.js'
import { and, not, or, type Truth } from '../measure/truth.js'
import type { Levy, Provision, Register } from '../register/model.js'

/** Every duty and fee of a register, by id in order, and what takes the place of each. */
export type Levies = {
  readonly all: readonly LevyProvision[]
  readonly ids: readonly string[]
  readonly takers: ReadonlyMap<string, readonly Taker[]>
}
export type LevyProvision = Provision & { readonly effect: Levy }

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
  return { all, ids: all.map(({ id }) => id), takers: relationsTo(register).takers }
}

/** Whether a levy is paid: it binds, and nothing that is paid takes its place. */
export type Standing = { readonly applies: Truth; readonly takenBy: readonly Taker[] }

/** The standing of every levy as the determination has it. */
export const standingsSaid = ({ all }: Levies, outcome: (id: string) => Outcome): ReadonlyMap<string, Standing> =>
  new Map(
    all.map(({ id }) => {
      const { value, taken } = outcome(id)
      return [id, { applies: value, takenBy: taken?.by ?? [] }]
    }),
  )

/** What a levy comes to if nothing takes its place. */
export const untaken = ({ value, taken }: Outcome): Truth => taken?.otherwise ?? value

/**
 * The standing of every levy where something is supposed of some: `verdict` is what each comes to if nothing takes its place. Relations form no circle (R040), so the order in which they are looked at is
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
    const taking = held.map(({ taker, applies }) =>
      yieldsOnlyTo(against, takers.get(taker.by) ?? []) ? verdict(taker.by) : applies,
    )
    const made: Standing = {
      applies: and([value, not(or(taking))]),
      takenBy: held.filter(({ applies }) => applies !== 'no').map(({ taker }) => taker),
    }
    done.set(id, made)
    return made
  }
  for (const { id } of all) standing(id)
  return done
}
