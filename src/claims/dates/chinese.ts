import type { PlainDate } from '../../time/date.js'
import type { DateMention } from '../reading.js'
import { matchesOf } from '../text/matches.js'
import { dayOn, monthIso, monthOf, shiftedMonth, weekdayOf, weekIso, yearOf } from './calendar.js'
import { type Anchors, NO_ANCHOR } from './family.js'
import { guessYear } from './guess-year.js'
import { addDays } from './reckon.js'

/** Chinese dates: 2025年10月9日, 10月9日, 9日, 本月, 今年, 去年, 下周, 即日起, 自…起, 至…. The year of a document number (2025年第61号) is none. */
const NUMERAL = '[〇零一二三四五六七八九十0-9０-９]'
const PATTERN = new RegExp(
  [
    `(?<year>(?:[12１２][0-9０-９]{3}|[一二][〇零一二三四五六七八九]{3}|今|去|明|本|上|前)年)?(?:(?<month>${NUMERAL}{1,3}|本|上|下|同|当)(?:个)?月)(?:(?<day>${NUMERAL}{1,3})[日号](?![元本语]))?`,
    `(?<only>(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年|[今去明]年|本年)(?![第底内])(?:度)?`,
    `(?<bare>(?<![0-9０-９月年第])${NUMERAL}{1,3})日(?![元本语内])`,
    '(?<word>即日起|今[天日]|昨[天日]|明[天日]|同[日天]|当[日天]|次日|近日|日前|目前|本周[一二三四五六日]?|上周[一二三四五六日]?|下周[一二三四五六日]?)',
  ].join('|'),
  'gu',
)

export type ChineseMention = { readonly start: number; readonly end: number } & Omit<
  DateMention,
  'id' | 'quote' | 'start' | 'end'
>

type Reckoned = Pick<DateMention, 'type' | 'certainty'> & { readonly iso?: string; readonly reasoning?: string }

/** The dates of one sentence; offsets into the sentence. `anchors` as they stand before it; a date found moves them for those after it. */
export function chineseDates(text: string, anchors: Anchors, paragraph: number): readonly ChineseMention[] {
  const mentions: ChineseMention[] = []
  let moving = anchors
  for (const found of matchesOf(PATTERN, text)) {
    const end = found.index + found[0].length
    const reckoned = reckon(found.groups!, text.slice(end, end + 2), moving, paragraph)
    if (!reckoned) continue
    const bound = boundOf(text, found.index, end, found[0])
    mentions.push({ start: found.index, end, ...reckoned, ...(bound ? { bound } : {}) })
    if (reckoned.type === 'date' && reckoned.iso) {
      const day = reckoned.iso as PlainDate
      moving = {
        ...moving,
        lastDay: day,
        lastPast: day,
        ...(reckoned.certainty === 'explicit' ? { whole: { day, paragraph } } : {}),
      }
    }
  }
  return mentions
}

type Groups = Readonly<Record<string, string | undefined>>

function reckon(groups: Groups, after: string, anchors: Anchors, paragraph: number): Reckoned | undefined {
  if (groups.month) return /^[份以]?前后/.test(after) ? undefined : monthDay(groups, anchors, paragraph)
  if (groups.only) return yearAlone(groups.only, anchors)
  if (groups.bare) return bareDay(numeral(groups.bare), anchors)
  return groups.word ? byWord(groups.word, anchors) : undefined
}

function monthDay({ year, month, day }: Groups, anchors: Anchors, paragraph: number): Reckoned | undefined {
  const type = day ? 'date' : 'month'
  const years = year && yearNumber(year, anchors)
  if (/^[本上下同当]$/.test(month!)) return relativeMonth(month!, day, anchors)
  const number = numeral(month!)
  if (number < 1 || number > 12) return undefined
  if (!years) return withoutYear(number, day, anchors, paragraph)
  if (years.value === undefined) return { type, certainty: 'unresolved', reasoning: NO_ANCHOR }
  const iso = day ? dayOn(years.value, number, numeral(day)) : monthIso(years.value, number)
  return iso ? { type, iso, certainty: years.relative ? 'resolved' : 'explicit' } : undefined
}

function withoutYear(
  month: number,
  day: string | undefined,
  anchors: Anchors,
  paragraph: number,
): Reckoned | undefined {
  const guess = guessYear(month, day ? numeral(day) : 1, undefined, anchors, paragraph)
  const type = day ? 'date' : 'month'
  if (!guess) return { type, certainty: 'unresolved', reasoning: 'no year in the text, and no day of publication' }
  return { type, iso: day ? guess.day : guess.day.slice(0, 7), certainty: 'guessed', reasoning: guess.why }
}

function relativeMonth(which: string, day: string | undefined, anchors: Anchors): Reckoned | undefined {
  const anaphor = which === '同' || which === '当'
  const from = anaphor ? anchors.lastPast : anchors.published
  const type = day ? 'date' : 'month'
  if (!from)
    return { type, certainty: 'unresolved', reasoning: anaphor ? 'no dated event before it in the text' : NO_ANCHOR }
  const month = shiftedMonth(from, { 上: -1, 下: 1 }[which] ?? 0)
  const iso = day ? dayOn(Number(month.slice(0, 4)), Number(month.slice(5)), numeral(day)) : month
  return iso ? { type, iso, certainty: 'resolved', reasoning: `counted from ${from}` } : undefined
}

function yearAlone(words: string, anchors: Anchors): Reckoned {
  const { value, relative } = yearNumber(words, anchors)
  if (value === undefined) return { type: 'year', certainty: 'unresolved', reasoning: NO_ANCHOR }
  return { type: 'year', iso: String(value), certainty: relative ? 'resolved' : 'explicit' }
}

function bareDay(day: number, { lastPast, published }: Anchors): Reckoned | undefined {
  if (day < 1 || day > 31) return undefined
  const story = lastPast && dayOn(yearOf(lastPast), monthOf(lastPast), day)
  if (story && story >= lastPast)
    return { type: 'date', iso: story, certainty: 'guessed', reasoning: `no month in the text; that of ${lastPast}` }
  if (!published) return { type: 'date', certainty: 'unresolved', reasoning: NO_ANCHOR }
  const days = [0, -1, -2].flatMap((months) => {
    const month = shiftedMonth(published, months)
    return dayOn(Number(month.slice(0, 4)), Number(month.slice(5)), day) ?? []
  })
  const iso = days.find((one) => one <= published)
  return iso && { type: 'date', iso, certainty: 'guessed', reasoning: 'no month in the text; the last such day' }
}

const DAY_SHIFTS: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 明: 1 }

function byWord(word: string, { published, lastPast }: Anchors): Reckoned | undefined {
  if (/^(?:近日|日前|目前)$/.test(word)) return { type: 'vague', certainty: 'unresolved', reasoning: 'names no day' }
  if (/^[同当次]/.test(word)) {
    if (!lastPast) return { type: 'date', certainty: 'unresolved', reasoning: 'no dated event before it in the text' }
    const iso = word === '次日' ? addDays(lastPast, 1) : lastPast
    return { type: 'date', iso, certainty: 'resolved', reasoning: `counted from ${lastPast}` }
  }
  const week = word[1] === '周'
  const type = week && word.length === 2 ? 'week' : 'date'
  if (!published) return { type, certainty: 'unresolved', reasoning: NO_ANCHOR }
  const reasoning = `counted from ${published}`
  if (!week) return { type, iso: addDays(published, DAY_SHIFTS[word[0]!] ?? 0), certainty: 'resolved', reasoning }
  const shift = { 上: -1, 下: 1 }[word[0]!] ?? 0
  const weekday = word[2] ? '一二三四五六日'.indexOf(word[2]) + 1 : 0
  return {
    type,
    iso: weekday ? weekdayOf(published, weekday, shift) : weekIso(published, shift),
    certainty: 'resolved',
    reasoning,
  }
}

function yearNumber(words: string, { published }: Anchors): { value: number | undefined; relative: boolean } {
  const shift = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1, 前: -2 }[words[0]!]
  if (shift === undefined) return { value: numeral(words.slice(0, -1)), relative: false }
  return { value: published && yearOf(published) + shift, relative: true }
}

/** 10, １０, 十, 二十三, 二〇二五. */
function numeral(words: string): number {
  const plain = words.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
  if (/^\d+$/.test(plain)) return Number(plain)
  const digits = [...plain].map((sign) => (sign === '零' ? 0 : '〇一二三四五六七八九'.indexOf(sign)))
  const ten = plain.indexOf('十')
  if (ten === -1) return Number(digits.join(''))
  return (ten === 0 ? 1 : digits[ten - 1]!) * 10 + (ten === plain.length - 1 ? 0 : digits[ten + 1]!)
}

/** 自/从 … 起 a first day, 至/到 a last one (即日起 counts itself), 前/之前 before, 后 after. */
function boundOf(text: string, start: number, end: number, words: string): DateMention['bound'] {
  const before = text[start - 1] ?? ''
  const after = text.slice(end, end + 3)
  if (words === '即日起' || /^[之以]?起|^开始/.test(after) || before === '自' || before === '从') return 'since'
  if (before === '至' || before === '到' || /^止|^为止/.test(after)) return 'until'
  if (/^(?:之前|以前|前)/.test(after)) return 'before'
  return /^(?:之后|以后|后)/.test(after) ? 'after' : undefined
}
