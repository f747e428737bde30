import { expect, test } from 'vitest'
import type { Truth } from '../measure/truth.js'
import { printMissing, valueShare } from './content.js'
import type { Constituent, Part } from './part.js'
import { at, between, just, money, of, part } from './part.testing.js'

/** Chinese dysprosium counts; of an unknown origin it may. */
const counts = ({ element, material, origin }: Constituent): Truth =>
  element === 'Dy'
    ? origin === undefined
      ? 'unknown'
      : origin === 'cn/customs'
        ? 'yes'
        : 'no'
    : material
      ? 'unknown'
      : 'no'
const cn = { element: 'Dy', origin: 'cn/customs' }

const share = (item: Part) => {
  const { lo, hi } = valueShare(item, counts).share
  return [lo.toString(), hi!.toString()]
}
const missing = (item: Part) => valueShare(item, counts).missing.map(printMissing)
const made = (constituents: readonly Partial<Constituent>[], complete = false, more: Partial<Part> = {}) =>
  part('magnet', { composition: of(constituents, complete), ...more })

test('exactly 0.1 % stays exactly 0.1 %', () => {
  const item = made([{ ...cn, value: money('0.003') }, { element: 'Fe' }], true, { value: money(3) })
  expect(valueShare(item, counts)).toMatchObject({ currency: 'EUR', missing: [], at: [at(1), at(99), at(100)] })
  expect(share(item)).toEqual(['0.001', '0.001'])
})

test('thirds are rounded outwards, once', () => {
  expect(share(made([{ ...cn, value: money(1) }], true, { value: money(3) }))).toEqual([
    '0.333333333333',
    '0.333333333334',
  ])
})

test('missing is unknown, never zero', () => {
  expect(share(part('magnet'))).toEqual(['0', '1'])
  expect(missing(part('magnet'))).toEqual(['complete composition of magnet'])
  expect(share(made([cn], true, { value: money(3) }))).toEqual(['0', '1'])
  expect(missing(made([cn], true, { value: money(3) }))).toEqual(['value of Dy in magnet'])
  expect(share(made([{ ...cn, value: money(1) }], true))).toEqual(['0', '1'])
  expect(missing(made([{ ...cn, value: money(1) }], true))).toEqual(['value of magnet'])
  expect(share(made([{ ...cn, value: money(1) }], false, { value: money(4) }))).toEqual(['0.25', '1'])
  expect(missing(made([{ ...cn, value: money(1) }], false, { value: money(4) }))).toEqual([
    'complete composition of magnet',
  ])
})

test('what may count widens upwards only', () => {
  const item = made(
    [
      { ...cn, value: money(1) },
      { element: 'Dy', value: money(1) },
    ],
    true,
    { value: money(4) },
  )
  expect(share(item)).toEqual(['0.25', '0.5'])
  expect(missing(item)).toEqual(['whether Dy in magnet counts'])
})

test('what surely does not count leaves only the rest', () => {
  expect(share(made([{ element: 'Fe', value: money(3) }], false, { value: money(4) }))).toEqual(['0', '0.25'])
  expect(share(made([{ element: 'Fe', valueShare: just(1) }]))).toEqual(['0', '0'])
  expect(share(made([{ element: 'Fe', share: just(1) }]))).toEqual(['0', '0'])
  expect(missing(made([{ element: 'Fe', share: just(1) }]))).toEqual([])
  expect(share(made([{ element: 'Fe' }], true))).toEqual(['0', '0'])
  expect(share(made([{ ...cn, share: just(0) }], true))).toEqual(['0', '0'])
})

test('a value share given as such needs no amounts', () => {
  const item = made([{ ...cn, valueShare: between('0.0005', '0.002') }], true)
  expect(share(item)).toEqual(['0.0005', '0.002'])
  expect(missing(item)).toEqual([])
})

test('parts inside, times their quantity', () => {
  const magnet = made([{ ...cn, value: money(2) }], true, { value: money(10), quantity: just(8) })
  const motor = part('motor', {
    value: money(400),
    parts: [magnet, part('screw', { value: money(1), quantity: just(40) })],
  })
  expect(share(motor)).toEqual(['0.04', '0.84'])
  expect(missing(motor)).toEqual(['complete parts of motor', 'complete composition of motor/screw'])
  expect(share({ ...motor, partsComplete: true })).toEqual(['0.04', '0.14'])
  expect(share({ ...motor, partsComplete: true, parts: [motor.parts[0]!] })).toEqual(['0.04', '0.04'])
})

test('a part of unknown value holds no more of the item than of itself', () => {
  const magnet = made([{ ...cn, valueShare: just('0.03') }], true)
  const motor = part('motor', { value: money(400), parts: [magnet], partsComplete: true })
  expect(share(motor)).toEqual(['0', '0.03'])
  expect(missing(motor)).toEqual(['value of motor/magnet'])
})

test('a composition describes the whole with the parts inside it: nothing is counted twice', () => {
  const magnet = made([{ ...cn, value: money(2) }], true, { value: money(10) })
  const motor = part('motor', {
    value: money(100),
    parts: [magnet],
    composition: of([{ ...cn, value: money(2) }], true),
  })
  expect(share(motor)).toEqual(['0.02', '0.02'])
})

test('currencies never meet', () => {
  const item = made([{ ...cn, value: money(1, 'USD') }], true, { value: money(4) })
  expect(share(item)).toEqual(['0', '1'])
  expect(valueShare(item, counts).currency).toBe('EUR')
  expect(missing(item)).toEqual(['one currency for magnet, not EUR and USD'])
})

test('a share inside one currency still counts', () => {
  const magnet = made([{ ...cn, value: money(1, 'USD') }], true, { value: money(4, 'USD') })
  const motor = part('motor', { value: money(100), parts: [magnet], partsComplete: true })
  expect(share(motor)).toEqual(['0', '0.25'])
  expect(valueShare(motor, counts).currency).toBe('EUR')
})

test('what each currency says holds together', () => {
  const item = made(
    [
      { ...cn, value: money(3) },
      { element: 'Fe', value: money(6) },
    ],
    true,
  )
  expect(share(item)).toEqual(['0', '0.333333333334'])
  expect(share({ ...item, value: money(20, 'USD') })).toEqual(['0', '0.333333333334'])
})
