import { listsMeant, listsNamedBy, pointsOf, testsOf } from '../../src/register/conditions.js'
import type { Register } from '../../src/register/model.js'
import { doesOf, judgedOn, reaches } from '../../src/words/does.js'
import type { ListHead, ProvisionPage } from './asks.js'
import type { Case } from './cases.js'
import { told } from './told.js'

/** What a provision's page needs of the register, and no more. Throws RangeError on an id that the register lacks. */
export function provisionPage(register: Register, id: string, cases: readonly Case[]): ProvisionPage {
  const provision = Object.hasOwn(register.provisions, id) ? register.provisions[id] : undefined
  if (!provision) throw new RangeError(`no such provision: ${id}`)
  const instrument = register.instruments[provision.instrument]!
  const lists = new Set(testsOf(provision.when).flatMap(listsNamedBy))
  return {
    id,
    instrument: {
      id: instrument.id,
      title: instrument.title,
      published: instrument.published,
      notes: instrument.notes,
    },
    regime: register.regimes[provision.regime]?.title ?? { en: provision.regime },
    says: provision.says,
    words: provision.words ?? {},
    cite: provision.cite,
    notes: provision.notes,
    effect: doesOf(register, provision.effect),
    judgedOn: judgedOn(provision),
    reaches: reaches(provision),
    relations: Object.entries(provision.relations).flatMap(([relation, ids]) =>
      (ids ?? []).map((other) => ({ relation, id: other, says: saysOf(register, other) })),
    ),
    relatedBy: Object.values(register.provisions).flatMap((other) =>
      Object.entries(other.relations).flatMap(([relation, ids]) =>
        ids?.includes(id) ? [{ relation, id: other.id, says: other.says }] : [],
      ),
    ),
    condition: told(register, provision.when),
    lists: [...lists].map((list) => headOf(register, list)),
    points: [...pointsOf(register, provision)].flatMap((point) => register.openPoints[point] ?? []),
    languages: languagesOf(register),
    cases: cases.filter(({ expects }) => Object.hasOwn(expects, id)),
  }
}

const saysOf = (register: Register, id: string): string => register.provisions[id]?.says ?? ''

/** A list, or a group of lists under the name that the condition uses. */
function headOf(register: Register, id: string): ListHead {
  const parts = listsMeant(register, id)
  const count = (of: 'entries' | 'names'): number => parts.reduce((sum, list) => sum + Object.keys(list[of]).length, 0)
  return {
    id,
    title: register.lists[id]?.title ?? {},
    complete: parts.length > 0 && parts.every(({ complete }) => complete),
    entries: count('entries'),
    names: count('names'),
  }
}

/** The language of each source that says it, by `instrument@source`. */
const languagesOf = (register: Register): Record<string, string> =>
  Object.fromEntries(
    Object.values(register.instruments).flatMap(({ id, sources }) =>
      Object.values(sources).flatMap((source) => (source.language ? [[`${id}@${source.id}`, source.language]] : [])),
    ),
  )
