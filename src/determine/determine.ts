import type { Part } from '../goods/part.js'
import type { Provision, Regime, Register } from '../register/model.js'
import { isStale } from '../register/state.js'
import type { PlainDate } from '../time/date.js'
import type { Movement } from './movement.js'
import type { Reading } from './node.js'
import { targetsOf } from './relations.js'
import { newSession, type Session } from './session.js'
import { type Verdict, verdictOn } from './verdict.js'

/** What is asked: one line of goods or technology, how it moves, the day, and whose knowledge is used. */
export type Question = {
  readonly subject: Part
  readonly movement: Movement
  readonly on: PlainDate
  readonly knownAt: PlainDate
  /** Answers to questions, by the key of the fact, each with its source. They stand in for what the inputs say. */
  readonly answers?: Readonly<Record<string, Reading>>
}

/** What the register holds of a regime, on every answer. `stale`: verified only to a day before the knowledge asked for. */
export type CoverageLine = Pick<Regime, 'id' | 'coverage' | 'verifiedThrough' | 'says' | 'missing'> & {
  readonly stale: boolean
}

export type Answer = {
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly edition: string
  readonly subject: Part
  readonly movement: Movement
  readonly stale: boolean
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
  const session = sessionFor(register, question)
  const verdicts = Object.keys(register.provisions)
    .sort()
    .map((id) => verdictOn(session, register.provisions[id]!))
  const colliding = conflictsAmong(register, verdicts)
  const settled = verdicts.map(
    (verdict): Verdict =>
      colliding.has(verdict.provision) ? { ...verdict, status: 'conflicts', because: 'conflict' } : verdict,
  )
  const coverage = coverageOf(register, question.knownAt)
  const answer: Answer = {
    on: question.on,
    knownAt: question.knownAt,
    edition: register.edition,
    subject: question.subject,
    movement: question.movement,
    stale: coverage.some(({ stale }) => stale),
    coverage,
    binding: settled.filter(({ status }) => status === 'binding'),
    notBinding: settled.filter(({ status }) => status === 'notBinding'),
    undetermined: settled.filter(({ status }) => status === 'undetermined'),
    conflicts: settled.filter(({ status }) => status === 'conflicts'),
    verdict: (id) => settled.find(({ provision }) => provision === id),
  }
  contexts.set(answer, { register, question })
  return answer
}

const contexts = new WeakMap<Answer, { readonly register: Register; readonly question: Question }>()

/** The register and question behind an answer of this process. */
export function contextOf(answer: Answer): { readonly register: Register; readonly question: Question } {
  const context = contexts.get(answer)
  if (!context) throw new RangeError('this answer was not determined here: replay its record instead')
  return context
}

export function sessionFor(register: Register, { subject, movement, on, knownAt, answers }: Question): Session {
  return newSession({ register, line: subject, movement, on, knownAt }, new Map(Object.entries(answers ?? {})))
}

/** V6: binding policies that give one application different outcomes, with no cited precedence between them. */
function conflictsAmong(register: Register, verdicts: readonly Verdict[]): ReadonlySet<string> {
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

export function coverageOf(register: Register, knownAt: PlainDate): CoverageLine[] {
  return Object.values(register.regimes).map(({ id, coverage, verifiedThrough, says, missing }) => ({
    id,
    coverage,
    verifiedThrough,
    says,
    missing,
    stale: isStale(register, id, knownAt),
  }))
}
