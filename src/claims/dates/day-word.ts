import { WEEKDAYS } from './calendar.js'
import type { Family, Spot } from './family.js'
import { fromPublication } from './family.js'
import { addDays } from './reckon.js'
import { nearestWeekday } from './weekday.js'

/** "today", "yesterday", "this morning", "tonight (Wednesday)", "the day after tomorrow". A weekday beside the word decides which day was meant. */
const SHIFTS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }

/** Of a day: with `this` before it, of the day of publication. */
const PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening'])

export const dayWord: Family = {
  heads: [...Object.keys(SHIFTS), ...PARTS],
  read(spot) {
    const { tokens, at, floor } = spot
    if (PARTS.has(tokens[at]!.word)) {
      if (at - 1 < floor || tokens[at - 1]!.word !== 'this') return undefined
      return fromPublication(spot, { from: at - 1, to: at + 1, type: 'date' }, (published) => ({ iso: published }))
    }
    const { from, more } = beyond(spot)
    const named = weekdayBeside(spot)
    return fromPublication(spot, { from, to: named?.to ?? at + 1, type: 'date' }, (published) => {
      const day = addDays(published, SHIFTS[tokens[at]!.word]! + more)
      return { iso: named ? nearestWeekday(named.weekday, day) : day }
    })
  },
}

function weekdayBeside({ tokens, at }: Spot): { weekday: number; to: number } | undefined {
  const open = tokens[at + 1]?.word
  const weekday = WEEKDAYS.get(tokens[at + 2]?.word ?? '')
  if (!weekday || (open !== '(' && open !== ',')) return undefined
  return { weekday, to: open === '(' && tokens[at + 3]?.word === ')' ? at + 4 : at + 3 }
}

/** "the day before yesterday" is a day further back, "the day after tomorrow" a day further on. */
function beyond({ tokens, at, floor }: Spot): { from: number; more: number } {
  const step = { yesterday: 'before', tomorrow: 'after' }[tokens[at]!.word]
  const stands =
    at - 2 >= floor && step !== undefined && tokens[at - 1]!.word === step && tokens[at - 2]!.word === 'day'
  if (!stands) return { from: at, more: 0 }
  const from = tokens[at - 3]?.word === 'the' && at - 3 >= floor ? at - 3 : at - 2
  return { from, more: step === 'before' ? -1 : 1 }
}
