import { ONE, ZERO } from '../../measure/decimal.js'
import type { Fact, Register } from '../../register/model.js'
import type { Owner, Party } from '../movement.js'
import { type Desk, type Fields, hyphened, listOf, onlyKeys, type Path, wrong } from './desk.js'
import { declared, screenings } from './screening.js'
import { flag, isYes, name, share, territoryIn } from './words.js'

const PARTY_KEYS = ['name', 'in', 'military', 'screened', 'branch-of', 'owners', 'owners-complete', 'facts'] as const

export function party(desk: Desk, value: unknown, path: Path): Party {
  const fields = hyphened(desk, value, path)
  const flags = partyFlags(desk.register)
  onlyKeys(desk, fields, [...PARTY_KEYS, ...flags], path)
  const branchOf = declared(desk, fields['branch-of'], [...path, 'branch-of'])
  return {
    ...(fields.name === undefined ? {} : { name: name(desk, fields.name, [...path, 'name']) }),
    ...territoryIn(desk, fields, 'in', path),
    ...(fields.military === undefined ? {} : { military: flag(desk, fields.military, [...path, 'military']) }),
    screened: screenings(desk, fields.screened, [...path, 'screened']),
    ...(branchOf ? { branchOf } : {}),
    owners: ownersOf(desk, fields, path),
    ownersComplete: isYes(desk, fields['owners-complete'], [...path, 'owners-complete']),
    facts: partyFacts(desk, { ...hyphened(desk, fields.facts, [...path, 'facts']), ...pick(fields, flags) }, path),
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

/** Yes-or-no facts of a party that have no place of their own in its form. */
function partyFlags(register: Register): string[] {
  const isOther = ({ id, type, per }: Fact) => id.startsWith('party.') && type === 'flag' && !per.includes('list')
  const known = Object.values(register.facts).filter(isOther)
  return known.map(({ id }) => id.slice('party.'.length)).filter((flagName) => flagName !== 'military')
}

function partyFacts(desk: Desk, value: Fields, path: Path): Record<string, string> {
  const names = partyFlags(desk.register)
  return Object.fromEntries(
    Object.entries(value).map(([key, said]) => {
      if (!names.includes(key)) {
        const issue = { code: 'unknown-fact', message: 'no such fact of a party', found: key }
        wrong(desk, [...path, key], { ...issue, among: names })
      }
      return [key, flag(desk, said, [...path, key])]
    }),
  )
}

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
