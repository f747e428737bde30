import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import { date } from '../../time/date.js'
import { readReport } from '../read.js'

const register = await readRegister(fileURLToPath(new URL('../../../register', import.meta.url)))
const read = (text: string, published = '2025-10-20') =>
  readReport(register, text, { published: date(published) }).measures
const issuers = (text: string, published?: string) => read(text, published).map(({ issuer }) => issuer)
const last = (text: string, published?: string) => read(text, published).at(-1)!

describe('the issuer of a relative clause is the owner of what its pronoun stands for', () => {
  it.each([
    [
      "Traders fear Japan's new export rules announced on May 3, which restrict shipments of photoresist to South Korea.",
      'Japan',
    ],
    ["Ministers discussed China's controls on exports to Japan, which took effect on April 4.", 'China'],
    ['The talks turned to American tariffs on steel, which were imposed in March.', 'United States'],
  ])('%s', (text, issuer) => expect(issuers(text)).toEqual(expect.arrayContaining([issuer])))
  it('and its days stand with it', () => {
    const { dates } = last(
      "Buyers worry about China's rules announced on October 9, which impose strict controls on exports of rare earths.",
    )
    expect(dates).toEqual([expect.objectContaining({ role: 'announced', iso: '2025-10-09' })])
  })
  it('a day elsewhere in the sentence is not its day', () => {
    const { dates } = last(
      "At talks on October 15, envoys raised China's rules, which impose strict controls on exports of rare earths.",
    )
    expect(dates ?? []).toEqual([])
  })
})

describe('the owner of a measure, not whom it is laid on', () => {
  it.each([
    ["China's export controls on shipments to Japan will take effect on December 1.", 'China'],
    ['Chinese export curbs on gallium took effect in August.', 'China'],
    ['Tariffs on Japanese cars were imposed by Washington on Monday.', 'United States'],
    ['New tariffs were imposed by the United States on Japan.', 'United States'],
  ])('%s', (text, issuer) => expect(last(text).issuer).toBe(issuer))
})

describe('I in an order', () => {
  const order = (tail: string) =>
    `In Executive Order 14257 of April 2, 2025, I imposed additional duties on articles of Canada.${tail}`
  it('is who signs it', () => {
    expect(issuers(order('\n\nNOW, THEREFORE, I, DONALD J. TRUMP, hereby proclaim as follows:'))[0]).toBe(
      'Donald Trump',
    )
  })
  it('else the state whose law it cites, and nobody in news', () => {
    expect(issuers(order(' Canada retaliated. I have determined to increase the duties on steel.')).at(-1)).toBe(
      'United States',
    )
    expect(issuers('“I imposed tariffs on Canada,” he said. Talks went on.')).not.toContain('United States')
  })
})

describe('will in an authority’s own text', () => {
  const acts = (text: string) => read(text).map(({ act, certainty }) => `${act} ${certainty}`)
  it('is decided and still to come; in news it is a plan', () => {
    expect(acts('Statement by the Office on trade\n\nThe Office will impose duties on steel.')).toEqual([
      'imposes planned',
    ])
    expect(acts('By A. Writer, 3 May 2025\n\nThe Office will impose duties on steel.')).toEqual(['proposes planned'])
    expect(acts('Statement by the Office on trade\n\nThe Office plans to impose duties on steel.')).toEqual([
      'proposes planned',
    ])
    expect(
      acts('Statement by the Office on trade\n\nIf talks fail, the Office will impose duties on steel.')[0],
    ).toMatch(/^threatens/)
  })
})

describe('what points back', () => {
  it('"it" after a measure is the issuer of that measure, not a state on the way', () => {
    const found = last(
      "China's rules restrict exports of antimony to Japan. It also aims to limit exports of equipment for batteries.",
    )
    expect(found.issuer).toBe('China')
  })
  it('"it" after another party is that party', () => {
    expect(
      last('China imposed export controls on tin. Japan replied within hours. It restricted exports of photoresist.')
        .issuer,
    ).toBe('Japan')
  })
  it('"the measures" are those named before, of the same sort and goods, and it says so', () => {
    const found = last(
      'China tightened its export controls on rare earths.\n\nThe United States announced tariffs on ships.\n\nThe rare earth measures will take effect on November 8.',
    )
    expect(found).toMatchObject({ act: 'schedules', issuer: 'China', issuer_from: expect.stringContaining('before') })
    const tariffs = last(
      'The United States announced a 100% tariff on Chinese goods.\n\nChina tightened its export controls on rare earths.\n\nThe tariffs will take effect on November 1.',
    )
    expect(tariffs.issuer).toBe('United States')
  })
  it('"the ministry" is the ministry named before', () => {
    const [, second] = read(
      "China's Ministry of Commerce announced export controls on tin.\n\nThe ministry's new measures will take effect on December 1.",
    )
    expect(second!.issuer).toBe('MOFCOM')
  })
  it('goods that nobody named before, or no article: nobody', () => {
    expect(
      last('China tightened its export controls on rare earths.\n\nThe soybean tariffs will take effect on May 8.')
        .issuer,
    ).toBe('unnamed')
    expect(last('China tightened its export controls on tin.\n\nThreats of tariffs upset traders.').issuer).toBe(
      'unnamed',
    )
  })
})

describe('nobody is named, the register knows whose', () => {
  it('by a first day with the goods: said as inferred', () => {
    const found = last('Restrictions on exports of rare earth magnets will take effect on December 1.')
    expect(found).toMatchObject({ issuer: 'China', issuer_from: expect.stringContaining('first day and goods') })
    expect(found.provisions!.every(({ provision }) => provision.startsWith('cn/mofcom/2025-61#'))).toBe(true)
  })
  it('by a day alone, or other goods: nobody', () => {
    for (const text of [
      'New export rules will take effect on December 1.',
      'Export rules on tin will take effect on December 1.',
    ]) {
      expect(last(text).issuer).toBe('unnamed')
      expect(last(text).provisions).toBeUndefined()
    }
  })
})

describe('what is spared', () => {
  it('"holds out tariffs" suspends nothing', () =>
    expect(read('Washington holds out tariffs on ships.').map(({ act }) => act)).not.toContain('suspends'))
})

describe('a person acts for a state', () => {
  it('a threat links to the threat on file', () => {
    const found = last('President Donald Trump threatened to impose severe tariffs on Chinese goods.')
    expect(found.issuer).toBe('Donald Trump')
    expect(found.provisions).toEqual([{ provision: 'us/president/2025-10-10-post#tariff', because: 'kind of threat' }])
  })
  it('of another state, or of another rate, links to nothing', () => {
    expect(
      last('President Donald Trump threatened to impose a 25% tariff on Chinese goods.').provisions,
    ).toBeUndefined()
    expect(last('Emmanuel Macron threatened to impose severe tariffs on Chinese goods.').provisions).toBeUndefined()
    expect(
      last('President Donald Trump threatened to impose severe tariffs on Canadian goods.').provisions,
    ).toBeUndefined()
  })
})

describe('the name of a measure', () => {
  it.each([
    ['The tin export rules will take effect on December 1.', 'The tin export rules'],
    [
      'The trade truce, officials say, is set to expire; the export curbs take effect on May 1 and stay.',
      'the export curbs',
    ],
  ])('%s', (text, subject) => expect(read(text).map((one) => one.subject)).toContain(subject))
})
