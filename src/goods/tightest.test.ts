import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from '../measure/interval.js'
import { massShareOf, valueShare } from './content.js'
import type { Constituent, Part } from './part.js'
import { counts, worlds } from './worlds.testing.js'

/**
 * The bounds again, by another way: shares as variables of a linear programme (everything divided by the item's amount), its vertices
 * enumerated. Whatever it finds is attained, so equality means that the bounds are the tightest.
 */
type Row = { readonly by: number[]; readonly least: number }

const num = (interval: Interval | undefined, missing: number): [number, number | undefined] =>
  interval ? [interval.lo.toNumber(), interval.hi?.toNumber()] : [0, missing < 0 ? undefined : missing]

/** Variables: one share for each constituent, the rest, 1 / whole. */
function programme(
  item: Part,
  basis: 'mass' | 'value',
): { rows: Row[]; equal: Row; goal: { least: number[]; most: number[] } } {
  const constituents = item.composition!.constituents
  const n = constituents.length + 2
  const unit = (index: number, factor = 1) => Array.from({ length: n }, (_, i) => (i === index ? factor : 0))
  const rows: Row[] = [...Array(n).keys()].map((index) => ({ by: unit(index), least: 0 }))
  const inverse = n - 1
  const bound = (index: number, of: Interval | undefined, absolute: boolean) => {
    if (!of) return
    const [lo, hi] = num(of, -1)
    const to = (factor: number, value: number) => {
      const by = unit(index, factor)
      if (absolute) by[inverse] = -factor * value
      rows.push({ by, least: absolute ? 0 : factor * value })
    }
    to(1, lo)
    if (hi !== undefined) to(-1, hi)
  }
  constituents.forEach((one: Constituent, index) => {
    bound(index, basis === 'mass' ? one.share : one.valueShare, false)
    bound(index, basis === 'mass' ? one.mass : one.value, true)
  })
  const [lo, hi] = num(item[basis], -1)
  if (lo > 0) rows.push({ by: unit(inverse, -lo), least: -1 })
  if (hi !== undefined) rows.push({ by: unit(inverse, hi), least: 1 })
  const complete = item.composition!.complete
  if (complete && basis === 'mass') rows.push({ by: unit(n - 2, -1), least: 0 })
  const weigh = (unknown: number, rest: number) => [
    ...constituents.map((one) => ({ yes: 1, no: 0, unknown })[counts(one)]),
    rest,
    0,
  ]
  return {
    rows,
    equal: { by: [...Array(n - 1).fill(1), 0], least: 1 },
    goal: { least: weigh(0, 0), most: weigh(1, complete ? 0 : 1) },
  }
}

function vertices(rows: readonly Row[], equal: Row): number[][] {
  const n = equal.by.length
  const found: number[][] = []
  const choose = (from: number, chosen: Row[]) => {
    if (chosen.length === n) {
      const point = solve(chosen)
      if (point && rows.every(({ by, least }) => dot(by, point) >= least - 1e-9)) found.push(point)
      return
    }
    for (let i = from; i < rows.length; i += 1) choose(i + 1, [...chosen, rows[i]!])
  }
  choose(0, [equal])
  return found
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, index) => sum + value * b[index]!, 0)

function solve(rows: readonly Row[]): number[] | undefined {
  const m = rows.map(({ by, least }) => [...by, least])
  const n = m.length
  for (let c = 0; c < n; c += 1) {
    const pivot = m.slice(c).reduce((best, row, i) => (Math.abs(row[c]!) > Math.abs(m[best]![c]!) ? c + i : best), c)
    if (Math.abs(m[pivot]![c]!) < 1e-9) return undefined
    ;[m[c], m[pivot]] = [m[pivot]!, m[c]!]
    for (let r = 0; r < n; r += 1) {
      if (r === c) continue
      const factor = m[r]![c]! / m[c]![c]!
      for (let k = c; k <= n; k += 1) m[r]![k]! -= factor * m[c]![k]!
    }
  }
  return m.map((row, index) => row[n]! / row[index]!)
}

test.each(['mass', 'value'] as const)('the bounds of a share by %s are attained', (basis) => {
  let tried = 0
  fc.assert(
    fc.property(worlds(0), ({ tight, loose }) => {
      for (const item of [tight, loose]) {
        if (item.composition!.constituents.length > 2) continue
        const { rows, equal, goal } = programme(item, basis)
        const points = vertices(rows, equal)
        const { lo, hi } = (basis === 'mass' ? massShareOf(item, counts) : valueShare(item, counts)).share
        expect(lo.toNumber()).toBeCloseTo(Math.min(...points.map((point) => dot(goal.least, point))), 8)
        expect(hi!.toNumber()).toBeCloseTo(Math.max(...points.map((point) => dot(goal.most, point))), 8)
        tried += 1
      }
    }),
    { numRuns: 1500 },
  )
  expect(tried).toBeGreaterThan(1000)
})
