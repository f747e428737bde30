import { Decimal, divideDown, divideUp, ONE, ZERO } from '../measure/decimal.js'
import { ANY_SHARE, type Interval } from '../measure/interval.js'
import { type Curve, clip, combine, end, first, last, lower, notAbove, type Point, ray, slope, upper } from './curve.js'

/**
 * All pairs (amount of a whole, amount in it that counts) that are still possible: a convex set between a convex lower curve and a concave
 * upper one. Sums, multiples and joint constraints of such sets are exact, so a share keeps its tightest bounds through any depth (Q1).
 */
export type Region = { readonly lower: Curve; readonly upper: Curve }

/** What is known where only the share is. */
export const cone = ({ lo, hi }: Interval): Region => ({ lower: ray(lo), upper: ray(hi ?? ONE) })
export const UNKNOWN: Region = cone(ANY_SHARE)

const MINUS = new Decimal(-1)

/** With the whole between two amounts; undefined where that cannot be. */
export function within(region: Region, whole: Interval): Region | undefined {
  const low = clip(region.lower, whole.lo, whole.hi)
  const high = clip(region.upper, whole.lo, whole.hi)
  return low && high && { lower: low, upper: high }
}

/** What both allow; undefined where they contradict each other. */
export function meet(a: Region, b: Region): Region | undefined {
  const left = within(a, domain(b))
  const right = within(b, domain(a))
  return left && right && bounded(upper(left.lower, right.lower), lower(left.upper, right.upper))
}

/** The region between two curves with one domain, where the first is not above the second. */
export function bounded(low: Curve, high: Curve): Region | undefined {
  const possible = notAbove(
    combine([
      [ONE, low],
      [MINUS, high],
    ]),
  )
  return possible && within({ lower: low, upper: high }, { lo: possible.from, hi: possible.to })
}

const domain = ({ lower: curve }: Region): Interval => ({ lo: first(curve).w, hi: end(curve) })

/** All of them put together. */
export const sum = (regions: readonly Region[]): Region => ({
  lower: join(
    regions.map((region) => region.lower),
    1,
  ),
  upper: join(
    regions.map((region) => region.upper),
    -1,
  ),
})

/** Minkowski sum of boundaries: their edges in the order of their slopes, up to the first that has no end. */
function join(curves: readonly Curve[], direction: 1 | -1): Curve {
  const before = (x: Decimal, y: Decimal) => (direction === 1 ? x.lt(y) : x.gt(y))
  const tails = curves.map((curve) => curve.tail).filter((tail) => tail !== undefined)
  const tail = tails.length ? tails.reduce((x, y) => (before(y, x) ? y : x)) : undefined
  const edges = curves.flatMap(edgesOf).sort((x, y) => x.slope.cmp(y.slope) * direction)
  let here: Point = curves.reduce((at, curve) => ({ w: at.w.add(first(curve).w), e: at.e.add(first(curve).e) }), ORIGIN)
  const points = [here]
  for (const edge of edges) {
    if (tail && !before(edge.slope, tail)) break
    here = { w: here.w.add(edge.w), e: here.e.add(edge.e) }
    points.push(here)
  }
  return { points, tail }
}

const ORIGIN: Point = { w: ZERO, e: ZERO }

function edgesOf({ points }: Curve): { w: Decimal; e: Decimal; slope: Decimal }[] {
  return points.slice(1).map((point, index) => {
    const from = points[index]!
    return { w: point.w.sub(from.w), e: point.e.sub(from.e), slope: slope(from, point) }
  })
}

/** So many of it, each alike. */
export function times(region: Region, quantity: Interval): Region {
  const { lo, hi } = quantity
  if (!hi) {
    const bounds = shareBounds(region)
    return bounds ? sum([times(region, { lo, hi: lo }), cone(bounds)]) : region
  }
  if (lo.eq(hi)) return lo.isZero() ? NONE : { lower: scale(region.lower, lo), upper: scale(region.upper, lo) }
  return { lower: between(region.lower, lo, hi, 1), upper: between(region.upper, lo, hi, -1) }
}

const NONE: Region = { lower: { points: [ORIGIN], tail: undefined }, upper: { points: [ORIGIN], tail: undefined } }

const scale = ({ points, tail }: Curve, by: Decimal): Curve => ({
  points: points.map(({ w, e }) => ({ w: w.mul(by), e: e.mul(by) })),
  tail,
})

/** Boundary of the union of all multiples: the hull of the two extreme ones. */
function between(curve: Curve, lo: Decimal, hi: Decimal, direction: 1 | -1): Curve {
  const all = [...scale(curve, lo).points, ...scale(curve, hi).points].sort(
    (a, b) => a.w.cmp(b.w) || a.e.cmp(b.e) * direction,
  )
  const hull: Point[] = []
  const turns = (a: Decimal, b: Decimal) => (direction === 1 ? a.gte(b) : a.lte(b))
  for (const point of all) {
    if (hull.at(-1)?.w.eq(point.w)) continue
    while (hull.length > 1 && turns(slope(hull.at(-2)!, hull.at(-1)!), slope(hull.at(-1)!, point))) hull.pop()
    hull.push(point)
  }
  while (curve.tail && hull.length > 1 && turns(slope(hull.at(-2)!, hull.at(-1)!), curve.tail)) hull.pop()
  return { points: hull, tail: curve.tail }
}

/** The tightest bounds of the share, unrounded; undefined where the whole is nothing. */
export function shareBounds(region: Region): { readonly lo: Decimal; readonly hi: Decimal } | undefined {
  const lows = ratios(region.lower)
  const highs = ratios(region.upper)
  return lows.length ? { lo: Decimal.min(...lows), hi: Decimal.max(...highs) } : undefined
}

function ratios(curve: Curve): Decimal[] {
  const found = curve.points.filter(({ w }) => w.gt(0)).map(({ w, e }) => e.div(w))
  return curve.tail ? [...found, curve.tail] : found
}

/** Rounded outwards, once, to 12 decimals, inside [0, 1]. The last of the 60 digits are noise of division and are dropped first. */
export function rounded({ lo, hi }: { readonly lo: Decimal; readonly hi: Decimal }): Interval {
  const clean = (value: Decimal) => value.toDecimalPlaces(36)
  return {
    lo: Decimal.max(ZERO, new Decimal(divideDown(clean(lo), ONE))),
    hi: Decimal.min(ONE, new Decimal(divideUp(clean(hi), ONE))),
  }
}

/** The amounts of the whole that are still possible. */
export const wholeOf = (region: Region): Interval => ({
  lo: first(region.lower).w,
  hi: region.lower.tail ? undefined : last(region.lower).w,
})
