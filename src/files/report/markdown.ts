import { Parser } from 'htmlparser2'
import type { Span } from '../../claims/reading.js'
import { reject } from '../desk.js'
import { NO_RULES, styleFor } from './hiding-rules.js'
import { whyUnseen } from './html.js'
import { note, plural, type ReportNote } from './note.js'
import { hides, isBlind, painted, WHITE_PAGE } from './style.js'

const MAX_DEPTH = 300

/**
 * The text of a Markdown page with what it does not show (comments, scripts, elements that are hidden) made line ends, one for one: every
 * other character stays where it is in the file, and no sentence runs over what nobody sees.
 */
export function textOfMarkdown(file: string, text: string): { text: string; notes: ReportNote[] } {
  if (!/<[a-z!]/i.test(text)) return { text, notes: [] }
  const hidden = hiddenIn(file, text)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of hidden) {
    if (start < at) continue
    parts.push(text.slice(at, start), '\n'.repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return {
    text: parts.join(''),
    notes: note(
      'hidden-text',
      hidden.length,
      `hidden text left out: ${plural(hidden.length, 'comment or hidden element', 'comments or hidden elements')}`,
    ),
  }
}

/** Comments and the outermost hidden elements, from the first character of their first tag to the last of their last. */
function hiddenIn(file: string, text: string): Span[] {
  const found: Span[] = []
  const open: { readonly paint: typeof WHITE_PAGE; readonly dark: boolean }[] = []
  let from = -1
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!isElement(name)) return
      if (open.length >= MAX_DEPTH)
        reject(file, 'html-bomb', `elements nested deeper than ${MAX_DEPTH}`, { expected: 'a page' })
      const style = styleFor(NO_RULES, name, attributes)
      const paint = painted(open.at(-1)?.paint ?? WHITE_PAGE, style)
      const why = whyUnseen(name, attributes)
      const dark = why === 'hidden' || why === 'unseen' || hides(style) || isBlind(paint)
      if (dark && from < 0) from = parser.startIndex
      open.push({ paint, dark: dark || (open.at(-1)?.dark ?? false) })
    },
    onclosetag: (name) => {
      if (!isElement(name)) return
      const last = open.pop()
      if (!last?.dark || open.at(-1)?.dark) return
      found.push({ start: from, end: Math.min(text.length, parser.endIndex + 1) })
      from = -1
    },
    oncomment: () => {
      if (from < 0) found.push({ start: parser.startIndex, end: Math.min(text.length, parser.endIndex + 1) })
    },
  })
  for (let at = 0; at < text.length; at += 100_000) parser.write(text.slice(at, at + 100_000))
  parser.end()
  return found
}

/** `<https://example.org>` is a link. */
const isElement = (name: string): boolean => /^[a-z][a-z\d-]*$/.test(name)
