import { describe, expect, it } from 'vitest'
import { measuresIn } from './measures.testing.js'

const acts = (text: string): string[] =>
  measuresIn(`Ruritania suspended its export controls on rare earths. ${text}`)
    .slice(1)
    .map(({ act }) => act)

describe('what is not decided', () => {
  it.each([
    'No decision on an extension of the tariff truce had been taken.',
    'It said that no decision on an extension had been taken.',
    'No final decision has been made on extending the suspension of the tariffs.',
    'The two sides have not decided whether to extend the suspension of export controls.',
    'Ruritania has yet to decide whether to extend the suspension of its export controls.',
    'The ministry has not yet made a decision on lifting the export ban.',
    'They took no decision to impose tariffs on chips.',
    'It is unclear whether Ruritania will lift the export ban.',
    'It remains to be seen whether the tariffs will be lifted.',
    'Whether the tariff truce will be extended has not been decided.',
    'Whether the export controls will be lifted remains unclear.',
    'A decision on extending the tariff truce is pending.',
    'The decision to lift the export ban has not been taken.',
    'Washington is undecided on whether to lift the tariffs.',
  ])('is no act: %s', (text) => expect(acts(text)).toEqual([]))
  it('leaves the agreement that was not reached, and nothing under it', () => {
    expect(acts('No agreement on extending the tariff truce was reached.')).toEqual(['agrees'])
  })
  it.each([
    ['Ruritania decided to extend the suspension of the tariffs.', 'extends'],
    ['Ruritania has decided not to extend the suspension of the tariffs.', 'extends'],
    ['The decision to extend the suspension of the tariffs was taken on Monday.', 'extends'],
    ['No decision surprised traders more: Ruritania lifted the export ban.', 'lifts'],
    ['No decision was needed, and Ruritania lifted the export ban.', 'lifts'],
    ['It is clear that Ruritania lifted the export ban.', 'lifts'],
    ['Whether or not it helps, Ruritania imposed tariffs on chips.', 'imposes'],
    ['No decision on ports was taken while Ruritania imposed tariffs on chips.', 'imposes'],
  ])('a decision is one: %s', (text, act) => expect(acts(text)).toContain(act))
})
