/**
 * Every match of a global pattern in a text, in order: what `text.matchAll(pattern)` gives, without the copy of the pattern that it makes for each text. `most`: no
 * more are looked for. A match is never empty.
 */
export function matchesOf(pattern: RegExp, text: string, most = Number.POSITIVE_INFINITY): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const found: RegExpExecArray[] = []
  while (match && found.length < most) {
    found.push(match)
    match = pattern.exec(text)
  }
  return found
}

const NONE: readonly RegExpExecArray[] = []
