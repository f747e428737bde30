import { Decimal } from '../../src/measure/decimal.js'
import type { Plain } from './asks.js'

/** Bounds become decimals again: `lo` and `hi` are bounds wherever they stand, and nothing else is called so. */
export function revive<T>(value: Plain<T>): T {
  return revived(value, '') as T
}

function revived(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => revived(item, ''))
  if (typeof value === 'string' && (key === 'lo' || key === 'hi')) return new Decimal(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revived(item, name)]))
}

/** As a message carries it: bounds are texts, accessors are read. */
export const plain = <T>(value: T): Plain<T> => JSON.parse(JSON.stringify(value)) as Plain<T>
