import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addDays, type PlainDate } from '../time/date.js'
import { historyOf, type StateName } from './history.js'
import type { Act, Register } from './model.js'
import { possible } from './oracle.testing.js'
import {
  acts,
  annulsWhatStands,
  BYSTANDER,
  cited,
  day,
  endsApart,
  endsWhatIsPublished,
  knowledge,
  LAST,
  type Parts,
  parts,
  partsOf,
  registerOf,
  someActs,
  TARGET,
  WINDOW,
} from './registers.testing.js'
import { stateOn } from './state.js'

const RUNS = { numRuns: 1000 }
const stateAt = (register: Register, on: PlainDate, knownAt: PlainDate) => stateOn(register, TARGET, { on, knownAt })
/** What a state may be: itself, or each of its readings. */
const statesOf = (register: Register, on: PlainDate, knownAt: PlainDate): ReadonlySet<StateName> => {
  const { state, readings } = stateAt(register, on, knownAt)
  return new Set(state === 'unresolved' ? readings.map((reading) => reading.state) : [state])
}
const everyDay = (register: Register, knownAt: PlainDate, id = TARGET) =>
  WINDOW.map((on) => stateOn(register, id, { on, knownAt }))
const fresh = (register: Register): Register => structuredClone(register)

describe('T1 no clock', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('T1 the answer is the same on every day that it is asked, and in every zone', () => {
    const clocks = fc.tuple(
      fc.date({ min: new Date('1971-01-01'), max: new Date('2069-01-01'), noInvalidDate: true }),
      fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'),
    )
    fc.assert(
      fc.property(parts, knowledge, clocks, (given, knownAt, [now, tz]) => {
        const register = registerOf(given)
        const before = everyDay(register, knownAt)
        vi.useFakeTimers({ now, toFake: ['Date'] })
        process.env.TZ = tz
        expect(everyDay(fresh(register), knownAt)).toEqual(before)
        vi.useRealTimers()
      }),
      RUNS,
    )
  })
})

describe('T3 an event is visible when its citation was published', () => {
  const unseen = (register: Register, knownAt: PlainDate): Register => ({
    ...register,
    acts: register.acts.filter(({ cite }) => cite.published <= knownAt),
    provisions: Object.fromEntries(
      Object.entries(register.provisions).map(([id, one]) => [
        id,
        { ...one, events: one.events.filter(({ cite }) => cite.published <= knownAt) },
      ]),
    ),
  })

  test('T3 what was not published by then might as well not be in the register', () => {
    fc.assert(
      fc.property(parts, knowledge, (given, knownAt) => {
        const register = registerOf(given)
        expect(everyDay(unseen(register, knownAt), knownAt)).toEqual(everyDay(register, knownAt))
        const nothing = register.provisions[TARGET]!.events.every(({ cite }) => cite.published > knownAt)
        if (nothing) expect(everyDay(register, knownAt).every(({ state }) => state === 'none')).toBe(true)
      }),
      RUNS,
    )
  })

  test('T3 a past knownAt can be asked for ever: what is published after it changes no answer for it', () => {
    fc.assert(
      fc.property(parts, parts, knowledge, (given, more, knownAt) => {
        const register = registerOf(given)
        const later = <T extends { readonly cite: Act['cite'] }>(all: readonly T[]): T[] =>
          all.map((one) => ({ ...one, cite: cited('later', LAST + 4) }))
        const report = { date: day(LAST + 4), says: 'an extension is spoken of', cite: cited('later', LAST + 4) }
        const grown = registerOf({
          ...given,
          events: [...given.events, ...later(more.events)],
          acts: [...later(more.acts), ...given.acts.map((one) => ({ ...one, reports: [report] })), ...later(more.acts)],
        })
        expect(everyDay(grown, knownAt)).toEqual(everyDay(register, knownAt))
      }),
      RUNS,
    )
  })

  test('T3 nothing rests on a source that was not published by then', () => {
    fc.assert(
      fc.property(parts, knowledge, (given, knownAt) => {
        for (const { citations, reports, readings } of everyDay(registerOf(given), knownAt)) {
          const all = [...citations, ...reports.map(({ cite }) => cite), ...readings.flatMap((one) => one.citations)]
          for (const { published } of all) expect(published <= knownAt).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

describe('T4 an end that passed after the register was verified is unresolved', () => {
  const agrees = (given: Parts, knownAt: PlainDate): void => {
    const register = registerOf(given)
    for (const [index, { states, neverOperated }] of possible(register, TARGET, WINDOW, knownAt).entries()) {
      const on = WINDOW[index]!
      const answer = stateAt(register, on, knownAt)
      const said = `on ${on}, known ${knownAt}`
      expect(statesOf(register, on, knownAt), said).toEqual(states)
      if (states.size > 1) expect(answer.state, said).toBe('unresolved')
      if (states.has('annulled')) continue
      expect(answer.neverOperated, said).toBe(neverOperated.size > 1 ? 'unknown' : [...neverOperated][0])
    }
  }

  test('T4 one suspension with an end: every day is what the text of the law says of it', () => {
    fc.assert(
      fc.property(partsOf(acts.suspension), knowledge, (given, knownAt) =>
        agrees({ ...given, until: undefined }, knownAt),
      ),
      RUNS,
    )
  })

  test('T4 whatever else happens to it: every day is what the text of the law says of it', () => {
    fc.assert(
      fc.property(partsOf(someActs).filter(endsWhatIsPublished).filter(annulsWhatStands), knowledge, (given, knownAt) =>
        agrees(given, knownAt),
      ),
      RUNS,
    )
  })

  test('T4 both branches are there, one of them is what the text gives, in words or by silence', () => {
    const paused = partsOf(acts.suspension).map(
      (given): Parts => ({
        ...given,
        until: undefined,
        events: [{ kind: 'effective', date: day(0) as never, cite: cited('cn/mofcom/2025-61', 0) }],
      }),
    )
    fc.assert(
      fc.property(paused, knowledge, (given, knownAt) => {
        const register = registerOf(given)
        for (const on of WINDOW) {
          const { state, readings } = stateAt(register, on, knownAt)
          if (state !== 'unresolved' || !readings.some(({ textGives }) => textGives)) continue
          const given_ = readings.filter(({ textGives }) => textGives)
          const last = given.acts.findLast((act) => act.kind !== 'resumes' && act.cite.published <= knownAt)!
          expect(given_.map((one) => [one.state, one.textGives])).toEqual([
            ['in-force', last.after ? 'in words' : 'by silence'],
          ])
          expect(readings.map((one) => one.state).sort()).toEqual(['in-force', 'suspended'])
          for (const one of readings) expect(one.citations.length).toBeGreaterThan(0)
        }
      }),
      RUNS,
    )
  })
})

describe('T5 annulled is void from the start, revoked ends forward only', () => {
  const without = (given: Parts, kinds: readonly Act['kind'][]): Register =>
    registerOf({ ...given, acts: given.acts.filter(({ kind }) => !kinds.includes(kind)) })
  const seen = ({ events }: Parts, knownAt: PlainDate): boolean => events.some(({ cite }) => cite.published <= knownAt)
  const withOne = (of: fc.Arbitrary<Act[]>) =>
    partsOf(fc.tuple(fc.oneof(acts.none, acts.suspension), of).map((all) => all.flat()))

  test('T5 annulled for everyone: every day that it was in force or suspended is annulled as known now, and none as known then', () => {
    fc.assert(
      fc.property(withOne(acts.annulment), knowledge, (given, knownAt) => {
        const judgment = given.acts.find(({ kind }) => kind === 'annuls')!
        const register = registerOf(given)
        const standing = without(given, ['annuls'])
        const reaches = judgment.reaches === 'everyone' && judgment.standing !== 'stayed'
        for (const on of WINDOW) {
          const before = statesOf(standing, on, knownAt)
          const after = statesOf(register, on, knownAt)
          if (!reaches || judgment.cite.published > knownAt) expect(after).toEqual(before)
          else if (before.has('in-force')) expect(after.has('annulled')).toBe(true)
          if (reaches && judgment.cite.published <= knownAt) expect(after.has('in-force')).toBe(false)
        }
      }),
      RUNS,
    )
  })

  test('T5 a revocation changes no day before it, and leaves nothing in force after it', () => {
    fc.assert(
      fc.property(withOne(acts.revocation).filter(endsWhatIsPublished), knowledge, (given, knownAt) => {
        const end = given.acts.find(({ kind }) => kind === 'revokes' || kind === 'withdraws')!
        const register = registerOf(given)
        const standing = without(given, ['revokes', 'withdraws'])
        const first = end.from.slice(0, 10) as PlainDate
        for (const on of WINDOW) {
          const after = statesOf(register, on, knownAt)
          if (on < first || end.cite.published > knownAt) expect(after).toEqual(statesOf(standing, on, knownAt))
          else if (on > first)
            expect([...after].filter((state) => state !== 'none')).toEqual(seen(given, knownAt) ? ['ended'] : [])
        }
      }),
      RUNS,
    )
  })
})

describe('T6 the end is the earlier of its own and its instrument’s', () => {
  test('T6 alone, each would have it end no earlier, and the explanation says which one bound it', () => {
    const bound = partsOf(acts.none).filter(
      ({ events, until }) =>
        until !== undefined && events.some((event) => event.until) && endsApart({ events, until } as Parts),
    )
    fc.assert(
      fc.property(bound, knowledge, (given, knownAt) => {
        const full = { ...given, verified: LAST + 4 }
        const both = registerOf(full)
        const own = registerOf({ ...full, until: undefined })
        const whole = registerOf({ ...full, events: given.events.map(({ until: _, ...event }) => event) })
        for (const on of WINDOW) {
          const [all, a, b] = [both, own, whole].map((register) => statesOf(register, on, knownAt))
          expect(all!.has('in-force')).toBe(a!.has('in-force') && b!.has('in-force'))
          const { state, endOf } = stateAt(both, on, knownAt)
          if (state !== 'ended' || !endOf) continue
          expect((endOf === 'provision' ? a : b)!.has('in-force'), `${on} ended by the ${endOf}`).toBe(false)
        }
      }),
      RUNS,
    )
  })
})

describe('a history has no gaps and no overlaps', () => {
  test('each span begins on the day the one before ends, the first at the dawn of time, the last for ever', () => {
    fc.assert(
      fc.property(parts, knowledge, (given, knownAt) => {
        const spans = historyOf(registerOf(given), TARGET, knownAt)
        expect(spans[0]!.from).toBe('0001-01-01')
        expect(spans.at(-1)!.to).toBeUndefined()
        for (const [index, span] of spans.slice(1).entries()) {
          expect(spans[index]!.to).toBe(span.from)
          expect(spans[index]!.from < span.from).toBe(true)
        }
      }),
      RUNS,
    )
  })

  test('stateOn says of every day what the span that holds it says', () => {
    fc.assert(
      fc.property(parts, knowledge, (given, knownAt) => {
        const register = registerOf(given)
        const spans = historyOf(register, TARGET, knownAt)
        for (const answer of everyDay(register, knownAt)) {
          const holding = spans.filter(({ from, to }) => from <= answer.on && (to === undefined || answer.on < to))
          expect(holding).toHaveLength(1)
          const { state, by, until, neverOperated, readings } = holding[0]!
          const { state: a, by: b, until: c, neverOperated: d, readings: e } = answer
          expect([a, b, c, d, e]).toEqual([state, by, until, neverOperated, readings])
          expect(answer.byItsTerms).toBe(holding[0]!.from > knownAt)
        }
      }),
      RUNS,
    )
  })

  test('V3 the order in which acts and events are written never changes a state', () => {
    fc.assert(
      fc.property(parts, knowledge, fc.infiniteStream(fc.nat()), (given, knownAt, luck) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => ({ one, key: luck.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
        const mixed = registerOf({ ...given, acts: shuffled(given.acts), events: shuffled(given.events) })
        const register = registerOf(given)
        for (const on of WINDOW) expect(statesOf(mixed, on, knownAt)).toEqual(statesOf(register, on, knownAt))
      }),
      RUNS,
    )
  })
})

describe('S2 a lapse changes only what the suspension named', () => {
  test('S2 a suspension, and its end, change no provision that they do not name, and no day before them', () => {
    fc.assert(
      fc.property(partsOf(acts.suspension), knowledge, (given, knownAt) => {
        const register = registerOf(given)
        const never = registerOf({ ...given, acts: [] })
        const endless = registerOf({
          ...given,
          acts: given.acts.filter(({ kind }) => kind === 'suspends').map(({ until: _, ...one }) => one),
        })
        expect(everyDay(register, knownAt, BYSTANDER)).toEqual(everyDay(never, knownAt, BYSTANDER))
        const [first] = given.acts
        for (const on of WINDOW.filter((one) => one < first!.from.slice(0, 10)))
          expect(statesOf(register, on, knownAt)).toEqual(statesOf(never, on, knownAt))
        const lapse = given.acts
          .map((act) => (act.kind === 'resumes' ? act.from : (act.until?.date ?? '9999-01-01')))
          .sort()[0]!
        for (const on of WINDOW.filter((one) => one < lapse.slice(0, 10)))
          expect(statesOf(register, on, knownAt)).toEqual(statesOf(endless, on, knownAt))
      }),
      RUNS,
    )
  })

  test('S2 after a verified lapse the named provision stands as if it had never been suspended', () => {
    fc.assert(
      fc.property(partsOf(acts.suspension), (given) => {
        const register = registerOf({ ...given, verified: LAST + 4 })
        const never = registerOf({ ...given, acts: [], verified: LAST + 4 })
        const ends = given.acts.map((act) => (act.kind === 'resumes' ? act.from : (act.until?.date ?? '9999-01-01')))
        const after = addDays((ends.sort().at(-1)! as string).slice(0, 10) as PlainDate, 1)
        for (const on of WINDOW.filter((one) => one > after))
          expect(statesOf(register, on, day(LAST + 4))).toEqual(statesOf(never, on, day(LAST + 4)))
      }),
      RUNS,
    )
  })
})
