import type { Tree } from '../../page/tree.js'
import type { Reading } from '../reading.js'
import { type Paragraph, passagesOf } from '../text/passage.js'
import { card } from './card.js'
import type { Item } from './item.js'
import { type Segment, segmentsOf } from './marks.js'

/** The report's text with its items marked, each paragraph beside the cards of the items that begin in it. */
export function body(reading: Reading, items: readonly Item[]): Tree {
  const { paragraphs } = passagesOf(reading.text)
  const rows: Tree[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    const from = next
    while (next < items.length && items[next]!.start < paragraph.end) next += 1
    rows.push(row(reading, paragraph, items.slice(from, next)))
  }
  return ['div', { class: 'body' }, ...rows]
}

function row(reading: Reading, paragraph: Paragraph, items: readonly Item[]): Tree {
  const { story } = reading.head
  const outside = paragraph.start >= story.end || paragraph.end <= story.start
  return [
    'div',
    { class: outside ? 'row tail' : 'row' },
    [
      'p',
      { class: 'text', lang: reading.head.language, dir: 'auto' },
      ...segmentsOf(reading.text, paragraph, items).map(mark),
    ],
    items.length ? ['ul', { class: 'cards' }, ...items.map(card)] : ['div', { class: 'cards' }],
  ]
}

function mark({ text, items, kinds, begins }: Segment): Tree {
  if (items.length === 0) return text
  const anchors = begins.map(({ id }): Tree => ['span', { id: `at-${id}`, class: 'at' }])
  return ['mark', { class: kinds.join(' '), 'data-items': items.map(({ id }) => id).join(' ') }, ...anchors, text]
}
