import { describe, expect, it } from 'vitest'
import { reading } from '../attribution/reading.testing.js'

const told = (text: string): string[] =>
  reading(`Traders spoke of export controls on rare earths. ${text}`)
    .measures.filter(({ start }) => start > 40)
    .map(({ act, certainty, polarity, subject }) => `${act} ${certainty} ${polarity}: ${subject}`)

describe('a ban that is denied', () => {
  it.each([
    ['"We have not banned exports of gallium," He Yongqian said.', 'denies denied positive: banned exports of gallium'],
    ['"We have not banned rare earths," He Yongqian said.', 'denies denied positive: banned rare earths'],
    ['"We did not impose any export ban," He Yongqian said.', 'denies denied positive: impose any export ban'],
    ['China denied that it had banned rare earth exports.', 'denies claimed positive: banned rare earth exports'],
    ['Beijing denied it had banned the export of gallium.', 'denies claimed positive: banned the export of gallium'],
    ['China denied having banned exports of gallium.', 'denies claimed positive: banned exports of gallium'],
    ['China denied banning exports of gallium.', 'denies claimed positive: banning exports of gallium'],
    ['China denied that it had banned seafood from Japan.', 'denies claimed positive: banned seafood from Japan'],
    [
      'China denied that a ban on gallium exports had been imposed.',
      'denies claimed positive: a ban on gallium exports had been imposed',
    ],
  ])('is denied with what it bans: %s', (text, expected) => expect(told(text)).toEqual([expected]))
  it('told by another, or as a plan, the act stays and is negative', () => {
    expect(told('China has not banned the export of gallium.')).toEqual([
      'imposes denied negative: the export of gallium',
    ])
    expect(told('"We will not ban exports of gallium," He Yongqian said.')[0]).toMatch(/^\w+ denied negative/)
  })
  it.each([
    ['China banned seafood from Japan.', 'imposes stated positive: seafood from Japan'],
    ['China has banned drones.', 'imposes stated positive: drones'],
    ['Having banned exports of gallium, China waited.', 'imposes stated positive: exports of gallium'],
  ])('a ban that is not is one: %s', (text, expected) => expect(told(text)).toEqual([expected]))
  it.each([
    'China banned officials from travelling by air.',
    'The club banned him for life.',
    'China banned Ann Lee from the hall.',
    '"We have not spoken of exports," He Yongqian said.',
  ])('no ban on goods: %s', (text) => expect(told(text).filter((one) => /ban/.test(one))).toEqual([]))
})
