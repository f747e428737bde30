/** A word, a number or a mark of a sentence. `word` is lower case; offsets are those of the report's text. */
export type Token = { readonly word: string; readonly raw: string; readonly start: number; readonly end: number }

const TOKEN = /\d+|[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?|[^\s]/g

/** The tokens of `text`, which begins at `offset` of the report. One pass. */
export function tokensOf(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(TOKEN)) {
    const raw = found[0]
    const start = offset + found.index
    tokens.push({ word: raw.toLowerCase(), raw, start, end: start + raw.length })
  }
  return tokens
}

/** A token of digits only. */
export type NumberToken = Token & { readonly digits: true }
export const isNumber = (token: Token | undefined): token is NumberToken =>
  token !== undefined && /^\d+$/.test(token.raw)

/** Whether two tokens touch, as in `90-day` or `23rd`. */
export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start
