import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../../time/date.js'
import type { Register } from '../model.js'
import {
  acts,
  BYSTANDER,
  cited,
  day,
  knowledge,
  LAST,
  offsets,
  type Parts,
  parts,
  partsOf,
  registerOf,
  TARGET,
  WINDOW,
} from '../registers.testing.js'
import { stateOn } from '../state.js'
import { wrongWith } from './check.js'
import type { Scenario, Supposed } from './model.js'
import { lawOf, withEvents } from './overlay.js'

const RUNS = { numRuns: Number(process.env.RUNS ?? 1000) }
const scenarioOf = (...supposes: readonly Supposed[]): Scenario => ({
  id: 'supposed',
  title: { en: 'supposed' },
  says: 'supposed',
  supposes,
  notes: [],
})

/** What is so on a day: the state, or each reading's. */
const standing = (register: Register, on: PlainDate, knownAt: PlainDate, id = TARGET) => {
  const { state, readings } = stateOn(register, id, { on, knownAt })
  return [state, ...readings.map((reading) => reading.state).sort()].join(' ')
}

/** Events that a register bears, of every kind, on days of its window. */
const supposed = (register: Register): fc.Arbitrary<Supposed> =>
  fc
    .record({
      kind: fc.constantFrom<Supposed['kind']>(
        'effective',
        'withdrawn',
        'revoked',
        'lapses',
        'suspends',
        'extends',
        'extends',
        'resumes',
        'revokes',
        'withdraws',
      ),
      from: offsets(),
      longer: offsets(1, 8),
      inclusive: fc.constantFrom<'yes' | 'no' | 'unknown'>('yes', 'no', 'unknown'),
    })
    .map(({ kind, from, longer, inclusive }): Supposed => {
      const until = { date: day(from + longer) as never, inclusive }
      if (kind === 'effective' || kind === 'withdrawn' || kind === 'revoked' || kind === 'lapsed')
        return { kind, provision: TARGET, from: day(from) }
      return { kind, named: [TARGET], from: day(from), ...(kind === 'extends' || kind === 'suspends' ? { until } : {}) }
    })
    .filter((one) => wrongWith(register, [one]).length === 0)

/** A register and a scenario of one to three events that it bears. */
const laid = (of: fc.Arbitrary<Parts>) =>
  of.chain((given) => {
    const register = registerOf(given)
    const borne = fc.array(supposed(register), { minLength: 1, maxLength: 2 })
    const scenario = borne
      .map((all) => all.sort((a, b) => (a.from < b.from ? -1 : 1)))
      .filter((all) => wrongWith(register, all).length === 0)
      .map((all) => scenarioOf(...all))
    return fc.record({ register: fc.constant(register), scenario })
  })

/** Most random registers can bear something; those without an end or an event cannot lapse, and are skipped by the filter above. */
const rich = parts.filter(({ events }) => events.length > 0 && events.some(({ kind }) => kind !== 'withdrawn'))

describe('S1', () => {
  test('the empty scenario is the baseline', () => {
    fc.assert(
      fc.property(parts, knowledge, (given, knownAt) => {
        const register = registerOf(given)
        const overlaid = withEvents(register, scenarioOf())
        for (const on of WINDOW)
          for (const id of [TARGET, BYSTANDER])
            expect(stateOn(overlaid, id, { on, knownAt })).toEqual(stateOn(register, id, { on, knownAt }))
      }),
      RUNS,
    )
  })

  test('before the first event of a scenario nothing differs, whatever is known', () => {
    fc.assert(
      fc.property(laid(rich), knowledge, ({ register, scenario }, knownAt) => {
        const overlaid = withEvents(register, scenario)
        const first = scenario.supposes.map(({ from }) => from).sort()[0]!
        for (const on of WINDOW.filter((one) => one < first))
          expect(standing(overlaid, on, knownAt), `${on} before ${first}`).toBe(standing(register, on, knownAt))
      }),
      RUNS,
    )
  })

  test('a suspension that was given an end does not run beyond it', () => {
    const suspends = {
      instrument: 'cn/mofcom/2025-70',
      targets: [TARGET],
      named: [TARGET],
      from: day(1) as never,
      cite: cited('cn/mofcom/2025-70', 3),
      reports: [],
    }
    const given = {
      ...suspends,
      instrument: 'cn/mofcom/2025-80',
      from: day(2) as never,
      cite: cited('cn/mofcom/2025-70', 9),
    }
    const register = registerOf({
      events: [{ kind: 'effective', date: day(0) as never, cite: cited('cn/mofcom/2025-70', 0) }],
      acts: [
        { ...suspends, kind: 'suspends' },
        { ...given, kind: 'extends', until: { date: day(17) as never, inclusive: 'yes' } },
      ],
      verified: LAST,
      until: undefined,
    })
    const extends_ = (from: PlainDate): Supposed => ({
      kind: 'extends',
      named: [TARGET],
      from,
      until: { date: day(25) as never, inclusive: 'yes' },
    })
    expect(wrongWith(register, [extends_(day(19))]).map(({ issue }) => issue.code)).toEqual(['nothing-runs'])
    expect(wrongWith(register, [extends_(day(17))])).toEqual([])
  })

  test('an overlaid register names the law below it and the scenario in its edition, and keeps both', () => {
    fc.assert(
      fc.property(laid(rich), ({ register, scenario }) => {
        const overlaid = withEvents(register, scenario)
        expect(overlaid.edition).toMatch(/^random\+supposed@[0-9a-f]{12}$/)
        expect(overlaid.scenarios).toEqual([scenario])
        expect(lawOf(overlaid)).toBe(register)
        expect(withEvents(overlaid, scenarioOf()).edition.startsWith(`${overlaid.edition}+`)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('S2', () => {
  const suspended = partsOf(acts.suspension).filter(
    ({ acts: all, events }) => events.some(({ kind }) => kind === 'effective') && all.at(-1)?.until !== undefined,
  )
  const lapse = (given: Parts) => {
    const last = given.acts.at(-1)!
    return scenarioOf({ kind: 'lapses', named: [TARGET], from: last.until!.date.slice(0, 10) as PlainDate })
  }

  test('a lapse changes only what the suspension named', () => {
    fc.assert(
      fc.property(suspended, knowledge, (given, knownAt) => {
        const register = registerOf(given)
        const overlaid = withEvents(register, lapse(given))
        for (const on of WINDOW)
          expect(stateOn(overlaid, BYSTANDER, { on, knownAt })).toEqual(stateOn(register, BYSTANDER, { on, knownAt }))
      }),
      RUNS,
    )
  })

  test('a lapse decides what nobody verified, and nothing else: it is one of the readings', () => {
    let decided = 0
    fc.assert(
      fc.property(
        suspended.map((given) => ({
          ...given,
          until: undefined,
          events: given.events.map(({ until: _, ...one }) => one),
        })),
        knowledge,
        (given, knownAt) => {
          const register = registerOf(given)
          const overlaid = withEvents(register, lapse(given))
          for (const on of WINDOW) {
            const was = stateOn(register, TARGET, { on, knownAt })
            const is = stateOn(overlaid, TARGET, { on, knownAt })
            if (was.state !== 'unresolved')
              expect(standing(overlaid, on, knownAt)).toBe(standing(register, on, knownAt))
            else if (is.state !== 'unresolved') {
              decided += 1
              expect(was.readings.map(({ state }) => state)).toContain(is.state)
            }
          }
        },
      ),
      RUNS,
    )
    expect(decided).toBeGreaterThan(50)
  })

  test('where the law is verified, a lapse is the baseline', () => {
    fc.assert(
      fc.property(suspended, knowledge, (given, knownAt) => {
        const register = registerOf({ ...given, verified: LAST + 9 })
        const overlaid = withEvents(register, lapse(given))
        for (const on of WINDOW) expect(standing(overlaid, on, knownAt)).toBe(standing(register, on, knownAt))
      }),
      RUNS,
    )
  })
})

describe('a scenario that repeats the law is the baseline', () => {
  test('its acts said again, once the law is published and verified', () => {
    fc.assert(
      fc.property(partsOf(acts.suspension), (given) => {
        const register = registerOf({ ...given, verified: LAST + 9 })
        const again = given.acts.map(
          ({ kind, from, until }): Supposed => ({
            kind: kind as 'suspends' | 'extends' | 'resumes',
            named: [TARGET],
            from: from.slice(0, 10) as PlainDate,
            ...(until ? { until } : {}),
          }),
        )
        fc.pre(given.acts.every(({ from }) => from.length === 10) && wrongWith(register, again).length === 0)
        const overlaid = withEvents(register, scenarioOf(...again))
        for (const on of WINDOW)
          expect(standing(overlaid, on, day(LAST + 5))).toBe(standing(register, on, day(LAST + 5)))
      }),
      RUNS,
    )
  })

  test('its day of effect said again, where nothing calls it off', () => {
    fc.assert(
      fc.property(partsOf(acts.suspension), (given) => {
        const register = registerOf({ ...given, verified: LAST + 9 })
        const own = given.events.find(({ kind }) => kind === 'effective')
        fc.pre(own !== undefined && given.events.at(-1) === own)
        const overlaid = withEvents(
          register,
          scenarioOf({ kind: 'effective', provision: TARGET, from: own!.date.slice(0, 10) as PlainDate }),
        )
        for (const on of WINDOW)
          expect(standing(overlaid, on, day(LAST + 5))).toBe(standing(register, on, day(LAST + 5)))
      }),
      RUNS,
    )
  })
})

test('a threat takes effect though it was withdrawn, on its day and not before it', () => {
  const events = [
    { kind: 'threatened' as const, date: day(2) as never, cite: cited('cn/mofcom/2025-61', 2) },
    { kind: 'withdrawn' as const, date: day(9) as never, cite: cited('cn/mofcom/2025-61', 9) },
  ]
  const register = registerOf({ events, acts: [], verified: LAST })
  const overlaid = withEvents(register, scenarioOf({ kind: 'effective', provision: TARGET, from: day(12) }))
  const states = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => standing(overlaid, addDays(day(from), index), day(20)))
  expect(new Set(states(2, 9))).toEqual(new Set(['threatened']))
  expect(new Set(states(9, 12))).toEqual(new Set(['ended']))
  expect(new Set(states(12, 20))).toEqual(new Set(['in-force']))
  // Withdrawn on the very day: what is supposed decides it.
  const same = withEvents(register, scenarioOf({ kind: 'effective', provision: TARGET, from: day(9) }))
  expect(standing(same, day(9), day(20))).toBe('in-force')
  expect(stateOn(same, TARGET, { on: day(9), knownAt: day(20) }).citations.at(-1)?.grade).toBe('supposed')
})
