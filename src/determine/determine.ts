import type { Part } from '../goods/part.js'
import { canonicalJson } from '../measure/canonical.js'
import type { Provision, Regime, Register } from '../register/model.js'
import { isEarly, isStale } from '../register/state.js'
import type { PlainDate } from '../time/date.js'
import { type Before, beforeOf } from './before.js'
import { keepForLike, type Like, likeOf, missingOf } from './like.js'
import { missingKeys } from './missing.js'
import type { Movement } from './movement.js'
import type { Reading } from './node.js'
import { type Outcome, outcomeOn, type Status, treesOf } from './outcome.js'
import { targetsOf } from './relations.js'
import { newSession, type Session } from './session.js'
import { settledFor } from './settled.js'
import { type Verdict, verdictOf, verdictOnDemand } from './verdict.js'

/** What is asked: one line of goods or technology, how it moves, the day, and whose knowledge is used. */
export type Question = {
  readonly subject: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
  /** Answers to questions, by the key of the fact, each with its source. They stand in for what the inputs say. */
  readonly answers?: Readonly<Record<string, Reading>>
}

/**
 * What the register holds of a regime, on every answer. `stale`: verified only to a day before the knowledge asked for. `early`: a day of the
 * question lies before the first that is verified.
 */
export type CoverageLine = Pick<Regime, 'id' | 'coverage' | 'verifiedFrom' | 'verifiedThrough' | 'says' | 'missing'> & {
  readonly stale: boolean
  readonly early: boolean
}

export type Answer = {
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly edition: string
  readonly subject: Part
  readonly movement: Movement
  readonly stale: boolean
  /** A day of the question lies before what the register holds of a regime that it models. */
  readonly early: boolean
  readonly coverage: readonly CoverageLine[]
  readonly binding: readonly Verdict[]
  readonly notBinding: readonly Verdict[]
  readonly undetermined: readonly Verdict[]
  readonly conflicts: readonly Verdict[]
  /** The verdict on a provision, yes or no; undefined for an id that the register lacks. */
  readonly verdict: (provision: string) => Verdict | undefined
}

/**
 * What binds, what does not and what cannot be told, for every provision of the register (V1-V8). Pure: the two dates are arguments, and the
 * same question on the same edition gives the same answer.
 */
export function determine(register: Register, question: Question): Answer {
  const like = likeOf(register, question)
  if (like) return answerOf(register, question, like.outcomes, like)
  const outcomes = outcomesIn(latestSession(register, question))
  return answerOf(register, question, outcomes, keepForLike(register, question, outcomes))
}

/**
 * The same of some provisions only, where the others are not looked at: what these hang on is worked out all the same. `among` is one object for all
 * questions, and holds with a provision all that it may collide with (V6).
 */
export function determineAmong(register: Register, question: Question, among: readonly string[]): Answer {
  const like = likeOf(register, question, among)
  if (like) return answerOf(register, question, like.outcomes, like)
  const outcomes = outcomesAmong(sessionFor(register, question), among)
  return answerOf(register, question, outcomes, keepForLike(register, question, outcomes, among))
}

const outcomesIn = (session: Session): readonly Outcome[] => outcomesAmong(session, idsOf(session.register))

const sorted = new WeakMap<Register, readonly string[]>()

function idsOf(register: Register): readonly string[] {
  const found = sorted.get(register) ?? Object.keys(register.provisions).sort()
  sorted.set(register, found)
  return found
}

/** How some provisions come out, with the conflicts among them; of the others only what these hang on is worked out. */
export function outcomesAmong(session: Session, ids: readonly string[]): readonly Outcome[] {
  const outcomes = ids.map((id) => outcomeOn(session, session.register.provisions[id]!))
  const colliding = conflictsAmong(session.register, outcomes)
  return outcomes.map((outcome) =>
    colliding.has(outcome.provision) ? { ...outcome, status: 'conflicts', because: 'conflict' } : outcome,
  )
}

/** With outcomes of a like line, the path is this line's own. Verdicts are made when they are looked at. */
function answerOf(register: Register, question: Question, outcomes: readonly Outcome[], like?: Like): Answer {
  const session = once(() => latestSession(register, question))
  const { path } = question.subject
  const settled = settledFor({ register, line: question.subject, ...question, answers: answersOf(question) })
  const verdicts = new Map<string, Verdict>()
  const verdictAnew = (outcome: Outcome): Verdict => {
    const { provision: id } = outcome
    const forAll = settled?.get(id)
    if (forAll) return verdictOf(outcome, path, { missing: forAll.missing, children: forAll.trees })
    const provision = register.provisions[id]!
    const item = like ? path + outcome.item.slice(like.path.length) : outcome.item
    // of the last line without parts the trees are at hand, and of what is decided no fact is missing
    if (settled && outcome.value !== 'unknown' && isLatest(register, question))
      return verdictOf(outcome, item, { missing: [], children: treesOf(session(), provision) })
    const find = () => missingKeys(session(), provision)
    return verdictOnDemand(outcome, item, {
      missing: () => (like ? missingOf(like, id, path, find) : find()),
      children: () => treesOf(session(), provision),
    })
  }
  const verdictOn = (outcome: Outcome): Verdict => {
    const verdict = verdicts.get(outcome.provision) ?? verdictAnew(outcome)
    verdicts.set(outcome.provision, verdict)
    return verdict
  }
  const having = (wanted: Status) => once(() => outcomes.filter(({ status }) => status === wanted).map(verdictOn))
  const binding = having('binding')
  const notBinding = having('notBinding')
  const undetermined = having('undetermined')
  const conflicts = having('conflicts')
  const coverage = coverageOf(register, question)
  const answer: Answer = {
    on: question.on,
    knownAt: question.knownAt,
    edition: register.edition,
    subject: question.subject,
    movement: question.movement,
    stale: coverage.some(({ stale }) => stale),
    early: coverage.some((line) => line.early && line.coverage !== 'pointed at'),
    coverage,
    get binding() {
      return binding()
    },
    get notBinding() {
      return notBinding()
    },
    get undetermined() {
      return undetermined()
    },
    get conflicts() {
      return conflicts()
    },
    verdict: (id) => {
      const outcome = byId(outcomes).get(id)
      return outcome && verdictOn(outcome)
    },
  }
  Object.defineProperty(answer, CONTEXT, { value: { register, question, outcomes } })
  return answer
}

const indexes = new WeakMap<readonly Outcome[], ReadonlyMap<string, Outcome>>()

function byId(outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> {
  const found = indexes.get(outcomes) ?? new Map(outcomes.map((outcome) => [outcome.provision, outcome]))
  indexes.set(outcomes, found)
  return found
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const CONTEXT = Symbol('register and question')
type Context = { readonly register: Register; readonly question: Question; readonly outcomes: readonly Outcome[] }

/** The register and question behind an answer of this process. */
export function contextOf(answer: Answer): Context {
  const context = (answer as Answer & { readonly [CONTEXT]?: Context })[CONTEXT]
  if (!context) throw new RangeError('this answer was not determined here: replay its record instead')
  return context
}

/** How a provision came out, without its trees: quicker than its verdict where thousands of lines are alike. The path of the item is the first one's. */
export const outcomeIn = (answer: Answer, provision: string): Outcome | undefined =>
  byId(contextOf(answer).outcomes).get(provision)

export function sessionFor(register: Register, question: Question, before?: Before): Session {
  const { subject, movement, on, knownAt } = question
  return newSession({ register, line: subject, movement, on, knownAt }, answersOf(question), before)
}

/** The session of the last question to a register, where it is asked again: verdicts are mostly looked at right after. One is kept. */
const isLatest = (register: Register, question: Question): boolean => latest.get(register)?.question === question

function latestSession(register: Register, question: Question): Session {
  const last = latest.get(register)
  if (last?.question === question) return last.session
  const session = sessionFor(register, question, last && beforeOf(last.session))
  latest.set(register, { question, session })
  return session
}

const latest = new WeakMap<Register, { readonly question: Question; readonly session: Session }>()

const answersOf = ({ answers }: Question): ReadonlyMap<string, Reading> => new Map(Object.entries(answers ?? {}))

/** V6: binding provisions that give one slot different values, with no cited precedence between them. */
const conflictsAmong = (register: Register, outcomes: readonly Outcome[]): ReadonlySet<string> =>
  new Set([...policiesInConflict(register, outcomes), ...leviesInConflict(register, outcomes)])

/** Rates of one layer: 20 % and 10 % of it cannot both be paid. */
function leviesInConflict(register: Register, outcomes: readonly Outcome[]): readonly string[] {
  const byLayer = new Map<string, Provision[]>()
  for (const { provision, value, effect } of outcomes) {
    if (value !== 'yes' || (effect.kind !== 'duty' && effect.kind !== 'fee')) continue
    byLayer.set(effect.layer, [...(byLayer.get(effect.layer) ?? []), register.provisions[provision]!])
  }
  const together = (a: Provision, b: Provision): boolean =>
    a !== b && canonicalJson(rateOf(a)) !== canonicalJson(rateOf(b)) && !(yields(a, b) || yields(b, a))
  return [...byLayer.values()].flatMap((all) =>
    all.filter((one) => all.some((other) => together(one, other))).map(({ id }) => id),
  )
}

function rateOf({ effect }: Provision): unknown {
  if (effect.kind !== 'duty' && effect.kind !== 'fee') return undefined
  const { rate, base, min, max } = effect
  return { rate, base, ...(min ? { min } : {}), ...(max ? { max } : {}) }
}

/** Whether one says that it goes before the other, or takes its place. */
const yields = ({ relations }: Provision, { id }: Provision): boolean =>
  (['precedes', 'excludes', 'in-lieu-of'] as const).some((relation) => relations[relation]?.includes(id))

/** Licensing policies that give one application different outcomes. */
function policiesInConflict(register: Register, verdicts: readonly Outcome[]): ReadonlySet<string> {
  const binding = verdicts
    .filter(({ value, effect }) => value === 'yes' && effect.kind === 'policy')
    .map(({ provision }) => register.provisions[provision]!)
  const bound = new Set(verdicts.filter(({ value }) => value === 'yes').map(({ provision }) => provision))
  const colliding = new Set<string>()
  for (const [index, a] of binding.entries()) {
    for (const b of binding.slice(index + 1)) {
      if (!sharesTarget(a, b, bound) || policyOf(a) === policyOf(b) || precedes(a, b) || precedes(b, a)) continue
      colliding.add(a.id)
      colliding.add(b.id)
    }
  }
  return colliding
}

const sharesTarget = (a: Provision, b: Provision, bound: ReadonlySet<string>): boolean =>
  targetsOf(a).some((id) => bound.has(id) && targetsOf(b).includes(id))
const policyOf = ({ effect }: Provision): string | undefined => (effect.kind === 'policy' ? effect.policy : undefined)
const precedes = (a: Provision, b: Provision): boolean => a.relations.precedes?.includes(b.id) ?? false

export function coverageOf(register: Register, { on, knownAt, movement }: Omit<Question, 'subject'>): CoverageLine[] {
  const first = [on, ...Object.values(movement.dates)].sort()[0]!
  return Object.values(register.regimes).map(({ id, coverage, verifiedFrom, verifiedThrough, says, missing }) => ({
    id,
    coverage,
    verifiedFrom,
    verifiedThrough,
    says,
    missing,
    stale: isStale(register, id, knownAt),
    early: isEarly(register, id, { on: first, knownAt }),
  }))
}
