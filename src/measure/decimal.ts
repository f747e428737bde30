import { Decimal as D } from 'decimal.js'

/** Exact enough for every share and amount here: 60 significant digits, rounded down and up by the two clones below. */
const settings = { precision: 60, toExpNeg: -40, toExpPos: 40 }
export const Decimal = D.clone({ ...settings, rounding: D.ROUND_HALF_EVEN })
export type Decimal = D

const Down = D.clone({ ...settings, rounding: D.ROUND_FLOOR })
const Up = D.clone({ ...settings, rounding: D.ROUND_CEIL })

export const ZERO = new Decimal(0)
export const ONE = new Decimal(1)

const NUMBER = /^[+-]?\d{1,30}(\.\d{1,30})?$/

/** A plain decimal numeral (`0.6`, `-12`, `5000`), or undefined. No exponents, no thousands separators: `1E902` is a code. */
export function parseDecimal(text: string): Decimal | undefined {
  return NUMBER.test(text) ? new Decimal(text) : undefined
}

/** Places that shares are rounded to, outwards and once (Q1). */
const PLACES = 12

export const divideDown = (a: Decimal, b: Decimal): Decimal => new Down(a).div(b).toDecimalPlaces(PLACES, D.ROUND_FLOOR)
export const divideUp = (a: Decimal, b: Decimal): Decimal => new Up(a).div(b).toDecimalPlaces(PLACES, D.ROUND_CEIL)
