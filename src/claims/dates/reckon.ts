import type { PlainDate } from '../../time/date.js'
import * as time from '../../time/date.js'
import * as period from '../../time/period.js'

/** A report counts from few days, often: so many answers are kept, then none. */
const MOST = 4_096

/** The same function, its last answers kept. `day` is a whole date, so that the key is one only. */
function kept<T>(reckon: (day: PlainDate, count: number) => T): (day: PlainDate, count: number) => T {
  const known = new Map<string, T>()
  return (day, count) => {
    const key = `${day}${count}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const answer = reckon(day, count)
    known.set(key, answer)
    return answer
  }
}

export const addDays = kept(time.addDays)
export const addMonths = kept(period.addMonths)
const weekdayNumber = kept((day: PlainDate) => time.dayOfWeek(day))
const week = kept((day: PlainDate) => period.isoWeek(day))
/** 1 Monday ... 7 Sunday. */
export const dayOfWeek = (day: PlainDate): number => weekdayNumber(day, 0)
/** The ISO 8601 week of a day, `2025-W42`. */
export const isoWeek = (day: PlainDate): string => week(day, 0)
