import type { Issue } from '../issue.js'
import { nearest } from '../issue.js'
import { isUnit, parseQuantity } from '../measure/quantity.js'
import { type PlainDate, parseDate } from '../time/date.js'
import type { Citation, Comparison, Condition, Fact, Test } from './model.js'

/** What a condition is read against: the vocabulary, and a way to resolve a citation. */
export type ConditionScope = {
  readonly facts: Readonly<Record<string, Fact>>
  readonly specs: Readonly<Record<string, string>>
  readonly cite: (text: string, path: Path) => Citation
  readonly report: (issue: Issue, path: Path) => void
}

type Path = readonly (string | number)[]

const COMPARISONS: readonly Comparison[] = ['at-least', 'more-than', 'at-most', 'less-than']
const TESTS = [
  'is',
  'in',
  'outside',
  'before',
  'from',
  'starts',
  'edition',
  'entries',
  'words',
  'cite',
  'fact',
  ...COMPARISONS,
]
const ALWAYS: Condition = { kind: 'all', of: [] }

/** The condition that a YAML value spells. Everything wrong is reported, and stands as a condition that always holds. */
export function parseCondition(value: unknown, path: Path, scope: ConditionScope): Condition {
  if (value === undefined) return ALWAYS
  if (!isRecord(value)) return wrong(scope, path, 'a condition: all, any, not, open, some-part or fact', value)
  const keys = Object.keys(value)
  if ('fact' in value) return parseTest(value, path, scope)
  if (keys.length === 1 && ('all' in value || 'any' in value)) {
    const kind = 'all' in value ? 'all' : 'any'
    const list = value[kind]
    if (!Array.isArray(list) || list.length === 0) return wrong(scope, [...path, kind], 'a list of conditions', list)
    return { kind, of: list.map((item, index) => parseCondition(item, [...path, kind, index], scope)) }
  }
  if (keys.length === 1 && 'not' in value)
    return { kind: 'not', of: parseCondition(value.not, [...path, 'not'], scope) }
  if ('some-part' in value && keys.every((key) => key === 'some-part' || key === 'meets')) {
    const of = parseCondition(value['some-part'], [...path, 'some-part'], scope)
    return { kind: 'some-part', of, meets: typeof value.meets === 'string' ? value.meets : 'the same' }
  }
  if ('open' in value && keys.every((key) => key === 'open' || key === 'readings')) return parseOpen(value, path, scope)
  return wrong(scope, path, 'one of all, any, not, open with readings, some-part, fact', keys.join(', '))
}

function parseOpen(value: Record<string, unknown>, path: Path, scope: ConditionScope): Condition {
  if (typeof value.open !== 'string' || !isRecord(value.readings))
    return wrong(scope, path, 'open: POINT with readings', undefined)
  const readings = Object.entries(value.readings).map(([id, of]) => [
    id,
    parseCondition(of, [...path, 'readings', id], scope),
  ])
  return { kind: 'open', point: value.open, readings: Object.fromEntries(readings) }
}

function parseTest(value: Record<string, unknown>, path: Path, scope: ConditionScope): Condition {
  const fact = scope.facts[String(value.fact)]
  if (!fact) {
    const issue = {
      code: 'unknown-fact',
      message: 'a fact that the vocabulary does not have',
      found: String(value.fact),
    }
    scope.report({ ...issue, nearest: nearest(String(value.fact), Object.keys(scope.facts)) }, [...path, 'fact'])
    return ALWAYS
  }
  const per: Record<string, string | string[]> = {}
  for (const key of fact.per) if (key in value) per[key] = value[key] as string | string[]
  for (const key of Object.keys(value)) {
    if (fact.per.includes(key)) continue
    if (!TESTS.includes(key)) wrong(scope, [...path, key], `one of ${[...fact.per, ...TESTS].join(', ')}`, key)
  }
  for (const key of fact.per) if (!(key in per)) wrong(scope, path, `${fact.id} to say its ${key}`, undefined)
  const test: Test = {
    kind: 'test',
    fact: fact.id,
    per,
    ...parseKind(value, fact, per, path, scope),
    ...(typeof value.words === 'string' ? { words: value.words } : {}),
    ...(typeof value.cite === 'string' ? { cite: scope.cite(value.cite, [...path, 'cite']) } : {}),
  }
  return test
}

function parseKind(
  value: Record<string, unknown>,
  fact: Fact,
  per: Record<string, unknown>,
  path: Path,
  scope: ConditionScope,
): Partial<Test> {
  const operators = COMPARISONS.filter((name) => name in value)
  const entries = value.entries === undefined ? {} : { entries: strings(value.entries, [...path, 'entries'], scope) }
  if (fact.type === 'share' || fact.type === 'quantity') {
    const operator = operators[0]
    if (operators.length !== 1 || !operator) return missing(scope, path, COMPARISONS.join(', '))
    const unit = fact.type === 'share' ? '1' : (scope.specs[String(per.name)] ?? '?')
    const bound = parseQuantity(String(value[operator]))
    if (!bound?.hi?.eq(bound.lo) || !isSameUnit(bound.unit, unit))
      return missing(scope, [...path, operator], `a number in ${unit}`)
    return { compare: { operator, bound: bound.lo.toString(), unit: bound.unit } }
  }
  if (fact.type === 'code') {
    if (!('starts' in value) || !('edition' in value)) return missing(scope, path, 'starts: [codes] and edition')
    const editions = strings(value.edition, [...path, 'edition'], scope)
    return { starts: { codes: strings(value.starts, [...path, 'starts'], scope), editions } }
  }
  if (fact.type === 'date') return parseDates(value, path, scope)
  if (fact.type === 'truth') return entries
  if (fact.type === 'territory') {
    if ('in' in value) return { in: strings(value.in, [...path, 'in'], scope) }
    if ('outside' in value) return { outside: strings(value.outside, [...path, 'outside'], scope) }
    return missing(scope, path, 'in or outside')
  }
  if (!('is' in value)) return missing(scope, path, 'is')
  const is = strings(value.is, [...path, 'is'], scope)
  const allowed = fact.type === 'flag' ? ['yes', 'no'] : fact.values
  for (const word of is) {
    if (!allowed.includes(word)) {
      scope.report(
        {
          code: 'unknown-value',
          message: `${fact.id} has no such value`,
          found: word,
          nearest: nearest(word, allowed),
        },
        [...path, 'is'],
      )
    }
  }
  return { is }
}

/** `from` a day on, `before` a day, or both: half-open. */
function parseDates(value: Record<string, unknown>, path: Path, scope: ConditionScope): Partial<Test> {
  const [from, before] = [value.from, value.before].map((text) =>
    typeof text === 'string' ? parseDate(text) : undefined,
  )
  const isRead = (text: unknown, day: PlainDate | undefined) => text === undefined || day !== undefined
  if ((!from && !before) || !isRead(value.from, from) || !isRead(value.before, before))
    return missing(scope, path, 'before or from, each a date of the calendar, YYYY-MM-DD')
  return { dates: { ...(from ? { from } : {}), ...(before ? { before } : {}) } }
}

/** The base unit of a share is 1; any other spec keeps the unit it is declared with, converted where that is known. */
const isSameUnit = (found: string, declared: string): boolean =>
  found === declared || (isUnit(declared) && parseQuantity(`1 ${declared}`)?.unit === found)

function strings(value: unknown, path: Path, scope: ConditionScope): string[] {
  const list = Array.isArray(value) ? value : [value]
  if (list.every((item) => typeof item === 'string')) return list
  wrong(scope, path, 'a word or a list of words', value)
  return []
}

function missing(scope: ConditionScope, path: Path, expected: string): Partial<Test> {
  scope.report({ code: 'bad-test', message: 'a test that cannot be read', expected }, path)
  return {}
}

function wrong(scope: ConditionScope, path: Path, expected: string, found: unknown): Condition {
  const issue: Issue = { code: 'bad-condition', message: 'not a condition', expected }
  scope.report(
    found === undefined ? issue : { ...issue, found: typeof found === 'string' ? found : JSON.stringify(found) },
    path,
  )
  return ALWAYS
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
