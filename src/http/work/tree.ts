import type { Tree } from '../../files/yaml-tree.js'
import { Decimal } from '../../measure/decimal.js'

/** Of a JSON body no line is known: a path is. */
const NOWHERE = 0

/** A JSON value as the tree that the readers of files take: numbers as they print, `true` and `false` as yes and no. */
export function treeOf(value: unknown, path = ''): Tree {
  const place = { line: NOWHERE, ...(path ? { path } : {}) }
  if (Array.isArray(value))
    return { kind: 'list', ...place, items: value.map((item, index) => treeOf(item, `${path}[${index}]`)) }
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'map',
      ...place,
      entries: Object.entries(value).map(([key, item]) => {
        const below = path ? `${path}.${key}` : key
        return { key: { line: NOWHERE, path: below, text: key.trim() }, value: treeOf(item, below) }
      }),
    }
  return { kind: 'text', ...place, text: wordOf(value) }
}

function wordOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null || value === undefined ? '' : String(value).trim()
}

/** Places without the line that nobody knows. Decimals stay what they are. */
export function withoutLines<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => withoutLines(item)) as T
  if (typeof value !== 'object' || value === null || value instanceof Decimal) return value
  const entries = Object.entries(value).filter(([key, item]) => !(key === 'line' && item === NOWHERE))
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutLines(item)])) as T
}
