import type { StateName } from '../register/history.js'
import type { Supposed } from '../register/scenario/model.js'
import type { Cell, ComparedPart, ComparedSpan, Comparison, Cost, Count, Row } from './model.js'

const STATES: Readonly<Record<StateName, string>> = {
  none: 'not there',
  threatened: 'threatened',
  proposed: 'proposed',
  announced: 'not yet',
  'in-force': 'in force',
  suspended: 'suspended',
  ended: 'ended',
  annulled: 'annulled',
  unresolved: 'unresolved',
}

const GONE: Readonly<Partial<Record<Cell['because'], string>>> = {
  exempt: 'exempt',
  excluded: 'replaced',
  'in-lieu-of': 'replaced',
}

/** One cell in a word or two. What cannot be told says what stands in the way. */
export function cellWords({ status, because, state }: Pick<Cell, 'status' | 'because' | 'state'>): string {
  if (status === 'binding') return 'binds'
  if (status === 'conflicts') return 'collides'
  if (status === 'notBinding') return because === 'state' ? STATES[state] : (GONE[because] ?? 'no')
  if (state === 'unresolved' || because === 'unresolved-state') return '? law'
  return because === 'open-point' ? '? reading' : because === 'not-covered' ? '? unread' : '? fact'
}

/** What the short words of cells mean, those that are there. */
export function legendOf(comparison: Comparison): string[] {
  const used = new Set(rowsOf(comparison).flatMap(({ cells }) => Object.values(cells).map(cellWords)))
  return Object.entries(LEGEND)
    .filter(([word]) => used.has(word))
    .map(([word, means]) => `${word}: ${means}`)
}

const LEGEND: Readonly<Record<string, string>> = {
  replaced: 'another duty takes its place',
  '? law': 'whether it is in force cannot be told',
  '? fact': 'a fact is missing (lodestone ask)',
  '? reading': 'the text leaves it open',
  '? unread': 'the register has not read that text',
  no: 'does not reach this, or binds only with something that does not bind',
}

/** The rows of a comparison, each list of them once: lines that are alike share theirs. */
export const rowsOf = ({ parts }: Comparison): Row[] => [
  ...new Set([...new Set(parts.flatMap(({ spans }) => spans.map(({ rows }) => rows)))].flat()),
]

const DONE: Readonly<Record<Supposed['kind'], string>> = {
  effective: 'takes effect',
  withdrawn: 'is withdrawn',
  lapsed: 'lapses',
  revoked: 'is revoked',
  lapses: 'lapses',
  suspends: 'is suspended',
  extends: 'is extended',
  resumes: 'resumes',
  revokes: 'is revoked',
  withdraws: 'is withdrawn',
}

/** `cn/mofcom/2025-70 is extended from 2026-11-10 until 2027-01-10`. */
export function supposedWords(supposed: Supposed): string {
  const names = 'provision' in supposed ? supposed.provision : supposed.named.join(', ')
  const until = supposed.until ? ` until ${supposed.until.date}` : ''
  return `${names} ${DONE[supposed.kind]}${until ? ` from ${supposed.from}${until}` : ` on ${supposed.from}`}`
}

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']

/** Requirements first; policies, reports and procedures go with them. */
export const isRequirement = ({ effect }: Row): boolean => REQUIREMENTS.includes(effect.kind)

/** `cn/mofcom/2025-70, 2026-11-10`: enough to find it among what the law supposes. */
const causeWords = (supposed: Supposed): string => {
  const names = 'provision' in supposed ? [supposed.provision] : supposed.named
  return `${names[0]}${names.length > 1 ? ` and ${names.length - 1} more` : ''} ${DONE[supposed.kind]} (${supposed.from})`
}

/** Under each law, what it supposes that makes the differences of a span, each once. */
function causesIn({ rows }: ComparedSpan): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, Set<string>> = {}
  for (const { causes } of rows)
    for (const [name, all] of Object.entries(causes)) {
      found[name] ??= new Set()
      for (const one of all) found[name].add(causeWords(one))
    }
  return Object.fromEntries(Object.entries(found).map(([name, all]) => [name, [...all]]))
}

/** Lines with the same answers together, in the order in which the first of each stands. */
export function groupsOf({
  parts,
}: Comparison): readonly { readonly parts: readonly ComparedPart[]; readonly spans: readonly ComparedSpan[] }[] {
  const groups = new Map<string, ComparedPart[]>()
  const keys = new Map<unknown, string>()
  const keyOf = <T>(one: T, find: (one: T) => string): string => {
    const key = keys.get(one) ?? find(one)
    keys.set(one, key)
    return key
  }
  const numbers = new Map<string, number>()
  const rowsKey = (rows: readonly Row[]): string => {
    const text = JSON.stringify(rows)
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return String(number)
  }
  const spanKey = ({ from, to, rows, costs }: ComparedSpan): string =>
    `${from} ${to} ${keyOf(rows, rowsKey)} ${JSON.stringify(costs)}`
  for (const part of parts) {
    if (part.spans.length === 0) continue
    const key = keyOf(part.spans, (spans) => spans.map(spanKey).join('\n'))
    const same = groups.get(key)
    if (same) same.push(part)
    else groups.set(key, [part])
  }
  return [...groups.values()].map((same) => ({ parts: same, spans: same[0]!.spans }))
}

/** `motor traction motor`, or the first few of many. */
export function partsWords(parts: readonly ComparedPart[]): string {
  const [first] = parts as [ComparedPart]
  if (parts.length === 1) return first.name && first.name !== first.part ? `${first.part}  ${first.name}` : first.part
  const ids = parts.slice(0, 5).map(({ part }) => part)
  return ids.join(', ') + (parts.length > 5 ? `, and ${parts.length - 5} more that are alike` : '')
}

export const spanWords = ({ from, to, days }: ComparedSpan): string =>
  days === 1 ? `${from}, 1 day` : `${from} to ${to}, ${days} days`

/** Under each law, how its counts differ from the baseline and since what: `no-70-lapses: 3 more bind, since ... lapses (2026-11-10)`. */
export function differenceWords(span: ComparedSpan): string[] {
  const causes = causesIn(span)
  return Object.entries(span.deltas).flatMap(([name, delta]) => {
    const since = causes[name] ?? []
    const words = [deltaWords(delta), ...(since.length ? [`since ${since.join('; ')}`] : [])].filter(Boolean)
    return words.length ? [`${name}: ${words.join(', ')}`] : []
  })
}

/** `3 more bind, 2 fewer cannot be told`; nothing where all counts are the same. */
function deltaWords({ binding, undetermined, conflicts }: Count): string {
  const more = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'} ${Math.abs(count) === 1 ? one : many}`]
  return [
    ...more(binding, 'binds', 'bind'),
    ...more(undetermined, 'cannot be told', 'cannot be told'),
    ...more(conflicts, 'collides', 'collide'),
  ].join(', ')
}

/** `11039.99 USD`, `0.00..10.50 USD`, `? from 10.50 USD`; with what it is more than under the baseline. */
export function costWords(cost: Cost | undefined): string {
  if (!cost) return ''
  const { lo, hi, currency = '', more = '0.00' } = cost
  const amount = hi === undefined ? `? from ${lo}` : hi === lo ? lo : `${lo}..${hi}`
  const difference = Number(more) === 0 ? '' : ` (${more.startsWith('-') ? '' : '+'}${more})`
  return `${amount} ${currency}${difference}`.trim()
}
