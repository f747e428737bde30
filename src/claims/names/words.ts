import type { Span } from '../reading.js'
import { CAPITAL, DIGIT, hasHan, LETTER, runEnd, SORTS } from '../text/characters.js'
import type { Paragraph, Passages } from '../text/passage.js'
import { perWord } from '../text/roles.js'
import { rolesOf } from './roles.js'

/** A word of the text. `key` is what it is compared by: lower case, accents and the dots of `U.S.` taken off. */
export type Word = Span & {
  readonly text: string
  readonly key: string
  readonly paragraph: number
  /** The text between this word, or its `'s`, and the next. */
  readonly gap: string
  /** An `'s` or `’s` follows, outside the span. */
  readonly possessive: boolean
  /** It begins with a capital letter. */
  readonly capital: boolean
  /** A Chinese character stands in it. */
  readonly han: boolean
  /** What its key may be, as bits. */
  readonly roles: number
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

const sums = new WeakMap<Passages, Int32Array>()

/** All roles of the words of each sentence, in the order of the sentences: what a finder looks for stands in no sentence without its bit. */
export function rolesBySentence(passages: Passages): Int32Array {
  const known = sums.get(passages)
  if (known) return known
  const { sentences } = passages
  const words = wordsOf(passages)
  const roles = new Int32Array(sentences.length)
  for (let index = 0, at = 0; index < sentences.length; index += 1) {
    const { end } = sentences[index]!
    let sum = 0
    for (; at < words.length && words[at]!.start < end; at += 1) sum |= words[at]!.roles
    roles[index] = sum
  }
  sums.set(passages, roles)
  return roles
}

function cut({ paragraphs }: Passages): readonly Word[] {
  const words: Word[] = []
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]!
    const { text } = paragraph
    let piece = pieceFrom(text, 0)
    while (piece) {
      const next = pieceFrom(text, piece.to)
      words.push(wordOf(paragraph, index, piece, next ? next.from : text.length))
      piece = next
    }
  }
  return words
}

function wordOf({ text, start }: Paragraph, paragraph: number, piece: Piece, next: number): Word {
  const { from, to, possessive, plain } = piece
  const end = bareEnd(piece)
  const { text: word, key, capital, han, roles } = (plain ? plainOf : spellingOf)(text.slice(from, end))
  const gap = next === to + 1 && text.charCodeAt(to) === 0x20 ? ' ' : text.slice(to, next)
  return { start: start + from, end: start + end, text: word, key, paragraph, gap, possessive, capital, han, roles }
}

type Spelling = Pick<Word, 'text' | 'key' | 'capital' | 'han' | 'roles'>
const plainOf = perWord((text): Spelling => {
  const key = text.toLowerCase()
  return { text, key, capital: (SORTS[text.charCodeAt(0)]! & CAPITAL) !== 0, han: false, roles: rolesOf(key) }
})
const spellingOf = perWord((text): Spelling => {
  const key = keyOf(text)
  return { text, key, capital: isCapital(text), han: hasHan(text), roles: rolesOf(key) }
})

const bareEnd = ({ to, possessive }: Piece): number => (possessive ? to - 2 : to)

/** A word with its `'s`, by its place in the paragraph. `plain`: of ASCII letters and digits only. */
type Piece = { readonly from: number; readonly to: number; readonly possessive: boolean; readonly plain: boolean }

/** The first word at or after a place. A run of ASCII letters and digits that nothing could belong to is one; all others the pattern finds. */
function pieceFrom(text: string, from: number): Piece | undefined {
  const { length } = text
  let at = from
  while (at < length) {
    const code = text.charCodeAt(at)
    if (code > 0x7f || (SORTS[code]! & (LETTER | DIGIT)) !== 0) break
    at += 1
  }
  if (at === length) return undefined
  const end = runEnd(text, at, LETTER | DIGIT)
  if (end > at && isWhole(text, at, end)) return { from: at, to: end, possessive: false, plain: true }
  WORD.lastIndex = at
  const match = WORD.exec(text)
  if (!match) return undefined
  const { index, 0: found } = match
  return { from: index, to: index + found.length, possessive: OWNED.test(found), plain: false }
}

/** Behind it stands neither an apostrophe nor a letter of another alphabet, nor the full stop of an initial. */
function isWhole(text: string, from: number, end: number): boolean {
  const next = end < text.length ? text.charCodeAt(end) : 0
  if (next > 0x7f || next === 0x27) return false
  return next !== 0x2e || end > from + 1 || (SORTS[text.charCodeAt(from)]! & CAPITAL) === 0
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
