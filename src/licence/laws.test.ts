import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../measure/decimal.js'
import { addDays, date, type PlainDate } from '../time/date.js'
import { balances } from './balances.js'
import { enter, type Ledger, openLedger } from './ledger.js'
import type { Amount, Entry, LineBalance, Sums } from './model.js'
import { byHand } from './oracle.testing.js'
import { eur, kg, licence, shown, USE } from './sample.testing.js'

const RUNS = { numRuns: 1000 }
/** Days around the grant, the first and the last day of validity meet often. */
const EDGES = ['2026-02-19', '2026-02-20', '2026-02-28', '2026-03-01', '2026-09-30', '2026-10-01'] as const
const days = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...EDGES).map(date) },
  { weight: 3, arbitrary: fc.nat(9).map((n) => addDays(date('2026-03-02'), n)) },
  { weight: 3, arbitrary: fc.nat(240).map((n) => addDays(date('2026-02-15'), n)) },
)
const amounts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(100) },
)
const values = fc.integer({ min: 0, max: 1500 })
/** Which earlier entry is meant: mostly one of those that are there. */
const earlier = fc.nat(30)

type Command = (ledger: Ledger, key: string, on: PlainDate) => Entry

const keyAt = (ledger: Ledger, kind: Entry['kind'] | undefined, at: number): string => {
  const keys = ledger.entries.filter((entry) => kind === undefined || entry.kind === kind).map(({ key }) => key)
  return keys.length ? keys[at % keys.length]! : 'none'
}

const onLine1 = (make: (amount: number, value: number, at: number, yes: boolean) => Command) =>
  fc.tuple(amounts, values, earlier, fc.boolean()).map((all) => make(...all))

/** Entries of line 1 in whole kilograms and euros: what can be counted by hand. */
const commands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: onLine1((amount, value, at, fromReservation) => (ledger, key, on) => ({
      kind: 'drawn',
      key,
      on,
      line: '1',
      quantity: kg(String(amount)),
      value: eur(String(value)),
      use: USE,
      shipment: `S-${key}`,
      ...(fromReservation ? { reservation: keyAt(ledger, 'reserved', at) } : {}),
    })),
  },
  {
    weight: 5,
    arbitrary: onLine1((amount, value) => (_, key, on) => ({
      kind: 'reserved',
      key,
      on,
      line: '1',
      quantity: kg(String(amount)),
      value: eur(String(value)),
      use: USE,
    })),
  },
  {
    weight: 3,
    arbitrary: onLine1((amount, value, at, whole) => (ledger, key, on) => ({
      kind: 'released',
      key,
      on,
      reservation: keyAt(ledger, 'reserved', at),
      ...(whole ? {} : { quantity: kg(String(amount)), value: eur(String(value)) }),
    })),
  },
  {
    weight: 3,
    arbitrary: onLine1((amount, value, at, restored) => (ledger, key, on) => ({
      kind: 'returned',
      key,
      on,
      draw: keyAt(ledger, 'drawn', at),
      quantity: kg(String(amount)),
      value: eur(String(value)),
      restored,
      ...(restored ? { words: 'so' } : {}),
    })),
  },
  {
    weight: 4,
    arbitrary: earlier.map(
      (at): Command =>
        (ledger, key, on) => ({ kind: 'reversed', key, on, entry: keyAt(ledger, undefined, at) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('suspended' as const, 'resumed' as const, 'resumed' as const).map(
      (kind): Command =>
        (_, key, on) => ({ kind, key, on, by: 'cn/mofcom' }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(9).map(
      (n): Command =>
        (_, key, on) =>
          n ? { kind: 'resumed', key, on, by: 'cn/mofcom' } : { kind: 'revoked', key, on, by: 'cn/mofcom' },
    ),
  },
)
const someCommands = fc.array(fc.tuple(commands, days), { minLength: 4, maxLength: 22 })

type Tried = { readonly ledger: Ledger; readonly entry: Entry; readonly before: Ledger; readonly refused: boolean }

function run(all: readonly (readonly [Command, PlainDate])[]): {
  readonly ledger: Ledger
  readonly tried: readonly Tried[]
} {
  let ledger = openLedger(licence)
  const tried = all.map(([command, on], index): Tried => {
    const before = ledger
    const entry = command(ledger, `k-${index}`, on)
    const entered = enter(ledger, entry)
    if ('ledger' in entered) ledger = entered.ledger
    return { ledger, entry, before, refused: 'refused' in entered }
  })
  return { ledger, tried }
}

const lookedAt = (ledger: Ledger): PlainDate[] => [
  ...EDGES.map(date),
  ...ledger.entries.flatMap(({ on }) => [addDays(on, -1), on]),
]

/** Granted = drawn + reserved + remaining + lapsed, and none below zero. */
function expectConserved({ granted, drawn, reserved, remaining, lapsed }: Sums): void {
  const parts = [drawn, reserved, remaining, lapsed].map((part) => new Decimal(part))
  expect(parts.every((part) => part.gte(0))).toBe(true)
  expect(parts.reduce((sum, part) => sum.add(part)).eq(granted)).toBe(true)
}

describe('L1 a balance is a fold, and what was granted is all there', () => {
  test('on every day: granted = drawn + reserved + remaining + lapsed, in quantity and in value', () => {
    let entered = 0
    fc.assert(
      fc.property(someCommands, (all) => {
        const { ledger } = run(all)
        entered += ledger.entries.length
        for (const day of lookedAt(ledger))
          for (const line of balances(ledger, day)) {
            expectConserved(line)
            if (line.value) expectConserved(line.value)
          }
      }),
      RUNS,
    )
    expect(entered).toBeGreaterThan(2 * RUNS.numRuns)
  })

  test('the same entries on the same day are taken and refused as by hand, and come to the same', () => {
    const refused = { yes: 0, no: 0 }
    fc.assert(
      fc.property(someCommands, (all) => {
        for (const { before, ledger, entry, refused: was } of run(all).tried) {
          const hand = byHand(licence, [...before.entries, entry])
          expect(was, JSON.stringify([...before.entries, entry])).toBe(hand === undefined)
          refused[was ? 'yes' : 'no'] += 1
          if (!hand) continue
          const line = ledger.fold.lines.get('1')!
          expect([line.drawn.div(1000).toNumber(), line.reserved.div(1000).toNumber()]).toEqual([
            hand.drawn,
            hand.reserved,
          ])
          expect([line.value!.drawn.toNumber(), line.value!.reserved.toNumber()]).toEqual([hand.worth, hand.kept])
        }
      }),
      RUNS,
    )
    expect(Math.min(refused.yes, refused.no)).toBeGreaterThan(RUNS.numRuns)
  })

  test('the balance of a day needs no later entry, and a ledger read again is the same', () => {
    fc.assert(
      fc.property(someCommands, days, (all, day) => {
        const { ledger } = run(all)
        const until = ledger.entries.filter(({ on }) => on <= day)
        expect(balances(openLedger(licence, until), day)).toEqual(balances(ledger, day))
        expect(shown(openLedger(licence, ledger.entries))).toEqual(shown(ledger))
      }),
      RUNS,
    )
  })

  test('entering an entry again changes nothing; another under its key is refused', () => {
    fc.assert(
      fc.property(someCommands, (all) => {
        const { ledger } = run(all)
        for (const entry of ledger.entries) {
          expect(enter(ledger, structuredClone(entry))).toEqual({ ledger })
          expect(enter(ledger, { ...entry, note: 'another' })).toMatchObject({ refused: [{ code: 'key-taken' }] })
        }
      }),
      RUNS,
    )
  })
})

describe('L2 nothing is drawn that is not there', () => {
  test('a refused entry leaves the ledger as it was, and names a line, a key or a day', () => {
    fc.assert(
      fc.property(someCommands, (all) => {
        for (const { before, entry, refused } of run(all).tried) {
          if (!refused) continue
          const kept = balances(before, date('2026-12-31'))
          const again = enter(before, entry)
          expect('refused' in again && again.refused.every(({ code, path, message }) => code && message && path)).toBe(
            true,
          )
          expect(balances(before, date('2026-12-31'))).toEqual(kept)
        }
      }),
      RUNS,
    )
  })
})

describe('L2 the most that is said to fit', () => {
  test('fits, and a gram more does not, on whichever day', () => {
    let later = 0
    fc.assert(
      fc.property(someCommands, (all) => {
        for (const { before, entry } of run(all).tried) {
          if (entry.kind !== 'drawn' && entry.kind !== 'reserved') continue
          const plain = { ...entry, value: eur('0'), ...('reservation' in entry ? { reservation: undefined } : {}) }
          const entered = enter(before, { ...plain, quantity: kg('1000') } as Entry)
          const said = 'refused' in entered ? entered.refused.find(({ code }) => code === 'does-not-fit') : undefined
          const most = said?.expected?.match(/^at most ([0-9.]+) kg/)?.[1]
          if (most === undefined) continue
          if (said!.expected!.includes(' after the ')) later += 1
          expect(enter(before, { ...plain, quantity: kg(most) } as Entry)).not.toHaveProperty('refused')
          const more = new Decimal(most).add('0.001').toFixed()
          expect('refused' in enter(before, { ...plain, quantity: kg(more) } as Entry)).toBe(true)
        }
      }),
      RUNS,
    )
    expect(later).toBeGreaterThan(RUNS.numRuns / 10)
  })
})

describe('element and oxide', () => {
  const oxide = fc
    .tuple(
      fc.integer({ min: 1, max: 30_000_000 }),
      fc.constantFrom('kg', 'g', 'lb'),
      fc.constantFrom('Dy', 'Dy2O3', 'DyF3', 'DyCl3'),
    )
    .map(
      ([millionths, unit, of]): Amount => ({
        amount: new Decimal(millionths)
          .div(1_000_000)
          .mul(unit === 'g' ? 1000 : 1)
          .toFixed(),
        unit,
        of,
      }),
    )
  const fraction = fc.integer({ min: 1, max: 9 })

  test('draws and returns of one line in many measures: conserved to the last digit, never more than was granted, and whole returns leave nothing behind', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(oxide, fraction), { minLength: 1, maxLength: 5 }), (all) => {
        let ledger = openLedger(licence)
        const balance = (): LineBalance => balances(ledger, date('2026-04-01'))[1]!
        const take = (entry: Entry): boolean => {
          const entered = enter(ledger, entry)
          if ('ledger' in entered) ledger = entered.ledger
          expectConserved(balance())
          return 'ledger' in entered
        }
        const back = (index: number, name: string, quantity?: Amount): boolean =>
          take({
            kind: 'returned',
            key: `${name}-${index}`,
            on: date('2026-04-01'),
            draw: `d-${index}`,
            restored: true,
            words: 'so',
            ...(quantity ? { quantity } : {}),
          })
        const drawn = all.map(([quantity], index) =>
          take({
            kind: 'drawn',
            key: `d-${index}`,
            on: date('2026-04-01'),
            line: '2',
            quantity,
            use: USE,
            shipment: 'S',
          }),
        )
        for (const [index, [quantity, tenths]] of all.entries()) {
          const part = new Decimal(quantity.amount).mul(tenths).div(10).toDecimalPlaces(9, Decimal.ROUND_FLOOR)
          if (!drawn[index]) continue
          if (part.gt(0)) expect(back(index, 'part', { ...quantity, amount: part.toFixed() })).toBe(true)
          expect(back(index, 'rest')).toBe(true)
        }
        expect(balance()).toMatchObject({ drawn: '0', remaining: '50' })
      }),
      RUNS,
    )
  })
})
