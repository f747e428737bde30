import { Temporal } from 'temporal-polyfill'

/** An ISO plain date, `2025-11-07`, in the zone of whoever issued it. Dates compare as strings. */
export type PlainDate = string & { readonly plainDate: true }

/** A plain date, with a local time of day where the source gives one: `2025-11-10` or `2025-11-10T13:01`. */
export type Moment = string & { readonly moment: true }

const DATE = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/

/** The date, or undefined where the text is no date of the calendar (30 February, 2025-1-1). */
export function parseDate(text: string): PlainDate | undefined {
  if (!DATE.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate
  } catch {
    return undefined
  }
}

/** For dates written in our own code and tests. Throws on anything else. */
export function date(text: string): PlainDate {
  const parsed = parseDate(text)
  if (!parsed) throw new RangeError(`not a date: ${text}`)
  return parsed
}

export function parseMoment(text: string): Moment | undefined {
  const match = MOMENT.exec(text)
  return match && parseDate(match[1]!) ? (text as Moment) : undefined
}

export const dayOf = (moment: Moment | PlainDate): PlainDate => moment.slice(0, 10) as PlainDate

/** The local time of day, `13:01`, or undefined where the source gives none. */
export const timeOf = (moment: Moment | PlainDate): string | undefined => moment.slice(11) || undefined

export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate
}

/** Days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** 1 Monday ... 7 Sunday. */
export const dayOfWeek = (day: PlainDate): number => Temporal.PlainDate.from(day).dayOfWeek

/**
 * The plain date that an instant (`2025-11-10T02:00:00Z`, `...+08:00`) falls on in a zone, or undefined where the text is no instant.
 */
export function dateInZone(instant: string, zone: string): PlainDate | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate
  } catch {
    return undefined
  }
}
