import type { Span } from '../reading.js'
import type { Paragraph } from '../text/passage.js'

/** Opening marks and what closes them. Straight double marks open and close alike. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  '‘': '’',
  "'": "'",
}
const OPENING = /[“「『"＂‘']/g
const SINGLE = new Set(['‘', "'"])
/** A quotation in single marks is short: beyond that an apostrophe is the likelier reading. */
const SINGLE_REACH = 400

/** The spans between quotation marks, marks included, none inside another; one left open ends with its paragraph. */
export function quotedSpans({ text, start }: Paragraph): readonly Span[] {
  const spans: Span[] = []
  OPENING.lastIndex = 0
  for (let mark = OPENING.exec(text); mark; mark = OPENING.exec(text)) {
    const at = mark.index
    const end = opens(text, at) ? closeOf(text, at, CLOSING[text[at]!]!) : undefined
    if (end === undefined) continue
    spans.push({ start: start + at, end: start + end })
    OPENING.lastIndex = end
  }
  return spans
}

function opens(text: string, at: number): boolean {
  const mark = text[at]!
  const before = text[at - 1]
  const after = text[at + 1]
  if (after === undefined || /\s/.test(after)) return false
  if (SINGLE.has(mark))
    return (
      (before === undefined || /[\s([—–]/.test(before)) &&
      /\p{L}/u.test(after) &&
      !/^.(?:s|tis|twas|em|\d0s)\b/.test(text.slice(at, at + 6))
    )
  return mark !== '"' || before === undefined || !/[\p{L}\p{N}]/u.test(before)
}

function closeOf(text: string, at: number, closing: string): number | undefined {
  const single = SINGLE.has(text[at]!)
  const reach = single ? Math.min(text.length, at + SINGLE_REACH) : text.length
  for (let end = at + 1; end < reach; end += 1) {
    if (text[end] !== closing) continue
    if (!single) return end + 1
    const after = text[end + 1]
    if (text[end - 1] !== ' ' && (after === undefined || !/[\p{L}\p{N}]/u.test(after))) return end + 1
  }
  return single ? undefined : text.length
}
