import { type End, firstDay, firstDaysAfter } from '../time/change.js'
import { addDays, type Moment, type PlainDate } from '../time/date.js'

/** A day on which a state changes, under one reading of the words. `disputed` is the day the readings part on. */
export type Boundary = { readonly day: PlainDate; readonly reading?: string; readonly disputed?: PlainDate }

/** A start: one boundary, or two where the change comes later in the day and splits it (T2). */
export function startsOf(moment: Moment | PlainDate): Boundary[] {
  const { day, splits } = firstDay(moment)
  if (!splits) return [{ day }]
  const time = moment.slice(11)
  return [
    { day, reading: `from ${time}`, disputed: day },
    { day: addDays(day, 1), reading: `before ${time}`, disputed: day },
  ]
}

/** An end: the first day after it, twice where nobody can tell whether the last day is in. */
export function endsOf(end: End): Boundary[] {
  const days = firstDaysAfter(end)
  const disputed = days[0]!.first
  return days.map(({ first, reading }) => (reading ? { day: first, reading, disputed } : { day: first }))
}
