import { describe, expect, test } from 'vitest'
import { date } from '../time/date.js'
import { balances, standingOn, statement, warningsOn } from './balances.js'
import { enter, openLedger } from './ledger.js'
import type { Entry } from './model.js'
import { drawn, eur, kg, licence, opened, refusalOf, reserved, taking, USE } from './sample.testing.js'

const refusal = (ledger: ReturnType<typeof opened>, entry: Entry) => {
  const entered = enter(ledger, entry)
  return 'refused' in entered ? entered.refused : []
}
const on = (ledger: ReturnType<typeof opened>, day: string, line = 0) => balances(ledger, date(day))[line]!

describe('the validity', () => {
  test('the last day is in, the day after it is out', () => {
    expect(refusalOf(opened(), drawn('d', '2026-09-30', '1'))).toEqual([])
    expect(refusalOf(opened(), drawn('d', '2026-10-01', '1'))).toEqual([
      {
        code: 'not-now',
        message: 'line 1: nothing is drawn while the licence is expired: its last day was 2026-09-30',
        path: 'on',
      },
    ])
  })

  test('the first day is in, the day before it is out: it may be reserved from the grant on', () => {
    expect(refusalOf(opened(), drawn('d', '2026-03-01', '1'))).toEqual([])
    expect(refusalOf(opened(), drawn('d', '2026-02-28', '1'))[0]!.message).toContain(
      'not yet valid: its first day is 2026-03-01',
    )
    expect(refusalOf(opened(), reserved('r', '2026-02-20', '1'))).toEqual([])
    expect(refusalOf(opened(), reserved('r', '2026-02-19', '1'))[0]!.message).toContain(
      'not granted: it was on 2026-02-20',
    )
  })

  test('what is left lapses by itself on the day after the last, and nothing is stored for it', () => {
    const ledger = opened({}, drawn('d', '2026-04-01', '30'), reserved('r', '2026-04-02', '20'))
    expect(on(ledger, '2026-09-30')).toMatchObject({
      drawn: '30',
      reserved: '20',
      remaining: '50',
      lapsed: '0',
      open: '50',
    })
    expect(on(ledger, '2026-10-01')).toMatchObject({
      drawn: '30',
      reserved: '0',
      remaining: '0',
      lapsed: '70',
      open: '0',
    })
    expect(standingOn(ledger, date('2026-10-01'))).toMatchObject({ state: 'expired', since: '2026-10-01' })
    expect(ledger.entries).toHaveLength(2)
  })
})

describe('a draw that does not fit is refused, and the line and the term are named', () => {
  const after = opened({}, drawn('d-1', '2026-04-01', '60'))
  test.each<[string, Entry, object]>([
    [
      'more than is left',
      drawn('d', '2026-04-02', '40.000000001', { value: eur('1') }),
      { code: 'does-not-fit', message: 'line 1: 40.000000001 kg does not fit', path: 'quantity' },
    ],
    [
      'worth more than is left',
      drawn('d', '2026-04-02', '1', { value: eur('4000.01') }),
      { code: 'does-not-fit', message: 'line 1: its value does not fit', path: 'value' },
    ],
    [
      'no value where the line is limited in value',
      drawn('d', '2026-04-02', '1', { value: { amount: '1', currency: 'USD' } }),
      { code: 'value', message: 'line 1 is limited in value: say the value in EUR', path: 'value' },
    ],
    [
      'another customer',
      drawn('d', '2026-04-02', '1', { use: { ...USE, customer: 'Kassell' } }),
      { code: 'other-term', message: 'line 1: the licence is for another customer', path: 'line 1 use.customer' },
    ],
    [
      'another order',
      drawn('d', '2026-04-02', '1', { use: { ...USE, order: 'PO-3' } }),
      { code: 'other-term', message: 'line 1: the licence is for another order', path: 'line 1 use.order' },
    ],
    [
      'another freight method',
      drawn('d', '2026-04-02', '1', { use: { ...USE, freight: 'air' } }),
      { code: 'other-term', message: 'line 1: the licence is for another freight method', path: 'line 1 use.freight' },
    ],
    [
      'another destination',
      drawn('d', '2026-04-02', '1', { use: { ...USE, destination: 'fr' } }),
      { code: 'other-term', message: 'line 1: the licence is for another destination', path: 'line 1 use.destination' },
    ],
    [
      'no word on the order',
      drawn('d', '2026-04-02', '1', { use: { customer: 'Kassel', destination: 'de', freight: 'sea' } }),
      { code: 'term-not-said', message: 'line 1: the licence is tied to its order', path: 'line 1 use.order' },
    ],
    [
      'no such line',
      drawn('d', '2026-04-02', '1', { line: '3' }),
      { code: 'unknown-line', message: 'the licence has no line 3', path: 'line' },
    ],
    [
      'pieces of a line in kilograms',
      drawn('d', '2026-04-02', '1', { quantity: { amount: '1', unit: 'pcs' } }),
      {
        code: 'other-measure',
        message: 'line 1: 1 pcs is not convertible into what the line counts',
        path: 'quantity',
      },
    ],
    [
      'dysprosium of a line of magnets',
      drawn('d', '2026-04-02', '1', { quantity: kg('1', 'Dy') }),
      {
        code: 'other-measure',
        message: 'line 1: 1 kg of Dy is not convertible into what the line counts',
        path: 'quantity',
      },
    ],
    [
      'nothing',
      drawn('d', '2026-04-02', '0'),
      { code: 'bad-quantity', message: 'line 1: not a quantity above zero', path: 'quantity' },
    ],
  ])('%s', (_, entry, issue) => expect(refusalOf(after, entry)).toEqual([issue]))

  test('another route, where the licence names one', () => {
    const ledger = opened({ ties: { ...licence.ties, route: ['Beihai-Hamburg'] } })
    expect(
      refusalOf(ledger, drawn('d', '2026-04-01', '1', { use: { ...USE, route: 'Beihai-Rotterdam' } })),
    ).toMatchObject([{ code: 'other-term', path: 'line 1 use.route' }])
  })

  test('all that is left fits, in other units of the same measure', () => {
    const ledger = taking(
      after,
      drawn('d', '2026-04-02', '1', { quantity: { amount: '40000', unit: 'g' }, value: eur('0') }),
    )
    expect(on(ledger, '2026-04-02')).toMatchObject({ drawn: '100', remaining: '0' })
  })
})

describe('a licence for one shipment', () => {
  const single = opened({ split: false }, drawn('d-1', '2026-04-01', '60', { shipment: 'S-1' }))

  test('a second shipment is refused', () => {
    expect(refusalOf(single, drawn('d', '2026-04-02', '1', { shipment: 'S-2' }))).toEqual([
      { code: 'no-split', message: 'line 1: the licence is for one shipment, and was used for S-1', path: 'shipment' },
    ])
  })

  test('more lines of the same shipment are taken, and what is left has lapsed', () => {
    const ledger = taking(
      single,
      drawn('d-2', '2026-04-01', '5', { line: '2', quantity: kg('5', 'Dy2O3'), shipment: 'S-1' }),
    )
    expect(standingOn(ledger, date('2026-04-01')).state).toBe('used')
    expect(on(ledger, '2026-04-01')).toMatchObject({ drawn: '60', remaining: '0', lapsed: '40', open: '0' })
    expect(on(ledger, '2026-04-01', 1)).toMatchObject({ drawn: '5', lapsed: '45' })
  })

  test('the shipment was a mistake and is reversed: the licence is open again', () => {
    const ledger = taking(single, { kind: 'reversed', key: 'x', on: date('2026-04-03'), entry: 'd-1' })
    expect(on(ledger, '2026-04-03')).toMatchObject({ drawn: '0', remaining: '100', open: '100' })
    expect(refusalOf(ledger, drawn('d', '2026-04-03', '1', { shipment: 'S-2' }))).toEqual([])
  })
})

describe('reservations', () => {
  const kept = opened({}, reserved('r-1', '2026-03-10', '70'))

  test('keep their part from others, and are drawn first by whom they are for', () => {
    expect(refusalOf(kept, drawn('d', '2026-04-01', '31', { value: eur('0') }))).toMatchObject([
      { code: 'does-not-fit' },
    ])
    const ledger = taking(kept, drawn('d', '2026-04-01', '80', { reservation: 'r-1' }))
    expect(on(ledger, '2026-04-01')).toMatchObject({ drawn: '80', reserved: '0', remaining: '20' })
  })

  test('are for their order: a draw for another one is refused', () => {
    const use = { ...USE, order: 'PO-2' }
    expect(refusalOf(kept, drawn('d', '2026-04-01', '1', { reservation: 'r-1', use }))).toMatchObject([
      { code: 'other-term', message: 'line 1: the reservation is for another order' },
    ])
  })

  test('are released in part or as a whole, and no more than is left', () => {
    const part: Entry = {
      kind: 'released',
      key: 'f-1',
      on: date('2026-03-11'),
      reservation: 'r-1',
      quantity: kg('20'),
      value: eur('2000'),
    }
    const ledger = taking(kept, part)
    expect(on(ledger, '2026-03-11')).toMatchObject({ reserved: '50', remaining: '50' })
    const more: Entry = {
      kind: 'released',
      key: 'f-2',
      on: date('2026-03-12'),
      reservation: 'r-1',
      quantity: kg('51'),
      value: eur('1'),
    }
    expect(refusalOf(ledger, more)).toMatchObject([
      { code: 'does-not-fit', message: 'line 1: more than is left of it' },
    ])
    const rest = taking(ledger, { kind: 'released', key: 'f-3', on: date('2026-03-12'), reservation: 'r-1' })
    expect(on(rest, '2026-03-12')).toMatchObject({
      reserved: '0',
      remaining: '100',
      value: { reserved: '0', remaining: '10000' },
    })
    expect(refusalOf(rest, { kind: 'released', key: 'f-4', on: date('2026-03-12'), reservation: 'r-1' })).toMatchObject(
      [{ code: 'nothing-left' }],
    )
  })
})

describe('returns', () => {
  const shipped = opened({}, drawn('d-1', '2026-04-01', '60'))
  const back = (restored: boolean): Entry => ({
    kind: 'returned',
    key: 'b-1',
    on: date('2026-05-01'),
    draw: 'd-1',
    quantity: kg('10'),
    value: eur('1000'),
    restored,
    ...(restored ? { words: 'the authority wrote so' } : {}),
  })

  test('what came back stays drawn, unless the authority restored it', () => {
    expect(on(taking(shipped, back(false)), '2026-05-01')).toMatchObject({
      drawn: '60',
      returned: '10',
      remaining: '40',
    })
    expect(on(taking(shipped, back(true)), '2026-05-01')).toMatchObject({ drawn: '50', returned: '0', remaining: '50' })
    expect(on(taking(shipped, back(true)), '2026-04-30')).toMatchObject({ drawn: '60', remaining: '40' })
  })

  test('no more comes back than was shipped', () => {
    const twice = taking(shipped, back(false))
    const more = { ...back(false), key: 'b-2', quantity: kg('50.1') } as Entry
    expect(refusalOf(twice, more)).toMatchObject([{ code: 'does-not-fit' }])
  })
})

describe('reversals', () => {
  test('count from their own day on: the balance of an earlier day stays as it was', () => {
    const ledger = opened({}, drawn('d-1', '2026-04-01', '60'), {
      kind: 'reversed',
      key: 'x',
      on: date('2026-04-10'),
      entry: 'd-1',
    })
    expect(on(ledger, '2026-04-09')).toMatchObject({ drawn: '60', remaining: '40' })
    expect(on(ledger, '2026-04-10')).toMatchObject({ drawn: '0', remaining: '100' })
  })

  test('of what another entry rests on are refused, and say which', () => {
    const ledger = opened({}, reserved('r', '2026-03-10', '70'), drawn('d', '2026-04-01', '10', { reservation: 'r' }))
    expect(refusalOf(ledger, { kind: 'reversed', key: 'x', on: date('2026-04-02'), entry: 'r' })).toEqual([
      {
        code: 'unseats',
        message:
          'the draw of 10 kg for S-d on 2026-04-01 would no longer stand: line 1: no reservation of that key stands',
        path: 'reservation',
      },
    ])
  })

  test('of a draw give its reservation back', () => {
    const ledger = opened({}, reserved('r', '2026-03-10', '70'), drawn('d', '2026-04-01', '10', { reservation: 'r' }), {
      kind: 'reversed',
      key: 'x',
      on: date('2026-04-02'),
      entry: 'd',
    })
    expect(on(ledger, '2026-04-02')).toMatchObject({ drawn: '0', reserved: '70', remaining: '30' })
  })

  test('are made once, of entries that stand', () => {
    const ledger = opened({}, drawn('d', '2026-04-01', '10'), {
      kind: 'reversed',
      key: 'x',
      on: date('2026-04-02'),
      entry: 'd',
    })
    expect(refusalOf(ledger, { kind: 'reversed', key: 'y', on: date('2026-04-03'), entry: 'd' })).toMatchObject([
      { code: 'unknown-entry', message: 'reversed already, by x' },
    ])
    expect(refusalOf(ledger, { kind: 'reversed', key: 'y', on: date('2026-04-03'), entry: 'x' })).toMatchObject([
      { code: 'unknown-entry' },
    ])
  })
})

describe('an instrument or authority', () => {
  const suspended = opened({}, drawn('d', '2026-04-01', '10'), {
    kind: 'suspended',
    key: 's',
    on: date('2026-05-01'),
    by: 'cn/mofcom/2026-99',
  })

  test('suspends: nothing is drawn from that day on, and the balance stays', () => {
    expect(refusalOf(suspended, drawn('e', '2026-05-01', '1'))[0]!.message).toBe(
      'line 1: nothing is drawn while the licence is suspended since 2026-05-01 by cn/mofcom/2026-99',
    )
    expect(refusalOf(suspended, drawn('e', '2026-04-30', '1'))).toEqual([])
    expect(on(suspended, '2026-05-01')).toMatchObject({ drawn: '10', remaining: '90', open: '0' })
    expect(standingOn(suspended, date('2026-05-01'))).toMatchObject({
      state: 'suspended',
      since: '2026-05-01',
      by: 'cn/mofcom/2026-99',
    })
    expect(warningsOn(suspended, date('2026-05-01'))).toEqual([
      { kind: 'suspended', since: '2026-05-01', by: 'cn/mofcom/2026-99' },
    ])
  })

  test('resumes it, and it is drawn again', () => {
    const ledger = taking(suspended, { kind: 'resumed', key: 'e', on: date('2026-06-01'), by: 'cn/mofcom/2026-100' })
    expect(refusalOf(ledger, drawn('f', '2026-06-01', '1'))).toEqual([])
    expect(refusalOf(ledger, drawn('f', '2026-05-31', '1'))).toMatchObject([{ code: 'not-now' }])
  })

  test('revokes it: what is left has lapsed, and nothing brings it back', () => {
    const ledger = taking(suspended, { kind: 'revoked', key: 'e', on: date('2026-06-01'), by: 'cn/mofcom' })
    expect(on(ledger, '2026-06-01')).toMatchObject({ drawn: '10', remaining: '0', lapsed: '90' })
    expect(refusalOf(ledger, { kind: 'resumed', key: 'f', on: date('2026-06-02'), by: 'cn/mofcom' })).toMatchObject([
      { code: 'not-now' },
    ])
  })

  test('the holder hands it back', () => {
    const ledger = taking(opened(), { kind: 'surrendered', key: 's', on: date('2026-06-01'), replacedBy: 'L-2' })
    expect(on(ledger, '2026-06-01')).toMatchObject({ remaining: '0', lapsed: '100' })
    expect(standingOn(ledger, date('2026-06-01'))).toMatchObject({ state: 'surrendered', by: 'the exporter' })
  })
})

describe('entries of an earlier day', () => {
  test('are taken where everything after them still fits', () => {
    const ledger = opened({}, drawn('d-1', '2026-05-01', '60'), drawn('d-2', '2026-04-01', '40'))
    expect(on(ledger, '2026-04-01')).toMatchObject({ drawn: '40' })
    expect(statement(ledger).map(({ entry }) => entry.key)).toEqual(['d-2', 'd-1'])
  })

  test('and refused where something no longer would: the most is what is left on that day and on every later one', () => {
    const ledger = opened({}, drawn('d-1', '2026-05-01', '60'), drawn('d-3', '2026-05-03', '5'))
    for (const amount of ['41', '38'])
      expect(refusal(ledger, drawn('d-2', '2026-05-02', amount, { value: eur('1') }))).toEqual([
        {
          code: 'does-not-fit',
          message: `line 1: ${amount} kg does not fit`,
          path: 'quantity',
          found: `${amount} kg`,
          expected: 'at most 35 kg, which is left after the draw of 5 kg for S-d-3 on 2026-05-03',
        },
      ])
    expect(refusalOf(ledger, drawn('d-2', '2026-05-02', '35', { value: eur('3500') }))).toEqual([])
    expect(refusal(ledger, drawn('d-2', '2026-05-02', '35', { value: eur('3501') }))).toMatchObject([
      { path: 'value', expected: 'at most 3500 EUR, which is left after the draw of 5 kg for S-d-3 on 2026-05-03' },
    ])
  })

  test('what came free again later does not help an earlier day, nor what was reserved earlier harm it', () => {
    const reversed = opened({}, drawn('d-1', '2026-05-01', '60'), {
      kind: 'reversed',
      key: 'x',
      on: date('2026-05-10'),
      entry: 'd-1',
    })
    expect(refusal(reversed, drawn('d-2', '2026-05-05', '41', { value: eur('1') }))).toMatchObject([
      { expected: 'at most 40 kg, which is left' },
    ])
    const kept = opened({}, reserved('r', '2026-04-01', '30'), drawn('d-1', '2026-05-01', '60'))
    const ofIt = { reservation: 'r', value: eur('1') }
    expect(refusal(kept, drawn('d-2', '2026-04-05', '41', ofIt))).toMatchObject([
      { expected: 'at most 40 kg, which is left after the draw of 60 kg for S-d-1 on 2026-05-01' },
    ])
    expect(refusalOf(kept, drawn('d-2', '2026-04-05', '40', ofIt))).toEqual([])
  })

  test('where nothing is left on a later day it says so', () => {
    const ledger = opened({}, reserved('r', '2026-05-01', '100'))
    expect(refusal(ledger, drawn('d', '2026-04-01', '1'))[0]).toMatchObject({
      expected: 'nothing more: all of it is taken after the reservation of 100 kg on 2026-05-01',
    })
  })

  test('a later shipment that would be a second one is named', () => {
    const ledger = opened({ split: false }, drawn('d-1', '2026-05-01', '60'))
    expect(refusalOf(ledger, drawn('d-2', '2026-04-01', '1'))).toEqual([
      {
        code: 'unseats',
        message:
          'the draw of 60 kg for S-d-1 on 2026-05-01 would no longer stand: line 1: the licence is for one shipment, and was used for S-d-2',
        path: 'shipment',
      },
    ])
  })
})

describe('keys', () => {
  const ledger = opened({}, drawn('d-1', '2026-05-01', '60'))
  test('the same entry again changes nothing, another one under its key is refused', () => {
    const again = enter(ledger, drawn('d-1', '2026-05-01', '60'))
    expect('ledger' in again && again.ledger).toBe(ledger)
    expect(refusalOf(ledger, drawn('d-1', '2026-05-01', '59'))).toMatchObject([{ code: 'key-taken', path: 'key' }])
  })
  test('a ledger whose entries were never taken is not opened', () => {
    expect(() => openLedger(licence, [drawn('a', '2026-05-01', '60'), drawn('b', '2026-05-01', '60')])).toThrow(
      'line 1: 60 kg does not fit',
    )
    expect(() => openLedger(licence, [drawn('a', '2026-05-01', '1'), drawn('a', '2026-05-01', '1')])).toThrow('one key')
  })
})

describe('warnings', () => {
  const ledger = opened({}, drawn('d-1', '2026-05-01', '85'), reserved('r', '2026-05-02', '5'))
  test('a tenth of a line is left, counting what is reserved as gone', () => {
    expect(warningsOn(ledger, date('2026-05-01'))).toEqual([])
    expect(warningsOn(ledger, date('2026-05-02'))).toEqual([
      { kind: 'nearly-used', line: '1', left: '10', unit: 'kg', share: '0.1' },
    ])
  })
  test('thirty days of validity are left, and no warning once it is over', () => {
    const fresh = opened()
    expect(warningsOn(fresh, date('2026-08-30'))).toEqual([])
    expect(warningsOn(fresh, date('2026-08-31'))).toEqual([
      { kind: 'expires', last: '2026-09-30', days: 30, unused: ['1', '2'] },
    ])
    expect(warningsOn(fresh, date('2026-10-01'))).toEqual([])
  })
})
