import { type Answer, contextOf, determineAmong, outcomeIn } from '../determine/determine.js'
import type { Movement } from '../determine/movement.js'
import { testsOf } from '../register/conditions.js'
import type { Citation, Provision, Register } from '../register/model.js'
import type { Duties } from './duties.js'
import { leviesOf } from './standing.js'

/** What the importer could claim of the goods and did not: the headings, and what the rule says. Whether its conditions hold is not looked into. */
export type OpenClaim = {
  readonly provision: string
  readonly headings: readonly string[]
  readonly says: string
  readonly citations: readonly Citation[]
}

const FACT = 'movement.claims'

/** The claims that were not made and could change a bill, in the order of their provisions. */
export function openClaims(answer: Answer, bill: Duties): readonly OpenClaim[] {
  const { register, question } = contextOf(answer)
  const asked = { ...question, movement: withoutDefault(question.movement) }
  const claimable = claimableIn(register)
  const near = new Set(
    [bill, ...(bill.collected ? [bill.collected] : [])].flatMap(({ slots }) =>
      slots.flatMap(({ lines }) => lines.map(({ provision }) => provision)),
    ),
  )
  const open = determineAmong(register, asked, claimable)
  return claimable.flatMap((id): OpenClaim[] => {
    const could = outcomeIn(open, id)!
    if (could.condition === 'no' || could.state.state !== 'in-force') return []
    const provision = register.provisions[id]!
    const headings = headingsOf(provision)
    const isSaid = headings.some((heading) => question.movement.facts[`${FACT}(${heading})`] !== undefined)
    if (isSaid || !concerns(provision, near, register)) return []
    return [{ provision: id, headings, says: provision.says, citations: could.citations }]
  })
}

const undefaulted = new WeakMap<Movement, Movement>()

/** A question that says nothing of claims makes none: this is the same question before that is taken for granted. */
function withoutDefault(movement: Movement): Movement {
  const found = undefaulted.get(movement) ?? withoutDefaultAnew(movement)
  undefaulted.set(movement, found)
  return found
}

function withoutDefaultAnew(movement: Movement): Movement {
  const { [FACT]: none, ...facts } = movement.facts
  return none === 'no' ? { ...movement, facts } : movement
}

/** What it exempts from, or leaves a share of, is paid or may be; a duty of its own may be paid whatever else is. */
function concerns({ id, relations }: Provision, near: ReadonlySet<string>, register: Register): boolean {
  const sharing = leviesOf(register).all.filter((levy) => levy.relations['applies-to-share']?.includes(id))
  const touched = [...(relations.exempts ?? []), ...sharing.map((levy) => levy.id)]
  return touched.length === 0 || touched.some((other) => near.has(other))
}

const headingsOf = ({ when }: Provision): readonly string[] => [
  ...new Set(testsOf(when).flatMap(({ fact, per }) => (fact === FACT ? [per.heading ?? []].flat() : []))),
]

const known = new WeakMap<Register, readonly string[]>()

/** Duties, fees and exemptions that hang on a claim. */
function claimableIn(register: Register): readonly string[] {
  const found =
    known.get(register) ??
    Object.values(register.provisions)
      .filter((provision) => headingsOf(provision).length > 0)
      .map(({ id }) => id)
      .sort()
  known.set(register, found)
  return found
}
