import { beforeAll, describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import type { Register } from '../../register/model.js'
import { date } from '../../time/date.js'
import { readReport } from '../read.js'
import type { ReportedEvent } from '../reading.js'

let register: Register
beforeAll(async () => {
  register = await readRegister(new URL('../../../register', import.meta.url).pathname)
})

/** A report of Wednesday 18 March 2026. */
const eventsIn = (text: string): readonly ReportedEvent[] =>
  readReport(register, text, { published: date('2026-03-18') }).events
const brief = (text: string): readonly string[] =>
  eventsIn(text).map(({ kind, status, date }) => `${kind} ${status} ${date ?? '-'}`)

describe('contacts', () => {
  it.each([
    [
      'The two sides held the sixth round of trade talks in Stockholm on March 16 and 17.',
      ['round held 2026-03-16/2026-03-17'],
    ],
    ['U.S. and Chinese officials will meet in Paris next week.', ['round planned 2026-W13']],
    ['Scott Bessent spoke by phone with He Lifeng on Monday.', ['call held 2026-03-16']],
    ['President Trump will visit Beijing in April.', ['visit planned 2026-04']],
    ['The summit between President Trump and President Xi was postponed until May.', ['summit postponed 2026-05']],
    ['Jamieson Greer told CNBC on Tuesday that the tariffs would stay.', ['interview held 2026-03-17']],
    ['He told reporters on Monday that a deal was near.', ['briefing held 2026-03-16']],
    [
      'On March 12, Mao Ning, spokesperson for the Foreign Ministry, said China opposes the move.',
      ['briefing held 2026-03-12'],
    ],
    ['Negotiators concluded two days of talks in Geneva on Sunday.', ['round held 2026-03-15']],
    ['Beijing requested a phone call with Washington.', ['call sought -']],
    ['The planned visit to Beijing was cancelled.', ['visit cancelled -']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected))
  it('an ordinal and a place', () => {
    expect(eventsIn('The eighth round of consultations was held in Madrid last week.')).toMatchObject([
      { kind: 'round', ordinal: 8, place: 'Madrid', date: '2026-W11', status: 'held' },
    ])
  })
  it('each side with its own status', () => {
    const [call] = eventsIn('The United States sought a call with China, but China postponed the call.')
    expect(call).toMatchObject({
      kind: 'call',
      status: 'postponed',
      status_by_party: { 'United States': 'sought', China: 'postponed' },
    })
  })
  it('a meeting that one side does not confirm', () => {
    const [summit] = eventsIn(
      'The United States says the leaders of the two countries will meet in April, while China has said it has no information to provide.',
    )
    expect(summit).toMatchObject({
      kind: 'summit',
      status: 'not-confirmed',
      status_by_party: { 'United States': 'planned', China: 'not-confirmed' },
    })
  })
  it('a second mention is the same event', () => {
    const [first, second] = eventsIn(
      'The second round of talks will open in London on Monday. Before the second round of talks, markets rose.',
    )
    expect(second).toMatchObject({ kind: 'round', same_as: first!.id })
  })
})

describe('deadlines, truces and announcements', () => {
  it.each([
    ['The suspension will expire on November 10, 2026.', ['deadline planned 2026-11-10']],
    ['Comments are due by April 30, 2026.', ['deadline planned 2026-04-30']],
    [
      'The new duties go into effect on April 5 and April 9.',
      ['deadline planned 2026-04-05', 'deadline planned 2026-04-09'],
    ],
    [
      "China's Ministry of Commerce announced new export controls on antimony on Monday.",
      ['announcement held 2026-03-16'],
    ],
    ['The trade truce has expired.', ['truce expired -']],
    ['Both sides agreed to extend the tariff truce.', ['truce ongoing -']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected))
})

describe('what is no event', () => {
  it.each([
    'Critics called for a ban; lawmakers called on the ministry to act, and the so-called list is on call.',
    'If talks fail, tariffs will rise.',
    'The committee meeting was short, and supply is expected to meet the demand.',
    'The order took effect on November 10, 2025.',
    'A person familiar with the matter told Reuters that a deal was close.',
    'Goods that left the port for Europe arrived in Hamburg.',
    'The effect of the tariffs is unclear, and he is due to retire.',
    'A job interview went badly.',
    'The FBI interviewed two witnesses.',
    'The price does not meet its target.',
    'The round table had four legs.',
    'The transition period ends soon.',
  ])('%s', (text) => expect(eventsIn(text)).toEqual([]))
})

describe('every event', () => {
  it('stands verbatim at its span', () => {
    const text =
      'On Monday, officials met in Paris.\nThe pause ends on July 9. “He will speak with Xi Jinping this week,” she said (by phone).'
    const events = eventsIn(text)
    expect(events.length).toBeGreaterThan(1)
    for (const { quote, start, end } of events) expect(text.slice(start, end)).toBe(quote)
  })
})
