import { Decimal, parseDecimal } from './decimal.js'
import type { Interval } from './interval.js'

/** Units that are converted into a base unit of their kind. Any other unit is compared only with itself. */
const UNITS: Record<string, { base: string; factor: string }> = {
  t: { base: 'g', factor: '1000000' },
  kg: { base: 'g', factor: '1000' },
  g: { base: 'g', factor: '1' },
  mg: { base: 'g', factor: '0.001' },
  ug: { base: 'g', factor: '0.000001' },
  lb: { base: 'g', factor: '453.59237' },
  oz: { base: 'g', factor: '28.349523125' },
  '%': { base: '1', factor: '0.01' },
  ppm: { base: '1', factor: '0.000001' },
  '1': { base: '1', factor: '1' },
  mm: { base: 'm', factor: '0.001' },
  um: { base: 'm', factor: '0.000001' },
  nm: { base: 'm', factor: '0.000000001' },
  m: { base: 'm', factor: '1' },
}

/** Values between two bounds with their base unit: `g` for masses, `1` for shares, otherwise the unit as written (`Wh/kg`). */
export type Quantity = Interval & { readonly unit: string }

/** Units that people write for those above. */
const ALSO: Readonly<Record<string, string>> = {
  吨: 't',
  千克: 'kg',
  公斤: 'kg',
  克: 'g',
  毫克: 'mg',
  'wt%': '%',
  'wt.%': '%',
}

/** `max 1 %` and `1 % max` are `<= 1 %`. */
const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:max\.?|at most|up to|最多|最高|不超过)\s*(?=\d)/iu, '<= '],
  [/^(?:min\.?|at least|至少|不低于)\s*(?=\d)/iu, '>= '],
]
const BOUND_LAST = /^(\d\S*(?: [^\s\d]\S*)?) (max)\.?$/iu

const plainBounds = (text: string): string => {
  const [, amount, bound] = BOUND_LAST.exec(text) ?? []
  const first = amount === undefined ? text : `${bound} ${amount}`
  return BOUNDS.reduce((said, [words, sign]) => said.replace(words, sign), first)
}

const RANGE =
  /^(?:(<=|>=|<|>|≤|≥)\s*)?(\d+(?:\.\d+)?)(?:\s*(\S*?)\s*(?:\.\.|–|—|-|\bto\b)\s*(\d+(?:\.\d+)?))?\s*([^\d\s.,]\S*)?$/u

/** `12 g`, `0.6..1.2 %`, `0.6 % .. 1.2 %`, `29-32.5 %`, `<= 0.1 %`. Undefined where the text is none of these. */
export function parseQuantity(text: string, unitless = '1'): Quantity | undefined {
  const match = RANGE.exec(plainBounds(text.trim()))
  if (!match) return undefined
  const [, operator, first, firstUnit, second, lastUnit] = match
  if (operator && second) return undefined
  if (firstUnit && firstUnit !== lastUnit) return undefined
  const unit = lastUnit === undefined ? unitless : (ALSO[lastUnit] ?? lastUnit)
  const a = scaled(first!, unit)
  if (!a) return undefined
  const base = UNITS[unit]?.base ?? unit
  if (second) {
    const b = scaled(second, unit)
    return b && { lo: a, hi: b, unit: base }
  }
  if (operator === '<=' || operator === '≤' || operator === '<') return { lo: new Decimal(0), hi: a, unit: base }
  if (operator) return { lo: a, hi: undefined, unit: base }
  return { lo: a, hi: a, unit: base }
}

function scaled(text: string, unit: string): Decimal | undefined {
  const factor = UNITS[unit]?.factor
  const value = parseDecimal(text)
  return value && (factor === undefined ? value : value.mul(factor))
}

export const isUnit = (unit: string): boolean => Object.hasOwn(UNITS, unit)

/** A share for people: `0.1 %`. Exact, no rounding. */
export const asPercent = (share: Decimal): string => `${share.mul(100).toString()} %`

/** An interval for people, in percent where it is a share. */
export function printQuantity({ lo, hi, unit }: Quantity): string {
  const print = (value: Decimal) => (unit === '1' ? asPercent(value) : `${value.toString()} ${unit}`)
  if (hi === undefined) return lo.isZero() ? 'unknown' : `at least ${print(lo)}`
  return lo.eq(hi) ? print(lo) : `${print(lo)} to ${print(hi)}`
}
