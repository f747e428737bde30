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
    ['Today, we imposed a ban on boats from Norway.', 'announcement 2025-10-23'],
    ['We’re also unveiling today a set of controls on pumps.', 'announcement 2025-10-23'],
    ['In notices published on May 2, 2025, it set the fees.', 'announcement 2025-05-02'],
    ['Both agreed to a four-month suspension of the tariffs.', 'truce -'],
    ['Copper tariffs start on November 4.', 'deadline 2025-11-04'],
    ['The effective date of the duties shall be 12:01 a.m. on November 4, 2025.', 'deadline 2025-11-04'],
    ['Welcome to this briefing with Ambassador Katherine Tai.', 'briefing -'],
    ['President Trump spoke today with Prime Minister Carney.', 'call 2025-10-23'],
    ['It was the first visit of a French President to Japan since 2001.', 'visit -'],
    ['Japan and Canada back the hosting of the G20 and APEC Summits later this year.', 'summit -'],
    ['Top officials took to the Sunday shows to defend it.', 'interview -'],
  ])('%s', (text, expected) => {
    expect(events(text).some((event) => event.startsWith(expected))).toBe(true)
  })
  it.each([
    'Goods entered on or after July 6, 2018, paid it.',
    'The report was written by November.',
    'It amends Executive Order 14999 of April 2, 2025 (Modifying Rates To Reflect Discussions With Japan).',
    'Nobody expects any deal with Japan.',
    'The player served a 90-day suspension.',
    'Today, we have a problem with boats from Norway.',
    'Copper tariffs start many a quarrel.',
    'Copper tariffs start on Page 4.',
    'Copper tariffs started on April 4, 2025.',
    'The effective date of the duties shall be stated in a note.',
    'The birth date of the clerk shall be November 4, 2025.',
    'We will give this briefing some thought.',
    'The minister spoke today of copper.',
    'The visit of a French firm to the fair was short.',
    'The IMF summits of the past were many.',
    'The table shows the news.',
    'A customer took to the shop shows of the fair.',
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
