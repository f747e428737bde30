import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { part } from '../goods/part.testing.js'
import type { Truth } from '../measure/truth.js'
import type { Test } from '../register/model.js'
import { date } from '../time/date.js'
import { tryCode } from './code.js'
import { parseMovement } from './movement-parse.js'

const RUNS = { numRuns: 2000 }
const register = await readRegister()
const DAY = date('2025-12-01')
const EDITIONS = ['2024', '2025', '2026']

/** Four to ten digits, as a schedule writes them: few different ones, so that codes meet. */
const digits = fc
  .array(fc.constantFrom('0', '1', '5'), { minLength: 3, maxLength: 6 })
  .map((tail) => `85${tail.join('')}`)
const dotted = digits.map((text) =>
  text.replace(/^(....)(..)?(..)?/, (_, ...of) => of.slice(0, 3).filter(Boolean).join('.')),
)
const code = fc.record({
  system: fc.constantFrom('hts', 'cn'),
  code: dotted,
  edition: fc.option(fc.constantFrom(...EDITIONS, '2007'), { nil: undefined }),
})

function tried(
  codes: readonly string[],
  declared: readonly { system: string; code: string; edition?: string | undefined }[],
): Truth {
  const rule: Test = { kind: 'test', fact: 'item.code', per: { system: 'hts' }, starts: { codes, editions: EDITIONS } }
  const line = part('x', {
    codes: declared.map(({ edition, ...one }) => (edition === undefined ? one : { ...one, edition })),
  })
  return tryCode(rule, { key: 'item.code(hts) @ x', fact: 'item.code', per: { system: 'hts' }, item: 'x' }, line, {
    register,
    line,
    movement: parseMovement({}, register),
    on: DAY,
    knownAt: DAY,
    answers: new Map(),
    answered: new Set(),
    kept: new Map(),
    common: new Map(),
  }).value
}

const plain = (text: string): string => text.split('.').join('')
/** Digit by digit: the first that differs decides, and where there is none the length does. */
function compared(one: string, prefix: string): Truth {
  const [a, b] = [[...plain(one)], [...plain(prefix)]]
  if (b.some((digit, at) => a[at] !== undefined && a[at] !== digit)) return 'no'
  return a.length >= b.length ? 'yes' : 'unknown'
}

describe('Q5', () => {
  test('a code that extends a prefix is in, one that leaves it is out, a shorter one or one of another edition cannot tell', () => {
    fc.assert(
      fc.property(dotted, code, (prefix, one) => {
        const own = one.system === 'hts' && EDITIONS.includes(one.edition ?? '')
        expect(tried([prefix], [one])).toBe(own ? compared(one.code, prefix) : 'unknown')
      }),
      RUNS,
    )
  })

  test('more prefixes never take a code out, and more digits never change what was told', () => {
    fc.assert(
      fc.property(dotted, dotted, digits, fc.constantFrom('0', '1', '5'), (first, second, one, more) => {
        const told = (codes: readonly string[], text: string) =>
          tried(codes, [{ system: 'hts', code: text, edition: '2025' }])
        if (told([first], one) === 'yes') expect(told([first, second], one)).toBe('yes')
        const before = told([first], one)
        if (before !== 'unknown') expect(told([first], one + more)).toBe(before)
      }),
      RUNS,
    )
  })

  test('without a code of the schedule nothing is told', () => {
    fc.assert(
      fc.property(dotted, fc.array(code), (prefix, codes) => {
        const others = codes.filter(({ system }) => system !== 'hts')
        expect(tried([prefix], others)).toBe('unknown')
      }),
      RUNS,
    )
  })
})
