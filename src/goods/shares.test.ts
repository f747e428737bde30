import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'
import { check } from './check.js'
import { contains, massShare, massShareOf, valueShare } from './content.js'
import { counts, worlds } from './worlds.testing.js'

const RUNS = { numRuns: 1500 }
const inside = ({ lo, hi }: Interval, value: Decimal) => lo.lte(value) && (hi === undefined || hi.gte(value))
const narrower = (a: Interval, b: Interval) => a.lo.gte(b.lo) && a.hi!.lte(b.hi!)

test('Q1: the truth is never outside, by mass and by value, through any depth', () => {
  fc.assert(
    fc.property(worlds(2), ({ tight, loose, mass, value }) => {
      for (const item of [tight, loose]) {
        const byMass = massShareOf(item, counts).share
        const byValue = valueShare(item, counts).share
        expect(inside(massShare(item, 'Dy').share, new Decimal(mass.counted).div(mass.whole))).toBe(true)
        for (const of of ['counted', 'listed'] as const) {
          expect(inside(byMass, new Decimal(mass[of]).div(mass.whole))).toBe(true)
          expect(inside(byValue, new Decimal(value[of]).div(value.whole))).toBe(true)
        }
      }
    }),
    RUNS,
  )
})

test('Q1: tightening any input never widens a share', () => {
  fc.assert(
    fc.property(worlds(2), ({ tight, loose }) => {
      expect(narrower(massShare(tight, 'Dy').share, massShare(loose, 'Dy').share)).toBe(true)
      expect(narrower(massShareOf(tight, counts).share, massShareOf(loose, counts).share)).toBe(true)
      expect(narrower(valueShare(tight, counts).share, valueShare(loose, counts).share)).toBe(true)
    }),
    RUNS,
  )
})

test('V2: refining never flips what an item contains, and what it says is true', () => {
  fc.assert(
    fc.property(worlds(2), fc.constantFrom('Dy', 'Nd', 'La'), ({ tight, loose, mass }, element) => {
      const [sharp, dull] = [contains(tight, element).value, contains(loose, element).value]
      if (sharp !== 'unknown' && dull !== 'unknown') expect(sharp).toBe(dull)
      if (element === 'La') expect(sharp).not.toBe('yes')
      if (element === 'Dy' && sharp !== 'unknown') expect(sharp).toBe(mass.counted > 0 ? 'yes' : 'no')
    }),
    RUNS,
  )
})

test('what is true is never called contradictory', () => {
  fc.assert(
    fc.property(worlds(2), ({ tight, loose }) => {
      expect([...check(tight), ...check(loose)]).toEqual([])
    }),
    RUNS,
  )
})

test('V3: the order of constituents and parts changes nothing', () => {
  fc.assert(
    fc.property(worlds(2), ({ tight }) => {
      const turned = {
        ...tight,
        parts: [...tight.parts].reverse(),
        ...(tight.composition && {
          composition: { ...tight.composition, constituents: [...tight.composition.constituents].reverse() },
        }),
      }
      expect(valueShare(turned, counts).share).toEqual(valueShare(tight, counts).share)
      expect(massShare(turned, 'Dy').share).toEqual(massShare(tight, 'Dy').share)
      expect(contains(turned, 'Dy').value).toBe(contains(tight, 'Dy').value)
    }),
    RUNS,
  )
})

test('Q2: values never move a share by mass, masses never one by value', () => {
  fc.assert(
    fc.property(worlds(1), ({ tight, loose }) => {
      const composition = tight.composition && {
        ...tight.composition,
        constituents: tight.composition.constituents.map(({ value: _, valueShare: __, ...one }) => one),
      }
      const { value: _, ...rest } = { ...tight, ...(composition && { composition }) }
      expect(massShare({ ...rest, parts: tight.parts }, 'Dy').share).toEqual(massShare(tight, 'Dy').share)
      const { mass: __, ...weightless } = loose
      expect(valueShare(weightless, counts).share).toEqual(valueShare(loose, counts).share)
    }),
    RUNS,
  )
})
