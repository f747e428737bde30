import type { Tree } from '../../page/tree.js'
import type { Reading } from '../reading.js'
import { type Paragraph, passagesOf } from '../text/passage.js'
import { card } from './card.js'
import type { Item } from './item.js'
import { type Segment, segmentsOf } from './marks.js'

/** A paragraph with its items marked, and the items that begin in it. `outside`: before or after the story. */
export type Row = { readonly outside: boolean; readonly text: Tree; readonly items: readonly Item[] }

/** The report's text with its items marked, each paragraph beside the cards of the items that begin in it. */
export const body = (reading: Reading, items: readonly Item[]): Tree => [
  'div',
  { class: 'body' },
  ...rowsOf(reading, items).map(
    (row): Tree => [
      'div',
      { class: row.outside ? 'row tail' : 'row' },
      row.text,
      row.items.length ? ['ul', { class: 'cards' }, ...row.items.map(card)] : ['div', { class: 'cards' }],
    ],
  ),
]

export function rowsOf(reading: Reading, items: readonly Item[]): readonly Row[] {
  const { paragraphs } = passagesOf(reading.text)
  const rows: Row[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    const from = next
    while (next < items.length && items[next]!.start < paragraph.end) next += 1
    rows.push(row(reading, paragraph, items.slice(from, next)))
  }
  return rows
}

function row({ text, head }: Reading, paragraph: Paragraph, items: readonly Item[]): Row {
  const { story, language } = head
  return {
    outside: paragraph.start >= story.end || paragraph.end <= story.start,
    text: ['p', { class: 'text', lang: language, dir: 'auto' }, ...segmentsOf(text, paragraph, items).map(mark)],
    items,
  }
}

function mark({ text, items, kinds, begins }: Segment): Tree {
  if (items.length === 0) return text
  const anchors = begins.map(({ id }): Tree => ['span', { id: `at-${id}`, class: 'at' }])
  return ['mark', { class: kinds.join(' '), 'data-items': items.map(({ id }) => id).join(' ') }, ...anchors, text]
}
