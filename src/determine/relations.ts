import { pointsOf } from '../register/conditions.js'
import type { Provision, Register, Relation } from '../register/model.js'

/** Relations that make a provision depend on others: it binds only where one of them does. */
const NEEDS_TARGET: readonly Relation[] = ['policy-for', 'reports-after', 'goes-with']

const targets = new WeakMap<Provision, readonly string[]>()

export function targetsOf(provision: Provision): readonly string[] {
  const found = targets.get(provision) ?? NEEDS_TARGET.flatMap((relation) => provision.relations[relation] ?? [])
  targets.set(provision, found)
  return found
}

type Backward = {
  readonly exemptions: ReadonlyMap<string, readonly Provision[]>
  readonly guides: ReadonlyMap<string, readonly Provision[]>
}
const backward = new WeakMap<Register, Backward>()

/** For each provision, what exempts from it and what guides it. */
export function relationsTo(register: Register): Backward {
  const found = backward.get(register)
  if (found) return found
  const index = (relation: Relation) => {
    const map = new Map<string, Provision[]>()
    for (const provision of Object.values(register.provisions)) {
      for (const id of provision.relations[relation] ?? []) map.set(id, [...(map.get(id) ?? []), provision])
    }
    return map
  }
  const made = { exemptions: index('exempts'), guides: index('guides') }
  backward.set(register, made)
  return made
}

/** The provisions whose conditions are weighed together, reading by reading: this one, what exempts from it, what it exempts from. */
export function relatives(register: Register, provision: Provision): readonly Provision[] {
  const exempted = (provision.relations.exempts ?? []).map((id) => register.provisions[id]!)
  return [provision, ...exempted, ...(relationsTo(register).exemptions.get(provision.id) ?? [])]
}

const plain = new WeakMap<Register, ReadonlySet<Provision>>()

/** Whether the text of a provision leaves nothing open, and nothing exempts from it, guides it, or is exempted by it: its own part has one reading. */
export function isPlain(register: Register, provision: Provision): boolean {
  const found = plain.get(register) ?? plainOnes(register)
  plain.set(register, found)
  return found.has(provision)
}

function plainOnes(register: Register): ReadonlySet<Provision> {
  const { exemptions, guides } = relationsTo(register)
  const stands = (provision: Provision): boolean =>
    !provision.relations.exempts?.length &&
    !exemptions.has(provision.id) &&
    !guides.has(provision.id) &&
    pointsOf(register, provision).size === 0
  return new Set(Object.values(register.provisions).filter(stands))
}
