import type { Outcome } from '../determine/outcome.js'
import { Decimal, ONE, ZERO } from '../measure/decimal.js'
import { exactly, type Interval, multiply, perhaps } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { uniqueCitations } from '../register/history.js'
import type { Base, Citation, Register } from '../register/model.js'
import { shareOf, workOut } from './amount.js'
import { type Decided, decidedOn } from './decided.js'
import type { DutyInput, Line } from './input.js'
import { type Amount, FREE, hull, roundedToCents } from './money.js'
import { type Levies, type LevyProvision, leviesOf, type Standing } from './standing.js'
import { printRate } from './words.js'

/** What one provision asks of a line, as far as it is paid at all. */
export type DutyLine = {
  readonly provision: string
  readonly layer: string
  readonly kind: 'duty' | 'fee'
  readonly what: string
  readonly heading?: string
  readonly who?: string
  readonly rate: string
  /** What the rate is taken of, in the currency of the line. */
  readonly base: Amount
  readonly baseOf: Base
  /** To the cent. From zero where it cannot be told whether it is paid. */
  readonly amount: Amount
  /** What it comes to if it is paid, and which share of the entered value that is, where it is one. */
  readonly ifPaid: Amount
  readonly percent?: Interval
  readonly applies: Truth
  /** `given`: the rate is the user's. `conflict`: another one of its layer binds with another rate. */
  readonly because: Outcome['because'] | 'given' | 'rate-unknown' | 'value-missing' | 'layer-unclear'
  readonly missing: readonly string[]
  readonly readings: Outcome['readings']
  readonly decidedBy: readonly Decided[]
  readonly byItsTerms: boolean
  readonly restsOn: Outcome['restsOn']
  readonly notes: readonly string[]
  readonly citations: readonly Citation[]
}

/** A duty or a fee that is not paid, and why. */
export type Excluded = {
  readonly provision: string
  readonly layer: string
  readonly kind: 'duty' | 'fee'
  readonly what: string
  readonly rate: string
  readonly because: Outcome['because'] | 'excluded' | 'in-lieu-of' | 'same-layer' | 'times-a-year'
  /** What exempts from it or takes its place. */
  readonly by: readonly string[]
  readonly state: string
  /** Whether its conditions hold: of the others nobody would think. */
  readonly condition: Truth
  readonly restsOn: Outcome['restsOn']
  readonly citations: readonly Citation[]
}

/** One layer: of its lines at most one is paid. `amount` holds whichever it is. */
export type Slot = {
  readonly layer: string
  readonly kind: 'duty' | 'fee'
  readonly settled: boolean
  readonly amount: Amount
  readonly percent?: Interval
  readonly lines: readonly DutyLine[]
}

/** What the layers are worked out from: the law's answer, or what was collected. */
export type Asked = {
  readonly register: Register
  readonly outcomeOf: (id: string) => Outcome
  /** The keys of the facts that keep a provision undetermined. */
  readonly missingOf: (id: string) => readonly string[]
  readonly standingOf: (levies: Levies) => ReadonlyMap<string, Standing>
  readonly decided: Parameters<typeof decidedOn>[0]
  readonly line: Line
  readonly input: DutyInput
  /** What lines that came out alike share: none where something is supposed of this one. */
  readonly alike?: object
}

export type Layers = { readonly slots: readonly Slot[]; readonly excluded: readonly Excluded[] }

/** Every layer of the register for one line: those that are paid or may be, and the provisions that are not. */
export function layersOf(asked: Asked): Layers {
  const { standing, paid, excluded } = planOf(asked)
  const lines: DutyLine[] = []
  const enough: Excluded[] = []
  for (const provision of paid) {
    const own = standing.get(provision.id)!
    const times = isChargedEnough(provision, asked.line)
    if (times === 'yes') enough.push(excludedLine(provision, own, asked))
    else lines.push(dutyLine(provision, times === 'unknown' ? { ...own, applies: 'unknown' } : own, standing, asked))
  }
  const all = enough.length ? [...excluded, ...enough] : excluded
  return slotsOf([...lines, ...givenAlone(asked, lines)], all, asked.register)
}

/** What is paid or may be and what is not, whatever the line is worth: the same for all lines that came out alike. */
type Plan = {
  readonly standing: ReadonlyMap<string, Standing>
  readonly paid: readonly LevyProvision[]
  readonly excluded: readonly Excluded[]
}

const plans = new WeakMap<object, Map<string, Plan>>()

function planOf(asked: Asked): Plan {
  if (!asked.alike) return planAnew(asked)
  const key = asked.input.only?.join(' ') ?? '*'
  const known = plans.get(asked.alike) ?? new Map<string, Plan>()
  plans.set(asked.alike, known)
  const plan = known.get(key) ?? planAnew(asked)
  known.set(key, plan)
  return plan
}

function planAnew(asked: Asked): Plan {
  const levies = leviesOf(asked.register)
  const wanted = levies.all.filter(({ effect }) => asked.input.only?.includes(effect.layer) ?? true)
  const standing = asked.standingOf(levies)
  const isPaid = ({ id }: LevyProvision) => standing.get(id)!.applies !== 'no'
  const not = wanted.filter((provision) => !isPaid(provision))
  return {
    standing,
    paid: wanted.filter(isPaid),
    excluded: not.map((provision) => excludedLine(provision, standing.get(provision.id)!, asked)),
  }
}

/** Whether a fee that is charged so many times a year was charged as often as that. */
function isChargedEnough({ effect: { timesAYear } }: LevyProvision, { part }: Line): Truth {
  if (timesAYear === undefined) return 'no'
  const charged = part.specs['charges-this-year']
  if (!charged) return 'unknown'
  return charged.lo.gte(timesAYear) ? 'yes' : charged.hi?.lt(timesAYear) ? 'no' : 'unknown'
}

function dutyLine(
  provision: LevyProvision,
  { applies, takenBy }: Standing,
  all: ReadonlyMap<string, Standing>,
  asked: Asked,
): DutyLine {
  const { id, effect } = provision
  const verdict = asked.outcomeOf(id)
  const given = asked.input.rates?.[effect.layer]
  const covered = coveredShare(provision, all, asked)
  const { amount, base, missing: unsaid } = workOut(effect, asked.line, covered.share, given)
  const missing = [...new Set([...unsaid, ...covered.missing])]
  const whole = roundedToCents(amount)
  const percent = percentOf(provision, covered.share, asked.line, given)
  const times = effect.timesAYear !== undefined && asked.line.part.specs['charges-this-year'] === undefined
  return {
    provision: id,
    layer: effect.layer,
    kind: effect.kind,
    what: effect.what,
    ...(effect.heading ? { heading: effect.heading } : {}),
    ...(effect.who ? { who: effect.who } : {}),
    rate: given === undefined ? printRate(effect) : `${new Decimal(given).mul(100)} %`,
    base,
    baseOf: effect.base,
    amount: applies === 'yes' ? whole : perhaps(whole),
    ifPaid: whole,
    ...(percent ? { percent } : {}),
    applies,
    because: becauseOf(verdict, applies, given, effect, missing),
    missing: [
      ...missing,
      ...(applies === 'unknown' ? asked.missingOf(id) : []),
      ...(times ? ['how often it was charged this year'] : []),
    ],
    readings: applies === 'unknown' ? verdict.readings : [],
    decidedBy: decidedOn(asked.decided, provision),
    byItsTerms: verdict.state.byItsTerms,
    restsOn: verdict.restsOn,
    notes: [
      ...takenBy.map(({ by, how }) => `${how === 'excluded' ? 'not paid' : 'replaced'} where ${by} is`),
      ...(given === undefined ? [] : [givenNote(given, effect)]),
      ...(effect.timesAYear === undefined ? [] : [`charged at most ${effect.timesAYear} times a year`]),
    ],
    citations: provision.relatedBy ? uniqueCitations([...verdict.citations, provision.relatedBy]) : verdict.citations,
  }
}

function givenNote(given: string, levy: LevyProvision['effect']): string {
  const same = !('unknown' in levy.rate) && levy.rate.percent !== undefined && new Decimal(levy.rate.percent).eq(given)
  return `rate given by the user; the register says ${same ? 'the same' : printRate(levy)}`
}

function becauseOf(
  { because, status, taken }: Outcome,
  applies: Truth,
  given: string | undefined,
  { rate }: LevyProvision['effect'],
  missing: readonly string[],
): DutyLine['because'] {
  if (status === 'conflicts') return 'conflict'
  if (applies === 'unknown') return because === 'conditions' || taken?.otherwise === 'yes' ? 'layer-unclear' : because
  if (given !== undefined) return 'given'
  if ('unknown' in rate) return 'rate-unknown'
  return missing.length ? 'value-missing' : because
}

/** The share of the value that other layers leave no room on: two that read one base cover it once. */
function coveredShare(provision: LevyProvision, all: ReadonlyMap<string, Standing>, asked: Asked): Covered {
  const byBase = new Map<string, Interval>()
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
  const lo = shares.reduce((most, share) => Decimal.max(most, share.lo), ZERO)
  const hi = shares.reduce((sum, share) => sum.add(share.hi ?? ONE), ZERO)
  return { share: { lo, hi: Decimal.min(ONE, hi) }, missing }
}

type Covered = { readonly share: Interval; readonly missing: readonly string[] }

function percentOf(
  { effect }: LevyProvision,
  covered: Interval,
  line: Line,
  given: string | undefined,
): Interval | undefined {
  const { rate, min, max } = effect
  const percent = given ?? ('unknown' in rate || rate.plus || rate.orIfHigher || min || max ? undefined : rate.percent)
  if (percent === undefined) return undefined
  const left = multiply(shareOf(effect, line).of, { lo: ONE.sub(covered.hi ?? ONE), hi: ONE.sub(covered.lo) })
  return multiply(left, exactly(new Decimal(percent)))
}

/** A layer whose rate was given and that no provision on file asks for. */
function givenAlone({ input, line, decided }: Asked, lines: readonly DutyLine[]): DutyLine[] {
  const layers = Object.entries(input.rates ?? {}).filter(
    ([layer]) => (input.only?.includes(layer) ?? true) && !lines.some((one) => one.layer === layer),
  )
  return layers.map(([layer, percent]) => ({
    provision: layer,
    layer,
    kind: 'duty',
    what: 'rate given by the user',
    rate: `${new Decimal(percent).mul(100)} %`,
    base: line.value,
    baseOf: 'entered-value',
    amount: roundedToCents(multiply(line.value, exactly(new Decimal(percent)))),
    ifPaid: roundedToCents(multiply(line.value, exactly(new Decimal(percent)))),
    percent: exactly(new Decimal(percent)),
    applies: 'yes',
    because: 'given',
    missing: line.currency === undefined ? ['the entered value'] : [],
    readings: [],
    decidedBy: [{ by: 'entry', day: decided.dates.entry ?? decided.on, said: decided.dates.entry !== undefined }],
    byItsTerms: false,
    restsOn: 'text',
    notes: ['the rate is the user’s; no provision on file asks for it'],
    citations: [],
  }))
}

function excludedLine(provision: LevyProvision, { takenBy, applies }: Standing, asked: Asked): Excluded {
  const { id, effect } = provision
  const verdict = asked.outcomeOf(id)
  const taken = applies === 'no' && takenBy.length > 0
  const because = taken ? takenBy[0]!.how : applies === 'no' ? verdict.because : 'times-a-year'
  const by = taken ? takenBy.map((taker) => taker.by) : verdict.exemptBy
  const sources = by.flatMap((other) => {
    const taker = asked.register.provisions[other]
    return taker ? [taker.relatedBy ?? taker.cite] : []
  })
  return {
    provision: id,
    layer: effect.layer,
    kind: effect.kind,
    what: effect.what,
    rate: printRate(effect),
    because,
    by,
    state: verdict.state.state,
    condition: verdict.condition,
    restsOn: verdict.restsOn,
    citations: sources.length ? uniqueCitations([...verdict.citations, ...sources]) : verdict.citations,
  }
}

/** The lines by layer. Two that ask the same count once; of two where one goes before, only that one. */
function slotsOf(lines: readonly DutyLine[], excluded: readonly Excluded[], register: Register): Layers {
  const byLayer = new Map<string, DutyLine[]>()
  for (const line of lines) byLayer.set(line.layer, [...(byLayer.get(line.layer) ?? []), line])
  const dropped: Excluded[] = []
  const slots = [...byLayer]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([layer, all]): Slot => {
      const kept = all.filter((line) => {
        const instead = all.find((other) => other !== line && takesPlace(other, line, all, register))
        if (instead) dropped.push(sameLayer(line, instead.provision))
        return !instead
      })
      return slotOf(layer, kept)
    })
  return { slots, excluded: dropped.length ? [...excluded, ...dropped] : excluded }
}

function takesPlace(other: DutyLine, line: DutyLine, all: readonly DutyLine[], register: Register): boolean {
  if (other.applies !== 'yes') return false
  if (register.provisions[other.provision]?.relations.precedes?.includes(line.provision)) return true
  const same = other.rate === line.rate && other.baseOf === line.baseOf && other.base.lo.eq(line.base.lo)
  return same && (line.applies === 'unknown' || all.indexOf(other) < all.indexOf(line))
}

const sameLayer = (line: DutyLine, by: string): Excluded => ({
  provision: line.provision,
  layer: line.layer,
  kind: line.kind,
  what: line.what,
  rate: line.rate,
  because: 'same-layer',
  by: [by],
  state: 'in-force',
  condition: line.applies,
  restsOn: line.restsOn,
  citations: line.citations,
})

/** Where one of the layer is certainly paid, another may be paid in its place, and nothing is not among the answers. */
function slotOf(layer: string, lines: readonly DutyLine[]): Slot {
  const certain = lines.some(({ applies }) => applies === 'yes')
  const percents = lines.flatMap(({ percent }) => (percent ? [certain ? percent : perhaps(percent)] : []))
  return {
    layer,
    kind: lines[0]!.kind,
    settled: lines.length === 1 && certain && lines[0]!.missing.length === 0,
    amount: hull(lines.map(({ amount, ifPaid }) => (certain ? ifPaid : amount))),
    ...(percents.length === lines.length ? { percent: hull(percents) } : {}),
    lines,
  }
}
