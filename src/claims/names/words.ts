import type { Span } from '../reading.js'
import type { Passages } from '../text/passage.js'

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

function cut({ text, paragraphs }: Passages): readonly Word[] {
  const words: Word[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const found = [...paragraph.text.matchAll(WORD)]
    for (const [at, match] of found.entries()) {
      const start = paragraph.start + match.index
      const possessive = OWNED.test(match[0])
      const word = possessive ? match[0].slice(0, -2) : match[0]
      const next = found[at + 1]
      const gap = text.slice(start + match[0].length, next ? paragraph.start + next.index : paragraph.end)
      words.push({ start, end: start + word.length, text: word, key: keyOf(word), paragraph: index, gap, possessive })
    }
  }
  return words
}

/** The words of a name in a list, as `wordsOf` would cut them. */
export function keysOf(name: string): readonly string[] {
  return [...name.matchAll(WORD)].map(([word]) => keyOf(word.replace(OWNED, '')))
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
