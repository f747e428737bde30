import type { inWords, place } from './days.js'
import type { PageSpan, TimelineData } from './model.js'
import type { Tree } from './tree.js'

type Needs = {
  readonly place: typeof place
  readonly inWords: typeof inWords
  readonly dayNumber: (day: string) => number
  readonly spanWords: typeof spanWords
}

/** A history as a bar: one box per span within the window, in per cent of its width, so that nothing is laid out again when it changes. */
export function bar(t: Needs, data: TimelineData, history: readonly PageSpan[]): Tree {
  const boxes = history.flatMap((span): Tree[] => {
    if (span.state === 'none' || span.from >= data.to || (span.last !== undefined && span.last < data.from)) return []
    const start = Math.max(0, t.place(t, data, span.from))
    const ends = span.last
      ? t.place(t, data, span.last) + t.place(t, data, data.to) / (t.dayNumber(data.to) - t.dayNumber(data.from))
      : 100
    const width = Math.round((Math.min(100, ends) - start) * 1000) / 1000
    const thin = span.state === 'ended'
    const box = {
      x: `${start}%`,
      width: `${width}%`,
      y: thin ? 8 : 2,
      height: thin ? 2 : 14,
      class: `box ${span.state}`,
    }
    return [['rect', box, ['title', {}, t.spanWords(t, data, span)]]]
  })
  return ['svg', { class: 'bar', width: '100%', height: 18, 'aria-hidden': 'true', focusable: 'false' }, ...boxes]
}

/** `suspended, from 7 Nov 2025 to 10 Nov 2026`. */
export function spanWords(t: { inWords: typeof inWords }, data: TimelineData, span: PageSpan): string {
  return `${data.states[span.state].words}, from ${t.inWords(span.from)}${span.last ? ` to ${t.inWords(span.last)}` : ''}`
}
