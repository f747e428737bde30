import type { PlainDate } from '../../time/date.js'
import { asUnit, moved, type Unit } from './calendar.js'
import { readCount } from './count.js'
import type { Family, Found, Spot } from './family.js'
import { spotTense } from './family.js'
import { addDays } from './reckon.js'

/**
 * Phrases counted from the last dated event, never from publication: "the same day", "that day", "the next day", "two days later", "a week earlier".
 * In the past tense the anchor is a day that has been told of; a day still to come cannot be it.
 */
const SHIFTS: Readonly<Record<string, number>> = {
  same: 0,
  that: 0,
  next: 1,
  following: 1,
  previous: -1,
  preceding: -1,
}

export const sameDay: Family = {
  heads: ['day'],
  read(spot) {
    const { tokens, at, floor } = spot
    const which = tokens[at - 1]?.word ?? ''
    const after = tokens[at + 1]?.word ?? ''
    if (at - 1 >= floor && which === 'the' && /^(?:before|after)$/.test(after))
      return besideDay(spot, after === 'before' ? -1 : 1)
    const shift = at - 1 >= floor ? SHIFTS[which] : undefined
    const article = tokens[at - 2]?.word === 'the' && at - 2 >= floor
    if (shift === undefined || (which !== 'that' && !article)) return undefined
    return anchored(spot, { from: article ? at - 2 : at - 1, to: at + 1, type: 'date' }, (day) => addDays(day, shift))
  },
}

/** "the day before" alone; "the day after the talks" hangs on what follows, which may have no date. */
function besideDay(spot: Spot, shift: number): Found | undefined {
  const { tokens, at } = spot
  const follows = tokens[at + 2]
  if (follows && !/^[,.;)”"]$/.test(follows.word)) return undefined
  return anchored(spot, { from: at - 1, to: at + 2, type: 'date' }, (day) => addDays(day, shift))
}

/** "two days later", "a week earlier", "three months after that". */
export const laterThan: Family = {
  heads: ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'],
  read(spot) {
    const { tokens, at, floor } = spot
    const word = tokens[at + 1]?.word ?? ''
    const way = { later: 1, afterwards: 1, afterward: 1, earlier: -1, prior: -1, beforehand: -1 }[word]
    const count = articleOrCount(spot, floor)
    if (!way || !count || (word === 'prior' && tokens[at + 2]?.word === 'to') || tokens[at + 2]?.word === 'than')
      return undefined
    const unit = tokens[at]!.word.replace(/s$/, '') as Unit
    const place = { from: count.from, to: at + 2, type: unit === 'day' ? 'date' : unit } as const
    return anchored(spot, place, (day) => asUnit(moved(day, way * count.count, unit), unit), count.vague)
  },
}

function articleOrCount({ tokens, at }: Spot, floor: number) {
  if (/^(?:a|an|one)$/.test(tokens[at - 1]?.word ?? '') && at - 1 >= floor)
    return { from: at - 1, count: 1, vague: false }
  return readCount(tokens, at - 1, floor)
}

function anchored(
  spot: Spot,
  place: Pick<Found, 'from' | 'to' | 'type'>,
  reckon: (day: PlainDate) => string,
  vague = false,
): Found {
  const past = spotTense(spot, place.from, place.to) !== 'future'
  const anchor = past ? spot.anchors.lastPast : (spot.anchors.lastDay ?? spot.anchors.lastPast)
  if (!anchor) return { ...place, certainty: 'unresolved', reasoning: 'no dated event before it in the text' }
  const reasoning = `counted from ${anchor}, the last dated event before it`
  return { ...place, iso: reckon(anchor), certainty: vague ? 'guessed' : 'resolved', reasoning }
}
