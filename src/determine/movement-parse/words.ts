import { ONE, ZERO } from '../../measure/decimal.js'
import type { Interval } from '../../measure/interval.js'
import { parseQuantity } from '../../measure/quantity.js'
import { isTypable } from '../../measure/text.js'
import { dateInZone, type PlainDate, parseDate } from '../../time/date.js'
import { type Desk, type Fields, type Path, wrong } from './desk.js'

/** What one word of a movement means. Each notes one issue and gives a word that stands in where it cannot be read. */

export function name(desk: Desk, value: unknown, path: Path): string {
  const text = String(value)
  if (!isTypable(text))
    wrong(desk, path, { code: 'control-character', message: 'control character in a name', found: text })
  return text
}

/** `yes` or `no`; what is unknown is left out. */
export function flag(desk: Desk, value: unknown, path: Path): 'yes' | 'no' {
  const word = value === true ? 'yes' : value === false ? 'no' : String(value)
  if (word === 'yes' || word === 'no') return word
  const expected = 'yes or no; leave out what is unknown'
  wrong(desk, path, { code: 'bad-value', message: 'neither yes nor no', found: word, expected })
  return 'no'
}

export const isYes = (desk: Desk, value: unknown, path: Path): boolean =>
  value !== undefined && flag(desk, value, path) === 'yes'

/** A date of the calendar, or the day in the desk's zone of an instant. */
export function day(desk: Desk, value: unknown, path: Path): PlainDate {
  const text = String(value)
  const found = parseDate(text) ?? (text.includes('T') ? dateInZone(text, desk.zone) : undefined)
  if (found) return found
  wrong(desk, path, {
    code: 'bad-date',
    message: 'not a date of the calendar',
    found: text,
    expected: 'YYYY-MM-DD',
  })
  return '0001-01-01' as PlainDate
}

/** A share in the unit 1. */
export function share(desk: Desk, value: unknown, path: Path): Interval {
  const quantity = value === undefined ? undefined : parseQuantity(String(value), '')
  if (quantity?.unit === '1' && quantity.hi?.lte(ONE)) return { lo: quantity.lo, hi: quantity.hi }
  const expected = 'a share with its unit, 0 % to 100 %'
  wrong(desk, path, { code: 'bad-share', message: 'not a share', found: String(value), expected })
  return { lo: ZERO, hi: ONE }
}

export function territory(desk: Desk, value: unknown, path: Path): string {
  const found = desk.territories.get(String(value).toLowerCase())
  if (found) return found
  const among = desk.territories.keys()
  wrong(desk, path, { code: 'unknown-territory', message: 'no such territory', found: String(value), among })
  return String(value)
}

/** The territory under a key, where there is one. */
export const territoryIn = (desk: Desk, fields: Fields, key: string, path: Path = []): Record<string, string> =>
  fields[key] === undefined ? {} : { [key]: territory(desk, fields[key], [...path, key]) }

/** One of the words that a fact has, where one stands under the key. */
export function wordIn(desk: Desk, fields: Fields, key: string, fact: string): Record<string, string> {
  const value = fields[key]
  if (value === undefined) return {}
  const { values } = desk.register.facts[fact]!
  if (!values.includes(String(value))) {
    const issue = { code: 'unknown-value', message: `no such ${key}`, found: String(value) }
    wrong(desk, [key], { ...issue, among: values, expected: values.join(', ') })
  }
  return { [key]: String(value) }
}
