import type { MovementInput } from '../determine/movement-parse.js'
import type { Register } from '../register/model.js'

/** A claim is an act of the importer: a question that says nothing of claims makes none, but for the headings given. What it says itself stands. */
export function withClaims(input: MovementInput, register: Register, claimed: readonly string[] = []): MovementInput {
  if (!register.facts['movement.claims']) return input
  const claims = Object.fromEntries(claimed.map((heading) => [`movement.claims(${heading})`, 'yes']))
  const said = typeof input.facts === 'object' && input.facts !== null ? input.facts : {}
  return { ...input, facts: { 'movement.claims': 'no', ...claims, ...said } }
}
