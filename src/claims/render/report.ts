import type { Tree } from '../../page/tree.js'
import type { Register } from '../../register/model.js'
import type { Entity } from '../reading.js'
import { body } from './body.js'
import { type Item, itemsOf } from './item.js'
import { leadOf, partiesOf } from './lead.js'
import { type Shown, titleOf } from './shown.js'
import { isoWords, knownWords, plural } from './words.js'

/** One report: what it is, what it holds at a glance, its text with the items beside it, its names. */
export function reportSection(register: Register, shown: Shown, index: number): { tree: Tree; items: readonly Item[] } {
  const { reading, notes } = shown
  const items = itemsOf(register, reading, index)
  return {
    items,
    tree: [
      'section',
      { class: 'report', id: `r${index + 1}`, 'aria-label': `Report ${index + 1}: ${titleOf(shown)}` },
      ['h2', { dir: 'auto' }, titleOf(shown)],
      ['p', { class: 'lead' }, leadOf(reading)],
      ['div', { class: 'top' }, headFacts(shown), ...parties(shown)],
      ...notes.map(({ message }): Tree => ['p', { class: 'warning' }, message]),
      body(reading, items),
      ...names(reading.entities),
    ],
  }
}

function headFacts({ file, reading }: Shown): Tree {
  const { published, publisher, kind, language, from, rights, disclaimer, url } = reading.head
  const fact = (label: string, words: string): Tree[] => [['div', {}, ['dt', {}, label], ['dd', {}, words]]]
  return [
    'dl',
    { class: 'head' },
    ...fact('file', file),
    ...fact('published', knownWords(published, isoWords)),
    ...fact('publisher', knownWords(publisher)),
    ...fact('kind', `${kind}, in ${language === 'zh' ? 'Chinese' : 'English'}`),
    ...(from.length ? fact('from', from.map(({ quote }) => quote).join(' · ')) : []),
    ...(url && url.basis !== 'absent' ? fact('address', knownWords(url)) : []),
    ...(rights ? fact('rights', rights.quote) : []),
    ...(disclaimer ? fact('disclaimer', disclaimer.quote) : []),
  ]
}

function parties({ reading }: Shown): Tree[] {
  const rows = partiesOf(reading)
  if (rows.length === 0) return []
  return [
    [
      'table',
      { class: 'parties' },
      ['caption', {}, 'What is said of whose measures'],
      [
        'tbody',
        {},
        ...rows.map(({ issuer, acts }): Tree => ['tr', {}, ['th', { scope: 'row' }, issuer], ['td', {}, acts]]),
      ],
    ],
  ]
}

/** Each person, body and outlet with the ways in which the report writes it, and what a variant was resolved by. */
function names(entities: readonly Entity[]): Tree[] {
  if (entities.length === 0) return []
  const summary = `Names: ${plural(entities.length, 'person, body, outlet or place', 'people, bodies, outlets and places')}`
  return [['details', { class: 'names' }, ['summary', {}, summary], namesList(entities)]]
}

export const namesList = (entities: readonly Entity[]): Tree => [
  'ul',
  {},
  ...entities.map(({ canonical, type, office, mentions, evidence }): Tree => {
    const surfaces = [...new Set(mentions.map(({ surface }) => surface))]
    const written = surfaces.some((surface) => surface !== canonical)
    return [
      'li',
      {},
      ['b', {}, canonical],
      ` ${[type, office].filter(Boolean).join(', ')}; ${plural(mentions.length, 'mention')}`,
      ...(written ? [`; written ${surfaces.map((surface) => `“${surface}”`).join(', ')}`] : []),
      ...(evidence?.length ? [['span', { class: 'note' }, ` (${evidence.join('; ')})`] as const] : []),
    ]
  }),
]
