import { describe, expect, it } from 'vitest'
import { measuresIn, state } from './measures.testing.js'

const acts = (text: string): string[] => measuresIn(text).map(({ act }) => act)

/** One line a class: the acts that are right, and a sentence. */
describe.each([
  ['means of another', 'imposes', 'We have curtailed Ruritania’s ability to import machine tools.'],
  ['means of another', 'proposes', 'We will further limit Ruritania’s revenue from oil exports.'],
  ['enforcement', 'proposes', 'We will step up enforcement of our export controls.'],
  ['enforcement', 'proposes', 'We will intensify our efforts against the evasion of export controls.'],
  ['actors', 'imposes', 'We are targeting procurement networks that help Ruritania import machine tools.'],
  ['actors', 'imposes', 'We continue to take action against companies that ship chips to Ruritania.'],
  ['what traders must do', 'imposes', 'Exporters must notify the Bureau of every shipment of graphite.'],
  ['what traders must do', 'imposes', 'Persons who wish to export graphite shall apply to the Bureau for a license.'],
  [
    'demands as nouns',
    'demands',
    'We repeat our call for third countries to stop shipping machine tools to Ruritania.',
  ],
  ['demands with a wish', 'demands', 'We want Ruritania to stop its unfair trade practices.'],
  ['freed', 'lifts', 'Aircraft parts of Ruritania will be treated as duty-free for trade.'],
  ['freed', 'imposes', 'License Exception ZZZ may not be used for exports to Ruritania.'],
  ['set up', 'agrees', 'The members will establish a certification mechanism for exports of timber.'],
  ['set up', 'lifts', 'We will restart a tariff exclusion process.'],
  ['scope', 'imposes', 'The revised export rule covers any item that contains the technology.'],
  ['scope', 'denies', 'The controls are not, as Ruritania says, a blockade of trade.'],
  ['scope', 'threatens', 'Banks that deal with the exporters risk exposure to secondary sanctions.'],
  ['spoken', 'considers', 'We’re looking at whether additional tariffs are needed.'],
  ['spoken', 'denies', 'We’re not seeking to escalate trade tensions.'],
  ['spoken', 'imposes', 'On washers, we’ll go from 7 to 25 percent with the tariff.'],
  ['spoken', 'alleges-breach', 'Ruritania made trade commitments, and it has fallen short of them.'],
  ['terms', 'extends', 'The Bureau is extending the validity of the export license until May 15, 2032.'],
  ['licences kept back', 'refuses-licence', 'The Under Secretary may not issue a license for the export of cranes.'],
  ['not enforced', 'lifts', 'The Under Secretary has told officials not to enforce the chip export rule.'],
  ['far subjects', 'refuses-licence', 'Any license issued for the export of a crane that is made there is terminated.'],
  [
    'over semicolons',
    'imposes',
    'This rule imposes export controls; restricts the use of license exceptions; and adds a tariff.',
  ],
  ['joint promises', 'agrees', 'The Participants will mobilize support for trade in graphite.'],
] as const)('%s', (_, act, text) => {
  it(`${act}: ${text}`, () => {
    expect(acts(text)).toContain(act)
  })
})

describe('not a measure', () => {
  it.each([
    'The export sector wants to limit its use of paper.',
    'We will step up to the stage at the trade fair.',
    'The trade fair targets young visitors.',
    'Exporters shall be glad of the weather.',
    'The exporters made a call for coffee.',
    'Trade is free of charge at the fair.',
    'The exporters are looking at the sea.',
    'Exporters have a stand at the fair.',
    'The exporter fell short of breath.',
    'The exporter extended the term of the lease on its house at sea',
    'The two sides will meet in May to discuss exports.',
    'The exporters allowed chips to be eaten.',
    'They asked for exports of tea.',
  ])('%s', (text) => {
    expect(acts(text)).toEqual([])
  })
})

describe('a list whose items are paragraphs', () => {
  const text =
    'Ruritania will:\n\n• Suspend its export controls on graphite.\n\n(b) remove the tariffs on soybeans;\n\nTrade grew in May.'
  const found = measuresIn(text, { entities: [state(text, 'Ruritania', 'rr')] })
  it('has the head for its subject and quotes the items alone', () => {
    expect(found.map(({ issuer, act, certainty, quote }) => `${issuer} ${act} ${certainty}: ${quote}`)).toEqual([
      'Ruritania suspends planned: Suspend its export controls on graphite',
      'Ruritania lifts planned: remove the tariffs on soybeans',
    ])
  })
  it('goes on with the verb of a thing', () => {
    expect(acts('The order:\n\nRaises the tariff on copper from 10 to 50 percent.')).toEqual(['imposes'])
  })
  it.each(['The tariffs concern:\n\nSteel of all kinds.', 'On tariffs the minister said:\n\nNothing was decided.'])(
    'is none: %s',
    (none) => {
      expect(acts(none)).toEqual([])
    },
  )
})
