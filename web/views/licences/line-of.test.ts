import { expect, it } from 'vitest'
import type { Entry } from '../../../src/licence/model.js'
import { date } from '../../../src/time/date.js'
import { lineOf } from './line-of.js'

const on = date('2026-04-15')
const quantity = { amount: '5', unit: 'kg' }
const use = {}
const ENTRIES: readonly Entry[] = [
  { kind: 'reserved', key: 'r', on, line: '2', quantity, use },
  { kind: 'drawn', key: 'd', on, line: '1', quantity, use, shipment: 'declaration 1' },
  { kind: 'released', key: 'f', on, reservation: 'r' },
  { kind: 'returned', key: 'b', on, draw: 'd', restored: false },
  { kind: 'reversed', key: 'x', on, entry: 'b' },
  { kind: 'suspended', key: 's', on, by: 'the authority' },
  { kind: 'reversed', key: 'y', on, entry: 's' },
  { kind: 'reversed', key: 'z', on, entry: 'nothing' },
]
const byKey = new Map(ENTRIES.map((entry) => [entry.key, entry]))

it('finds the line of an entry by what the entry is about, and none for what is about the whole licence', () => {
  expect(ENTRIES.map((entry) => lineOf(entry, byKey))).toEqual([
    '2',
    '1',
    '2',
    '1',
    '1',
    undefined,
    undefined,
    undefined,
  ])
})
