import type { z } from 'zod'
import type { Issue } from '../../issue.js'
import { parseYaml, type Tree } from '../yaml.js'

export type Path = readonly (string | number)[]

/** Where each provision, list and instrument stands, for messages: id -> `file:line`. */
export type Places = Readonly<Record<string, { readonly file: string; readonly line?: number }>>

/** The files of a register while they are read: their texts by path, and what was found in them so far. */
export type Desk = {
  readonly files: ReadonlyMap<string, string>
  readonly trees: Map<string, Tree>
  readonly issues: Issue[]
  readonly places: Record<string, { file: string; line?: number }>
}

export const newDesk = (files: ReadonlyMap<string, string>): Desk => ({
  files,
  trees: new Map(),
  issues: [],
  places: {},
})

/** A file parsed and typed, with an issue for whatever does not fit; undefined where it does not. */
export function readShaped<T extends z.ZodType>(desk: Desk, path: string, shape: T): z.output<T> | undefined {
  const text = desk.files.get(path)
  if (text === undefined) {
    desk.issues.push({ code: 'missing-file', file: path, message: 'this file is missing' })
    return undefined
  }
  const { tree, issues } = parseYaml(text, path)
  desk.issues.push(...issues)
  if (!tree) return undefined
  desk.trees.set(path, tree)
  const result = shape.safeParse(tree.value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
    const at = [...issue.path, ...keys.slice(0, 1)] as Path
    report(desk, path, { code: keys.length ? 'unknown-key' : 'bad-value', message: issue.message.toLowerCase() }, at)
  }
  return undefined
}

export function report(desk: Desk, file: string, issue: Issue, path: Path): void {
  desk.issues.push({ ...issue, file, ...desk.trees.get(file)?.place(path), path: path.join('.') })
}

/** Notes where a thing of the register stands. */
export function notePlace(desk: Desk, id: string, file: string, path: Path): void {
  desk.places[id] = { file, ...desk.trees.get(file)?.place(path) }
}
