import type { Span } from '../reading.js'

/** Items in the order of their starts, so that those near a place are found without a walk over all. */
export type Ordered<T extends Span> = readonly T[]

export const ordered = <T extends Span>(items: readonly T[]): Ordered<T> =>
  [...items].sort((a, b) => a.start - b.start || b.end - a.end)

/** The index of the first item that starts at or after a place. */
function firstFrom(items: readonly Span[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Items that start inside a span. */
export function startingIn<T extends Span>(items: Ordered<T>, { start, end }: Span): T[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end))
}

/** How many items back a covering one is looked for: claims nest a few deep, never dozens. */
const DEPTH = 64

/** The shortest item that covers a span, looking back over the last 64 that start before it. */
export function innermost<T extends Span>(items: Ordered<T>, span: Span): T | undefined {
  const after = firstFrom(items, span.start + 1)
  let best: T | undefined
  for (let at = after - 1; at >= 0 && after - at <= DEPTH; at -= 1) {
    const item = items[at]!
    if (item.end >= span.end && (!best || item.end - item.start < best.end - best.start)) best = item
  }
  return best
}

export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end
