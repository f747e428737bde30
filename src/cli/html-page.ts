import { documentOf } from '../page/document.js'
import type { Tree } from '../page/tree.js'
import { htmlStyle } from './html-style.js'
import { isWeb, type Line, partsOf, type Remark } from './section.js'

export type HtmlPage = {
  readonly title: string
  /** What a reader must know before anything else. */
  readonly warnings: readonly string[]
  readonly main: readonly Tree[]
  readonly foot: string
}

/** One page without scripts and without a network: it prints, and it reads at 320 px. */
export function htmlPage({ title, warnings, main, foot }: HtmlPage): string {
  const body: Tree[] = [
    ['header', {}, ['h1', {}, title], ...warnings.map((line): Tree => ['p', { class: 'stale' }, line])],
    ['main', {}, ...main],
    ['footer', {}, ['p', {}, foot]],
  ]
  return documentOf({ title, style: htmlStyle, body })
}

export const section = (name: string, children: readonly Tree[]): Tree => ['section', {}, ['h2', {}, name], ...children]

export const link = (href: string, words: string): Tree => ['a', { href, rel: 'noreferrer noopener' }, words]

export const list = (lines: readonly Line[]): Tree => ['ul', {}, ...lines.map(item)]

function item(line: Line): Tree {
  const { text, under } = partsOf(line)
  return ['li', {}, text, ...(under.length ? [['ul', {}, ...under.map(remark)] as const] : [])]
}

const remark = ({ text, url }: Remark): Tree => [
  'li',
  {},
  text,
  ...(url && isWeb(url) ? [' ', link(url, 'source')] : []),
]
