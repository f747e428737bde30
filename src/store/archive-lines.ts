import { canonicalJson } from '../measure/canonical.js'
import { damaged, linkShape } from './archive.js'
import type { Link } from './model.js'

/** The lines of a file of an archive. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** The link that a line says. Throws InputError. */
export function linkIn(line: string, path: string): Link {
  const result = linkShape.safeParse(parsed(line))
  if (result.success) return result.data
  throw damaged('a line that is no link', { path, found: line.slice(0, 80) })
}

/** A line that is canonical JSON, as every content is. Throws InputError. */
export function canonicalLine(line: string, path: string): string {
  const value = parsed(line)
  if (value !== undefined && canonicalJson(value) === line) return line
  throw damaged('a line that is not canonical JSON', { path, found: line.slice(0, 80) })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
