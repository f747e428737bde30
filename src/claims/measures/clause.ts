import type { Line } from './line.js'
import { AUXILIARY, JOINER, low, OPENER, PREPOSITION } from './parts.js'
import { seriesEnd } from './series.js'
import type { Token } from './tokens.js'
import { AUXILIARIES, MONTHS, TIMES } from './words/small.js'

const isAuxiliary = ({ roles, low: word }: Token) => (roles & AUXILIARY) !== 0 && word !== "'s"

export const isFiniteVerb = (line: Line, at: number): boolean => {
  const verb = line.verbs[at]
  return verb ? verb.shape === 'finite' : isAuxiliary(line.tokens[at]!)
}

/** Where the clause that leads up to `to` starts: after a mark, an opener, a joiner with a verb before it, or another verb. */
export function clauseStart(line: Line, to: number): number {
  const { tokens, verbs } = line
  for (let at = to - 1; at >= 0 && to - at < 40; at -= 1) {
    const { low: word, kind, roles } = tokens[at]!
    if (kind === 'mark') {
      if (word === ',' && (seriesEnd(line, at, !verbBefore(line, at)) ?? tokens.length + 1) <= to) continue
      if (opensQuote(line, at) || !/^["“”'‘’%$&/-]$/.test(word)) return at + 1
      continue
    }
    if ((roles & OPENER) !== 0 && !(word === 'following' && low(tokens, at - 1) === 'the') && !isPointing(line, at))
      return at + 1
    if (word === 'with' || word === 'by') {
      if (!verbs[to] ? !AUXILIARIES.has(low(tokens, to)) : verbs[to].shape !== 'finite') return at + 1
    }
    if ((roles & JOINER) !== 0 && word !== '&' && (word === 'but' || word === 'then' || verbBefore(line, at)))
      return at + 1
    const verb = verbs[at]
    if (verb && (verb.shape === 'finite' || verb.shape === 'infinitive')) return at + 1
    if (!verb && isAuxiliary(tokens[at]!)) return at + 1
  }
  return Math.max(0, to - 39)
}

/** `goods of that country`: no clause opens there. */
const isPointing = ({ tokens, verbs }: Line, at: number): boolean =>
  low(tokens, at) === 'that' &&
  /^(?:of|from|on|for|under|to|with|against)$/.test(low(tokens, at - 1)) &&
  tokens[at + 1]?.kind === 'word' &&
  verbs[at + 1]?.shape !== 'finite'

function verbBefore(line: Line, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < 25; k -= 1) {
    const { low: word, kind } = line.tokens[k]!
    if (kind === 'mark' && /^[;:,—–]$/.test(word)) return false
    if (isFiniteVerb(line, k) || line.verbs[k]?.shape === 'infinitive' || line.verbs[k]?.shape === 'gerund') return true
  }
  return false
}

/** An opening quotation mark that no near mark closes. */
function opensQuote(line: Line, at: number): boolean {
  const token = line.tokens[at]!
  if (token.low === '“') return !closes(line, at)
  return token.low === '"' && (token.spaced || at === 0) && !closes(line, at)
}
function closes(line: Line, at: number): boolean {
  for (let k = at + 1; k < line.tokens.length && k - at < 7; k += 1) if (/^["”]$/.test(line.tokens[k]!.low)) return true
  return false
}

const DATED = new Set('starting beginning effective from until through on as due pending till'.split(' '))
/** The object or complement that starts at `from` ends here (exclusive): at a mark, an opener, a joined verb, or another finite verb. */
export function clauseEnd(line: Line, from: number): number {
  const { tokens, verbs } = line
  let quoted = false
  for (let at = from; at < tokens.length; at += 1) {
    const { low: word, kind, roles } = tokens[at]!
    if (at - from > 60) return at
    if (kind === 'mark') {
      if (word === ',') {
        if (isDated(line, at + 1)) continue
        const end = seriesEnd(line, at)
        if (end === undefined) return at
        at = end - 1
        continue
      }
      if (word === '"' || word === '“' || word === '”') {
        const opening: boolean = word === '“' || (word === '"' && tokens[at]!.spaced && !quoted)
        if (!opening && !quoted) return at
        quoted = opening
        continue
      }
      if (word === '(') {
        const close = closing(line, at)
        if (close === -1) return at
        at = close
        continue
      }
      if (/^[%$€¥&'’/§.-]$/.test(word) && at + 1 < tokens.length) continue
      return at
    }
    if ((roles & OPENER) !== 0) {
      if (word === 'that' && isPointing(line, at)) continue
      if (word === 'as' && /^(?:early|of|soon|well|much|many|high|part|long)$/.test(low(tokens, at + 1))) continue
      if (word === 'as' && /^(?:early|soon|well|much|many|high|long)$/.test(low(tokens, at - 1))) continue
      if (/^(?:until|since|before|after|following)$/.test(word) && timeAt(line, at + 1)) continue
      return at
    }
    if ((roles & JOINER) !== 0 && at > from && opensClause(line, at + 1)) return at
    const verb = verbs[at]
    if (at > from && verb) {
      if (verb.shape === 'finite') return Math.max(from, verb.group)
      if (verb.shape === 'infinitive') return Math.max(from, verb.group)
    } else if (at > from && isAuxiliary(tokens[at]!)) return at
  }
  return tokens.length
}

const timeAt = (line: Line, at: number) => {
  for (let k = at; k < at + 3; k += 1) {
    const token = line.tokens[k]
    if (token && (token.kind === 'number' || MONTHS.has(token.low) || TIMES.has(token.low))) return true
  }
  return false
}

function isDated(line: Line, at: number): boolean {
  const word = low(line.tokens, at)
  if (line.tokens[at]?.kind === 'number') return /^(?:19|20)\d\d$/.test(word)
  if (MONTHS.has(word)) return true
  return DATED.has(word) && timeAt(line, at + 1)
}

/** The `)` that ends a short parenthesis. */
function closing(line: Line, at: number): number {
  for (let k = at + 1; k < line.tokens.length && k - at < 14; k += 1) if (line.tokens[k]!.low === ')') return k
  return -1
}

/** After a joiner: a verb of its own within a few words, before a preposition. */
function opensClause(line: Line, at: number): boolean {
  for (let k = at; k < line.tokens.length && k - at < 7; k += 1) {
    const token = line.tokens[k]!
    if (token.kind === 'mark') return false
    const verb = line.verbs[k]
    if (verb && (verb.shape === 'finite' || verb.shape === 'infinitive' || (verb.shape === 'gerund' && k === at)))
      return true
    if (isAuxiliary(token)) return true
    if ((token.roles & PREPOSITION) !== 0) return false
  }
  return false
}
