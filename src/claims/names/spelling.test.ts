import { describe, expect, it } from 'vitest'
import { allowed, distance, skeleton } from './spelling.js'

describe('spelling', () => {
  it('counts edits up to the limit', () => {
    expect(distance('lutnick', 'lutnik', 2)).toBe(1)
    expect(distance('yellen', 'yelin', 3)).toBe(2)
    expect(distance('ross', 'raimondo', 2)).toBe(3)
    expect(distance('', 'abc', 5)).toBe(3)
  })
  it('allows a third of the longer name', () => {
    expect([allowed('tai', 'tay'), allowed('lutnick', 'lutnik'), allowed('lighthizer', 'leithizer')]).toEqual([1, 2, 3])
  })
  it('keeps the consonants that survive another script', () => {
    expect(skeleton('yellen')).toBe(skeleton('yelun'))
    expect(skeleton('yellen')).not.toBe(skeleton('mnuchin'))
  })
})
