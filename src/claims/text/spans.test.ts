import { describe, expect, it } from 'vitest'
import { innermost, isWithin, ordered, startingIn } from './spans.js'

const items = ordered([
  { start: 30, end: 40 },
  { start: 0, end: 100 },
  { start: 10, end: 50 },
])

describe('spans', () => {
  it('finds the shortest that covers', () => {
    expect(innermost(items, { start: 32, end: 35 })).toEqual({ start: 30, end: 40 })
    expect(innermost(items, { start: 12, end: 50 })).toEqual({ start: 10, end: 50 })
    expect(innermost(items, { start: 60, end: 70 })).toEqual({ start: 0, end: 100 })
    expect(innermost(items, { start: 99, end: 101 })).toBeUndefined()
  })
  it('finds those that start inside', () => {
    expect(startingIn(items, { start: 10, end: 31 }).map(({ start }) => start)).toEqual([10, 30])
    expect(startingIn(items, { start: 11, end: 30 })).toEqual([])
  })
  it('a span is within itself', () => expect(isWithin(items[0]!, items[0]!)).toBe(true))
})
