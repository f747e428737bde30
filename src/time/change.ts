import { addDays, dayOf, type Moment, type PlainDate, timeOf } from './date.js'

/**
 * The first day that a change governs, and whether it splits that day (T2): a change at or before 00:01 local counts from its day;
 * a change later in the day governs only the days after it, and its own day has both states.
 */
export function firstDay(moment: Moment | PlainDate): { day: PlainDate; splits: boolean } {
  const time = timeOf(moment)
  return { day: dayOf(moment), splits: time !== undefined && time > '00:01' }
}

/** An end as a source words it. `inclusive` says whether the day named is still inside. */
export type End = { date: Moment; words?: string; inclusive: 'yes' | 'no' | 'unknown' }

/**
 * The first day outside an end, one per reading: one where the words decide, two where nobody can tell whether the last day is in.
 * "through 12:01 a.m. 24 Jul" ends on the 23rd: a time of day at or before 00:01 makes the day named the first one outside, a later one splits it, and
 * 23:59 takes it in.
 */
export function firstDaysAfter(end: End): { first: PlainDate; reading?: string }[] {
  const day = dayOf(end.date)
  const time = timeOf(end.date)
  if (time !== undefined && time <= '00:01') return [{ first: day }]
  if (time !== undefined && time < '23:59') {
    return [
      { first: day, reading: `from ${time}` },
      { first: addDays(day, 1), reading: `before ${time}` },
    ]
  }
  if (time !== undefined) return [{ first: addDays(day, 1) }]
  if (end.inclusive === 'yes') return [{ first: addDays(day, 1) }]
  if (end.inclusive === 'no') return [{ first: day }]
  return [
    { first: day, reading: 'last day out' },
    { first: addDays(day, 1), reading: 'last day in' },
  ]
}
