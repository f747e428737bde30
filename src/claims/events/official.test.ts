import { describe, expect, it } from 'vitest'
import { reading } from '../attribution/reading.testing.js'

const events = (text: string): string[] =>
  reading(text).events.map(({ kind, date, quote }) => `${kind} ${date ?? '-'}: ${quote}`)

describe('events of official texts', () => {
  it.each([
    ['Duties apply to goods entered on or after 12:01 a.m. eastern time on November 4, 2025.', 'deadline 2025-11-04'],
    ['The duties remain suspended until March 1, 2026.', 'deadline 2026-03-01'],
    ['All sanctions return no later than 180 days from October 1, 2025.', 'deadline 2026-03-30'],
    ['Within 90 days of the date of this order, the Secretary shall report.', 'deadline -'],
    ['Japan and the United States have today agreed joint steps on copper.', 'announcement 2025-10-23'],
    ['Effective July 6, 2018, the Commerce Secretary imposed a fee on boats.', 'announcement 2018-07-06'],
    ['It follows my decision on May 8, 2018, to leave.', 'announcement 2018-05-08'],
    ['Canada secured a historic trade deal with Japan.', 'announcement -'],
    ['The tariffs rest during a 90-day pause.', 'truce -'],
    ['Japan and Canada intend to negotiate a steel quota.', 'round -'],
  ])('%s', (text, expected) => {
    expect(events(text).some((event) => event.startsWith(expected))).toBe(true)
  })
  it.each([
    'Goods entered on or after July 6, 2018, paid it.',
    'The report was written by November.',
    'It amends Executive Order 14999 of April 2, 2025 (Modifying Rates To Reflect Discussions With Japan).',
    'Nobody expects any deal with Japan.',
    'The player served a 90-day suspension.',
  ])('none in: %s', (text) => {
    expect(events(text)).toEqual([])
  })
  it('a title that the body repeats is its echo', () => {
    const text =
      'Japan Announced Copper Fees on Friday\n\nTokyo acted.\n\nJapan announced copper fees on Friday, and shares fell.'
    const found = reading(text).events.filter(({ kind }) => kind === 'announcement')
    expect(found[0]?.echo_of).toBe(found[1]?.id)
    expect(found[1]?.echo_of).toBeUndefined()
  })
})
