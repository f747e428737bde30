import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, firstDaysAfter } from './change.js'
import {
  addDays,
  dateInZone,
  dayOfWeek,
  daysBetween,
  type Moment,
  type PlainDate,
  parseDate,
  parseMoment,
} from './date.js'
import { addWorkingDays, isWorkingDay } from './working-days.js'

const RUNS = { numRuns: 1000 }
const two = (n: number): string => String(n).padStart(2, '0')
const spell = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The next day by the rules of the calendar alone. */
function next(day: PlainDate): PlainDate {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number]
  if (of < lengthOf(year, month)) return spell(year, month, of + 1) as PlainDate
  return (month < 12 ? spell(year, month + 1, 1) : spell(year + 1, 1, 1)) as PlainDate
}

const dates = fc
  .tuple(fc.integer({ min: 1990, max: 2110 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => spell(year, month, Math.min(day, lengthOf(year, month))) as PlainDate)
/** Days around the ends of February, where calendars go wrong. */
const leapDays = fc
  .tuple(fc.constantFrom(1900, 2000, 2023, 2024, 2025, 2026, 2028, 2100), fc.constantFrom('02-28', '03-01', '12-31'))
  .map(([year, day]) => `${year}-${day}` as PlainDate)
const days = fc.oneof(dates, leapDays)
const minutes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)
const times = fc.oneof(fc.constantFrom('00:00', '00:01', '00:02', '12:01', '23:59'), minutes)
const at = (day: PlainDate, time: string): Moment => `${day}T${time}` as Moment

describe('T2 dates are plain dates of the calendar', () => {
  test('a text is a date exactly where the calendar has that day', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = spell(year, month, day)
        const real = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
        expect(parseDate(text)).toBe(real ? text : undefined)
        expect(parseMoment(`${text}T12:01`)).toBe(real ? `${text}T12:01` : undefined)
      }),
      RUNS,
    )
  })

  test('the day after is the next one of the calendar, over leap days and new years', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(addDays(day, 1)).toBe(next(day))
        expect(daysBetween(day, next(day))).toBe(1)
        expect(dayOfWeek(next(day))).toBe((dayOfWeek(day) % 7) + 1)
      }),
      RUNS,
    )
  })

  test('days added one by one are days added at once, and are counted back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, count) => {
        let walked = day
        for (let left = count; left > 0; left -= 1) walked = next(walked)
        expect(addDays(day, count)).toBe(walked)
        expect(daysBetween(day, walked)).toBe(count)
        expect(daysBetween(walked, day)).toBe(count === 0 ? 0 : -count)
      }),
      RUNS,
    )
  })
})

describe('T2 a change at or before 00:01 local counts from that day, a later one splits it', () => {
  test.each([
    ['2025-11-07', false],
    ['2025-11-07T00:00', false],
    ['2025-11-07T00:01', false],
    ['2025-11-07T00:02', true],
    ['2025-11-07T12:01', true],
    ['2025-11-07T23:59', true],
  ])('a change of %s', (moment, splits) => {
    expect(firstDay(moment as Moment)).toEqual({ day: '2025-11-07', splits })
  })

  test('T2 holds at every minute of every day', () => {
    fc.assert(
      fc.property(days, times, (day, time) => {
        const [hour, minute] = time.split(':').map(Number) as [number, number]
        expect(firstDay(at(day, time))).toEqual({ day, splits: hour * 60 + minute > 1 })
        expect(firstDay(day)).toEqual({ day, splits: false })
      }),
      RUNS,
    )
  })
})

describe('T2 the last day of an end is in, out, or read both ways', () => {
  const inclusions = fc.constantFrom('yes', 'no', 'unknown')

  test('"through 12:01 a.m. 24 Jul" ends on the 23rd, whatever is said of its last day', () => {
    expect(firstDaysAfter({ date: '2026-07-24T00:01' as Moment, inclusive: 'yes' })).toEqual([{ first: '2026-07-24' }])
    fc.assert(
      fc.property(days, fc.constantFrom('00:00', '00:01'), inclusions, (day, time, inclusive) => {
        expect(firstDaysAfter({ date: at(day, time), inclusive })).toEqual([{ first: day }])
      }),
      RUNS,
    )
  })

  test('inclusive: yes takes the day in, no leaves it out, unknown gives two readings for that day and no other', () => {
    fc.assert(
      fc.property(days, inclusions, (day, inclusive) => {
        const found = firstDaysAfter({ date: day as unknown as Moment, inclusive })
        if (inclusive === 'yes') expect(found).toEqual([{ first: next(day) }])
        if (inclusive === 'no') expect(found).toEqual([{ first: day }])
        if (inclusive === 'unknown') {
          expect(found).toEqual([
            { first: day, reading: 'last day out' },
            { first: next(day), reading: 'last day in' },
          ])
        }
      }),
      RUNS,
    )
  })

  test('"through 11:59 p.m." with its last day in takes that whole day in', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(firstDaysAfter({ date: at(day, '23:59'), inclusive: 'yes' })).toEqual([{ first: next(day) }])
      }),
      RUNS,
    )
  })
})

describe('working days', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  const calendars = fc
    .record({
      start: fc.constantFrom('2025-01-01', '2025-09-20', '2025-12-10', '2024-02-20'),
      holidays: offsets,
      worked: offsets,
    })
    .map(({ start, holidays, worked }) => {
      const day = (offset: number) => addDays(start as PlainDate, offset)
      return {
        start: start as PlainDate,
        calendar: {
          years: ['2025', '2024'],
          holidays: new Set(holidays.map(day)),
          workdays: new Set(worked.filter((one) => !holidays.includes(one)).map(day)),
        },
      }
    })
  /** 1 January 2024 was a Monday. */
  const weekend = new Map<PlainDate, boolean>()
  let walked = '2024-01-01' as PlainDate
  for (let count = 0; count < 1000; count += 1, walked = next(walked)) weekend.set(walked, count % 7 >= 5)
  const isWeekend = (day: PlainDate): boolean => weekend.get(day)!

  test('a day is worked unless it is a weekend or a holiday, or where it is worked in exchange', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 0, max: 45 }), ({ start, calendar }, offset) => {
        const day = addDays(start, offset)
        const worked = calendar.workdays.has(day) || (!isWeekend(day) && !calendar.holidays.has(day))
        expect(isWorkingDay(day, calendar)).toBe(worked)
      }),
      RUNS,
    )
  })

  test('the n-th working day after a start is the one that counting finds, unknown beyond the published years', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 0, max: 30 }), ({ start, calendar }, n) => {
        let day: PlainDate | undefined = start
        for (let left = n; left > 0 && day; ) {
          day = next(day)
          const worked = calendar.workdays.has(day) || (!isWeekend(day) && !calendar.holidays.has(day))
          if (worked) left -= 1
          if (!calendar.years.includes(day.slice(0, 4))) day = undefined
        }
        expect(addWorkingDays(start, n, calendar)).toBe(day)
      }),
      RUNS,
    )
  })
})

describe('T2 a day is the day in the zone of the issuer', () => {
  const instants = fc.integer({ min: Date.UTC(2008, 0, 1) / 60_000, max: Date.UTC(2034, 0, 1) / 60_000 })
  const plain = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10)
  /** US rules since 2007: from 2 a.m. of the second Sunday of March to 2 a.m. of the first Sunday of November. */
  function offsetInNewYork(minute: number): number {
    const year = new Date(minute * 60_000).getUTCFullYear()
    const sunday = (month: number, nth: number): number => {
      const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
      return Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7) / 60_000
    }
    return minute >= sunday(2, 2) + 7 * 60 && minute < sunday(10, 1) + 6 * 60 ? -240 : -300
  }

  test('an instant falls on the day that the clocks of Beijing and New York showed', () => {
    fc.assert(
      fc.property(instants, (minute) => {
        const text = new Date(minute * 60_000).toISOString()
        expect(dateInZone(text, 'Asia/Shanghai')).toBe(plain(minute + 480))
        expect(dateInZone(text, 'America/New_York')).toBe(plain(minute + offsetInNewYork(minute)))
      }),
      RUNS,
    )
  })

  test('the same instant, however it is spelt, is one day; what is no instant is none', () => {
    expect(dateInZone('2025-11-10T02:00:00Z', 'Asia/Shanghai')).toBe('2025-11-10')
    expect(dateInZone('2025-11-10T02:00:00Z', 'America/New_York')).toBe('2025-11-09')
    expect(dateInZone('2025-11-10T00:30:00+08:00', 'America/New_York')).toBe('2025-11-09')
    expect(dateInZone('2025-11-10', 'Asia/Shanghai')).toBeUndefined()
    expect(dateInZone('2025-11-10T02:00:00', 'Asia/Shanghai')).toBeUndefined()
  })
})
