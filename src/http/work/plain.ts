import { InputError } from '../../issue.js'

/**
 * A JSON value without the keys that JavaScript gives a meaning of its own (`toString`, `__proto__`): no word of ours is called so. Throws
 * InputError with the path of the first.
 */
export function plain<T>(value: T, path: string): T {
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}[${index}]`)) as T
  if (typeof value !== 'object' || value === null) return value
  for (const key of Object.keys(value))
    if (key in Object.prototype)
      throw new InputError([{ code: 'unknown-key', path: `${path}.${key}`, message: 'unknown key', found: key }])
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, `${path}.${key}`)])) as T
}
