import { InputError } from '../issue.js'
import { JUDGED_BY, type Register } from '../register/model.js'
import { type Movement, type Party, ROLES, type Role } from './movement.js'
import { type Desk, type Fields, hyphened, listOf, newDesk, onlyKeys, wrong } from './movement-parse/desk.js'
import { movementFacts } from './movement-parse/facts.js'
import { party } from './movement-parse/party.js'
import { day, isYes, territoryIn, wordIn } from './movement-parse/words.js'
import { isIn } from './territory.js'

const DATES = [...JUDGED_BY, 'contract'] as const
const KEYS = ['kind', 'from', 'to', 'end-use', 'end-use-complete', 'provider', 'recipient', 'facts'] as const

/** Plain words for a movement, in camelCase or with hyphens: `{ kind: 'export', from: 'DE', to: 'BR', endUse: 'civil' }`. */
export type MovementInput = Readonly<Record<string, unknown>>

/**
 * A movement from plain values. Throws InputError with every unknown word, impossible date or contradiction. `zone` is the issuer's zone
 * that an instant (`2025-11-10T02:00:00Z`) is read in; plain dates are taken as they stand.
 */
export function parseMovement(input: MovementInput, register: Register, zone = 'Asia/Shanghai'): Movement {
  const desk = newDesk(register, zone)
  const movement = movementOf(desk, hyphened(desk, input, []))
  if (desk.issues.length) throw new InputError(desk.issues)
  return movement
}

function movementOf(desk: Desk, fields: Fields): Movement {
  const others = Object.values(desk.register.facts).flatMap(({ id, type }) =>
    id.startsWith('movement.') && type !== 'date' ? [id.slice('movement.'.length)] : [],
  )
  onlyKeys(desk, fields, [...others, ...KEYS, ...DATES, ...ROLES], [])
  const dates = Object.fromEntries(
    DATES.filter((name) => fields[name] !== undefined).map((name) => [name, day(desk, fields[name], [name])]),
  )
  const parties = Object.fromEntries(
    ROLES.filter((role) => fields[role] !== undefined).map((role) => [role, party(desk, fields[role], [role])]),
  )
  refuseImpossible(desk, fields)
  refuseBackwards(desk, dates)
  return {
    ...wordIn(desk, fields, 'kind', 'movement.kind'),
    ...territoryIn(desk, fields, 'from'),
    ...territoryIn(desk, fields, 'to'),
    dates: dates as Movement['dates'],
    endUse: endUse(desk, fields),
    parties: parties as Partial<Record<Role, Party>>,
    facts: movementFacts(desk, fields),
  }
}

/** A transfer stays inside one country, its bonded zones included; an export, re-export, import or transit goes from one to another. A provision of technology may do either. */
function refuseImpossible(desk: Desk, { kind, from, to }: Fields): void {
  const [a, b] = [from, to].map((word) => word !== undefined && desk.territories.get(String(word).toLowerCase()))
  if (!a || !b || !['transfer', 'export', 're-export', 'import', 'transit'].includes(String(kind))) return
  const issue = { code: 'contradiction', found: String(kind) }
  if (kind === 'transfer' && !isIn(desk.register, a, b) && !isIn(desk.register, b, a)) {
    const message = `a transfer stays inside one country, and this goes from ${a} to ${b}`
    wrong(desk, ['kind'], { ...issue, message, expected: 'export or re-export' })
  }
  if (kind !== 'transfer' && a === b) {
    const message = `${kind} goes from one country to another, and this stays inside ${a}`
    wrong(desk, ['kind'], { ...issue, message, expected: 'transfer, or provision of technology' })
  }
}

/** Goods leave, or are loaded, before they are entered. */
function refuseBackwards(desk: Desk, { entry, export: left, loading }: Movement['dates']): void {
  for (const [name, day] of Object.entries({ export: left, loading })) {
    if (entry === undefined || day === undefined || day <= entry) continue
    const message = `entry on ${entry} is before ${name} on ${day}`
    wrong(desk, ['entry'], { code: 'contradiction', message, found: entry, expected: `a day from ${day} on` })
  }
}

function endUse(desk: Desk, fields: Fields): Movement['endUse'] {
  const has = listOf(fields['end-use']).map(String)
  const { values, excludes } = desk.register.facts['movement.end-use']!
  const path = ['end-use']
  for (const word of has)
    if (!values.includes(word))
      wrong(desk, path, { code: 'unknown-value', message: 'no such end use', found: word, among: values })
  for (const word of has) {
    const against = excludes[word]?.find((other) => has.includes(other))
    if (!against) continue
    wrong(desk, path, {
      code: 'contradiction',
      message: `${word} and ${against} exclude each other`,
      found: has.join(', '),
    })
  }
  return { has, complete: isYes(desk, fields['end-use-complete'], ['end-use-complete']) }
}
