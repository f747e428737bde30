import { describe, expect, test } from 'vitest'
import { check } from '../check.js'
import { determine, type Question } from '../determine/determine.js'
import { parseMovement } from '../determine/movement-parse.js'
import { readParts } from '../files/read-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { partAt } from '../goods/items.js'
import type { Part } from '../goods/part.js'
import { date } from '../time/date.js'
import { enter, type Ledger, openLedger } from './ledger.js'
import { net, netAll } from './net.js'
import { parseEntry, parseLicence } from './parse.js'
import { type Requirement, requirementsOf, type Shipment } from './requirement.js'
import { sayNet } from './words.js'

const register = await readRegister()
const oxides = (await readParts('examples/oxides.csv', vocabularyOf(register))).parts
const { motor } = (await readParts('examples/motor.yaml', vocabularyOf(register))).parts
const magnet = partAt(motor!, 'motor/rotor/magnet-1')!

const asking = (subject: Part, to = 'DE'): Question => ({
  subject,
  movement: parseMovement(
    {
      kind: 'export',
      from: 'CN',
      to,
      'end-use': 'civil',
      exporter: { name: 'the exporter' },
      'end-user': { name: 'the plant' },
    },
    register,
  ),
  on: date('2026-04-02'),
  knownAt: date('2026-04-02'),
})

const licenceWith = (more: object = {}): Ledger =>
  openLedger(
    parseLicence(
      {
        id: 'X',
        kind: 'cn/general',
        holder: 'the exporter',
        granted: '2026-01-05',
        'valid-through': '2026-12-31',
        lines: [
          { line: '1', item: 'magnets', codes: '1C905.a.4', quantity: '20 kg' },
          { line: '2', item: 'dysprosium oxide', codes: '1C905.b', quantity: '290 kg of Dy2O3' },
        ],
        ties: { 'end-user': 'the plant', destination: 'DE' },
        ...more,
      },
      register,
    ),
  )
const only = (subject: Part, shipment: Shipment = {}, to = 'DE'): Requirement => {
  const found = requirementsOf(determine(register, asking(subject, to)), shipment).filter(
    ({ regime }) => regime === 'cn/dual-use',
  )
  expect(found).toHaveLength(1)
  return found[0]!
}
const words = (requirement: Requirement, ...ledgers: readonly Ledger[]) => sayNet(net(requirement, ledgers))

describe('a requirement that binds, as netting reads it', () => {
  test('the item, its control code, its measures, where and to whom it goes', () => {
    expect(only(oxides.dy2o3!)).toMatchObject({
      provision: 'cn/mofcom/2025-18#1',
      regime: 'cn/dual-use',
      item: 'dy2o3',
      codes: ['1C905.b'],
      use: { destination: 'de', endUse: 'civil', endUser: 'the plant' },
      on: '2026-04-02',
    })
    const measures = only(oxides.dy2o3!).quantity.map(({ lo, hi, unit, of }) => `${lo}..${hi} ${unit} ${of ?? ''}`)
    expect(measures).toEqual(['50000..50000 g ', '43565.64914555..43566.41894285 g Dy', '50000..50000 g Dy2O3'])
  })
  test('sixteen magnets of 36 g in one motor, so many motors', () => {
    const { quantity, value } = only(magnet, { units: magnet.quantity.lo.mul(100) })
    expect(quantity.slice(0, 2).map(({ lo, unit }) => `${lo} ${unit}`)).toEqual(['1600 pcs', '57600 g'])
    expect(`${value!.lo} ${value!.currency}`).toBe('6720 EUR')
  })
})

describe('covered', () => {
  test('by a line, and what is left after this draw', () => {
    expect(words(only(oxides.dy2o3!), licenceWith())).toEqual([
      'covered by licence X line 2, 240 kg of Dy2O3 left after this draw',
    ])
  })
  test('to the last gram, and not one more', () => {
    const lines = (quantity: string) => [{ line: '1', item: 'oxide', codes: '1C905', quantity }]
    expect(words(only(oxides.dy2o3!), licenceWith({ lines: lines('50 kg') }))).toEqual([
      'covered by licence X line 1, 0 kg left after this draw',
    ])
    expect(words(only(oxides.dy2o3!), licenceWith({ lines: lines('49.999 kg') }))).toEqual([
      'not covered',
      'licence X line 1: quantity: 50 kg needed, 49.999 kg left',
    ])
  })
  test('by what is reserved for the same order, and for no other', () => {
    const kept = enter(
      licenceWith(),
      parseEntry(
        {
          kind: 'reserved',
          key: 'r',
          on: '2026-03-01',
          line: '2',
          quantity: '250 kg of Dy2O3',
          use: { 'end-user': 'the plant', destination: 'DE', order: 'PO-1' },
        },
        register,
      ),
    )
    const ledger = 'ledger' in kept ? kept.ledger : licenceWith()
    expect(ledger.entries).toHaveLength(1)
    expect(words(only(oxides.dy2o3!), ledger)[1]).toContain('50 kg of Dy2O3 needed, 40 kg of Dy2O3 left')
    expect(net(only(oxides.dy2o3!, { use: { order: 'PO-1' } }), [ledger]).by).toMatchObject({ line: '2', left: '240' })
    expect(net(only(oxides.dy2o3!, { use: { order: 'PO-2' } }), [ledger]).covered).toBe('no')
  })
  test('of two licences the one that ends first is used', () => {
    const later = licenceWith({ id: 'A', 'valid-through': '2027-12-31' })
    expect(net(only(oxides.dy2o3!), [later, licenceWith()]).by).toMatchObject({ licence: 'X' })
  })
  test('the requirement binds all the same', () => {
    const without = check(register, asking(oxides.dy2o3!))
    const withOne = check(register, asking(oxides.dy2o3!), { ledgers: [licenceWith()] })
    expect(withOne.licences.map(({ requirement, covered }) => [requirement.regime, covered])).toEqual([
      ['cn/dual-use', 'yes'],
      ['cn/export-licence', 'no'],
    ])
    expect(without.licences.map(({ covered }) => covered)).toEqual(['no', 'no'])
    expect(withOne.answer.binding.map(({ provision }) => provision)).toEqual(
      without.answer.binding.map(({ provision }) => provision),
    )
  })
})

describe('not covered, and why', () => {
  test.each<[string, object, string]>([
    [
      'another end user',
      { ties: { 'end-user': 'the shipyard' } },
      'end user: for the shipyard, and the end user is the plant',
    ],
    [
      'another destination',
      { ties: { destination: ['FR', 'IT'] } },
      'destination: for fr or it, and the destination is de',
    ],
    ['another holder', { holder: 'somebody' }, 'holder: for somebody, and the exporter is the exporter'],
    ['the day after its last', { 'valid-through': '2026-04-01' }, 'state: expired: its last day was 2026-04-01'],
    ['the day before its first', { 'valid-from': '2026-04-03' }, 'state: valid from 2026-04-03 on'],
  ])('%s', (_, more, why) => {
    expect(words(only(oxides.dy2o3!), licenceWith(more))).toEqual([
      'not covered',
      `licence X line 2: ${why}`,
      '1 line of this regime for other codes',
    ])
  })
  test('its last day is in', () => {
    expect(net(only(oxides.dy2o3!), [licenceWith({ 'valid-through': '2026-04-02' })]).covered).toBe('yes')
  })
  test('for other codes only', () => {
    expect(words(only(oxides.y2o3!), licenceWith())).toEqual(['not covered', '2 lines of this regime for other codes'])
  })
  test('nothing on hand', () => {
    expect(words(only(oxides.dy2o3!))).toEqual(['not covered: no licence of this regime is on hand'])
  })
})

describe('unknown is never covered', () => {
  const line = (more: object) =>
    licenceWith({ lines: [{ line: '1', item: 'magnets', codes: '1C905.a.4', quantity: '20 kg', ...more }] })
  test.each<[string, Requirement, Ledger, string]>([
    [
      'a unit that nothing converts into',
      only(magnet),
      line({ quantity: '5 sets' }),
      'quantity: counted in sets: nothing that is known of the item converts into it (not known)',
    ],
    [
      'the content is only known between bounds',
      only(magnet),
      line({ quantity: '5 g of Dy' }),
      'quantity: 3.456 to 6.912 g of Dy needed, 5 g of Dy left (not known)',
    ],
    ['a line without a control code', only(magnet), line({ codes: [] as string[], quantity: '20 kg' }), ''],
    [
      'an item whose code is not known',
      { ...only(magnet), codes: [] },
      line({}),
      'code: the control code of the item is not known (not known)',
    ],
    [
      'a second code that the line does not name',
      { ...only(magnet), codes: ['1C904.a.4', '1C905.a.4'] },
      line({}),
      'nothing says that it covers 1C904.a.4',
    ],
    [
      'a line for a part of what the code says',
      { ...only(magnet), codes: ['1C905.a'] },
      line({}),
      'nothing says that it covers 1C905.a',
    ],
    [
      'a term that nobody said',
      only(magnet),
      licenceWith({ ties: { freight: 'sea' } }),
      'freight method: tied to the freight method sea, and nobody said which it is (not known)',
    ],
    [
      'a name that is only near',
      { ...only(magnet), use: { destination: 'de', endUser: 'the plantt' } },
      licenceWith(),
      'near, and not the same (not known)',
    ],
    [
      'a value in another currency',
      only(magnet),
      line({ value: '100 USD' }),
      'value: limited in value, 100 USD left: the value of the item in USD is not known (not known)',
    ],
    [
      'no bound of the quantity',
      { ...only(magnet), quantity: [{ lo: magnet.mass!.lo, hi: undefined, unit: 'g' }] },
      line({}),
      'no bound is known',
    ],
  ])('%s', (_, requirement, ledger, why) => {
    const found = net(requirement, [ledger])
    expect(found.covered).toBe('unknown')
    expect(found).not.toHaveProperty('by')
    expect(sayNet(found)[0]).toBe('whether a licence covers it cannot be told')
    expect(sayNet(found).join('\n')).toContain(why)
  })
})

describe('the requirements of one shipment', () => {
  const many = (item: string): Requirement => ({ ...only(magnet, { quantity: { amount: '12', unit: 'kg' } }), item })
  test('what one takes is gone for the next', () => {
    expect(netAll([many('a'), many('b')], [licenceWith()]).map(({ covered }) => covered)).toEqual(['yes', 'no'])
  })
  test('an item that two provisions bind is drawn once', () => {
    const nets = netAll([many('a'), { ...many('a'), provision: 'another' }], [licenceWith()])
    expect(nets.map(({ by }) => by?.left)).toEqual(['8', '8'])
  })
})
