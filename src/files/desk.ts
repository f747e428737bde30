import { InputError, type Issue, nearest } from '../issue.js'
import type { Vocabulary } from './vocabulary.js'

/** Where a reader collects what is wrong with a file, to say it all at once. */
export type Desk = { readonly file: string; readonly vocabulary: Vocabulary; readonly issues: Issue[] }

/** `path` is a path of ids (`motor/rotor`) or a cell (`Sheet1!C4`). */
export type Place = { readonly line: number; readonly column?: number; readonly path?: string }

/** A piece of text and where it stands. */
export type Word = Place & { readonly text: string }

export const MAX_ISSUES = 50

type More = { readonly found?: string; readonly expected?: string; readonly among?: Iterable<string> }

/** Notes an issue; stops the reading at the fiftieth. */
export function refuse(
  desk: Desk,
  code: string,
  message: string,
  place: Place,
  { found, expected, among }: More = {},
): undefined {
  const close = found !== undefined && among ? nearest(found.slice(0, 100), among) : []
  desk.issues.push({
    code,
    message,
    file: desk.file,
    line: place.line,
    ...(place.column !== undefined && { column: place.column }),
    ...(place.path && { path: place.path }),
    ...(found !== undefined && { found: found.length > 200 ? `${found.slice(0, 200)}...` : found }),
    ...(expected !== undefined && { expected }),
    ...(close.length && { nearest: close }),
  })
  if (desk.issues.length >= MAX_ISSUES) throw new InputError(desk.issues)
  return undefined
}

/** Refuses the whole file at once. */
export function reject(file: string, code: string, message: string, more: Partial<Issue> = {}): never {
  throw new InputError([{ code, message, file, ...more }])
}
