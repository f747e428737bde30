import { describe, expect, it } from 'vitest'
import { countedOf } from './context.testing.js'
import { dependenceOf } from './dependence.js'

const read = (text: string) => dependenceOf(countedOf(text))

describe('dependence: who depends on what, from whom, for what', () => {
  it.each([
    [
      'Japan relies on Chinese gallium for its chips.',
      { who: 'Japan', on: 'Chinese gallium', from: 'China', for: ['chips'] },
    ],
    [
      'Korean carmakers are heavily dependent on magnets from Vietnam.',
      { who: 'South Korea', on: 'magnets', from: 'Vietnam' },
    ],
    ['Critics fault the reliance of Germany on imported graphite.', { who: 'Germany', on: 'imported graphite' }],
    ['Missile programmes such as Patriot and Tomahawk depend on these metals.', { for: ['Patriot', 'Tomahawk'] }],
    [
      'Neodymium magnets are vital for wind turbines, robots and missiles.',
      { on: 'Neodymium magnets', for: ['wind turbines', 'robots', 'missiles'] },
    ],
    ['Scandium is used in aircraft alloys.', { on: 'Scandium', for: ['aircraft alloys'] }],
    [
      'Malaysia produces 8% of the separated rare earths.',
      { who: 'the world', from: 'Malaysia', shares: ['8 percent of the separated rare earths'] },
    ],
    ['Chile supplies about 60 percent of US lithium imports.', { who: 'US', from: 'Chile' }],
    [
      'India imports 75% of its magnets from Japan.',
      { who: 'India', on: 'its magnets', from: 'Japan', shares: ['75 percent of its magnets'] },
    ],
    ['Beijing dominates the market for graphite.', { who: 'the world', from: 'China', on: 'graphite' }],
    ["China's near-monopoly on heavy rare earths worries buyers.", { who: 'the world', from: 'China' }],
    [
      'It would take Japan ten years and $4 billion to build its own magnet industry.',
      { who: 'Japan', rebuild: { time: '10 years', cost: '4 billion US dollars' } },
    ],
    ['The EU needs at least seven years to develop a refining capacity.', { who: 'EU', rebuild: { time: '7 years' } }],
    ['Makers cannot replace Chinese dysprosium soon.', { who: 'Makers', from: 'China' }],
  ])('%s', (text, expected) => {
    const found = read(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })

  it('two shares of one holder are one dependence, with both', () => {
    const [found, ...more] = read('Brazil accounts for 5% of mined rare earths, and controls 12% of separation.')
    expect(more).toEqual([])
    expect(found?.shares).toEqual(['5 percent of mined rare earths', '12 percent of separation'])
  })
  it('two holders are two', () => {
    expect(
      read('China mines 70% of rare earths while Australia produces 5% of the oxides.').map(({ from }) => from),
    ).toEqual(['China', 'Australia'])
  })
  it('"these materials" are what was named before', () => {
    expect(read('China stopped shipments of antimony. Batteries rely on these materials.')[0]).toMatchObject({
      on: 'antimony',
      from: 'China',
    })
  })
  it('in a quoted claim it is claimed, otherwise stated', () => {
    const text = 'Japan relies on Chinese gallium.'
    const claim = {
      id: 'c1',
      quote: text,
      start: 0,
      end: text.length,
      chain: ['The Courier', 'Ann Lee'],
      speaker: 'Ann Lee',
      mode: 'indirect' as const,
    }
    expect(dependenceOf(countedOf(text, { claims: [claim] }))[0]).toMatchObject({
      certainty: 'claimed',
      whose: 'Ann Lee',
    })
    expect(read(text)[0]).toMatchObject({ certainty: 'stated', whose: 'The Courier' })
  })
})

describe('dependence: what is none', () => {
  it.each([
    'The result depends on whether they meet.',
    'It depends on how fast they act.',
    'Talks are vital for peace.',
    'It is necessary to leave.',
    'Japan buys 40% of Iranian oil.',
    'The firm took eight years to grow.',
    'A 20% tariff accounts for 3% of the price.',
    "China's control over rare earth exports is old.",
    'They cannot replace the minister.',
    'The committee needs three months to develop a plan.',
    'Dialogue is essential for stable supply chains.',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})

it('every quote stands at its span', () => {
  const text = 'One.\nJapan relies on Chinese gallium; “India imports 75% of its magnets from Japan.”\n'
  const found = read(text)
  expect(found).toHaveLength(2)
  for (const { quote, start, end } of found) expect(text.slice(start, end)).toBe(quote)
})

describe('dependence: hostile text', () => {
  it.each([
    'relies on ',
    'accounts for ',
    'takes 8 years to build ',
    'used in ',
    'cannot replace ',
    "A's grip on ",
    'and ',
    'a, ',
  ])('%s over and over is read in linear time', (words) => {
    const time = (length: number) => {
      const context = countedOf(words.repeat(Math.ceil(length / words.length)))
      const start = performance.now()
      dependenceOf(context)
      return performance.now() - start
    }
    time(10_000)
    const small = Math.max(time(50_000), 25)
    expect(time(200_000) / small).toBeLessThan(12)
  })
})
