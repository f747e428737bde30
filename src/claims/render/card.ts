import type { Tree } from '../../page/tree.js'
import type { Fact, Item, Linked } from './item.js'

/** A link only to the web; what else a register or a report calls an address stays text. */
export const linked = ({ text, url }: Linked): Tree =>
  url && /^https?:\/\//.test(url) ? ['a', { href: url, rel: 'noreferrer noopener' }, text] : text

/** An item beside the text: a link to its words, what it says, its quote, its facts. */
export const card = (item: Item): Tree => ['li', cardSigns(item), ...cardInside(item)]

export const cardSigns = ({ id, kind, again }: Item) => ({
  class: `card ${kind}${again ? ' again' : ''}`,
  id,
  'data-item': id,
})

/** `named` is what the kind and the sign of a repetition are called. */
export function cardInside(item: Item, named: { readonly kind?: string; readonly again?: string } = {}): Tree[] {
  const { id, kind, who, what, quote, facts, again } = item
  return [
    [
      'p',
      { class: 'says' },
      ['span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }],
      ['a', { href: `#at-${id}`, class: 'to' }, ['span', { class: 'kind' }, `${named.kind ?? kind}: `], ['b', {}, who]],
      ...(what ? [` ${what}`] : []),
      ...(again ? [['span', { class: 'note' }, ` ${named.again ?? 'again'}`] as const] : []),
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
