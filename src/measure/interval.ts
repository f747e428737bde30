import { Decimal, divideDown, divideUp, ONE, ZERO } from './decimal.js'
import type { Truth } from './truth.js'

/** All values between two known bounds, both inside. `hi` undefined: no upper bound is known. Missing is not an interval. */
export type Interval = { readonly lo: Decimal; readonly hi: Decimal | undefined }

export const NOTHING: Interval = { lo: ZERO, hi: ZERO }
/** What is known of a share of which nothing is known. */
export const ANY_SHARE: Interval = { lo: ZERO, hi: ONE }
/** What is known of an amount of which nothing is known. */
export const ANY_AMOUNT: Interval = { lo: ZERO, hi: undefined }

export const exactly = (value: Decimal): Interval => ({ lo: value, hi: value })

/** Both bounds are one object: then they are worked out once. */
const isPoint = ({ lo, hi }: Interval): boolean => lo === hi

export function add(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b)) return exactly(a.lo.add(b.lo))
  return { lo: a.lo.add(b.lo), hi: a.hi && b.hi ? a.hi.add(b.hi) : undefined }
}

/** Of non-negative intervals. Zero times an unknown bound is zero. */
export function multiply(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b)) return exactly(b.lo === ONE ? a.lo : a.lo.mul(b.lo))
  return {
    lo: a.lo.mul(b.lo),
    hi: a.hi?.isZero() || b.hi?.isZero() ? ZERO : a.hi && b.hi ? a.hi.mul(b.hi) : undefined,
  }
}

/** What both say. Undefined where they contradict each other. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const lo = Decimal.max(a.lo, b.lo)
  const hi = a.hi && b.hi ? Decimal.min(a.hi, b.hi) : (a.hi ?? b.hi)
  return hi?.lt(lo) ? undefined : { lo, hi }
}

/** [0, hi] of an amount that may or may not count. */
export const perhaps = (a: Interval): Interval => ({ lo: ZERO, hi: a.hi })

/**
 * The tightest bounds of part / (part + rest), all non-negative (Q1): lowest where the part is small and the rest large. The whole may be
 * known on its own as well. Rounded outwards, once, to 12 decimals. Undefined where the three contradict each other.
 */
export function shareOf(part: Interval, rest: Interval, whole: Interval = ANY_AMOUNT): Interval | undefined {
  const least = rest.hi ? Decimal.max(part.lo, whole.lo.sub(rest.hi)) : part.lo
  const room = whole.hi?.sub(rest.lo)
  const most = part.hi && room ? Decimal.min(part.hi, room) : (part.hi ?? room)
  if (most?.lt(least)) return undefined
  const largest = smallest(rest.hi && least.add(rest.hi), whole.hi)
  const lo = least.isZero() || !largest ? ZERO : divideDown(least, largest)
  if (most?.isZero()) return { lo, hi: ZERO }
  const tight = most && Decimal.max(most.add(rest.lo), whole.lo)
  const hi = tight && most && !tight.isZero() ? Decimal.min(ONE, divideUp(most, tight)) : ONE
  return { lo, hi }
}

function smallest(a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined {
  return a && b ? Decimal.min(a, b) : (a ?? b)
}

export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'less-than'

/** Whether every, no or some value of the interval passes. The operator is the law's own (Q3). */
export function compare(interval: Interval, operator: Comparison, bound: Decimal): Truth {
  const { lo, hi } = interval
  switch (operator) {
    case 'at-least':
      return lo.gte(bound) ? 'yes' : hi?.lt(bound) ? 'no' : 'unknown'
    case 'more-than':
      return lo.gt(bound) ? 'yes' : hi?.lte(bound) ? 'no' : 'unknown'
    case 'at-most':
      return hi?.lte(bound) ? 'yes' : lo.gt(bound) ? 'no' : 'unknown'
    case 'less-than':
      return hi?.lt(bound) ? 'yes' : lo.gte(bound) ? 'no' : 'unknown'
  }
}

export const isExact = (interval: Interval): boolean => interval.hi !== undefined && interval.lo.eq(interval.hi)
