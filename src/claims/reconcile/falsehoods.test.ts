import { beforeAll, describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import type { Register } from '../../register/model.js'
import { date } from '../../time/date.js'
import { readReport } from '../read.js'
import { reconcile } from './reconcile.js'

let register: Register
beforeAll(async () => {
  register = await readRegister('register')
})

/** What is held against the law of a whole text, from its words to the verdicts. */
function held(text: string, published: string, today = '2026-10-08') {
  const reading = readReport(register, `${text}\n`, { published: date(published) })
  return reconcile(register, reading, { reportDay: date(published), today: date(today) })
}
const verdicts = (text: string, published: string) => held(text, published).map(({ verdict }) => verdict)

describe('the day that a claim states', () => {
  it.each([
    'China suspended Announcement No. 62 on 7 November 2025.',
    'On 7 November 2025, China suspended Announcement No. 62.',
    'China suspended Announcement No. 62 in November 2025.',
    'China suspended Announcement No. 62, published on 9 October 2025.',
    'Announcement No. 62 was suspended from 7 November 2025 until 10 November 2026.',
  ])('the true one agrees: %s', (text) => {
    expect(verdicts(text, '2025-11-20')).toEqual(['agrees'])
  })
  it.each([
    'China suspended Announcement No. 62 on 15 October 2025.',
    'On 15 October 2025, China suspended Announcement No. 62.',
    'China suspended Announcement No. 62 on 9 October 2025.',
    'China suspended Announcement No. 62 in December 2025.',
    'Announcement No. 62 was suspended from 12 November 2025 until 10 November 2026.',
    'China imposed Announcement No. 18 of 2025 on 9 October 2025.',
    'Announcement No. 18 of 2025 took effect on 9 October 2025.',
  ])('another one disagrees: %s', (text) => {
    expect(verdicts(text, '2026-01-20')).toEqual(['disagrees'])
  })
  it('the state on the stated day is shown, with the day on file', () => {
    const [one] = held('China suspended Announcement No. 62 on 15 October 2025.', '2025-11-20')
    expect(one!.why).toMatch(/from 2025-11-07 by cn\/mofcom\/2025-70, not 2025-10-15/)
    expect(one!.why).toMatch(/announced on 2025-10-15|in-force on 2025-10-15/)
  })
})

describe('the day of the report', () => {
  it('an act that came after it does not bear it out, whatever is known today', () => {
    expect(verdicts('China has suspended Announcement No. 62.', '2025-10-15')).toEqual(['disagrees'])
    expect(verdicts('China has suspended Announcement No. 62.', '2025-11-20')).toEqual(['agrees'])
    expect(verdicts('China has imposed Announcement No. 62 of 2025.', '2025-10-01')).toEqual(['disagrees'])
    expect(verdicts('Announcement No. 57 took effect.', '2025-10-20')).toEqual(['disagrees'])
  })
  it('what was suspended before its first day never took effect', () => {
    expect(verdicts('Announcement No. 57 took effect.', '2025-12-05')).toEqual(['disagrees'])
  })
  it('what is imposed and suspended by the day of the report says so', () => {
    expect(held('China imposed Announcement No. 62 of 2025.', '2025-12-05')[0]!.why).toMatch(/suspended on 2025-12-05/)
  })
})

describe('who did it', () => {
  it('a text of another state is none of its', () => {
    const [one] = held('The United States suspended Announcement No. 62 of 2025.', '2025-11-20')
    expect([one!.verdict, one!.why]).toEqual(['disagrees', expect.stringContaining('of cn/mofcom')])
    expect(verdicts('Washington said that China suspended Announcement No. 62 of 2025.', '2025-11-20')).toEqual([
      'agrees',
    ])
  })
})

describe('denials', () => {
  it.each([
    'Reports that China suspended Announcement No. 62 are false.',
    'The reports that China has suspended Announcement No. 62 were untrue.',
    'Claims that China suspended Announcement No. 62 are baseless.',
    'It is not true that China suspended Announcement No. 62.',
    'It is false that China suspended Announcement No. 62.',
    'It is wrong to report that China suspended Announcement No. 62.',
    'It would be incorrect to say that China suspended Announcement No. 62.',
    'The claim that China has suspended Announcement No. 62 was rejected as untrue.',
    'The ministry dismissed reports that China suspended Announcement No. 62.',
    'Some papers wrongly reported that China suspended Announcement No. 62.',
    'There is no truth in the report that China suspended Announcement No. 62.',
    'Contrary to reports that China suspended Announcement No. 62, nothing has changed.',
    'China did not suspend Announcement No. 62.',
    'China suspended Announcement No. 62. That is not true.',
    'China suspended Announcement No. 62, some say. This is false.',
    'Some papers reported that China had suspended Announcement No. 62. The ministry said this was false.',
    'Some papers reported that China had suspended Announcement No. 62. The ministry denied the reports.',
    'China suspended Announcement No. 62, some papers say. Shares of miners fell. The ministry denied the reports.',
    'China has suspended Announcement No. 62. The news spread fast. Shares fell. The ministry denied it on Tuesday.',
    'China has suspended Announcement No. 62. Buyers cheered. No such decision has been taken, the ministry said.',
    'China has suspended Announcement No. 62. There is no such order.',
    'China suspended Announcement No. 62. The report spread quickly. That is not true.',
    'China suspended Announcement No. 62. Shares fell on the news. It is false, the ministry said.',
    'China suspended Announcement No. 62. The story was shared widely. It named no source. None of it is true.',
    '有媒体称中国已暂停实施商务部公告2025年第62号。市场上涨。商务部表示，没有此事。',
    '有媒体称中国已暂停实施商务部公告2025年第62号，该消息不属实。',
    '有媒体称中国已暂停实施商务部公告2025年第62号。该报道纯属谣言。',
    '关于中国已暂停实施商务部公告2025年第62号的报道不属实。',
  ])('of what is so, never agrees and drafts nothing: %s', (text) => {
    const all = held(text, '2025-11-20')
    expect(all.length).toBeGreaterThan(0)
    for (const { verdict, draft, claim } of all) {
      expect([claim.quote, verdict]).not.toEqual([claim.quote, 'agrees'])
      expect(draft).toBeUndefined()
    }
  })
  it.each([
    'It is not true that China suspended Announcement No. 18 of 2025.',
    'Reports that China suspended Announcement No. 18 of 2025 are false.',
  ])('of what is not so, agrees: %s', (text) => {
    expect(verdicts(text, '2025-11-20')).toEqual(['agrees'])
  })
  it('a denial of one text agrees only where nothing of it is as denied', () => {
    expect(verdicts('China did not impose Announcement No. 62 of 2025.', '2025-11-20')).toEqual(['disagrees'])
  })
  it.each([
    'China did not say that it would suspend Announcement No. 62.',
    'China has never said that it would suspend Announcement No. 62.',
    'Beijing did not announce that it would suspend Announcement No. 62.',
  ])('of a statement is no statement of law: %s', (text) => {
    expect(held(text, '2025-11-20').map(({ claim, verdict }) => [claim.act, verdict])).toEqual([
      ['does-not-mention', 'never-law'],
    ])
  })
  it.each([
    'China suspended Announcement No. 62. Reports that it ended the April rules are false.',
    'It is not wrong to report that China suspended Announcement No. 62.',
    'China suspended Announcement No. 62. That is true.',
    'China suspended Announcement No. 62. The report spread quickly. That is true.',
    'China suspended Announcement No. 62. Shares of miners fell. That is not true.',
    'China suspended Announcement No. 62. The report spread quickly. Brokers cheered. That is not true.',
    'China suspended Announcement No. 62. Shares of miners fell by half. That is not true of all of them.',
    'China suspended Announcement No. 62. Miners hoped for more. There is no such thing as luck, a broker said.',
    'China suspended Announcement No. 62. One broker was accused of fraud. He denied the claims of his clients.',
    'China suspended Announcement No. 62. It did not lift Announcement No. 18 of 2025. Reports of that were false.',
    'China suspended Announcement No. 62. That is not enough, analysts said.',
    'China suspended Announcement No. 62 after false claims by a broker.',
  ])('what only stands near a denial is not denied: %s', (text) => {
    const [one] = held(text, '2025-11-20')
    expect([one!.claim.polarity, one!.verdict]).toEqual(['positive', 'agrees'])
  })
})

describe('a term in front of the act', () => {
  it.each([
    '自即日起至2026年11月10日，暂停实施商务部公告2025年第62号。',
    '自即日起，暂停实施商务部公告2025年第62号。',
    '自2025年11月7日起至2026年11月10日，暂停实施商务部公告2025年第62号公布的管制措施。',
    '自2025年11月7日至2026年11月10日，中方暂停实施2025年第62号公告。',
  ])('is the term of that act, no act of its own: %s', (text) => {
    const all = held(`商务部 海关总署公告2025年第70号\n\n${text}`, '2025-11-07')
    expect(all.slice(1).map(({ claim, verdict, draft }) => [claim.act, verdict, draft])).toEqual([
      ['suspends', 'agrees', undefined],
    ])
  })
  it('本公告自公布之日起实施 is still an act', () => {
    const all = held('商务部公告2025年第61号\n\n本公告自公布之日起实施。', '2025-10-09')
    expect(all.map(({ claim }) => claim.act)).toContain('takes-effect')
  })
})

describe('an instrument that only acts on others', () => {
  it.each(['China issues Announcement No. 70 of 2025.', '商务部 海关总署公告2025年第70号', 'China issues No. 70'])(
    'is on file by its own number: %s',
    (text) => {
      const [one] = held(text, '2025-11-08')
      expect([one?.verdict, one?.why]).toEqual(['agrees', expect.stringContaining('cn/mofcom/2025-70')])
    },
  )
  it('is held to its own day', () => {
    expect(verdicts('China issued Announcement No. 70 of 2025 on 3 November 2025.', '2025-11-20')).toEqual([
      'disagrees',
    ])
    expect(verdicts('China issued Announcement No. 70 of 2025.', '2025-10-20')).toEqual(['disagrees'])
  })
  it('as the one that acts: what it suspended', () => {
    const [one] = held('No. 70 suspends the October rules', '2025-11-08')
    expect(one?.verdict).toBe('agrees')
    expect(new Set(one!.held.map(({ provision }) => provision.split('#')[0]))).toContain('cn/mofcom/2025-62')
  })
})

describe('a list of texts', () => {
  const SIX = ['55', '56', '57', '58', '61', '62'].map((number) => `cn/mofcom/2025-${number}`)
  it.each([
    'China suspended Announcements No. 55, 56, 57, 58, 61 and 62 of 2025.',
    'China suspended Announcements Nos. 55, 56, 57, 58, 61, and 62 of 2025.',
    'China suspended Announcements No. 55, No. 56, No. 57, No. 58, No. 61 and No. 62 of 2025 on November 7.',
    'China suspended announcements 55, 56, 57, 58, 61 and 62.',
    'China suspended Announcements Nos. 55 to 58, 61 and 62.',
    'China suspended Announcements Nos. 55-58, 61 and 62 of 2025.',
    'Announcements No. 55, 56, 57, 58, 61 and 62 were suspended on 7 November 2025.',
    '暂停实施商务部公告2025年第55号、第56号、第57号、第58号、第61号、第62号。',
    '暂停实施商务部公告2025年第55、56、57、58、61、62号。',
  ])('is taken whole: %s', (text) => {
    const all = held(text, '2025-11-08')
    expect(all.map(({ verdict }) => verdict)).toEqual(['agrees'])
    expect([...new Set(all[0]!.held.map(({ provision }) => provision.split('#')[0]))].sort()).toEqual(SIX)
  })
  it('each of it must be so', () => {
    const [one] = held('China suspended Announcements No. 18, 55 and 62 of 2025.', '2025-11-08')
    expect(one!.verdict).toBe('disagrees')
    expect(one!.why).toMatch(/cn\/mofcom\/2025-18/)
  })
})

describe('duties and fees', () => {
  const texts = (text: string, published: string): string[] => [
    ...new Set(held(text, published).flatMap(({ held: all }) => all.map(({ provision }) => provision.split('#')[0]!))),
  ]
  it.each([
    ['China raised its tariff on American goods to 125 percent.', '2025-04-20', 'cn/tariff-commission/2025-6'],
    ['China imposed a 34 percent tariff on all U.S. goods on 4 April.', '2025-04-06', 'cn/tariff-commission/2025-4'],
    ['China suspended its 24 percent tariff on American goods.', '2025-11-12', 'cn/tariff-commission/2025-05-13'],
    [
      'The United States lowered the fentanyl tariff on Chinese goods to 10 percent from November 10.',
      '2025-11-12',
      'us/president/eo-14357',
    ],
    ['China will charge special port dues on American ships from October 14.', '2025-10-12', 'cn/mot/2025-54'],
  ])('are known by their rate or kind: %s', (text, published, id) => {
    expect(texts(text, published)).toContain(id)
  })
  it('what a court made void later was not lifted then', () => {
    const [one] = held('The United States ended the 10 percent fentanyl tariff of Executive Order 14357.', '2025-12-12')
    expect(one!.verdict).toBe('disagrees')
  })
  it('a duty lowered to a rate begins at that rate', () => {
    expect(
      verdicts(
        'The United States lowered the fentanyl tariff on Chinese goods to 10 percent from November 10.',
        '2025-11-12',
      ),
    ).toEqual(['agrees'])
    expect(
      verdicts(
        'The United States lowered the fentanyl tariff on Chinese goods to 10 percent from November 20.',
        '2025-11-22',
      ),
    ).not.toEqual(['agrees'])
  })
})
