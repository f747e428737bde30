import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, date, daysBetween } from '../time/date.js'
import { dayNumber, dayText, inWords, isDay, place, shiftMonth } from './days.js'

const t = { dayNumber, dayText }

it('counts days as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const day = addDays(date('1970-01-01'), number)
      expect(dayText(number)).toBe(day)
      expect(dayNumber(day)).toBe(number)
    }),
    { numRuns: 2000 },
  )
  expect(dayNumber('2026-11-22') - dayNumber('2024-12-01')).toBe(daysBetween(date('2024-12-01'), date('2026-11-22')))
})

it('knows a day from other texts', () => {
  expect(['2024-02-29', '0001-01-01', '9999-12-31'].every((text) => isDay(t, text))).toBe(true)
  expect(
    ['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '', 'today', '2025-01-01T00:00'].some((text) =>
      isDay(t, text),
    ),
  ).toBe(false)
})

it('shifts by months and stays within them', () => {
  expect(shiftMonth(t, '2025-01-31', 1)).toBe('2025-02-28')
  expect(shiftMonth(t, '2025-12-15', 1)).toBe('2026-01-15')
  expect(shiftMonth(t, '2025-01-15', -1)).toBe('2024-12-15')
  expect(shiftMonth(t, '2024-03-31', -1)).toBe('2024-02-29')
})

it('places days and words them', () => {
  expect(place(t, { from: '2025-01-01', to: '2025-01-11' }, '2025-01-06')).toBe(50)
  expect(inWords('2026-11-02')).toBe('2 Nov 2026')
})
