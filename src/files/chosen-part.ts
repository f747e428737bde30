import type { Part } from '../goods/part.js'
import { InputError, nearest } from '../issue.js'

/** The part of a list that is asked about, or all where none is named. Throws InputError at `path`, where it was named, with the nearest ids. */
export function chosenPart(parts: readonly Part[], id: string | undefined, path: string): readonly Part[] {
  if (id === undefined) return parts
  const found = parts.filter((part) => part.id === id)
  if (found.length) return found
  const ids = parts.map((part) => part.id)
  throw new InputError([
    {
      code: 'unknown-part',
      path,
      message: 'no such part',
      found: id,
      nearest: nearest(id, ids.slice(0, 1_000)),
      expected: ids.slice(0, 8).join(', '),
    },
  ])
}
