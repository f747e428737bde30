import type { Register } from '../register/model.js'

const known = new WeakMap<Register, ReadonlySet<string>>()

/** The ids that a screening may name: lists of names, the larger lists they belong to, and those that conditions ask for. */
export function partyLists(register: Register): ReadonlySet<string> {
  const found = known.get(register) ?? idsOf(register)
  known.set(register, found)
  return found
}

function idsOf(register: Register): ReadonlySet<string> {
  const asked = JSON.stringify(Object.values(register.provisions).map(({ when }) => when))
  const named = [...asked.matchAll(/"list":(\[[^\]]*\]|"[^"]*")/g)].flatMap(
    ([, value]) => JSON.parse(value!) as string | string[],
  )
  const lists = Object.values(register.lists)
  const goods = new Set(
    lists.filter(({ entries }) => Object.keys(entries).length).flatMap(({ id, partOf }) => [id, partOf]),
  )
  const names = lists.filter(({ names: of }) => Object.keys(of).length)
  return new Set([
    ...names.flatMap(({ id, partOf }) => (partOf ? [id, partOf] : [id])),
    ...named.filter((id) => !goods.has(id)),
  ])
}
