import { type Issue, nearest } from '../../issue.js'
import type { Register } from '../../register/model.js'
import { territoryAliases } from '../territory.js'

export type Path = readonly (string | number)[]
export type Fields = Readonly<Record<string, unknown>>

/** What a movement is read against, and where what is wrong with it is collected, to be said all at once. */
export type Desk = {
  readonly register: Register
  /** The zone that an instant is read in. */
  readonly zone: string
  readonly territories: ReadonlyMap<string, string>
  readonly issues: Issue[]
}

export const newDesk = (register: Register, zone: string): Desk => ({
  register,
  zone,
  territories: territoryAliases(register),
  issues: [],
})

type Wrong = {
  readonly code: string
  readonly message: string
  readonly found: string
  readonly expected?: string
  /** Words that may have been meant. */
  readonly among?: Iterable<string>
}

export function wrong(desk: Desk, path: Path, { among = [], ...issue }: Wrong): void {
  const near = nearest(issue.found, among)
  desk.issues.push({ ...issue, path: ['movement', ...path].join('.'), ...(near.length ? { nearest: near } : {}) })
}

export function onlyKeys(desk: Desk, fields: Fields, allowed: readonly string[], path: Path): void {
  for (const key of Object.keys(fields)) {
    if (allowed.includes(key)) continue
    wrong(desk, [...path, key], {
      code: 'unknown-key',
      message: 'a key that is not read here',
      found: key,
      among: allowed,
    })
  }
}

/** A single value is a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** `endUse` and `end-use` are the same key. Whatever is no map has no fields. */
export function hyphened(desk: Desk, value: unknown, path: Path): Fields {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    wrong(desk, path, { code: 'bad-value', message: 'keys and values should stand here', found: String(value) })
    return {}
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), one]),
  )
}
