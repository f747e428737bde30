import type { Span } from '../reading.js'
import { DIGIT, isAsciiLetter, isDigit, isWhite, LETTER, runEnd } from '../text/characters.js'
import { lowered } from '../text/roles.js'

/** A word, a number in digits, or a mark of a sentence; offsets into the sentence given. */
export type Word = Span & { readonly text: string; readonly lower: string; readonly kind: 'word' | 'number' | 'mark' }

const WORD =
  /\d+(?:,\d+)*(?:\.\d+)*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’](?:(?:\p{L}\.){2,}|[\p{L}\p{N}]+))*|[^\s\p{L}\p{N}]/gu

const SPELT_TIME =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|ninety)-(?=(?:hour|day|week|month|year|decade)s?(?:$|-))/i

/** `one-year` is `one`, `-`, `year`, as `90-day` is: a number and its unit. */
function parts({ 0: text, index }: RegExpExecArray): { text: string; start: number }[] {
  const number = SPELT_TIME.exec(text)?.[1]
  if (!number) return [{ text, start: index }]
  const at = number.length
  return [
    { text: number, start: index },
    { text: '-', start: index + at },
    { text: text.slice(at + 1), start: index + at + 1 },
  ]
}

/** Cuts a sentence into words. `U.S.` and `rare-earth` are one word; `90-day` is `90`, `-`, `day`; `F-35` is one word and no number. */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < sentence.length) {
    const code = sentence.charCodeAt(at)
    const end = plainEnd(sentence, at, code)
    if (end > at) {
      if (!isWhite(code)) words.push(wordOf(sentence.slice(at, end), at))
      at = end
      continue
    }
    WORD.lastIndex = at
    const match = WORD.exec(sentence)
    if (!match) break
    for (const { text, start } of parts(match)) words.push(wordOf(text, start))
    at = match.index + match[0].length
  }
  return words
}

const wordOf = (text: string, start: number): Word => ({
  text,
  lower: lowered(text),
  start,
  end: start + text.length,
  kind: kindOf(text),
})

function kindOf(text: string): Word['kind'] {
  const code = text.charCodeAt(0)
  if (isDigit(code)) return 'number'
  return isAsciiLetter(code) || (code > 0x7f && /^\p{L}/u.test(text)) ? 'word' : 'mark'
}

/** Where a word, a number or a mark ends that plainly is one: of ASCII letters and digits, nothing behind it that could belong to it. Otherwise its own place. */
function plainEnd(text: string, at: number, code: number): number {
  if (code > 0x7f) return at
  if (isDigit(code)) return plainNumber(text, at)
  if (!isAsciiLetter(code)) return at + 1
  const end = runEnd(text, at, LETTER | DIGIT)
  const next = text.charCodeAt(end)
  return next > 0x7f || next === HYPHEN || next === APOSTROPHE || (next === STOP && end === at + 1) ? at : end
}

function plainNumber(text: string, at: number): number {
  const end = runEnd(text, at, DIGIT)
  const next = text.charCodeAt(end)
  return next === COMMA || next === STOP ? at : end
}

const APOSTROPHE = 0x27
const COMMA = 0x2c
const HYPHEN = 0x2d
const STOP = 0x2e

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that no noun phrase runs over: prepositions, conjunctions, auxiliaries, relatives, pronouns. */
export const BREAKS = list(
  'of in on at by for from to with without within under over into onto upon about against between among amid amidst across through throughout during after before since until till than as per via including excluding ' +
    'and or nor but yet so if unless because while whereas though although when where whether which who whom whose that ' +
    'is are was were be been being am has have had do does did will would can could may might must shall should ' +
    'it they he she we you i them him us me there this these those not no then also however already currently now still only ' +
    'said says told agreed announced remain remained include included make made take took need needed',
)

/** Words after which a clause is over, whatever stands in it. */
export const CLAUSE_ENDS = list(
  'but while whereas although though because if unless when which who whose after before since until said says told added noted according is are was were has have had will would can could may might must should shall expires expire expired begins ends lapses applies',
)

/** Before a number: it is a name or a place in a text, not an amount. */
export const LABELS = list(
  'no nos number numbers section sections sec article articles part parts annex annexes chapter chapters schedule schedules paragraph paragraphs para rule rules order orders announcement announcements notice notices proclamation title item items category categories phase tier type model grade page pages fr cfr usc u.s.c. heading headings subheading code codes level group ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)

export const MONTHS = list(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)

/** What a state lays on goods. */
export const LAID = /^(?:dut(?:y|ies)|tariffs?|surcharges?|lev(?:y|ies)|surtax)$/

/** How many words away from a figure what it is of may begin. */
export const WIDE = 24

/** The sentence's own words from one word up to another. */
export const slice = (sentence: string, words: readonly Word[], from: number, to: number): string =>
  to > from ? sentence.slice(words[from]!.start, words[to - 1]!.end) : ''
