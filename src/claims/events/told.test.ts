import { describe, expect, it } from 'vitest'
import { reading } from '../attribution/reading.testing.js'

/** A text of Thursday 23 October 2025: kinds with status and day. */
const brief = (text: string): string[] =>
  reading(text).events.map(({ kind, status, date }) => `${kind} ${status} ${date ?? '-'}`)

describe('days that something hangs on', () => {
  it.each([
    ['Norway proposes to lift the fee, beginning on October 23, 2025.', 'deadline planned 2025-10-23'],
    ['The parties commit to take these steps by November 14, 2025.', 'deadline planned 2025-11-14'],
    ['They will set up a register of stones by March 1, 2026.', 'deadline planned 2026-03-01'],
    ['Further limits come in phases targeting March 1, 2026.', 'deadline planned 2026-03-01'],
    ['The rule shall apply 60 days after the date of publication.', 'deadline planned -'],
    ['The tariffs will take effect in 120 days.', 'deadline planned 2026-02-20'],
    ['The portal opens on November 7, 2025.', 'deadline planned 2025-11-07'],
    ['The duties will increase to 50 percent on January 1, 2026.', 'deadline planned 2026-01-01'],
    ['It removes the expiration date of November 1, 2025.', 'deadline cancelled 2025-11-01'],
    ['Now, tomorrow, tariffs on Norway, and that’ll start.', 'deadline planned 2025-10-24'],
    ['The comment period closes 45 days after publication.', 'deadline planned -'],
    ['Firms have 120 days to sign.', 'deadline planned -'],
    ['Copper tariffs start tomorrow.', 'deadline planned 2025-10-24'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]))
  it.each([
    'Comments must be received between November 7, 2025, and December 5, 2025.',
    'Requests may be submitted from November 7, 2025, to December 5, 2025.',
  ])('a time with two ends: %s', (text) =>
    expect(brief(text)).toEqual(['deadline planned 2025-11-07', 'deadline planned 2025-12-05']),
  )
  it.each([
    'Norway lifted the fee, beginning on October 2, 2025.',
    'Banks expect that rates could be lower by December 1, 2025.',
    'He left 60 days after the date of publication.',
    'It fell in 120 days by half, and the trip takes 90 days.',
    'The shop opens on November 7, 2025.',
    'Prices will rise on the whole.',
    'The tariffs rose on October 1, 2025.',
    'The birth date of November 1, 2025, is wrong.',
    'Tomorrow we walk, and that’ll start.',
    'Comments were sent from Oslo to Rome.',
    'We have 120 days of rain.',
  ])('none in: %s', (text) => expect(brief(text)).toEqual([]))
})

describe('truces: what both sides suspend', () => {
  it('by two sentences', () =>
    expect(
      brief(
        'Canada will suspend 24 percentage points of the duty for 90 days. Japan will suspend its tariffs for an initial period of 90 days.',
      ),
    ).toEqual(['truce planned -', 'truce planned -']))
  it('by one', () => expect(brief('Both sides will suspend the tariffs for 90 days.')).toEqual(['truce planned -']))
  it.each([
    'Canada will suspend the fee on ships for one year.',
    'Canada will suspend the duty for 90 days. Canada will suspend the fee for 60 days.',
    'Canada will suspend the talks for 90 days. Japan will suspend the talks for 90 days.',
    'Canada will not suspend the duty for 90 days. Japan will suspend its duty for 90 days.',
    'Canada will suspend the duty. Japan will suspend its duty.',
  ])('no truce: %s', (text) => expect(brief(text).filter((one) => one.startsWith('truce'))).toEqual([]))
})

describe('public acts decided on, or still to come', () => {
  it.each([
    ['The Government has decided to extend the licence.', 'announcement held -'],
    ['Next week, I expect to issue a notice.', 'announcement planned 2025-W44'],
    ['We will see what Ambassador Tai will detail tomorrow.', 'announcement planned 2025-10-24'],
    ['The Department will be initiating the inquiry tomorrow.', 'announcement planned 2025-10-24'],
    ['The fee was imposed on October 2, 2025.', 'announcement held 2025-10-02'],
    ['The firm was designated under the order, as amended, on May 27, 2025.', 'announcement held 2025-05-27'],
    ['The Secretary initiated an inquiry on April 1, 2025, under the act.', 'announcement held 2025-04-01'],
    ['On January 14, 2025, the Secretary transmitted a report.', 'announcement held 2025-01-14'],
    ['OSLO—Today, the Department of Commerce is adding firms to the Entity List.', 'announcement held 2025-10-23'],
    ['As Secretary Yellen said last week in her speech on trade, we hold.', 'announcement held 2025-W42'],
    ['Signed in Oslo this fourth day of October.', 'announcement held -'],
  ])('%s', (text, expected) => expect(brief(text)).toContain(expected))
  it.each([
    'The Government has not decided to extend the licence.',
    'The Government has decided to think of it.',
    'The firm has decided, and the price will follow.',
    'I expect to issue a notice.',
    'The Department will not issue a notice tomorrow.',
    'The album will launch tomorrow.',
    'The fee was imposed on ships.',
    'A thought was launched and it ended on October 2, 2025.',
    'All that it has announced since October 2, 2025, stays.',
    'She said in her speech that we hold.',
    'He signed in Oslo this letter.',
    'Signed copies are sold.',
    'The ministers concluded the walk under the framework.',
    'The homework was submitted on October 2, 2025.',
  ])('none in: %s', (text) => expect(brief(text)).toEqual([]))
})

describe('contacts by other words', () => {
  it.each([
    ['Ambassador Tai will resume direct engagement with her counterpart in Japan.', 'round planned'],
    ['I will not speak of the diplomatic conversations that have happened today.', 'round held'],
    ['There will be working-level consultations in the weeks and months ahead.', 'round planned'],
    ['Japan is convening a Mining, Minerals and Metals Ministerial in Tokyo.', 'summit'],
    ['We’ve got a senior team in Mexico today.', 'visit ongoing 2025-10-23'],
    ['President Trump welcomed Prime Minister Carney to the White House.', 'visit held'],
    ['In the Republic of Korea, President Trump reached a deal with President Xi Jinping.', 'summit held'],
    ['This call is on background.', 'briefing held'],
    ['We have been consulting with allies for a year.', 'round ongoing'],
    ['The third meeting of the working group took place in Washington on March 4, 2025.', 'round held 2025-03-04'],
    ['The negotiating round planned for March was cancelled.', 'round cancelled'],
    ['The leaders spoke at the Hiroshima Summit in May 2025.', 'summit held 2025-05'],
    ['I stood at this podium on Tuesday and said so.', 'briefing held 2025-10-21'],
    ['The call follows the meeting of Monday.', 'call held'],
  ])('%s', (text, expected) => expect(brief(text).some((one) => one.startsWith(expected))).toBe(true))
  it.each([
    'Their engagement with the subject was deep, and sales resumed.',
    'The firm resumes its engagement of staff.',
    'The conversations that have happened at home are private.',
    'Talks in the open are rare.',
    'The ministerial order convening the board is old.',
    'A team in Mexico won today.',
    'The team has a fan in Mexico.',
    'The shop welcomed visitors from Norway.',
    'Music is on in the background; this call is on the house.',
    'He stood at this podium.',
    'The call for help follows a storm.',
    'He has been consulting with care.',
    'The third meeting of the choir took place in May.',
    'They slept at the Mountain summit in May 2025.',
  ])('none in: %s', (text) => expect(brief(text)).toEqual([]))
})

describe('courts and hearings', () => {
  it.each([
    ['The Supreme Court’s disappointing decision today will not stop it.', 'other held 2025-10-23'],
    ['The Supreme Court ruled on Monday that it ends.', 'other held 2025-10-20'],
    ['A ruling by the Court of International Trade set it aside.', 'other held -'],
    ['The Court’s decision is expected in June.', 'other planned -'],
    ['The Commission will hold a public hearing on November 4, 2025.', 'other planned 2025-11-04'],
    ['Ambassador Greer testified before the Senate Finance Committee on Tuesday.', 'other held 2025-10-21'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]))
  it.each([
    'The family’s decision today was hard.',
    'The tennis court is closed, and no ruling party spoke.',
    'Any future ruling by the Court of Appeals would matter.',
    'A fair hearing is a right; I am hearing of it today.',
    'Facts testified to their zeal.',
  ])('none in: %s', (text) => expect(brief(text)).toEqual([]))
})
