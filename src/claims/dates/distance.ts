import { asUnit, moved, type Unit } from './calendar.js'
import { readCount } from './count.js'
import type { Family, Found, Spot } from './family.js'
import { fromPublication, spotTense } from './family.js'

/** Distances from the day of publication: "two days ago", "two days away", "three months from now", "in two days". */
export const distance: Family = {
  heads: ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'],
  read(spot) {
    const { tokens, at, floor } = spot
    const article = /^(?:a|an)$/.test(tokens[at - 1]?.word ?? '') && at - 1 >= floor
    const count = article ? { from: at - 1, count: 1 } : readCount(tokens, at - 1, floor)
    if (!count) return undefined
    const way = wayOf(spot, count.from)
    if (!way) return undefined
    const unit = tokens[at]!.word.replace(/s$/, '') as Unit
    const place: Pick<Found, 'from' | 'to' | 'type'> = {
      from: way.from,
      to: way.to,
      type: unit === 'day' ? 'date' : unit,
    }
    return fromPublication(spot, place, (published) => ({
      iso: asUnit(moved(published, way.sign * count.count, unit), unit),
      ...('vague' in count || unit !== 'day' ? { guessed: `about, counted from ${published}` } : {}),
    }))
  },
}

function wayOf(spot: Spot, from: number): { sign: 1 | -1; from: number; to: number } | undefined {
  const { tokens, at, floor } = spot
  const next = tokens[at + 1]?.word
  if (next === 'ago') return { sign: -1, from, to: at + 2 }
  if (next === 'away') return { sign: 1, from, to: at + 2 }
  if ((next === 'from' || next === 'hence') && tokens[at + 2]?.word === 'now') return { sign: 1, from, to: at + 3 }
  const within = tokens[from - 1]?.word === 'in' && from - 1 >= floor && !/^(?:of|after|from|or)$/.test(next ?? '')
  return within && spotTense(spot, from, at + 1) === 'future' ? { sign: 1, from: from - 1, to: at + 1 } : undefined
}
