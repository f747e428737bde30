import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Issue } from '../issue.js'

/** A YAML text as plain strings, lists and maps, with the place of every value. */
export type Tree = {
  readonly value: unknown
  readonly place: (path: readonly (string | number)[]) => { line?: number; column?: number }
}

/** Texts beyond this are refused: the largest list of the register is far below it. */
const MAX_LENGTH = 5_000_000

/**
 * Reads YAML with the failsafe schema: every scalar stays the string that stands there (`1E902` is a code, `0106` is not 106).
 * Duplicate keys, aliases and anything malformed are issues with file:line:column.
 */
export function parseYaml(text: string, file: string): { tree?: Tree; issues: Issue[] } {
  if (text.length > MAX_LENGTH)
    return { issues: [{ code: 'too-large', file, message: `longer than ${MAX_LENGTH} characters` }] }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    merge: false,
  })
  const issues: Issue[] = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return { code: 'bad-yaml', file, line, column: col, message: error.message }
  })
  if (issues.length) return { issues }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return { issues: [{ code: 'bad-yaml', file, message: 'aliases are not allowed' }] }
  }
  const place = (path: readonly (string | number)[]) => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : nodeAt(document.contents, path.slice(0, depth))
      if (node?.range) {
        const { line, col } = lines.linePos(node.range[0])
        return { line, column: col }
      }
    }
    return {}
  }
  return { tree: { value, place }, issues }
}

/** The key where the path ends in a map, so that a message points at the word that is wrong; otherwise the value. */
function nodeAt(root: Node | null, path: readonly (string | number)[]): Node | undefined {
  let node: Node | null | undefined = root
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step))
      if (!pair) return undefined
      if (index === path.length - 1) return pair.key as Node
      node = pair.value as Node | null
    } else if (node && 'items' in node && typeof step === 'number') {
      node = (node.items as Node[])[step]
    } else return undefined
  }
  return node ?? undefined
}
