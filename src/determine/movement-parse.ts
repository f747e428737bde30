import { InputError, type Issue, nearest } from '../issue.js'
import { ONE } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'
import { parseQuantity } from '../measure/quantity.js'
import type { Truth } from '../measure/truth.js'
import { type Fact, JUDGED_BY, type Register } from '../register/model.js'
import { dateInZone, type PlainDate, parseDate } from '../time/date.js'
import { type Movement, type Owner, type Party, ROLES, type Role, type Screening } from './movement.js'

type Path = readonly (string | number)[]
type Fields = Record<string, unknown>

const DATES = [...JUDGED_BY, 'contract'] as const

/** Plain words for a movement, in camelCase or with hyphens: `{ kind: 'export', from: 'DE', to: 'BR', endUse: 'civil' }`. */
export type MovementInput = Readonly<Record<string, unknown>>

/**
 * A movement from plain values. Throws InputError with every unknown word, impossible date or contradiction. `zone` is the issuer's zone
 * that an instant (`2025-11-10T02:00:00Z`) is read in; plain dates are taken as they stand.
 */
export function parseMovement(input: MovementInput, register: Register, zone = 'Asia/Shanghai'): Movement {
  const reader = new Reader(register, zone)
  const movement = reader.movement(input)
  if (reader.issues.length) throw new InputError(reader.issues)
  return movement
}

const PARTY_KEYS = ['name', 'in', 'military', 'screened', 'branch-of', 'owners', 'owners-complete', 'facts'] as const

class Reader {
  readonly issues: Issue[] = []
  private readonly territories: ReadonlyMap<string, string>

  constructor(
    private readonly register: Register,
    private readonly zone: string,
  ) {
    this.territories = territoryAliases(register)
  }

  movement(input: MovementInput): Movement {
    const fields = hyphened(input)
    const others = Object.keys(this.register.facts).flatMap((id) =>
      id.startsWith('movement.') ? [id.slice('movement.'.length)] : [],
    )
    this.onlyKeys(
      fields,
      [
        ...others,
        'kind',
        'from',
        'to',
        'end-use',
        'end-use-complete',
        'provider',
        'recipient',
        'facts',
        ...DATES,
        ...ROLES,
      ],
      [],
    )
    const dates = Object.fromEntries(
      DATES.filter((name) => fields[name] !== undefined).map((name) => [name, this.day(fields[name], [name])]),
    )
    const parties = Object.fromEntries(
      ROLES.filter((role) => fields[role] !== undefined).map((role) => [role, this.party(fields[role], [role])]),
    )
    this.refuseCrossing(fields)
    return {
      ...this.word(fields, 'kind', 'movement.kind'),
      ...this.territory(fields, 'from'),
      ...this.territory(fields, 'to'),
      dates: dates as Movement['dates'],
      endUse: this.endUse(fields),
      parties: parties as Partial<Record<Role, Party>>,
      facts: this.facts(fields),
    }
  }

  /** A transfer stays inside one country: what crosses a border is an export or a re-export. */
  private refuseCrossing({ kind, from, to }: Fields): void {
    const [a, b] = [from, to].map((word) => word !== undefined && this.territories.get(String(word).toLowerCase()))
    if (kind !== 'transfer' || !a || !b || a === b) return
    this.wrong(
      'contradiction',
      ['kind'],
      `a transfer stays inside one country, and this goes from ${a} to ${b}`,
      'transfer',
      [],
      'export or re-export',
    )
  }

  private endUse(fields: Fields): Movement['endUse'] {
    const value = fields['end-use']
    const has = value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String)
    const fact = this.register.facts['movement.end-use']!
    for (const word of has)
      if (!fact.values.includes(word)) this.wrong('unknown-value', ['end-use'], 'no such end use', word, fact.values)
    for (const word of has) {
      const against = fact.excludes[word]?.find((other) => has.includes(other))
      if (against) this.wrong('contradiction', ['end-use'], `${word} and ${against} exclude each other`, has.join(', '))
    }
    return { has, complete: this.yes(fields['end-use-complete'], ['end-use-complete']) }
  }

  private facts(fields: Fields): Record<string, string> {
    const provider = hyphened((fields.provider as Fields | undefined) ?? {})
    const recipient = hyphened((fields.recipient as Fields | undefined) ?? {})
    const given: Fields = { ...((fields.facts as Fields | undefined) ?? {}) }
    for (const [key, value] of Object.entries(fields)) {
      if (!['kind', 'from', 'to', 'end-use'].includes(key) && this.register.facts[`movement.${key}`])
        given[`movement.${key}`] = value
    }
    for (const key of ['chinese', 'in']) if (provider[key] !== undefined) given[`provider.${key}`] = provider[key]
    if (recipient.foreign !== undefined) given['recipient.foreign'] = recipient.foreign
    return Object.fromEntries(
      Object.entries(given).map(([id, value]) => {
        const name = id.replace(/\(.*\)$/, '')
        const fact = Object.hasOwn(this.register.facts, name) ? this.register.facts[name] : undefined
        if (!fact || id.startsWith('item.') || id.startsWith('party.')) {
          this.wrong(
            'unknown-fact',
            ['facts', id],
            'no such fact of the movement',
            id,
            Object.keys(this.register.facts),
          )
          return [id, String(value)]
        }
        if (fact.type === 'territory')
          return [id, this.territories.get(String(value).toLowerCase()) ?? this.unknownTerritory(value, ['facts', id])]
        if (fact.type === 'flag') return [id, this.flag(value, ['facts', id])]
        if (!fact.values.includes(String(value)))
          this.wrong('unknown-value', ['facts', id], `${id} has no such value`, String(value), fact.values)
        return [id, String(value)]
      }),
    )
  }

  private party(value: unknown, path: Path): Party {
    if (typeof value !== 'object' || value === null) {
      this.wrong('bad-value', path, 'a party', String(value))
      return { screened: [], branchOf: {}, owners: [], ownersComplete: false, facts: {} }
    }
    const fields = hyphened(value as Fields)
    const flags = this.partyFlags()
    this.onlyKeys(fields, [...PARTY_KEYS, ...flags], path)
    const owners = (list(fields.owners) as Fields[]).map((owner, index) =>
      this.owner(owner, [...path, 'owners', index]),
    )
    const sum = owners.reduce((total, owner) => total.add(owner.share.lo), ONE.sub(ONE))
    if (sum.gt(ONE))
      this.wrong('contradiction', [...path, 'owners'], 'owners hold more than 100 % together', `${sum.mul(100)} %`)
    return {
      ...(fields.name === undefined ? {} : { name: String(fields.name) }),
      ...this.territory(fields, 'in', path),
      ...(fields.military === undefined
        ? {}
        : { military: this.flag(fields.military, [...path, 'military']) as Truth }),
      screened: this.screenings(fields.screened, [...path, 'screened']),
      branchOf: this.truths(fields['branch-of'], [...path, 'branch-of']),
      owners,
      ownersComplete: this.yes(fields['owners-complete'], [...path, 'owners-complete']),
      facts: this.partyFacts({ ...(fields.facts as Fields | undefined), ...pick(fields, flags) }, path),
    }
  }

  /** Yes-or-no facts of a party that have no place of their own in its form. */
  private partyFlags(): string[] {
    const isOther = ({ id, type, per }: Fact) => id.startsWith('party.') && type === 'flag' && !per.includes('list')
    const known = Object.values(this.register.facts).filter(isOther)
    return known.map(({ id }) => id.slice('party.'.length)).filter((name) => name !== 'military')
  }

  private partyFacts(value: Fields, path: Path): Record<string, string> {
    const names = this.partyFlags()
    return Object.fromEntries(
      Object.entries(value).map(([name, flag]) => {
        if (!names.includes(name)) this.wrong('unknown-fact', [...path, name], 'no such fact of a party', name, names)
        return [name, this.flag(flag, [...path, name])]
      }),
    )
  }

  private owner(value: Fields, path: Path): Owner {
    const fields = hyphened(value)
    this.onlyKeys(fields, ['name', 'share', 'listed', 'screened'], path)
    return {
      name: String(fields.name ?? ''),
      share: this.share(fields.share, [...path, 'share']),
      listed: this.truths(fields.listed, [...path, 'listed']),
      screened: this.screenings(fields.screened, [...path, 'screened']),
    }
  }

  private share(value: unknown, path: Path): Interval {
    const quantity = value === undefined ? undefined : parseQuantity(String(value), '')
    if (quantity?.unit === '1' && quantity.hi?.lte(ONE)) return { lo: quantity.lo, hi: quantity.hi }
    this.wrong('bad-share', path, 'not a share', String(value), [], 'a share with its unit, 0 % to 100 %')
    return { lo: ONE.sub(ONE), hi: ONE }
  }

  private screenings(value: unknown, path: Path): Screening[] {
    return (list(value) as Fields[]).map((item, index) => {
      const at = [...path, index]
      const { list: id, on, result, ...rest } = item
      for (const key of Object.keys(rest))
        this.wrong('unknown-key', [...at, key], 'a key that a screening does not have', key)
      return {
        list: this.list(String(id), [...at, 'list']),
        on: this.day(on, [...at, 'on']),
        result: this.result(String(result), [...at, 'result']),
      }
    })
  }

  private result(text: string, path: Path): string {
    if (['none', 'match'].includes(text)) return text
    const [listId, name] = text.split('#')
    const names = this.register.lists[listId!]?.names
    if (names && name && Object.hasOwn(names, name)) return text
    const all = Object.values(this.register.lists).flatMap(({ id, names: of }) =>
      Object.keys(of).map((key) => `${id}#${key}`),
    )
    this.wrong('unknown-name', path, 'no such listed name', text, all, 'none, match, or list#name')
    return text
  }

  private truths(value: unknown, path: Path): Record<string, Truth> {
    const entries = Object.entries((value as Fields | undefined) ?? {})
    return Object.fromEntries(
      entries.map(([id, truth]) => [this.list(id, [...path, id]), this.flag(truth, [...path, id]) as Truth]),
    )
  }

  private list(id: string, path: Path): string {
    const known = partyLists(this.register)
    if (!known.has(id)) this.wrong('unknown-list', path, 'no such list of names', id, known)
    return id
  }

  private word(fields: Fields, key: string, factId: string): Record<string, string> {
    const value = fields[key]
    if (value === undefined) return {}
    const { values } = this.register.facts[factId]!
    if (!values.includes(String(value)))
      this.wrong('unknown-value', [key], `no such ${key}`, String(value), values, values.join(', '))
    return { [key]: String(value) }
  }

  private territory(fields: Fields, key: string, path: Path = []): Record<string, string> {
    const value = fields[key]
    if (value === undefined) return {}
    return { [key]: this.territories.get(String(value).toLowerCase()) ?? this.unknownTerritory(value, [...path, key]) }
  }

  private unknownTerritory(value: unknown, path: Path): string {
    this.wrong('unknown-territory', path, 'no such territory', String(value), this.territories.keys())
    return String(value)
  }

  private day(value: unknown, path: Path): PlainDate {
    const text = String(value)
    const day = parseDate(text) ?? (text.includes('T') ? dateInZone(text, this.zone) : undefined)
    if (!day) this.wrong('bad-date', path, 'not a date of the calendar', text, [], 'YYYY-MM-DD')
    return day ?? ('0001-01-01' as PlainDate)
  }

  private flag(value: unknown, path: Path): string {
    const word = value === true ? 'yes' : value === false ? 'no' : String(value)
    if (word !== 'yes' && word !== 'no')
      this.wrong('bad-value', path, 'neither yes nor no', word, [], 'yes or no; leave out what is unknown')
    return word
  }

  private yes(value: unknown, path: Path): boolean {
    return value !== undefined && this.flag(value, path) === 'yes'
  }

  private onlyKeys(fields: Fields, allowed: readonly string[], path: Path): void {
    for (const key of Object.keys(fields)) {
      if (!allowed.includes(key)) this.wrong('unknown-key', [...path, key], 'a key that is not read here', key, allowed)
    }
  }

  private wrong(
    code: string,
    path: Path,
    message: string,
    found: string,
    candidates: Iterable<string> = [],
    expected?: string,
  ): void {
    const near = nearest(found, candidates)
    this.issues.push({
      code,
      path: ['movement', ...path].join('.'),
      message,
      found,
      ...(expected ? { expected } : {}),
      ...(near.length ? { nearest: near } : {}),
    })
  }
}

/** Every spelling of a territory, in lower case, with its id: ISO codes, and `cn` for the mainland customs territory. */
export function territoryAliases(register: Register): ReadonlyMap<string, string> {
  return new Map(
    Object.values(register.territories).flatMap(({ id, alias }) =>
      [id, ...alias].map((word) => [word.toLowerCase(), id]),
    ),
  )
}

/** The ids that a screening may name: lists of names, the larger lists they belong to, and those that conditions ask for. */
export function partyLists(register: Register): ReadonlySet<string> {
  const found = partyListCache.get(register)
  if (found) return found
  const asked = JSON.stringify(Object.values(register.provisions).map(({ when }) => when))
  const named = [...asked.matchAll(/"list":(\[[^\]]*\]|"[^"]*")/g)].flatMap(
    ([, value]) => JSON.parse(value!) as string | string[],
  )
  const goods = new Set(
    Object.values(register.lists)
      .filter(({ entries }) => Object.keys(entries).length)
      .flatMap(({ id, partOf }) => [id, partOf]),
  )
  const names = Object.values(register.lists).filter(({ names: of }) => Object.keys(of).length)
  const ids = new Set([
    ...names.flatMap(({ id, partOf }) => (partOf ? [id, partOf] : [id])),
    ...named.filter((id) => !goods.has(id)),
  ])
  partyListCache.set(register, ids)
  return ids
}

const partyListCache = new WeakMap<Register, ReadonlySet<string>>()

const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))

/** `endUse` and `end-use` are the same key. */
function hyphened(fields: Readonly<Fields>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
    ]),
  )
}
