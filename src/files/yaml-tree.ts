import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { InputError } from '../issue.js'
import { type Desk, type Place, refuse, reject, type Word } from './desk.js'

/**
 * A YAML tree whose every scalar is a string with its place. `path` of a place is the keys and positions down to it.
 */
export type Tree =
  | (Word & { readonly kind: 'text' })
  | (Place & { readonly kind: 'map'; readonly entries: readonly Entry[] })
  | (Place & { readonly kind: 'list'; readonly items: readonly Tree[] })
export type Entry = { readonly key: Word; readonly value: Tree }

const MAX_CHARACTERS = 5_000_000
const MAX_DEPTH = 200

/**
 * Text to a tree with the failsafe schema. Refused with file:line:column: duplicate keys, anchors and aliases, tags, several documents,
 * nesting deeper than 200. Nothing is converted: `no`, `0106` and `1E902` stay what they are.
 */
export function parseYaml(file: string, text: string): Tree {
  if (text.length > MAX_CHARACTERS)
    reject(file, 'too-large', `text of ${text.length} characters`, { expected: `at most ${MAX_CHARACTERS}` })
  refuseDepth(file, text)
  const lines = new LineCounter()
  const document = composed(file, () =>
    parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      strict: true,
      lineCounter: lines,
      prettyErrors: false,
      version: '1.2',
      merge: false,
    }),
  )
  const placed = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const problems = [...document.errors, ...document.warnings].slice(0, 50).map(({ code, message, pos }) => {
    const { line, column } = placed(pos[0])
    return {
      code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'bad-yaml',
      message: sentence(message),
      file,
      line,
      column: column!,
    }
  })
  if (problems.length) throw new InputError(problems)
  if (!document.contents) reject(file, 'empty', 'nothing stands in this file')
  composed(file, () =>
    visit(document, {
      Node: (_, node) => {
        const { anchor, tag } = node as { anchor?: string; tag?: string }
        const found =
          isAlias(node) || anchor
            ? 'anchors and aliases are not read'
            : tag && !tag.startsWith('tag:yaml.org,2002:')
              ? 'tags are not read'
              : undefined
        if (found) reject(file, 'bad-yaml', found, placed(node.range?.[0] ?? 0))
      },
    }),
  )
  return treeOf(file, document.contents as Node, placed, '')
}

const sentence = (message: string) => message.charAt(0).toLowerCase() + message.slice(1).split('\n')[0]!

/** The parser works by recursion; what is too deep for it is refused like what is too deep for us. */
function composed<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) reject(file, 'too-deep', `nested deeper than ${MAX_DEPTH}`)
    throw error
  }
}

/** Brackets and dashes are counted before the parser sees them: its time grows with the square of the depth. */
function refuseDepth(file: string, text: string) {
  let depth = 0
  let line = 1
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    if (c === 10) line += 1
    else if (c === 91 || c === 123) depth += 1
    else if ((c === 93 || c === 125) && depth > 0) depth -= 1
    if (depth > MAX_DEPTH) reject(file, 'too-deep', `nested deeper than ${MAX_DEPTH}`, { line })
  }
  const dashes = /^[ \t]*(?:[-?:][ \t]+){100}/m.exec(text)
  if (dashes)
    reject(file, 'too-deep', `nested deeper than ${MAX_DEPTH}`, {
      line: text.slice(0, dashes.index).split('\n').length,
    })
  const indent = new RegExp(`^ {${MAX_DEPTH * 10}}`, 'm').exec(text)
  if (indent)
    reject(file, 'too-deep', `indented by more than ${MAX_DEPTH * 10}`, {
      line: text.slice(0, indent.index).split('\n').length,
    })
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
