import { atomsOf, COMPOUNDS } from '../goods/compounds.js'
import { ELEMENTS } from '../goods/elements.js'
import { Decimal, divideUp, parseDecimal } from '../measure/decimal.js'
import { parseQuantity } from '../measure/quantity.js'
import type { Amount } from './model.js'

/** What an amount is counted in: a base unit (`g`, `pcs`), and the substance where it is not the goods as they are. */
export type Measure = { readonly unit: string; readonly of?: string }

const UNIT = /^[A-Za-z][A-Za-z0-9²³/ -]{0,15}$/
/** Fifteen digits and nine decimals: every conversion of such an amount stays exact in 60 digits. */
const AMOUNT = /^\d{1,15}(\.\d{1,9})?$/

type Factor = { readonly factor: Decimal; readonly base: string }
const factors = new Map<string, Factor>()
/** Units that are remembered: strange ones are many only where somebody makes them up. */
const MOST_UNITS = 100

/** Grams of a kilogram, pieces of a piece. Undefined for a unit that no amount of goods is counted in. */
export function factorOf(unit: string): Factor | undefined {
  const known = factors.get(unit)
  if (known) return known
  if (!UNIT.test(unit) || unit === 'ppm') return undefined
  const one = parseQuantity(`1 ${unit}`)
  const found = one ? { factor: one.lo, base: one.unit } : { factor: new Decimal(1), base: unit }
  if (factors.size < MOST_UNITS) factors.set(unit, found)
  return found
}

export const parseAmount = (text: string): Decimal | undefined => (AMOUNT.test(text) ? parseDecimal(text) : undefined)

/** A measure that amounts may be stated in: a known substance is weighed, and only weighed. */
export const isMeasure = ({ unit, of }: Measure): boolean => {
  const found = factorOf(unit)
  return found !== undefined && (of === undefined || (found.base === 'g' && isSubstance(of)))
}

const FORMULAS = new Set([...COMPOUNDS.values()].map(({ formula }) => formula))

/** An element with a stated atomic weight, or a compound of the table: `Dy`, `Dy2O3`. */
export const isSubstance = (of: string): boolean => ELEMENTS.get(of)?.weight !== undefined || FORMULAS.has(of)

/** An amount in its base unit: 500 kg of Dy2O3 as 500000 g of it. Undefined where it is none. */
export function inBase({
  amount,
  unit,
  of,
}: Amount): { readonly value: Decimal; readonly measure: Measure } | undefined {
  const value = parseAmount(amount)
  const found = factorOf(unit)
  if (!value || !found || !isMeasure({ unit, ...(of ? { of } : {}) })) return undefined
  return { value: value.mul(found.factor), measure: { unit: found.base, ...(of ? { of } : {}) } }
}

export const sameMeasure = (a: Measure, b: Measure): boolean => a.unit === b.unit && a.of === b.of

/** Elements that many compounds share: what somebody means by a weight of oxide is never its oxygen. */
const COMMON = new Set(['H', 'C', 'N', 'O', 'F', 'S', 'Cl'])

/** Whether an element is one that a compound is traded for. */
export const isMeant = (element: string): boolean => !COMMON.has(element)

/**
 * So much of one measure as another, through the one element that both hold and by the stated atomic weights; rounded up once, to 12 decimals of the
 * base unit, so that a use is never understated. Undefined where nothing converts them: magnets are no dysprosium.
 */
export function converted(value: Decimal, from: Measure, to: Measure): Decimal | undefined {
  if (sameMeasure(from, to)) return value
  if (from.unit !== to.unit || !from.of || !to.of) return undefined
  const ratio = massRatio(from.of, to.of)
  return ratio && divideUp(value.mul(ratio.times), ratio.by)
}

/** Grams of `to` that hold as much of the common element as one gram of `from`: `times / by`, both exact. */
export function massRatio(from: string, to: string): { readonly times: Decimal; readonly by: Decimal } | undefined {
  const [a, b] = [atomsIn(from), atomsIn(to)]
  const shared = [...a.keys()].filter((element) => b.has(element) && isMeant(element))
  const [massA, massB] = [molarMass(a), molarMass(b)]
  const [element, another] = shared
  if (!element || another || !massA || !massB) return undefined
  return { times: massB.mul(a.get(element)!), by: massA.mul(b.get(element)!) }
}

const atomsIn = (of: string): ReadonlyMap<string, number> => (ELEMENTS.has(of) ? new Map([[of, 1]]) : atomsOf(of))

/** By the standard atomic weights as stated: the middle of their bounds. */
function molarMass(atoms: ReadonlyMap<string, number>): Decimal | undefined {
  let mass = new Decimal(0)
  for (const [element, count] of atoms) {
    const weight = ELEMENTS.get(element)?.weight
    if (!weight) return undefined
    mass = mass.add(weight.lo.add(weight.hi!).div(2).mul(count))
  }
  return mass
}

/** In the unit itself, rounded up to 12 decimals where a pound of grams does not come out even. */
export function inUnit(value: Decimal, unit: string): Decimal {
  const { factor } = factorOf(unit)!
  const exact = value.div(factor)
  return exact.mul(factor).eq(value) ? exact : divideUp(value, factor)
}

export const printAmount = ({ amount, unit, of }: Amount): string => `${amount} ${unit}${of ? ` of ${of}` : ''}`
