import { Decimal, ZERO } from '../measure/decimal.js'

/** Amounts: `w` of a whole, `e` of what counts in it. */
export type Point = { readonly w: Decimal; readonly e: Decimal }

/** A piecewise linear function: through the points, by rising `w`, then on for ever with slope `tail`, or ending at the last point. */
export type Curve = { readonly points: readonly Point[]; readonly tail: Decimal | undefined }

/** Sixty digits are carried; what differs by less than this is the same. */
const EPSILON = new Decimal('1e-40')
const near = (w: Decimal): Decimal => EPSILON.mul(w.add(1))

export const first = (curve: Curve): Point => curve.points[0]!
export const last = (curve: Curve): Point => curve.points[curve.points.length - 1]!
/** Where the domain ends; undefined where it does not. */
export const end = (curve: Curve): Decimal | undefined => (curve.tail ? undefined : last(curve).w)

export const ray = (slope: Decimal): Curve => ({ points: [{ w: ZERO, e: ZERO }], tail: slope })

/** max(amount, slope w), on [0, ...). */
export function atLeast(amount: Decimal, slope: Decimal): Curve {
  if (amount.isZero()) return ray(slope)
  const points = [{ w: ZERO, e: amount }]
  if (slope.isZero()) return { points, tail: ZERO }
  return { points: [...points, { w: amount.div(slope), e: amount }], tail: slope }
}

/** min(amount, slope w), on [0, ...). */
export function atMost(amount: Decimal | undefined, slope: Decimal): Curve {
  if (!amount || slope.isZero()) return ray(slope)
  if (amount.isZero()) return ray(ZERO)
  return {
    points: [
      { w: ZERO, e: ZERO },
      { w: amount.div(slope), e: amount },
    ],
    tail: ZERO,
  }
}

export function valueAt(curve: Curve, w: Decimal): Decimal {
  const { points, tail } = curve
  for (let i = 0; i < points.length; i += 1) {
    const here = points[i]!
    if (here.w.eq(w)) return here.e
    const next = points[i + 1]
    if (!next) return here.e.add((tail ?? ZERO).mul(w.sub(here.w)))
    if (w.lt(next.w)) return here.e.add(next.e.sub(here.e).mul(w.sub(here.w)).div(next.w.sub(here.w)))
  }
  return ZERO
}

/** The values at rising `w`s inside the domain, in one pass. */
function valuesAt(curve: Curve, ws: readonly Decimal[]): Decimal[] {
  const { points, tail } = curve
  let i = 0
  return ws.map((w) => {
    while (i + 1 < points.length && points[i + 1]!.w.lte(w)) i += 1
    return valueAt({ points: points.slice(i, i + 2), tail }, w)
  })
}

/** The part of the curve over [from, to]; undefined where its domain has none of it. */
export function clip(curve: Curve, from: Decimal, to: Decimal | undefined): Curve | undefined {
  const start = Decimal.max(from, first(curve).w)
  const stop = earlier(to, end(curve))
  if (stop?.lt(start)) return undefined
  const inside = curve.points.filter(({ w }) => w.gt(start) && (!stop || w.lt(stop)))
  const points = [{ w: start, e: valueAt(curve, start) }, ...inside]
  if (!stop) return { points, tail: curve.tail }
  if (stop.gt(start)) points.push({ w: stop, e: valueAt(curve, stop) })
  return { points, tail: undefined }
}

const earlier = (a: Decimal | undefined, b: Decimal | undefined) => (a && b ? Decimal.min(a, b) : (a ?? b))

/** The sum of the curves, each times its factor. All must have the same domain; so has the sum, if every factor is zero too. */
export function combine(terms: readonly (readonly [factor: Decimal, curve: Curve])[]): Curve {
  const used = terms.filter(([factor]) => !factor.isZero())
  const domain = terms[0]![1]
  const ws = grid(
    used.length ? used.map(([, curve]) => curve) : [{ points: [first(domain), last(domain)], tail: undefined }],
  )
  const columns = used.map(([factor, curve]) => valuesAt(curve, ws).map((e) => factor.mul(e)))
  const points = ws.map((w, index) => ({ w, e: columns.reduce((sum, column) => sum.add(column[index]!), ZERO) }))
  return { points, tail: domain.tail && used.reduce((sum, [factor, curve]) => sum.add(factor.mul(curve.tail!)), ZERO) }
}

/** The upper envelope of two curves with the same domain. */
export function upper(a: Curve, b: Curve): Curve {
  const points: Point[] = []
  let before: { w: Decimal; a: Decimal; d: Decimal } | undefined
  const ws = grid([a, b])
  const [inA, inB] = [valuesAt(a, ws), valuesAt(b, ws)]
  for (const [index, w] of ws.entries()) {
    const here = { w, a: inA[index]!, d: inA[index]!.sub(inB[index]!) }
    if (before && before.d.isPositive() !== here.d.isPositive() && !before.d.isZero() && !here.d.isZero()) {
      const part = before.d.div(before.d.sub(here.d))
      points.push({ w: before.w.add(w.sub(before.w).mul(part)), e: before.a.add(here.a.sub(before.a).mul(part)) })
    }
    points.push({ w, e: Decimal.max(inA[index]!, inB[index]!) })
    before = here
  }
  if (!a.tail || !b.tail || !before) return simplify({ points, tail: undefined })
  const turn = a.tail.sub(b.tail)
  if (!turn.isZero() && !before.d.isZero() && turn.isPositive() !== before.d.isPositive()) {
    const step = before.d.div(turn).neg()
    points.push({ w: before.w.add(step), e: before.a.add(a.tail.mul(step)) })
  }
  return simplify({ points, tail: Decimal.max(a.tail, b.tail) })
}

export const negate = (curve: Curve): Curve => ({
  points: curve.points.map(({ w, e }) => ({ w, e: e.neg() })),
  tail: curve.tail?.neg(),
})
export const lower = (a: Curve, b: Curve): Curve => negate(upper(negate(a), negate(b)))

/** Where a convex curve is not above zero: an interval of `w`, or undefined. */
export function notAbove(curve: Curve): { from: Decimal; to: Decimal | undefined } | undefined {
  const { points, tail } = curve
  const under = (point: Point) => point.e.lte(near(point.w))
  const i = points.findIndex(under)
  const z = last(curve)
  if (i < 0) return tail?.lt(EPSILON.neg()) ? { from: z.w.sub(z.e.div(tail)), to: undefined } : undefined
  const from = i === 0 ? points[0]!.w : root(points[i - 1]!, points[i]!)
  const j = points.length - 1 - [...points].reverse().findIndex(under)
  if (j < points.length - 1) return { from, to: root(points[j]!, points[j + 1]!) }
  if (!tail) return { from, to: z.w }
  return { from, to: tail.lte(EPSILON) ? undefined : z.w.add(Decimal.max(ZERO, z.e.neg()).div(tail)) }
}

function root(a: Point, b: Point): Decimal {
  const zero = a.w.add(b.w.sub(a.w).mul(a.e).div(a.e.sub(b.e)))
  return Decimal.max(a.w, Decimal.min(b.w, zero))
}

/** All breakpoints, rising, once each. */
function grid(curves: readonly Curve[]): Decimal[] {
  const all = curves.flatMap(({ points }) => points.map(({ w }) => w)).sort((a, b) => a.cmp(b))
  return all.filter((w, index) => index === 0 || !w.eq(all[index - 1]!))
}

/** Without the points that lie on the line of their neighbours. */
function simplify({ points, tail }: Curve): Curve {
  const kept: Point[] = []
  for (let i = 0; i < points.length; i += 1) {
    const [a, b, c] = [kept.at(-1), points[i]!, points[i + 1]]
    if (!a) {
      kept.push(b)
      continue
    }
    const onward = c ? slope(b, c) : tail
    if (!onward || !slope(a, b).eq(onward)) kept.push(b)
  }
  return { points: kept, tail }
}

export const slope = (a: Point, b: Point): Decimal => b.e.sub(a.e).div(b.w.sub(a.w))
