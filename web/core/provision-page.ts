import { listsMeant, listsNamedBy, pointsOf, testsOf } from '../../src/register/conditions.js'
import type { Register } from '../../src/register/model.js'
import type { ListHead, ProvisionPage } from './asks.js'
import type { Case } from './cases.js'

/** What a provision's page needs of the register, and no more. Throws RangeError on an id that the register lacks. */
export function provisionPage(register: Register, id: string, cases: readonly Case[]): ProvisionPage {
  const provision = Object.hasOwn(register.provisions, id) ? register.provisions[id] : undefined
  if (!provision) throw new RangeError(`no such provision: ${id}`)
  const instrument = register.instruments[provision.instrument]!
  const tests = testsOf(provision.when)
  const facts = new Set(tests.map(({ fact }) => fact))
  const lists = new Set(tests.flatMap(listsNamedBy))
  return {
    provision,
    titles: instrument.title,
    sources: instrument.sources,
    notes: instrument.notes,
    facts: only(register.facts, facts),
    territories: register.territories,
    lists: Object.fromEntries([...lists].map((list) => [list, headOf(register, list)])),
    points: [...pointsOf(register, provision)].flatMap((point) => register.openPoints[point] ?? []),
    namedBy: Object.values(register.provisions).flatMap((other) =>
      Object.entries(other.relations).flatMap(([relation, ids]) =>
        ids?.includes(id) ? [{ id: other.id, relation, says: other.says }] : [],
      ),
    ),
    cases: cases.filter(({ expects }) => Object.hasOwn(expects, id)),
  }
}

const only = <T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)))

/** A list, or a group of lists under the name that the condition uses. */
function headOf(register: Register, id: string): ListHead {
  const parts = listsMeant(register, id)
  const own = register.lists[id]
  const count = (of: 'entries' | 'names'): number => parts.reduce((sum, list) => sum + Object.keys(list[of]).length, 0)
  return {
    id,
    title: own?.title ?? {},
    instrument: own?.instrument ?? '',
    complete: parts.every(({ complete }) => complete),
    entries: count('entries'),
    names: count('names'),
  }
}
