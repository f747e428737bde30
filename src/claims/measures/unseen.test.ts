import { describe, expect, it } from 'vitest'
import { measuresIn, state } from './measures.testing.js'

/** Families of official wording that were found missing in texts the reader had not met: each with what must be read, and what stands near it and must not be. */
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

describe('a text made to do something', () => {
  reads([
    ['The President signed an executive order to ban the import of Ruritanian oil.', 'imposes'],
    ['The Department proposes a rule to prohibit imports of connected cars.', 'proposes'],
    ['The order ends duty-free treatment for low-value packages.', 'imposes'],
    ['This rule establishes controls on chip tools.', 'imposes'],
    [
      'These new measures: Impose licence requirements on chips; expand the controls on tools; and add two firms to the Entity List.',
      'imposes + imposes + imposes',
    ],
  ])
  reads([
    ['Nothing in this order shall be construed to limit the application of any duties.', ''],
    ['Agencies shall rescind any regulations that may be inconsistent with this order.', ''],
    ['Commenters have additional time to review the tariffs.', ''],
    ['The department received requests to conduct reviews of the duties.', ''],
  ])
})

describe('days moved', () => {
  reads([
    ['The effective date of the increase is postponed until January 1, 2027.', 'postpones'],
    ['The increase, which had been scheduled for January 1, is deferred until June.', 'postpones'],
    ['The compliance date for the reporting requirement is moved to July 1.', 'postpones'],
    ['The rule extends the import relief program for car makers through 2030.', 'extends'],
    ['The exclusions will be given an extension of two years.', 'extends'],
  ])
  reads([
    ['The meeting was postponed until January 1, 2027.', ''],
    ['The date of the hearing is moved to July 1.', ''],
    ['The company was given an extension of two years.', ''],
  ])
})

describe('inquiries and orders to look', () => {
  reads([
    ['The agency gives notice of the institution of an investigation of lemon juice from Ruritania.', 'reviews'],
    ['The Secretary shall consider whether additional duties are needed.', 'considers'],
    ['The Secretary shall determine whether to investigate the tax of Ruritania.', 'reviews'],
    ['The agency will investigate the acts, policies, and practices of Ruritania.', 'reviews'],
    ['The Department is evaluating options for additional tariffs.', 'considers'],
    ['The Secretary shall monitor imports of steel.', 'reviews'],
  ])
  reads([
    ['The Secretary shall determine whether any modifications to the HTSUS are necessary.', ''],
    ['The Secretary shall consider whether a second meeting is needed.', ''],
    ['The elimination of the acts, policies, and practices of the economy is the goal.', ''],
  ])
})

describe('what is asked of another', () => {
  reads([
    ['It is important that Ruritania live up to the promises on trade.', 'demands'],
    ['Ruritania must end its discriminatory practices.', 'demands'],
    ['Freedonia calls for an immediate end to the export bans.', 'demands'],
    ['Freedonia expects the same commitment from its partners.', 'demands'],
    ['Ruritania is in breach of its purchase commitments.', 'alleges-breach'],
  ])
  reads([
    ['It is important that the weather hold.', ''],
    ['Ruritania must end its summer early.', ''],
    ['It would be wrong to say that Ruritania could be in breach of a lease.', ''],
  ])
})

describe('promises', () => {
  reads([
    ['Ruritania has committed to streamlining import licences for steel.', 'agrees'],
    ['Freedonia will continue to honor its trade agreement.', 'agrees'],
    ['These include promises that Ruritania made in the trade deal.', 'agrees'],
    ['Ruritania will increase imports of rice by 75 percent.', 'agrees'],
    ["Ruritania will open Freedonia's market to beef.", 'lifts'],
    ['The partners commit to take the following actions by May 14.', 'agrees'],
  ])
  reads([
    ['Our own promises matter to voters.', ''],
    ['Exports of rice increased by 75 percent.', ''],
  ])
})

describe('rates and what bears them', () => {
  reads([
    ['The first 100,000 cars are subject to the reciprocal rate of 10%.', 'imposes'],
    ['Imports of copper will be dutiable at 50 percent.', 'imposes'],
    ['Companies with onshore plants will receive a 0% tariff.', 'lifts'],
    ['Ruritanian cars will enjoy a reduced tariff of 15 percent.', 'lifts'],
    ['Freedonia will apply a zero percent duty on rice.', 'lifts'],
    ['Ruritania will increase its import quota for beef.', 'lifts'],
    ['Tariffs on electric cars will quadruple to 100 percent.', 'imposes'],
    ['The duty on cars is being brought down to 15 percent.', 'lifts'],
    ['Foreign-built vessels will be charged a fee of $50 per ton.', 'imposes'],
    ['Ships will pay port fees.', 'imposes'],
    ['Subheadings 9903.01.84 through 9903.01.89 shall be deleted.', 'lifts'],
  ])
  reads([
    ['Members will receive a letter about tariffs.', ''],
    ['He will pay a fee to his lawyer.', ''],
    ['The price of cars is being brought down.', ''],
  ])
})

describe('who is kept out', () => {
  reads([
    ["We are cutting Ruritania's largest banks off from the payment system.", 'imposes'],
    ['We will freeze the assets of the regime.', 'proposes'],
    ['We fully blocked two Ruritanian banks.', 'imposes'],
    ['The rule will require importers to notify the Department of each shipment.', 'proposes'],
    ['The proclamation lists 59 firms as subject to the prohibitions.', 'imposes'],
    ['The Secretary may include further goods within the scope of the tariffs.', 'considers'],
    ['Ruritania exempts these goods from local content requirements.', 'lifts'],
  ])
  reads([
    ['The storm cut the village off from the road.', ''],
    ['Operators cannot control this data flow.', ''],
    ['It failed in its efforts to target companies worldwide.', ''],
    ['Ruritania continues its destabilizing actions.', ''],
    ['The deal allows limited volumes of steel.', 'lifts'],
    ['He spoke of the threat of climate change and the threat posed by imports.', ''],
    ['They suffer from unfair practices and limited access to markets.', ''],
  ])
})

describe('held open, held out, named', () => {
  reads([
    ['We will keep open the potential for additional exclusion processes.', 'considers'],
    ['Steel stays at 25%, with possible quotas starting July 9.', 'considers'],
    ['Further sanctions will follow if the raids go on.', 'threatens'],
    ['We expect to publish a rule on drones.', 'proposes'],
    ['The proposed action includes a service fee on ships.', 'proposes'],
  ])
  reads([
    ['Ruritania suspended the rule titled Expansion of Controls on Chips.', 'suspends'],
    ['The plan does not sufficiently address the deficit in trade.', ''],
    ['The rule adds an inadvertently omitted firm to the Entity List.', 'imposes'],
    ['It curbed fentanyl flows.', ''],
  ])
})
