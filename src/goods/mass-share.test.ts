import { expect, test } from 'vitest'
import { massShare, massShareOf } from './content.js'
import type { Constituent, Part } from './part.js'
import { at, between, just, of, part } from './part.testing.js'

const share = (item: Part, element = 'Dy') => {
  const { lo, hi } = massShare(item, element).share
  return [lo.toString(), hi!.toString()]
}
const made = (constituents: readonly Partial<Constituent>[], complete = false, more: Partial<Part> = {}) =>
  part('magnet', { composition: of(constituents, complete), ...more })

test('from shares, open and complete', () => {
  expect(share(part('magnet'))).toEqual(['0', '1'])
  expect(share(made([{ element: 'Dy', share: between('0.006', '0.012') }]))).toEqual(['0.006', '1'])
  expect(share(made([{ element: 'Dy', share: between('0.006', '0.012') }, { element: 'Fe' }], true))).toEqual([
    '0.006',
    '0.012',
  ])
  expect(share(made([{ element: 'Fe', share: just('0.999') }]))).toEqual(['0', '0.001'])
})

test('shares of one composition bound each other', () => {
  expect(
    share(
      made(
        [
          { element: 'Dy' },
          { element: 'Fe', share: between('0.6', '0.7') },
          { element: 'Nd', share: between('0.29', '0.325') },
        ],
        true,
      ),
    ),
  ).toEqual(['0', '0.11'])
  expect(
    share(
      made(
        [{ element: 'Dy' }, { element: 'Fe', share: between('0.6', '0.69') }, { element: 'Nd', share: just('0.3') }],
        true,
      ),
    ),
  ).toEqual(['0.01', '0.1'])
})

test('from grams over the mass of the item', () => {
  expect(share(made([{ element: 'Dy', mass: just(1) }, { element: 'Fe' }], true, { mass: between(100, 200) }))).toEqual(
    ['0.005', '0.01'],
  )
  expect(
    share(
      made(
        [
          { element: 'Dy', mass: between(1, 2) },
          { element: 'Fe', mass: between(98, 99) },
        ],
        true,
      ),
    ),
  ).toEqual(['0.01', '0.02'])
})

test('x / (x + y), not naive division', () => {
  expect(
    share(
      made(
        [
          { element: 'Dy', mass: between(1, 3) },
          { element: 'Fe', mass: just(1) },
        ],
        true,
      ),
    ),
  ).toEqual(['0.5', '0.75'])
})

test('a compound counts by the element in it, an unknown one may be all of it', () => {
  const oxide = made([{ cas: '1308-87-8', share: just('0.02') }, { element: 'Fe' }], true)
  expect(Number(share(oxide)[0])).toBeCloseTo(0.017426, 6)
  expect(share(oxide, 'Tb')).toEqual(['0', '0'])
  expect(share(made([{ cas: '50-00-0', share: just('0.02') }, { element: 'Fe' }], true))).toEqual(['0', '0.02'])
  expect(share(made([{ material: 'NdFeB', share: just('0.02') }, { element: 'Fe' }], true))).toEqual(['0', '0.02'])
})

test('Q2: an element declared as oxide may be meant either way', () => {
  const [lo, hi] = share(made([{ element: 'Dy', form: 'oxide', share: just('0.02') }, { element: 'Fe' }], true))
  expect([Number(lo).toFixed(5), hi]).toEqual(['0.01743', '0.02'])
})

test('from parts, by quantity and mass', () => {
  const magnet = made([{ element: 'Dy', share: just('0.01') }, { element: 'Fe' }], true, {
    mass: just(100),
    quantity: just(8),
  })
  const steel = part('steel', { mass: just(1200), composition: of([{ element: 'Fe' }], true) })
  expect(share(part('rotor', { parts: [magnet, steel], partsComplete: true }))).toEqual(['0.004', '0.004'])
  expect(share(part('rotor', { parts: [magnet, steel], mass: just(2000) }))).toEqual(['0.004', '0.004'])
  expect(share(part('rotor', { parts: [magnet, steel], mass: just(2500) }))).toEqual(['0.0032', '0.2032'])
  expect(share(part('rotor', { parts: [magnet, steel] }))).toEqual(['0', '1'])
})

test('parts keep their share through unknown masses: one alloy in two pieces is that alloy', () => {
  const piece = (id: string) =>
    part(id, {
      mass: between(1, 100),
      composition: of([{ element: 'Dy', share: just('0.3') }, { element: 'Fe' }], true),
    })
  expect(share(part('a', { parts: [piece('b'), piece('c')], partsComplete: true }))).toEqual(['0.3', '0.3'])
  expect(share(part('a', { parts: [{ ...piece('b'), quantity: between(0) }], partsComplete: true }))).toEqual([
    '0.3',
    '0.3',
  ])
})

test('declared complete parts that weigh less than the item: the difference holds nothing', () => {
  const magnet = made([{ element: 'Dy' }], true, { mass: just(99) })
  expect(share(part('a', { mass: just(100), parts: [magnet], partsComplete: true }))).toEqual(['0.99', '0.99'])
})

test('constituents that count, with their whole mass', () => {
  const item = made([{ cas: '1308-87-8', share: just('0.02') }, { element: 'Fe' }], true)
  expect(massShareOf(item, ({ cas }) => (cas ? 'yes' : 'no'))).toMatchObject({ at: [at(99), at(100)] })
  expect(massShareOf(item, ({ cas }) => (cas ? 'yes' : 'no')).share.lo.toString()).toBe('0.02')
})

test('a complete composition may add up to less than the whole: the difference holds nothing', () => {
  expect(share(made([{ element: 'Dy', share: just('0.6') }], true))).toEqual(['0.6', '0.6'])
})
