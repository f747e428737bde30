import { documentOf } from '../../page/document.js'
import type { Tree } from '../../page/tree.js'
import type { Register } from '../../register/model.js'
import { differencesSection } from './differences.js'
import { type Item, KINDS, type Kind } from './item.js'
import { reportSection } from './report.js'
import { pageScript } from './script.js'
import { type PageOptions, type Shown, titleOf } from './shown.js'
import { styles } from './styles.js'
import { plural } from './words.js'

const MEANS: Readonly<Record<Kind, readonly [one: string, means: string]>> = {
  measure: ['measures', 'what is said to happen to a trade measure'],
  claim: ['who says it', 'a statement with its speaker'],
  event: ['events', 'calls, rounds, meetings, deadlines, truces'],
  figure: ['figures', 'a number with its scope'],
  dependence: ['dependence', 'who needs what from whom'],
  opinion: ['comment', 'comment and loaded words, apart from what is reported'],
  date: ['dates', 'with how certain they are'],
}

/**
 * One page without a network: each report's text with the items marked in it and their cards beside them; with two or more reports, where
 * they differ, first. It reads without scripts; with them `n` and `p` go from item to item. Every word of a report is escaped.
 */
export function reportsHtml(register: Register, reports: readonly Shown[], options: PageOptions = {}): string {
  const sections = reports.map((shown, index) => reportSection(register, shown, index))
  const items = sections.flatMap((section) => section.items)
  const title = reports.length === 1 ? titleOf(reports[0]!) : `${reports.length} reports`
  const differing = options.across ? differencesSection(reports, options.across) : []
  const body: Tree[] = [
    [
      'main',
      {},
      ['h1', {}, `Lodestone: ${plural(reports.length, 'report')} read`],
      ...contents(reports, options),
      ...(reports.length > 1 ? differing : []),
      legend(items),
      ...sections.map(({ tree }) => tree),
      ...(reports.length > 1 ? [] : differing),
      ...(options.after ?? []),
    ],
    foot(),
  ]
  return documentOf({ title, style: styles(), body, script: pageScript() })
}

function contents(reports: readonly Shown[], { across }: PageOptions): Tree[] {
  if (reports.length < 2) return []
  return [
    [
      'nav',
      { 'aria-label': 'Reports' },
      [
        'ol',
        { class: 'contents' },
        ...(across ? [['li', {}, ['a', { href: '#across' }, 'Where they differ']] as const] : []),
        ...reports.map((shown, index): Tree => ['li', {}, ['a', { href: `#r${index + 1}` }, titleOf(shown)]]),
      ],
    ],
  ]
}

/** What the marks mean; each kind can be left out. */
function legend(items: readonly Item[]): Tree {
  const boxes = KINDS.map((kind): Tree => {
    const [name, means] = MEANS[kind]
    const count = items.filter((item) => item.kind === kind).length
    return [
      'label',
      { title: means },
      ['input', { type: 'checkbox', id: `show-${kind}`, checked: '' }],
      ['span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }],
      `${name} `,
      ['span', { class: 'count' }, String(count)],
    ]
  })
  return [
    'div',
    { class: 'legend' },
    [
      'fieldset',
      {},
      ['legend', {}, 'Show'],
      ...boxes,
      ['span', { class: 'keys' }, ['kbd', {}, 'n'], ' next  ', ['kbd', {}, 'p'], ' previous'],
    ],
  ]
}

const foot = (): Tree => [
  'footer',
  {},
  [
    'p',
    {},
    'Every item stands on words of the report, quoted as they stand there. A report never changes what the register holds to be law, and nothing here says which report is right. Not legal advice.',
  ],
]
