import type { Span } from '../reading.js'
import { isWhite } from './characters.js'
import { afterDateline, afterPlace } from './dateline.js'

/** A sentence of a paragraph; offsets into the whole text. */
export type Sentence = Span & { readonly text: string; readonly paragraph: number }
export type Paragraph = Span & { readonly text: string; readonly sentences: readonly Sentence[] }

/** The text of a report cut into paragraphs (at line ends) and sentences. Offsets are those of the text given; nothing is trimmed away from it. */
export type Passages = {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
}

export function passagesOf(text: string): Passages {
  const paragraphs: Paragraph[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const span = trimmed(text, start, end)
    if (span.start < span.end) paragraphs.push(paragraph(text, span, paragraphs.length))
    start = end + 1
  }
  return { text, paragraphs, sentences: paragraphs.flatMap(({ sentences }) => sentences) }
}

function paragraph(text: string, { start, end }: Span, index: number): Paragraph {
  const sentences: Sentence[] = []
  let from = start
  const words = text.slice(start, end)
  const add = (to: number): void => {
    const span = trimmed(text, from, to)
    if (span.start < span.end)
      sentences.push({ start: span.start, end: span.end, text: text.slice(span.start, span.end), paragraph: index })
    from = to
  }
  // a dateline is no part of the sentence behind it
  add(start + (afterDateline(words) || (index < HEAD ? afterPlace(words) : 0)))
  STOPS.lastIndex = 0
  for (let stop = STOPS.exec(words); stop; stop = STOPS.exec(words)) {
    const at = start + stop.index
    if (!endsSentence(text, at, end)) continue
    add(afterClosers(text, at + 1, end))
    STOPS.lastIndex = from - start
  }
  add(end)
  return { start, end, text: words, sentences }
}

/** Paragraphs in which a dateline without a day may stand. */
const HEAD = 8

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen sen rep gov st jr sr no nos art vol dept inc co corp ltd vs etc e.g i.e u.s u.k u.n e.u d.c a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec para paras sec cf al approx'.split(
    ' ',
  ),
)
const FULL_STOP = 0x2e
const CHINESE_ENDS = '。！？；'
const STOPS = /[.!?。！？；]/g
const CLOSERS = '"\'”’』」)]）】'

function endsSentence(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 0x7f) return CHINESE_ENDS.includes(text[at]!)
  if (code !== FULL_STOP && code !== 0x21 && code !== 0x3f) return false
  const next = afterClosers(text, at + 1, end)
  if (next >= end) return true
  if (!/\s/.test(text[next]!)) return false
  if (code !== FULL_STOP) return /[\s"'“‘(\p{Lu}\p{N}]/u.test(text[next + 1] ?? '')
  const word = wordBefore(text, at)
  const following = text.slice(next, next + 4).trimStart()[0] ?? ''
  if (!/[\p{Lu}\p{N}\p{Script=Han}"'“‘「(【]/u.test(following)) return false
  if (/^(u\.s|u\.k|u\.n|e\.u|a\.m|p\.m|d\.c|inc|co|corp|ltd|etc)$/i.test(word))
    return /^["'“]?(?:The|He|She|It|They|We|I|In|On|At|But|However|This|That|These|Those|His|Her|And|As|If|Last|Earlier|Meanwhile)\b/.test(
      text.slice(next, next + 14).trimStart(),
    )
  // `19 U.S.C. 1321`, `15 C.F.R. 744`: a citation goes on with its number
  if (/^\p{N}/u.test(following) && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false
  return !ABBREVIATIONS.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word)
}

function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < 12 && /[\p{L}.]/u.test(text[from - 1]!)) from -= 1
  return text.slice(from, at)
}

function afterClosers(text: string, at: number, end: number): number {
  let next = at
  while (next < end && CLOSERS.includes(text[next]!)) next += 1
  return next
}

/** The span without the white space at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isWhite(text.charCodeAt(start))) start += 1
  while (end > start && isWhite(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}
