import { describe, expect, it } from 'vitest'
import { chains, named, said } from './reading.testing.js'

const Q = 'Q Will it last?\n\nMS. ROE: '

describe('as somebody says', () => {
  it.each([
    ['As Beijing says, the tariffs are unfair.', 'China (indirect): As Beijing says, the tariffs are unfair'],
    [
      'As Scott Bessent put it recently, the tariffs will stay.',
      'Scott Bessent (indirect): As Scott Bessent put it recently, the tariffs will stay',
    ],
    [
      'The curbs are not, as Beijing says, a “technology blockade.”',
      'China (mixed): The curbs are not, as Beijing says, a “technology blockade.”',
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]))
  it.each([
    'As promised, the tariffs rose.',
    'As Beijing puts tariffs on soybeans, prices rise.',
    'Prices rose as Beijing imposed tariffs.',
  ])('nobody says anything in: %s', (text) => expect(said(text)).toEqual([]))
})

describe('studies', () => {
  it.each([
    ['A 2024 economic analysis found that a tariff would lift wages.', '2024 economic analysis'],
    ['A recent survey found that prices had risen.', undefined],
    ['Another independent study concluded that the tariff had failed.', 'independent study'],
  ])('%s', (text, who) => expect(chains(text)).toEqual(who ? [who] : []))
  it('is no speaker with a capital, or as the object', () => {
    expect(chains('They read a long study found in Rome.')).toEqual([])
    expect(chains('A Poe analysis found that prices rose.')).not.toContain('Poe analysis')
  })
  it('a body that no list knows is one behind `the`', () => {
    expect(chains('According to the Trade Poe Institute, the tariffs “never raised a price” at all.')).toEqual([
      'Trade Poe Institute',
    ])
    expect(chains('According to the schedule, the tariffs rise in May.')).toEqual([])
  })
})

describe('what somebody is to say', () => {
  it('behind `for`', () => {
    expect(said('It is a chance for Ambassador Greer to reiterate that China must buy soybeans.')).toEqual([
      'Jamieson Greer (indirect): reiterate that China must buy soybeans',
    ])
  })
  it.each([
    'It is time for tariffs to say goodbye.',
    'He flew to Rome to say that it was over.',
    'We wait for Scott Bessent to state his price.',
  ])('nothing in: %s', (text) => expect(said(text)).toEqual([]))
})

describe('what is no statement', () => {
  it.each([
    'The Under Secretary of Commerce shall deny all licenses for the export of chips.',
    'Beijing must confirm the list.',
    'The United States will defend itself, using all tools.',
  ])('%s', (text) => expect(said(text)).toEqual([]))
  it('a title, the text itself, or an act', () => {
    expect(said('White House Announces a Deal on Tariffs')).toEqual([])
    expect(said('The White House came. This notice announces the opening of a docket.')).toEqual([])
    expect(said('The White House announced a deal on tariffs.')).toEqual([
      'White House (indirect): White House announced a deal on tariffs',
    ])
  })
})

describe('no answer', () => {
  it.each([
    'I’m not going to get ahead of the talks.',
    'I have nothing else for you on other countries.',
    'I won’t comment on that.',
    'We have nothing to announce.',
    'No comment on that for now.',
  ])('confirms nothing: %s', (text) =>
    expect(said(`${Q}${text}`)).toEqual([`Ms. Roe (non-confirmation): ${text.slice(0, -1)}`]),
  )
  it('an answer does', () => {
    expect(said(`${Q}I have a comment: tariffs will rise.`)[0]).toMatch(/^Ms. Roe \(direct\)/)
    expect(said(`${Q}We are not going to raise tariffs.`)[0]).toMatch(/^Ms. Roe \(direct\)/)
  })
})

describe('who tells of a deed', () => {
  it('is the source that is named first', () => {
    expect(chains('According to senior officials, Canada has expressed a commitment to remove the duties.')).toEqual([
      'senior officials',
    ])
    expect(chains('According to Acme Daily, Scott Bessent said that tariffs would rise.')).toEqual(['Scott Bessent'])
  })
  it('in Chinese many of a kind', () => {
    expect(chains('近期不少欧洲企业都指出“脱钩断链”行不通，呼吁欧方加强合作。')).toEqual(['欧洲企业'])
    expect(chains('不少欧洲企业进口稀土。')).toEqual([])
  })
})

describe('names with small letters', () => {
  it('are whole', () => {
    expect(named('As President von der Leyen put it, tariffs rise. Von der Leyen left.')).toEqual([
      'Ursula von der Leyen: President von der Leyen / Von der Leyen',
    ])
    expect(named('The roads led von here.')).toEqual([])
  })
})
