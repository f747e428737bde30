import { describe, expect, it } from 'vitest'
import { named, reading } from '../attribution/reading.testing.js'

describe('people', () => {
  it('are resolved by office on the day and nearness in spelling, with the evidence', () => {
    const [first] = reading('Treasury Secretary Besant spoke. Besant left.').entities
    expect([first!.canonical, first!.mentions.length]).toEqual(['Scott Bessent', 2])
    expect(first!.evidence![0]).toMatch(/US Treasury Secretary on 2025-10-23 and spelling distance 2/)
    expect(named('Treasury Secretary Yelen spoke.', '2022-03-01')).toEqual(['Janet Yellen: Treasury Secretary Yelen'])
  })
  it('are never resolved by spelling alone, nor to somebody of another office or day', () => {
    expect(named('Besant left.')).toEqual([])
    expect(named('Commerce Secretary Besant Roe spoke.')[0]).toMatch(/^Besant Roe:/)
    expect(named('Treasury Secretary Adam Besant spoke.', '2022-03-01')[0]).toMatch(/^Adam Besant:/)
    expect(named('Deputy Treasury Secretary Alan Besant spoke.')[0]).toMatch(/^Alan Besant:/)
    expect(named('Japanese Foreign Minister Wang Yo spoke.')[0]).toMatch(/^Wang Yo:/)
  })
  it('keep their name where the text gives them an office they do not hold', () => {
    const entity = reading('Former President Trump spoke.').entities[0]!
    expect(entity.canonical).toBe('Donald Trump')
    expect(entity.evidence![0]).toMatch(/holds the office of US President on 2025-10-23, the text says former/)
    expect(named('Treasury Secretary Janet Yellen spoke.')[0]).toMatch(/^Janet Yellen/)
  })
  it('stand for their office when it is named alone', () => {
    expect(named('It was the U.S. president who called the Chinese leader.')).toEqual([
      'Donald Trump: the U.S. president',
      'Xi Jinping: the Chinese leader',
    ])
    expect(named('A spokesperson for the Ministry of Commerce came.').join()).not.toMatch(/He Yongqian|He Yadong/)
  })
  it('stand behind titles of many words, and those are no names', () => {
    const text = 'Under Secretary of Commerce for Industry and Security Jane F. Roe came. Deputy Director Ann Lee left.'
    expect(named(text).map((one) => one.split(':')[0])).toEqual(['Jane F. Roe', 'Ann Lee'])
    expect(named('Assistant Secretary of Commerce for Export Administration Thea D. Poe waits.')[0]).toMatch(
      /^Thea D. Poe:/,
    )
    expect(named('The Director of the Energy Star Program and the Chief of Staff Office met.')).toEqual([])
  })
  it('are not guessed among several of one family name', () => {
    const [entity] = reading('Mr. Li came.').entities
    expect(entity!.canonical).toBe('Mr. Li')
    expect(entity!.evidence![0]).toMatch(/not decided/)
  })
  it('are not their relatives, nor common words', () => {
    expect(named('Mary Trump wrote a book.')[0]).toMatch(/^Mary Trump:/)
    expect(named('He may cook. Price controls burn. May follows April.')).toEqual([])
  })
})

describe('states, bodies, outlets', () => {
  it('know capitals that stand for governments from places', () => {
    expect(named('Beijing answered Washington.')).toEqual(['China: Beijing', 'United States: Washington'])
    expect(named("It met Washington’s wishes and Beijing's.")).toEqual(['United States: Washington', 'China: Beijing'])
    expect(named('They met in Beijing.')).toEqual([])
  })
  it('take adjectives only with side or government', () => {
    expect(named('Chinese goods and American toys.')).toEqual([])
    expect(named('The Chinese side waits.')).toEqual(['China: The Chinese side'])
  })
  it('keep a ministry of another state apart', () => {
    expect(named('The Japanese Ministry of Finance waits.')[0]).toMatch(/^Japanese Ministry of Finance:/)
  })
  it('finish a half translated name and an outlet’s short one', () => {
    expect(named('【By Huan球时报, Zhao Si】')[0]).toMatch(/^Global Times:/)
    expect(named('Fox Business aired it. The Fox host laughed.').find((one) => one.startsWith('Fox'))).toBe(
      'Fox Business: Fox Business / Fox',
    )
    expect(named('The fox ran.')).toEqual([])
  })
})
