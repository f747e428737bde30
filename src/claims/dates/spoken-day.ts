import type { PlainDate } from '../../time/date.js'
import { afterDateline } from '../text/dateline.js'
import type { Passages } from '../text/passage.js'
import { dayOn, MONTHS, yearOf } from './calendar.js'
import { addDays } from './reckon.js'

const SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
/** `tomorrow, Monday, October 4th`, `today (October 3, 2031)`: a day word with its own date in apposition. */
const DATED =
  /\b(today|tonight|tomorrow|yesterday)(?:,| \(|, \() ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? ((?:19|20)\d\d))?/gi
/** So much of a text is looked through, and so many days lie at most between speech and print. */
const READ = 20_000
const NEAR = 3

/** Paragraphs in which a dateline may stand. */
const HEAD = 8
const IN_DATELINE =
  /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?\b|\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\b|(\d{1,2})月(\d{1,2})日/i

/**
 * The day on which a text was spoken or written, where its own words date it and print came some days later (a call under embargo, a dateline): what is
 * relative counts from there. The day of publication where the text says nothing else.
 */
export function spokenDay({ text, paragraphs }: Passages, published: PlainDate): PlainDate {
  for (const [, word, name, day, year] of text.slice(0, READ).matchAll(DATED)) {
    const dated = dayNear(MONTHS.get(name!.toLowerCase()), Number(day), year ? Number(year) : undefined, published)
    const spoken = dated && addDays(dated, -SHIFTS[word!.toLowerCase()]!)
    if (spoken && isNear(spoken, published)) return spoken
  }
  for (const paragraph of paragraphs.slice(0, HEAD)) {
    const lead = paragraph.text.slice(0, afterDateline(paragraph.text))
    const [, before, first, second, behind, han, day] = IN_DATELINE.exec(lead) ?? []
    const month = han ? Number(han) : MONTHS.get((before ?? behind ?? '').toLowerCase())
    const [year] = /\b(?:19|20)\d\d(?!\d)/.exec(lead) ?? []
    const written = dayNear(month, Number(day ?? first ?? second), year ? Number(year) : undefined, published)
    if (written && isNear(written, published)) return written
  }
  return published
}

const isNear = (day: PlainDate, published: PlainDate): boolean => day <= published && day >= addDays(published, -NEAR)

/** The last such day that is not after publication by more than a few days. */
function dayNear(month: number | undefined, day: number, year: number | undefined, published: PlainDate) {
  if (!month) return undefined
  const own = dayOn(year ?? yearOf(published), month, day)
  return own && year === undefined && own > addDays(published, NEAR + 1)
    ? dayOn(yearOf(published) - 1, month, day)
    : own
}
