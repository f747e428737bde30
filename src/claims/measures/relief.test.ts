import { describe, expect, it } from 'vitest'
import { measuresIn, state } from './measures.testing.js'

/** Relief, requests for it and the days of measures, as rules and notices put them: what must be read, and what stands near it and must not be. */
const TRADE = 'This notice is about tariffs that Ruritania imposed on foreign goods.\n\n'
const acts = (text: string): string[] => {
  const whole = TRADE + text
  const entities = [state(whole, 'Ruritania', 'rr'), state(whole, 'Freedonia', 'fd')]
  return measuresIn(whole, { entities, published: '2026-03-10' })
    .filter(({ start }) => start >= TRADE.length)
    .map(({ act, polarity }) => (polarity === 'negative' ? `not ${act}` : act))
}
const reads = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s', (text, act) => expect(acts(text)).toEqual(act === '' ? [] : act.split(' + ')))

describe('let out without a licence', () => {
  reads([
    ['The rule allows small drones (Country Group B:2) to be exported to most partners without a license.', 'lifts'],
    ['Exporters may now ship farm drones to allied countries under License Exception STA.', 'lifts'],
    ['General licence holders aside, chips can be exported to Freedonia without a permit.', 'lifts'],
  ])
  reads([
    ['The company exported chips without a license.', ''],
    ['The firm was fined for what it shipped without a permit.', ''],
    ['He drove to the port without a license.', ''],
  ])
})

describe('who is eligible', () => {
  reads([
    ['Items of that class are now eligible for License Exception STA.', 'lifts'],
    ['The rule makes certain parts eligible for a refund.', 'lifts'],
    ['Low-value parcels will no longer qualify for duty-free entry.', 'imposes'],
    ['Such goods are ineligible for the exclusion.', 'imposes'],
    ['Aircraft parts and other products will be exempt.', 'lifts'],
    ['Certain drugs are exempt until May 2027.', 'lifts'],
  ])
  reads([
    ['He is eligible for promotion.', ''],
    ['The agency asked whether such goods qualify for the exclusion.', ''],
    ['Small charities are exempt.', ''],
  ])
})

describe('requests decided and due', () => {
  reads([
    ['The Secretary denied 32 of those requests.', 'refuses-licence'],
    ['The bureau approved 40 of 52 applications.', 'grants-licence'],
    ['Requests for continuation must be received by June 1.', 'demands'],
    ['Exclusion requests shall be filed by June 1.', 'demands'],
  ])
  reads([
    ['Comments must be received by June 1.', ''],
    ['The court denied 32 motions.', ''],
    ['He rejected 3 of the proposals.', ''],
  ])
})

describe('inquiries that go on', () => {
  reads([
    ['The agency is commencing the four-year review of the actions.', 'reviews'],
    ['The office will proceed with the next phase of the review.', 'reviews'],
  ])
  reads([
    ['The teams will proceed with the next phase of the project.', ''],
    ['The next phase of the review has no date.', ''],
  ])
})

describe('days, rates and texts', () => {
  reads([
    [
      'The tariffs will come into effect in 120 days for large companies, and 180 days for smaller companies.',
      'schedules + schedules',
    ],
    ['A 15 percent tariff will apply to drugs from Freedonia.', 'imposes'],
    ['The additional duties provided for in heading 9903.88.01 apply to goods of Ruritania.', 'imposes'],
    ['Proclamation 99999 amended Proclamation 88888.', 'imposes'],
    ['The anti-dumping duties will continue to be levied for five years.', 'extends'],
    ['This rule extends by one year the temporary general license.', 'extends'],
    ['The Bureau will impose reporting requirements on cloud providers.', 'proposes'],
    ['It is decided to include the following entities in the Unreliable Entity List.', 'imposes'],
    ['The collection of the duties is suspended from today.', 'suspends'],
    ['The sanctions office delisted the company.', 'lifts'],
    ['Possible actions include tariffs on all goods.', 'considers'],
    ['The Secretary shall recommend whether and to what extent I should take additional action.', 'considers'],
  ])
  reads([
    ['It was delisted from the stock exchange.', ''],
    ['The company waited 120 days for an answer, and 180 days for a refund.', ''],
    ['If the Secretary finds that Ruritania has resumed directly importing oil, he shall say so.', ''],
  ])
})

describe('how far, how much, under what', () => {
  reads([
    ['Vessel operators will be charged $50 per net ton.', 'imposes'],
    ['The fee will be phased in over three years.', 'imposes'],
    ['The listed goods were put under export control.', 'imposes'],
    ['Section 232 investigations into robotics are ongoing.', 'reviews'],
    ['Those goods are currently subject to a tariff of 10 percent.', 'imposes'],
    ['This final rule removes from the Entity List the entry for Acme Ltd.', 'lifts'],
    ['The Department streamlines license requirements for exports to allies.', 'lifts'],
    ['The agency has issued a withhold release order against seafood of the vessel.', 'imposes'],
    ['I consider it is necessary to maintain, at this time, the tariff treatment applied to aluminum.', 'imposes'],
    ['I have determined that the tariff should be increased to 50 percent.', 'imposes'],
    ['The exemption shall no longer apply to any shipment.', 'imposes'],
    ['The ministry suspended the import qualification of six enterprises.', 'suspends'],
    ['Applications for exports to military users will not be approved.', 'refuses-licence'],
  ])
  reads([
    ['If any provision of this order is held to be invalid, the rest stands.', ''],
    ['This rule is exempt from the requirements of the procedure act.', ''],
    ['Revocation of the order would likely lead to a recurrence of dumping.', ''],
    ['The region is reliant on imports, threatening to limit access to medicines.', ''],
    ['Prices are under pressure.', ''],
    ['The first phase of the investigation took a year.', ''],
    ['Requests for documents must be submitted in writing.', ''],
    ['Interested persons may request that goods be excluded from the duties.', ''],
  ])
})
