import { describe, expect, test } from 'vitest'
import { Decimal } from '../measure/decimal.js'
import { converted, inBase, inUnit, massRatio } from './amount.js'

const grams = (of?: string) => ({ unit: 'g', ...(of ? { of } : {}) })

describe('element and oxide, by the stated atomic weights', () => {
  // Mass of metal in one gram of oxide, to four places: as the trade tables print them.
  test.each([
    ['Sc', 'Sc2O3', '0.6520'],
    ['Y', 'Y2O3', '0.7874'],
    ['Nd', 'Nd2O3', '0.8574'],
    ['Pr', 'Pr6O11', '0.8277'],
    ['Sm', 'Sm2O3', '0.8624'],
    ['Eu', 'Eu2O3', '0.8636'],
    ['Gd', 'Gd2O3', '0.8676'],
    ['Tb', 'Tb4O7', '0.8502'],
    ['Dy', 'Dy2O3', '0.8713'],
    ['Ho', 'Ho2O3', '0.8730'],
    ['Er', 'Er2O3', '0.8745'],
    ['Tm', 'Tm2O3', '0.8756'],
    ['Yb', 'Yb2O3', '0.8782'],
    ['Lu', 'Lu2O3', '0.8794'],
  ])('%s in %s: %s', (element, oxide, factor) => {
    const { times, by } = massRatio(oxide, element)!
    expect(times.div(by).toDecimalPlaces(4).toFixed(4)).toBe(factor)
  })

  test('exactly: 325 g of dysprosium are in 325 + 3 x 15.999 g of its oxide', () => {
    expect(converted(new Decimal(325), grams('Dy'), grams('Dy2O3'))!.toFixed()).toBe('372.997')
    expect(converted(new Decimal('372.997'), grams('Dy2O3'), grams('Dy'))!.toFixed()).toBe('325')
  })

  test('one oxide of terbium as another', () => {
    const there = converted(new Decimal(1000), grams('Tb4O7'), grams('Tb2O3'))!
    expect(there.toDecimalPlaces(3).toFixed()).toBe('978.603')
  })

  test('rounded up where it does not come out even, so that no use is understated', () => {
    const there = converted(new Decimal(1), grams('Dy'), grams('Dy2O3'))!
    expect(there.mul(325).gte('372.997')).toBe(true)
    expect(there.sub('1e-12').mul(325).lt('372.997')).toBe(true)
  })

  test('never through oxygen, through two elements at once, or from the goods as they are', () => {
    expect(converted(new Decimal(1), grams('Dy2O3'), grams('Nd2O3'))).toBeUndefined()
    expect(converted(new Decimal(1), grams('SmCo5'), grams('Sm2Co17'))).toBeUndefined()
    expect(converted(new Decimal(1), grams(), grams('Dy'))).toBeUndefined()
    expect(converted(new Decimal(1), { unit: 'pcs' }, grams())).toBeUndefined()
  })
})

test('units of mass are one measure, others only themselves', () => {
  expect(inBase({ amount: '1.5', unit: 't' })).toMatchObject({ measure: { unit: 'g' } })
  expect(inBase({ amount: '1.5', unit: 't' })!.value.toFixed()).toBe('1500000')
  expect(inBase({ amount: '3', unit: 'pcs' })!.measure).toEqual({ unit: 'pcs' })
  expect(inBase({ amount: '3', unit: '%' })).toBeUndefined()
  expect(inUnit(new Decimal('453.59237'), 'lb').toFixed()).toBe('1')
  expect(inUnit(new Decimal(1), 'lb').toFixed()).toBe('0.002204622622')
})
