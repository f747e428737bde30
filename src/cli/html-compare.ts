import type { ComparedSpan, Comparison, Row } from '../compare/model.js'
import {
  cellWords,
  costWords,
  differenceWords,
  groupsOf,
  isRequirement,
  legendOf,
  partsWords,
  spanWords,
  supposedWords,
} from '../compare/words.js'
import { shortEdition } from '../register/edition.js'
import { daysBetween, type PlainDate } from '../time/date.js'
import type { Tree } from '../timeline/tree.js'
import { htmlPage, list, section } from './html-page.js'

type Group = ReturnType<typeof groupsOf>[number]

/** A comparison as one page: per line a stepped line for each law, and a matrix of provisions and laws for each span. */
export function htmlCompare(comparison: Comparison, warnings: readonly string[]): string {
  const { window, laws, parts } = comparison
  const groups = groupsOf(comparison)
  const same = parts.length - groups.reduce((sum, group) => sum + group.parts.length, 0)
  const title = `What would bind, ${window.from} to ${window.to}`
  return htmlPage({
    title,
    warnings,
    main: [
      [
        'p',
        { class: 'lead' },
        `As known on ${window.knownAt}. A scenario is supposed, and never law; only what differs from the law on file is shown.`,
      ],
      section('Compared', [lawTree(comparison)]),
      ...groups.map((group) => groupTree(comparison, group)),
      ...(same ? [section('No difference', [['p', {}, `${same} of ${parts.length} lines, on any day.`]])] : []),
      section('Words', [list(legendOf(comparison))]),
    ],
    foot: `Register edition ${shortEdition(laws[0].edition)}. Odds are not given. Not legal advice.`,
  })
}

const lawTree = ({ laws }: Comparison): Tree => [
  'dl',
  { class: 'laws' },
  ...laws.flatMap(({ name, title, says, supposes }): Tree[] => [
    ['dt', {}, name],
    ['dd', {}, title ? `${title.en ?? title.zh}. Supposed: ${says ?? ''}` : 'The law on file.'],
    ...(supposes.length
      ? [
          [
            'dd',
            {},
            ['details', {}, ['summary', {}, eventsWords(supposes.length)], list(supposes.map(supposedWords))],
          ] as const,
        ]
      : []),
  ]),
]

const eventsWords = (count: number): string => `${count} supposed ${count === 1 ? 'event' : 'events'}`

function groupTree(comparison: Comparison, { parts, spans }: Group): Tree {
  const names = comparison.laws.map(({ name }) => name)
  return section(partsWords(parts), [
    ['p', { class: 'muted' }, STEPS],
    ['div', { class: 'lanes' }, ...names.flatMap((name) => lane(comparison, spans, name))],
    ['p', { class: 'ends muted' }, ['span', {}, comparison.window.from], ['span', {}, comparison.window.to]],
    ...spans.map((span) => spanTree(span, names)),
  ])
}

const STEPS =
  'Requirements that differ, over the days: the full line counts those that bind, the dashed line those that bind or cannot be told.'

const HEIGHT = 40

/** One law over the window: two stepped lines, in units of days and requirements. */
function lane({ window }: Comparison, spans: readonly ComparedSpan[], name: string): Tree[] {
  const days = daysBetween(window.from, window.to) + 1
  const counts = spans.map((span) => ({ span, ...countsOf(span, name) }))
  const most = Math.max(1, ...spans.flatMap(({ rows }) => rows.filter(isRequirement).length))
  const at = (day: PlainDate): number => daysBetween(window.from, day)
  const path = (count: (one: (typeof counts)[number]) => number): string => {
    const y = (value: number): number => HEIGHT - 2 - ((HEIGHT - 4) * value) / most
    const steps = counts.flatMap((one) => {
      const [from, to] = [at(one.span.from), at(one.span.to) + 1]
      return [`H${from}V${y(count(one))}H${to}V${y(0)}`]
    })
    return `M0 ${y(0)}${steps.join('')}H${days}`
  }
  const said = counts.map(({ span, binds, open }) => `${spanWords(span)}: ${binds} bind, ${open} cannot be told`)
  return [
    ['span', { class: 'law' }, name],
    [
      'svg',
      {
        class: 'steps',
        role: 'img',
        'aria-label': `${name}. ${said.join('. ')}`,
        viewBox: `0 0 ${days} ${HEIGHT}`,
        preserveAspectRatio: 'none',
      },
      ['path', { class: 'may', d: path(({ binds, open }) => binds + open) }],
      ['path', { class: 'binds', d: path(({ binds }) => binds) }],
    ],
  ]
}

function countsOf({ rows }: ComparedSpan, name: string): { binds: number; open: number } {
  const having = (...statuses: string[]) =>
    rows.filter((row) => isRequirement(row) && statuses.includes(row.cells[name]!.status)).length
  return { binds: having('binding', 'conflicts'), open: having('undetermined') }
}

function spanTree(span: ComparedSpan, names: readonly string[]): Tree {
  const main = span.rows.filter(isRequirement)
  const rest = span.rows.filter((row) => !isRequirement(row))
  const costs = span.costs
  return [
    'article',
    {},
    ['h3', {}, spanWords(span)],
    ...(main.length || costs ? [matrix(spanWords(span), main, names, costs)] : []),
    ...(rest.length
      ? [
          [
            'details',
            {},
            ['summary', {}, `${rest.length} policies, reports and procedures`],
            matrix(`Policies, reports and procedures, ${spanWords(span)}`, rest, names),
          ] as const,
        ]
      : []),
    list(differenceWords(span)),
  ]
}

function matrix(label: string, rows: readonly Row[], names: readonly string[], costs?: ComparedSpan['costs']): Tree {
  const paid: Tree[] = costs
    ? [['tr', {}, ['th', { scope: 'row' }, 'to pay'], ...names.map((name): Tree => ['td', {}, costWords(costs[name])])]]
    : []
  return [
    'div',
    { class: 'scrolls', role: 'group', tabindex: 0, 'aria-label': label },
    [
      'table',
      { class: 'matrix' },
      [
        'thead',
        {},
        ['tr', {}, ['th', { scope: 'col' }, 'provision'], ...names.map((name): Tree => ['th', { scope: 'col' }, name])],
      ],
      ['tbody', {}, ...rows.map((row) => rowTree(row, names)), ...paid],
    ],
  ]
}

const rowTree = ({ provision, says, cells }: Row, names: readonly string[]): Tree => [
  'tr',
  {},
  ['th', { scope: 'row' }, provision, ['span', { class: 'says' }, says]],
  ...names.map((name): Tree => {
    const cell = cells[name]!
    return ['td', { class: cell.status }, cellWords(cell)]
  }),
]
