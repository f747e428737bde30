import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Item, KINDS } from './item.js'
import { segmentsOf } from './marks.js'

const item = (kind: Item['kind'], start: number, end: number): Item => ({
  id: `${kind}-${start}-${end}`,
  kind,
  start,
  end,
  quote: '',
  who: '',
  what: '',
  facts: [],
  again: false,
})

it('cuts where an item begins or ends', () => {
  const pieces = segmentsOf('abcdefgh', { start: 0, end: 8 }, [
    item('claim', 0, 6),
    item('measure', 2, 4),
    item('date', 3, 8),
  ])
  expect(pieces.map(({ text, kinds }) => `${text} ${kinds.join('+')}`)).toEqual([
    'ab claim',
    'c claim+measure',
    'd claim+date+measure',
    'ef claim+date',
    'gh date',
  ])
  expect(pieces.map(({ begins }) => begins.length)).toEqual([1, 1, 1, 0, 0])
})

it('law: the pieces are the paragraph, and over each letter stand exactly its items', () => {
  const text = 'x'.repeat(30)
  const spans = fc
    .record({ kind: fc.constantFrom(...KINDS), start: fc.nat(29), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ kind, start, length }) => item(kind, start, Math.min(30, start + length)))
  const span = fc.record({ start: fc.nat(14), end: fc.integer({ min: 15, max: 30 }) })
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), span, (items, paragraph) => {
      const pieces = segmentsOf(text, paragraph, items)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(paragraph.start, paragraph.end))
      let at = paragraph.start
      for (const piece of pieces) {
        const end = at + piece.text.length
        for (let letter = at; letter < end; letter += 1) {
          const over = items.filter(({ start, end }) => start <= letter && letter < end)
          expect(new Set(piece.items)).toEqual(new Set(over))
        }
        at = end
      }
      const begun = pieces.flatMap(({ begins }) => begins)
      expect(new Set(begun)).toEqual(
        new Set(items.filter(({ start }) => start >= paragraph.start && start < paragraph.end)),
      )
    }),
    { numRuns: 300 },
  )
})

it('ten thousand items in one paragraph take little time', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => item('date', index * 10, index * 10 + 5))
  const started = performance.now()
  segmentsOf('y'.repeat(100_000), { start: 0, end: 100_000 }, items)
  expect(performance.now() - started).toBeLessThan(500)
})
