import type { Tree } from '../../page/tree.js'
import type { Fact, Item, Linked } from './item.js'

/** A link only to the web; what else a register or a report calls an address stays text. */
export const linked = ({ text, url }: Linked): Tree =>
  url && /^https?:\/\//.test(url) ? ['a', { href: url, rel: 'noreferrer noopener' }, text] : text

/** An item beside the text: a link to its words, what it says, its quote, its facts. */
export function card(item: Item): Tree {
  const { id, kind, who, what, quote, facts, again } = item
  return [
    'li',
    { class: `card ${kind}${again ? ' again' : ''}`, id, 'data-item': id },
    [
      'p',
      { class: 'says' },
      ['span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }],
      ['a', { href: `#at-${id}`, class: 'to' }, ['span', { class: 'kind' }, `${kind}: `], ['b', {}, who]],
      ...(what ? [` ${what}`] : []),
      ...(again ? [['span', { class: 'note' }, ' again'] as const] : []),
    ],
    ...(kind === 'date' ? [] : [['blockquote', {}, `“${quote}”`] as const]),
    ...(facts.length ? [factList(facts)] : []),
  ]
}

const factList = (facts: readonly Fact[]): Tree => [
  'dl',
  {},
  ...facts.map(
    ({ label, words }): Tree => ['div', {}, ['dt', {}, label], ...words.map((one): Tree => ['dd', {}, linked(one)])],
  ),
]
