import { answersAbout, saysOfParts } from '../determine/answers-about.js'
import type { Movement } from '../determine/movement.js'
import type { Reading } from '../determine/node.js'
import type { Outcome, Status } from '../determine/outcome.js'
import { type DutyInput, lineOf } from '../duty/input.js'
import type { Part } from '../goods/part.js'
import { shapeOf } from '../goods/shape.js'
import { daysBetween } from '../time/date.js'
import { causesOf } from './causes.js'
import { isLevy, type Prices, pricesFor } from './costs.js'
import type { Stretch, Window } from './law-days.js'
import type { Cell, ComparedPart, ComparedSpan, Comparison, Cost, Count, Row } from './model.js'
import { type Laws, type Place, type Places, type Plan, planOf } from './plan.js'
import { type ComparedLine, trialsOf } from './tried.js'

export type { Laws } from './plan.js'

export type CompareOptions = Window & {
  /** What the goods do not say of their money; where it is given, what a line costs is worked out wherever a duty or fee differs. */
  readonly money?: DutyInput
  /** Answers to questions, by the key of the fact: those of a filled-in request. */
  readonly answers?: Readonly<Record<string, Reading>>
}

/** One line under several laws: `compareAll` with one part. */
export const compare = (part: Part, movement: Movement, laws: Laws, options: CompareOptions): Comparison =>
  compareAll([part], movement, laws, options)

/**
 * Lines of goods that move alike, under several laws, over the days from `from` to `to`, both in. The day stands in for each date that the movement
 * lacks. Nothing is tried day by day: the window is cut where the law turns, each different law is tried once, and only those provisions that can come
 * out otherwise. Throws RangeError without a law, and on days that run backwards.
 */
export function compareAll(
  parts: readonly Part[],
  movement: Movement,
  laws: Laws,
  options: CompareOptions,
): Comparison {
  const { from, to, knownAt, money, answers } = options
  if (to < from) throw new RangeError(`the days run backwards: ${from} to ${to}`)
  const plan = planOf(laws, movement, { from, to, knownAt })
  const alike = new Map<string, readonly Answered[]>()
  const spansAlike = new Map<string, readonly ComparedSpan[]>()
  const compared = parts.map((part): ComparedPart => {
    const given = answersAbout(part, answers)
    // an answer about a part is about no other that is like it
    const shape = given && saysOfParts(given) ? undefined : shapeOf(part)
    const answered = keptIn(alike, shape, () => answeredOn(plan, { part, movement, given }, money))
    const worth = money && shape && JSON.stringify([shape, part.value, part.quantity])
    const spans = keptIn(spansAlike, money ? worth : shape, () => spansOf(answered, part, money))
    return { part: part.id, ...(part.name ? { name: part.name } : {}), spans }
  })
  return { window: { from, to, knownAt }, laws: plan.laws, parts: compared, touched: plan.touched }
}

/** What was found for a key, or is now; without a key it is not kept. */
function keptIn<T>(all: Map<string, T>, key: string | undefined, find: () => T): T {
  const found = (key === undefined ? undefined : all.get(key)) ?? find()
  if (key !== undefined) all.set(key, found)
  return found
}

/** A stretch on which lines that are alike have the same answers. */
type Answered = {
  readonly stretch: Stretch
  readonly rows: readonly Row[]
  readonly counts: Counts
  readonly prices?: Prices
}
type Counts = Pick<ComparedSpan, 'totals' | 'deltas'>

/** The rows of each stretch and what it costs there, the same for all lines that are alike; stretches with the same of both are one. */
function answeredOn(plan: Plan, line: ComparedLine, money: DutyInput | undefined): readonly Answered[] {
  const { part, movement } = line
  const trials = trialsOf(plan, line)
  const pricesAt = money && pricesFor(trials, part, movement, money)
  const found: Answered[] = []
  for (const { stretch, places, isOne } of plan.stretches) {
    const last = found.at(-1)
    const rows = asBefore(last?.rows, isOne ? [] : rowsOf(plan, part, places, trials.differing(places)))
    const prices = rows.some(({ effect }) => isLevy(effect)) ? pricesAt?.(places) : undefined
    if (last && last.rows === rows && last.prices?.key === prices?.key) {
      found[found.length - 1] = { ...last, stretch: { from: last.stretch.from, to: stretch.to } }
    } else found.push({ stretch, rows, counts: countsOf(rows, Object.keys(places)), ...(prices ? { prices } : {}) })
  }
  return found
}

/** The spans of one line in which something differs; neighbours that cost it the same are one span. */
function spansOf(answered: readonly Answered[], part: Part, money: DutyInput | undefined): readonly ComparedSpan[] {
  const line = lineOf(part, money ?? {})
  const known = new Map<string, Readonly<Record<string, Cost>>>()
  const spans: ComparedSpan[] = []
  for (const { stretch, rows, counts, prices } of answered) {
    if (rows.length === 0) continue
    const costs = prices && keptIn(known, prices.key, () => prices.costsOf(line))
    const last = spans.at(-1)
    const follows = last !== undefined && daysBetween(last.to, stretch.from) === 1
    if (follows && last.rows === rows && isSame(last.costs, costs))
      spans[spans.length - 1] = spanOf({ from: last.from, to: stretch.to }, last)
    else spans.push(spanOf(stretch, { rows, ...counts, ...(costs ? { costs } : {}) }))
  }
  return spans
}

const spanOf = (
  { from, to }: Stretch,
  { rows, totals, deltas, costs }: Omit<ComparedSpan, 'from' | 'to' | 'days'>,
): ComparedSpan => ({
  from,
  to,
  days: daysBetween(from, to) + 1,
  rows,
  totals,
  deltas,
  ...(costs ? { costs } : {}),
})

const asBefore = (before: readonly Row[] | undefined, rows: readonly Row[]): readonly Row[] =>
  before && isSame(before, rows) ? before : rows

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function countsOf(rows: readonly Row[], names: readonly string[]): Counts {
  const totals = Object.fromEntries(names.map((name) => [name, countOf(rows, name)]))
  const [baseline, ...others] = names as [string, ...string[]]
  return { totals, deltas: Object.fromEntries(others.map((name) => [name, less(totals[name]!, totals[baseline]!)])) }
}

const countOf = (rows: readonly Row[], name: string): Count => {
  const having = (status: Status) => rows.filter(({ cells }) => cells[name]!.status === status).length
  return { binding: having('binding'), undetermined: having('undetermined'), conflicts: having('conflicts') }
}

const less = (a: Count, b: Count): Count => ({
  binding: a.binding - b.binding,
  undetermined: a.undetermined - b.undetermined,
  conflicts: a.conflicts - b.conflicts,
})

function rowsOf({ hanging }: Plan, part: Part, places: Places, tried: readonly (readonly Outcome[])[]): Row[] {
  const names = Object.keys(places)
  const [baseline, ...others] = names as [string, ...string[]]
  return tried.flatMap((outcomes): Row[] => {
    const { provision, says, effect } = outcomes[0]!
    const cells = Object.fromEntries(names.map((name, at) => [name, cellOf(outcomes[at]!, part)]))
    const apart = others.filter((name) => isApart(cells[name]!, cells[baseline]!))
    if (apart.length === 0) return []
    const causes = apart.map((name) => [name, causesAt(places[name]!, provision, hanging)] as const)
    return [{ provision, says, effect, cells, causes: Object.fromEntries(causes) }]
  })
}

/** Where nothing can be told, it still matters whether the law stands in the way, or only a fact. */
const isApart = (a: Cell, b: Cell): boolean =>
  a.status !== b.status || (a.status === 'undetermined' && a.state !== b.state)

const cellOf = ({ status, because, state, item, restsOn }: Outcome, { path }: Part): Cell => ({
  status,
  because,
  state: state.state,
  ...(item === path ? {} : { item }),
  restsOn,
})

/** Found once for all lines: it hangs on the law alone. */
function causesAt({ register, otherwise, causes }: Place, provision: string, { on }: Plan['hanging']) {
  const found = causes.get(provision) ?? causesOf(register, provision, on(provision), otherwise)
  causes.set(provision, found)
  return found
}
