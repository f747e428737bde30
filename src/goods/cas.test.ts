import { expect, test } from 'vitest'
import { isCas } from './cas.js'
import { COMPOUNDS } from './compounds.js'
import { ELEMENTS } from './elements.js'

test('the check digit decides', () => {
  expect(isCas('1308-87-8')).toBe(true)
  expect(isCas('1308-87-7')).toBe(false)
  expect(isCas('7429-91-6')).toBe(true)
  expect(isCas('7429-91-6 ')).toBe(false)
  expect(isCas('dysprosium')).toBe(false)
})

test('every number in our tables passes and is there once', () => {
  const all = [...COMPOUNDS.keys(), ...[...ELEMENTS.values()].flatMap(({ cas }) => cas ?? [])]
  expect(all.filter((cas) => !isCas(cas))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
})
