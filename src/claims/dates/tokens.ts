import { DIGIT, LATIN, LETTER, runEnd, SORTS, WHITE } from '../text/characters.js'
import { lowered } from '../text/roles.js'

/** A word, a number or a mark of a sentence. `word` is lower case; `digits`: of nothing else; offsets are those of the report's text. */
export type Token = {
  readonly word: string
  readonly raw: string
  readonly digits: boolean
  readonly start: number
  readonly end: number
}

/** The tokens of `text`, which begins at `offset` of the report: runs of digits, words of Latin letters with what follows an apostrophe, single marks. One pass. */
export function tokensOf(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const sort = SORTS[text.charCodeAt(at)]!
    if ((sort & WHITE) !== 0) {
      at += 1
      continue
    }
    const digits = (sort & DIGIT) !== 0
    const end = digits ? runEnd(text, at, DIGIT) : (sort & (LETTER | LATIN)) !== 0 ? wordEnd(text, at) : at + 1
    const raw = text.slice(at, end)
    tokens.push({ word: lowered(raw), raw, digits, start: offset + at, end: offset + end })
    at = end
  }
  return tokens
}

/** `Today’s`, `Monday's`: the day is the word, what follows the apostrophe is not. */
const OF_DAYS = /^(?:today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i
const LONGEST_DAY = 9

function wordEnd(text: string, from: number): number {
  const end = runEnd(text, from, LETTER | LATIN)
  const mark = end < text.length ? text.charCodeAt(end) : 0
  if (mark !== 0x27 && mark !== 0x2019) return end
  if (end - from <= LONGEST_DAY && OF_DAYS.test(text.slice(from, end))) return end
  const behind = runEnd(text, end + 1, LETTER)
  return behind > end + 1 ? behind : end
}

/** A token of digits only. */
export type NumberToken = Token & { readonly digits: true }
export const isNumber = (token: Token | undefined): token is NumberToken => token?.digits === true

/** Whether two tokens touch, as in `90-day` or `23rd`. */
export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start
