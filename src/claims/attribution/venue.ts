import type { Span } from '../reading.js'
import type { Attribution } from './frames.js'
import { quoteAt, type Unit } from './unit.js'

/** Outlets to which or on which it was said: `told X`, `in an interview with X`, `during an X interview`, `on X`. */
export function outletsNear(unit: Unit, one: Attribution, words: Span): string[] {
  return unit.mentions
    .filter(({ entity, start }) => entity.type === 'outlet' && !quoteAt(unit, start))
    .filter(({ start, end }) => {
      const before = unit.text.slice(Math.max(0, start - unit.start - 24), start - unit.start)
      const behind = unit.text.slice(end - unit.start, end - unit.start + 14)
      const inside = start > one.content && end < words.end && !one.back
      return (
        !inside &&
        (/(?:\btold|\bwith|\bon|\bto|\bby) (?:the )?$/i.test(before) ||
          /^(?:’s|'s)? (?:television )?interview/i.test(behind))
      )
    })
    .map(({ entity }) => entity.canonical)
}
