import { describe, expect, it } from 'vitest'
import { contextOf } from './context.testing.js'
import { figuresOf } from './figures.js'

const read = (text: string): string[] =>
  figuresOf(contextOf(text)).map(({ value, unit, of }) => `${value} ${unit} of ${of}`)
const brief = (text: string) => figuresOf(contextOf(text)).map(({ value, unit }) => [value, unit])

describe('lengths: of the deed that they hold for', () => {
  it.each([
    [
      'Japan will suspend for one year, starting on May 4, 2026, the fee on ships.',
      '1 years of suspension of the fee on ships',
    ],
    ['They suspended the duties that hurt wine for a total of five years.', /^5 years of suspension of the duties/],
    ['It extends the waiver on pumps for 60 days.', '60 days of extension of the waiver on pumps'],
    ['It imposes, for a period of 150 days, a duty on boats.', '150 days of imposition of a duty on boats'],
    ['It pays $2 billion for mines over three years.', /; 3 years of It pays/],
  ])('%s', (text, of) => expect(read(text).join('; ')).toMatch(of))
  it.each([
    'He suspended the talks and left for two years.',
    'It imposes a fee; firms wait for two years.',
    'The licence is valid for two years.',
  ])('no other deed: %s', (text) => expect(read(text).join()).not.toMatch(/suspension|imposition/))
  it('over five years after a verb of taking is more than five', () => {
    const approximate = (text: string) => figuresOf(contextOf(text)).at(-1)!.approximate === true
    expect(approximate('It took over five years.')).toBe(true)
    expect(approximate('It pays $2 billion over five years.')).toBe(false)
  })
})

describe('lengths: the time that there is for a deed', () => {
  it.each([
    ['The clerk shall report on it within 30 days.', '30 days of time to report on it'],
    [
      'The clerk shall, within 120 days of the date of this order, publish a list.',
      '120 days of time to publish a list',
    ],
    [
      'Not later than 180 days after the date of enactment, the clerk shall close it.',
      '180 days of time to close it after the date of enactment',
    ],
    [
      'The duty shall expire 1 year after the last date on which it was paid.',
      '1 years of time to expire after the last date on which it was paid',
    ],
  ])('%s', (text, of) => expect(read(text)).toEqual([of]))
  it.each([
    'He left two days after the vote.',
    'Two days after publication of the list prices rose.',
    'The pause ended three weeks after the call.',
    'It cost a lot, but that one day passed.',
  ])('no time for anything: %s', (text) => expect(brief(text)).toEqual([]))
})

describe('rates that move', () => {
  it.each([
    [
      'In 2020 and 2021, use fell to 77.3% and 75.1%, respectively.',
      ['77.3 percent of use fell', '75.1 percent of use fell'],
    ],
    [
      'There was a rise in the rate of use, from 40% to 61% during those years.',
      ['40 percent of a rise in the rate of use', '61 percent of a rise in the rate of use'],
    ],
    [
      'The use of mills has declined again, falling from 61% to 55%.',
      ['61 percent of The use of mills', '55 percent of The use of mills'],
    ],
    [
      'The gap in trade exploded by over 40%, reaching $3 trillion.',
      ['40 percent of The gap in trade exploded', '3 trillion US dollars of The gap in trade'],
    ],
    [
      'Imports were 45 percent of sales in 2024, up from 30 percent in 2018.',
      ['45 percent of sales in 2024', '30 percent of sales in 2024'],
    ],
    [
      'The gap was $12 billion, a 5 percent increase over 2023.',
      ['12 billion US dollars of The gap', '5 percent of increase over 2023 (The gap)'],
    ],
    [
      'Exports fell from $12 billion to $9 billion.',
      ['12 billion US dollars of Exports fell', '9 billion US dollars of Exports fell'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
  it('a range stays one figure', () => {
    expect(brief('It was 60% to 70% of sales.')).toEqual([['60-70', 'percent']])
    expect(brief('It ranges from 60% to 70%.')).toEqual([['60-70', 'percent']])
  })
  it('figures of two things are not joined', () =>
    expect(read('Norway holds 5% of the ore and Chile 9% of the oxide.')).toEqual([
      '5 percent of the ore',
      '9 percent of the oxide',
    ]))
})

describe('rates that are laid', () => {
  it.each([
    [
      'It keeps the remaining ad valorem rate of 10 percent on those articles.',
      /^10 percent of the remaining ad valorem rate on those/,
    ],
    [
      'It lowers the tariffs on wine by removing 10 percentage points of the cumulative rate.',
      /the cumulative rate \(tariffs on wine\)$/,
    ],
    ['The tariffs hold. It will be 20 percent on Norway.', /^20 percent of tariffs on Norway$/],
    [
      'The duty shall be 10 percent for articles of Norway.',
      /^10 percent of The duty shall be for articles of Norway$/,
    ],
    ['The rate will drop to zero percent.', /^0 percent of The rate will drop$/],
    ['Entities at least 50 percent owned by listed `users’ are covered.', /owned by listed `users/],
    ['Any entity 50 percent or more owned by listed persons is covered.', /^50 percent of owned by listed persons$/],
  ])('%s', (text, of) => expect(read(text)[0]).toMatch(of))
  it.each([
    ['The interest is at a rate of 10 percent on loans.', '10 percent of on loans'],
    ['The wind fell. It will be 20 percent on Norway.', '20 percent of on Norway'],
  ])('no duty: %s', (text, of) => expect(read(text)).toEqual([of]))
})

describe('counts, masses and multiples of official prose', () => {
  it.each([
    ['It adds two new foreign "direct product" rules.', [2, 'rules']],
    ['Norway buys 12 million metric tons (MMT) of U.S. wheat.', [12, 'million metric tons']],
    ['Norway buys 25 MMT of wheat.', [25, 'million metric tons']],
    ['It spans 60 countries.', [60, 'countries']],
    ['It makes over a billion parts.', [1, 'billion parts']],
    ['He asks for tripling the fees on boats.', [3, 'times']],
    ['The fine is twice the price.', [2, 'times']],
    ['Exports have doubled.', [2, 'times']],
    ['It is three times as dear.', [3, 'times']],
    ['Nine out of ten permits are late.', ['9/10', 'share']],
    ['One in five ships waits.', ['1/5', 'share']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]))
  it.each([
    'They meet three times a year, and double standards hurt; double-check it.',
    'Five in ten years sank, and two in 2024.',
    'A million thanks.',
    'The two countries and the "two nations" agreed.',
    'One of the members left.',
  ])('none in: %s', (text) =>
    expect(brief(text).filter(([, unit]) => unit !== 'thanks' && unit !== 'million thanks')).toEqual([]),
  )
})
