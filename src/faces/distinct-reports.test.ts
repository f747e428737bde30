import { expect, test } from 'vitest'
import type { Report } from '../register/model.js'
import { date } from '../time/date.js'
import { distinctReports } from './distinct-reports.js'

const report = (day: string, says: string): Report => ({
  date: date(day),
  says,
  cite: { ref: 'x/y@z', grade: 'S', published: date(day) },
})

test('each statement stands once, in its fullest words, by day', () => {
  const said = distinctReports([
    report('2026-09-28', 'both sides agree'),
    report('2026-09-28', 'both sides agree (延期); it names no US rule'),
    report('2026-09-28', 'both sides agree (延期)'),
    report('2026-09-24', 'both sides agree'),
    report('2026-09-24', 'it is extended'),
    report('2026-09-28', 'both sides agree'),
  ])
  expect(said.map(({ date: day, says }) => `${day} ${says}`)).toEqual([
    '2026-09-24 both sides agree',
    '2026-09-24 it is extended',
    '2026-09-28 both sides agree (延期); it names no US rule',
  ])
})
