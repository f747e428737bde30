import { mayHoldUnlisted } from '../goods/forms.js'
import type { Part } from '../goods/part.js'
import { type Alike, alikeIn } from '../goods/shape.js'
import { Decimal } from '../measure/decimal.js'
import { ANY_AMOUNT, compare, type Interval } from '../measure/interval.js'
import { asPercent, printQuantity } from '../measure/quantity.js'
import { not, or, type Truth, union } from '../measure/truth.js'
import { listsMeant } from '../register/conditions.js'
import type { Condition, Register, Test } from '../register/model.js'
import { tryCode } from './code.js'
import { apart, embeddedIn } from './embedded.js'
import { tryList } from './list.js'
import type { Node, Reading, TestNode, Value, Variable } from './node.js'
import { readsItem } from './scope.js'
import { seenFromBothSides } from './sides.js'
import { tryStepInside } from './steps.js'
import { isIn, placesIn } from './territory.js'
import { type Trial, triedOnItem } from './trial.js'
import { readVariable } from './variables.js'

/** A condition tried on one item: a tree with the value of every part of it and what each test read. */
export function evaluate(condition: Condition, item: Part, trial: Trial): Node {
  if (!isWorthKeeping(condition)) return tryCondition(condition, item, trial)
  const ofItem = readsItem(condition)
  const tries = ofItem ? triedOnItem(trial, item.path) : trial.common
  const node = tries.get(condition) ?? tryCondition(condition, item, trial)
  tries.set(condition, node)
  return node
}

/** Plain tests are quicker tried again than looked up. */
const isWorthKeeping = (condition: Condition): boolean =>
  condition.kind !== 'test' || condition.fact === 'item.on' || condition.fact === 'item.share'

function tryCondition(condition: Condition, item: Part, trial: Trial): Node {
  switch (condition.kind) {
    case 'all':
      return tryAll(condition.of, item, trial)
    case 'any':
      return tryAny(condition.of, item, trial)
    case 'not': {
      const child = evaluate(condition.of, item, trial)
      return { kind: 'not', value: not(child.value), children: [child] }
    }
    case 'open': {
      const children = Object.entries(condition.readings).map(([reading, of]) => ({
        reading,
        node: evaluate(of, item, trial),
      }))
      return { kind: 'open', point: condition.point, value: union(children.map(({ node }) => node.value)), children }
    }
    case 'some-part':
      return trySomePart(condition, item, trial)
    case 'test':
      return tryTest(condition, item, trial)
  }
}

/** Tried in the text's order, up to the first that fails: that one decides. */
function tryAll(conditions: readonly Condition[], item: Part, trial: Trial): Node {
  const children: Node[] = []
  let value: Truth = 'yes'
  for (const condition of conditions) {
    const child = evaluate(condition, item, trial)
    children.push(child)
    if (child.value === 'no') return { kind: 'all', value: 'no', children }
    if (child.value === 'unknown') value = 'unknown'
  }
  return { kind: 'all', value, children }
}

/** Tried in the text's order, up to the first that holds: that one decides. */
function tryAny(conditions: readonly Condition[], item: Part, trial: Trial): Node {
  const children: Node[] = []
  let value: Truth = 'no'
  for (const condition of conditions) {
    const child = evaluate(condition, item, trial)
    children.push(child)
    if (child.value === 'yes') return { kind: 'any', value: 'yes', children }
    if (child.value === 'unknown') value = 'unknown'
  }
  return { kind: 'any', value, children }
}

/** Whether the item or a part inside it meets a condition. From an open list of parts the answer is yes or unknown, never no (V2). */
function trySomePart(condition: Extract<Condition, { kind: 'some-part' }>, item: Part, trial: Trial): Node {
  const parts = alikeIn(item, trial.answered)
  const tried = parts.flatMap((alike) => possible(alike, (part) => tryPart(condition.of, part, trial)))
  const open = (readsItem(condition.of) ? parts : [])
    .filter(([part]) => mayHoldUnlisted(part))
    .flatMap((alike) => possible(alike, (part) => tryUnlisted(part, condition.of, condition.meets, trial)))
  const named = embedded(parts, condition.of, trial).map(({ node }) => node)
  const children = [...tried, ...open, ...named]
  return {
    kind: 'some-part',
    value: or(children.map(({ value }) => value)),
    meets: condition.meets,
    item: item.path,
    children,
  }
}

/** What compositions name by its material, where the condition holds of it. */
export const embedded = (parts: readonly Alike[], condition: Condition, trial: Trial): { item: Part; node: Node }[] =>
  readsItem(condition)
    ? parts
        .flatMap(([part]) => embeddedIn(part))
        .map((item) => ({ item, node: tryPart(condition, item, apart(trial)) }))
        .filter(({ node }) => node.value === 'yes')
    : []

function tryPart(condition: Condition, part: Part, trial: Trial): Node {
  const node = evaluate(condition, part, trial)
  return { kind: 'part', value: node.value, item: part.path, children: [node] }
}

/** The trees of items that are alike, unless it is no for the first, and so for all. */
export function possible([first, ...others]: Alike, tryOn: (part: Part) => Node): Node[] {
  const node = tryOn(first)
  return node.value === 'no' ? [] : [node, ...others.map(tryOn)]
}

/** Whether a part that nobody listed meets a condition: unknown, unless the movement alone rules it out. */
export function tryUnlisted(part: Part, condition: Condition, meets: string, trial: Trial): Node {
  const fact = 'item.unlisted-part'
  const variable: Variable = { key: `${keyOf(fact, { meets })} @ ${part.path}`, fact, per: { meets }, item: part.path }
  const reading = readVariable(variable, part, trial)
  const answered = truthOf(reading.value)
  const possible = evaluate(condition, unlistedIn(part), trial).value
  return testNode(variable, 'parts inside that are not listed', reading, possible === 'no' ? 'no' : answered)
}

/** Of a part that is not listed nothing is known. */
const unlistedIn = (part: Part): Part => ({
  id: 'unlisted',
  path: `${part.path}/(not listed)`,
  quantity: ANY_AMOUNT,
  steps: {},
  codes: [],
  classifications: [],
  specs: {},
  facts: {},
  parts: [],
  partsComplete: true,
  at: part.at,
})

function tryTest(test: Test, item: Part, trial: Trial): Node {
  if (test.fact === 'item.on') return tryLists(test, item, trial)
  if (test.fact === 'movement.kind') return tryKind(test, item, trial)
  const inside = tryStepInside(test, item, trial)
  if (inside) return inside
  const uses = usesOf(test)
  const nodes = uses.map((use) => tryOne(test, use, item, trial))
  return nodes.length === 1 ? nodes[0]! : { kind: 'any', value: or(nodes.map(({ value }) => value)), children: nodes }
}

function tryLists(test: Test, item: Part, trial: Trial): Node {
  const ids = Array.isArray(test.per.list) ? test.per.list : [test.per.list as string]
  const nodes = ids.flatMap((id) =>
    listsMeant(trial.register, id).map((list) => tryList(list, test.entries, item, trial, list.id !== id)),
  )
  if (nodes.length === 1) return nodes[0]!
  const children = nodes.filter(({ value }) => value !== 'no')
  return {
    kind: 'any',
    value: or(nodes.map(({ value }) => value)),
    children: children.length ? children : nodes.slice(0, 1),
  }
}

function tryKind(asked: Test, item: Part, trial: Trial): Node {
  const seen = seenFromBothSides(asked, trial)
  if ('kind' in seen) return tryCondition(seen, item, trial)
  const { test, untold, note } = seen
  const { per, key, asks: words } = usesOf(asked)[0]!
  const variable: Variable = { key, fact: test.fact, per }
  const read = untold ? { at: [] } : readVariable(variable, item, trial)
  const reading = note ? { ...read, notes: [note] } : read
  return testNode(variable, words, reading, outcome(test, reading.value, trial.register), test)
}

/** Shares of ownership are measured over several lists at once; everything else is asked list by list, role by role. */
const JOINT = ['party.largest-listed-owner', 'party.listed-owners-together']

/** One thing that a test asks: of whom or what, and the test in words. */
type Use = {
  readonly per: Readonly<Record<string, string>>
  readonly asks: string
  readonly key: string
  readonly ofItem: boolean
}

const uses = new WeakMap<Test, readonly Use[]>()

export function usesOf(test: Test): readonly Use[] {
  const found = uses.get(test)
  if (found) return found
  const made = expand(test).map((per) => ({
    per,
    asks: asks(test, per),
    key: keyOf(test.fact, per),
    ofItem: test.fact.startsWith('item.'),
  }))
  uses.set(test, made)
  return made
}

function expand(test: Test): Record<string, string>[] {
  let all: Record<string, string>[] = [{}]
  for (const [key, value] of Object.entries(test.per)) {
    const joint = key === 'list' && JOINT.includes(test.fact)
    const values = Array.isArray(value) ? (joint ? [value.join('+')] : value) : [value as string]
    all = all.flatMap((use) => values.map((one) => ({ ...use, [key]: one })))
  }
  if (test.fact === 'movement.end-use') return all.flatMap((use) => test.is!.map((value) => ({ ...use, value })))
  return all
}

function tryOne(test: Test, use: Use, item: Part, trial: Trial): Node {
  const { per, key, ofItem } = use
  const variable: Variable = ofItem
    ? { key: `${key} @ ${item.path}`, fact: test.fact, per, item: item.path }
    : { key, fact: test.fact, per }
  if (test.starts) return tryCode(test, variable, item, trial)
  const reading = readVariable(variable, item, trial)
  return testNode(variable, use.asks, reading, outcome(test, reading.value, trial.register), test)
}

/** `item.contains` and `item.mass-share` of one element read one variable: they are two questions about one content. */
function keyOf(fact: string, per: Readonly<Record<string, string>>): string {
  const details = Object.values(per).join(', ')
  return `${fact === 'item.mass-share' ? 'item.contains' : fact}${details ? `(${details})` : ''}`
}

export function testNode(variable: Variable, asked: string, reading: Reading, value: Truth, test?: Test): TestNode {
  const node: TestNode = {
    kind: 'test',
    value,
    variable,
    asks: asked,
    read: reading.value && printValue(reading.value),
    at: reading.at,
    words: test?.words,
    cite: test?.cite,
    because: value === 'unknown' ? 'missing-fact' : undefined,
    constants: value === 'unknown' ? (test ? constantsOf(test) : []) : undefined,
    notes: reading.notes?.length ? reading.notes : undefined,
  }
  if (test && value === 'unknown') tests.set(node, test)
  return node
}

/** The test behind an unknown leaf, to try an answer on it. */
const tests = new WeakMap<TestNode, Test>()

/** How an unknown leaf would come out if this were the answer. */
export function outcomeWith(node: TestNode, value: Value, register: Register): Truth {
  const test = tests.get(node)
  return test ? outcome(test, value, register) : truthOf(value)
}

export const constantsOf = (test: Test): readonly string[] =>
  test.is ?? test.in ?? test.outside ?? (test.dates ? daysOf(test.dates) : test.compare ? [test.compare.bound] : [])

const daysOf = ({ from, before }: NonNullable<Test['dates']>): string[] =>
  [from, before].flatMap((day) => (day === undefined ? [] : [day]))

function outcome(test: Test, value: Value | undefined, register: Register): Truth {
  if (!value) return 'unknown'
  if (value.is === 'truth') return value.truth
  if (test.dates && value.is === 'word') return isWithin(value.word, test.dates)
  if (value.is === 'content') return test.fact === 'item.contains' ? value.contains : compareWith(test, value.share)
  if (value.is === 'interval') return compareWith(test, value.interval)
  if (test.is)
    return test.is.includes(value.word) ? 'yes' : value.perhaps && test.is.some(value.perhaps) ? 'unknown' : 'no'
  const lies = (territory: string) => placesIn(value.word).some((place) => isIn(register, place, territory))
  if (test.in) return test.in.some(lies) ? 'yes' : 'no'
  return test.outside!.some(lies) ? 'no' : 'yes'
}

/** Half-open: `from` is inside, `before` is not. Days compare as texts. */
const isWithin = (day: string, { from, before }: NonNullable<Test['dates']>): Truth =>
  (from === undefined || from <= day) && (before === undefined || day < before) ? 'yes' : 'no'

const truthOf = (value: Value | undefined): Truth => (value?.is === 'truth' ? value.truth : 'unknown')

function compareWith(test: Test, interval: Interval): Truth {
  return compare(interval, test.compare!.operator, boundOf(test))
}

const bounds = new WeakMap<Test, Decimal>()

export function boundOf(test: Test): Decimal {
  const found = bounds.get(test) ?? new Decimal(test.compare!.bound)
  bounds.set(test, found)
  return found
}

/** A test in words: `is magnet or magnet-powder`, `at least 0.1 %`. */
export function asks(test: Test, per: Record<string, string>): string {
  if (test.fact === 'movement.end-use') return `is ${per.value}`
  if (test.is) return `is ${test.is.join(' or ')}`
  if (test.in) return `in ${test.in.join(' or ')}`
  if (test.outside) return test.outside.length ? `outside ${test.outside.join(' and ')}` : 'is known'
  if (test.dates) {
    const { from, before } = test.dates
    return [from && `from ${from} on`, before && `before ${before}`].filter(Boolean).join(', ')
  }
  if (test.compare) {
    const { operator, unit } = test.compare
    return `${operator.replace('-', ' ')} ${unit === '1' ? asPercent(boundOf(test)) : `${test.compare.bound} ${unit}`}`
  }
  return 'holds'
}

export function printValue(value: Value): string {
  if (value.is === 'word') return value.word
  if (value.is === 'truth') return value.truth
  if (value.is === 'interval') return printQuantity({ ...value.interval, unit: value.unit })
  const amount = printQuantity({ ...value.share, unit: '1' })
  if (value.contains === 'no') return 'none'
  return value.contains === 'yes' ? `yes, ${amount}` : `perhaps, ${amount}`
}
