import { NOWHERE, PLACES_BETWEEN, WAY } from '../territory.js'
import { type Desk, type Fields, hyphened, listOf, onlyKeys, type Path, wrong } from './desk.js'
import { flag, territory } from './words.js'

/** Facts of the movement that have a place of their own in its form. */
const PLACED = ['kind', 'from', 'to', 'end-use']

/** The other facts of a movement by id: under `facts`, under their own name, or of the provider and the recipient. */
export function movementFacts(desk: Desk, fields: Fields): Record<string, string> {
  const provider = hyphened(desk, fields.provider, ['provider'])
  const recipient = hyphened(desk, fields.recipient, ['recipient'])
  onlyKeys(desk, provider, ['chinese', 'in'], ['provider'])
  onlyKeys(desk, recipient, ['foreign'], ['recipient'])
  const given: Record<string, unknown> = { ...asFacts(desk, fields.facts) }
  for (const [key, value] of Object.entries(fields))
    if (!PLACED.includes(key) && Object.hasOwn(desk.register.facts, `movement.${key}`)) given[`movement.${key}`] = value
  for (const key of ['chinese', 'in']) if (provider[key] !== undefined) given[`provider.${key}`] = provider[key]
  if (recipient.foreign !== undefined) given['recipient.foreign'] = recipient.foreign
  return Object.fromEntries(Object.entries(given).map(([id, value]) => [id, factOf(desk, id, value)]))
}

/** Ids of facts are keys here: they stay as they are written. */
const asFacts = (desk: Desk, value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : hyphened(desk, value, ['facts'])

function factOf(desk: Desk, id: string, value: unknown): string {
  const { facts } = desk.register
  const name = id.split('(')[0]!
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  const path: Path = ['facts', id]
  if (!fact || fact.type === 'date' || id.startsWith('item.') || id.startsWith('party.')) {
    const issue = { code: 'unknown-fact', message: 'no such fact of the movement', found: id }
    wrong(desk, path, { ...issue, among: Object.keys(facts) })
    return String(value)
  }
  if (id === WAY) return way(desk, value, path)
  if (fact.type === 'territory') return territory(desk, value, path)
  if (fact.type === 'flag') return flag(desk, value, path)
  if (!fact.values.includes(String(value))) {
    const issue = { code: 'unknown-value', message: `${id} has no such value`, found: String(value) }
    wrong(desk, path, { ...issue, among: fact.values })
  }
  return String(value)
}

/** Every place that the goods pass through, as a list or with commas between: all of the way is said, or `none`. */
function way(desk: Desk, value: unknown, path: Path): string {
  const places = listOf(value).flatMap((one) =>
    String(one)
      .split(',')
      .map((word) => word.trim()),
  )
  if (places.length === 1 && places[0] === 'none') return NOWHERE
  if (places.length === 0) return territory(desk, '', path)
  if (places.includes('none')) {
    const issue = { code: 'contradiction', message: 'none and a place on the way exclude each other' }
    wrong(desk, path, { ...issue, found: places.join(', '), expected: 'none, or every place on the way' })
    return NOWHERE
  }
  return [...new Set(places.map((place) => territory(desk, place, path)))].join(PLACES_BETWEEN)
}
