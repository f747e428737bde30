import { InputError } from '../issue.js'

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/** A page of items in the order of their ids. The cursor is the last id, so that nothing is told twice when others come or go. */
export function pageAfter<T>(
  all: readonly T[],
  idOf: (item: T) => string,
  { limit = 50, after }: { readonly limit?: number | undefined; readonly after?: string | undefined },
): Page<T> {
  const last = after === undefined ? undefined : idIn(after)
  const rest = last === undefined ? all : all.filter((item) => idOf(item) > last)
  const items = rest.slice(0, limit)
  return { items, next: rest.length > limit ? cursorOf(idOf(items.at(-1)!)) : null }
}

export const cursorOf = (id: string): string => Buffer.from(id, 'utf8').toString('base64url')

/** Throws InputError on what is no cursor of ours. */
export function idIn(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8')
  if (id !== '' && cursorOf(id) === cursor) return id
  throw new InputError([
    { code: 'bad-cursor', path: 'after', message: 'not a place in this list', expected: 'the `next` of a page' },
  ])
}

export const byId = <T extends { readonly id: string }>(all: Iterable<T>): readonly T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
