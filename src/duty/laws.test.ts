import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, determine } from '../determine/determine.js'
import { parseMovement } from '../determine/movement-parse.js'
import { Decimal } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import type { Register } from '../register/model.js'
import { date } from '../time/date.js'
import { goods, levy, registerWith } from './bill.testing.js'
import { type Duties, duties } from './duties.js'
import type { DutyInput } from './input.js'

// Q4 over small worlds: a handful of layers with every kind of rate, base and relation, some hanging on facts that nobody gave. An oracle of its own
// works out the total when everything is known.

const RUNS = { numRuns: Number(process.env.RUNS ?? 40) }

type When = 'yes' | 'no' | `letter-${number}`
type Made = {
  readonly layer: number
  readonly percent: string
  readonly plus: string | undefined
  readonly base: 'entered-value' | 'metal-content' | 'non-metal-content'
  readonly when: When
  readonly relations: Readonly<Record<'excludes' | 'in-lieu-of' | 'applies-to-share', readonly number[]>>
}

const percent = fc.integer({ min: 0, max: 20000 }).map((points) => new Decimal(points).div(100).toString())
const made = (index: number): fc.Arbitrary<Made> => {
  const later = fc.uniqueArray(fc.integer({ min: Math.min(index + 1, 5), max: 5 }), { maxLength: 2 })
  const targets = index >= 5 ? fc.constant<number[]>([]) : later
  const rarely = fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: targets })
  return fc.record({
    layer: fc.constant(index),
    percent,
    plus: fc.option(
      fc.integer({ min: 1, max: 500 }).map((cents) => new Decimal(cents).div(100).toString()),
      { nil: undefined, freq: 4 },
    ),
    base: fc.constantFrom('entered-value', 'entered-value', 'metal-content', 'non-metal-content'),
    when: fc.constantFrom<When>('yes', 'yes', 'no', 'letter-0', 'letter-1', 'letter-2'),
    relations: fc.record({ excludes: rarely, 'in-lieu-of': rarely, 'applies-to-share': rarely }),
  })
}
const world = fc
  .integer({ min: 1, max: 6 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => made(index))))

const conditionOf = (when: When): string =>
  when === 'yes'
    ? 'when: { fact: movement.kind, is: import }'
    : when === 'no'
      ? 'when: { fact: movement.from, in: us }'
      : `when: { fact: mover.told-by-letter, letter: us/ustr/d/${when}, is: "yes" }`

function yamlOf(one: Made, size: number): string {
  const rate = one.plus
    ? `rate: { percent: ${one.percent} %, plus: ${one.plus} USD, per: item }`
    : `rate: ${one.percent} %`
  const relations = Object.entries(one.relations).flatMap(([name, targets]) => {
    const ids = targets.filter((target) => target < size).map((target) => `"us/ustr/d#p${target}"`)
    return ids.length ? [`${name}: [${ids.join(', ')}]`] : []
  })
  return levy(`p${one.layer}`, `duty: d, layer: us/layer-${one.layer}, ${rate}, base: ${one.base}`, [
    ...(relations.length ? [`for: { ${relations.join(', ')} }`, 'for-cite: fr#1'] : []),
    conditionOf(one.when),
  ])
}

const registerOf = (all: readonly Made[], order: readonly Made[] = all): Register =>
  registerWith(order.map((one) => yamlOf(one, all.length)).join(''))

type Known = {
  readonly letters: readonly (boolean | undefined)[]
  readonly metal: Interval | undefined
  readonly value: Interval
}

const billIn = (register: Register, known: Known): Duties => billAndAnswer(register, known).bill

function billAndAnswer(register: Register, { letters, metal, value }: Known): { bill: Duties; answer: Answer } {
  const facts = Object.fromEntries(
    letters.flatMap((said, index) =>
      said === undefined ? [] : [[`mover.told-by-letter(us/ustr/d/letter-${index})`, said ? 'yes' : 'no']],
    ),
  )
  const movement = parseMovement({ kind: 'import', from: 'cn', to: 'us', facts }, register)
  const on = date('2025-06-01')
  const answer = determine(register, { subject: goods(), movement, on, knownAt: on })
  const input: DutyInput = { value: { ...value, currency: 'USD' }, ...(metal ? { shares: { metal } } : {}) }
  return { bill: duties(answer, input), answer }
}

/** The total where everything is known: written apart from the code, with numbers of cents. */
function oracle(all: readonly Made[], letters: readonly boolean[], metal: Decimal, value: Decimal): Decimal {
  const binds = all.map(({ when }) => (when === 'yes' ? true : when === 'no' ? false : letters[Number(when.slice(7))]!))
  const paid: boolean[] = []
  for (const one of all) {
    const taken = all.some(
      (other, index) =>
        index < one.layer &&
        paid[index] &&
        [...other.relations.excludes, ...other.relations['in-lieu-of']].includes(one.layer),
    )
    paid[one.layer] = binds[one.layer]! && !taken
  }
  const shareOf = ({ base }: Made) =>
    base === 'entered-value' ? new Decimal(1) : base === 'metal-content' ? metal : new Decimal(1).sub(metal)
  return all.reduce((total, one) => {
    if (!paid[one.layer]) return total
    const others = one.relations['applies-to-share'].flatMap((target) =>
      all[target] && paid[target] ? [all[target]] : [],
    )
    const bases = new Map(others.map((other) => [other.base, shareOf(other)]))
    const covered = Decimal.min(
      1,
      [...bases.values()].reduce((a, b) => a.add(b), new Decimal(0)),
    )
    const exact = value.mul(shareOf(one)).mul(new Decimal(1).sub(covered)).mul(one.percent).div(100)
    return total.add(exact.add(one.plus ?? 0).toDecimalPlaces(2, Decimal.ROUND_HALF_UP))
  }, new Decimal(0))
}

const letters = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())
const hidden = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())
const share = fc.integer({ min: 0, max: 100 }).map((percents) => new Decimal(percents).div(100))
const value = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => new Decimal(cents).div(100))
const within = ({ lo, hi }: Interval, exact: Decimal): boolean => lo.lte(exact) && (hi === undefined || exact.lte(hi))

describe('Q4', () => {
  test('where everything is known the total is the oracle’s, and the sum of the layers to the cent', () => {
    fc.assert(
      fc.property(world, letters, share, value, (all, said, metal, worth) => {
        const bill = billIn(registerOf(all), { letters: said, metal: exactly(metal), value: exactly(worth) })
        const expected = oracle(all, said, metal, worth)
        expect(bill.undetermined).toEqual([])
        expect(`${bill.total.lo} ${bill.total.hi}`).toBe(`${expected} ${expected}`)
        const sum = bill.layers.reduce((total, { amount }) => total.add(amount.lo), new Decimal(0))
        expect(sum.toString()).toBe(expected.toString())
        expect(bill.layers.every(({ amount }) => amount.lo.decimalPlaces() <= 2)).toBe(true)
      }),
      RUNS,
    )
  })

  test('whatever is missing, the true total lies inside what is said, and what is said of less is no narrower', () => {
    fc.assert(
      fc.property(world, letters, hidden, share, fc.boolean(), value, (all, said, hide, metal, hideMetal, worth) => {
        const register = registerOf(all)
        const partly = said.map((one, index) => (hide[index] ? undefined : one))
        const bill = billIn(register, {
          letters: partly,
          metal: hideMetal ? undefined : exactly(metal),
          value: { lo: worth.mul('0.9'), hi: worth.mul('1.2') },
        })
        expect(within(bill.total, oracle(all, said, metal, worth))).toBe(true)
        const more = billIn(register, { letters: partly, metal: exactly(metal), value: exactly(worth) })
        expect(bill.total.lo.lte(more.total.lo) && more.total.hi!.lte(bill.total.hi!)).toBe(true)
        for (const { lines, amount } of bill.slots)
          for (const line of lines) expect(amount.hi!.gte(line.ifPaid.hi!)).toBe(true)
      }),
      RUNS,
    )
  })

  test('the shares of the value that are said describe the total, also where one layer takes the place of another', () => {
    fc.assert(
      fc.property(world, hidden, share, fc.boolean(), value, (all, hide, metal, hideMetal, worth) => {
        const shares = all.map((one) => ({ ...one, plus: undefined }))
        const bill = billIn(registerOf(shares), {
          letters: hide.map((one) => (one ? undefined : true)),
          metal: hideMetal ? undefined : exactly(metal),
          value: exactly(worth),
        })
        expect(bill.without).toEqual([])
        const cents = new Decimal(all.length).mul('0.01')
        const near = (amount: Decimal, percent: Decimal) => amount.sub(percent.mul(worth)).abs().lte(cents)
        expect(near(bill.total.lo, bill.percent.lo)).toBe(true)
        expect(near(bill.total.hi!, bill.percent.hi!)).toBe(true)
      }),
      RUNS,
    )
  })

  test('a layer is paid, not paid or open where the determination says that it binds, does not or cannot be told', () => {
    fc.assert(
      fc.property(world, hidden, letters, value, (all, hide, said, worth) => {
        const partly = said.map((one, index) => (hide[index] ? undefined : one))
        const known = { letters: partly, metal: undefined, value: exactly(worth) }
        const { bill, answer } = billAndAnswer(registerOf(all), known)
        const lines = bill.slots.flatMap((slot) => slot.lines)
        const byBill = [
          ...lines.map(({ provision, applies }) => `${provision} ${applies}`),
          ...bill.excluded.map(({ provision, because }) => `${provision} no ${because}`),
        ]
        const byAnswer = all.map(({ layer }) => {
          const { provision, value, because } = answer.verdict(`us/ustr/d#p${layer}`)!
          return value === 'no' ? `${provision} no ${because}` : `${provision} ${value}`
        })
        expect(byBill.sort()).toEqual(byAnswer.sort())
        for (const { provision, by, because } of bill.excluded)
          if (because === 'excluded' || because === 'in-lieu-of')
            // where one of several surely takes its place, it may be open which
            expect(
              by.map((id) => answer.verdict(id)!.status),
              provision,
            ).toSatisfy(
              (all: readonly string[]) =>
                all.every((status) => status === 'binding') ||
                (all.length > 1 && all.every((status) => status === 'undetermined')),
            )
      }),
      RUNS,
    )
  })

  test('the order of provisions in their file changes nothing', () => {
    const shuffled = world.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, hidden, value, ([all, order], hide, worth) => {
        const known = { letters: hide.map((one) => (one ? undefined : true)), metal: undefined, value: exactly(worth) }
        const [a, b] = [billIn(registerOf(all), known), billIn(registerOf(all, order), known)]
        const shown = ({ slots, total, percent }: Duties) =>
          JSON.stringify([slots.map(({ layer, amount, settled }) => [layer, amount, settled]), total, percent])
        expect(shown(b)).toBe(shown(a))
      }),
      RUNS,
    )
  })

  test('an amount that is unknown is never said to be settled', () => {
    fc.assert(
      fc.property(world, hidden, value, (all, hide, worth) => {
        const bill = billIn(registerOf(all), {
          letters: hide.map((one) => (one ? undefined : false)),
          metal: undefined,
          value: exactly(worth),
        })
        for (const { lo, hi } of bill.layers.map(({ amount }) => amount)) expect(hi?.eq(lo)).toBe(true)
        const exact = bill.total.hi?.eq(bill.total.lo) ?? false
        if (bill.undetermined.length === 0) expect(exact).toBe(true)
      }),
      RUNS,
    )
  })
})
