import { describe, expect, it } from 'vitest'
import { contextOf } from './context.testing.js'
import { figuresOf } from './figures.js'

const read = (text: string) => figuresOf(contextOf(text)).map(({ value, unit, of, stage }) => [value, unit, of, stage])
const brief = (text: string) => figuresOf(contextOf(text)).map(({ value, unit }) => [value, unit])

describe('figures of legal prose', () => {
  it.each([
    ['It pauses, for a period of 45 days, except for Japan, the duty on copper.', /duty on copper/],
    [
      'Section 2 is amended by increasing the rate of duty, as set out in part B, from 9 percent to 12 percent.',
      /rate of duty/,
    ],
    ['The fee is $50 per net ton.', /^The fee/],
    ['Firms owned 50 percent or more are covered.', /^Firms owned/],
  ])('%s', (text, of) => expect(String(read(text)[0]![2])).toMatch(of))
  it('a year before a comma counts nothing', () => {
    expect(brief('Until July 9, 2025, all articles are free.')).toEqual([])
  })
})

describe('figures: what a rate or a length is of, where it stands before it', () => {
  it.each([
    ['It laid additional duties of 80 percent on chassis.', 'additional duties on chassis'],
    ['Tomorrow the tariffs: 15 percent on Norway.', 'tariffs on Norway'],
    ['The two banks hold $90 billion in total.', 'The two banks hold'],
    ['Exports to Chile grew 12 percent year on year.', 'Exports to Chile grew'],
    ['We are suspending the duties on wine for six years by May 4.', 'suspension of the duties on wine'],
    ['It suspends for a period of 5 days the duties on wine.', 'suspension of the duties on wine'],
  ])('%s', (text, of) => expect(String(read(text)[0]![2]).startsWith(of)).toBe(true))
  it.each([
    [
      'Customs figures showed exports of magnets fell 75 percent in May from a year earlier.',
      'exports of magnets fell',
    ],
    ['Prices of antimony have soared by 228 percent since January.', 'Prices of antimony have soared'],
    ['He told reporters that he would cut tariffs to 47 percent from 57 percent.', 'tariffs'],
  ])('of what moved, not of who tells it: %s', (text, of) => expect(read(text).map(([, , one]) => one)).toContain(of))
  it.each([
    ['Shares of 80 percent of the market were sold.', 'the market'],
    ['He spent 15 percent on rent.', 'on rent'],
    ['The tariffs rose, and it has been a year; 15 percent of firms left.', 'firms left'],
    ['It buys $3 billion per year of Danish pork.', 'Danish pork'],
    ['It takes six years to open a mine.', 'to open a mine'],
  ])('not in %s', (text, of) => expect(read(text).at(-1)![2]).toBe(of))
  it('a number of somebody’s own is a count', () => {
    expect(read('It names 40 of its suppliers.')).toEqual([[40, 'suppliers', 'suppliers', 'n/a']])
    expect(brief('It is 40 of course.')).toEqual([])
  })
})

describe('figures: shares', () => {
  it.each([
    ['Vietnam mined 4% of the ore.', [4, 'percent', 'the ore', 'mined']],
    ['It makes 87.5 per cent of all sintered magnets sold.', [87.5, 'percent', 'all sintered magnets sold', 'magnets']],
    ['The firm handles 70 percent of smelting, a study found.', [70, 'percent', 'smelting', 'smelting-separation']],
    [
      'Japan bought 58 pct of its refined dysprosium there.',
      [58, 'percent', 'its refined dysprosium there', 'refined'],
    ],
    ['They hold 95% of the supply of heavy rare earths.', [95, 'percent', 'the supply of heavy rare earths', 'heavy']],
    ['A 25% tariff on machine tools starts soon.', [25, 'percent', 'tariff on machine tools starts soon', 'n/a']],
    ['Exports of magnets fell by 74 percent.', [74, 'percent', 'Exports of magnets fell', 'magnets']],
    ['Half of all applications are pending.', [50, 'percent', 'all applications', 'n/a']],
    ['Two-thirds of the fleet stood idle.', ['2/3', 'share', 'the fleet stood idle', 'n/a']],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it('keeps two shares of one sentence apart, each with its own scope', () => {
    expect(read('The bloc mines 3% of the ore and separates 1% of the oxides.')).toEqual([
      [3, 'percent', 'the ore', 'mined'],
      [1, 'percent', 'the oxides', 'smelting-separation'],
    ])
  })
  it('a range is one figure', () => {
    expect(brief('Between 60 and 70 percent of parts, and 20-30% of tools, came late.')).toEqual([
      ['60-70', 'percent'],
      ['20-30', 'percent'],
    ])
    expect(brief('It was 5% to 8% of sales.')).toEqual([['5-8', 'percent']])
  })
  it('what a rate is on ends where its date begins', () =>
    expect(read('a 30% levy on Korean ships starting July 1')[0]![2]).toBe('levy on Korean ships'))
  it('a rate of duty on magnets is of no stage', () => expect(read('a 35% duty on magnets')[0]![3]).toBe('n/a'))
  it('ownership is of no stage', () => expect(read('It owns a 51% stake in the mine.')[0]![3]).toBe('n/a'))
  it('the year that the sentence names goes with it', () => {
    const years = (text: string) => figuresOf(contextOf(text)).map(({ year }) => year)
    expect(years('In 2023 it bought 40% of the oxides.')).toEqual(['2023'])
    expect(years('It bought 40% of the oxides in FY24.')).toEqual(['FY2024'])
    expect(years('It bought 40% of the oxides.')).toEqual([undefined])
  })
})

describe('figures: money, time, mass', () => {
  it.each([
    ['The plant cost $1.4 billion.', [1.4, 'billion US dollars']],
    ['Losses came to US$300m.', [300, 'million US dollars']],
    ['A fine of RMB 27,000 was paid.', [27000, 'yuan']],
    ['A fine of 80,000 yuan was paid.', [80000, 'yuan']],
    ['They need tens of billions of euros.', ['tens of billions', 'euros']],
    ['It takes five million Canadian dollars.', [5, 'million Canadian dollars']],
    ['Approval takes 45 working days.', [45, 'working days']],
    ['Approval takes 45 days.', [45, 'days']],
    ['A 60-day pause was offered.', [60, 'days']],
    ['A one-year suspension was offered.', [1, 'years']],
    ['Building a mine takes ten to fifteen years.', ['10-15', 'years']],
    ['The yard shipped 3,200 tonnes of magnets.', [3200, 'tonnes']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]))

  it('time and cost of one undertaking share their scope', () => {
    expect(read('It would take six years and $9 billion to open new mines.').map(([, , of]) => of)).toEqual([
      'to open new mines',
      'to open new mines',
    ])
  })
  it('about, nearly, at least, up to, or more: not one exact value', () => {
    const approximate = (text: string) => figuresOf(contextOf(text)).map((one) => one.approximate === true)
    expect(approximate('Nearly 40% of it.')).toEqual([true])
    expect(approximate('At least 40% of it.')).toEqual([true])
    expect(approximate('Up to 40% of it.')).toEqual([true])
    expect(approximate('More than 40% of it.')).toEqual([true])
    expect(approximate('It made up 40% of it.')).toEqual([false])
  })
})

describe('figures: counts', () => {
  it.each([
    ['Four large makers closed.', [4, 'makers']],
    ['The ministry named 28 companies.', [28, 'companies']],
    ['It put forward three demands.', [3, 'demands']],
    ['Dozens of permits lapsed.', ['dozens', 'permits']],
    ['Hundreds of thousands of workers wait.', ['hundreds of thousands', 'workers']],
    ['Seventeen rare earths are known.', [17, 'earths']],
    ["The three biggest Korean shipyards' orders fell.", [3, 'shipyards']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]))
})

describe('figures: what is none', () => {
  it.each([
    'Announcement No. 61 of 2025 and Nos. 55, 56 and 57 apply.',
    'Section 232 duties and Article 12 measures differ.',
    'It starts on November 8 and ends on 10 November 2026.',
    'The 2025 tariffs differ from the 2018 tariffs.',
    'He spoke at 10:30 and again at 4 p.m. that day.',
    'The F-35 and the Boeing 787 fly.',
    'Code 8505.11.00 is meant.',
    'Two days later he left; three weeks ago he came.',
    'Over the past 30 days little happened.',
    'They will meet in two weeks.',
    'The two countries agreed; both sides and the two leaders met.',
    'These two rules are old.',
    'One of them left in the first round.',
    'The third quarter of 2025 was weak.',
    'a quarter of 2025',
    '15 CFR 744.11 and 90 FR 50857',
    'Part 2 items are listed in Annex 1.',
  ])('%s', (text) => expect(brief(text)).toEqual([]))
})

describe('figures: Chinese', () => {
  it.each([
    ['占全球稀土冶炼分离产能的92%。', [92, 'percent', 'smelting-separation']],
    ['应当在45个工作日内作出决定。', [45, 'working days', 'n/a']],
    ['加征百分之二十五的关税。', [25, 'percent', 'n/a']],
    ['损失约2万亿美元。', [2e12, 'US dollars', 'n/a']],
  ])('%s', (text, expected) =>
    expect(figuresOf(contextOf(text)).map(({ value, unit, stage }) => [value, unit, stage])).toEqual([expected]),
  )
  it('the number of a text and its day are none', () =>
    expect(brief('商务部公告2025年第61号自2025年12月1日起施行。')).toEqual([]))
})

describe('figures: spans and speed', () => {
  it('every quote stands at its span', () => {
    const text = 'First line.\nIt takes “8 years” and €2bn to build; 30% of magnets, 12 firms.\n占比90%。'
    for (const { quote, start, end } of figuresOf(contextOf(text))) expect(text.slice(start, end)).toBe(quote)
  })
  it.each([
    ['digits', '9'.repeat(1e6)],
    ['commas', '1,'.repeat(5e5)],
    ['percent signs', '1% '.repeat(3e5)],
    ['dots', 'U.'.repeat(5e5)],
    ['hyphens', 'a-'.repeat(5e5)],
    ['hundreds of', 'hundreds of '.repeat(8e4)],
  ])('a megabyte of %s is read in linear time', (_, text) => {
    const time = (length: number) => {
      const start = performance.now()
      figuresOf(contextOf(text.slice(0, length)))
      return performance.now() - start
    }
    time(20_000)
    const small = Math.max(time(100_000), 25)
    expect(time(400_000) / small).toBeLessThan(12)
  })
})
