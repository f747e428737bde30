import { type Document, isAlias, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Issue } from '../issue.js'

/** Where something stands in a text, from 1. */
export type Spot = { readonly line: number; readonly column?: number }

/** A YAML text that was read, and where each offset of it stands. */
export type YamlDocument = { readonly contents: Node; readonly spot: (offset: number) => Spot; toJS(): unknown }

/** The document, or everything that is wrong with it; never both. */
export type YamlReading =
  | { readonly document: YamlDocument; readonly issues: readonly [] }
  | { readonly document?: undefined; readonly issues: readonly Issue[] }

const MAX_CHARACTERS = 5_000_000
const MAX_DEPTH = 200
const MAX_ISSUES = 50

/**
 * Text to a document with the failsafe schema. Refused with line and column: duplicate keys, anchors and aliases, tags, several documents,
 * nesting deeper than 200. Nothing is converted: `no`, `0106` and `1E902` stay what they are.
 */
export function readYaml(text: string, file: string): YamlReading {
  if (text.length > MAX_CHARACTERS) {
    const message = `text of ${text.length} characters`
    return { issues: [{ code: 'too-large', file, message, expected: `at most ${MAX_CHARACTERS}` }] }
  }
  const deep = tooDeep(text)
  if (deep) return { issues: [{ code: 'too-deep', file, ...deep }] }
  try {
    return composed(text, file)
  } catch (error) {
    // The parser works by recursion; what is too deep for it is refused like what is too deep for us.
    if (!(error instanceof RangeError)) throw error
    return { issues: [{ code: 'too-deep', file, message: `nested deeper than ${MAX_DEPTH}` }] }
  }
}

function composed(text: string, file: string): YamlReading {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: true,
    strict: true,
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    merge: false,
  })
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const issues = [...document.errors, ...document.warnings].slice(0, MAX_ISSUES).map(
    ({ code, message, pos }): Issue => ({
      code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'bad-yaml',
      message: sentence(message),
      file,
      ...spot(pos[0]),
    }),
  )
  if (issues.length) return { issues }
  if (!document.contents) return { issues: [{ code: 'empty', file, message: 'nothing stands in this file' }] }
  const unread = firstUnread(document)
  if (unread) return { issues: [{ code: 'bad-yaml', file, message: unread.message, ...spot(unread.offset) }] }
  return { document: { contents: document.contents as Node, spot, toJS: () => document.toJS() }, issues: [] }
}

/** The first anchor, alias or tag. */
function firstUnread(document: Document): { message: string; offset: number } | undefined {
  let found: { message: string; offset: number } | undefined
  visit(document, {
    Node: (_, node) => {
      const { anchor, tag } = node as { anchor?: string; tag?: string }
      const isTagged = tag !== undefined && !tag.startsWith('tag:yaml.org,2002:')
      if (!isAlias(node) && !anchor && !isTagged) return undefined
      const message = isAlias(node) || anchor ? 'anchors and aliases are not read' : 'tags are not read'
      found = { message, offset: node.range?.[0] ?? 0 }
      return visit.BREAK
    },
  })
  return found
}

const sentence = (message: string) => message.charAt(0).toLowerCase() + message.slice(1).split('\n')[0]!

/** Brackets and dashes are counted before the parser sees them: its time grows with the square of the depth. */
function tooDeep(text: string): { message: string; line: number } | undefined {
  const line = deepBracket(text)
  if (line) return { message: `nested deeper than ${MAX_DEPTH}`, line }
  const dashes = /^[ \t]*(?:[-?:][ \t]+){100}/m.exec(text)
  if (dashes) return { message: `nested deeper than ${MAX_DEPTH}`, line: lineAt(text, dashes.index) }
  const indent = new RegExp(`^ {${MAX_DEPTH * 10}}`, 'm').exec(text)
  return indent ? { message: `indented by more than ${MAX_DEPTH * 10}`, line: lineAt(text, indent.index) } : undefined
}

function deepBracket(text: string): number | undefined {
  let depth = 0
  let line = 1
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    if (c === 10) line += 1
    else if (c === 91 || c === 123) depth += 1
    else if ((c === 93 || c === 125) && depth > 0) depth -= 1
    if (depth > MAX_DEPTH) return line
  }
  return undefined
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length
