import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../goods/part.js'
import type { Register } from '../register/model.js'
import { type Answer, determine, type Question } from './determine.js'
import { explain } from './explain.js'
import { conditions, questionOf, registerOf, specs } from './laws.testing.js'
import { likenessOf } from './likeness.js'
import type { Node, TestNode } from './node.js'
import { record } from './record.js'
import { worlds } from './worlds.testing.js'

const lineOf = ({ subject }: Question, name: string): Part => ({ ...subject, id: name, path: name, parts: [] })
const told = ({ binding, notBinding, undetermined, conflicts }: Answer): string[] =>
  [...binding, ...notBinding, ...undetermined, ...conflicts].map(explain)

test('V3 a line has the record and the words that it has alone, whatever lines of its name or of others came before it', () => {
  const lines = fc.array(fc.tuple(worlds(), fc.constantFrom('a', 'ab', 'other')), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(specs({ max: 4, when: conditions(2) }), lines, fc.boolean(), (all, asked, looked) => {
      const register = registerOf(all)
      const [[world]] = asked as [(typeof asked)[number]]
      const first = questionOf(world, 0)
      for (const [other, name] of asked) {
        const question = { ...first, subject: lineOf(questionOf(other, 0), name) }
        const alone = (law: Register) => determine(law, question)
        const after = alone(register)
        if (looked) expect(told(after)).toEqual(told(alone(registerOf(all))))
        expect(record(after)).toBe(record(alone(registerOf(all))))
      }
    }),
    { numRuns: 600 },
  )
})

const leaf = (item: string, more: Partial<TestNode> = {}): TestNode => ({
  kind: 'test',
  value: 'yes',
  variable: { key: `item.form @ ${item}`, fact: 'item.form', per: {}, item },
  asks: 'is magnet',
  read: 'magnet',
  at: [{ file: 'parts.csv', line: 2 }],
  words: undefined,
  cite: undefined,
  because: undefined,
  constants: undefined,
  notes: undefined,
  ...more,
})
const all = (...children: readonly Node[]): Node => ({ kind: 'all', value: 'yes', children })
const paths = { a: 'm', b: 'n' }

test.each([
  ['same', leaf('m'), leaf('m')],
  ['alike', leaf('m'), leaf('m', { read: 'magnet-powder' })],
  ['alike', leaf('m'), leaf('m', { at: [{ file: 'parts.csv', line: 3 }] })],
  ['alike', leaf('m'), leaf('m', { notes: ['as declared'] })],
  ['alike', leaf('m'), leaf('n')],
  ['alike', leaf('m/rotor'), leaf('n/rotor')],
  ['other', leaf('m/rotor'), leaf('n/stator')],
  ['other', leaf('m'), leaf('m', { value: 'no' })],
  ['other', leaf('m'), leaf('m', { asks: 'is powder' })],
  ['same', all(leaf('m'), leaf('m')), all(leaf('m'), leaf('m'))],
  ['alike', all(leaf('m'), leaf('m')), all(leaf('m'), leaf('n'))],
  ['other', all(leaf('m'), leaf('m')), all(leaf('m'))],
  ['other', all(leaf('m')), leaf('m')],
] as const)('trees of two lines are %s', (likeness, a, b) => {
  expect(likenessOf(a, b, paths)).toBe(likeness)
})
