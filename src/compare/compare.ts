import { outcomesAmong, sessionFor } from '../determine/determine.js'
import type { Movement } from '../determine/movement.js'
import type { Outcome, Status } from '../determine/outcome.js'
import type { DutyInput } from '../duty/input.js'
import type { Part } from '../goods/part.js'
import { shapeOf } from '../goods/shape.js'
import type { Register } from '../register/model.js'
import type { Supposed } from '../register/scenario/model.js'
import { daysBetween, type PlainDate } from '../time/date.js'
import { causesOf } from './causes.js'
import { costsOf, isLevy, levyIds, type Paid, paidUnder } from './costs.js'
import { hangingIn } from './hangs-on.js'
import {
  changedAmong,
  lawKeys,
  otherwiseOn,
  type Stretch,
  stretchesOf,
  textTurnsBefore,
  type Window,
} from './law-days.js'
import type { Cell, Compared, ComparedPart, ComparedSpan, Comparison, Cost, Count, Row } from './model.js'

/** The laws side by side, by name; the first is the baseline. Each is a register, or one with a scenario laid over it. */
export type Laws = Readonly<Record<string, Register>>

export type CompareOptions = Window & {
  /** What the goods do not say of their money; where it is given, what a line costs is worked out wherever a duty or fee differs. */
  readonly money?: DutyInput
}
export type Asked = {
  readonly subject: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
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
  const { from, to, knownAt, money } = options
  if (to < from) throw new RangeError(`the days run backwards: ${from} to ${to}`)
  const plan = planOf(laws, movement, { from, to, knownAt })
  const rowsAlike = new Map<string, RowsOfStretches>()
  const spansAlike = new Map<string, readonly ComparedSpan[]>()
  const compared = parts.map((part): ComparedPart => {
    const shape = shapeOf(part)
    const rows = keptIn(rowsAlike, shape, () => rowsOfStretches(plan, part, movement))
    const worth = shape && JSON.stringify([shape, part.value, part.quantity])
    const spans = keptIn(spansAlike, money ? worth : shape, () => spansOf(plan, rows, { part, movement, money }))
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

type Place = {
  readonly register: Register
  readonly on: PlainDate
  /** For each of the plan's sets, what is read of the law. */
  readonly keys: readonly string[]
  /** What stands otherwise on these days than under the baseline. */
  readonly otherwise: ReadonlySet<string>
  readonly causes: Map<string, readonly Supposed[]>
}
type Plan = {
  /** What can differ, and what that hangs on. */
  readonly touched: readonly string[]
  readonly tried: readonly Tried[]
  readonly hanging: ReturnType<typeof hangingIn>
  readonly knownAt: PlainDate
  /** Each stretch with the law of each name on it. */
  readonly stretches: readonly { readonly stretch: Stretch; readonly places: Readonly<Record<string, Place>> }[]
}
/** A provision that can come out otherwise, and which of the places' keys says what it hangs on. */
type Tried = { readonly id: string; readonly key: number }

/** The key of a place that says what all levies hang on. */
const OF_LEVIES = 0

function planOf(laws: Laws, movement: Movement, window: Window): Plan & Pick<Comparison, 'laws'> {
  const names = Object.keys(laws)
  const baseline = laws[names[0]!]
  if (!baseline) throw new RangeError('nothing to compare')
  const registers = Object.values(laws)
  const { knownAt } = window
  const changed = changedAmong(registers, knownAt)
  const hanging = hangingIn(baseline)
  const ids = hanging.dependents(changed)
  const levies = ids.some((id) => isLevy(baseline.provisions[id]!.effect)) ? levyIds(baseline) : []
  const ofLevies = [...new Set(levies.flatMap((id) => [...hanging.on(id)]))].sort()
  const { tried, sets } = setsOf(ids, hanging)
  const all = [ofLevies, ...sets]
  const stretches = stretchesOf(registers, [...new Set(all.flat())], window)
  const turns = all.map((set) => textTurnsBefore(baseline, set, stretches))
  return {
    laws: names.map((name) => comparedOf(name, laws[name]!)) as unknown as Comparison['laws'],
    touched: [...changed].sort(),
    tried,
    hanging,
    knownAt,
    stretches: stretches.map((stretch, index) => {
      const asked = { movement, on: stretch.from, knownAt, turns: turns.map((ofSet) => ofSet[index]!) }
      const placed = names.map((name): [string, Place] => {
        const register = laws[name]!
        const keys = lawKeys(register, all, asked)
        const otherwise = otherwiseOn(baseline, register, changed, asked)
        return [name, { register, on: stretch.from, keys, otherwise, causes: new Map() }]
      })
      return { stretch, places: Object.fromEntries(placed) }
    }),
  }
}

/** What each provision hangs on, each such set once: those that may collide hang on the same (V6). Their numbers begin behind that of the levies. */
function setsOf(ids: readonly string[], { on }: Plan['hanging']): { tried: Tried[]; sets: (readonly string[])[] } {
  const numbers = new Map<string, number>()
  const sets: (readonly string[])[] = []
  const tried = ids.map((id): Tried => {
    const set = [...on(id)].sort()
    const text = set.join(' ')
    const key = numbers.get(text) ?? sets.push(set)
    numbers.set(text, key)
    return { id, key }
  })
  return { tried, sets }
}

const comparedOf = (name: string, { edition, scenarios = [] }: Register): Compared => {
  const last = scenarios.at(-1)
  return {
    name,
    edition,
    ...(last ? { title: last.title, says: last.says } : {}),
    supposes: scenarios.flatMap(({ supposes }) => supposes),
  }
}

/** The rows of each stretch, the same for all lines that are alike. */
type RowsOfStretches = readonly (readonly Row[])[]

function rowsOfStretches(plan: Plan, part: Part, movement: Movement): RowsOfStretches {
  const outcomesAt = triedOnce(plan, part, movement)
  return plan.stretches.map(({ places }) => {
    const isOne = new Set(Object.values(places).map(({ keys }) => keys.slice(1).join('\n'))).size === 1
    return isOne ? [] : rowsOf(plan, part, places, outcomesAt)
  })
}

/** What the provisions come to at a place: each is tried once for each law that it hangs on. */
function triedOnce({ tried, knownAt }: Plan, part: Part, movement: Movement): (place: Place) => readonly Outcome[] {
  const known = tried.map(() => new Map<string, Outcome>())
  return ({ register, on, keys }) => {
    const lacking = [...tried.keys()].filter((index) => !known[index]!.has(keys[tried[index]!.key]!))
    const session = sessionFor(register, { subject: part, movement, on, knownAt })
    const ids = lacking.map((index) => tried[index]!.id)
    for (const [at, outcome] of outcomesAmong(session, ids).entries()) {
      const index = lacking[at]!
      known[index]!.set(keys[tried[index]!.key]!, outcome)
    }
    return tried.map(({ key }, index) => known[index]!.get(keys[key]!)!)
  }
}

type OfLine = { readonly part: Part; readonly movement: Movement; readonly money: DutyInput | undefined }

/** The spans of one line in which something differs; stretches with the same answers are one span. */
function spansOf(plan: Plan, all: RowsOfStretches, { part, movement, money }: OfLine): readonly ComparedSpan[] {
  const known = new Map<string, Paid>()
  const paidAt = ({ register, on, keys }: Place): Paid =>
    keptIn(known, keys[OF_LEVIES]!, () =>
      paidUnder(register, { subject: part, movement, on, knownAt: plan.knownAt }, money!),
    )
  const spans: ComparedSpan[] = []
  for (const [index, { stretch, places }] of plan.stretches.entries()) {
    const rows = all[index]!
    const costs = money && rows.some(({ effect }) => isLevy(effect)) ? costsOf(places, paidAt) : {}
    const last = spans.at(-1)
    if (last && isSame(last.rows, rows) && isSame(last.costs ?? {}, costs)) {
      spans[spans.length - 1] = { ...last, to: stretch.to, days: daysBetween(last.from, stretch.to) + 1 }
    } else spans.push(spanOf(stretch, rows, costs, Object.keys(places)))
  }
  return spans.filter(({ rows }) => rows.length > 0)
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function spanOf(
  { from, to }: Stretch,
  rows: readonly Row[],
  costs: Readonly<Record<string, Cost>>,
  names: readonly string[],
): ComparedSpan {
  const totals = Object.fromEntries(names.map((name) => [name, countOf(rows, name)]))
  const [baseline] = names as [string]
  const deltas = Object.fromEntries(names.slice(1).map((name) => [name, less(totals[name]!, totals[baseline]!)]))
  const days = daysBetween(from, to) + 1
  return { from, to, days, rows, totals, deltas, ...(Object.keys(costs).length ? { costs } : {}) }
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

function rowsOf(
  { tried, hanging }: Plan,
  part: Part,
  places: Plan['stretches'][number]['places'],
  outcomesAt: (place: Place) => readonly Outcome[],
): Row[] {
  const names = Object.keys(places)
  const [baseline, ...others] = names as [string, ...string[]]
  const outcomes = Object.fromEntries(names.map((name) => [name, outcomesAt(places[name]!)]))
  return tried.flatMap(({ id: provision }, index): Row[] => {
    const cells = Object.fromEntries(names.map((name) => [name, cellOf(outcomes[name]![index]!, part)]))
    const apart = others.filter((name) => isApart(cells[name]!, cells[baseline]!))
    if (apart.length === 0) return []
    const { says, effect } = outcomes[baseline]![index]!
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
