import { type PlainDate, parseDate } from '../../time/date.js'
import { addDays, addMonths, dayOfWeek, isoWeek } from './reckon.js'

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ')
const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Month by its English name or abbreviation, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name, index + 1] as const),
  ...Object.entries(SHORT_MONTHS),
])

/** Weekday by its English name, 1 Monday to 7 Sunday; `Mon` and the like only with their capital (`sun`, `sat` are words). */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(WEEKDAY_NAMES.map((name, index) => [name, index + 1]))

const two = (number: number): string => String(number).padStart(2, '0')

/** The day, or undefined where the calendar has none (30 February). */
export function dayOn(year: number, month: number, day: number): PlainDate | undefined {
  const written = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const surely = month >= 1 && month <= 12 && day >= 1 && day <= 28
  return surely ? (written as PlainDate) : parseDate(written)
}

export const monthIso = (year: number, month: number): string => `${year}-${two(month)}`
export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
export const monthOf = (day: PlainDate): number => Number(day.slice(5, 7))

/** Days from one day to another, right to within a few: enough to say which of several years is nearer. */
export const roughDays = (from: PlainDate, to: PlainDate): number =>
  365.25 * (yearOf(to) - yearOf(from)) +
  30.44 * (monthOf(to) - monthOf(from)) +
  Number(to.slice(8)) -
  Number(from.slice(8))

/** The day of the given weekday in the ISO week of `day`, `weeks` weeks away. */
export const weekdayOf = (day: PlainDate, weekday: number, weeks = 0): PlainDate =>
  addDays(day, weekday - dayOfWeek(day) + 7 * weeks)

/** `2025-W42`: the ISO week that is `weeks` weeks from that of `day`. */
export const weekIso = (day: PlainDate, weeks = 0): string => isoWeek(addDays(day, 7 * weeks))

/** `2025-10`: the month that is `months` months from that of `day`. */
export const shiftedMonth = (day: PlainDate, months: number): string =>
  addMonths(`${day.slice(0, 8)}01` as PlainDate, months).slice(0, 7)

export type Unit = 'day' | 'week' | 'month' | 'year'

/** `day` moved by so many units; the last day of a shorter month where the day does not exist there. */
export function moved(day: PlainDate, count: number, unit: Unit): PlainDate {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week') return addDays(day, 7 * count)
  return addMonths(day, unit === 'month' ? count : 12 * count)
}

/** How a moved day is written: a day for days, else the ISO week, month or year that it falls in. */
export function asUnit(day: PlainDate, unit: Unit): string {
  if (unit === 'day') return day
  if (unit === 'week') return isoWeek(day)
  return day.slice(0, unit === 'month' ? 7 : 4)
}
