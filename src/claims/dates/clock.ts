import type { Found } from './family.js'
import { isNumber, type Token } from './tokens.js'

/** Times of day beside a date: "12:01 a.m. eastern time on November 10, 2025", "November 10 at 24:00 Beijing time". The zone is the one the text names. */
const ZONES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  washington: 'America/New_York',
  pacific: 'America/Los_Angeles',
  beijing: 'Asia/Shanghai',
  shanghai: 'Asia/Shanghai',
  gmt: 'UTC',
  utc: 'UTC',
  london: 'Europe/London',
  brussels: 'Europe/Brussels',
  tokyo: 'Asia/Tokyo',
}
const BETWEEN = new Set(['on', ',', 'of', 'at', 'the', 'from', '(', ')'])

type Clock = { readonly time: string; readonly zone?: string; readonly from: number; readonly to: number }

/** The date with the time of day that stands right before or right after it; unchanged where none does. */
export function withClock(tokens: readonly Token[], found: Found, floor: number): Found {
  if (found.type !== 'date' || found.certainty === 'unresolved') return found
  const clock = clockBefore(tokens, found.from, floor) ?? clockAfter(tokens, found.to)
  if (!clock) return found
  const { time, zone } = clock
  return {
    ...found,
    from: Math.min(found.from, clock.from),
    to: Math.max(found.to, clock.to),
    time,
    ...(zone ? { zone } : {}),
  }
}

function clockBefore(tokens: readonly Token[], from: number, floor: number): Clock | undefined {
  for (let at = from - 3; at >= Math.max(floor, from - 16); at -= 1) {
    const clock = clockAt(tokens, at)
    if (clock) return joined(tokens, clock.to, from) ? clock : undefined
  }
  return undefined
}

function clockAfter(tokens: readonly Token[], to: number): Clock | undefined {
  for (let at = to; at < to + 3; at += 1) {
    const clock = clockAt(tokens, at)
    if (clock) return joined(tokens, to, at) ? clock : undefined
  }
  return undefined
}

const joined = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ word }) => BETWEEN.has(word))

/** "12:01 a.m. eastern standard time", "24:00". */
function clockAt(tokens: readonly Token[], at: number): Clock | undefined {
  const [hour, colon, minute] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!isNumber(hour) || colon?.word !== ':' || !isNumber(minute) || minute.raw.length !== 2) return undefined
  if (hour.end !== colon.start || colon.end !== minute.start || Number(minute.raw) > 59) return undefined
  const half = halfAt(tokens, at + 3)
  const time = timeOf(Number(hour.raw), minute.raw, half?.half)
  if (!time) return undefined
  const zone = zoneAt(tokens, half?.to ?? at + 3)
  return { time, ...(zone ? { zone: zone.zone } : {}), from: at, to: zone?.to ?? half?.to ?? at + 3 }
}

function halfAt(tokens: readonly Token[], at: number): { half: string; to: number } | undefined {
  const word = tokens[at]?.word ?? ''
  if (word === 'am' || word === 'pm') return { half: word, to: at + 1 }
  if (!/^[ap]$/.test(word) || tokens[at + 1]?.word !== '.' || tokens[at + 2]?.word !== 'm') return undefined
  return { half: `${word}m`, to: tokens[at + 3]?.word === '.' ? at + 4 : at + 3 }
}

function zoneAt(tokens: readonly Token[], at: number): { zone: string; to: number } | undefined {
  const start = /^[,(]$/.test(tokens[at]?.word ?? '') ? at + 1 : at
  const word = tokens[start]?.word ?? ''
  if (!Object.hasOwn(ZONES, word)) return undefined
  let to = start + 1
  while (to < start + 3 && /^(?:standard|daylight|time|savings?)$/.test(tokens[to]?.word ?? '')) to += 1
  return { zone: ZONES[word]!, to }
}

function timeOf(hour: number, minute: string, half: string | undefined): string | undefined {
  if (hour > 24 || (half && (hour < 1 || hour > 12))) return undefined
  const full = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return `${String(full).padStart(2, '0')}:${minute}`
}
