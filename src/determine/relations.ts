import { pointsOf } from '../register/conditions.js'
import type { Citation, Provision, Register, Relation } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

/** Relations that make a provision depend on others: it binds only where one of them does. */
const NEEDS_TARGET: readonly Relation[] = ['policy-for', 'reports-after', 'goes-with']

const targets = new WeakMap<Provision, readonly string[]>()

export function targetsOf(provision: Provision): readonly string[] {
  const found = targets.get(provision) ?? NEEDS_TARGET.flatMap((relation) => provision.relations[relation] ?? [])
  targets.set(provision, found)
  return found
}

/** What takes the place of a provision where it binds itself. */
export type Taker = { readonly by: string; readonly how: 'excluded' | 'in-lieu-of' }

/** The text that says it, as far as it was there to read on the day of knowledge (T3); otherwise what the taker stands on. */
export function sourceOfTaking(
  { register, knownAt }: { readonly register: Register; readonly knownAt: PlainDate },
  { by, how }: Taker,
  target: string,
): Citation {
  const { relatedBy, cite } = register.provisions[by]!
  const relation = how === 'excluded' ? 'excludes' : how
  const said = relatedBy.find((one) => one.relation === relation && one.targets.includes(target))?.cite
  return said && said.published <= knownAt ? said : cite
}

/**
 * Whether what takes the place of a taker takes the place of its target as well: one of them does then if the taker would bind alone, whichever it is.
 */
export const yieldsOnlyTo = (takers: readonly Taker[], ofTaker: readonly Taker[]): boolean =>
  ofTaker.every(({ by }) => takers.some((taker) => taker.by === by))

type Backward = {
  readonly exemptions: ReadonlyMap<string, readonly Provision[]>
  readonly guides: ReadonlyMap<string, readonly Provision[]>
  readonly takers: ReadonlyMap<string, readonly Taker[]>
}
const backward = new WeakMap<Register, Backward>()

/** For each provision, what exempts from it, what guides it and what takes its place. */
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
  const made = { exemptions: index('exempts'), guides: index('guides'), takers: takersIn(register) }
  backward.set(register, made)
  return made
}

function takersIn(register: Register): ReadonlyMap<string, readonly Taker[]> {
  const takers = new Map<string, Taker[]>()
  const add = (how: Taker['how'], by: string, targets: readonly string[] = []) => {
    for (const id of targets) takers.set(id, [...(takers.get(id) ?? []), { by, how }])
  }
  for (const id of Object.keys(register.provisions).sort()) {
    const { relations } = register.provisions[id]!
    add('excluded', id, relations.excludes)
    add('in-lieu-of', id, relations['in-lieu-of'])
  }
  return takers
}

const together = new WeakMap<Register, Map<string, readonly Provision[]>>()

/**
 * The provisions whose conditions are weighed together, reading by reading: this one, what exempts from it, what it exempts from, what takes its place,
 * and the same of that.
 */
export function relatives(register: Register, provision: Provision): readonly Provision[] {
  const known = together.get(register) ?? new Map<string, readonly Provision[]>()
  together.set(register, known)
  const found = known.get(provision.id) ?? relativesAnew(register, provision)
  known.set(provision.id, found)
  return found
}

function relativesAnew(register: Register, provision: Provision): readonly Provision[] {
  const exempted = (provision.relations.exempts ?? []).map((id) => register.provisions[id]!)
  const { exemptions, takers } = relationsTo(register)
  const instead = (takers.get(provision.id) ?? []).flatMap(({ by }) => relatives(register, register.provisions[by]!))
  return [...new Set([provision, ...exempted, ...(exemptions.get(provision.id) ?? []), ...instead])]
}

const plain = new WeakMap<Register, ReadonlySet<Provision>>()

/**
 * Whether the text of a provision leaves nothing open, and nothing exempts from it, guides it, takes its place, or is exempted by it: its own part has
 * one reading.
 */
export function isPlain(register: Register, provision: Provision): boolean {
  const found = plain.get(register) ?? plainOnes(register)
  plain.set(register, found)
  return found.has(provision)
}

function plainOnes(register: Register): ReadonlySet<Provision> {
  const { exemptions, guides, takers } = relationsTo(register)
  const stands = (provision: Provision): boolean =>
    !provision.relations.exempts?.length &&
    !exemptions.has(provision.id) &&
    !guides.has(provision.id) &&
    !takers.has(provision.id) &&
    pointsOf(register, provision).size === 0
  return new Set(Object.values(register.provisions).filter(stands))
}
