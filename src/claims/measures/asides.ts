import { hasRole, type Token } from './tokens.js'
import { role } from './words/roles.js'
import { AUXILIARIES, MONTHS } from './words/small.js'

const OPENS = role((word) => word === ',' || word === '(')
const NO = role((word) => word === 'no' || word === 'nos')

/** Longer stretches between two commas are no aside. */
const LONGEST = 24
/** Longer parentheses are text of their own. */
const LONGEST_TITLE = 44

/**
 * The words of a sentence without the marks of numbers of texts (`Nos. 55, 56 and 57`), and without what legal drafting puts between a verb and its object: `impose, consistent with law, duties`,
 * `shall, in consultation with the Secretary, suspend`, `Executive Order 14257 of April 2, 2025 (Title), as amended, is`, `(BIS)`, `(a)`.
 */
export function withoutAsides(all: readonly Token[]): readonly Token[] {
  const tokens = withoutNumberStops(all)
  if (!hasRole(tokens, OPENS)) return tokens
  const kept: Token[] = []
  let item = false
  for (let at = 0; at < tokens.length; at += 1) {
    const { low } = tokens[at]!
    const end = low === '(' ? titleEnd(tokens, at) : low === ',' ? asideEnd(tokens, at) : at
    if (end > at) {
      if (low === '(') item = isItem(tokens, at)
      at = end
      continue
    }
    if (low === ',' && (isDateComma(tokens, at) || closesDate(tokens, at) || isListComma(tokens, at))) continue
    kept.push(item ? { ...tokens[at]!, item: true } : tokens[at]!)
    item = false
  }
  return kept
}

const low = (tokens: readonly Token[], at: number) => (at >= 0 && at < tokens.length ? tokens[at]!.low : '')

/** `No. 61`: the stop ends nothing. */
function withoutNumberStops(tokens: readonly Token[]): readonly Token[] {
  if (!hasRole(tokens, NO)) return tokens
  const isStop = (at: number) =>
    low(tokens, at) === '.' && /^nos?$/.test(low(tokens, at - 1)) && tokens[at + 1]?.kind === 'number'
  return tokens.some((_, at) => isStop(at)) ? tokens.filter((_, at) => !isStop(at)) : tokens
}

/** The `)` of an abbreviation, a number of a paragraph, or the title of an instrument; else `at`. */
function titleEnd(tokens: readonly Token[], at: number): number {
  if (low(tokens, at + 2) === ')') return /^[a-z\d]+$/.test(low(tokens, at + 1)) ? at + 2 : at
  const before = tokens[at - 1]
  if (before?.kind !== 'number' || !tokens[at + 1]?.capital) return at
  for (let k = at + 1; k < tokens.length && k - at < LONGEST_TITLE; k += 1) if (low(tokens, k) === ')') return k
  return at
}

/** `(a)` of a list, not of `subsection (a)`. */
const isItem = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/.test(low(tokens, at + 1)) &&
  (at === 0 || /^(?:[;,:—–-]|and|or|to|will|shall|by)$/.test(low(tokens, at - 1)))

/** The comma or word before the rest of the sentence goes on; else `at`. */
function asideEnd(tokens: readonly Token[], at: number): number {
  if (!opensAside(tokens, at + 1)) return at
  for (let k = at + 2; k < tokens.length && k - at < LONGEST; k += 1) {
    const word = low(tokens, k)
    if (word === ';' || word === ':' || word === '“' || word === '"') return at
    if (word !== ',' || isDateComma(tokens, k)) continue
    // the comma that ends one aside may open the next
    return opensAside(tokens, k + 1) && low(tokens, k + 1) !== 'subject' ? k - 1 : k
  }
  return at
}

/** The first words of an aside of drafting. */
function opensAside(tokens: readonly Token[], at: number): boolean {
  const next = low(tokens, at + 1)
  switch (low(tokens, at)) {
    case 'consistent':
    case 'together':
      return next === 'with'
    case 'as':
      return /^(?:amended|modified|appropriate|applicable|necessary|further|described|defined|provided|outlined|specified|required|determined)$/.test(
        next,
      )
    case 'in':
      return /^(?:consultation|coordination|response|accordance|light|addition|conjunction|consequence)$/.test(next)
    case 'pursuant':
    case 'subject':
    case 'contrary':
      return next === 'to'
    case 'except':
      return /^(?:with|as|for)$/.test(next)
    case 'for':
      return next === 'a' && low(tokens, at + 2) === 'period'
    case 'acting':
      return next === 'through'
    case 'inter':
      return next === 'alia'
    case 'among':
      return next === 'other'
    case 'if':
    case 'where':
    case 'when':
      return /^(?:necessary|appropriate|applicable)$/.test(next)
    case 'to':
      return next === 'the' && low(tokens, at + 2) === 'extent'
    default:
      return false
  }
}

/** A list of texts by number is longer than this only where it is none. */
const LONGEST_LIST = 120
/** Between the numbers of texts: `No. 55, 56, and No. 61`. */
function isListComma(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.kind !== 'number') return false
  let next = /^(?:and|&)$/.test(low(tokens, at + 1)) ? at + 2 : at + 1
  if (/^nos?$/.test(low(tokens, next))) next += 1
  if (!isShort(tokens[next]) || MONTHS.has(low(tokens, next + 1))) return false
  for (let back = at - 1; back >= 0 && at - back < LONGEST_LIST; back -= 1) {
    const word = low(tokens, back)
    if (/^(?:nos?|announcements|notices|orders|circulars|decrees)$/.test(word)) return true
    if (!isShort(tokens[back]) && !/^(?:[,&–-]|and|to|through)$/.test(word)) return false
  }
  return false
}
const isShort = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^\d{1,3}(?:-\d{1,3})?$/.test(token.low)

/** Between day and year: `May 1, 2020`. */
const isDateComma = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.kind === 'number' && /^(?:19|20)\d\d$/.test(low(tokens, at + 1)) && MONTHS.has(low(tokens, at - 2))

/** The comma after a full date in front of the verb of its clause. */
const closesDate = (tokens: readonly Token[], at: number) =>
  /^(?:19|20)\d\d$/.test(low(tokens, at - 1)) &&
  low(tokens, at - 2) === ',' &&
  isDateComma(tokens, at - 2) &&
  AUXILIARIES.has(low(tokens, at + 1)) &&
  low(tokens, at + 1) !== "'s"
