import type { Span } from '../reading.js'
import type { Item, Kind } from './item.js'

/** A piece of a paragraph over which the same items stand, longest first; `begins` are those that begin here. */
export type Segment = {
  readonly text: string
  readonly items: readonly Item[]
  readonly kinds: readonly Kind[]
  readonly begins: readonly Item[]
}

/** A paragraph cut wherever an item begins or ends. The pieces in order are the paragraph, letter by letter. */
export function segmentsOf(text: string, { start, end }: Span, items: readonly Item[]): readonly Segment[] {
  const inside = items.filter((item) => item.start < end && start < item.end)
  const cuts = new Set([start, end])
  for (const item of inside) {
    cuts.add(Math.max(start, item.start))
    cuts.add(Math.min(end, item.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const byStart = [...inside].sort((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let open: Item[] = []
  let next = 0
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index]!, edges[index + 1]!]
    const begins: Item[] = []
    open = open.filter((item) => item.end > from)
    while (next < byStart.length && Math.max(start, byStart[next]!.start) <= from) {
      const item = byStart[next]!
      next += 1
      open.push(item)
      if (item.start >= start) begins.push(item)
    }
    const over = [...open].sort((a, b) => b.end - b.start - (a.end - a.start))
    segments.push({
      text: text.slice(from, to),
      items: over,
      kinds: [...new Set(over.map(({ kind }) => kind))],
      begins,
    })
  }
  return segments
}
