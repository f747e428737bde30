import { expect, test } from 'vitest'
import { htsFault } from './hts.js'

test.each([
  '8505.11.0070',
  '8505.11.00',
  '85051100',
  '2805.30.0015',
  '2846.90.80',
  '2846.90.8075',
  '8501.10.60',
  '7326.90.8688',
])('%s is a code', (code) => {
  expect(htsFault(code)).toBeUndefined()
})

test.each([
  ['8505', 'a code of 4 digits'],
  ['8505.11.007', 'a code of 9 digits'],
  ['8505.11.00701', 'a code of 11 digits'],
  ['8505.1A.00', 'digits and dots only'],
  ['', 'digits and dots only'],
  ['7701.10.00', 'no edition has a chapter 77'],
  ['0000.00.00', 'no edition has a chapter 00'],
  ['9903.88.03', 'chapter 99 holds special provisions'],
  ['8505.11.0071', 'no edition has 85051100 with 71 behind it, only 10, 30, 50, 70, 90'],
  ['8505.11.20', 'no edition has 850511 with 20 behind it, only 00'],
  ['2846.90.30', 'only 20, 40, 80'],
  ['8505.99.99', 'no edition has 8505 with 99 behind it, only 11, 19, 20, 90'],
  ['8501.35.00', 'no edition has 8501 with 35 behind it'],
  ['8501.10.6070', undefined],
])('%s: %s', (code, fault) => {
  if (fault === undefined) expect(htsFault(code)).toBeUndefined()
  else expect(htsFault(code)).toContain(fault)
})
