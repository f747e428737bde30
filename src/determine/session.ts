import { mayHoldUnlisted } from '../goods/forms.js'
import type { Part } from '../goods/part.js'
import { type Alike, alikeIn } from '../goods/shape.js'
import type { Provision, Register } from '../register/model.js'
import { type StateAnswer, stateOn } from '../register/state.js'
import type { PlainDate } from '../time/date.js'
import { type Before, trialAsBefore } from './before.js'
import { embedded, evaluate, tryUnlisted } from './evaluate.js'
import { type Kept, keep, note, type Reads } from './kept.js'
import type { Movement } from './movement.js'
import type { Node, Reading, TestNode } from './node.js'
import type { Decided } from './outcome.js'
import { readsItem, readsLine } from './scope.js'
import { type Settled, settledFor } from './settled.js'
import { subjectsOfLine } from './subject.js'
import type { Trial, Tries } from './trial.js'
import type { Weighed } from './weigh.js'

/** One question put to the whole register, with what it has worked out so far. */
export type Session = {
  readonly register: Register
  readonly line: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly answers: ReadonlyMap<string, Reading>
  readonly answered: ReadonlySet<string>
  readonly trials: Map<PlainDate, Trial>
  readonly common: Map<PlainDate, Common>
  readonly reads: Reads
  readonly tried: Map<string, Kept<Tried>>
  readonly weighed: Map<string, Kept<Weighed>>
  readonly alone: Map<string, Kept<Omit<Weighed, 'value'>>>
  /** The same under supposed answers, as long as these are looked at. */
  readonly supposed: WeakMap<object, { readonly weighed: Session['weighed']; readonly alone: Session['alone'] }>
  readonly missing: Map<string, Kept<readonly TestNode[]>>
  readonly missingKeys: Map<string, Kept<readonly string[]>>
  readonly decided: Map<string, Kept<Decided>>
  readonly trees: Map<string, readonly Node[]>
  /** What is settled for all lines like this one, by provision. */
  readonly settled: Map<string, Settled> | undefined
  /** What was worked out for the line before this one. */
  readonly before: Before | undefined
}

/** A provision's state and condition on one of the days that may decide. `reading`: the reading of "which day" that names it. */
export type TriedOnDay = {
  readonly reading?: string
  readonly state: StateAnswer
  readonly items: readonly TriedItems[]
}

/** A condition tried on items that are alike: the tree of the first, whose values hold of all, and on demand that of each. */
export type TriedItems = { readonly alike: Alike; readonly node: Node; readonly nodeOf: (item: Part) => Node }

/** A provision's own conditions and state, without what other provisions do to it. `asBefore`: they come out as for the line before this one. */
export type Tried = { readonly otherSubject: boolean; readonly days: readonly TriedOnDay[]; readonly asBefore: boolean }

export function newSession(
  question: Pick<Session, 'register' | 'line' | 'movement' | 'on' | 'knownAt'>,
  answers: ReadonlyMap<string, Reading> = new Map(),
  before?: Before,
): Session {
  const settled = settledFor({ ...question, answers })
  return {
    ...question,
    answers,
    settled,
    before: settled && before?.settled === settled ? before : undefined,
    reads: { ids: undefined },
    answered: new Set([...answers.keys()].map(itemOf)),
    trials: new Map(),
    common: new Map(),
    tried: new Map(),
    weighed: new Map(),
    alone: new Map(),
    supposed: new WeakMap(),
    missing: new Map(),
    missingKeys: new Map(),
    decided: new Map(),
    trees: new Map(),
  }
}

/** The path of the item that the key of a variable names; the key itself where it names none. */
const itemOf = (key: string): string => key.slice(key.indexOf(' @ ') + 3)

/** Tries a provision on the line, and on every part inside it where its reach may go there. */
export function tryProvision(session: Session, provision: Provision): Tried {
  return keep(session.reads, session.tried, provision.id, () => tryAnew(session, provision))
}

function tryAnew(session: Session, provision: Provision): Tried {
  const otherSubject = !subjectsOfLine(session).some((subject) => provision.subject.includes(subject))
  const days = daysOf(session, provision).map((day) => tryOnDay(session, provision, day, otherSubject))
  if (days.some(({ items }) => items.some(({ node }) => readsLine(node)))) note(session.reads, new Set([provision.id]))
  return trialAsBefore(session, provision.id, { otherSubject, days, asBefore: false })
}

/** The days that may decide: one, or one for each reading of an unclear "judged by" that gives another day. */
export function daysOf(
  { movement, on }: Pick<Session, 'movement' | 'on'>,
  { judgedBy }: Provision,
): { reading?: string; day: PlainDate }[] {
  if ('only' in judgedBy) return [{ day: movement.dates[judgedBy.only] ?? on }]
  const days = Object.entries(judgedBy.readings).map(([reading, by]) => ({ reading, day: movement.dates[by] ?? on }))
  return new Set(days.map(({ day }) => day)).size === 1 ? [{ day: days[0]!.day }] : days
}

/** What the lines of one movement share on a day: nothing that supposes answers. */
type Common = {
  readonly nodes: Tries
  readonly states: Map<string, StateAnswer>
  /** By kind of line and by provision. */
  readonly settled: Map<string, Map<string, Settled>>
}

const commons = new WeakMap<Register, WeakMap<Movement, Map<string, Common>>>()

function commonTo(session: Session, day: PlainDate): Common {
  const found = session.common.get(day) ?? commonOf(session, day)
  session.common.set(day, found)
  return found
}

export function commonOf(
  { register, movement, knownAt, answers }: Pick<Session, 'register' | 'movement' | 'knownAt' | 'answers'>,
  day: PlainDate,
): Common {
  const fresh = { nodes: new Map(), states: new Map(), settled: new Map() }
  if (answers.size > 0) return fresh
  const byMovement = commons.get(register) ?? new WeakMap<Movement, Map<string, Common>>()
  commons.set(register, byMovement)
  const byDay = byMovement.get(movement) ?? new Map<string, Common>()
  byMovement.set(movement, byDay)
  const key = `${day} ${knownAt}`
  const common = byDay.get(key) ?? fresh
  byDay.set(key, common)
  return common
}

function stateOnDay({ states }: Common, { register, knownAt }: Session, id: string, on: PlainDate): StateAnswer {
  const state = states.get(id) ?? stateOn(register, id, { on, knownAt })
  states.set(id, state)
  return state
}

function trialOn(
  { register, line, movement, knownAt, answers, answered }: Session,
  on: PlainDate,
  common: Common,
): Trial {
  return { register, line, movement, on, knownAt, answers, answered, kept: new Map(), common: common.nodes }
}

function tryOnDay(
  session: Session,
  provision: Provision,
  { reading, day }: { reading?: string; day: PlainDate },
  otherSubject: boolean,
): TriedOnDay {
  const { line, answered } = session
  const common = commonTo(session, day)
  const state = stateOnDay(common, session, provision.id, day)
  const trial = session.trials.get(day) ?? trialOn(session, day, common)
  session.trials.set(day, trial)
  const { reach } = provision
  const inside = 'only' in reach ? reach.only === 'inside' : Object.values(reach.readings).includes('inside')
  const listed = otherSubject ? [] : inside ? alikeIn(line, answered) : [[line] as const]
  const open = inside && readsItem(provision.when) ? listed.filter(([item]) => mayHoldUnlisted(item)) : []
  const meets = `an item of ${provision.id}`
  const unlisted = open.map((alike) => triedOn(alike, (item) => tryUnlisted(item, provision.when, meets, trial)))
  const items = listed.map((alike) => triedOn(alike, (item) => evaluate(provision.when, item, trial)))
  const named = (inside ? embedded(listed, provision.when, trial) : []).map(({ item, node }) => ({
    alike: [item] as const,
    node,
    nodeOf: () => node,
  }))
  return { ...(reading ? { reading } : {}), state, items: [...items, ...unlisted, ...named] }
}

function triedOn(alike: Alike, tryOn: (item: Part) => Node): TriedItems {
  const node = tryOn(alike[0])
  return { alike, node, nodeOf: (item) => (item === alike[0] ? node : tryOn(item)) }
}

type TriedItem = { readonly item: Part; readonly node: Node }

/** The items that were tried, one by one, each with its own tree. */
export const eachOf = (items: readonly TriedItems[]): readonly TriedItem[] => items.flatMap(eachIn)

export function eachIn(tried: TriedItems): readonly TriedItem[] {
  const { alike, node, nodeOf } = tried
  if (alike.length === 1) return [{ item: alike[0], node }]
  const found = each.get(tried) ?? alike.map((item) => ({ item, node: nodeOf(item) }))
  each.set(tried, found)
  return found
}

const each = new WeakMap<TriedItems, readonly TriedItem[]>()
