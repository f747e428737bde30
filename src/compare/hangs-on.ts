import { relationsTo, relatives, targetsOf } from '../determine/relations.js'
import { listsMeant, listsNamedBy, listsRead, testsOf } from '../register/conditions.js'
import type { List, Provision, Register } from '../register/model.js'

/** What each provision's verdict can hang on beside itself, through other provisions and the lists that it reads. */
export type Hanging = {
  /** Provisions whose states a verdict may read, itself included. */
  readonly on: (id: string) => ReadonlySet<string>
  /** Provisions whose verdict may read the state of one of these. */
  readonly dependents: (ids: ReadonlySet<string>) => readonly string[]
  /** Provisions on whose states the lists stand that the conditions of some read. */
  readonly listed: (ids: readonly string[]) => readonly string[]
}

export function hangingIn(register: Register): Hanging {
  const known = new Map<string, ReadonlySet<string>>()
  const direct = directIn(register)
  const on = (id: string): ReadonlySet<string> => {
    const found = known.get(id) ?? reach(id, direct)
    known.set(id, found)
    return found
  }
  const all = Object.keys(register.provisions).sort()
  const behind = new Map<string, readonly string[]>()
  const listedBy = (id: string): readonly string[] => {
    const found = behind.get(id) ?? standingBehind(register, register.provisions[id]!)
    behind.set(id, found)
    return found
  }
  return {
    on,
    dependents: (ids) => (ids.size ? all.filter((id) => [...on(id)].some((one) => ids.has(one))) : []),
    listed: (ids) => [...new Set(ids.flatMap(listedBy))].sort(),
  }
}

function reach(id: string, direct: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([id])
  for (const next of found) for (const other of direct(next)) found.add(other)
  return found
}

function directIn(register: Register): (id: string) => readonly string[] {
  const { guides } = relationsTo(register)
  const rivals = rivalsIn(register)
  const known = new Map<string, readonly string[]>()
  const directOf = (provision: Provision): string[] => {
    const near = relatives(register, provision)
    return [
      ...near.map(({ id }) => id),
      ...near.flatMap(({ id }) => (guides.get(id) ?? []).map((guide) => guide.id)),
      ...targetsOf(provision),
      ...slotsOf(provision).flatMap((slot) => rivals.get(slot) ?? []),
      ...standingBehind(register, provision),
    ]
  }
  return (id) => {
    const found = known.get(id) ?? [...new Set(directOf(register.provisions[id]!))]
    known.set(id, found)
    return found
  }
}

/** The lists that decide a provision: those of its condition, and those that their entries name. */
export function listsBelow(register: Register, provision: Provision): readonly List[] {
  const found = new Set(listsRead(register, provision))
  for (const { entries } of found)
    for (const { when } of Object.values(entries))
      for (const name of testsOf(when).flatMap(listsNamedBy))
        for (const list of listsMeant(register, name)) found.add(list)
  return [...found]
}

/** A list may stand or fall with the provisions of its instrument. */
const standingBehind = (register: Register, provision: Provision): readonly string[] =>
  listsBelow(register, provision).flatMap(({ instrument }) => register.instruments[instrument]?.provisions ?? [])

/** What two provisions may collide in (V6): the application that policies judge, the layer of a duty. */
function slotsOf(provision: Provision): readonly string[] {
  const { effect } = provision
  if (effect.kind === 'policy') return targetsOf(provision).map((id) => `policy for ${id}`)
  return effect.kind === 'duty' || effect.kind === 'fee' ? [`layer ${effect.layer}`] : []
}

function rivalsIn(register: Register): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, string[]>()
  for (const provision of Object.values(register.provisions))
    for (const slot of slotsOf(provision)) slots.set(slot, [...(slots.get(slot) ?? []), provision.id])
  return slots
}
