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

/** A day of a claim, as a day: the first of a month, year or range. Undefined where it is none. */
export function firstOf(claimed: string): string | undefined {
  const [from] = claimed.split('/')
  return /^\d{4}(?:-\d{2}){0,2}$/.test(from!) ? `${from}-01-01`.slice(0, 10) : undefined
}
