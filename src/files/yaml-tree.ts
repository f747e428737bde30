import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { InputError } from '../issue.js'
import { readYaml } from '../register/yaml-document.js'
import { type Desk, type Place, refuse, reject, type Word } from './desk.js'

/**
 * A YAML tree whose every scalar is a string with its place. `path` of a place is the keys and positions down to it.
 */
export type Tree =
  | (Word & { readonly kind: 'text' })
  | (Place & { readonly kind: 'map'; readonly entries: readonly Entry[] })
  | (Place & { readonly kind: 'list'; readonly items: readonly Tree[] })
export type Entry = { readonly key: Word; readonly value: Tree }

/** Text to a tree, read as the register's files are. Throws InputError with file:line:column. */
export function parseYaml(file: string, text: string): Tree {
  const { document, issues } = readYaml(text, file)
  if (!document) throw new InputError(issues)
  return treeOf(file, document.contents, document.spot, '')
}

function treeOf(file: string, node: Node | null | undefined, placed: (offset: number) => Place, path: string): Tree {
  const place = { ...placed(node?.range?.[0] ?? 0), ...(path && { path }) }
  if (isScalar(node)) return { kind: 'text', ...place, text: String(node.value ?? '').trim() }
  if (isSeq(node)) {
    return {
      kind: 'list',
      ...place,
      items: node.items.map((item, index) => treeOf(file, item as Node, placed, `${path}[${index}]`)),
    }
  }
  if (!isMap(node)) return { kind: 'text', ...place, text: '' }
  const entries = node.items.map(({ key, value }) => {
    if (!isScalar(key))
      reject(file, 'bad-yaml', 'a key that is not a word', placed((key as Node | null)?.range?.[0] ?? 0))
    const text = String(key.value ?? '').trim()
    const below = path ? `${path}.${text}` : text
    const at = { ...placed(key.range?.[0] ?? 0), path: below }
    return {
      key: { ...at, text },
      value: value ? treeOf(file, value as Node, placed, below) : { kind: 'text' as const, ...at, text: '' },
    }
  })
  return { kind: 'map', ...place, entries }
}

/** The entries of a map by key. Unknown keys are refused with the nearest known ones; another kind of node gives none. */
export function fields<Key extends string>(desk: Desk, tree: Tree, known: readonly Key[]): Partial<Record<Key, Tree>> {
  const found: Partial<Record<Key, Tree>> = {}
  for (const { key, value } of entriesOf(desk, tree)) {
    if ((known as readonly string[]).includes(key.text)) found[key.text as Key] = value
    else refuse(desk, 'unknown-key', 'unknown key', key, { found: key.text, among: known })
  }
  return found
}

export function entriesOf(desk: Desk, tree: Tree): readonly Entry[] {
  if (tree.kind === 'map') return tree.entries
  refuse(desk, 'not-a-map', 'keys and values should stand here', tree, tree.kind === 'text' ? { found: tree.text } : {})
  return []
}

export function itemsOf(desk: Desk, tree: Tree): readonly Tree[] {
  if (tree.kind === 'list') return tree.items
  refuse(desk, 'not-a-list', 'a list should stand here', tree, tree.kind === 'text' ? { found: tree.text } : {})
  return []
}

/** What `read` makes of the text, or undefined where there is none or something else stands there. */
export function read<T>(
  desk: Desk,
  tree: Tree | undefined,
  reader: (desk: Desk, word: Word) => T | undefined,
): T | undefined {
  if (!tree) return undefined
  return tree.kind === 'text'
    ? reader(desk, tree)
    : refuse(desk, 'not-a-word', 'a single value should stand here', tree)
}
