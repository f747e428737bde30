import { type PlainDate, parseDate } from '../../time/date.js'
import type { Span } from '../reading.js'

/** A day that the text gives whole, with its year. Offsets are those of the line. */
export type FullDate = Span & { readonly day: PlainDate }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const ORDINAL = '(?:st|nd|rd|th)?'

const MONTH_DAY = new RegExp(`\\b${MONTH} {1,2}(\\d{1,2})${ORDINAL},? {1,2}(\\d{4})\\b`, 'i')
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})${ORDINAL} (?:of )?${MONTH},? (\\d{4})\\b`, 'i')
const YEAR_FIRST = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/
const SLASHES = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/
const CHINESE = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/
const NUMERALS = /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/

/** Without any of these no pattern fits. */
const DATED = /\d{4}|年|year of our Lord/i

/** The first day in a line that is given with its year. `10/11/2025` is none: nobody can tell which is the month. */
export function fullDateIn(line: string): FullDate | undefined {
  if (!DATED.test(line)) return undefined
  const found = [
    match(MONTH_DAY, line, ([, month, day, year]) => iso(year, monthOf(month), day)),
    match(DAY_MONTH, line, ([, day, month, year]) => iso(year, monthOf(month), day)),
    match(YEAR_FIRST, line, ([, year, month, day]) => iso(year, month, day)),
    match(SLASHES, line, ([, a, b, year]) => slashes(a, b, year)),
    match(CHINESE, line, ([, year, month, day]) => iso(year, month, day)),
    match(NUMERALS, line, ([, year, month, day]) => iso(digits(year!), numeral(month!), numeral(day!))),
    spelledOut(line),
  ].filter((one) => one !== undefined)
  return found.sort((a, b) => a.start - b.start)[0]
}

function match(
  pattern: RegExp,
  line: string,
  read: (groups: readonly (string | undefined)[]) => string | undefined,
): FullDate | undefined {
  const found = pattern.exec(line)
  const day = found && parseDate(read(found) ?? '')
  return day ? { start: found.index, end: found.index + found[0].length, day } : undefined
}

const iso = (
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const monthOf = (word: string | undefined): number => MONTHS.indexOf(word!.slice(0, 3).toLowerCase()) + 1

/** 10/15/2025 and 15/10/2025 can be told apart, 10/11/2025 cannot. */
function slashes(a: string | undefined, b: string | undefined, year: string | undefined): string | undefined {
  if (Number(a) > 12) return iso(year, b, a)
  return Number(b) > 12 || a === b ? iso(year, a, b) : undefined
}

const DIGITS = '〇一二三四五六七八九'
const digit = (character: string): number => DIGITS.indexOf(/[零○]/.test(character) ? '〇' : character)
const digits = (text: string): string => [...text].map(digit).join('')

function numeral(text: string): number {
  const at = text.indexOf('十')
  if (at < 0) return digit(text)
  return (at === 0 ? 1 : digit(text[0]!)) * 10 + (at === text.length - 1 ? 0 : digit(text[at + 1]!))
}

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const DAY_WORDS = [...UNITS, ...TEENS, ...UNITS.map((unit) => `twenty-${unit}`), 'thirtieth', 'thirty-first']
const YEAR_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const SPELLED = new RegExp(
  `\\b([a-z]+(?:-[a-z]+)?) day of ${MONTH}, in the year of our Lord two thousand(?: and)? ([a-z]+)(?:[- ]([a-z]+))?`,
  'i',
)

/** "this third day of February, in the year of our Lord two thousand twenty-five": how presidents date a proclamation. */
function spelledOut(line: string): FullDate | undefined {
  return match(SPELLED, line, ([, day, month, ten, unit]) => {
    const tens = ['twenty', 'thirty', 'forty', 'fifty'].indexOf(ten!.toLowerCase()) + 2
    const ones = YEAR_WORDS.indexOf((unit ?? '').toLowerCase()) + 1
    const year = tens > 1 ? tens * 10 + (ones < 10 ? ones : 0) : YEAR_WORDS.indexOf(ten!.toLowerCase()) + 1
    return iso(2000 + year, monthOf(month), DAY_WORDS.indexOf(day!.toLowerCase()) + 1)
  })
}
