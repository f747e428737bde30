import type { MovementInput } from '../../src/determine/movement-parse.js'

/** Parties that the page asks the names of: a licence may be tied to the end user and the importer, its customer, and is the exporter's own. */
export const NAMED_ROLES = ['end-user', 'importer', 'exporter'] as const
export type NamedRole = (typeof NAMED_ROLES)[number]
export type PartyNames = Readonly<Partial<Record<NamedRole, string>>>

type Fields = Readonly<Record<string, unknown>>

/** The name that the list's own file gives; an empty one where it gives none. */
export function ownName(movement: MovementInput, role: NamedRole): string {
  const name = partyIn(movement, role).name
  return typeof name === 'string' ? name : ''
}

/** The movement with the names that were said on the page. Another name is another party: what the file says of its own is not said of it. */
export function withPartyNames(movement: MovementInput, names: PartyNames): MovementInput {
  const said = NAMED_ROLES.flatMap((role) => {
    const name = names[role]
    const own = ownName(movement, role)
    return name && name !== own ? [[role, own ? { name } : { ...partyIn(movement, role), name }] as const] : []
  })
  const roles = new Set<string>(said.map(([role]) => role))
  const rest = Object.entries(movement).filter(([key]) => !roles.has(hyphened(key)))
  return Object.fromEntries([...rest, ...said])
}

/** A file may write `endUser` as well. */
const hyphened = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function partyIn(movement: MovementInput, role: NamedRole): Fields {
  const found = Object.entries(movement).find(([key]) => hyphened(key) === role)?.[1]
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Fields) : {}
}
