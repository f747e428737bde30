import { isAnchor } from './lengths.js'
import type { Numeral } from './numbers.js'
import type { Quantity } from './quantities.js'
import type { Word } from './words.js'

const TIMES: Readonly<Record<string, string>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  hour: 'hours',
  decade: 'decades',
  minute: 'minutes',
}
/** After a duration: it places a day in time, and the dates of a reading hold it. */
const RELATIVE: ReadonlySet<string> = new Set('ago later earlier away before after hence prior old'.split(' '))
/** With one of these before it, what stands between a length and the day that it runs from is a term set, not how far off something was. */
const SETS_TERM = /^(?:shall|must|will|may|expires?|lapses?|within|than)$/
const WINDOWS: ReadonlySet<string> = new Set(
  'past last next coming previous recent following preceding first final another'.split(' '),
)

/** `90-day`, `eight years`, `45 working days`: how long something lasts; never how far off a day is (`two days later`, `in the past three days`, `in two weeks`). */
export function durationAt(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
  if (scale) return undefined
  let at = to
  const hyphen = words[at]?.text === '-'
  if (hyphen) at += 1
  const kind = /^(working|business|calendar|trading)$/.test(words[at]?.lower ?? '') ? words[at]!.lower : undefined
  if (kind) at += 1
  if (typeof value === 'string' && words[at]?.lower === 'of') at += 1
  const word = words[at]?.lower ?? ''
  const single = word.replace(/s$/, '').replace(/-long$/, '')
  const unit = Object.hasOwn(TIMES, single) ? TIMES[single] : undefined
  if (!unit) return undefined
  const before = words[from - 1]?.lower ?? ''
  const after = words[at + 1]?.lower ?? ''
  const term = after === 'after' && isAnchor(words, at + 2) && setsTerm(words, from)
  if (
    (RELATIVE.has(after) && !term) ||
    WINDOWS.has(before) ||
    (before === 'in' && words[at + 1]?.lower !== 'of' && !hyphen)
  )
    return undefined
  if (before === 'for' && /^(now|running)$/.test(after)) return undefined
  // `that one day`: a day named before
  if (value === 1 && /^(?:that|this)$/.test(before)) return undefined
  const working = kind === 'working' || kind === 'business' ? 'working ' : ''
  return { kind: 'duration', value, unit: working + unit, from, to: at + 1 }
}

/** Within the last words before a length: a modal or a verb of ending. */
function setsTerm(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at < 8; at -= 1) if (SETS_TERM.test(words[at]!.lower)) return true
  return false
}

/** A noun for a length of time: no count of anything. */
export const isTime = (noun: string): boolean => Object.hasOwn(TIMES, noun.replace(/s$/, ''))
