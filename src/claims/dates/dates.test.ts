import { describe, expect, it } from 'vitest'
import { date } from '../../time/date.js'
import type { WithNames } from '../context.js'
import type { DateMention } from '../reading.js'
import { passagesOf } from '../text/passage.js'
import { datesOf } from './dates.js'

/** Wednesday. */
const PUBLISHED = date('2026-03-18')

const datesIn = (text: string, published: WithNames['published'] | null = PUBLISHED): readonly DateMention[] =>
  datesOf({ passages: passagesOf(text), ...(published ? { published } : {}) } as WithNames)

/** `words -> iso` of each date found. */
const read = (text: string, published: WithNames['published'] | null = PUBLISHED): readonly string[] =>
  datesIn(text, published).map(({ quote, iso }) => `${quote} -> ${iso ?? 'none'}`)

describe('days in other words', () => {
  it.each([
    ['Today’s action stands.', ['Today -> 2026-03-18']],
    ['This morning, officials met.', ['This morning -> 2026-03-18']],
    ['It buys fish in 2026 (prorated), 2027, and 2028.', ['2026 -> 2026', '2027 -> 2027', '2028 -> 2028']],
    ['It buys fish in each of 2026, 2027, and 2028.', ['2026 -> 2026', '2027 -> 2027', '2028 -> 2028']],
    ['On July 6, 2018, and 2025 pages later, it ended.', ['July 6, 2018 -> 2018-07-06']],
    ['The rate rose between 2017 and 2019, from 40 to 61.', ['2017 -> 2017', '2019 -> 2019']],
    ['A 2024 economic analysis found little.', ['2024 -> 2024']],
    ["The bank's 2019 report and its 2021 levels differ.", ['2019 -> 2019', '2021 -> 2021']],
    ['The 1974 Trade Act, a 2000 ton press and the 2018 Section 232 report.', []],
    ['It fell in the last month of the year.', ['the last month of the year -> 2026-12-01/2026-12-31']],
    ['The first month of talks was lost, and it is currently closed.', []],
    ['On July 6, 2018, 2000 people came.', ['July 6, 2018 -> 2018-07-06']],
    ['In 2024, 2025 pages were read.', ['2024 -> 2024']],
    ['He went on the Sunday shows.', []],
    ['She wrote for the Sunday Times and for Sunday Morning Talk.', []],
    ['He spoke on This Week.', []],
    ['The morning was cold.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('explicit days', () => {
  it.each([
    ['Signed on November 10, 2025, in Reno.', 'November 10, 2025 -> 2025-11-10', 'explicit'],
    ['Signed on July 14, 2015, in Reno.', 'July 14, 2015 -> 2015-07-14', 'explicit'],
    ['See 80 FR 100 (June 6, 2018).', 'June 6, 2018 -> 2018-06-06', 'explicit'],
    ['It lapses on 8 Oct. 2026.', '8 Oct. 2026 -> 2026-10-08', 'explicit'],
    ['Dated 2025-10-09.', '2025-10-09 -> 2025-10-09', 'explicit'],
    ['Filed 10/23/2025.', '10/23/2025 -> 2025-10-23', 'explicit'],
    ['Filed 10/09/2025.', '10/09/2025 -> 2025-10-09', 'guessed'],
    ['The list of March 2 was withdrawn.', 'March 2 -> 2026-03-02', 'guessed'],
    ['On Tuesday, March 17, he signed it.', 'Tuesday, March 17 -> 2026-03-17', 'guessed'],
    ['The 9th of June 2024 was the last day.', '9th of June 2024 -> 2024-06-09', 'explicit'],
  ])('%s', (text, expected, certainty) => {
    expect(read(text)).toEqual([expected])
    expect(datesIn(text)[0]!.certainty).toBe(certainty)
  })
  it('a day without a year takes the one that closes the list', () => {
    expect(read('As amended on May 28 and July 4, 2019, it held.')).toEqual([
      'May 28 -> 2019-05-28',
      'July 4, 2019 -> 2019-07-04',
    ])
    expect(read('On March 10 he wrote about July 4, 2019.')[0]).toBe('March 10 -> 2026-03-10')
  })
  it('a proclamation closes with its day in words', () => {
    expect(
      datesIn(
        'this thirty-first day of July, in the year of our Lord two thousand and eighteen, and of the Independence',
      ),
    ).toMatchObject([{ iso: '2018-07-31', certainty: 'explicit' }])
    expect(
      datesIn('set my hand this 4th day of November, in the year of our Lord two thousand twenty-five')[0]!.iso,
    ).toBe('2025-11-04')
  })
  it('carry the time of day and the zone that the text names', () => {
    expect(datesIn('effective 12:01 a.m. eastern time on November 10, 2025')).toMatchObject([
      {
        iso: '2025-11-10',
        time: '00:01',
        zone: 'America/New_York',
        quote: '12:01 a.m. eastern time on November 10, 2025',
      },
    ])
    expect(datesIn('until 11:59 p.m. EST on April 2, 2026')[0]).toMatchObject({ time: '23:59', bound: 'until' })
    expect(datesIn('from April 2, 2026, at 13:00 Beijing time')[0]).toMatchObject({
      time: '13:00',
      zone: 'Asia/Shanghai',
    })
  })
  it('are not seen in amounts, codes, clauses and the verb may', () => {
    expect(
      read('It may 5 times exceed 11.10.12 or 3.5 units of code 8505.11; the march 5 miles long; 1/2 of 3/4.'),
    ).toEqual([])
    expect(read('Headings 9903.01.20 and 9903.01.24 apply.')).toEqual([])
    expect(read('17 March 2026 10:30')).toEqual(['17 March 2026 10:30 -> 2026-03-17'])
    expect(read('It will suspend the measures of October 9.')).toEqual(['October 9 -> 2025-10-09'])
    expect(read('On November 10, 25 firms left.')).toEqual(['November 10 -> 2025-11-10'])
    expect(read('A day like February 30, 2026.')).toEqual([])
  })
})

describe('a missing year', () => {
  it('is the nearest that the tense allows, and a guess', () => {
    expect(read('The order of October 9 was published on October 10.')).toEqual([
      'October 9 -> 2025-10-09',
      'October 10 -> 2025-10-10',
    ])
    expect(datesIn('The duty will rise on October 9.')[0]).toMatchObject({ iso: '2026-10-09', certainty: 'guessed' })
  })
  it('against its tense only where the tense would lead most of a year away; the reasoning says so', () => {
    const [found] = datesIn('Our paper reported on April 2 that the list had grown.')
    expect(found).toMatchObject({ iso: '2026-04-02', certainty: 'guessed' })
    expect(found!.reasoning).toContain('past')
  })
  it('in a paragraph that tells of an earlier year is that year', () => {
    expect(read('The tariff was announced on March 8, 2018, and took effect on March 23.')[1]).toBe(
      'March 23 -> 2018-03-23',
    )
  })
  it('is nothing at all where no day of publication and no whole date is known', () => {
    expect(datesIn('It takes effect on October 9.', null)).toMatchObject([{ certainty: 'unresolved' }])
    expect(read('It takes effect on October 9, next week, in two days and on Monday.', null)).toEqual([
      'October 9 -> none',
      'next week -> none',
      'in two days -> none',
      'Monday -> none',
    ])
  })
})

describe('ranges', () => {
  it.each([
    ['on 10-11 May 2026', '10-11 May 2026 -> 2026-05-10/2026-05-11'],
    ['from 14 to 15 September 2025', '14 to 15 September 2025 -> 2025-09-14/2025-09-15'],
    ['October 9 and 10, 2025', 'October 9 and 10, 2025 -> 2025-10-09/2025-10-10'],
    ['between May 10 and May 12, 2025', 'May 10 and May 12, 2025 -> 2025-05-10/2025-05-12'],
    ['Oct. 29 – Nov. 1, 2025', 'Oct. 29 – Nov. 1, 2025 -> 2025-10-29/2025-11-01'],
    ['from 2018 to 2020', '2018 to 2020 -> 2018/2020'],
    ['in the last two months of 2025', 'the last two months of 2025 -> 2025-11-01/2025-12-31'],
    ['in the first six months of this year', 'the first six months of this year -> 2026-01-01/2026-06-30'],
    ['in the final month of 2025', 'the final month of 2025 -> 2025-12-01/2025-12-31'],
    ['in the third quarter of 2025', 'third quarter of 2025 -> 2025-07-01/2025-09-30'],
    ['the first half of last year', 'first half of last year -> 2025-01-01/2025-06-30'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('a day word with its own date', () => {
  const call = 'This call is embargoed until tomorrow, Tuesday, March 17th. We meet today.'
  it('says when the text was spoken, where print came later', () => {
    expect(read(call, date('2026-03-17'))).toEqual([
      'tomorrow, Tuesday -> 2026-03-17',
      'March 17th -> 2026-03-17',
      'today -> 2026-03-16',
    ])
    expect(read('Today (March 16, 2026) we met. He left yesterday.', PUBLISHED).at(-1)).toBe('yesterday -> 2026-03-15')
  })
  it('and so does a dateline', () => {
    expect(read('PARIS, March 17 (Example Wire) - Officials met today.')).toEqual([
      'March 17 -> 2026-03-17',
      'today -> 2026-03-17',
    ])
    expect(read('PARIS, Dec. 31 - Officials met yesterday.', date('2026-01-01')).at(-1)).toBe('yesterday -> 2025-12-30')
    expect(read('新华社巴黎3月17日电 官员今日会面。').at(-1)).toBe('今日 -> 2026-03-17')
    expect(read('PARIS, March 17, 2019 (Example Wire) - Officials met today.').at(-1)).toBe('today -> 2026-03-18')
    expect(read('PARIS, March 2 (Example Wire) - Officials met today.').at(-1)).toBe('today -> 2026-03-18')
    expect(read('PARIS, March 19 (Example Wire) - Officials met today.').at(-1)).toBe('today -> 2026-03-18')
  })
  it.each([
    ['We met today, April 1 aside.', 'today -> 2026-03-18'],
    ['We meet today, March 20 being a holiday.', 'today -> 2026-03-18'],
    ['We met today. March 16 was cold.', 'today -> 2026-03-18'],
    ['Today, Section 12 applies.', 'Today -> 2026-03-18'],
  ])('but not far from print, nor after it: %s', (text, first) => expect(read(text)[0]).toBe(first))
})

describe('weekdays go by tense', () => {
  it.each([
    ['The minister said on Tuesday that he agreed.', 'Tuesday -> 2026-03-17'],
    ['The minister said on Wednesday that he agreed.', 'Wednesday -> 2026-03-18'],
    ['Ships left on Thursday.', 'Thursday -> 2026-03-12'],
    ['They will sign on Friday.', 'Friday -> 2026-03-20'],
    ['Shops will close this Saturday and Sunday.', 'this Saturday and Sunday -> 2026-03-21/2026-03-22'],
    ['They return next Monday.', 'next Monday -> 2026-03-23'],
    ['She resigned last Friday.', 'last Friday -> 2026-03-13'],
    ['She sings tonight (Wednesday).', 'tonight (Wednesday) -> 2026-03-18'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
  it('each by the verb of its own clause', () => {
    expect(read('Officials met on Monday and will return on Friday.')).toEqual([
      'Monday -> 2026-03-16',
      'Friday -> 2026-03-20',
    ])
  })
  it('without a tense the nearest, and a guess', () => {
    expect(datesIn('Talks in Geneva on Friday.')[0]).toMatchObject({ iso: '2026-03-20', certainty: 'guessed' })
  })
})

describe('bare ordinals', () => {
  it.each([
    ['He said on the 9th that it was done.', 'the 9th -> 2026-03-09'],
    ['He said on the 23rd that it was done.', 'the 23rd -> 2026-02-23'],
    ['The rule will apply from the 2nd.', 'the 2nd -> 2026-04-02'],
    ['It began on the 5th of last month.', 'the 5th of last month -> 2026-02-05'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
  it('are not the number of a round, a century, a plan or a floor', () => {
    expect(read('The 8th round, the 20th century, the 14th plan, on the 5th floor, the 23th, the 32nd.')).toEqual([])
  })
})

describe('periods', () => {
  it.each([
    ['They meet next week.', 'next week -> 2026-W13'],
    ['Last week they met.', 'Last week -> 2026-W11'],
    ['Later this week he goes.', 'this week -> 2026-W12'],
    ['It fell last month.', 'last month -> 2026-02'],
    ['This year has been good.', 'This year -> 2026'],
    ['Repairs will end by the weekend.', 'the weekend -> 2026-03-21/2026-03-22'],
    ['They met over the weekend.', 'the weekend -> 2026-03-14/2026-03-15'],
    ['Over the past month prices rose.', 'the past month -> 2026-02-18/2026-03-18'],
    ['Prices rose over the past two weeks.', 'the past two weeks -> 2026-03-04/2026-03-18'],
    ['It rained over the past few days.', 'the past few days -> 2026-03-15/2026-03-18'],
    ['In the week of October 20, 2025, it rained.', 'week of October 20, 2025 -> 2025-W43'],
    ['In early summer it had rained.', 'early summer -> 2025-06'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
  it('are not the unit of a rate or an age', () => {
    expect(read('Twice a week, per month, a man of the year, weekly.')).toEqual([])
  })
})

describe('months without a year go by tense', () => {
  it.each([
    ['Since April the two have met.', 'Since April -> 2025-04'],
    ['Exports fell in September.', 'September -> 2025-09'],
    ['Exports will fall in September.', 'September -> 2026-09'],
    ['It was signed in May 2025.', 'May 2025 -> 2025-05'],
    ['It began in mid-July.', 'mid-July -> 2025-07'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
  it('what is put off until a month may still be to come', () => {
    expect(read('The meeting was postponed until May.')).toEqual(['May -> 2026-05'])
  })
})

describe('anaphora count from the last dated event', () => {
  it('not from publication', () => {
    expect(
      read('The list came out on January 5, 2026. Two days later the firms sued, and the next day they won.'),
    ).toEqual(['January 5, 2026 -> 2026-01-05', 'Two days later -> 2026-01-07', 'the next day -> 2026-01-08'])
    expect(read('He spoke on Monday. On the same day she answered.')[1]).toBe('the same day -> 2026-03-16')
  })
  it('never from a day still to come, where told as past', () => {
    expect(datesIn('The talks will open next Monday. On the same day the paper cited a source.')[1]).toMatchObject({
      certainty: 'unresolved',
    })
  })
  it('stay open where the text has no dated event', () => {
    expect(datesIn('Two days later she signed the lease.')).toMatchObject([
      { quote: 'Two days later', certainty: 'unresolved' },
    ])
  })
  it('a distance from now is counted from publication', () => {
    expect(read('It is two days away; a month ago it was far.')).toEqual([
      'two days away -> 2026-03-20',
      'a month ago -> 2026-02',
    ])
  })
})

describe('bounds', () => {
  it.each([
    ['before May 5, 2026', 'before'],
    ['prior to May 5, 2026', 'before'],
    ['by May 5, 2026', 'until'],
    ['until May 5, 2026', 'until'],
    ['no later than May 5, 2026', 'until'],
    ['through May 5, 2026', 'until'],
    ['after May 5, 2026', 'after'],
    ['on or after May 5, 2026', 'since'],
    ['as early as May 5, 2026', 'since'],
    ['as early as May 5, 2026 or even earlier', 'until'],
    ['on May 5, 2026', undefined],
  ])('%s', (text, bound) => expect(datesIn(text)[0]!.bound).toBe(bound))
})

describe('years, lengths and vague times', () => {
  it('a year alone needs a word that makes it one; the year of an act is part of its name', () => {
    expect(
      read('Since 2018, under the Trade Act of 1974 and No. 61 of 2025, 2025 tons, by 2030, in fiscal year 2027.'),
    ).toEqual(['2018 -> 2018', '2030 -> 2030', 'year 2027 -> 2027'])
  })
  it('lengths of time are listed with no day', () => {
    expect(
      datesIn('It takes eight years, a 90-day pause and thirty (30) days.').map(({ quote, type, iso }) => [
        quote,
        type,
        iso,
      ]),
    ).toEqual([
      ['eight years', 'duration', undefined],
      ['90-day', 'duration', undefined],
      ['thirty (30) days', 'duration', undefined],
    ])
  })
  it('ages and plans are none', () => expect(read('A 25-year-old wrote the Five-Year Plan.')).toEqual([]))
  it('vague times are listed as such', () => {
    expect(datesIn('Recently, and in the near term, nobody left.').map(({ type }) => type)).toEqual(['vague', 'vague'])
  })
})

describe('every mention', () => {
  it('stands verbatim at its span', () => {
    const text =
      'On Monday he left.\nTwo days later, at 12:01 a.m. eastern time on March 2, 2026, she came. 自2025年10月9日起，至11月10日。'
    for (const { quote, start, end } of datesIn(text)) expect(text.slice(start, end)).toBe(quote)
    expect(datesIn(text).length).toBe(5)
  })
  it('costs no more on a long line: a megabyte without a break', () => {
    for (const unit of ['the 9th ', 'in the ', '9 ', 'twenty-', '"', '月', 'will said ', '12:01 a.m. ']) {
      const text = unit.repeat(1e6 / unit.length)
      const started = performance.now()
      datesIn(text)
      expect(performance.now() - started).toBeLessThan(8000)
    }
  }, 60000)
})
