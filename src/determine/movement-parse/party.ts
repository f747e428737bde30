import { ONE, ZERO } from '../../measure/decimal.js'
import type { Register } from '../../register/model.js'
import type { Owner, Party } from '../movement.js'
import { type Desk, type Fields, hyphened, listOf, onlyKeys, type Path, wrong } from './desk.js'
import { declared, screenings } from './screening.js'
import { flag, isYes, name, share, territory, territoryIn } from './words.js'

const PARTY_KEYS = ['name', 'in', 'military', 'screened', 'branch-of', 'owners', 'owners-complete', 'facts'] as const

export function party(desk: Desk, value: unknown, path: Path): Party {
  const fields = hyphened(desk, value, path)
  const words = [...partyWords(desk.register).keys()]
  onlyKeys(desk, fields, [...PARTY_KEYS, ...words], path)
  const branchOf = declared(desk, fields['branch-of'], [...path, 'branch-of'])
  return {
    ...(fields.name === undefined ? {} : { name: name(desk, fields.name, [...path, 'name']) }),
    ...territoryIn(desk, fields, 'in', path),
    ...(fields.military === undefined ? {} : { military: flag(desk, fields.military, [...path, 'military']) }),
    screened: screenings(desk, fields.screened, [...path, 'screened']),
    ...(branchOf ? { branchOf } : {}),
    owners: ownersOf(desk, fields, path),
    ownersComplete: isYes(desk, fields['owners-complete'], [...path, 'owners-complete']),
    facts: partyFacts(desk, { ...hyphened(desk, fields.facts, [...path, 'facts']), ...pick(fields, words) }, path),
  }
}

function ownersOf(desk: Desk, fields: Fields, path: Path): Owner[] {
  const owners = listOf(fields.owners).map((value, index) => owner(desk, value, [...path, 'owners', index]))
  const sum = owners.reduce((total, one) => total.add(one.share.lo), ZERO)
  if (sum.gt(ONE)) {
    const issue = { code: 'contradiction', message: 'owners hold more than 100 % together' }
    wrong(desk, [...path, 'owners'], { ...issue, found: `${sum.mul(100)} %` })
  }
  return owners
}

function owner(desk: Desk, value: unknown, path: Path): Owner {
  const fields = hyphened(desk, value, path)
  onlyKeys(desk, fields, ['name', 'share', 'listed', 'screened'], path)
  const listed = declared(desk, fields.listed, [...path, 'listed'])
  return {
    name: name(desk, fields.name ?? '', [...path, 'name']),
    share: share(desk, fields.share, [...path, 'share']),
    ...(listed ? { listed } : {}),
    screened: screenings(desk, fields.screened, [...path, 'screened']),
  }
}

/** Facts of a party that have no place of their own in its form: yes or no, or a territory. */
function partyWords(register: Register): ReadonlyMap<string, 'flag' | 'territory'> {
  const own: readonly string[] = PARTY_KEYS
  const words = Object.values(register.facts).flatMap(({ id, type, per }) => {
    if (!id.startsWith('party.') || per.includes('list')) return []
    return type === 'flag' || type === 'territory' ? [[id.slice('party.'.length), type] as const] : []
  })
  return new Map(words.filter(([word]) => !own.includes(word)))
}

function partyFacts(desk: Desk, value: Fields, path: Path): Record<string, string> {
  const types = partyWords(desk.register)
  return Object.fromEntries(
    Object.entries(value).map(([key, said]) => {
      const at = [...path, key]
      if (types.get(key) === 'territory') return [key, territory(desk, said, at)]
      if (!types.has(key)) {
        const issue = { code: 'unknown-fact', message: 'no such fact of a party', found: key }
        wrong(desk, at, { ...issue, among: types.keys() })
      }
      return [key, flag(desk, said, at)]
    }),
  )
}

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
