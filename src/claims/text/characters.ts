/**
 * Sorts of characters by their UTF-16 code, as bits of one table, so that a loop that cuts a text into words asks once for each character:
 * `SORTS[text.charCodeAt(at)]`. `WHITE` is what `\s` matches; `LATIN` are U+00C0 to U+024F, accented letters and two signs.
 */
export const LETTER = 1
export const DIGIT = 2
export const WHITE = 4
export const CAPITAL = 8
export const LATIN = 16
/** A letter or digit of a word: those above without the two signs. */
export const WORDY = 32

export const SORTS: Readonly<Uint8Array> = sorts()
function sorts(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const mark = (from: number, to: number, sort: number) => {
    for (let code = from; code <= to; code += 1) table[code]! |= sort
  }
  mark(0x30, 0x39, DIGIT | WORDY)
  mark(0x41, 0x5a, LETTER | CAPITAL | WORDY)
  mark(0x61, 0x7a, LETTER | WORDY)
  mark(0xc0, 0x24f, LATIN | WORDY)
  for (const sign of [0xd7, 0xf7]) table[sign] = LATIN
  mark(9, 13, WHITE)
  mark(0x2000, 0x200a, WHITE)
  for (const code of [0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) mark(code, code, WHITE)
  return table
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
export const isWhite = (code: number): boolean => (SORTS[code]! & WHITE) !== 0

/** Where the run of characters of some sorts that starts at a place ends; the place itself where none starts there. */
export function runEnd(text: string, from: number, sorts: number, to = text.length): number {
  let at = from
  while (at < to && (SORTS[text.charCodeAt(at)]! & sorts) !== 0) at += 1
  return at
}

const BEYOND_LATIN = /[\u2e80-\uffff]/
const HAN = /\p{Script=Han}/u

/** Whether a Chinese character stands in a text; the plain test in front of it is much the cheaper. */
export const hasHan = (text: string): boolean => BEYOND_LATIN.test(text) && HAN.test(text)
