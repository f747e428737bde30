import { expect, test } from 'vitest'
import { parseMovement } from '../determine/movement-parse.js'
import { readRegister } from '../files/index.js'
import { date } from '../time/date.js'
import { goods, USD } from './bill.testing.js'
import { withClaims } from './claims.js'
import { determineLevies, duties } from './duties.js'
import { openClaims } from './open-claims.js'

const register = await readRegister()
const claimsOf = (code: string, day: string, claimed: readonly string[] = []) => {
  const movement = parseMovement(withClaims({ kind: 'import', from: 'CN', to: 'US' }, register, claimed), register)
  const subject = goods({ origin: 'cn/customs', codes: [{ system: 'hts', code, edition: '2026' }] })
  const answer = determineLevies(register, { subject, movement, on: date(day), knownAt: date(day) })
  return openClaims(answer, duties(answer, { value: USD(1000) })).flatMap(({ headings }) => headings)
}

test('names what could be claimed of such goods on the day, and nothing that is over or about other layers', () => {
  const april = claimsOf('8505.11.0050', '2025-04-20')
  expect(april).toEqual(expect.arrayContaining(['19 U.S.C. 1321', '9903.01.34', '9903.01.21', 'AD/CVD', '9802.00.60']))
  const metal = claimsOf('2805.30.0015', '2025-04-20')
  expect(metal).toContain('9903.01.21')
  expect(metal, 'metals pay no reciprocal duty').not.toContain('9903.01.34')
  const august = claimsOf('8505.11.0050', '2026-08-20')
  expect(august).toEqual(expect.arrayContaining(['note 52(d)', 'AD/CVD', 'chapter 98']))
  for (const over of ['19 U.S.C. 1321', '9903.01.34', '9903.01.21', '9903.03.05']) expect(august).not.toContain(over)
})

test('says nothing of a claim that was made, or denied in words', () => {
  expect(claimsOf('8505.11.0050', '2025-04-20', ['9903.01.34'])).not.toContain('9903.01.34')
  const exclusions = ['9903.88.69', '9903.88.70']
  expect(claimsOf('8501.10.60', '2025-03-10')).toEqual(expect.arrayContaining(exclusions))
  expect(claimsOf('8501.10.60', '2025-03-10', ['9903.88.69'])).not.toContain('9903.88.69')
})
