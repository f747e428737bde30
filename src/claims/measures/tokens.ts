import type { Span } from '../reading.js'

/** A word, number or mark of an English sentence. `low` is lower case with straight apostrophes; `'s` stands as a word of its own. */
export type Token = Span & {
  readonly low: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly capital: boolean
  /** White space stands in front of it. */
  readonly spaced: boolean
}

const NOTHING = 0
const LETTER = 1
const DIGIT = 2

/** One pass, linear in the text. Offsets are those of the whole text. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let at = from
  let spaced = true
  while (at < to) {
    const sort = sortOf(text.charCodeAt(at))
    if (sort === NOTHING && isSpace(text.charCodeAt(at))) {
      spaced = true
      at += 1
      continue
    }
    const end = sort === LETTER ? wordEnd(text, at, to) : sort === DIGIT ? numberEnd(text, at, to) : at + 1
    if (sort === LETTER) at = pushWord(tokens, text, at, end, spaced)
    else {
      tokens.push({
        start: at,
        end,
        low: straight(text.slice(at, end)),
        kind: sort === DIGIT ? 'number' : 'mark',
        capital: false,
        spaced,
      })
      at = end
    }
    spaced = false
  }
  return tokens
}

function sortOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER
  if (code >= 48 && code <= 57) return DIGIT
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7 ? LETTER : NOTHING
}

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

/** Letters and digits, with hyphens, apostrophes and the full stops of initials inside. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1
  while (at < to) {
    const code = text.charCodeAt(at)
    if (sortOf(code) !== NOTHING) at += 1
    else if (at + 1 < to && sortOf(text.charCodeAt(at + 1)) !== NOTHING && (code === 0x2d || isApostrophe(code)))
      at += 2
    else if (code === 0x2e && isInitial(text, from, at)) at += 1
    else break
  }
  return at
}

/** The stop after a single letter: `U.S.`, `e.g.`. */
function isInitial(text: string, from: number, at: number): boolean {
  const single = at - 1 === from || text.charCodeAt(at - 2) === 0x2e
  return single && (text.charCodeAt(at - 2) === 0x2e || sortOf(text.charCodeAt(at + 1)) === LETTER)
}

function numberEnd(text: string, from: number, to: number): number {
  let at = from + 1
  while (at < to) {
    const code = text.charCodeAt(at)
    if (sortOf(code) !== NOTHING || code === 0x25) at += 1
    else if (
      at + 1 < to &&
      (code === 0x2e || code === 0x2c || code === 0x2d || isClock(text, from, at)) &&
      sortOf(text.charCodeAt(at + 1)) !== NOTHING
    )
      at += 2
    else break
  }
  return at
}

/** The colon of a time of day: `12:01`. */
const isClock = (text: string, from: number, at: number) =>
  text.charCodeAt(at) === 0x3a && at - from < 3 && sortOf(text.charCodeAt(at + 1)) === DIGIT

/** Splits `'s`, `'re`, `'ll`, `'ve`, `'d`, `'m` from the word before; `n't` stays. Returns where to go on. */
function pushWord(tokens: Token[], text: string, start: number, end: number, spaced: boolean): number {
  const low = straight(text.slice(start, end)).toLowerCase()
  const first = text.charCodeAt(start)
  const capital = first >= 65 && first <= 90
  const tick = clitic(low)
  if (tick > 0) {
    tokens.push({ start, end: start + tick, low: low.slice(0, tick), kind: 'word', capital, spaced })
    tokens.push({ start: start + tick, end, low: low.slice(tick), kind: 'word', capital: false, spaced: false })
    return end
  }
  // the month, not the verb
  tokens.push({ start, end, low: capital && low === 'may' ? 'May' : low, kind: 'word', capital, spaced })
  // the possessive of a plural: `suppliers' licences`
  if (low.endsWith('s') && isApostrophe(text.charCodeAt(end)) && isSpace(text.charCodeAt(end + 1))) {
    tokens.push({ start: end, end: end + 1, low: "'s", kind: 'word', capital: false, spaced: false })
    return end + 1
  }
  return end
}

/** Where the clitic of a word starts; 0 where there is none. */
function clitic(low: string): number {
  const size = low.length
  if (size > 2 && low.charCodeAt(size - 2) === 0x27) return /[sdm]$/.test(low) ? size - 2 : 0
  if (size > 3 && low.charCodeAt(size - 3) === 0x27) return /(?:re|ll|ve)$/.test(low) ? size - 3 : 0
  return 0
}

const straight = (word: string) => (word.includes('’') ? word.replaceAll('’', "'") : word)
