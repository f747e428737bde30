import { addDays, dayOfWeek, type PlainDate } from './date.js'

/** Public holidays and the weekend days worked in exchange for them, for the years that a government has published. */
export type Calendar = { years: readonly string[]; holidays: ReadonlySet<string>; workdays: ReadonlySet<string> }

export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  if (calendar.workdays.has(day)) return true
  return dayOfWeek(day) <= 5 && !calendar.holidays.has(day)
}

/**
 * The n-th working day after `start` (the start itself is not counted), or undefined where the count leaves the published years:
 * a deadline over an unpublished holiday is not known.
 */
export function addWorkingDays(start: PlainDate, n: number, calendar: Calendar): PlainDate | undefined {
  let day = start
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (!calendar.years.includes(day.slice(0, 4))) return undefined
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
