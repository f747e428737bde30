import { describe, expect, it } from 'vitest'
import { date } from './date.js'
import { addMonths, isoWeek } from './period.js'

describe('periods', () => {
  it('the ISO week belongs to the year of its Thursday', () => {
    expect(isoWeek(date('2025-10-13'))).toBe('2025-W42')
    expect(isoWeek(date('2024-12-30'))).toBe('2025-W01')
    expect(isoWeek(date('2027-01-03'))).toBe('2026-W53')
  })
  it('a month later keeps the day where the month has it', () => {
    expect(addMonths(date('2025-10-23'), -1)).toBe('2025-09-23')
    expect(addMonths(date('2026-01-31'), 1)).toBe('2026-02-28')
  })
})
