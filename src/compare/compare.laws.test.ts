import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../determine/determine.js'
import { verdictsOf } from '../determine/flip.js'
import { type MovementInput, parseMovement } from '../determine/movement-parse.js'
import { duties } from '../duty/duties.js'
import type { DutyInput } from '../duty/input.js'
import { printCents } from '../duty/money.js'
import { readRegister, readScenario } from '../files/index.js'
import type { Part } from '../goods/part.js'
import { of, part } from '../goods/part.testing.js'
import { Decimal } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import { withEvents } from '../register/scenario/overlay.js'
import { addDays, date, daysBetween, type PlainDate } from '../time/date.js'
import { compareAll, type Laws } from './compare.js'
import { isLevy } from './costs.js'
import type { Cell, ComparedSpan } from './model.js'

// What `compare` shortens (spans of one law, lines that are alike, sums without their reasons) is nothing but shorter: on every day it says what
// `determine` and `duties` say of that day under each law alone.

const RUNS = { numRuns: Number(process.env.RUNS ?? 8) }
const register = await readRegister()
const SCENARIOS = [
  'no-70-lapses',
  'no-70-extended',
  '61-1-1-starts-as-announced',
  'threat-100-takes-effect',
  'critical-software-as-threatened',
  'talks-fail',
  'ninety-days',
  'one-year',
  'promised-without-instrument',
] as const
const laid = Object.fromEntries(
  await Promise.all(SCENARIOS.map(async (name) => [name, withEvents(register, await readScenario(name))] as const)),
)

const CODES = [
  '8505.11.0070',
  '8505.11.0050',
  '8505.11.00',
  '8505.19.20',
  '8501.10.60',
  '8501.53.80',
  '8501.32.20',
  '7326.90.8688',
  '2805.30.0015',
  '2846.90.80',
  '8716.39.0090',
  '8426.19.00',
  '7208.10.15',
  '2202.10.00',
]
const holding = (percent: Readonly<Record<string, number>>) =>
  of(
    Object.entries(percent).map(([element, share]) => ({ element, share: exactly(new Decimal(share).div(100)) })),
    true,
  )
const cents = fc.integer({ min: 1, max: 3_000_000 }).map((count) => new Decimal(count).div(100))

const goods: fc.Arbitrary<Partial<Part>> = fc.record(
  {
    origin: fc.constantFrom('cn/customs', 'cn/customs', 'hk', 'us', 'de'),
    codes: fc
      .constantFrom(...CODES)
      .map((code) => [{ system: 'hts', code, edition: '2026' }] as unknown as Part['codes']),
    form: fc.constantFrom('magnet', 'metal', 'oxide', 'assembly', 'vessel-call'),
    madeIn: fc.constantFrom('cn/customs', 'de', 'us'),
    composition: fc.constantFrom(holding({ Dy: 4, Fe: 96 }), holding({ Nd: 30, Fe: 70 }), holding({ Fe: 100 })),
    value: fc
      .tuple(cents, fc.constantFrom('USD', 'USD', 'USD', 'EUR', 'CNY'))
      .map(([amount, currency]) => ({ ...exactly(amount), currency })),
    quantity: fc.integer({ min: 1, max: 40 }).map((count) => exactly(new Decimal(count))),
    facts: fc
      .subarray(['truck-part', 'passenger-vehicle-part', 'intermodal-chassis', 'chinese-owned-or-operated'])
      .map((all) => Object.fromEntries(all.map((name) => [name, 'yes']))),
  },
  { requiredKeys: [] },
)
/** Lines, some of them alike but for what they are worth. */
const lines: fc.Arbitrary<Part[]> = fc
  .array(fc.tuple(goods, fc.array(fc.option(cents), { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.flatMap(([like, values], row) =>
      values.map((amount, at) => {
        const id = `line-${row}-${at}`
        const { value } = like
        return part(id, { ...like, ...(value && amount ? { value: { ...value, ...exactly(amount) } } : {}) })
      }),
    ),
  )

const FIRST = date('2025-01-20')
const LAST = daysBetween(FIRST, date('2027-04-01'))
const day = fc.integer({ min: 0, max: LAST }).map((days) => addDays(FIRST, days))
/** Days on which much turns, and their neighbours. */
const turning = fc
  .tuple(
    fc.constantFrom(
      '2025-04-05',
      '2025-04-10',
      '2025-05-14',
      '2025-05-27',
      '2025-11-01',
      '2025-11-09',
      '2025-11-10',
      '2026-02-24',
      '2026-11-10',
      '2027-01-10',
    ),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([text, by]) => addDays(date(text), by))
const anyDay = fc.oneof(day, turning)

const movements: fc.Arbitrary<MovementInput> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('import'),
      from: fc.constantFrom('CN', 'HK'),
      to: fc.constant('US'),
      by: fc.constantFrom('sea', 'air', 'post'),
      loading: anyDay,
      facts: fc.constant({ 'movement.claims': 'no' }),
    },
    { requiredKeys: ['kind', 'from', 'to'] },
  ),
  fc.record({ kind: fc.constant('import'), from: fc.constant('US'), to: fc.constant('CN') }),
  fc.record({ kind: fc.constant('import'), from: fc.constant('CN'), to: fc.constant('US'), entry: anyDay }),
  fc.record(
    {
      kind: fc.constantFrom('export', 're-export'),
      from: fc.constantFrom('CN', 'DE', 'HK'),
      to: fc.constantFrom('US', 'BR'),
      'end-use': fc.constant(['civil']),
      export: anyDay,
      contract: anyDay,
    },
    { requiredKeys: ['kind', 'from', 'to'] },
  ),
)

const asked = fc.record({
  parts: lines,
  movement: movements,
  names: fc.subarray([...SCENARIOS], { minLength: 1, maxLength: 3 }),
  from: anyDay,
  length: fc.integer({ min: 0, max: 520 }),
  knownAt: fc
    .constantFrom('2025-04-10', '2025-10-20', '2025-11-08', '2026-02-10', '2026-10-08', '2026-11-22')
    .map(date),
  money: fc.constantFrom<DutyInput | undefined>(
    undefined,
    {},
    {},
    { fees: true },
    { rates: { 'us/column-1': '0.029' } },
  ),
  looks: fc.array(fc.nat(519), { minLength: 1, maxLength: 3 }),
})

/** Loading cannot come after entry: the movement is refused then, and another is drawn. */
function movementOf(input: MovementInput) {
  try {
    return parseMovement(input, register)
  } catch {
    return undefined
  }
}

const cellOf = ({ status, because, state }: Pick<Cell, 'status' | 'because'> & { state: { state: string } }) =>
  `${status} ${because} ${state.state}`

const spanOn = (spans: readonly ComparedSpan[], on: PlainDate) => spans.find(({ from, to }) => from <= on && on <= to)

describe('compare, day by day', () => {
  test('verdicts and amounts are those of each law alone', { timeout: 600_000 }, () => {
    let days = 0
    let differing = 0
    let billed = 0
    fc.assert(
      fc.property(asked, ({ parts, movement: input, names, from, length, knownAt, money, looks }) => {
        const movement = movementOf(input)
        fc.pre(movement !== undefined)
        const laws: Laws = { baseline: register, ...Object.fromEntries(names.map((name) => [name, laid[name]!])) }
        const to = addDays(from, length)
        const compared = compareAll(parts, movement!, laws, { from, to, knownAt, ...(money ? { money } : {}) })
        for (const [index, subject] of parts.entries()) {
          const { spans } = compared.parts[index]!
          const edges = spans.slice(0, 4).flatMap((span) => [span.from, span.to, addDays(span.to, 1)])
          const some = looks.map((look) => addDays(from, look % (length + 1)))
          for (const on of new Set([...edges, ...some].filter((one) => from <= one && one <= to))) {
            days += 1
            const span = spanOn(spans, on)
            const answers = Object.entries(laws).map(
              ([name, law]) => [name, determine(law, { subject, movement: { ...movement! }, on, knownAt })] as const,
            )
            const [, baseline] = answers[0]!
            const apart = verdictsOf(baseline).filter(({ provision }) => {
              const cells = answers.map(([, answer]) => answer.verdict(provision)!)
              return cells.some(
                ({ status, state }) =>
                  status !== cells[0]!.status || (status === 'undetermined' && state.state !== cells[0]!.state.state),
              )
            })
            const where = `${subject.id} on ${on}`
            expect(span?.rows.map(({ provision }) => provision) ?? [], where).toEqual(
              apart.map(({ provision }) => provision).sort(),
            )
            for (const { provision, cells } of span?.rows ?? []) {
              differing += 1
              for (const [name, answer] of answers)
                expect(
                  cellOf({ ...cells[name]!, state: { state: cells[name]!.state } }),
                  `${provision} under ${name}, ${where}`,
                ).toBe(cellOf(answer.verdict(provision)!))
            }
            const shown = money && span?.rows.some(({ effect }) => isLevy(effect))
            expect(span?.costs !== undefined, where).toBe(shown === true)
            if (!shown) continue
            for (const [name, answer] of answers) {
              billed += 1
              const { total, currency, undetermined } = duties(answer, money)
              const { lo, hi, currency: said, undetermined: open } = span!.costs![name]!
              expect([lo, hi, said, open], `${name}, ${where}`).toEqual([
                printCents(total.lo),
                total.hi && printCents(total.hi),
                currency,
                [...new Set(undetermined.map(({ provision }) => provision))].sort(),
              ])
            }
          }
        }
      }),
      RUNS,
    )
    expect(days).toBeGreaterThan(20)
    if (RUNS.numRuns >= 40) expect(Math.min(differing, billed)).toBeGreaterThan(20)
  })
})
