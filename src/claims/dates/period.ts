import type { PlainDate } from '../../time/date.js'
import { asUnit, dayOn, moved, type Unit, weekdayOf, yearOf } from './calendar.js'
import { readCount } from './count.js'
import type { Family, Found, Spot } from './family.js'
import { fromPublication, spotTense } from './family.js'
import { addDays } from './reckon.js'
import { isNumber } from './tokens.js'

/** Calendar periods: "next week", "last month", "this year", "earlier this week", "the weekend". A week is an ISO week, Monday to Sunday. */
const SHIFTS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, coming: 1, following: 1 }

export const calendarPeriod: Family = {
  heads: ['week', 'month', 'year'],
  read(spot) {
    const { tokens, at, floor } = spot
    const which = at - 1 >= floor ? tokens[at - 1]!.word : ''
    const shift = { last: -1, this: 0, next: 1, current: 0 }[which]
    if (shift === undefined) return undefined
    if (which === 'current' && tokens[at - 2]?.word !== 'the') return undefined
    // `on This Week`: a programme
    if (tokens[at - 2]?.word === 'on' && /^\p{Lu}/u.test(tokens[at]!.raw) && /^\p{Lu}/u.test(tokens[at - 1]!.raw))
      return undefined
    if (tokens[at - 2]?.word === 'the' && which !== 'current') return spanning(spot, at - 2, 1, which)
    const unit = tokens[at]!.word as Unit
    return fromPublication(
      spot,
      { from: at - 1, to: at + 1, type: unit as 'week' | 'month' | 'year' },
      (published) => ({
        iso: asUnit(moved(published, shift, unit), unit),
      }),
    )
  },
}

/** "over the past month", "the last 30 days", "the next two weeks": a range that ends, or begins, on the day of publication. "A few" is three. */
export const rollingPeriod: Family = {
  heads: ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'],
  read(spot) {
    const { tokens, at, floor } = spot
    const count = readCount(tokens, at - 1, floor)
    const head = (count?.from ?? at) - 1
    const which = head >= floor ? tokens[head]!.word : ''
    if (!/^(?:past|last|previous|next|coming)$/.test(which)) return undefined
    if (which !== 'past' && (!count || tokens[head - 1]?.word !== 'the')) return undefined
    const from = tokens[head - 1]?.word === 'the' && head - 1 >= floor ? head - 1 : head
    return spanning(spot, from, count?.count ?? 1, which, count?.vague)
  },
}

function spanning(spot: Spot, from: number, count: number, which: string, vague = false): Found {
  const unit = spot.tokens[spot.at]!.word.replace(/s$/, '') as Unit
  const ahead = which === 'next' || which === 'coming'
  return fromPublication(spot, { from, to: spot.at + 1, type: 'range' }, (published) => {
    const other = moved(published, ahead ? count : -count, unit)
    return {
      iso: ahead ? `${published}/${other}` : `${other}/${published}`,
      ...(vague ? { guessed: 'a few taken as three' } : {}),
    }
  })
}

/** "the last two months of 2025", "the first six months of this year": whole months at an end of a calendar year. */
export const endOfYear: Family = {
  heads: ['month', 'months'],
  read(spot) {
    const { tokens, at, floor } = spot
    const count = readCount(tokens, at - 1, floor)
    const head = (count?.from ?? at) - 1
    const which = head >= floor ? tokens[head]!.word : ''
    const isFirst = /^(?:first|opening)$/.test(which)
    if ((!isFirst && !/^(?:last|final|closing)$/.test(which)) || tokens[at + 1]?.word !== 'of') return undefined
    const months = count?.count ?? 1
    if (months > 12 || count?.vague) return undefined
    const from = tokens[head - 1]?.word === 'the' && head - 1 >= floor ? head - 1 : head
    const year = tokens[at + 2]
    const iso = (number: number): string => monthsOf(number, isFirst ? 1 : 13 - months, months)
    if (isNumber(year) && /^(?:19|20)\d\d$/.test(year.raw))
      return { from, to: at + 3, type: 'range', iso: iso(Number(year.raw)), certainty: 'explicit' }
    const shift = tokens[at + 3]?.word === 'year' ? { this: 0, the: 0, last: -1, next: 1 }[year?.word ?? ''] : undefined
    if (shift === undefined) return undefined
    return fromPublication(spot, { from, to: at + 4, type: 'range' }, (published) => ({
      iso: iso(yearOf(published) + shift),
    }))
  },
}

/** `count` months from a month of a year on, as a range of days. */
const monthsOf = (year: number, first: number, count: number): string => {
  const from = dayOn(year, first, 1)!
  return `${from}/${addDays(moved(from, count, 'month'), -1)}`
}

/** "this weekend", "by the weekend", "over the weekend", "last weekend": Saturday and Sunday. */
export const weekend: Family = {
  heads: ['weekend'],
  read(spot) {
    const { tokens, at, floor } = spot
    const which = at - 1 >= floor ? tokens[at - 1]!.word : ''
    if (which !== 'the' && SHIFTS[which] === undefined) return undefined
    const from = at - 1
    const past = which === 'last' || (which !== 'next' && spotTense(spot, from, at + 1) === 'past')
    return fromPublication(spot, { from, to: at + 1, type: 'range' }, (published) => {
      const saturday = saturdayOf(published, which, past)
      return { iso: `${saturday}/${addDays(saturday, 1)}` }
    })
  },
}

function saturdayOf(published: PlainDate, which: string, past: boolean): PlainDate {
  if (which === 'next') return weekdayOf(published, 6, 1)
  const own = weekdayOf(published, 6)
  return past && own > published ? addDays(own, -7) : own
}
