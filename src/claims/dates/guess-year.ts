import type { PlainDate } from '../../time/date.js'
import { dayOn, roughDays, yearOf } from './calendar.js'
import type { Anchors } from './family.js'
import type { Tense } from './tense.js'

/** A day without a year can be taken against its tense only where the tense would put it this far from publication. */
const FAR = 270
const NEAR = 100

/**
 * A year for a day that the text gives without one: the nearest such day that its tense allows; where that lies most of a year away and another lies
 * near, the near one, and the reasoning says that the tense speaks against it. Always a guess.
 */
export function guessYear(
  month: number,
  day: number,
  tense: Tense | undefined,
  { published, whole }: Anchors,
  paragraph: number,
): { readonly day: PlainDate; readonly why: string } | undefined {
  if (!published) return whole?.paragraph === paragraph ? yearOfText(month, day, whole.day) : undefined
  if (whole?.paragraph === paragraph && tense === 'past' && yearOf(whole.day) < yearOf(published))
    return nearStory(month, day, whole.day, published)
  const days = [-1, 0, 1].flatMap((shift) => dayOn(yearOf(published) + shift, month, day) ?? [])
  const away = (one: PlainDate): number => Math.abs(roughDays(published, one))
  const nearest = closest(days, away)
  if (!nearest) return undefined
  const allowed = closest(
    days.filter((one) => !tense || (tense === 'past' ? one <= published : one >= published)),
    away,
  )
  if (!allowed || allowed === nearest) return { day: nearest, why: 'no year in the text; the nearest to publication' }
  if (away(allowed) > FAR && away(nearest) < NEAR)
    return {
      day: nearest,
      why: `no year in the text; the nearest to publication, though the words are of the ${tense}`,
    }
  return { day: allowed, why: `no year in the text; the nearest in the ${tense}` }
}

/** The year of the last day given whole, in the same paragraph. */
function yearOfText(month: number, day: number, whole: PlainDate): { day: PlainDate; why: string } | undefined {
  const found = dayOn(yearOf(whole), month, day)
  return found && { day: found, why: `no year in the text; that of ${whole} in the same paragraph` }
}

/** A paragraph that tells of an earlier year: the day nearest to the last one it gave whole. */
function nearStory(month: number, day: number, whole: PlainDate, published: PlainDate) {
  const days = [0, 1].flatMap((shift) => dayOn(yearOf(whole) + shift, month, day) ?? [])
  const found = closest(
    days.filter((one) => one <= published),
    (one) => Math.abs(roughDays(whole, one)),
  )
  return found && { day: found, why: `no year in the text; the nearest to ${whole} in the same paragraph` }
}

function closest(days: readonly PlainDate[], away: (day: PlainDate) => number): PlainDate | undefined {
  return days.reduce<PlainDate | undefined>((best, one) => (best && away(best) <= away(one) ? best : one), undefined)
}
