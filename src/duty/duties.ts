import { type Answer, contextOf, determineAmong, outcomeIn, type Question } from '../determine/determine.js'
import type { Outcome } from '../determine/outcome.js'
import { add, type Interval } from '../measure/interval.js'
import type { Act, Effect, Register } from '../register/model.js'
import { dayOf, type PlainDate } from '../time/date.js'
import { decidedOn } from './decided.js'
import { type DutyInput, type Exchanged, lineOf } from './input.js'
import { layersOf } from './layers.js'
import type { Asked, DutyLine, Excluded, Slot } from './model.js'
import { type Amount, FREE } from './money.js'
import { supposing, tariffOf } from './owed.js'
import { type LevyProvision, leviesOf, standingsSaid, untaken } from './standing.js'

/** What a line pays: layer by layer, and together. */
export type Bill = {
  /**
   * Every layer that is paid or may be, in the order of their names. Their amounts add up to the total, to the cent; where one takes the place of another
   * and it cannot be told which, the total is narrower than the sum.
   */
  readonly slots: readonly Slot[]
  /** Layers that are certainly paid, each with one line. */
  readonly layers: readonly DutyLine[]
  /** Lines of the layers of which it cannot be told, each with what it would come to. */
  readonly undetermined: readonly DutyLine[]
  /** Duties, and fees where they were asked for. `hi` undefined: a layer has no bound, and neither has the total. */
  readonly total: Amount
  readonly fees: Amount
  /**
   * The layers that are shares of the entered value, together: narrower than their sum where one takes the place of another. `without`: those that are
   * not.
   */
  readonly percent: Interval
  readonly without: readonly string[]
}

export type Duties = Bill & {
  readonly currency?: string
  /** The currency of the amounts where the line has no value: that in which its fees are set. */
  readonly pricedIn?: string
  readonly value: Amount
  /** What it was valued at, where that was exchanged at a rate that was given. */
  readonly exchanged?: Exchanged
  readonly excluded: readonly Excluded[]
  /** Layers that a judgment made void and that were collected all the same on that day: what was paid, with them (T5). */
  readonly collected?: Bill & { readonly void: readonly Collected[] }
}

const NOTHING_GIVEN: DutyInput = {}

/** A layer that is void in law, the judgment, and the last day on which it was collected. */
export type Collected = { readonly provision: string; readonly by: string; readonly until: PlainDate }

/**
 * The duties and fees of a line, from its determination: no condition is tried again. Amounts are exact decimals, each line rounded to the cent, half a
 * cent up; what cannot be told widens the total, and never makes it smaller (Q4). Throws RangeError on an answer that was not determined here.
 */
export function duties(answer: Answer, input: DutyInput = NOTHING_GIVEN): Duties {
  const { register, question, outcomes } = contextOf(answer)
  const line = lineOf(question.subject, input)
  const decided = { dates: question.movement.dates, on: question.on }
  const outcomeOf = (id: string): Outcome => outcomeIn(answer, id)!
  const missingOf = (id: string) => answer.verdict(id)!.missing
  const asked: Asked = {
    register,
    knownAt: question.knownAt,
    outcomeOf,
    missingOf,
    standingOf: (levies) => standingsSaid(levies, outcomeOf),
    decided,
    line,
    input,
    alike: outcomes,
    supposed: '',
  }
  const layers = layersOf(asked)
  const collected = collectedOf(answer, asked)
  return {
    ...billOf(layers.slots, asked),
    ...(line.currency ? { currency: line.currency } : pricedIn(layers.slots, register)),
    value: line.value,
    ...(line.exchanged ? { exchanged: line.exchanged } : {}),
    get excluded() {
      return layers.excluded
    },
    ...(collected ? { collected } : {}),
  }
}

/** What `duties` needs of an answer: the verdicts on duties and fees alone, sooner than the whole of it. */
export const determineLevies = (register: Register, question: Question): Answer =>
  determineAmong(register, question, leviesOf(register).ids)

/** What lines without a value pay is money per unit, all of it in one currency or in none. */
function pricedIn(slots: readonly Slot[], { provisions }: Register): Pick<Duties, 'pricedIn'> {
  const [currency, ...others] = new Set(
    slots.flatMap(({ lines }) => lines.flatMap(({ provision }) => currenciesOf(provisions[provision]?.effect))),
  )
  return currency === undefined || others.length ? {} : { pricedIn: currency }
}

const currenciesOf = (effect: Effect | undefined): string[] =>
  effect && 'rate' in effect && 'plus' in effect.rate && effect.rate.plus ? [effect.rate.plus.currency] : []

const sum = (of: readonly Slot[]): Amount => of.reduce((total, { amount }) => add(total, amount), FREE)

function billOf(slots: readonly Slot[], asked: Asked): Bill {
  const paid = slots.filter(({ kind }) => kind === 'duty')
  const fees = slots.filter(({ kind }) => kind === 'fee')
  const tariff = tariffOf(asked)
  return {
    slots,
    layers: slots.flatMap(({ settled, lines }) => (settled ? lines : [])),
    undetermined: slots.flatMap(({ settled, lines }) => (settled ? [] : lines)),
    total: tariff.owedOn(asked.line).total,
    fees: sum(fees),
    percent: tariff.percent,
    without: paid.flatMap(({ layer, percent }) => (percent ? [] : [layer])),
  }
}

/** What was paid on the day although it was void: the same question, put to the register without the judgments that left it to be collected. */
function collectedOf(answer: Answer, asked: Asked): Duties['collected'] {
  const { register, question } = contextOf(answer)
  const voided = voidedOf(asked)
  if (voided.length === 0) return undefined
  const asIfValid = determineLevies(withoutJudgments(register), question)
  const isVoid = new Set(voided.map(({ provision }) => provision))
  const from = (id: string): Answer => (isVoid.has(id) ? asIfValid : answer)
  const outcomeOf = (id: string): Outcome => outcomeIn(from(id), id)!
  const missingOf = (id: string) => from(id).verdict(id)!.missing
  const alike = contextOf(asIfValid).outcomes
  const again = supposing({ ...asked, outcomeOf, missingOf, alike }, 'no judgment', (id) => untaken(outcomeOf(id)))
  const { slots } = layersOf(again)
  const paid = new Set(slots.flatMap(({ lines }) => lines.map(({ provision }) => provision)))
  return { ...billOf(slots, again), void: voided.filter(({ provision }) => paid.has(provision)) }
}

const voids = new WeakMap<object, readonly Collected[]>()

/** What is void and was collected on the day, of goods like these. */
function voidedOf(asked: Asked): readonly Collected[] {
  const found = voids.get(asked.alike) ?? leviesOf(asked.register).all.flatMap((levy) => voidedIn(levy, asked))
  voids.set(asked.alike, found)
  return found
}

function voidedIn(provision: LevyProvision, { register, outcomeOf, decided }: Asked): Collected[] {
  const { state, condition } = outcomeOf(provision.id)
  if (state.state !== 'annulled' || condition === 'no') return []
  const act = annulling(register, provision.id)
  const until = act?.collectedUntil && dayOf(act.collectedUntil)
  const days = decidedOn(decided, provision).map(({ day }) => day)
  return act && until && days.some((day) => day <= until)
    ? [{ provision: provision.id, by: act.instrument, until }]
    : []
}

const annulling = (register: Register, provision: string): Act | undefined =>
  register.acts.find(({ kind, targets }) => kind === 'annuls' && targets.includes(provision))

const valid = new WeakMap<Register, Register>()

function withoutJudgments(register: Register): Register {
  const found = valid.get(register) ?? {
    ...register,
    acts: register.acts.filter(({ kind, collectedUntil }) => kind !== 'annuls' || collectedUntil === undefined),
  }
  valid.set(register, found)
  return found
}
