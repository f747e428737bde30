import { expect, test } from 'vitest'
import { atomsOf, COMPOUNDS, shareInCompound } from './compounds.js'
import { ELEMENTS, elementByCas } from './elements.js'

const FACTORS: [formula: string, element: string, factor: string][] = [
  ['Sc2O3', 'Sc', '0.6520'],
  ['Y2O3', 'Y', '0.7874'],
  ['Pr6O11', 'Pr', '0.8277'],
  ['Nd2O3', 'Nd', '0.8574'],
  ['Sm2O3', 'Sm', '0.8624'],
  ['Eu2O3', 'Eu', '0.8636'],
  ['Gd2O3', 'Gd', '0.8676'],
  ['Tb4O7', 'Tb', '0.8502'],
  ['Dy2O3', 'Dy', '0.8713'],
  ['Ho2O3', 'Ho', '0.8730'],
  ['Er2O3', 'Er', '0.8745'],
  ['Tm2O3', 'Tm', '0.8756'],
  ['Yb2O3', 'Yb', '0.8782'],
  ['Lu2O3', 'Lu', '0.8794'],
]

test.each(FACTORS)('%s holds %s to %s', (formula, element, factor) => {
  const compound = [...COMPOUNDS.values()].find((one) => one.formula === formula)!
  const { lo, hi } = shareInCompound(compound, element)
  expect(lo.add(hi!).div(2).toFixed(4)).toBe(factor)
  expect(hi!.sub(lo).lt('0.00005')).toBe(true)
})

test('an element outside the formula has no mass in it, and the shares fill the compound', () => {
  for (const compound of COMPOUNDS.values()) {
    expect(shareInCompound(compound, 'U').hi!.isZero()).toBe(true)
    const shares = [...compound.atoms.keys()].map((symbol) => shareInCompound(compound, symbol))
    expect(shares.reduce((sum, { lo }) => sum + lo.toNumber(), 0)).toBeLessThanOrEqual(1)
    expect(shares.reduce((sum, { hi }) => sum + hi!.toNumber(), 0)).toBeGreaterThanOrEqual(1)
  }
})

test('every atom of every formula is an element with a weight', () => {
  for (const { atoms } of COMPOUNDS.values())
    for (const symbol of atoms.keys()) expect(ELEMENTS.get(symbol)?.weight).toBeDefined()
  expect([...atomsOf('Sm2Co17')]).toEqual([
    ['Sm', 2],
    ['Co', 17],
  ])
})

test('an element by number and name', () => {
  expect(elementByCas('7429-91-6')).toMatchObject({ symbol: 'Dy', name: { en: 'dysprosium', zh: '镝' } })
  expect(elementByCas('1308-87-8')).toBeUndefined()
  expect(ELEMENTS.size).toBe(103)
})
