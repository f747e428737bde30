import { describe, expect, it } from 'vitest'
import { measuresIn, state } from './measures.testing.js'

const acts = (text: string, published?: string) =>
  measuresIn(text, { ...(published ? { published } : {}), entities: [state(text, 'Ruritania', 'rr')] }).map(
    ({ act, polarity }) => (polarity === 'negative' ? `not ${act}` : act),
  )
const quotes = (text: string) => measuresIn(text).map(({ quote }) => quote)

describe('a first day', () => {
  it.each([
    ['The reciprocal tariffs start on April 2, 2027.', ['schedules']],
    ['The duties will begin next month.', ['schedules']],
    ['The steel tariffs kick in tomorrow.', ['schedules']],
    ['He spoke of the copper tariffs, which are coming.', ['schedules']],
    ['The duties began on March 3, 2025.', ['takes-effect']],
    ['A new wave of tariffs, targeting sixty partners, took effect on March 3, 2025.', ['takes-effect']],
    [
      'The effective date of the additional duties imposed last year shall be 12:01 a.m. on August 22, 2027.',
      ['schedules'],
    ],
    [
      'These duties, which are in addition to any other charges, shall apply to imports of steel from March 3, 2025.',
      ['takes-effect'],
    ],
    ['The tariff of 10 percent is in effect.', ['imposes']],
    ['The duties on steel shall be ineffective as of March 12, 2027.', ['lifts']],
  ])('%s', (text, expected) => {
    expect(acts(text, '2025-06-01')).toEqual(expected)
  })
  it.each([
    'Talks on tariffs start on Monday.',
    'The tariff debate began in March.',
    'Officials are coming to discuss tariffs.',
    'The tariffs start a fight.',
    'The effective date of his appointment shall be May 1, 2027, and tariffs are dull.',
  ])('not %s', (text) => {
    expect(acts(text, '2025-06-01').filter((act) => /schedules|takes-effect/.test(act))).toEqual([])
  })
})

describe('a power held out', () => {
  it.each([
    ['Ruritania retains the flexibility to reactivate the tariffs.', ['threatens']],
    ['Ruritania reserves the right to impose duties on cars.', ['threatens']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
  it.each(['Ruritania has the right to appeal the tariffs.', 'The option to buy steel lapsed.'])('not %s', (text) => {
    expect(acts(text)).not.toContain('threatens')
  })
})

describe('what a deal promises', () => {
  it.each([
    ['Ruritania will address concerns about shortages of rare earths in trade.', ['agrees']],
    ['Ruritania shall address barriers to trade in services.', ['agrees']],
    ['Ruritania will purchase at least $17 billion per year of farm exports.', ['agrees']],
    ['Ruritania approved an initial purchase of 200 aircraft for export.', ['agrees']],
    ['Ruritania restored market access for exports of beef.', ['lifts']],
    ['Ruritania has expressed a commitment to remove its export barriers.', ['agrees']],
    ['Ruritania will pay a tariff rate of 15 percent on its exports.', ['imposes']],
    ['The combined tariff on wood will not exceed 15 percent.', ['imposes']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
  it.each([
    'The talks will address concerns about tariffs.',
    'Ruritania did not address concerns about its exports.',
    'Expanding market access is what exporters want.',
    'They paid attention to exports.',
    'Costs will not exceed 15 percent of exports.',
  ])('not %s', (text) => {
    expect(acts(text).filter((act) => act === 'agrees' || act === 'lifts' || act === 'imposes')).toEqual([])
  })
})

describe('bans', () => {
  it('stand in the items of a list of prohibitions', () => {
    const text = [
      'Section 1. The following are prohibited:',
      '(i) the importation into Ruritania of fish, seafood, and preparations thereof;',
      '(ii) new investment in any sector of that economy;',
      'Sec. 2. The committee meets on exports twice a year.',
    ].join('\n')
    expect(quotes(text)).toEqual(
      expect.arrayContaining([
        'the importation into Ruritania of fish, seafood, and preparations thereof',
        'new investment in any sector of that economy',
      ]),
    )
    expect(quotes(text.replace('prohibited:', 'listed here:')).join()).not.toMatch(/importation|investment/)
  })
  it.each([
    ['Any transaction that evades or avoids this export order is prohibited.', ['imposes']],
    ['The prohibitions on exports of this section apply except to the extent provided by law.', ['imposes']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
  it('are none where nothing is prohibited', () => {
    expect(acts('Any transaction that serves exports is not prohibited.')).not.toContain('imposes')
    expect(acts('The exports apply pressure to prices.')).toEqual([])
  })
})

describe('what a text or a hand does', () => {
  it.each([
    ['This notice announces a determination to modify the action on exports.', 'announces'],
    ['The President signed a Proclamation on imports of chips.', 'announces'],
    ['We expect there will have to be some kind of tariff.', 'predicts'],
    ['The Trade Representative proposed certain modifications to the tariff actions.', 'proposes'],
    ['Partners are cutting off more than half of all imports of chips.', 'imposes'],
  ])('%s', (text, expected) => {
    expect(acts(text)).toContain(expected)
  })
  it.each([
    'A poster announces a concert for exporters.',
    'The President signed autographs for exporters.',
    'We expect there will be rain over the export dock.',
    'Nations act without unduly limiting trade and exports.',
    'He criticised Ruritania’s unfair trade policies.',
    'What of sanctioning exporters personally?',
    'On tariffs for steel: “We need to export more.”',
  ])('not %s', (text) => {
    expect(acts(text)).toEqual([])
  })
})

describe('Chinese', () => {
  it.each([
    ['对于符合规定的出口申请，将予以许可。', 'grants-licence'],
    ['出口经营者应当向主管部门提出申请。', 'imposes'],
    ['有关技术列入了《禁止出口限制出口技术目录》。', 'imposes'],
    ['该企业不会被追加出口管制制裁。', 'not imposes'],
  ])('%s', (text, expected) => {
    expect(acts(text)).toContain(expected)
  })
  it('hold ease for no threat, and going along for no offer', () => {
    expect(acts('将采取多种出口许可便利措施。')).not.toContain('threatens')
    expect(acts('中方愿与各方一道，保障出口稳定。')).not.toContain('offers')
    expect(acts('中方愿与各方就出口管制加强沟通。')).toContain('offers')
    expect(acts('将采取必要出口管制措施。')).toContain('threatens')
  })
})
