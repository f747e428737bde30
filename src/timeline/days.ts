import type { PlainDate } from '../time/date.js'

// Days as the page counts them: whole numbers, by the proleptic Gregorian calendar. The page carries these functions as they stand (tools.ts),
// so they use neither Temporal nor Date, whose zone would move a plain date.

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear - 719468
}

/** The ISO date of a day number. */
export function dayText(number: number): PlainDate {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

/** Whether a text is a date of the calendar: what a date field or an address may hold instead. */
export function isDay(t: { dayNumber: typeof dayNumber; dayText: typeof dayText }, text: string): text is PlainDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && t.dayText(t.dayNumber(text)) === text
}

/** The same day of another month, or that month's last day. */
export function shiftMonth(
  t: { dayNumber: typeof dayNumber; dayText: typeof dayText },
  day: string,
  by: number,
): PlainDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  const first = (count: number): number =>
    t.dayNumber(`${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`)
  return t.dayText(Math.min(first(months) + Number(day.slice(8, 10)) - 1, first(months + 1) - 1))
}

/** `22 Nov 2026`. */
export function inWords(day: string): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** Where a day stands between the page's first and last, in per cent. */
export function place(t: { dayNumber: typeof dayNumber }, data: { from: string; to: string }, day: string): number {
  const from = t.dayNumber(data.from)
  return Math.round(((t.dayNumber(day) - from) / (t.dayNumber(data.to) - from)) * 100000) / 1000
}
