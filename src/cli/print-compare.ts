import type { ComparedSpan, Comparison, Cost, Row } from '../compare/model.js'
import {
  cellWords,
  costWords,
  differenceWords,
  groupsOf,
  isRequirement,
  legendOf,
  partsWords,
  rowsOf,
  spanWords,
  supposedWords,
} from '../compare/words.js'
import { csvOf } from '../files/write-csv.js'
import { shortEdition } from '../register/edition.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

/** A comparison for a terminal: the laws, then per line and span a matrix of the requirements that differ, and what makes them differ. */
export function printCompare(comparison: Comparison, warnings: readonly string[], streams: Streams): string {
  const { window, laws, parts, touched } = comparison
  const groups = groupsOf(comparison)
  const same = parts.filter(({ spans }) => spans.length === 0).length
  const columns = columnsOf(comparison, streams)
  const lines = [
    ...warnings.map((line) => heading(streams, line)),
    heading(
      streams,
      `${window.from} to ${window.to}, as known on ${window.knownAt}: ${laws.length - 1} supposed, beside the law`,
    ),
    ...laws.flatMap((law, index) => lawLines(law, columns.heads[index]!, streams)),
    ...groups.flatMap((group) => [
      '',
      heading(streams, partsWords(group.parts)),
      ...group.spans.flatMap((span) => spanLines(span, columns, streams)),
    ]),
    '',
    ...(same
      ? [
          `${same === parts.length ? 'no difference on any day for' : 'no difference for'} ${same} ${same === 1 ? 'line' : 'lines'}`,
        ]
      : []),
    ...legendOf(comparison).map((line) => faint(streams, line)),
    faint(
      streams,
      `${touched.length} provisions stand otherwise under one law than under another; edition ${shortEdition(laws[0].edition)}`,
    ),
  ]
  return lines.join('\n')
}

function lawLines({ name, title, supposes }: Comparison['laws'][number], head: string, streams: Streams): string[] {
  if (!title) return [`  ${head === name ? name : `${head}  ${name}`}: the law on file`]
  const label = head === name ? name : `${head}  ${name}`
  return [
    wrap(`${label}: ${title.en ?? title.zh} (supposed, not law)`, streams.width, 2),
    ...supposes.map((one) => faint(streams, wrap(supposedWords(one), streams.width, 6))),
  ]
}

type Columns = {
  readonly names: readonly string[]
  readonly heads: readonly string[]
  readonly width: number
  readonly first: number
}

/** By their names where they fit beside the provisions, otherwise by letters. */
function columnsOf(comparison: Comparison, { width }: Streams): Columns {
  const { laws } = comparison
  const names = laws.map(({ name }) => name)
  const rows = rowsOf(comparison)
  const first = 6 + Math.min(44, Math.max(31, ...rows.filter(isRequirement).map(({ provision }) => provision.length)))
  const longest = Math.max(11, ...names.map((name) => name.length)) + 2
  const fits = first + longest * names.length <= width
  return {
    names,
    heads: fits ? names : names.map((_, index) => String.fromCharCode(65 + index)),
    width: fits ? longest : 13,
    first,
  }
}

function spanLines(span: ComparedSpan, columns: Columns, streams: Streams): string[] {
  const { first, width, heads } = columns
  const main = span.rows.filter(isRequirement)
  const rest = span.rows.filter((row) => !isRequirement(row))
  return [
    `  ${spanWords(span).padEnd(first - 2)}${heads.map((head) => head.padEnd(width)).join('')}`.trimEnd(),
    ...main.map((row) => rowLine(row, columns)),
    ...(rest.length
      ? [faint(streams, `    and ${rest.length} policies, reports and procedures (--json names them)`)]
      : []),
    ...(span.costs ? [costLine(span.costs, columns)] : []),
    ...differenceWords(span).map((words) => faint(streams, wrap(words, streams.width, 4))),
  ]
}

const rowLine = ({ provision, cells }: Row, { first, width, names }: Columns): string =>
  `    ${provision.padEnd(first - 4)}${names.map((name) => cellWords(cells[name]!).padEnd(width)).join('')}`.trimEnd()

const costLine = (costs: Readonly<Record<string, Cost>>, { first, width, names }: Columns): string =>
  `    ${'to pay'.padEnd(first - 4)}${names.map((name) => costWords(costs[name]).padEnd(width)).join('')}`.trimEnd()

/** One row for each line, span and provision. */
export function csvCompare({ laws, parts }: Comparison): string {
  const names = laws.map(({ name }) => name)
  const others = names.slice(1)
  const head = ['part', 'name', 'from', 'to', 'days', 'provision', ...names, ...others.map((name) => `${name}: since`)]
  const paid = parts.some(({ spans }) => spans.some(({ costs }) => costs))
  const known = new Map<Row, readonly string[]>()
  const wordsOf = (row: Row): readonly string[] => {
    const { provision, cells, causes } = row
    const words = known.get(row) ?? [
      provision,
      ...names.map((law) => cellWords(cells[law]!)),
      ...others.map((law) => (causes[law] ?? []).map(supposedWords).join('; ')),
    ]
    known.set(row, words)
    return words
  }
  const rows = parts.flatMap(({ part, name, spans }) =>
    spans.flatMap((span) => {
      const place = [part, name ?? '', span.from, span.to, String(span.days)]
      const costs = span.costs
      return [
        ...span.rows.map((row) => [...place, ...wordsOf(row)]),
        ...(paid && costs
          ? [[...place, 'to pay', ...names.map((law) => costWords(costs[law])), ...others.map(() => '')]]
          : []),
      ]
    }),
  )
  return csvOf([head, ...rows])
}
