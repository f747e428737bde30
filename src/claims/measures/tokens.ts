import type { Span } from '../reading.js'
import { DIGIT, isDigit, runEnd, SORTS, WORDY } from '../text/characters.js'
import { perWord } from '../text/roles.js'
import { rolesOf } from './words/roles.js'

/** A word, number or mark of an English sentence. `low` is lower case with straight apostrophes; `'s` stands as a word of its own. */
export type Token = Span & {
  readonly low: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly capital: boolean
  /** White space stands in front of it. */
  readonly spaced: boolean
  /** It begins an item of a list: `(a)`, `(ii)` stood in front of it. */
  readonly item?: true
  /** What the word may be, as bits. */
  readonly roles: number
}

export function hasRole(tokens: readonly Token[], roles: number): boolean {
  for (let at = 0; at < tokens.length; at += 1) if ((tokens[at]!.roles & roles) !== 0) return true
  return false
}

/** One pass, linear in the text. Offsets are those of the whole text. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let at = from
  let spaced = true
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      spaced = true
      at += 1
      continue
    }
    if (isLetter(code)) at = pushWord(tokens, text, at, wordEnd(text, at, to), spaced)
    else {
      const end = isDigit(code) ? numberEnd(text, at, to) : at + 1
      const { low, roles } = signOf(text.slice(at, end))
      const kind = isDigit(code) ? 'number' : 'mark'
      tokens.push({ start: at, end, low, kind, capital: false, spaced, roles })
      at = end
    }
    spaced = false
  }
  return tokens
}

const isWordy = (code: number) => (SORTS[code]! & WORDY) !== 0
const isLetter = (code: number) => (SORTS[code]! & (WORDY | DIGIT)) === WORDY

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

/** Letters and digits, with hyphens, apostrophes and the full stops of initials inside. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1
  for (;;) {
    at = runEnd(text, at, WORDY, to)
    if (at >= to) return at
    const code = text.charCodeAt(at)
    if ((code === 0x2d || isApostrophe(code)) && at + 1 < to && isWordy(text.charCodeAt(at + 1))) at += 2
    else if (code === 0x2e && isInitial(text, from, at)) at += 1
    else return at
  }
}

/** The stop after a single letter: `U.S.`, `e.g.`. */
function isInitial(text: string, from: number, at: number): boolean {
  const single = at - 1 === from || text.charCodeAt(at - 2) === 0x2e
  return single && (text.charCodeAt(at - 2) === 0x2e || isLetter(text.charCodeAt(at + 1)))
}

function numberEnd(text: string, from: number, to: number): number {
  let at = from + 1
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWordy(code) || code === 0x25) at += 1
    else if (
      at + 1 < to &&
      (code === 0x2e || code === 0x2c || code === 0x2d || isClock(text, from, at)) &&
      isWordy(text.charCodeAt(at + 1))
    )
      at += 2
    else break
  }
  return at
}

/** The colon of a time of day: `12:01`. */
const isClock = (text: string, from: number, at: number) =>
  text.charCodeAt(at) === 0x3a && at - from < 3 && isDigit(text.charCodeAt(at + 1))

/** Splits `'s`, `'re`, `'ll`, `'ve`, `'d`, `'m` from the word before; `n't` stays. Returns where to go on. */
function pushWord(tokens: Token[], text: string, start: number, end: number, spaced: boolean): number {
  const { low, roles, capital, tick } = spellingOf(text.slice(start, end))
  tokens.push({ start, end: tick ? start + tick.at : end, low, kind: 'word', capital, spaced, roles })
  if (tick) {
    tokens.push({ ...tick, start: start + tick.at, end, kind: 'word', capital: false, spaced: false })
    return end
  }
  // the possessive of a plural: `suppliers' licences`
  if (low.endsWith('s') && isApostrophe(text.charCodeAt(end)) && isSpace(text.charCodeAt(end + 1))) {
    tokens.push({ ...signOf("'s"), start: end, end: end + 1, kind: 'word', capital: false, spaced: false })
    return end + 1
  }
  return end
}

type Sign = Pick<Token, 'low' | 'roles'>
const signOf = perWord((sign): Sign => {
  const low = straight(sign)
  return { low, roles: rolesOf(low) }
})

/** A word as it is written, without its clitic, which starts at `tick.at`. */
type Spelling = Sign & Pick<Token, 'capital'> & { readonly tick?: Sign & { readonly at: number } }
const spellingOf = perWord((word): Spelling => {
  const low = straight(word).toLowerCase()
  const capital = word.charCodeAt(0) >= 65 && word.charCodeAt(0) <= 90
  const at = clitic(low)
  if (at > 0) return { ...signOf(low.slice(0, at)), capital, tick: { ...signOf(low.slice(at)), at } }
  // the month, not the verb
  return { ...signOf(capital && low === 'may' ? 'May' : low), capital }
})

/** Where the clitic of a word starts; 0 where there is none. */
function clitic(low: string): number {
  const size = low.length
  if (size > 2 && low.charCodeAt(size - 2) === 0x27) return /[sdm]$/.test(low) ? size - 2 : 0
  if (size > 3 && low.charCodeAt(size - 3) === 0x27) return /(?:re|ll|ve)$/.test(low) ? size - 3 : 0
  return 0
}

const straight = (word: string) => (word.includes('’') ? word.replaceAll('’', "'") : word)
