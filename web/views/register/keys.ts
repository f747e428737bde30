import { useEffect } from 'react'
import type { PlainDate } from '../../../src/time/date.js'
import { dayNumber, dayText, shiftMonth } from '../../../src/timeline/days.js'
import { isFree } from '../../shell/keys.js'
import { tools } from '../../shell/search.js'
import type { Slide } from './sliding.js'

/** The keys of this view: the arrows move the day, and from line to line; a slash goes to the filter. */
export function useRegisterKeys(on: PlainDate, slide: Slide): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isFree(event)) return
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (step) slide({ on: event.shiftKey ? shiftMonth(tools, on, step) : dayText(dayNumber(on) + step) })
      else if (event.key === '/') document.getElementById('filter')?.focus()
      else if (!moveFocus(event.key)) return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [on, slide])
}

/** One stop of the tab key for all lines: the arrows move it. */
function moveFocus(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.register .row')]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: rows.length - 1 }[key]
  if (here < 0 || next === undefined) return false
  const row = rows[Math.max(0, Math.min(next, rows.length - 1))]
  for (const other of rows) other.tabIndex = other === row ? 0 : -1
  row?.focus()
  return true
}
