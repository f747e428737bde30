import { withoutAsides } from './asides.js'
import { type Token, tokensOf } from './tokens.js'
import { listHead, type Verb, verbAt } from './verb.js'

/** Token indexes, end exclusive. */
export type Range = { readonly from: number; readonly to: number }

/** One sentence, cut into words, with its verbs found. */
export type Line = {
  readonly tokens: readonly Token[]
  readonly verbs: readonly (Verb | undefined)[]
  /** The indexes of its verbs. */
  readonly verbsAt: readonly number[]
  /** The roles of all its words together. */
  readonly roles: number
}

export const lineOf = (text: string, from: number, to: number): Line =>
  lineFrom(withoutAsides(tokensOf(text, from, to)))

export function lineFrom(tokens: readonly Token[]): Line {
  const headline = isHeadline(tokens)
  const verbs: (Verb | undefined)[] = []
  const verbsAt: number[] = []
  let roles = 0
  for (let at = 0; at < tokens.length; at += 1) {
    roles |= tokens[at]!.roles
    const isName =
      tokens[at]!.capital && at > 0 && !headline && !/^["“]$/.test(tokens[at - 1]!.low) && !beginsItem(tokens, at)
    const verb = isName ? undefined : verbAt(tokens, at, verbs)
    verbs.push(verb)
    if (verb) verbsAt.push(at)
  }
  return { tokens, verbs, verbsAt, roles }
}

/** `measures: Impose ...; Add ...`. */
const beginsItem = (tokens: readonly Token[], at: number): boolean =>
  /^[:;•]$/.test(tokens[at - 1]!.low) && listHead(tokens, at) !== undefined

/** Most of its longer words have capitals, as in a title. */
function isHeadline(tokens: readonly Token[]): boolean {
  let long = 0
  let capital = 0
  for (const token of tokens) {
    if (token.kind !== 'word' || token.end - token.start < 4) continue
    long += 1
    if (token.capital) capital += 1
  }
  return long > 3 && capital * 10 > long * 7
}

/** A sentence longer than this is a list or no prose: it is read in pieces, so that no work grows with its square. */
const LONGEST = 2400

/** The lines of one sentence: one, or its pieces of at most 2,400 characters, cut at white space where there is some. */
export function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  let start = from
  while (to - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    const end = space > start + LONGEST / 2 ? space : start + LONGEST
    lines.push(lineOf(text, start, end))
    start = end
  }
  lines.push(lineOf(text, start, to))
  return lines
}
