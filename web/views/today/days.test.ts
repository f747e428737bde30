import { expect, it } from 'vitest'
import type { Turn } from '../../../src/outlook/turns.js'
import { date } from '../../../src/time/date.js'
import { alike, byDay } from './days.js'

const turn = (day: string, from: Turn['from'], to: Turn['to'], ...provisions: string[]): Turn => ({
  day: date(day),
  from,
  to,
  provisions,
  firm: 'text',
})

it('keeps the order of days and loses no provision', () => {
  const turns = [
    turn('2026-11-11', 'suspended', 'unresolved', 'a'),
    turn('2026-11-10', 'suspended', 'unresolved', 'b', 'c'),
    turn('2026-11-11', 'in-force', 'ended', 'd'),
    turn('2026-11-11', 'suspended', 'unresolved', 'e'),
  ]
  const days = byDay(turns)
  expect(days.map(({ day }) => day)).toEqual(['2026-11-11', '2026-11-10'])
  expect(days.map((one) => alike(one.of).map(({ provisions }) => provisions.join('')))).toEqual([['ae', 'd'], ['bc']])
})
