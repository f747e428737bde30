import { describe, expect, it } from 'vitest'
import { named, reading, said } from './attribution/reading.testing.js'

/** Faults that a stranger found: each sentence stands for a family of them. */
const acts = (text: string): string[] =>
  reading(text).measures.map(
    ({ act, polarity, issuer, quote }) => `${issuer} ${polarity === 'negative' ? 'not ' : ''}${act}: ${quote}`,
  )
const speakers = (text: string): string[] => reading(text).claims.map(({ speaker }) => speaker)

describe('places that are no parties', () => {
  it.each([
    'Under the Kuala Lumpur arrangement, export controls will be paused for a year.',
    'The Kuala Lumpur consensus says that China will suspend the export controls.',
    'The London framework says export controls will be eased.',
    'The Madrid talks eased the export controls.',
    'LONDON, Oct 30 (Example Wire) - Export controls were suspended, it said.',
    'London, October 30. The export controls were suspended, it said.',
    'PARIS — Export controls were suspended, it said.',
    'Tokyo (Example Wire) - Export controls were suspended, it said.',
  ])('a place of talks or of a dateline names no state: %s', (text) => {
    expect(reading(text).entities.filter(({ type, state }) => type === 'state' && state !== 'cn')).toEqual([])
    expect(acts(text).join(' ')).not.toMatch(/Malaysia|United Kingdom|Spain|France|Japan/)
  })
  it('a capital that acts is its state', () => {
    expect(named('London imposed tariffs on Chinese steel.')).toContain('United Kingdom: London')
    expect(named('Tokyo said export controls were unfair.')).toContain('Japan: Tokyo')
  })
  it('the name of a state is no verb in a line of capitals', () => {
    expect(acts('The United States suspended Announcement No. 62 of 2025.')[0]).toMatch(
      /^United States suspends: The U/,
    )
  })
})

describe('officials without a name', () => {
  it.each([
    'Spokesperson He Yongqian said the rules were lawful. An official who asked not to be named said the rules would be suspended.',
    'Spokesperson He Yongqian said the rules were lawful. An official, who declined to be named, said the rules would be suspended.',
  ])('are not the spokesperson: %s', (text) => {
    expect(speakers(text)).toEqual(['He Yongqian', 'official'])
  })
  it.each([
    "An official at China's Ministry of Commerce who declined to be named said that the export controls would stay.",
    'An unnamed official of the Ministry of Commerce said the export controls would be lifted.',
    '"The export controls will be lifted," an official of the Ministry of Commerce told reporters on condition of anonymity.',
    '商务部一位不愿具名的官员表示，将暂停稀土出口管制。',
  ])('are of their ministry, not the ministry: %s', (text) => {
    expect(speakers(text)).toEqual(['official of MOFCOM'])
  })
  it('a ministry is named whole before its official', () => {
    expect(speakers('A Chinese Ministry of Commerce official said that the export controls would stay.')).toEqual([
      'Chinese Ministry of Commerce official',
    ])
  })
  it('who asks not to be named asks for nothing', () => {
    expect(said('An official asked not to be named.')).toEqual([])
  })
})

describe('questions', () => {
  it.each([
    'Reporter: Will China suspend the export controls on rare earths?',
    'Has China suspended the export controls on rare earths?',
    'Asked whether China would lift the export controls on rare earths, the spokesperson said nothing.',
    'A journalist asked if China had imposed new export controls on rare earths.',
    'Reporters wondered whether Washington had lifted the tariffs on China.',
    '记者问：中方是否会暂停稀土出口管制？',
  ])('state no act: %s', (text) => {
    expect(acts(text).filter((one) => !/does-not|denies/.test(one))).toEqual([])
  })
  it('the answer does, and a statement before a question', () => {
    expect(acts('Asked whether it would wait, China suspended the export controls on rare earths.')).toHaveLength(1)
    expect(acts('China suspended the export controls on rare earths. Will Washington answer?')).toHaveLength(1)
  })
})

describe('what is not done', () => {
  it.each([
    'China imposed export controls on nobody.',
    'The ministry said it had imposed tariffs on no one.',
    'Beijing imposed no new export controls on rare earths.',
    'No tariffs were imposed on China.',
    'The United States will impose tariffs on none of them.',
  ])('nobody and none deny: %s', (text) => {
    expect(acts(text).every((one) => / not /.test(one))).toBe(true)
    expect(acts(text)).toHaveLength(1)
  })
  it('a bound is no denial', () => {
    expect(acts('China imposed tariffs of no more than 10 percent on goods.')[0]).toMatch(/^China imposes/)
    expect(acts('China imposed tariffs no later than May.')[0]).toMatch(/^China imposes/)
  })
  it('a threat in Chinese is a threat, a danger is none', () => {
    expect(acts('美方近日威胁对中国加征100%关税。')).toEqual([
      'United States threatens: 美方近日威胁对中国加征100%关税',
    ])
    expect(acts('中方对威胁国家安全的企业实施出口管制。')[0]).toMatch(/imposes/)
  })
})

describe('shares that two verbs tell apart', () => {
  const figures = (text: string): string[] =>
    reading(text).figures.map(({ value, of, stage }) => `${value} ${stage}: ${of}`)
  it('mines and refines', () => {
    expect(figures("China mines 70 % of the world's rare earths and refines 90 %.")).toEqual([
      "70 mined: the world's rare earths",
      "90 refined: the world's rare earths",
    ])
  })
  it('of three, each has its own verb', () => {
    expect(
      figures("China mines about 70% of the world's rare earths, refines 90% and makes 93% of the magnets."),
    ).toEqual(["70 mined: the world's rare earths", "90 refined: the world's rare earths", '93 magnets: the magnets'])
  })
  it('them are the goods before', () => {
    expect(figures("China mines 70% of the world's rare earths and refines 90% of them.")[1]).toBe(
      "90 refined: the world's rare earths",
    )
  })
})
