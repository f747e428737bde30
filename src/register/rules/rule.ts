import type { ParsedRegister } from '../parse.js'

/** Where a rule is broken, by id of a provision, list or instrument (or the vocabulary file it stands in), and how. */
export type Violation = { readonly at: string; readonly message: string }

export type Linted = Pick<ParsedRegister, 'register' | 'places'>

/** A named rule: one sentence that must hold of every register. Ids are never given to another rule. */
export type Rule = {
  readonly id: string
  readonly sentence: string
  readonly broken: (parsed: Linted) => readonly Violation[]
}

/** The violation, as a list that is empty where nothing is wrong. */
export const unless = (holds: boolean, at: string, message: string): Violation[] => (holds ? [] : [{ at, message }])

/** Each circle in a graph once, as the ids along it. */
export function circles(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (id: string, path: readonly string[]) => {
    const start = path.indexOf(id)
    if (start >= 0) found.push([...path.slice(start), id])
    if (start >= 0 || done.has(id)) return
    for (const other of next.get(id) ?? []) visit(other, [...path, id])
    done.add(id)
  }
  for (const id of next.keys()) visit(id, [])
  return found
}
