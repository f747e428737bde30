import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'
import { valueAt } from './curve.js'
import { cone, meet, type Region, shareBounds, sum, times, UNKNOWN, wholeOf, within } from './region.js'

/** Boxes of small whole numbers: a whole between two amounts, a share between two hundredths. */
const interval = (max: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.nat(max), fc.nat(max))
    .map(([a, b]) => ({ lo: new Decimal(Math.min(a, b)), hi: new Decimal(Math.max(a, b)) }))
const hundredths = interval(100).map(({ lo, hi }) => ({ lo: lo.div(100), hi: hi!.div(100) }))
const box = fc.record({ whole: interval(9), share: hundredths, w: fc.nat(8), s: fc.nat(8) })
type Box = { whole: Interval; share: Interval; w: number; s: number }

const regionOf = ({ whole, share }: Box): Region => within(cone(share), whole)!
const at = ({ lo, hi }: Interval, eighths: number) => lo.add(hi!.sub(lo).mul(eighths).div(8))
/** Some pair inside the box's region. */
const inside = (one: Box) => {
  const w = at(one.whole, one.w)
  return { w, e: w.mul(at(one.share, one.s)) }
}
const holds = (region: Region, { w, e }: { w: Decimal; e: Decimal }) => {
  const whole = wholeOf(region)
  return (
    w.gte(whole.lo) &&
    (!whole.hi || w.lte(whole.hi)) &&
    valueAt(region.lower, w).lte(e.add('1e-30')) &&
    valueAt(region.upper, w).gte(e.sub('1e-30'))
  )
}

test('a sum holds every sum, a multiple every multiple', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 4 }), interval(3), fc.nat(8), (boxes, quantity, q) => {
      const points = boxes.map(inside)
      const total = points.reduce((a, b) => ({ w: a.w.add(b.w), e: a.e.add(b.e) }))
      const all = sum(boxes.map(regionOf))
      expect(holds(all, total)).toBe(true)
      const many = at(quantity, q)
      expect(holds(times(all, quantity), { w: total.w.mul(many), e: total.e.mul(many) })).toBe(true)
      expect(
        holds(times(all, { lo: quantity.lo, hi: undefined }), { w: total.w.mul(many), e: total.e.mul(many) }),
      ).toBe(true)
    }),
    { numRuns: 1500 },
  )
})

test('the corners of a sum are sums of corners: nothing more is allowed', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 3 }), (boxes) => {
      const corners = boxes
        .map(({ whole, share }) =>
          [whole.lo, whole.hi!].flatMap((w) => [share.lo, share.hi!].map((s) => ({ w, e: w.mul(s) }))),
        )
        .reduce((all, next) => all.flatMap((a) => next.map((b) => ({ w: a.w.add(b.w), e: a.e.add(b.e) }))))
      const region = sum(boxes.map(regionOf))
      for (const point of [...region.lower.points, ...region.upper.points]) {
        expect(corners.some(({ w, e }) => w.sub(point.w).abs().lt('1e-30') && e.sub(point.e).abs().lt('1e-30'))).toBe(
          true,
        )
      }
    }),
    { numRuns: 1000 },
  )
})

test('a meeting holds exactly what both hold', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      const [left, right] = [regionOf(a), sum([regionOf(b), cone(a.share)])]
      const both = meet(left, right)
      for (const point of [inside(a), inside(b)]) {
        if (holds(left, point) && holds(right, point)) expect(both && holds(both, point)).toBe(true)
        else if (both) expect(holds(both, { w: point.w, e: point.e })).toBe(false)
      }
    }),
    { numRuns: 1500 },
  )
})

test('of nothing known, any share; of nothing there, none', () => {
  expect(shareBounds(UNKNOWN)).toEqual({ lo: new Decimal(0), hi: new Decimal(1) })
  expect(shareBounds(times(UNKNOWN, { lo: new Decimal(0), hi: new Decimal(0) }))).toBeUndefined()
})
