import { Decimal, ZERO } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'

/** Between two amounts of one currency. `hi` undefined: nothing bounds it from above. */
export type Amount = Interval

export const FREE: Amount = { lo: ZERO, hi: ZERO }
export const UNBOUNDED: Amount = { lo: ZERO, hi: undefined }

/** To the cent, half a cent up, as customs rounds each line. */
export const toCents = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)

export const roundedToCents = ({ lo, hi }: Amount): Amount =>
  lo === hi ? exactly(toCents(lo)) : { lo: toCents(lo), hi: hi && toCents(hi) }

/** The smallest bounds that hold every one of some amounts. */
export function hull([first, ...others]: readonly Amount[]): Amount {
  if (!first) return FREE
  return others.reduce<Amount>(
    (a, b) => ({ lo: Decimal.min(a.lo, b.lo), hi: a.hi && b.hi ? Decimal.max(a.hi, b.hi) : undefined }),
    first,
  )
}

/** Ten dollars and a half is `10.50`. */
export const printCents = (amount: Decimal): string => amount.toFixed(2)

const UNTOLD = 'cannot be told'

/** Nothing, or any more: nobody can say it. */
export const isUntold = ({ lo, hi }: Amount): boolean => hi === undefined && lo.isZero()

/** `10.50`, `0.00 to 10.50`, `at least 4.00`. That it is nothing or more says nothing: it `cannot be told`. */
export function printAmount({ lo, hi }: Amount): string {
  if (hi === undefined) return isUntold({ lo, hi }) ? UNTOLD : `at least ${printCents(lo)}`
  return lo.eq(hi) ? printCents(lo) : `${printCents(lo)} to ${printCents(hi)}`
}
