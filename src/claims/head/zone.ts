import type { Span } from '../reading.js'
import type { Paragraph, Passages } from '../text/passage.js'

/** How much of a text its head and its tail may be: so many paragraphs, so many characters. */
const PARAGRAPHS = 14
const CHARACTERS = 6_000

/** A line of the head or the tail: a paragraph, or as much of it as the zone holds. */
export type Line = Span & { readonly text: string }

export function headLines({ paragraphs }: Passages): readonly Line[] {
  const limit = (paragraphs[0]?.start ?? 0) + CHARACTERS
  return paragraphs
    .slice(0, PARAGRAPHS)
    .filter(({ start }) => start < limit)
    .map((paragraph) => cut(paragraph, paragraph.start, limit))
}

export function tailLines({ paragraphs }: Passages): readonly Line[] {
  const limit = (paragraphs.at(-1)?.end ?? 0) - CHARACTERS
  return paragraphs
    .slice(-PARAGRAPHS)
    .filter(({ end }) => end > limit)
    .map((paragraph) => cut(paragraph, limit, paragraph.end))
}

function cut(paragraph: Paragraph, from: number, to: number): Line {
  const start = Math.max(paragraph.start, from)
  const end = Math.min(paragraph.end, to)
  return { start, end, text: paragraph.text.slice(start - paragraph.start, end - paragraph.start) }
}
