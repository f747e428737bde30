import { expect, test } from 'vitest'
import { readDecimal } from './decimal.js'

test.each([
  ['12.5', '12.5'],
  [' 10 ', '10'],
  ['10 kg', '10'],
  ['10kg', '10'],
  ['10 KG', '10'],
  ['10 千克', '10'],
  ['１０．５', '10.5'],
  ['007.50', '7.5'],
  ['0.000000001', '0.000000001'],
])('%j is read', (typed, amount) => expect(readDecimal(typed, ['kg', '千克'])).toEqual({ amount }))

test.each([
  ['', 'missing'],
  ['  ', 'missing'],
  ['1,5', 'comma'],
  ['1,000', 'comma'],
  ['1.000,50', 'comma'],
  ['1,5 kg', 'comma'],
  ['10 t', 'other-unit'],
  ['10 g', 'other-unit'],
  ['ten', 'no-decimal'],
  ['1e3', 'no-decimal'],
  ['-1', 'no-decimal'],
  ['.5', 'no-decimal'],
  ['1.', 'no-decimal'],
  ['1.2.3', 'no-decimal'],
  ['10 kg 5', 'no-decimal'],
  ['0', 'zero'],
  ['0.0', 'zero'],
  ['1234567890123456', 'too-long'],
  ['0.0000000001', 'too-long'],
  ['1'.repeat(100_000), 'too-long'],
])('%j is refused: %s', (typed, wrong) => expect(readDecimal(typed, ['kg'])).toMatchObject({ wrong }))
