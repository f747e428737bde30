import { describe, expect, it } from 'vitest'
import { measuresIn, state } from './measures.testing.js'

/** Families of official wording: each with what must be read, and what stands near it and must not be. */
const TRADE = 'Ruritania has imposed tariffs on foreign goods.\n\n'
const read = (text: string) => {
  const whole = TRADE + text
  const entities = [state(whole, 'Ruritania', 'rr'), state(whole, 'Freedonia', 'fd')]
  return measuresIn(whole, { entities, published: '2025-06-01' }).filter(({ start }) => start >= TRADE.length)
}
const acts = (text: string): string[] =>
  read(text).map(({ act, polarity }) => (polarity === 'negative' ? `not ${act}` : act))

describe('headings without a verb', () => {
  it.each([
    ['No licence needed for exports of graphite to civilian users', 'not imposes'],
    ['No more tariffs on Freedonian steel', 'not imposes'],
    ['Tariffs of 25 % on steel, effective 12 March', 'imposes'],
    ['A 25 percent tariff on all imported cars, effective April 3', 'imposes'],
    ['New export controls on gallium and germanium from 1 August', 'imposes'],
    ['Additions to the Entity List', 'imposes'],
    ['Removal of Certain Firms From the Entity List', 'lifts'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([act]))
  it('the day behind the comma belongs to it', () =>
    expect(read('Tariffs of 25 % on steel, effective 12 March')[0]).toMatchObject({
      quote: 'Tariffs of 25 % on steel, effective 12 March',
      earliest: '2025-03-12',
    }))
  it.each([
    'Tariffs on steel',
    'A short history of tariffs on steel',
    'Questions and answers about the tariff of 25 percent',
    'No questions about tariffs',
    'In addition to the Entity List, other lists',
    'The committee on new members from 1 August',
  ])('a title that only names its subject says nothing: %s', (text) => expect(acts(text)).toEqual([]))
})

describe('how a measure works', () => {
  it.each([
    ['The 55 percent surcharge will only be applied to the volume that exceeds the quota.', 'imposes'],
    ['Licences may be issued case by case for exports to civilian users.', 'grants-licence'],
    ['The surcharge shall no longer apply to steel.', 'lifts'],
    ['Cars will no longer be subject to the tariffs on steel.', 'lifts'],
    ['The collection of the additional duties shall cease on May 14, 2027.', 'lifts'],
    ['Customs ceased collecting the additional duties.', 'lifts'],
    ['The prohibition on imports remains in effect.', 'imposes'],
    ['The exclusions from the duty shall remain effective until May 2027.', 'lifts'],
    ['The tariffs on steel stay in place.', 'imposes'],
    ['The suspension of the duties is extended until May 14, 2027.', 'extends'],
    ['The duties on steel are terminated.', 'lifts'],
    ['The rate of duty is modified to 20 percent.', 'imposes'],
    ['The tariff rate for cars will be 15 percent.', 'imposes'],
    ['There will be a 25 percent tariff on cars.', 'imposes'],
    ['There will be no tariff on cars.', 'not imposes'],
    ['Imports of steel will be assessed a 50 percent duty.', 'imposes'],
    ['Goods of Freedonia are exempt from the additional duties.', 'lifts'],
    ['Goods of Freedonia will face a 50 percent tariff.', 'imposes'],
    ['Freedonia will be subject to a baseline 15 percent tariff rate.', 'imposes'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([act]))
  it.each([
    'The average tariff is 9 percent of the import bill.',
    'The share of tariffs in revenue is 15 percent.',
    'If there are tariffs on cars, trade will shrink.',
    'The court held that trade had grown.',
    'Exports of steel were charged with meaning.',
    'The committee shall cease its work.',
  ])('no act: %s', (text) => expect(acts(text)).toEqual([]))
  it('what is stopped is not done', () => expect(acts('Customs stopped collecting the tariffs.')).toEqual(['suspends']))
})

describe('texts that are changed', () => {
  it.each([
    [
      'Executive Order 99999 is hereby amended by striking “10 percent” and inserting “20 percent” in lieu thereof.',
      'imposes',
    ],
    ['The HTSUS is modified as set forth in the annex to this order.', 'imposes'],
    ['Heading 9999.01.25 of the HTSUS is amended by deleting “10%” and inserting “20%”.', 'imposes'],
    ['Note 2 to the schedule is amended by deleting subdivision 4.', 'lifts'],
    ['The Regulations are amended to suspend the licence rule.', 'suspends'],
  ])('%s', (text, act) => expect(acts(text)).toContain(act))
  it.each([
    'The minutes of the meeting were amended by the chair.',
    'Executive Order 99999 may be amended from time to time.',
    'The plan was modified by engineers.',
  ])('no act: %s', (text) => expect(acts(text)).toEqual([]))
})

describe('what nobody may do', () => {
  it.each([
    'No person may export covered items to the listed firms without a licence.',
    'Items listed in the annex may not be exported to military users.',
    'It shall be unlawful to import goods made with forced labour.',
  ])('is barred: %s', (text) => expect(acts(text)).toContain('imposes'))
  it.each([
    'The firm may export more goods this year.',
    'Officials said that goods could not be sold at a profit.',
    'If goods may not be exported, the firm closes.',
    'It is illegal to park there.',
  ])('no ban: %s', (text) => expect(acts(text)).toEqual([]))
})

describe('lists after a colon', () => {
  const list =
    'Freedonia will: suspend the export controls of October 9; remove the steel tariffs; and lift its ban on cars.'
  it('each item is an act of the subject', () => {
    expect(acts(list)).toEqual(['suspends', 'lifts', 'lifts'])
    expect(read(list).map(({ issuer }) => issuer)).toEqual(['Freedonia', 'Freedonia', 'Freedonia'])
    expect(read(list).map(({ certainty }) => certainty)).toEqual(['planned', 'planned', 'planned'])
  })
  it.each(['Goods: block exports; move items; remove labels.', 'The agenda: lift the mood; cut the cake.'])(
    'a list without a verb before it binds nobody: %s',
    (text) => expect(acts(text)).toEqual([]),
  )
})

describe('who acts', () => {
  it.each([
    ['Imposing tariffs on steel, Freedonia invoked its emergency law.', 'imposes'],
    ['By removing the tariffs on steel, Freedonia met its promise.', 'lifts'],
    ['the removal of the steel tariffs by Freedonia on 10 November', 'lifts'],
    ['Traders praised the suspension of the duties by Freedonia.', 'suspends'],
  ])('of a gerund or a noun: %s', (text, act) => {
    expect(read(text).find((one) => one.act === act)?.issuer).toBe('Freedonia')
  })
  it('a day is nobody', () => {
    expect(read('The removal of the steel tariffs by November').every(({ issuer }) => issuer !== 'November')).toBe(true)
    expect(acts("Today's action is welcome.")).toEqual([])
  })
})

describe('what is held out', () => {
  it.each([
    ['We are prepared to use all tools at our disposal.', 'threatens'],
    ['Freedonia will use the full range of its trade tools.', 'threatens'],
    ['Freedonia is looking at tariffs on medicines.', 'considers'],
    ['Both sides agreed to a 90-day pause.', 'agrees'],
    ['Freedonia called for an end to the tax and the removal of all trade barriers.', 'demands'],
    ['Freedonia announced a one-year extension of the truce.', 'extends'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([act]))
  it.each([
    'The firm will use machine tools.',
    'She was looking at the tariff schedule of a museum.',
    'They looked at the goods.',
  ])('not: %s', (text) => expect(acts(text).filter((act) => act !== 'imposes')).toEqual([]))
})

describe('rules that change rules', () => {
  it.each([
    ['The Office has decided to act by suspending, until further notice, the additional duties on wine.', 'suspends'],
    ['This final rule modifies four existing entries on the Entity List.', 'imposes'],
    [
      'In this rule, the Bureau amends the Export Administration Regulations to apply more restrictive treatment to exports.',
      'imposes',
    ],
    ['The Bureau adds Freedonia to Country Group D:5.', 'imposes'],
    ['The Bureau amends the rules by removing Freedonia from Country Group E:1.', 'lifts'],
    ['These firms will be listed on the Entity List.', 'imposes'],
    ['This rule expands the eligibility for the use of license exceptions.', 'lifts'],
    ['The rule restricts the use of license exceptions for Freedonia.', 'imposes'],
    ['Revision of License Requirements of Certain Cameras', 'imposes'],
    ['Modifications to the Unverified List', 'imposes'],
    ['The exclusion of aircraft from the duty is reinstated.', 'lifts'],
    ['The Office is requesting public comments on possible modifications to remove duties from masks.', 'considers'],
    ['The Bureau amends the Export Administration Regulations by removing one entity of Freedonia.', 'lifts'],
    ['The duties end on May 4, 2027.', 'lifts'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([act]))
  it.each([
    'This final rule amends the Acquisition Regulation to incorporate thresholds.',
    'Freedonia cannot export its way to recovery.',
    'The content of this call is embargoed until six.',
    'It denies Freedonia the freedom to choose.',
    'A working group on goods met.',
    'The chancellor established a new trade policy.',
  ])('no act: %s', (text) => expect(acts(text)).toEqual([]))
})

describe('promises', () => {
  it.each([
    ['Freedonia will maintain at 20 percent the reciprocal tariffs on goods of Ruritania.', 'imposes'],
    ['Freedonia will reduce to 19 percent the reciprocal tariffs on goods of Ruritania.', 'lifts'],
    ['The two sides will work constructively in an effort to address interests in non-tariff barriers.', 'agrees'],
    ['The two sides are committed to strengthening cooperation on export controls.', 'agrees'],
    ['The two sides commit to work together to address non-tariff barriers affecting trade.', 'agrees'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([act]))
  it.each(['The two sides are committed to their friendship.', 'The firm will work hard to address its guests.'])(
    'no promise of trade: %s',
    (text) => expect(acts(text)).toEqual([]),
  )
})

describe('who needs a licence', () => {
  it.each([
    ['Exporters will need a licence to ship gallium from 1 August.', 'schedules'],
    ['Exports of antimony to Freedonia require a licence.', 'imposes'],
    ['Anyone who exports graphite must apply for a licence.', 'imposes'],
    ['Five more metals will require export licences from 8 November.', 'schedules'],
    ['Battery makers will not need a licence.', 'not proposes'],
  ])('imposes nothing; its issuer is told elsewhere: %s', (text, act) => {
    expect(acts(text)).toEqual([act])
    expect(read(text)[0]!.issuer).toBe('unnamed')
  })
  it('is told by the one who announces it', () =>
    expect(
      read(
        'RIVERTOWN, October 20, 2025 (Wire) - Ruritania announced on October 9 that magnets made abroad will need an export licence from December 1, under Order No. 5.',
      ),
    ).toMatchObject([
      {
        act: 'schedules',
        issuer: 'Ruritania',
        quote:
          'Ruritania announced on October 9 that magnets made abroad will need an export licence from December 1, under Order No. 5',
        dates: [
          { role: 'announced', words: 'October 9' },
          { role: 'effective', words: 'December 1' },
        ],
      },
    ]))
  it.each([
    'We need a licence to fish.',
    'The company will need a licence.',
    'If exporters need a licence, deliveries slow.',
  ])('one company, or a supposition, tells of no measure: %s', (text) => expect(acts(text)).toEqual([]))
  it('an authority that requires licences is the issuer', () =>
    expect(read('Ruritania will require licences for gallium from 1 August.')[0]!.issuer).toBe('Ruritania'))
})

describe('a news story', () => {
  it.each([
    [
      'Ruritania banned exports of gallium, germanium and antimony to Freedonia.',
      'Ruritania banned exports of gallium, germanium and antimony to Freedonia',
    ],
    [
      'The export of gallium, germanium, and antimony to Freedonia shall not be permitted.',
      'The export of gallium, germanium, and antimony to Freedonia shall not be permitted',
    ],
  ])('a series of goods is one object: %s', (text, quote) =>
    expect(read(text)).toMatchObject([{ act: 'imposes', polarity: 'positive', quote }]),
  )
  it('what stands between auxiliary and verb names nobody', () =>
    expect(read('Ruritania has since April required licences for seven rare earths.')).toMatchObject([
      { issuer: 'Ruritania', quote: 'Ruritania has since April required licences for seven rare earths' },
    ]))
  it('a day between a verb and what it tells is no object', () =>
    expect(read('Ruritania threatened on October 10 to impose tariffs of 100 percent.')).toMatchObject([
      { act: 'threatens', issuer: 'Ruritania' },
    ]))
  it('names of a series are added to a list', () =>
    expect(read('Ruritania added holmium, erbium and ytterbium to its control list.')).toMatchObject([
      { act: 'imposes', issuer: 'Ruritania', subject: 'holmium, erbium and ytterbium to its control list' },
    ]))
  it('the day before a name is no part of it', () =>
    expect(read('The firm closed in May; on Oct. 4 Ruritania barred the firm from exporting.').at(-1)!.quote).toBe(
      'Ruritania barred the firm from exporting',
    ))
  it('a comma between clauses parts them', () =>
    expect(read('Ruritania imposed duties on steel, and Freedonia and its allies protested.')[0]!.quote).toBe(
      'Ruritania imposed duties on steel',
    ))
  it.each([
    ['Freedonia was assessing the new restrictions.', ['reviews']],
    ['Ruritania assessed duties on steel.', ['imposes']],
    ['The tariffs, originally due to kick in on March 4, have been pushed back until July 2.', ['postpones']],
    ['Ruritania would cut its tariffs to 47 percent if Freedonia bought soybeans.', ['offers']],
    ['Companies need a permit to export any product with rare earths.', ['imposes']],
  ])('%s', (text, expected) => expect(acts(text)).toEqual(expected))
})
