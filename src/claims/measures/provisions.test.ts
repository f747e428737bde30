import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import { numbersIn } from './numbers.js'
import { type Known, provisionsOf } from './provisions.js'

const register = await readRegister(fileURLToPath(new URL('../../../register', import.meta.url)))
type Dates = NonNullable<Known['dates']>
const link = (quote: string, side?: string, dates: Dates = [], more: Partial<Known> = {}, on?: string) =>
  provisionsOf(
    register,
    { quote, subject: quote, dates, ...more },
    { sides: side ? [side] : [], on: on ?? '2025-12-20' },
  )
const day = (role: Dates[number]['role'], iso: string): Dates => [{ role, iso, words: iso }]
const instruments = (links: ReturnType<typeof link>) =>
  [...new Set(links.map(({ provision }) => provision.split('#')[0]!))].sort()
const ways = (links: ReturnType<typeof link>) => [...new Set(links.map(({ because }) => because))]

describe('numbers of instruments', () => {
  it.each([
    ['Announcement No. 61 of 2025', ['no 2025-61']],
    ['Announcements No. 55, 56 and 57 of 2025', ['no 2025-55', 'no 2025-56', 'no 2025-57']],
    ['商务部 海关总署公告2025年第55号、56号、58号', ['no 2025-55', 'no 2025-56', 'no 2025-58']],
    ['Announcements Nos. 55 to 57 and 61 of 2025', [55, 56, 57, 61].map((n) => `no 2025-${n}`)],
    ['Nos. 55-57, and No. 61 of 2025', [55, 56, 57, 61].map((n) => `no 2025-${n}`)],
    ['商务部公告2025年第55、56号', ['no 2025-55', 'no 2025-56']],
    ['第70号公告', ['no -70']],
    ['under No. 61, 2 December is the first day', ['no -61']],
    ['Executive Order 14257', ['eo 14257']],
    ['E.O. 14257 and Proclamation 10908', ['eo 14257', 'proclamation 10908']],
    ['90 FR 50857', ['fr 90 50857']],
    ['a Section 301 investigation', ['section 301']],
  ])('%s', (text, keys) => expect(numbersIn(text)).toEqual(keys))
  it('a number alone is none', () =>
    expect(numbersIn('61 companies, 2025 tons, section 5, No one, gave notice 30 days before')).toEqual([]))
  it('without a year: that of the newest text of the number by the day', () => {
    expect(instruments(link('No. 61 was suspended'))).toEqual(['cn/mofcom/2025-61'])
    expect(instruments(link('No. 61 was suspended', undefined, [], {}, '2026-02-01'))).toEqual(['cn/mofcom/2025-61'])
    expect(link('No. 61 of 2019 was suspended')).toEqual([])
  })
})

describe('links to the register', () => {
  it('by number, and only that instrument', () => {
    const found = link('Announcement No. 61 of 2025 was suspended')
    expect(found.length).toBeGreaterThan(0)
    expect(
      found.every(({ provision, because }) => because === 'number' && provision.startsWith('cn/mofcom/2025-61#')),
    ).toBe(true)
  })
  it('by goods with the issuer, never by goods alone', () => {
    expect(
      link('a ban on gallium and germanium', 'cn').some(
        ({ provision, because }) => provision.startsWith('cn/mofcom/2023-23') && because === 'goods',
      ),
    ).toBe(true)
    expect(link('a ban on gallium and germanium')).toEqual([])
    expect(link('a ban on gallium and germanium', 'us')).toEqual([])
  })
  it('by day with the issuer; nothing on file for another day', () => {
    const found = link('new export rules', 'cn', day('announced', '2025-10-09'))
    expect(ways(found)).toContain('day of announcement')
    expect(instruments(found)).toContain('cn/mofcom/2025-61')
    expect(instruments(found).every((id) => id.startsWith('cn/mofcom/'))).toBe(true)
    expect(link('new export rules', 'cn', day('announced', '2019-04-04'))).toEqual([])
  })
  it('by a day with the goods, issuer or none; the first day of another text is none of these goods', () => {
    const found = link('rules on rare-earth magnets', undefined, day('effective', '2025-12-01'))
    expect(instruments(found)).toEqual(['cn/mofcom/2025-61'])
    expect(ways(found)).toEqual(['first day and goods'])
    expect(link('rules on soybeans', undefined, day('effective', '2025-12-01'))).toEqual([])
    expect(link('the new rules', undefined, day('effective', '2025-12-01'))).toEqual([])
    expect(link('rules on rare-earth magnets', 'us', day('effective', '2025-12-01'))).toEqual([])
  })
  it('goods of a day that are not of the text on file: no link by the day alone', () =>
    expect(link('export curbs on lithium batteries', 'us', day('announced', '2025-10-10'))).toEqual([]))
  it('a number with a first day means the provisions of that day', () => {
    const found = link('Announcement No. 61 of 2025 takes effect on December 1', 'cn', day('effective', '2025-12-01'))
    expect(found.map(({ provision }) => provision)).toEqual([
      'cn/mofcom/2025-61#1-1',
      'cn/mofcom/2025-61#1-2',
      'cn/mofcom/2025-61#7-2-transfer-made',
    ])
    expect(ways(found)).toEqual(['number and first day'])
  })
  it('a rate is one of a duty; another rate, or a duty on something else, is not', () => {
    const threat = { act: 'threatens', certainty: 'stated' } as const
    const post = ['us/president/2025-10-10-post#tariff']
    const ids = (links: ReturnType<typeof link>) => links.map(({ provision }) => provision)
    expect(ids(link('a 100% tariff on Chinese goods', 'us', [], threat))).toEqual(post)
    expect(ids(link('a 100 percent tariff', 'us', day('effective', '2025-11-01')))).toEqual(post)
    expect(link('a 25% tariff on Chinese goods', 'us', day('effective', '2025-11-01'))).toEqual([])
    expect(link('tariffs on heavy trucks', 'us', day('effective', '2025-11-01'))).toEqual([])
    expect(link('tariffs on Canadian goods', 'us', day('effective', '2025-11-01'))).toEqual([])
    expect(link('a 100% tariff on Chinese goods', 'cn', [], threat)).toEqual([])
  })
  it('a threat is a threat on file: of its kind while it is fresh, of its goods, never a rule that was made', () => {
    const threat = { act: 'threatens', certainty: 'stated' } as const
    expect(link('severe tariffs on Chinese goods', 'us', [], threat, '2025-10-30')).toEqual([
      { provision: 'us/president/2025-10-10-post#tariff', because: 'kind of threat' },
    ])
    expect(link('severe tariffs on Chinese goods', 'us', [], threat, '2026-09-30')).toEqual([])
    expect(link('severe tariffs on Chinese goods', 'us', [], threat, '2025-10-01')).toEqual([])
    expect(link('curbs on key software', 'us', [], threat).map(({ provision }) => provision)).toEqual([
      'us/president/2025-10-10-post#software',
    ])
    expect(
      link('curbs on key software', 'us', [], { act: 'proposes', certainty: 'planned' }).map(
        ({ provision }) => provision,
      ),
    ).toEqual(['us/president/2025-10-22-software-plan#1'])
    expect(link('to restrict gallium', 'cn', [], threat)).toEqual([])
  })
  it('what is called new is of the last weeks before the report; what came later is never meant', () => {
    const fresh = link('its new rare-earth export curbs', 'cn', [], {}, '2025-10-20')
    expect(instruments(fresh)).toContain('cn/mofcom/2025-57')
    expect(instruments(fresh)).not.toContain('cn/mofcom/2025-18')
    const spring = link('its rare-earth export curbs', 'cn', [], {}, '2025-06-07')
    expect(instruments(spring)).toEqual(['cn/mofcom/2025-18'])
  })
  it('a month meets its days only with the goods', () => {
    expect(instruments(link('rare-earth export curbs', 'cn', day('announced', '2025-04')))).toEqual([
      'cn/mofcom/2025-18',
    ])
    expect(link('countermeasures', 'us', day('announced', '2025-06'))).toEqual([])
  })
  it('plain words of business name no goods', () => {
    expect(link('the licensing system', 'cn')).toEqual([])
    expect(link('rare visits under the new mechanism', 'cn')).toEqual([])
  })
  it('an instrument that is not on file links to nothing', () =>
    expect(link('Executive Order 99999', 'us')).toEqual([]))
})
