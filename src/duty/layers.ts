import type { Outcome } from '../determine/outcome.js'
import { Decimal } from '../measure/decimal.js'
import { exactly, multiply, perhaps } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import type { Register } from '../register/model.js'
import { workOut } from './amount.js'
import type { Asked, DutyLine, Excluded, Slot } from './model.js'
import { hull, roundedToCents } from './money.js'
import { type PlannedLayer, type PlannedLine, planOf } from './plan.js'
import type { LevyProvision } from './standing.js'

export type Layers = { readonly slots: readonly Slot[]; readonly excluded: readonly Excluded[] }

/** Every layer of the register for one line: those that are paid or may be, and the provisions that are not. */
export function layersOf(asked: Asked): Layers {
  const { layers, excluded } = planOf(asked)
  const dropped: Excluded[] = []
  const slots = layers.map((planned) => slotOf(planned, asked, dropped))
  const given = givenAlone(asked, slots)
  const all = given.length ? [...slots, ...given].sort((a, b) => (a.layer < b.layer ? -1 : 1)) : slots
  return { slots: all, excluded: dropped.length ? [...excluded, ...dropped] : excluded }
}

/** Written out, since thousands are made: objects that are spread into others are slow. */
function dutyLine({ provision, outcome, terms, fixed, unsaid }: PlannedLine, asked: Asked): DutyLine {
  const { id, effect } = provision
  const { applies } = fixed
  const { amount, base, missing } = workOut(effect, asked.line, terms)
  const whole = roundedToCents(amount)
  return {
    provision: id,
    layer: fixed.layer,
    kind: fixed.kind,
    what: fixed.what,
    heading: fixed.heading,
    who: fixed.who,
    rate: fixed.rate,
    base,
    baseOf: fixed.baseOf,
    amount: applies === 'yes' ? whole : perhaps(whole),
    ifPaid: whole,
    percent: fixed.percent,
    applies,
    because: becauseOf(outcome, applies, terms.given, effect, missing),
    missing:
      applies === 'unknown' || unsaid.length ? [...missing, ...openFacts(applies, id, asked), ...unsaid] : missing,
    readings: fixed.readings,
    decidedBy: fixed.decidedBy,
    byItsTerms: fixed.byItsTerms,
    restsOn: fixed.restsOn,
    notes: fixed.notes,
    citations: fixed.citations,
  }
}

const openFacts = (applies: Truth, id: string, asked: Asked): readonly string[] =>
  applies === 'unknown' ? asked.missingOf(id) : []

function becauseOf(
  { because, status, taken }: Outcome,
  applies: Truth,
  given: boolean,
  { rate }: LevyProvision['effect'],
  missing: readonly string[],
): DutyLine['because'] {
  if (status === 'conflicts') return 'conflict'
  if (applies === 'unknown') return because === 'conditions' || taken?.otherwise === 'yes' ? 'layer-unclear' : because
  if (given) return 'given'
  if ('unknown' in rate) return 'rate-unknown'
  return missing.length ? 'value-missing' : because
}

/** A layer whose rate was given and that no provision on file asks for. */
function givenAlone({ input, line, decided }: Asked, slots: readonly Slot[]): Slot[] {
  const layers = Object.entries(input.rates ?? {}).filter(
    ([layer]) => (input.only?.includes(layer) ?? true) && !slots.some((one) => one.layer === layer),
  )
  return layers.map(([layer, text]) => {
    const percent = exactly(new Decimal(text))
    const amount = roundedToCents(multiply(line.value, percent))
    return slotOfLines(layer, [
      {
        provision: layer,
        layer,
        kind: 'duty',
        what: 'rate given by the user',
        heading: undefined,
        who: undefined,
        rate: `${percent.lo.mul(100)} %`,
        base: line.value,
        baseOf: 'entered-value',
        amount,
        ifPaid: amount,
        percent,
        applies: 'yes',
        because: 'given',
        missing: line.currency === undefined ? ['the entered value'] : [],
        readings: [],
        decidedBy: [{ by: 'entry', day: decided.dates.entry ?? decided.on, said: decided.dates.entry !== undefined }],
        byItsTerms: false,
        restsOn: 'text',
        notes: ['the rate is the user’s; no provision on file asks for it'],
        citations: [],
      },
    ])
  })
}

/** One layer: of two lines that ask the same one counts; of two where one goes before, only that one. The others are `dropped`. */
function slotOf(planned: PlannedLayer, asked: Asked, dropped: Excluded[]): Slot {
  const all = planned.map((one) => dutyLine(one, asked))
  const { layer } = all[0]!
  if (all.length === 1) return slotOfLines(layer, all)
  const kept = all.filter((line) => {
    const instead = all.find((other) => other !== line && takesPlace(other, line, all, asked.register))
    if (instead) dropped.push(sameLayer(line, instead.provision))
    return !instead
  })
  return slotOfLines(layer, kept)
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
function slotOfLines(layer: string, lines: readonly DutyLine[]): Slot {
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
