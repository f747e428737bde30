import type { Outcome } from '../determine/outcome.js'
import { perhaps } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { isOfEntry } from './amount.js'
import type { Asked, DutyLine, Excluded, Slot } from './model.js'
import { hull, roundedToCents } from './money.js'
import { amountGiven, givenAlone, workedOn } from './owed.js'
import { type Plan, type PlannedLine, percentOfLayer, planOf } from './plan.js'
import type { LevyProvision } from './standing.js'

export type Layers = { readonly slots: readonly Slot[]; readonly excluded: readonly Excluded[] }

/** Every layer of the register for one line: those that are paid or may be, and the provisions that are not. */
export function layersOf(asked: Asked): Layers {
  const plan = planOf(asked)
  const slots = plan.layers.map(([first, ...others]) =>
    slotOfLines(
      first.fixed.layer,
      [first, ...others].map((one) => dutyLine(one, asked)),
    ),
  )
  const given = slotsGiven(asked, plan)
  return {
    slots: given.length ? [...slots, ...given].sort((a, b) => (a.layer < b.layer ? -1 : 1)) : slots,
    get excluded() {
      return plan.excluded
    },
  }
}

/** Written out, since thousands are made: objects that are spread into others are slow. */
function dutyLine(planned: PlannedLine, asked: Asked): DutyLine {
  const { provision, outcome, terms, fixed, unsaid } = planned
  const { id, effect } = provision
  const { applies } = fixed
  const { amount, base, missing } = workedOn(planned, asked.line)
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
  if (isOfEntry(missing)) return 'entry-unclear'
  return missing.length ? 'value-missing' : because
}

/** Layers whose rate was given and that no provision on file asks for. */
function slotsGiven(asked: Asked, plan: Plan): Slot[] {
  const { line, decided } = asked
  return givenAlone(asked, plan).map((one) => {
    const { layer, percent } = one
    const amount = amountGiven(one, line)
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

/** Where one of the layer is certainly paid, another may be paid in its place, and nothing is not among the answers. */
function slotOfLines(layer: string, lines: readonly DutyLine[]): Slot {
  const certain = lines.some(({ applies }) => applies === 'yes')
  const percent = percentOfLayer(lines)
  return {
    layer,
    kind: lines[0]!.kind,
    settled: lines.length === 1 && certain && lines[0]!.missing.length === 0,
    amount: hull(lines.map(({ amount, ifPaid }) => (certain ? ifPaid : amount))),
    ...(percent ? { percent } : {}),
    lines,
  }
}
