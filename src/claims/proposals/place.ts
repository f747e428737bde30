import type { Span } from '../reading.js'
import type { Paragraph } from '../text/passage.js'

export type Unplaced =
  | 'not in the story'
  | 'stands more than once'
  | 'over a line end'
  | 'cuts a word'
  | 'too short to say anything'
export type Placed = { readonly span: Span; readonly paragraph: Paragraph }
type Story = { readonly text: string; readonly story: Span; readonly paragraphs: readonly Paragraph[] }

const LETTER = /[\p{L}\p{N}\p{M}]/u
const HAN = /\p{Script=Han}/u

/**
 * Where a quote stands letter by letter, inside one paragraph of the story: at `start` if it stands there, else where it stands alone.
 * White space at its ends is left out. A quote that stands in two places and is not at its span is not placed by a guess.
 */
export function placeOf({ text, story, paragraphs }: Story, quote: string, start?: number): Placed | Unplaced {
  const words = quote.trim()
  if (isShort(words)) return 'too short to say anything'
  const at = startOf(text, story, words, start)
  if (typeof at === 'string') return at
  const span = { start: at, end: at + words.length }
  const paragraph = paragraphs[lastStarting(paragraphs, span.start)]
  if (!paragraph || span.end > paragraph.end) return 'over a line end'
  if (cutsAt(text, span.start) || cutsAt(text, span.end)) return 'cuts a word'
  return { span, paragraph }
}

function startOf(text: string, story: Span, words: string, start: number | undefined): number | Unplaced {
  const last = story.end - words.length
  if (start !== undefined && start >= story.start && start <= last && text.startsWith(words, start)) return start
  const first = text.indexOf(words, story.start)
  if (first < 0 || first > last) return 'not in the story'
  const second = text.indexOf(words, first + 1)
  return second < 0 || second > last ? first : 'stands more than once'
}

/** One word, or one Chinese character, shows no type. */
const isShort = (words: string): boolean =>
  (words.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2 && (words.match(/\p{Script=Han}/gu) ?? []).length < 2

/** A place inside a word, or inside a character that takes two units. Chinese has no marks between words. */
export function cutsAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const left = [...before].at(-1) ?? ''
  const right = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  if (/^[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]$/.test(before)) return true
  if (/^\p{M}/u.test(right)) return true
  return LETTER.test(left) && LETTER.test(right) && !HAN.test(left) && !HAN.test(right)
}

function lastStarting(paragraphs: readonly Paragraph[], at: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
