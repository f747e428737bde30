import { useSearch } from '@tanstack/react-router'
import type { When } from '../../src/register/state.js'
import type { PlainDate } from '../../src/time/date.js'
import { isDay } from '../../src/timeline/days.js'
import { tools } from './search.js'

/** The reader's own day. The only place of the page that reads a clock. */
export function today(): PlainDate {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  const text = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  if (!isDay(tools, text)) throw new RangeError(`the clock of this machine says no date: ${text}`)
  return text
}

/** The two dates of the address; today where it names none. */
export function useWhen(): When {
  const { on, known } = useSearch({ from: '__root__' })
  const now = today()
  return { on: on ?? now, knownAt: known ?? now }
}
