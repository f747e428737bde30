import { note, plural, type ReportNote } from './note.js'

const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u052f\u{1d400}-\u{1d7ff}]/u

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/** Characters that make a text look other than it is. They stay in the text, where a quote shows them as they are. */
export function oddCharacters(text: string): ReportNote[] {
  const widths = count(text.startsWith('\ufeff') ? text.slice(1) : text, ZERO_WIDTH)
  const bidi = count(text, BIDI)
  const alike = OTHER_SCRIPT.test(text) ? lookAlikes(text) : 0
  return [
    ...note('zero-width', widths, `${plural(widths, 'character')} of no width in the text`),
    ...note('bidi', bidi, `${plural(bidi, 'character')} in the text that turn the direction of writing`),
    ...note(
      'look-alike',
      alike,
      `${plural(alike, 'word')} in the text that mix Latin letters with ones that look like them`,
    ),
  ]
}

/** Words of more than one of the scripts whose letters look alike. */
function lookAlikes(text: string): number {
  let found = 0
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu))
    if (/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) found += 1
    else if (/[\u{1d400}-\u{1d7ff}]/u.test(word)) found += 1
  return found
}
