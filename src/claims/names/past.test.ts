import { describe, expect, it } from 'vitest'
import { named, reading } from '../attribution/reading.testing.js'

const canonicals = (text: string): string[] => named(text).map((one) => one.split(':')[0]!)
const PRESENT = /Scott Bessent|Jamieson Greer|Howard Lutnick/

describe('offices of a time that is over', () => {
  it.each([
    [
      'Former Biden Treasury Secretary Janet Yellen spoke.',
      'Janet Yellen: Former Biden Treasury Secretary Janet Yellen',
    ],
    [
      'Ex-Trump Trade Representative Robert Lighthizer spoke.',
      'Robert Lighthizer: Ex-Trump Trade Representative Robert Lighthizer',
    ],
    ['On Monday former Biden Treasury Secretary Yellen spoke.', 'Janet Yellen: former Biden Treasury Secretary Yellen'],
    [
      'The former Trump-era Trade Representative Lighthizer spoke.',
      'Robert Lighthizer: former Trump-era Trade Representative Lighthizer',
    ],
    ['Biden-era Treasury Secretary Janet Yellen spoke.', 'Janet Yellen: Biden-era Treasury Secretary Janet Yellen'],
    [
      'Former Biden administration Treasury Secretary Janet Yellen spoke.',
      'Janet Yellen: Former Biden administration Treasury Secretary Janet Yellen',
    ],
  ])('%s', (text, who) => expect(named(text)).toContain(who))
  it.each([
    'Former Biden Treasury Secretary Besant spoke.',
    'Former Biden Treasury Secretary Bessant-Roe spoke.',
    'Ex-Trump Trade Representative Grear spoke.',
    'Former Obama Treasury Secretary Besant spoke.',
    'Biden administration Treasury Secretary Besant spoke.',
    'A former Trump Trade Representative spoke.',
    'The former Biden Commerce Secretary spoke.',
    'A Biden-era Treasury Secretary spoke.',
    'Biden Treasury Secretary Besant spoke.',
  ])('never is who holds it today: %s', (text) => {
    expect(canonicals(text).filter((name) => PRESENT.test(name))).toEqual([])
    expect(canonicals(text).filter((name) => /^(?:former|ex)[ -]\w+$/i.test(name))).toEqual([])
  })
  it.each(['Trump Treasury Secretary Besant spoke.', 'The Trump administration Treasury Secretary Besant spoke.'])(
    'the leader of today has the officers of today: %s',
    (text) => expect(canonicals(text)).toContain('Scott Bessent'),
  )
  it('a leader and a state before another office are no sign', () => {
    expect(canonicals('Trump met Treasury Secretary Besant.')).toEqual(['Donald Trump', 'Scott Bessent'])
    expect(canonicals('The former ally and Treasury Secretary Besant spoke.')).toContain('Scott Bessent')
  })
  it('a claim is of whom the text names', () => {
    expect(
      reading('Former Biden Treasury Secretary Janet Yellen affirmed that tariffs do not raise prices.').claims.map(
        ({ speaker, office }) => [speaker, office],
      ),
    ).toEqual([['Janet Yellen', undefined]])
  })
})
