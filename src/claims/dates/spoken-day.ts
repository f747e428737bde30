import type { PlainDate } from '../../time/date.js'
import { dayOn, MONTHS, yearOf } from './calendar.js'
import { addDays } from './reckon.js'

const SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
/** `tomorrow, Monday, October 4th`, `today (October 3, 2031)`: a day word with its own date in apposition. */
const DATED =
  /\b(today|tonight|tomorrow|yesterday)(?:,| \(|, \() ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? ((?:19|20)\d\d))?/gi
/** So much of a text is looked through, and so many days lie at most between speech and print. */
const READ = 20_000
const NEAR = 3

/**
 * The day on which a text was spoken, where its own words date it and print came some days later (a call under embargo): what is relative counts from
 * there. The day of publication where the text says nothing else.
 */
export function spokenDay(text: string, published: PlainDate): PlainDate {
  for (const [, word, name, day, year] of text.slice(0, READ).matchAll(DATED)) {
    const month = MONTHS.get(name!.toLowerCase())
    const dated = month && dayOn(year ? Number(year) : yearOf(published), month, Number(day))
    const spoken = dated && addDays(dated, -SHIFTS[word!.toLowerCase()]!)
    if (spoken && spoken <= published && spoken >= addDays(published, -NEAR)) return spoken
  }
  return published
}
