import type { MovementInput } from '../determine/movement-parse.js'
import { InputError, nearest } from '../issue.js'
import { testsOf } from '../register/conditions.js'
import type { Register } from '../register/model.js'

const FACT = 'movement.claims'
const PARCEL = 'movement.postal-parcel'
const CLAIM = /^movement\.claims\((.*)\)$/

/**
 * A claim is an act of the importer: a question that says nothing of claims makes none, but for the headings given. What it says itself stands. Throws
 * InputError on a claim that no rule of the register knows: it would change nothing, and nobody would notice.
 */
export function withClaims(input: MovementInput, register: Register, claimed: readonly string[] = []): MovementInput {
  if (!register.facts[FACT]) return input
  const claims = Object.fromEntries(claimed.map((heading) => [`${FACT}(${heading})`, 'yes']))
  const said = typeof input.facts === 'object' && input.facts !== null ? (input.facts as Record<string, unknown>) : {}
  const made = { [FACT]: 'no', ...notByPost(input, register), ...claims, ...said }
  refuseUnknown(Object.keys(made), register)
  return { ...input, facts: made }
}

/** What is not said to come by post is no postal parcel; of what is, it is asked. */
function notByPost(input: MovementInput, { facts }: Register): Readonly<Record<string, string>> {
  const said = (input.facts as Record<string, unknown> | undefined)?.['movement.by'] ?? input.by
  return facts[PARCEL] && said !== 'post' ? { [PARCEL]: 'no' } : {}
}

function refuseUnknown(facts: readonly string[], register: Register): void {
  const known = claimsIn(register)
  const unknown = facts.flatMap((fact) => CLAIM.exec(fact)?.[1] ?? []).filter((heading) => !known.has(heading))
  if (unknown.length === 0) return
  throw new InputError(
    unknown.map((found) => ({
      code: 'unknown-claim',
      path: 'claims',
      message: 'no rule on file knows this claim',
      found,
      expected: [...known].sort().join(', '),
      nearest: nearest(found, known),
    })),
  )
}

const claims = new WeakMap<Register, ReadonlySet<string>>()

/** The headings and exceptions that a rule of the register lets an importer claim. */
export function claimsIn(register: Register): ReadonlySet<string> {
  const found = claims.get(register) ?? claimsAnew(register)
  claims.set(register, found)
  return found
}

const claimsAnew = (register: Register): ReadonlySet<string> =>
  new Set(
    Object.values(register.provisions).flatMap(({ when }) =>
      testsOf(when).flatMap(({ fact, per }) => (fact === FACT ? [per.heading ?? []].flat() : [])),
    ),
  )
