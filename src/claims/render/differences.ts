import type { Tree } from '../../page/tree.js'
import type { Across, Decider, Difference, OrderCheck, Side } from '../across/difference.js'
import { linked } from './card.js'
import { anchorOf } from './item.js'
import { type Shown, titleOf } from './shown.js'
import { plural } from './words.js'

/** Where reports differ: both quotes side by side, why, and the official text that decides where the register has it. Nobody is given a score. */
export function differencesSection(reports: readonly Shown[], across: Across): Tree[] {
  const { differences, orders, origins } = across
  if (reports.length < 2 && differences.length === 0 && orders.length === 0) return []
  const title = reports.length === 1 ? 'Where it differs from itself' : 'Where they differ'
  const tree: Tree = [
    'section',
    { class: 'across', id: 'across', 'aria-labelledby': 'across-title' },
    ['h2', { id: 'across-title' }, title],
    ['p', { class: 'lead' }, leadOf(reports, across)],
    ...origins
      .filter((origin) => origin.reports.length > 1)
      .map(
        (origin): Tree => [
          'p',
          { class: 'warning' },
          `One origin (${origin.because}): ${origin.reports.map((index) => nameOf(reports, index)).join('; ')}.`,
        ],
      ),
    ...(differences.length
      ? [['ol', { class: 'differences' }, ...differences.map((one) => difference(reports, one))] as const]
      : []),
    ...(orders.length
      ? [
          ['h3', {}, 'What is said of before and after'] as const,
          ['ol', { class: 'differences' }, ...orders.map((one) => order(reports, one))] as const,
        ]
      : []),
  ]
  return [tree]
}

function leadOf(reports: readonly Shown[], { differences, origins }: Across): string {
  const kinds = new Map<string, number>()
  for (const { type } of differences) kinds.set(type, (kinds.get(type) ?? 0) + 1)
  const typed = [...kinds].map(([type, count]) => `${type.replaceAll('-', ' ')} ${count}`).join(', ')
  return `${plural(reports.length, 'report')} of ${plural(origins.length || reports.length, 'independent origin')}; ${
    differences.length ? `${plural(differences.length, 'difference')}: ${typed}` : 'no difference found'
  }.`
}

const nameOf = (reports: readonly Shown[], index: number): string => {
  const shown = reports[index]
  return shown ? titleOf(shown) : `report ${index + 1}`
}

/** One difference as an item of a list: its type, both sides, why, and what is on file. */
export const difference = (reports: readonly Shown[], { type, about, sides, why, decides }: Difference): Tree => [
  'li',
  { class: `difference ${type}` },
  ['h3', {}, ['span', { class: 'type' }, type.replaceAll('-', ' ')], ` ${about}`],
  ['div', { class: 'sides' }, ...sides.map((one) => side(reports, one))],
  ['p', { class: 'why' }, why],
  ...decider(decides),
]

const side = (reports: readonly Shown[], one: Side): Tree => [
  'figure',
  {},
  ['blockquote', { dir: 'auto' }, `“${one.quote}”`],
  [
    'figcaption',
    {},
    ['b', {}, one.says],
    one.whose ? ` (${one.whose}), in ` : ', in ',
    ['a', { href: `#${target(one)}` }, reports.length === 1 ? 'the text' : nameOf(reports, one.report)],
  ],
]

/** Names and quotations have no card; a link to them leads to their report. */
const target = ({ report, part, item }: Side): string =>
  part === 'quotations' || part === 'entities' ? `r${report + 1}` : anchorOf(report, part, item)

function decider(decides: readonly Decider[]): Tree[] {
  if (decides.length === 0) return [['p', { class: 'decides none' }, 'The register has no text that decides.']]
  return decides.map(({ provision, says, citation }) => [
    'p',
    { class: 'decides' },
    'On file: ',
    linked({ text: provision, ...(citation.url ? { url: citation.url } : {}) }),
    ` ${says}`,
  ])
}

/** A claim of before or after as an item of a list. */
export const order = (
  reports: readonly Shown[],
  { claim, relation, first, second, holds, why, decides }: OrderCheck,
): Tree => {
  const dated = ({ words, dates }: OrderCheck['first']): string =>
    `${words}${dates.length ? ` (${dates.map(({ iso, from }) => `${iso}, ${from}`).join('; ')})` : ''}`
  return [
    'li',
    { class: 'difference order' },
    [
      'h3',
      {},
      ['span', { class: 'type' }, holds === 'cannot-tell' ? 'cannot be told' : `holds: ${holds}`],
      ` ${dated(first)} ${relation} ${dated(second)}`,
    ],
    ['div', { class: 'sides' }, side(reports, claim)],
    ['p', { class: 'why' }, why],
    ...(decides.length ? decider(decides) : []),
  ]
}
