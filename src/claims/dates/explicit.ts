import { en } from 'chrono-node'
import type { PlainDate } from '../../time/date.js'
import { dayOn, MONTHS, WEEKDAYS, weekIso } from './calendar.js'
import type { Family, Found, Spot } from './family.js'
import { spotTense } from './family.js'
import { guessYear } from './guess-year.js'
import { isNumber, type Token } from './tokens.js'

/**
 * Days with a month: "October 9, 2025", "8 Oct. 2026", "10-11 May", "from 14 to 15 September", "2025-10-09", "10/09/2025". chrono-node reads them, strict,
 * and only on the run of date words around a month's name or a number with strokes: its time on free text is not bounded by ours.
 */
const REACH = 8
const JOINS = new Set([
  ',',
  '.',
  '-',
  '–',
  '—',
  'to',
  'through',
  'until',
  'till',
  'of',
  'the',
  'and',
  'st',
  'nd',
  'rd',
  'th',
])
const LEAP_YEAR = new Date(Date.UTC(2024, 0, 1, 12))

type Part = { readonly year?: number; readonly month: number; readonly day: number }

export const explicitDay: Family = {
  heads: [...MONTHS.keys()],
  read(spot) {
    const token = spot.tokens[spot.at]!
    if (!/^\p{Lu}/u.test(token.raw)) return undefined
    const run = runAround(spot)
    return run && readRun(spot, run.from, run.to)
  },
}

/** `2025-10-09`, `2025/10/9`, `10/09/2025`: asked at the first number. */
export const numericDay: Family = {
  heads: ['#'],
  read(spot) {
    const { tokens, at } = spot
    const mark = tokens[at + 1]?.word
    if ((mark !== '-' && mark !== '/' && mark !== '.') || tokens[at + 3]?.word !== mark) return undefined
    if (!isNumber(tokens[at + 2]) || !isNumber(tokens[at + 4])) return undefined
    const glued = [1, 2, 3, 4].every((step) => tokens[at + step]!.start === tokens[at + step - 1]!.end)
    const [first, second, third] = [tokens[at]!.raw, tokens[at + 2]!.raw, tokens[at + 4]!.raw]
    if (!glued || tokens[at - 1]?.end === tokens[at]!.start || /^[-/\d]$/.test(tokens[at + 5]?.raw ?? ''))
      return undefined
    const place = { from: at, to: at + 5, type: 'date' as const }
    if (first.length === 4) {
      if (!/^(?:19|20)/.test(first)) return undefined
      const iso = dayOn(Number(first), Number(second), Number(third))
      return iso && { ...place, iso, certainty: 'explicit' }
    }
    return third.length === 4 && mark === '/' ? strokes(place, Number(first), Number(second), Number(third)) : undefined
  },
}

/** US order; where the day could be the month too, nobody can tell from the words. */
function strokes(place: { from: number; to: number; type: 'date' }, first: number, second: number, year: number) {
  const american = dayOn(year, first, second)
  const other = dayOn(year, second, first)
  if (american && other && american !== other)
    return {
      ...place,
      iso: american,
      certainty: 'guessed' as const,
      reasoning: `month first, as in the US; could be ${other}`,
    }
  const iso = american ?? other
  return iso ? { ...place, iso, certainty: 'explicit' as const } : undefined
}

/** The numbers, months, weekdays and joining words around the head, as far as a day can reach. */
function runAround({ tokens, at, floor }: Spot): { from: number; to: number } | undefined {
  let from = at
  while (from > floor && at - from < REACH && leadsIn(tokens, from - 1)) from -= 1
  let to = at + 1
  while (to < tokens.length && to - at < REACH + 4 && leadsOn(tokens, to, at)) to += 1
  while (from < at && JOINS.has(tokens[from]!.word)) from += 1
  while (to > at + 1 && JOINS.has(tokens[to - 1]!.word) && !/^(?:st|nd|rd|th)$/.test(tokens[to - 1]!.word)) to -= 1
  return tokens.slice(from, to).some(isDayNumber) ? { from, to } : undefined
}

const isDayNumber = (token: Token): boolean => isNumber(token) && Number(token.raw) >= 1 && Number(token.raw) <= 31

function leadsIn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (isNumber(token)) return isDayNumber(token)
  return (JOINS.has(token.word) && token.word !== '.') || WEEKDAYS.has(token.word)
}

/** A number after a comma belongs to the day only as a year of four digits: "November 10, 25 countries". */
function leadsOn(tokens: readonly Token[], at: number, head: number): boolean {
  const token = tokens[at]!
  if (isNumber(token)) {
    if (/^(?:1[89]|2[01])\d\d$/.test(token.raw)) return true
    return isDayNumber(token) && !afterYear(tokens, at) && !/^[%.,:]$/.test(unitAfter(tokens, at))
  }
  if (MONTHS.has(token.word)) return joinedTo(tokens, head, at)
  return JOINS.has(token.word) || WEEKDAYS.has(token.word)
}

/** A second month belongs to the run only after a word or stroke that makes a range. */
function joinedTo(tokens: readonly Token[], head: number, at: number): boolean {
  return tokens.slice(head + 1, at).some(({ word }) => /^(?:to|through|until|till|-|–|—)$/.test(word))
}

const afterYear = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.word === ',' || (isNumber(tokens[at - 1]) && tokens[at - 1]!.raw.length === 4)

/** The mark right after a number that makes it an amount (`10.5`, `10%`), else nothing. */
function unitAfter(tokens: readonly Token[], at: number): string {
  const [mark, next] = [tokens[at + 1], tokens[at + 2]]
  if (mark?.word === '%') return '%'
  if (mark?.word === ':' && isNumber(next)) return ':'
  return mark && (mark.word === '.' || mark.word === ',') && isNumber(next) && next.start === mark.end ? mark.word : ''
}

function readRun(spot: Spot, from: number, to: number): Found | undefined {
  const { tokens, at } = spot
  const offset = tokens[from]!.start
  const words = textOf(tokens, from, to)
  const head = tokens[at]!.start - offset
  for (const { index, text, a, b } of daysIn(words)) {
    const end = index + text.length
    if (head < index || head >= end) continue
    const start = index + (/^on\s+/i.exec(text)?.[0].length ?? 0)
    const first = firstToken(tokens, from, offset + start)
    const last = lastToken(tokens, at, offset + end)
    if (!a) return undefined
    return b ? rangeOf(spot, first, last, a, b) : dayOf(spot, first, last, a)
  }
  return undefined
}

/** A day, or two that are a range, as chrono read it; nothing where it gives no day and month. */
type Day = { readonly index: number; readonly text: string; readonly a: Part | undefined; readonly b: Part | undefined }

/** The last few hundred runs of words read: a text names few days, many times. */
const read = new Map<string, readonly Day[]>()

function daysIn(words: string): readonly Day[] {
  const known = read.get(words)
  if (known) return known
  const days = plainDay(words) ?? parsed(words)
  if (read.size > 500) read.clear()
  read.set(words, days)
  return days
}

const parsed = (words: string): readonly Day[] =>
  en.strict.parse(words, LEAP_YEAR).map(({ index, text, start, end }) => ({
    index,
    text,
    a: partOf(start),
    b: end ? partOf(end) : undefined,
  }))

const PLAIN = /^([A-Z][a-z]+) (\d{1,2})(?:, ((?:19|20)\d\d))?$/

/** "October 9, 2025" and "October 9", as most texts write them and as chrono reads them; of the days that every month has. */
function plainDay(words: string): readonly Day[] | undefined {
  const found = PLAIN.exec(words)
  const month = found ? MONTHS.get(found[1]!.toLowerCase()) : undefined
  const day = Number(found?.[2])
  if (!found || !month || day < 1 || day > 28) return undefined
  const year = found[3]
  return [{ index: 0, text: words, a: { ...(year ? { year: Number(year) } : {}), month, day }, b: undefined }]
}

function firstToken(tokens: readonly Token[], from: number, start: number): number {
  let first = from
  while (tokens[first]!.start < start) first += 1
  return first
}

function lastToken(tokens: readonly Token[], at: number, end: number): number {
  let last = at
  while (last < tokens.length && tokens[last]!.end <= end) last += 1
  return last
}

/** The tokens' words with their spacing, which chrono minds. */
function textOf(tokens: readonly Token[], from: number, to: number): string {
  let words = ''
  for (let at = from; at < to; at += 1) words = words.padEnd(tokens[at]!.start - tokens[from]!.start) + tokens[at]!.raw
  return words
}

type Components = {
  get(component: 'year' | 'month' | 'day'): number | null
  isCertain(component: 'year' | 'month' | 'day'): boolean
}

function partOf(read: Components): Part | undefined {
  const [year, month, day] = [read.get('year'), read.get('month'), read.get('day')]
  if (!month || !day || !read.isCertain('month') || !read.isCertain('day')) return undefined
  return read.isCertain('year') && year && year >= 1800 && year < 2200 ? { year, month, day } : { month, day }
}

function dayOf(spot: Spot, from: number, to: number, part: Part): Found | undefined {
  const list = listAfter(spot, to, part) ?? listBefore(spot, from, part)
  if (list) return rangeOf(spot, Math.min(from, list.from), Math.max(to, list.to), list.a, list.b)
  const settled = settle(spot, from, to, part)
  const week = weekOf(spot, from, settled.iso)
  return week ? { ...settled, ...week, to } : { from, to, type: 'date', ...settled }
}

/** "the week of October 20", "the week beginning 20 October". */
function weekOf({ tokens, floor }: Spot, from: number, day: PlainDate | undefined) {
  const named = tokens[from - 2]?.word === 'week' && /^(?:of|beginning|starting)$/.test(tokens[from - 1]!.word)
  if (!named || !day || from - 2 < floor) return undefined
  return { from: from - 2, type: 'week' as const, iso: weekIso(day) }
}

/** "October 9 and 10": days that follow each other are a range. */
function listAfter({ tokens }: Spot, to: number, part: Part) {
  const next = tokens[to + 1]
  if (part.year || tokens[to]?.word !== 'and' || !isNumber(next) || Number(next.raw) !== part.day + 1) return undefined
  if (MONTHS.has(tokens[to + 2]?.word ?? '') || unitAfter(tokens, to + 1)) return undefined
  const year =
    tokens[to + 2]?.word === ',' && /^2[01]\d\d$/.test(tokens[to + 3]?.raw ?? '')
      ? Number(tokens[to + 3]!.raw)
      : undefined
  const b = { month: part.month, day: part.day + 1, ...(year ? { year } : {}) }
  return { from: to, to: year ? to + 4 : to + 2, a: part, b }
}

/** "8 and 9 November". */
function listBefore({ tokens, floor }: Spot, from: number, part: Part) {
  const number = tokens[from - 2]
  if (from - 2 < floor || tokens[from - 1]?.word !== 'and' || !isNumber(number) || Number(number.raw) !== part.day - 1)
    return undefined
  return { from: from - 2, to: from, a: { ...part, day: part.day - 1 }, b: part }
}

function rangeOf(spot: Spot, from: number, to: number, first: Part, last: Part): Found | undefined {
  const year = last.year
  const a = settle(spot, from, to, year && !first.year ? { ...first, year } : first)
  const b = settle(spot, from, to, last)
  const place = { from, to, type: 'range' as const }
  if (!a.iso || !b.iso || b.iso < a.iso) return { ...place, certainty: 'unresolved' }
  const { reasoning } = b
  return { ...place, iso: `${a.iso}/${b.iso}`, certainty: b.certainty, ...(reasoning ? { reasoning } : {}) }
}

function settle(
  spot: Spot,
  from: number,
  to: number,
  part: Part,
): { iso?: PlainDate; certainty: Found['certainty']; reasoning?: string } {
  if (part.year) {
    const iso = dayOn(part.year, part.month, part.day)
    return iso ? { iso, certainty: 'explicit' } : { certainty: 'unresolved', reasoning: 'the calendar has no such day' }
  }
  const guess = guessYear(part.month, part.day, dayTense(spot, from, to), spot.anchors, spot.paragraph)
  return guess
    ? { iso: guess.day, certainty: 'guessed', reasoning: guess.why }
    : { certainty: 'unresolved', reasoning: 'no year in the text, and no day of publication' }
}

/** "The measures of October 9" have their day whatever the verb says of them; a deadline's or an end's day goes with the verb. */
function dayTense(spot: Spot, from: number, to: number) {
  const noun = spot.tokens[from - 2]?.word ?? ''
  const named = spot.tokens[from - 1]?.word === 'of' && !/^(?:deadline|date|expiry|expiration|end|start)$/.test(noun)
  return named ? undefined : spotTense(spot, from, to)
}
