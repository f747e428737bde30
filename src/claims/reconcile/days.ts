import { type PlainDate, parseDate } from '../../time/date.js'
import { addDays, addMonths, dayOfWeek } from '../dates/reckon.js'
import type { DateRole, Measure } from '../reading.js'

/** Acts on a measure that is there already: a day beside it may be the measure's own. */
const ON_ANOTHER: ReadonlySet<string> = new Set([
  'suspends',
  'postpones',
  'extends',
  'lifts',
  'withdraws',
  'schedules',
  'takes-effect',
])
/** What made the measure stands right before its day: `the rules announced on 9 October`. */
const MADE =
  /\b(?:announced|introduced|issued|published|unveiled|signed|released|adopted|imposed|enacted|promulgated|dated|made|of)(?:\s+(?:on|in|last))?\s*$/i

/** The days that a claim gives to its act, not those of the measure that it acts on. ISO days, months, years or ranges. */
export function actDays({ act, dates, quote }: Measure, ...roles: readonly DateRole[]): string[] {
  return (dates ?? []).flatMap(({ role, iso, words }) => {
    if (!iso || !roles.includes(role)) return []
    const at = quote.indexOf(words)
    const isMeasures = ON_ANOTHER.has(act) && at > 0 && MADE.test(quote.slice(Math.max(0, at - 40), at))
    return isMeasures ? [] : [iso]
  })
}

/** A month or a year covers its days; a range the days in it. */
export function covers(claimed: string, day: string): boolean {
  const [from, to] = claimed.split('/')
  if (to !== undefined) return day >= from! && day <= to
  return day.startsWith(claimed)
}

/** The first of the claimed days that none of the days on file is. */
export const strangeDay = (claimed: readonly string[], filed: readonly string[]): string | undefined =>
  claimed.find((day) => !filed.some((other) => covers(day, other)))

/** A day of a claim, as a day: the first of a week, month, year or range. Undefined where it is none. */
export const firstOf = (claimed: string): string | undefined => spanOf(claimed)?.from

export type Days = { readonly from: PlainDate; readonly to: PlainDate }

/** The first and last day of a claimed day, week, month, year or range. Undefined where it is none. */
export function spanOf(claimed: string): Days | undefined {
  const [first, last] = claimed.split('/').map(periodOf)
  if (!claimed.includes('/')) return first
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined
}

function periodOf(claimed: string): Days | undefined {
  const [, year, week, month, day] = /^(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?$/.exec(claimed) ?? []
  if (week) return lasting(mondayOf(year!, Number(week)), (monday) => addDays(monday, 6))
  if (day) return lasting(parseDate(claimed), (only) => only)
  if (month) return lasting(parseDate(`${claimed}-01`), (one) => addDays(addMonths(one, 1), -1))
  return year ? lasting(parseDate(`${year}-01-01`), (one) => addDays(addMonths(one, 12), -1)) : undefined
}

const lasting = (from: PlainDate | undefined, last: (from: PlainDate) => PlainDate): Days | undefined =>
  from && { from, to: last(from) }

/** The Monday of an ISO week: the one of the week that holds 4 January is the first. */
function mondayOf(year: string, week: number): PlainDate | undefined {
  const fourth = parseDate(`${year}-01-04`)
  return fourth && addDays(fourth, 1 - dayOfWeek(fourth) + 7 * (week - 1))
}
