import { describe, expect, it } from 'vitest'
import { withoutAsides } from './asides.js'
import { measuresIn } from './measures.testing.js'
import { tokensOf } from './tokens.js'

/** Sentences of orders, rules, notices, fact sheets and joint statements, each with the acts that a careful reader may give; no other act may be found. */
const READ: readonly [acts: readonly string[], text: string][] = [
  [
    ['imposes'],
    'I have decided to impose, consistent with law, a surcharge on articles that are products of Ruritania.',
  ],
  [['imposes'], 'I hereby impose an ad valorem duty of 10 percent on articles of Ruritania.'],
  [
    ['imposes'],
    'I have determined that it is necessary and appropriate to raise the rate of duty on steel articles from 25 percent to 40 percent.',
  ],
  [
    ['imposes', 'schedules'],
    'All imports of lumber articles shall be subject to a 25 percent ad valorem tariff effective on March 4, 2025.',
  ],
  [
    ['imposes'],
    'All articles imported from Ruritania shall be, consistent with law, subject to an additional ad valorem rate of duty of 15 percent.',
  ],
  [['lifts'], 'Proclamation 99999 is terminated.'],
  [['lifts'], 'Executive Order 99999 of May 1, 2020, is hereby revoked.'],
  [['lifts', 'imposes'], 'The additional duties imposed by Proclamation 99999 are hereby terminated.'],
  [['extends'], 'Heading 9999.01.01 of the HTSUS shall continue to be suspended until March 1, 2027.'],
  [['extends'], 'I have determined that it is necessary to continue the suspension of the duties until March 1, 2027.'],
  [['extends'], 'The suspension of the tariffs is extended through March 1, 2027.'],
  [['imposes'], 'The decision was to re-impose all sanctions waived in connection with the agreement.'],
  [
    ['imposes'],
    'The Secretary of the Treasury is hereby authorized to impose sanctions on any bank that facilitated the transaction.',
  ],
  [['imposes', 'considers'], 'The Secretary of Commerce may impose a license requirement on such items.'],
  [['imposes'], 'Duty-free treatment shall not be available for articles of Ruritania.'],
  [['lifts'], 'The additional duties shall no longer apply to articles of Ruritania.'],
  [['lifts'], 'Ruritania will not apply the safeguard duties to allied steel.'],
  [['lifts'], 'The ministry will no longer apply the surcharge to cars.'],
  [['lifts'], 'Upon a finding of sufficient progress, the tariffs described in section 2 will be removed.'],
  [['imposes'], 'The ad valorem rate of duty is increased from 25 percent to 50 percent.'],
  [
    ['imposes'],
    'The agency shall increase the ad valorem rate of duty set forth in section 2(b) of Executive Order 99999, as modified, from 20 percent to 30 percent.',
  ],
  [['lifts'], 'The ad valorem rate of duty on articles of Ruritania shall be reduced to 10 percent.'],
  [['suspends'], 'Enforcement of section 3(a) of Executive Order 99999 is suspended until July 9, 2027.'],
  [
    ['suspends', 'imposes'],
    'The order acts by modifying the tariff schedule to suspend, for a period of 60 days, application of the duties imposed on partners.',
  ],
  [['imposes'], 'The importation into the United States of crude oil of Ruritanian origin is prohibited.'],
  [['imposes'], 'The following are prohibited: the exportation of luxury goods to Ruritania.'],
  [['imposes'], 'All property and interests in property of the listed banks are blocked.'],
  [['imposes'], 'U.S. persons are prohibited from engaging in transactions with the sanctioned bank.'],
  [['imposes'], 'The Treasury today sanctioned six companies that evade export controls.'],
  [['imposes'], 'OFAC is designating the trading company pursuant to Executive Order 99999.'],
  [['imposes'], 'OFAC designated three shippers for selling petroleum of Ruritania.'],
  [['imposes'], 'The refinery is being designated pursuant to Executive Order 99999 for buying oil.'],
  [['imposes'], "Today's action targets a network that procures drone components for Ruritania."],
  [['grants-licence'], 'OFAC issued General License 99, which authorizes the wind down of transactions.'],
  [['grants-licence'], 'The agency is issuing a temporary general license that permits exports to legacy plants.'],
  [['grants-licence'], 'BIS is creating a temporary general license for companies outside the country.'],
  [['lifts'], 'The shipowner was removed from the sanctions list.'],
  [['imposes'], 'BIS is adding 27 entities to the Entity List.'],
  [['lifts'], 'This rule removes three entities from the Entity List.'],
  [['imposes'], 'The Bureau amends the Export Administration Regulations by adding license requirements for lasers.'],
  [['imposes'], 'This final rule amends the Export Administration Regulations to impose controls on lasers.'],
  [['imposes'], 'This rule expands the scope of items subject to license requirements.'],
  [['imposes'], 'This interim final rule establishes new end-use controls on supercomputers.'],
  [['imposes'], 'A license is required to export the lasers to Ruritania.'],
  [['imposes'], 'Exports of lasers to Ruritania require a license.'],
  [['imposes'], 'The rule informs the public that shipments of these lasers require a license.'],
  [['imposes', 'refuses-licence'], 'License applications for lasers will be reviewed under a presumption of denial.'],
  [['imposes', 'refuses-licence'], 'BIS will review license applications under a policy of denial.'],
  [['lifts', 'imposes'], 'The agency is revising its license review policy for lasers.'],
  [['extends'], 'BIS is extending the validity of the temporary general license through May 15.'],
  [['extends'], 'The temporary general license is extended until May 15.'],
  [['postpones'], "The effective date of the rule on lasers' export is delayed until May 1."],
  [['postpones'], 'The Department is delaying the effective date of the export rule.'],
  [['suspends'], 'The Bureau is suspending for one year the implementation of the export control rule on affiliates.'],
  [['suspends'], 'The final rule on export controls is stayed until November 9.'],
  [['extends'], 'The Trade Representative has determined to extend the tariff exclusions through May 31.'],
  [['proposes'], 'The Trade Representative proposes to increase the duties on ship cranes.'],
  [['proposes'], 'The proposed action would impose fees on vessels built in Ruritania.'],
  [['reviews'], "The Trade Representative is initiating an investigation under section 301 of Ruritania's acts."],
  [
    ['reviews'],
    'The Secretary of Commerce initiated an investigation to determine the effects of imports of drones on national security.',
  ],
  [['considers'], 'The office requests comments on the possible extension of the tariff exclusions.'],
  [['considers'], 'The Bureau invites public comment on whether to remove duties on cranes.'],
  [['considers'], 'The agency is considering whether to extend the exclusions from the tariffs.'],
  [['grants-licence', 'lifts'], 'The Trade Representative granted exclusions from the tariffs for medical goods.'],
  [['lifts'], 'The agency reinstated the tariff exclusions for 352 products.'],
  [['lifts'], 'The government will reduce the tariff rate on List 4A goods from 15 percent to 7.5 percent.'],
  [
    ['imposes', 'schedules', 'proposes'],
    'The tariff rate on cranes will increase from 0 percent to 25 percent in 2027.',
  ],
  [['imposes', 'schedules', 'proposes'], 'Tariffs on syringes will rise to 50 percent.'],
  [['imposes'], 'Tariffs on syringes rose to 50 percent.'],
  [['lifts'], 'Tariffs on syringes fell to 5 percent.'],
  [['suspends'], 'Ruritania will suspend all of the retaliatory tariffs that it has announced since March 4.'],
  [['suspends'], 'The parties act by suspending 24 percentage points of that ad valorem rate for 90 days.'],
  [['imposes'], 'It acts by retaining the remaining ad valorem rate of 10 percent on those articles.'],
  [['lifts'], 'It acts by removing the modified ad valorem rates of duty on those articles.'],
  [
    ['suspends', 'lifts'],
    'Ruritania will adopt all necessary measures to suspend or remove the non-tariff countermeasures taken against its neighbour.',
  ],
  [['agrees'], 'The parties have taken joint steps to restore trade flows in steel.'],
  [['agrees'], 'Both sides affirmed their commitment to lower tariffs.'],
  [['proposes', 'agrees'], 'They intend to negotiate an arrangement on trade in steel.'],
  [['lifts', 'agrees'], 'Ruritania will allow duty-free importation of steel from its neighbour.'],
  [['agrees'], 'Ruritania will purchase at least 10 million tons of soybeans a year.'],
  [['lifts'], 'Ruritania will eliminate its tariffs on farm goods.'],
  [
    ['extends', 'suspends'],
    'The government will maintain its suspension of the heightened reciprocal tariffs until November 10, 2027.',
  ],
  [['lifts'], 'The government will lower the tariffs on imports by removing 10 percentage points of the rate.'],
  [['lifts'], 'Ruritania will terminate its investigations targeting chip firms.'],
  [['grants-licence'], 'Ruritania will issue general licenses valid for exports of rare earths.'],
  [['lifts', 'agrees'], 'Both sides will move their tariffs down.'],
  [['lifts'], 'The two sides moved down the tariff levels.'],
  [['imposes'], 'The President signed a Proclamation imposing a tariff on copper.'],
  [['imposes'], 'The President signed an Executive Order raising the tariff on lamps.'],
  [['imposes'], 'The Proclamation imposes a 50 percent tariff on copper pipes.'],
  [['imposes'], 'The President is using his authority to impose tariffs on copper.'],
  [['imposes'], 'The existing tariffs on cars remain in effect.'],
  [['imposes'], 'The duties will stay in place.'],
  [['imposes'], 'The export controls continue to apply to lasers.'],
  [['imposes'], 'We have put up tariffs to push back on that.'],
  [['imposes'], 'The President is directing his trade representative to increase tariffs on cranes.'],
  [['alleges-breach'], 'They ignored their obligations under the trade deal.'],
  [['alleges-breach'], 'Ruritania has not lived up to its commitments under the trade agreement.'],
  [['alleges-breach'], 'Ruritania has failed to meet its purchase commitments under the trade agreement.'],
  [['announces'], 'Ruritania announced that an 84 percent tariff would be imposed on all goods.'],
  [['imposes', 'announces'], 'I am imposing a 25 percent tariff on ships.'],
  [['agrees'], 'The President secured a trade deal with Ruritania.'],
  [
    ['schedules', 'takes-effect'],
    'Such rate of duty shall apply with respect to goods entered for consumption on or after May 4, 2027.',
  ],
  [
    ['schedules', 'takes-effect'],
    'These modifications to the duties shall be effective with respect to goods entered on or after May 4, 2027.',
  ],
  [['schedules'], 'The tariff will be effective May 24 at 12:01 a.m.'],
  [
    ['schedules', 'imposes'],
    'On or after April 2, 2027, a tariff of 25 percent shall be imposed on all goods imported from Ruritania.',
  ],
  [['lifts'], 'The tariff shall expire one year after the last date on which the country imported such oil.'],
  [
    ['threatens', 'proposes', 'considers'],
    'The Secretary shall recommend additional action, if necessary, should Ruritania fail to take adequate steps on trade.',
  ],
  [['lifts'], 'The rule eases license requirements for civil lasers.'],
  [['lifts'], 'This final rule creates a license exception for chips shipped to allies.'],
  [['demands'], 'The Secretary called on Ruritania to remove its export restrictions.'],
  [['threatens'], 'The United States will not hesitate to use its trade tools against unfair imports.'],
  [['imposes'], 'We are keeping these tariffs in place.'],
  [['imposes'], 'Section 232 duties shall not be imposed on steel from allies.'],
  [
    ['suspends'],
    'The Trade Representative will suspend for one year the responsive action taken in the shipping investigation.',
  ],
  [['lifts'], 'The tariffs are being rolled back.'],
  [['lifts'], 'The exclusions exempt 49 products from the duties.'],
]
it.each(READ)('%j: %s', (allowed, text) => {
  const found = measuresIn(text)
  expect(found.length).toBeGreaterThan(0)
  for (const { act, quote, start, end } of found) {
    expect(allowed).toContain(act)
    expect(text.slice(start, end)).toBe(quote)
  }
})

it.each([
  'The Secretary shall consult with the Attorney General.',
  'This order is not intended to create any right or benefit.',
  'The Chinese are serious about assisting in stopping the flow of precursor drugs.',
  'We have had free trade for years.',
  'The parties share a commitment to open markets and fair trade in steel.',
  'The certificate is available at the time of publication of this rule on chips.',
  'Comments on the trade rule must be received by May 1.',
  'The heads of agencies are directed to take all appropriate measures within their authority to implement this order on tariffs.',
  'For further information on exports, contact the Bureau.',
  'The Secretary shall submit a report on imports to the President.',
  'This notice is published under the trade law.',
  'The tariff schedule has ten chapters.',
])('no measure: %s', (text) => expect(measuresIn(text)).toEqual([]))

describe('asides', () => {
  const words = (text: string) =>
    withoutAsides(tokensOf(text, 0, text.length))
      .map(({ low }) => low)
      .join(' ')
      .toLowerCase()
  it.each([
    ['impose, consistent with law, duties', 'impose duties'],
    ['suspend, for a period of 90 days, except with respect to tin, duties', 'suspend duties'],
    ['Order 99999 of April 2, 2027 (Some Title), as amended, is', 'order 99999 of april 2 2027 is'],
    ['The Bureau (BIS) is', 'the bureau is'],
  ])('%s', (text, kept) => expect(words(text)).toBe(kept))
  it.each([
    ['Ruritania, its neighbour, imposed duties', 'ruritania , its neighbour , imposed duties'],
    ['tariffs (including those on tin) fell', 'tariffs ( including those on tin ) fell'],
    ['On May 1, 2027, Ruritania', 'on may 1 2027 , ruritania'],
  ])('keeps %s', (text, kept) => expect(words(text)).toBe(kept))
  it('1 MB of openers in linear time', () => {
    const text = ', consistent with (A'.repeat(50_000)
    const start = performance.now()
    withoutAsides(tokensOf(text, 0, text.length))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
