import { expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { date } from '../time/date.js'
import { observedLicences } from './observed.js'

const register = await readRegister()
const ids = (knownAt: string) => observedLicences(register, date(knownAt)).map(({ id }) => id)

test('licences of others are known from the day on which a report of them was published', () => {
  expect(ids('2025-06-05')).toEqual([])
  expect(ids('2025-06-06')).toEqual(['us-carmakers-2025-06'])
  expect(ids('2025-12-02')).toEqual([
    'us-carmakers-2025-06',
    'general-2025-12-jl-mag',
    'general-2025-12-san-huan',
    'general-2025-12-yunsheng',
  ])
})

test('what the ministry confirmed is added on its own day', () => {
  const reports = (knownAt: string) =>
    observedLicences(register, date(knownAt)).find(({ id }) => id === 'general-2025-12-jl-mag')!.reports.length
  expect([reports('2025-12-17'), reports('2025-12-18')]).toEqual([1, 2])
})

test('nobody disclosed a quantity, and none is shown', () => {
  const all = observedLicences(register, date('2026-11-22'))
  expect(all).toHaveLength(5)
  expect(all.every(({ quantity, items }) => quantity === 'unknown' && items === 'unknown')).toBe(true)
  expect(all.flatMap(({ reports }) => reports).every(({ source }) => source.length > 0)).toBe(true)
})
