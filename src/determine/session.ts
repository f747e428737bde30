import { mayHoldUnlisted } from '../goods/forms.js'
import { candidates } from '../goods/items.js'
import type { Part } from '../goods/part.js'
import type { Provision, Register } from '../register/model.js'
import { type StateAnswer, stateOn } from '../register/state.js'
import type { PlainDate } from '../time/date.js'
import { evaluate, tryUnlisted } from './evaluate.js'
import type { Movement } from './movement.js'
import type { Node, Reading, TestNode } from './node.js'
import { readsItem } from './scope.js'
import { subjectsOf } from './subject.js'
import type { Weighed } from './weigh.js'

/** One question put to the whole register, with what it has worked out so far. */
export type Session = {
  readonly register: Register
  readonly line: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly answers: ReadonlyMap<string, Reading>
  readonly kept: Map<PlainDate, Map<object, Map<string, Node>>>
  readonly tried: Map<string, Tried>
  readonly weighed: Map<string, Weighed>
  readonly alone: Map<string, Omit<Weighed, 'value'>>
  readonly missing: Map<string, readonly TestNode[]>
}

/** A provision's state and condition on one of the days that may decide. `reading`: the reading of "which day" that names it. */
export type TriedOnDay = {
  readonly reading?: string
  readonly state: StateAnswer
  readonly items: readonly { readonly item: Part; readonly node: Node }[]
}

/** A provision's own conditions and state, without what other provisions do to it. */
export type Tried = { readonly otherSubject: boolean; readonly days: readonly TriedOnDay[] }

export function newSession(
  question: Omit<Session, 'answers' | 'kept' | 'tried' | 'weighed' | 'alone' | 'missing'>,
  answers: ReadonlyMap<string, Reading> = new Map(),
): Session {
  return {
    ...question,
    answers,
    kept: new Map(),
    tried: new Map(),
    weighed: new Map(),
    alone: new Map(),
    missing: new Map(),
  }
}

/** Tries a provision on the line, and on every part inside it where its reach may go there. */
export function tryProvision(session: Session, provision: Provision): Tried {
  const found = session.tried.get(provision.id)
  if (found) return found
  const otherSubject = !subjectsOf(session.line).some((subject) => provision.subject.includes(subject))
  const tried = {
    otherSubject,
    days: daysOf(session, provision).map((day) => tryOnDay(session, provision, day, otherSubject)),
  }
  session.tried.set(provision.id, tried)
  return tried
}

/** The days that may decide: one, or one for each reading of an unclear "judged by" that gives another day. */
function daysOf({ movement, on }: Session, { judgedBy }: Provision): { reading?: string; day: PlainDate }[] {
  if ('only' in judgedBy) return [{ day: movement.dates[judgedBy.only] ?? on }]
  const days = Object.entries(judgedBy.readings).map(([reading, by]) => ({ reading, day: movement.dates[by] ?? on }))
  return new Set(days.map(({ day }) => day)).size === 1 ? [{ day: days[0]!.day }] : days
}

const commons = new WeakMap<Register, WeakMap<Movement, Map<string, Map<object, Map<string, Node>>>>>()

/** What the lines of one movement share on a day: nothing that supposes answers. */
function commonTo({ register, movement, knownAt, answers }: Session, day: PlainDate): Map<object, Map<string, Node>> {
  if (answers.size > 0) return new Map()
  const byMovement = commons.get(register) ?? new WeakMap<Movement, Map<string, Map<object, Map<string, Node>>>>()
  commons.set(register, byMovement)
  const byDay = byMovement.get(movement) ?? new Map<string, Map<object, Map<string, Node>>>()
  byMovement.set(movement, byDay)
  const key = `${day} ${knownAt}`
  const common = byDay.get(key) ?? new Map<object, Map<string, Node>>()
  byDay.set(key, common)
  return common
}

function tryOnDay(
  session: Session,
  provision: Provision,
  { reading, day }: { reading?: string; day: PlainDate },
  otherSubject: boolean,
): TriedOnDay {
  const { register, line, movement, knownAt, answers } = session
  const state = stateOn(register, provision.id, { on: day, knownAt })
  const kept = session.kept.get(day) ?? new Map<object, Map<string, Node>>()
  session.kept.set(day, kept)
  const trial = { register, line, movement, on: day, knownAt, answers, kept, common: commonTo(session, day) }
  const { reach } = provision
  const inside = 'only' in reach ? reach.only === 'inside' : Object.values(reach.readings).includes('inside')
  const listed = otherSubject ? [] : candidates(line, inside ? 'inside' : 'as-shipped')
  const open = inside && readsItem(provision.when) ? listed.filter(mayHoldUnlisted) : []
  const meets = `an item of ${provision.id}`
  const unlisted = open.map((item) => ({ item, node: tryUnlisted(item, provision.when, meets, trial) }))
  const items = listed.map((item) => ({ item, node: evaluate(provision.when, item, trial) }))
  return { ...(reading ? { reading } : {}), state, items: [...items, ...unlisted] }
}
