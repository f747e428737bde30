/** Sorts of characters by their UTF-16 code, for cutting a text into words without a pattern for each. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
export const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90

/** What `\s` matches. */
export const isWhite = (code: number): boolean =>
  code <= 0x7f
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff

/** Where the run of ASCII letters and digits that starts at a place ends; the place itself where none starts there. */
export function asciiRunEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isAsciiLetter(code) && !isDigit(code)) break
    at += 1
  }
  return at
}

const BEYOND_LATIN = /[\u2e80-\uffff]/
const HAN = /\p{Script=Han}/u

/** Whether a Chinese character stands in a text; the plain test in front of it is much the cheaper. */
export const hasHan = (text: string): boolean => BEYOND_LATIN.test(text) && HAN.test(text)
