import { isMap, isScalar, type Node } from 'yaml'
import type { Issue } from '../issue.js'
import { readYaml, type Spot } from './yaml-document.js'

/** A YAML text as plain strings, lists and maps, with the place of every value. */
export type Tree = {
  readonly value: unknown
  readonly place: (path: readonly (string | number)[]) => Spot | Record<never, never>
}

/** Reads YAML as `readYaml` does; everything wrong is an issue with file:line:column. */
export function parseYaml(text: string, file: string): { tree?: Tree; issues: readonly Issue[] } {
  const { document, issues } = readYaml(text, file)
  if (!document) return { issues }
  const { contents, spot } = document
  const place = (path: readonly (string | number)[]) => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? contents : nodeAt(contents, path.slice(0, depth))
      if (node?.range) return spot(node.range[0])
    }
    return {}
  }
  return { tree: { value: document.toJS(), place }, issues }
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
