import { describe, expect, test } from 'vitest'
import { Decimal } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import type { Citation } from '../register/model.js'
import { date } from '../time/date.js'
import { billFor, goods, levy, range, registerWith, USD } from './bill.testing.js'

const YES = 'when: { fact: movement.kind, is: import }'
const NO = 'when: { fact: movement.from, in: us }'
const letter = (name: string) => `when: { fact: mover.told-by-letter, letter: us/ustr/d/${name}, is: "yes" }`
const duty = (layer: string, rest: string) => `duty: ${layer}, layer: us/${layer}, ${rest}`

describe('one layer', () => {
  test('a share of the entered value, to the cent, half a cent up', () => {
    const register = registerWith(levy('"1"', duty('column-1', 'rate: 2.9 %')))
    const bill = billFor(register, { value: USD('14172.00') })
    expect(range(bill.total)).toBe('410.99')
    expect(bill.layers.map(({ provision, rate, because }) => [provision, rate, because])).toEqual([
      ['us/ustr/d#1', '2.9 %', 'conditions'],
    ])
    expect(range(billFor(register, { value: USD('0.50') }).total)).toBe('0.01')
    expect(range(billFor(register, { value: USD('17.24') }).total)).toBe('0.50')
    expect(range(billFor(registerWith(levy('"1"', duty('a', 'rate: 50 %'))), { value: USD('0.01') }).total)).toBe(
      '0.01',
    )
  })

  test('money per kilogram, alone and beside a share; without the mass it has no bound', () => {
    const register = registerWith(levy('"1"', duty('a', 'rate: { percent: 5 %, plus: 1.5 USD, per: kg }')))
    const heavy = goods({ mass: exactly(new Decimal(2500)), quantity: exactly(new Decimal(4)) })
    expect(range(billFor(register, {}, { subject: heavy }).total)).toBe('65.00')
    const bill = billFor(register)
    expect(range(bill.total)).toBe('50.00..')
    expect(bill.layers).toEqual([])
    expect(bill.undetermined.map(({ missing, because }) => [missing, because])).toEqual([
      [['how many kg'], 'value-missing'],
    ])
    expect(bill.without).toEqual(['us/a'])
  })

  test('currencies meet only through a rate that was given', () => {
    const register = registerWith(levy('"1"', duty('a', 'rate: { plus: 1.5 USD, per: item }')))
    const value = { ...USD(1000), currency: 'EUR' }
    expect(range(billFor(register, { value }).total)).toBe('0.00..')
    const rate = { from: 'USD', to: 'EUR', rate: exactly(new Decimal('0.8')), dated: date('2025-06-01'), cite: 'ECB' }
    expect(range(billFor(register, { value, exchange: [rate] }).total)).toBe('1.20')
  })

  test('each relation cites its own text, and none that nobody could read on the day', () => {
    const register = registerWith(
      levy('"1"', duty('a', 'rate: 50 %'), [
        'for: [{ excludes: "us/ustr/d#2", cite: "fr#3" }, { excludes: "us/ustr/d#3", cite: "fr#4" }, { adds-to: "us/ustr/d#4", cite: "late#5" }]',
      ]) + ['2', '3', '4'].map((id) => levy(`"${id}"`, duty(`b-${id}`, 'rate: 10 %'))).join(''),
      {},
      '{ id: late, title: 90 FR 9, grade: O2, published: 2025-08-01 }',
    )
    const cites = (of: { citations: readonly Citation[] } | undefined) =>
      of!.citations.flatMap(({ ref, at }) => (at ? [`${ref.split('@')[1]}#${at}`] : [])).sort()
    const bill = billFor(register)
    const out = (id: string) => bill.excluded.find(({ provision }) => provision === `us/ustr/d#${id}`)
    expect([cites(out('2')), cites(out('3'))]).toEqual([['fr#3'], ['fr#4']])
    const [paid] = bill.layers.filter(({ provision }) => provision === 'us/ustr/d#1')
    expect(cites(paid)).toEqual(['fr#3', 'fr#4', 'late#5'])
    const before = billFor(register, {}, { known: '2025-06-01' }).layers
    expect(cites(before.find(({ provision }) => provision === 'us/ustr/d#1'))).toEqual(['fr#3', 'fr#4'])
  })

  test('a rate that no source settles is unknown by name, and never zero', () => {
    const register = registerWith(
      levy('"1"', duty('column-1', 'rate: unknown, why: not read')) + levy('"2"', duty('b', 'rate: 25 %')),
    )
    const bill = billFor(register)
    expect(range(bill.total)).toBe('250.00..')
    expect(
      bill.undetermined.map(({ provision, rate, because, missing }) => [provision, rate, because, missing]),
    ).toEqual([['us/ustr/d#1', 'unknown', 'rate-unknown', ['the rate: not read']]])
    const given = billFor(register, { rates: { 'us/column-1': '0.021' } })
    expect(range(given.total)).toBe('271.00')
    expect(given.layers.map(({ rate, because }) => [rate, because])).toEqual([
      ['25 %', 'conditions'],
      ['2.1 %', 'given'],
    ])
  })

  test('a rate that was given counts where no provision asks for one', () => {
    const bill = billFor(registerWith(levy('"1"', duty('b', 'rate: 25 %'), [NO])), {
      rates: { 'us/column-1': '0.029' },
    })
    expect(range(bill.total)).toBe('29.00')
    expect(bill.layers.map(({ provision, because }) => [provision, because])).toEqual([['us/column-1', 'given']])
  })

  test('without a value nothing bounds a share of it, and the percentages still add up', () => {
    const register = registerWith(levy('"1"', duty('a', 'rate: 20 %')) + levy('"2"', duty('b', 'rate: 10 %')))
    const { value: _, ...nothing } = { value: undefined }
    const bill = billFor(register, { ...nothing, value: undefined as never })
    expect(range(bill.total)).toBe('0.00..')
    expect(bill.percent.lo.toString()).toBe('0.3')
    expect(bill.undetermined.flatMap(({ missing }) => missing)).toEqual(['the entered value', 'the entered value'])
  })
})

describe('layers together', () => {
  test('one that cannot be told makes a range, and says what is missing', () => {
    const bill = billFor(
      registerWith(levy('"1"', duty('a', 'rate: 20 %'), [letter('x')]) + levy('"2"', duty('b', 'rate: 10 %'), [YES])),
    )
    expect(range(bill.total)).toBe('100.00..300.00')
    expect(bill.undetermined.map(({ provision, because, missing }) => [provision, because, missing])).toEqual([
      ['us/ustr/d#1', 'missing-fact', ['mover.told-by-letter(us/ustr/d/x)']],
    ])
  })

  test('one that is paid takes the place of another; one that may be leaves a range', () => {
    const two = (how: string, when: string) =>
      registerWith(
        levy('"1"', duty('a', 'rate: 50 %'), [`for: { ${how}: "us/ustr/d#2" }`, 'for-cite: fr#3', when]) +
          levy('"2"', duty('b', 'rate: 10 %'), [YES]),
      )
    expect(range(billFor(two('excludes', YES)).total)).toBe('500.00')
    expect(range(billFor(two('excludes', NO)).total)).toBe('100.00')
    expect(range(billFor(two('excludes', letter('x'))).total)).toBe('100.00..500.00')
    expect(
      billFor(two('excludes', YES)).excluded.map(({ provision, because, by }) => [provision, because, by]),
    ).toEqual([['us/ustr/d#2', 'excluded', ['us/ustr/d#1']]])
    const instead = billFor(two('in-lieu-of', YES))
    expect(instead.excluded[0]).toMatchObject({ because: 'in-lieu-of' })
    expect(instead.excluded[0]!.citations.map(({ at }) => at)).toContain('3')
  })

  test('one that is itself replaced takes nobody’s place', () => {
    const register = registerWith(
      levy('"1"', duty('a', 'rate: 50 %'), ['for: { excludes: "us/ustr/d#2" }', 'for-cite: fr#3']) +
        levy('"2"', duty('b', 'rate: 10 %'), ['for: { excludes: "us/ustr/d#3" }', 'for-cite: fr#3']) +
        levy('"3"', duty('c', 'rate: 7 %')),
    )
    expect(range(billFor(register).total)).toBe('570.00')
  })

  test('what one of two replaces for certain is not paid, though it cannot be told which of them is', () => {
    const register = registerWith(
      levy('item', duty('parcels', 'rate: 20 %'), [
        'for: { in-lieu-of: ["us/ustr/d#share", "us/ustr/d#rest"] }',
        'for-cite: fr#3',
        letter('x'),
      ]) +
        levy('share', duty('parcels', 'rate: 50 %'), ['for: { in-lieu-of: "us/ustr/d#rest" }', 'for-cite: fr#3']) +
        levy('rest', duty('b', 'rate: 7 %')),
    )
    const bill = billFor(register)
    expect(bill.excluded.map(({ provision, because, by }) => [provision, because, by])).toEqual([
      ['us/ustr/d#rest', 'in-lieu-of', ['us/ustr/d#item', 'us/ustr/d#share']],
    ])
    expect([range(bill.total), range(bill.percent)]).toEqual(['200.00..500.00', '0.20..0.50'])
  })

  const content = registerWith(
    levy('metal', duty('metal', 'rate: 50 %, base: metal-content')) +
      levy('rest', duty('rest', 'rate: 10 %'), ['for: { applies-to-share: "us/ustr/d#metal" }', 'for-cite: fr#3']),
  )

  test('a layer on the metal leaves the rest of the value to the other', () => {
    const metal = exactly(new Decimal('0.4'))
    const bill = billFor(content, { shares: { metal } })
    expect(bill.layers.map(({ layer, base, amount }) => [layer, range(base), range(amount)])).toEqual([
      ['us/metal', '400.00', '200.00'],
      ['us/rest', '600.00', '60.00'],
    ])
    expect(range(bill.total)).toBe('260.00')
    expect(bill.percent.lo.toString()).toBe('0.26')
  })

  test('layers on the metal and on what is no metal leave nothing to the other', () => {
    const both = registerWith(
      levy('metal', duty('metal', 'rate: 50 %, base: metal-content')) +
        levy('other', duty('other', 'rate: 1 %, base: non-metal-content')) +
        levy('rest', duty('rest', 'rate: 10 %'), [
          'for: { applies-to-share: ["us/ustr/d#metal", "us/ustr/d#other"] }',
          'for-cite: fr#3',
        ]),
    )
    const bill = billFor(both, { shares: { metal: exactly(new Decimal('0.4')) } })
    expect(bill.undetermined).toEqual([])
    expect(bill.layers.find(({ layer }) => layer === 'us/rest')?.amount.hi?.toString()).toBe('0')
    expect(range(bill.total)).toBe('206.00')
  })

  test('metal of which nobody says how much widens both, by name', () => {
    const bill = billFor(content)
    expect(range(bill.total)).toBe('0.00..600.00')
    expect(bill.undetermined.map(({ layer, missing }) => [layer, missing])).toEqual([
      ['us/metal', ['the value of the metal content']],
      ['us/rest', ['the value of the metal content']],
    ])
  })

  test('two of one layer with two rates collide; with one rate they count once; one that goes before wins', () => {
    const two = (rate: string, more: string[] = []) =>
      registerWith(levy('"1"', duty('a', 'rate: 20 %'), more) + levy('"2"', duty('a', `rate: ${rate}`)))
    const collision = billFor(two('10 %'))
    expect(range(collision.total)).toBe('100.00..200.00')
    expect(collision.undetermined.map(({ because }) => because)).toEqual(['conflict', 'conflict'])
    const same = billFor(two('20 %'))
    expect(range(same.total)).toBe('200.00')
    expect(same.excluded.map(({ because, by }) => [because, by])).toEqual([['same-layer', ['us/ustr/d#1']]])
    expect(range(billFor(two('10 %', ['for: { precedes: "us/ustr/d#2" }'])).total)).toBe('200.00')
  })

  test('where one of a layer is certain, another that may be does not bring it to nothing', () => {
    const register = registerWith(
      levy('"1"', duty('a', 'rate: 20 %')) + levy('"2"', duty('a', 'rate: 10 %'), [letter('x')]),
    )
    expect(range(billFor(register).total)).toBe('100.00..200.00')
  })

  test('only some layers, where only they are asked for', () => {
    const register = registerWith(levy('"1"', duty('a', 'rate: 20 %')) + levy('"2"', duty('b', 'rate: 10 %')))
    expect(range(billFor(register, { only: ['us/b'] }).total)).toBe('100.00')
  })
})

describe('fees', () => {
  const fee = (rest: string, more: string[] = []) => levy('"9"', `fee: a fee, layer: us/mpf, ${rest}`, more)

  test('stand apart from duties unless they are asked for; least and most bound them', () => {
    const register = registerWith(
      levy('"1"', duty('a', 'rate: 20 %')) + fee('rate: 0.3464 %, min: 33.58 USD, max: 651.50 USD'),
    )
    const bill = billFor(register)
    expect([range(bill.total), range(bill.fees)]).toEqual(['200.00', '33.58'])
    expect(range(billFor(register, { fees: true }).total)).toBe('233.58')
    expect(range(billFor(register, { value: USD(100000) }).fees)).toBe('346.40')
    expect(range(billFor(register, { value: USD(1000000) }).fees)).toBe('651.50')
  })

  test('a line of small worth may be entered informally: the fee is a range until somebody says', () => {
    const register = registerWith(
      fee(
        'rate: 0.3464 %, min: 33.58 USD, max: 651.50 USD, informal: { up-to: 2500 USD, least: 1.34 USD, most: 12.09 USD }',
      ),
    )
    const told = (value: string, entryType?: 'formal' | 'informal') => {
      const bill = billFor(register, { value: USD(value), ...(entryType ? { entryType } : {}) })
      const { because, missing } = bill.layers[0] ?? bill.undetermined[0]!
      return [range(bill.fees), because, ...missing]
    }
    expect(told('2.00')).toEqual(['1.34..33.58', 'entry-unclear', 'formal or informal entry: say which'])
    expect(told('2500.00')).toEqual(['1.34..33.58', 'entry-unclear', 'formal or informal entry: say which'])
    expect(told('2500.01')).toEqual(['33.58', 'conditions'])
    expect(told('2.00', 'formal')).toEqual(['33.58', 'conditions'])
    expect(told('2.00', 'informal')).toEqual(['1.34..12.09', 'entry-unclear', 'how the informal entry is made'])
  })

  test('a call of a ship: the higher of net tons and containers, at most so often a year', () => {
    const register = registerWith(
      fee(
        'amount: 18 USD, per: net-tonnage, or-if-higher: { amount: 120 USD, per: containers }, times-a-year: 5',
      ).replace('subject: goods', 'subject: vessel-call'),
    )
    const call = (containers: number, charges?: number) => {
      const spec = (value: number) => ({ ...exactly(new Decimal(value)), unit: '1' })
      const specs = {
        'net-tonnage': spec(10000),
        containers: spec(containers),
        ...(charges === undefined ? {} : { 'charges-this-year': spec(charges) }),
      }
      return billFor(register, {}, { subject: goods({ form: 'vessel-call', specs }) })
    }
    expect(range(call(100, 0).fees)).toBe('180000.00')
    expect(range(call(2000, 4).fees)).toBe('240000.00')
    expect(range(call(2000, 5).fees)).toBe('0.00')
    expect(call(2000, 5).excluded).toMatchObject([{ because: 'times-a-year' }])
    expect(range(call(2000).fees)).toBe('0.00..240000.00')
    expect(call(2000).undetermined[0]!.missing).toEqual(['how often it was charged this year'])
  })

  test('a part of a net ton counts as one only where the text says so', () => {
    const on = (more: string) => {
      const text = fee(`amount: 400 USD, per: net-tonnage${more}`).replace('subject: goods', 'subject: vessel-call')
      const specs = { 'net-tonnage': { ...exactly(new Decimal('100.5')), unit: '1' } }
      return billFor(registerWith(text), {}, { subject: goods({ form: 'vessel-call', specs }) })
    }
    expect(range(on('').fees)).toBe('40200.00')
    expect(range(on(', part-of-a-unit: counts as one').fees)).toBe('40400.00')
  })
})

describe('days', () => {
  const window = registerWith(
    `${levy('"1"', duty('a', 'rate: 10 %'))}
  in-transit:
    says: what was on the water is free
    subject: goods
    effect: { exemption: us/duties }
    for: { exempts: "us/ustr/d#1" }
    judged-by: entry
    when: { all: [{ fact: movement.entered, before: 2025-05-27 }, { fact: movement.loaded, before: 2025-04-05 }] }
    events: [{ effective: 2025-01-02 }]
`,
  )
  const on = (entry: string, loading?: string) =>
    billFor(window, {}, { on: entry, movement: { entry, ...(loading ? { loading } : {}) } })

  test.each([
    ['2025-05-26', '2025-04-04', '0.00'],
    ['2025-05-26', '2025-04-05', '100.00'],
    ['2025-05-27', '2025-04-04', '100.00'],
    ['2025-05-26', undefined, '0.00..100.00'],
    ['2025-05-27', undefined, '100.00'],
  ])('entered %s, loaded %s: %s', (entry, loading, total) => {
    expect(range(on(entry, loading).total)).toBe(total)
  })

  test('the day of loading is asked for, and the day that decided is said', () => {
    const [line] = on('2025-05-26').undetermined
    expect(line!.missing).toEqual(['movement.loaded'])
    expect(line!.decidedBy).toEqual([{ by: 'entry', day: '2025-05-26', said: true }])
    expect(on('2025-05-26', '2025-04-04').excluded).toMatchObject([{ because: 'exempt', by: ['us/ustr/d#in-transit'] }])
  })
})

describe('a judgment', () => {
  const register = registerWith(levy('"1"', duty('a', 'rate: 20 %')) + levy('"2"', duty('b', 'rate: 10 %')), {
    'us/bis/judgment.yaml': `instrument:
  title: { en: judgment }
  regime: us/duties
  published: 2025-10-20
  sources: [{ id: text, title: judgment, grade: O2 }]
acts:
  - annuls: "us/ustr/d#1"
    from: 2025-01-02
    reaches: everyone
    standing: final
    collected-until: 2025-10-23
`,
  })
  const bill = (entry: string, known: string) => billFor(register, {}, { on: entry, known })

  test('as known before it, the layer is paid', () => {
    const before = bill('2025-06-01', '2025-10-19')
    expect([range(before.total), before.collected]).toEqual(['300.00', undefined])
  })

  test('as known after it, it is void, and what was collected is said', () => {
    const after = bill('2025-06-01', '2025-10-20')
    expect(range(after.total)).toBe('100.00')
    expect(range(after.collected!.total)).toBe('300.00')
    expect(after.collected!.void).toEqual([{ provision: 'us/ustr/d#1', by: 'us/bis/judgment', until: '2025-10-23' }])
    expect(after.excluded).toMatchObject([{ provision: 'us/ustr/d#1', because: 'state', state: 'annulled' }])
  })

  test('it was collected through the last day, and not after', () => {
    expect(range(bill('2025-10-23', '2025-12-01').collected!.total)).toBe('300.00')
    expect(bill('2025-10-24', '2025-12-01').collected).toBeUndefined()
  })
})
