import type { Outcome } from '../determine/outcome.js'
import { Decimal, ONE, ZERO } from '../measure/decimal.js'
import { type Interval, multiply, perhaps } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { uniqueCitations } from '../register/history.js'
import type { Base, Citation } from '../register/model.js'
import { shareOf, type Terms, termsOf } from './amount.js'
import { decidedOn } from './decided.js'
import { excludedLine } from './excluded.js'
import type { DutyInput, Line } from './input.js'
import type { Asked, DutyLine, Excluded } from './model.js'
import { FREE, hull } from './money.js'
import { withoutSame } from './same-layer.js'
import { type LevyProvision, leviesOf, type Standing, untaken } from './standing.js'
import { printRate } from './words.js'

/**
 * What is paid or may be and what is not, whatever the line is worth: the same for all lines that came out alike. What is not is written out when it
 * is looked at.
 */
export type Plan = { readonly layers: readonly PlannedLayer[]; readonly excluded: readonly Excluded[] }

/** By the names of the layers. */
export type PlannedLayer = readonly [PlannedLine, ...PlannedLine[]]

/** One provision that is paid or may be: everything but money. `unsaid`: what is missing beside what its amount lacks. */
export type PlannedLine = {
  readonly provision: LevyProvision
  readonly outcome: Outcome
  readonly terms: Terms
  readonly fixed: Omit<DutyLine, 'base' | 'amount' | 'ifPaid' | 'because' | 'missing'>
  readonly unsaid: readonly string[]
}

const plans = new WeakMap<object, WeakMap<DutyInput, Map<string, Plan>>>()

export function planOf(asked: Asked): Plan {
  const byInput = plans.get(asked.alike) ?? new WeakMap<DutyInput, Map<string, Plan>>()
  plans.set(asked.alike, byInput)
  const known = byInput.get(asked.input) ?? new Map<string, Plan>()
  byInput.set(asked.input, known)
  const plan = known.get(asked.supposed) ?? planAnew(asked)
  known.set(asked.supposed, plan)
  return plan
}

function planAnew(asked: Asked): Plan {
  const levies = leviesOf(asked.register)
  const all = asked.standingOf(levies)
  const wanted = levies.all.filter(({ effect }) => asked.input.only?.includes(effect.layer) ?? true)
  const paid: PlannedLine[] = []
  const unpaid: LevyProvision[] = []
  const enough: LevyProvision[] = []
  for (const provision of wanted) {
    const own = all.get(provision.id)!
    const times = isChargedEnough(provision, asked.line)
    if (own.applies === 'no') unpaid.push(provision)
    else if (times === 'yes') enough.push(provision)
    else paid.push(plannedLine(provision, times === 'unknown' ? { ...own, applies: 'unknown' } : own, all, asked))
  }
  const { layers, dropped } = withoutSame(byLayer(paid), asked.register)
  const excluded = (): readonly Excluded[] => [
    ...[...unpaid, ...enough].map((provision) => excludedLine(provision, all.get(provision.id)!, asked)),
    ...dropped,
  ]
  let written: readonly Excluded[] | undefined
  return {
    layers,
    get excluded() {
      written ??= excluded()
      return written
    },
  }
}

function byLayer(paid: readonly PlannedLine[]): readonly PlannedLayer[] {
  const layers = new Map<string, [PlannedLine, ...PlannedLine[]]>()
  for (const line of paid) {
    const layer = layers.get(line.fixed.layer)
    if (layer) layer.push(line)
    else layers.set(line.fixed.layer, [line])
  }
  return [...layers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lines]) => lines)
}

/** The share of the value that a layer comes to, whichever of its lines is paid. Undefined where one of them is no share. */
export function percentOfLayer(lines: readonly Pick<DutyLine, 'applies' | 'percent'>[]): Interval | undefined {
  const certain = lines.some(({ applies }) => applies === 'yes')
  const percents = lines.flatMap(({ percent }) => (percent ? [certain ? percent : perhaps(percent)] : []))
  return percents.length === lines.length ? hull(percents) : undefined
}

/** Whether a fee that is charged so many times a year was charged as often as that. */
function isChargedEnough({ effect: { timesAYear } }: LevyProvision, { part }: Line): Truth {
  if (timesAYear === undefined) return 'no'
  const charged = part.specs['charges-this-year']
  if (!charged) return 'unknown'
  return charged.lo.gte(timesAYear) ? 'yes' : charged.hi?.lt(timesAYear) ? 'no' : 'unknown'
}

function plannedLine(
  provision: LevyProvision,
  { applies, takenBy }: Standing,
  all: ReadonlyMap<string, Standing>,
  asked: Asked,
): PlannedLine {
  const { id, effect } = provision
  const outcome = asked.outcomeOf(id)
  const given = asked.input.rates?.[effect.layer]
  const covered = coveredShare(provision, all, asked)
  const terms = termsOf(effect, asked.line, covered.share, given)
  const percent = percentOf(provision, terms)
  const citations = citationsOf(provision, outcome, asked)
  const times = effect.timesAYear !== undefined && asked.line.part.specs['charges-this-year'] === undefined
  const fixed: PlannedLine['fixed'] = {
    provision: id,
    layer: effect.layer,
    kind: effect.kind,
    what: effect.what,
    heading: effect.heading,
    who: effect.who,
    rate: given === undefined ? printRate(effect) : `${new Decimal(given).mul(100)} %`,
    baseOf: effect.base,
    percent,
    applies,
    readings: applies === 'unknown' ? outcome.readings : [],
    decidedBy: decidedOn(asked.decided, provision),
    byItsTerms: outcome.state.byItsTerms,
    restsOn: weakest(outcome, citations),
    notes: [
      ...takenBy.map(({ by, how }) => `${how === 'excluded' ? 'not paid' : 'replaced'} where ${by} is`),
      ...(given === undefined ? [] : [givenNote(given, effect)]),
      ...(effect.timesAYear === undefined ? [] : [`charged at most ${effect.timesAYear} times a year`]),
      ...(effect.min || effect.max ? ['its bounds are those of a whole entry: this line is taken as one'] : []),
    ],
    citations,
  }
  const missing = [...new Set([...terms.missing, ...covered.missing])]
  const unsaid = times ? ['how often it was charged this year'] : []
  return { provision, outcome, terms: { ...terms, key: `${terms.key} ${missing.join(', ')}`, missing }, fixed, unsaid }
}

/** How much of the value a duty is taken of may rest on less than the duty itself. */
function weakest({ restsOn }: Outcome, citations: readonly Citation[]): Outcome['restsOn'] {
  const isWeak = citations.some(({ grade }) => grade === 'K' || grade === 'M')
  return isWeak && restsOn !== 'scenario' ? 'unverified' : restsOn
}

/** With the texts that say how it stands to others that are paid too or would be, as far as they were there to read on the day of knowledge (T3). */
function citationsOf(
  { relatedBy }: LevyProvision,
  { citations }: Outcome,
  { outcomeOf, knownAt }: Asked,
): readonly Citation[] {
  const matter = relatedBy.filter(
    ({ targets, cite }) => cite.published <= knownAt && targets.some((id) => untaken(outcomeOf(id)) !== 'no'),
  )
  return matter.length ? uniqueCitations([...citations, ...matter.map(({ cite }) => cite)]) : citations
}

function givenNote(given: string, levy: LevyProvision['effect']): string {
  const same = !('unknown' in levy.rate) && levy.rate.percent !== undefined && new Decimal(levy.rate.percent).eq(given)
  return `rate given by the user; the register says ${same ? 'the same' : printRate(levy)}`
}

/** The share of the value that other layers leave no room on: two that read one base cover it once. */
function coveredShare(provision: LevyProvision, all: ReadonlyMap<string, Standing>, asked: Asked): Covered {
  const byBase = new Map<Base, Interval>()
  const missing: string[] = []
  for (const id of provision.relations['applies-to-share'] ?? []) {
    const other = asked.register.provisions[id]?.effect
    const applies = all.get(id)?.applies ?? 'no'
    if (!other || applies === 'no' || !('base' in other)) continue
    const { of: share, missing: unsaid } = shareOf(other, asked.line)
    missing.push(...unsaid, ...(applies === 'unknown' ? [`whether ${id} is paid`] : []))
    const covers = applies === 'yes' ? share : perhaps(share)
    const before = byBase.get(other.base) ?? FREE
    byBase.set(other.base, {
      lo: Decimal.max(before.lo, covers.lo),
      hi: Decimal.max(before.hi ?? ONE, covers.hi ?? ONE),
    })
  }
  const shares = [...byBase.values()]
  // What is metal and what is not have nothing in common; how other bases overlap is not known.
  const least = (base: Base): Decimal => byBase.get(base)?.lo ?? ZERO
  const apart = least('metal-content').add(least('non-metal-content'))
  const lo = Decimal.min(ONE, Decimal.max(apart, ...shares.map((share) => share.lo)))
  const hi = shares.reduce((sum, share) => sum.add(share.hi ?? ONE), ZERO)
  return { share: { lo, hi: Decimal.min(ONE, hi) }, missing }
}

type Covered = { readonly share: Interval; readonly missing: readonly string[] }

/** The share of the entered value that it comes to, where it is one. */
function percentOf(
  { effect: { rate, min, max } }: LevyProvision,
  { given, left, percent }: Terms,
): Interval | undefined {
  const alone = given || !('unknown' in rate || rate.plus || rate.orIfHigher || min || max)
  return alone && percent ? multiply(left, percent) : undefined
}
