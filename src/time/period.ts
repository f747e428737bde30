import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './date.js'

/** The day so many months later (or earlier); the last day of a shorter month where it has no such day. */
export const addMonths = (day: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(day).add({ months }).toString() as PlainDate

/** The ISO 8601 week of a day, `2025-W42`. */
export function isoWeek(day: PlainDate): string {
  const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(day)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}
