import type { PlainDate } from '../../time/date.js'
import type { WithNames } from '../context.js'
import type { DateMention } from '../reading.js'
import { hasHan } from '../text/characters.js'
import type { Sentence } from '../text/passage.js'
import { laterThan, sameDay } from './anaphora.js'
import { boundOf } from './bound.js'
import { chineseDates } from './chinese.js'
import { withClock } from './clock.js'
import { dayWord } from './day-word.js'
import { distance } from './distance.js'
import { duration } from './duration.js'
import { explicitDay, numericDay } from './explicit.js'
import type { Anchors, Family, Found } from './family.js'
import { spotTense } from './family.js'
import { month } from './month.js'
import { ordinalDay } from './ordinal.js'
import { calendarPeriod, endOfYear, rollingPeriod, weekend } from './period.js'
import { quarter } from './quarter.js'
import { season } from './season.js'
import { spokenDay } from './spoken-day.js'
import { swornDay } from './sworn.js'
import { type Token, tokensOf } from './tokens.js'
import { vague } from './vague.js'
import { weekday } from './weekday.js'
import { year } from './year.js'

/** In this order; the first family that knows a phrase has it. */
const FAMILIES: readonly Family[] = [
  swornDay,
  explicitDay,
  numericDay,
  month,
  ordinalDay,
  dayWord,
  weekday,
  sameDay,
  laterThan,
  endOfYear,
  rollingPeriod,
  calendarPeriod,
  weekend,
  distance,
  quarter,
  season,
  year,
  duration,
  vague,
]
const BY_HEAD = new Map<string, Family[]>()
for (const family of FAMILIES)
  for (const head of family.heads) BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), family])

/** In a sentence without a digit and without any of these no family finds anything. */
const SIGNS = new RegExp(
  `[0-9]|(?<![a-z])(?:${[...new Set(FAMILIES.flatMap(({ heads, signs }) => signs ?? heads))].filter((word) => word !== '#').join('|')})(?![a-z])`,
  'i',
)

/** 5月; no date has fewer characters. */
const SHORTEST = 2

type Dated = Omit<DateMention, 'id'>

/**
 * The dates of a report, in its order: each with its quote, what calendar time it is (`iso`) and how certain that is. Relative ones count from the day of
 * publication, or the one that the text itself dates its speech to, or from the last dated event of the text; without either they stay unresolved.
 */
export function datesOf({ passages, published }: WithNames): readonly DateMention[] {
  const dates: Dated[] = []
  let anchors: Anchors = published ? { published: spokenDay(passages, published) } : {}
  for (const sentence of passages.sentences) {
    if (sentence.end - sentence.start < SHORTEST) continue
    const { found, after } = datesIn(sentence, anchors)
    for (const dated of found) dates.push(dated)
    anchors = after
  }
  return dates.map((dated, index) => ({ id: `d${index + 1}`, ...dated }))
}

const NO_TOKENS: readonly Token[] = []

function datesIn(sentence: Sentence, before: Anchors): { found: readonly Dated[]; after: Anchors } {
  const chinese = hasHan(sentence.text) ? inChinese(sentence, before) : []
  const tokens = SIGNS.test(sentence.text) ? tokensOf(sentence.text, sentence.start) : NO_TOKENS
  const found: Dated[] = [...chinese]
  let anchors = chinese.reduce((moving, dated) => movedBy(moving, dated, sentence.paragraph, undefined), before)
  let floor = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < floor) continue
    const phrase = phraseAt(tokens, at, floor, sentence.paragraph, anchors)
    if (!phrase) continue
    const timed = withClock(tokens, phrase, floor)
    const dated = quoted(sentence, tokens, timed)
    found.push(dated)
    anchors = movedBy(
      anchors,
      dated,
      sentence.paragraph,
      spotTense({ tokens, at, floor, paragraph: 0, anchors }, timed.from, timed.to),
    )
    floor = timed.to
  }
  return { found: joinedBetween(sentence, withSharedYear(sentence, found)), after: anchors }
}

function phraseAt(
  tokens: readonly Token[],
  at: number,
  floor: number,
  paragraph: number,
  anchors: Anchors,
): Found | undefined {
  const { digits, word } = tokens[at]!
  const families = BY_HEAD.get(digits ? '#' : word)
  if (!families) return undefined
  for (const family of families) {
    const found = family.read({ tokens, at, floor, paragraph, anchors })
    if (found) return found
  }
  return undefined
}

function quoted(sentence: Sentence, tokens: readonly Token[], found: Found): Dated {
  const [start, end] = [tokens[found.from]!.start, tokens[found.to - 1]!.end]
  const { type, iso, certainty, reasoning, time, zone } = found
  const bound = type === 'duration' || type === 'vague' ? undefined : boundOf(tokens, found.from, found.to)
  return {
    quote: sentence.text.slice(start - sentence.start, end - sentence.start),
    start,
    end,
    type,
    certainty,
    ...(iso ? { iso } : {}),
    ...(reasoning ? { reasoning } : {}),
    ...(bound ? { bound } : {}),
    ...(time ? { time } : {}),
    ...(zone ? { zone } : {}),
  }
}

const inChinese = (sentence: Sentence, anchors: Anchors): readonly Dated[] =>
  chineseDates(sentence.text, anchors, sentence.paragraph).map(({ start, end, ...rest }) => ({
    quote: sentence.text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
    ...rest,
  }))

/** "May 28 and June 4, 2019": a day or month without its own year takes the one that closes the list. */
function withSharedYear(sentence: Sentence, found: readonly Dated[]): readonly Dated[] {
  const years: Dated[] = [...found]
  for (let at = years.length - 2; at >= 0; at -= 1) {
    const [one, next] = [years[at]!, years[at + 1]!]
    if (one.certainty !== 'guessed' || next.certainty !== 'explicit' || one.type !== next.type) continue
    if (!/^(?:date|month)$/.test(one.type) || !one.iso || !next.iso) continue
    if (
      !/^(?:,|,? (?:and|or|to|through))? ?$/.test(
        sentence.text.slice(one.end - sentence.start, next.start - sentence.start),
      )
    )
      continue
    const iso = `${next.iso.slice(0, 4)}${one.iso.slice(4)}`
    if (iso < next.iso) years[at] = { ...one, iso, certainty: 'explicit', reasoning: `the year of ${next.quote}` }
  }
  return years
}

/** "between May 10 and May 12": two days that are one range; the first takes the year that only the last names. */
function joinedBetween(sentence: Sentence, found: readonly Dated[]): readonly Dated[] {
  const joined: Dated[] = []
  for (const dated of found) {
    const last = joined.at(-1)
    const range = last && isBetween(sentence, last, dated) ? rangeOf(sentence, last, dated) : undefined
    if (range) joined[joined.length - 1] = range
    else joined.push(dated)
  }
  return joined
}

function isBetween(sentence: Sentence, a: Dated, b: Dated): boolean {
  if (a.type !== 'date' || b.type !== 'date') return false
  const words = (from: number, to: number): string =>
    sentence.text.slice(Math.max(0, from - sentence.start), to - sentence.start)
  return /\bbetween\s+$/i.test(words(a.start - 10, a.start)) && /^\s+and\s+$/.test(words(a.end, b.start))
}

function rangeOf(sentence: Sentence, first: Dated, last: Dated): Dated | undefined {
  if (!first.iso || !last.iso) return undefined
  const sharesYear = first.certainty === 'guessed' && last.certainty === 'explicit'
  const iso = sharesYear ? `${last.iso.slice(0, 4)}${first.iso.slice(4)}` : first.iso
  const { reasoning } = last
  if (iso >= last.iso) return undefined
  return {
    quote: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
    start: first.start,
    end: last.end,
    type: 'range',
    iso: `${iso}/${last.iso}`,
    certainty: last.certainty,
    ...(reasoning ? { reasoning } : {}),
  }
}

/** A day named becomes the anchor of what follows; of past phrases only where it is told as past, or has passed by publication and is not told as to come. */
function movedBy(anchors: Anchors, dated: Dated, paragraph: number, tense: 'past' | 'future' | undefined): Anchors {
  if (dated.type !== 'date' || !dated.iso) return anchors
  const day = dated.iso as PlainDate
  const passed = tense !== 'future' && (!anchors.published || day <= anchors.published)
  return {
    ...anchors,
    lastDay: day,
    ...(passed ? { lastPast: day } : {}),
    ...(dated.certainty === 'explicit' ? { whole: { day, paragraph } } : {}),
  }
}
