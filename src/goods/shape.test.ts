import { expect, test } from 'vitest'
import { Decimal } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import type { Part } from './part.js'
import { part } from './part.testing.js'
import { alikeIn, shapeOf } from './shape.js'

const grams = (text: string) => exactly(new Decimal(text))

test('parts are alike whatever they are called, whoever supplies them, however many there are, wherever they were read', () => {
  const bolt = part('bolt', { form: 'component', material: 'steel' })
  const other: Part = {
    ...bolt,
    id: 'b2',
    path: 'x/b2',
    name: 'Schraube',
    supplier: 'B',
    quantity: grams('4'),
    at: { line: 9 },
  }
  expect(shapeOf(other)).toBe(shapeOf(bolt))
})

test('a mass, a form, an origin or a declared fact tells parts apart', () => {
  const bolt = part('bolt', { form: 'component' })
  const others: Part[] = [
    { ...bolt, mass: grams('4') },
    { ...bolt, form: 'magnet' },
    { ...bolt, origin: 'jp' },
    { ...bolt, facts: { 'subject-to-ear': 'yes' } },
    { ...bolt, partsComplete: !bolt.partsComplete },
  ]
  expect(new Set([bolt, ...others].map(shapeOf)).size).toBe(others.length + 1)
})

test('a part that holds others is like no other, and the first of each kind stands first', () => {
  const leaf = (id: string, form: string) => part(id, { form })
  const top = part('top', { parts: [leaf('a', 'component'), leaf('b', 'magnet'), leaf('c', 'component')] })
  expect(shapeOf(top)).toBeUndefined()
  expect(alikeIn(top).map((alike) => alike.map(({ path }) => path))).toEqual([['top'], ['top/a', 'top/c'], ['top/b']])
  expect(alikeIn(top, new Set(['top/c'])).map((alike) => alike.length)).toEqual([1, 1, 1, 1])
})
