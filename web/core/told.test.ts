import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Register } from '../../src/register/model.js'
import { type Told, told } from './told.js'

const register = JSON.parse(readFileSync(new URL('../../dist/register.json', import.meta.url), 'utf8')) as Register

const testsIn = (one: Told): Extract<Told, { kind: 'test' }>[] => {
  switch (one.kind) {
    case 'test':
      return [one]
    case 'all':
    case 'any':
      return one.of.flatMap(testsIn)
    case 'open':
      return one.readings.flatMap(({ of }) => testsIn(of))
    default:
      return testsIn(one.of)
  }
}

it('tells every condition of the register in both languages, with nothing left to fill in', () => {
  const all = Object.values(register.provisions).flatMap(({ id, when }) =>
    testsIn(told(register, when)).map((test) => ({ id, test })),
  )
  expect(all.length).toBeGreaterThan(1000)
  for (const { id, test } of all)
    for (const text of [test.asks.en, test.asks.zh, test.wants.en, test.wants.zh]) {
      expect(text, id).not.toMatch(/[{}]|undefined/)
      expect(text.trim(), id).not.toBe('')
    }
})

it('keeps thresholds, operators and the words of the act', () => {
  const tests = testsIn(told(register, register.provisions['cn/mofcom/2025-61#1-1']!.when))
  expect(tests.map(({ wants, words }) => [wants.en, wants.zh, words])).toContainEqual([
    'at least 0.1 %',
    '不低于 0.1 %',
    '价值比例达到0.1%及以上',
  ])
  expect(tests.map(({ wants }) => wants.en)).toContain('more than 0 %')
  expect(tests.map(({ wants }) => wants.en)).toContain('export or re-export')
})
