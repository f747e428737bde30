import { expect, it } from 'vitest'
import { date } from '../time/date.js'
import { drawnAlready, drawnAlreadyWords } from './again.js'
import type { Drawn, Entry } from './model.js'

const draw = (key: string, more: Partial<Drawn> = {}): Drawn => ({
  kind: 'drawn',
  key,
  on: date('2026-05-01'),
  line: '1',
  quantity: { amount: '5', unit: 'kg', of: 'Dy2O3' },
  use: {},
  shipment: 'declaration 7',
  ...more,
})
const reversed: Entry = { kind: 'reversed', key: 'r', on: date('2026-05-02'), entry: 'a' }

it('tells that a line was drawn on for the same shipment under another key', () => {
  const found = drawnAlready([draw('a')], draw('b', { shipment: 'Declaration  7' }))
  expect(found).toMatchObject([
    { kind: 'drawn-already', line: '1', key: 'a', on: '2026-05-01', quantity: '5 kg of Dy2O3' },
  ])
  expect(drawnAlreadyWords(found[0]!)).toBe(
    'line 1 was drawn on for declaration 7 before: 5 kg of Dy2O3 on 2026-05-01 (a); reverse one of them if it is the same export',
  )
})

it.each<readonly [string, readonly Entry[], Entry]>([
  ['the same key again', [draw('a')], draw('a')],
  ['another line', [draw('a')], draw('b', { line: '2' })],
  ['another shipment', [draw('a')], draw('b', { shipment: 'declaration 8' })],
  ['a draw that was reversed', [draw('a'), reversed], draw('b')],
  ['no draw', [draw('a')], reversed],
])('says nothing of %s', (_, entries, entry) => {
  expect(drawnAlready(entries, entry)).toEqual([])
})
