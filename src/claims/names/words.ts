import type { Span } from '../reading.js'
import { asciiRunEnd, isAsciiCapital, isAsciiLetter, isDigit } from '../text/characters.js'
import type { Paragraph, Passages } from '../text/passage.js'

/** A word of the text. `key` is what it is compared by: lower case, accents and the dots of `U.S.` taken off. */
export type Word = Span & {
  readonly text: string
  readonly key: string
  readonly paragraph: number
  /** The text between this word, or its `'s`, and the next. */
  readonly gap: string
  /** An `'s` or `’s` follows, outside the span. */
  readonly possessive: boolean
}

const WORD =
  /(?:\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}(?![\p{L}.])|[\p{L}\p{N}]+(?:['’](?![sS](?![\p{L}\p{N}]))[\p{L}\p{N}]+)*)(?:['’][sS](?![\p{L}\p{N}]))?/gu
const OWNED = /['’]s$/i

const cache = new WeakMap<Passages, readonly Word[]>()

/** Every word of the paragraphs, in order. Runs of Han characters are one word each. */
export function wordsOf(passages: Passages): readonly Word[] {
  const known = cache.get(passages)
  if (known) return known
  const words = cut(passages)
  cache.set(passages, words)
  return words
}

function cut({ paragraphs }: Passages): readonly Word[] {
  const words: Word[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    let piece = pieceFrom(paragraph.text, 0)
    while (piece) {
      const next = pieceFrom(paragraph.text, piece.to)
      words.push(wordOf(paragraph, index, piece, next?.from ?? paragraph.text.length))
      piece = next
    }
  }
  return words
}

function wordOf({ text, start }: Paragraph, paragraph: number, piece: Piece, next: number): Word {
  const { from, to, possessive } = piece
  const end = bareEnd(piece)
  const word = text.slice(from, end)
  const gap = text.slice(to, next)
  return { start: start + from, end: start + end, text: word, key: keyOf(word), paragraph, gap, possessive }
}

const bareEnd = ({ to, possessive }: Piece): number => (possessive ? to - 2 : to)

/** A word with its `'s`, by its place in the paragraph. */
type Piece = { readonly from: number; readonly to: number; readonly possessive: boolean }

/** The first word at or after a place. A run of ASCII letters and digits that nothing could belong to is one; all others the pattern finds. */
function pieceFrom(text: string, from: number): Piece | undefined {
  let at = from
  while (at < text.length && isAsciiMark(text.charCodeAt(at))) at += 1
  if (at === text.length) return undefined
  const end = asciiRunEnd(text, at)
  if (end > at && isWhole(text, at, end)) return { from: at, to: end, possessive: false }
  WORD.lastIndex = at
  const match = WORD.exec(text)
  return match ? { from: match.index, to: match.index + match[0].length, possessive: OWNED.test(match[0]) } : undefined
}

const isAsciiMark = (code: number): boolean => code <= 0x7f && !isAsciiLetter(code) && !isDigit(code)

/** Behind it stands neither an apostrophe nor a letter of another alphabet, nor the full stop of an initial. */
function isWhole(text: string, from: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (next > 0x7f || next === 0x27) return false
  return next !== 0x2e || end > from + 1 || !isAsciiCapital(text.charCodeAt(from))
}

/** The words of a name in a list, as `wordsOf` would cut them. */
export function keysOf(name: string): readonly string[] {
  const keys: string[] = []
  for (let piece = pieceFrom(name, 0); piece; piece = pieceFrom(name, piece.to))
    keys.push(keyOf(name.slice(piece.from, bareEnd(piece))))
  return keys
}

const PLAIN = /^[a-z0-9]+$/
const ACCENTS = /\p{M}/gu

export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower.normalize('NFD').replace(ACCENTS, '').replace(/[.’']/g, '')
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
export const isAllCaps = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word)
