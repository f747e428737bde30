import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Part } from '../goods/part.js'
import type { Truth } from '../measure/truth.js'
import type { Register } from '../register/model.js'
import { type Answer, determine } from './determine.js'
import { verdictsOf } from './flip.js'
import {
  conditions,
  idOf,
  judge,
  LEAVES,
  LICENCE,
  questionOf,
  READINGS,
  registerOf,
  type Spec,
  said,
  specs,
  VARIABLES,
} from './laws.testing.js'
import type { Reading } from './node.js'
import { questions } from './questions.js'
import type { Verdict } from './verdict.js'
import {
  ALL_SEEN,
  type Condition,
  FORMS,
  KINDS,
  PLACES,
  type Readings,
  things,
  UNSEEN,
  type World,
  worlds,
} from './worlds.testing.js'

const RUNS = { numRuns: 1000 }
const asks = (all: readonly Spec[], world: World, look: number, register = registerOf(all)): Answer =>
  determine(register, questionOf(world, look))
const truthOf = (values: Iterable<boolean>): Truth => {
  const all = new Set(values)
  return all.size > 1 ? 'unknown' : all.has(true) ? 'yes' : 'no'
}
const closed = worlds({ hiddenParts: false })

/** The guidance that a verdict rests on, its own and that of the provisions it belongs to. */
function guidesOf(all: readonly Spec[], answer: Answer, index: number): readonly string[] {
  const { relation } = all[index]!
  const through = relation?.kind === 'policy-for' ? relation.targets : []
  return [index, ...through].flatMap((one) => answer.verdict(idOf(one))!.guidedBy)
}

/** The readings that this guidance leaves. */
function left(all: readonly Spec[], guides: readonly string[]): readonly Readings[] {
  const picked = all.flatMap(({ effect }, index) => (guides.includes(idOf(index)) ? [effect] : []))
  return READINGS.filter((reading) =>
    picked.every((effect) => effect.kind !== 'guidance' || reading[effect.point] === effect.picks),
  )
}

describe('V1 three values', () => {
  test('V1 a verdict is never against what is true: whatever was missing, whatever the words mean', () => {
    fc.assert(
      fc.property(specs(), closed, fc.integer({ min: 0, max: ALL_SEEN }), (all, world, look) => {
        const answer = asks(all, world, look)
        const judged = READINGS.map((reading) => ({ reading, values: judge(all, world, reading) }))
        for (const [index] of all.entries()) {
          const { value, readings } = answer.verdict(idOf(index))!
          const kept = left(all, guidesOf(all, answer, index))
          const inKept = judged
            .filter(({ reading }) => kept.includes(reading))
            .map(({ values }) => values[index]!.value)
          if (value !== 'unknown') expect(truthOf(inKept), idOf(index)).toBe(value)
          for (const one of readings) {
            if (one.value === 'unknown' || all[index]!.relation?.kind === 'policy-for') continue
            const meant = judged.filter(({ reading }) => kept.includes(reading) && extend(reading, one.reading))
            expect(truthOf(meant.map(({ values }) => values[index]!.value))).toBe(one.value)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('V1 with every fact given, only what the law leaves open is left unknown', () => {
    const whole = worlds({ hiddenParts: false, levels: fc.constant(0) })
    fc.assert(
      fc.property(specs({ kinds: ['licence', 'duty', 'duty', 'exemption'] }), whole, (all, world) => {
        const answer = asks(all, world, ALL_SEEN)
        const judged = READINGS.map((reading) => judge(all, world, reading))
        for (const [index] of all.entries()) {
          const verdict = answer.verdict(idOf(index))!
          expect(verdict.value, idOf(index)).toBe(truthOf(judged.map((values) => values[index]!.value)))
          expect(verdict.missing).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('V1 of a formula that reads each fact once, a verdict is what all completions of the missing facts come to', () => {
    const once = fc
      .shuffledSubarray(
        ['kind', 'from', 'to', 'danger', 'userIn', 'military', 'listed', 'form', 'madeIn', 'mined', 'content'],
        { minLength: 1, maxLength: 3 },
      )
      .chain((facts) => fc.tuple(fc.constant(facts), readOnce(facts)))
    const alone = things(0, { levels: fc.constantFrom(0, UNSEEN) }).map((thing) => ({
      ...thing,
      dysprosium: [],
      closed: UNSEEN,
      partsClosed: 0,
    }))
    const looks = fc
      .tuple(worlds({ levels: fc.constantFrom(0, UNSEEN) }), alone)
      .map(([{ deal }, thing]) => ({ deal, thing }))
    fc.assert(
      fc.property(
        once,
        looks,
        fc.constantFrom<Spec['state']>('in-force', 'unresolved'),
        ([facts, when], world, state) => {
          const spec: Spec = { when, reach: 'as-shipped', state, effect: LICENCE }
          const answers = completions(world, facts)
          const all = answers.flatMap((one) => READINGS.map((reading) => judge([spec], one, reading)[0]!.value))
          expect(asks([spec], world, 0).verdict(idOf(0))!.value).toBe(truthOf(all))
        },
      ),
      RUNS,
    )
  })
})

const extend = (reading: Readings, of: Readings): boolean =>
  Object.entries(of).every(([point, meaning]) =>
    point.startsWith('state of ') ? reading.state === meaning : reading[point] === meaning,
  )

/** A formula over these facts, each read once, perhaps under an open point or a negation. */
function readOnce(facts: readonly string[], points: readonly string[] = ['first', 'second']): fc.Arbitrary<Condition> {
  if (facts.length === 1) {
    const one = LEAVES[facts[0]!]!
    return fc.oneof(
      one,
      one.map((not): Condition => ({ not })),
    )
  }
  const [first, ...rest] = facts
  const [point, ...others] = points
  const both = fc.tuple(readOnce([first!], others), readOnce(rest, others))
  return fc.oneof(
    both.map((all): Condition => ({ all })),
    both.map((any): Condition => ({ any })),
    both.map((of): Condition => ({ not: { all: of } })),
    ...(point ? [both.map(([a, b]): Condition => ({ open: point, readings: { a, b } }))] : []),
  )
}

/** Every world that a look leaves possible, as far as these facts go. */
function completions(world: World, facts: readonly string[]): readonly World[] {
  const open = facts.filter(
    (fact) => ['thing', 'deal'].some((side) => isUnseen(world, side as keyof World, fact)) || fact === 'content',
  )
  return open.reduce<readonly World[]>((all, fact) => all.flatMap((one) => filled(one, fact)), [world])
}

const isUnseen = (world: World, side: keyof World, fact: string): boolean => {
  const datum = (world[side] as unknown as Record<string, { level?: number }>)[fact]
  return datum?.level === UNSEEN
}

function filled(world: World, fact: string): readonly World[] {
  const { deal, thing } = world
  if (fact === 'content')
    return [0, 1, 5, 7, 10, 15, 20, 100].map((share) => {
      const some = { share, form: { is: 'metal', level: 0 }, origin: { is: 'us', level: 0 }, level: 0, exact: 0 }
      return { deal, thing: { ...thing, dysprosium: share ? [some] : [] } }
    })
  const values =
    {
      kind: KINDS,
      form: FORMS,
      danger: [true, false],
      military: [true, false],
      listed: [true, false],
    }[fact] ?? PLACES
  return values.map((is) =>
    fact in thing
      ? { deal, thing: { ...thing, [fact]: { is, level: 0 } } }
      : { deal: { ...deal, [fact]: { is, level: 0 } }, thing },
  )
}

describe('V1 the share of listed material of an origin', () => {
  test('V1 a share of one listed constituent is never against what is true, and stays when more is known', () => {
    const one = fc.tuple(closed, things(0)).map(([{ deal }, thing]): World => {
      return { deal, thing: { ...thing, dysprosium: thing.dysprosium.slice(0, 1) } }
    })
    fc.assert(
      fc.property(specs({ when: conditions(1, LEAVES.share) }), one, (all, world) => {
        const register = registerOf(all)
        const judged = READINGS.map((reading) => judge(all, world, reading))
        const answers = [0, 1, ALL_SEEN].map((look) => asks(all, world, look, register))
        for (const [index] of all.entries()) {
          const values = answers.map((answer) => answer.verdict(idOf(index))!)
          const first = values.findIndex(({ value }) => value !== 'unknown')
          if (first < 0) continue
          for (const { value } of values.slice(first)) expect(value).toBe(values[first]!.value)
          if (guidesOf(all, answers[first]!, index).length > 0) continue
          expect(truthOf(judged.map((one) => one[index]!.value))).toBe(values[first]!.value)
        }
      }),
      RUNS,
    )
  })
})

describe('V2 refining never flips', () => {
  const stays = (all: readonly Spec[], world: World): void => {
    const register = registerOf(all)
    const [before, after, known] = [0, 1, ALL_SEEN].map((look) => asks(all, world, look, register))
    for (const [index] of all.entries()) {
      const values = [before, after, known].map((answer) => answer!.verdict(idOf(index))!.value)
      if (values[0] !== 'unknown') expect(values, idOf(index)).toEqual([values[0], values[0], values[0]])
      else if (values[1] !== 'unknown') expect(values[2], idOf(index)).toBe(values[1])
    }
  }

  test('V2 a value given, an interval narrowed, an end use or constituent added, a set closed: a yes stays yes, a no stays no', () => {
    fc.assert(fc.property(specs(), closed, stays), RUNS)
  })

  test('V2 parts added to an open list, and the list closed: of the goods as shipped, a yes stays yes, a no stays no', () => {
    fc.assert(fc.property(specs({ reaches: ['as-shipped'] }), worlds(), stays), RUNS)
  })

  test('V2 parts added to an open list, and the list closed: of what is inside, a yes stays yes, a no stays no', () => {
    fc.assert(fc.property(specs({ reaches: ['inside'] }), worlds(), stays), RUNS)
  })
})

describe('V3 order never changes an answer', () => {
  const shuffling = fc.infiniteStream(fc.nat())
  const shuffled = <T>(all: readonly T[], luck: Iterator<number>): T[] =>
    all
      .map((one) => ({ one, key: luck.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one)
  const keys = <T>(record: Readonly<Record<string, T>>, luck: Iterator<number>): Record<string, T> =>
    Object.fromEntries(shuffled(Object.entries(record), luck))
  const mixed = (part: Part, luck: Iterator<number>): Part => ({
    ...part,
    parts: shuffled(part.parts, luck).map((child) => mixed(child, luck)),
    ...(part.composition
      ? { composition: { ...part.composition, constituents: shuffled(part.composition.constituents, luck) } }
      : {}),
  })
  const without = ({
    provision,
    status,
    value,
    because,
    condition,
    restsOn,
    missing,
    guidedBy,
    exemptBy,
    taken,
    readings,
  }: Verdict) => ({
    provision,
    status,
    value,
    because,
    condition,
    restsOn,
    missing,
    guidedBy: [...guidedBy].sort(),
    exemptBy: [...exemptBy].sort(),
    taken,
    readings: readings.map((one) => JSON.stringify(one)).sort(),
  })

  /** What is asked, as far as it was searched to the end: up to six unknown facts (V4). */
  const asked = (answer: Answer) =>
    questions(answer)
      .flatMap(({ key, decides }) => {
        const searched = decides.filter((id) => answer.verdict(id)!.missing.length <= 6)
        return searched.length ? [`${key}: ${searched}`] : []
      })
      .sort()

  test('V3 provisions, parts, constituents, lists and facts in another order give the same verdicts', () => {
    fc.assert(
      fc.property(specs({ max: 4 }), worlds(), shuffling, (all, world, luck) => {
        const register = registerOf(all)
        const other: Register = {
          ...register,
          provisions: keys(register.provisions, luck),
          instruments: keys(register.instruments, luck),
          lists: keys(register.lists, luck),
          facts: keys(register.facts, luck),
          acts: shuffled(register.acts, luck),
        }
        const question = questionOf(world, 0)
        const answer = determine(register, question)
        const again = determine(other, { ...question, subject: mixed(question.subject, luck) })
        expect(verdictsOf(again).map(without)).toEqual(verdictsOf(answer).map(without))
        expect(asked(again)).toEqual(asked(answer))
      }),
      RUNS,
    )
  })

  test('V3 the sides of an all or an any in another order give the same verdicts', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned).reverse()
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one)]))
    }
    fc.assert(
      fc.property(specs(), worlds(), (all, world) => {
        const other = all.map((one) => ({ ...one, when: turned(one.when) as Condition }))
        const short = (answer: Answer) =>
          verdictsOf(answer).map(({ provision, status, value }) => [provision, status, value])
        expect(short(asks(other, world, 0))).toEqual(short(asks(all, world, 0)))
      }),
      RUNS,
    )
  })
})

describe('V4 a question is asked only if it can matter, and always then', () => {
  const facts = ['kind', 'from', 'danger', 'userIn', 'military', 'listed', 'form', 'madeIn', 'content']
  const asked = fc
    .shuffledSubarray(facts, { minLength: 1, maxLength: 4 })
    .filter((some) => some.reduce((product, fact) => product * VARIABLES[fact]![1].length, 1) <= 200)
    .chain((some) => fc.tuple(fc.constant(some), conditions(2, fc.oneof(...some.map((fact) => LEAVES[fact]!)))))
  const nothing = worlds({ levels: fc.constant(UNSEEN) }).map(({ deal, thing }) => ({
    deal,
    thing: { ...thing, parts: [], closed: UNSEEN, partsClosed: 0 },
  }))

  type Table = ReadonlyMap<string, ReadonlyMap<string, Truth>>

  /** The value of every provision under every completion of the facts. */
  function enumerate(register: Register, world: World, some: readonly string[]): Table {
    const question = questionOf(world, 0)
    const table = new Map<string, ReadonlyMap<string, Truth>>()
    const fill = (at: number, answers: Readonly<Record<string, Reading>>, path: readonly number[]): void => {
      const fact = some[at]
      if (!fact) {
        const verdicts = verdictsOf(determine(register, { ...question, answers }))
        table.set(path.join(), new Map(verdicts.map(({ provision, value }) => [provision, value])))
        return
      }
      const [key, values] = VARIABLES[fact]!
      for (const [index, value] of values.entries()) fill(at + 1, { ...answers, [key]: said(value) }, [...path, index])
    }
    fill(0, {}, [])
    return table
  }

  /** Which of the facts have two answers that part the verdict under one completion of the others. */
  function mattering(table: Table, some: readonly string[], id: string): string[] {
    const valueAt = (path: readonly number[]) => table.get(path.join())!.get(id)
    const paths = [...table.keys()].map((path) => path.split(',').map(Number))
    return some.flatMap((fact, at) => {
      const [key, values] = VARIABLES[fact]!
      const parts = paths.some((path) => values.some((_, index) => valueAt(path.with(at, index)) !== valueAt(path)))
      return parts ? [key] : []
    })
  }

  test('V4 up to four unknown facts: asked are those that enumeration finds to matter, and no other', () => {
    fc.assert(
      fc.property(
        asked,
        nothing,
        fc.constantFrom<Spec['state']>('in-force', 'unresolved'),
        ([some, when], world, state) => {
          const register = registerOf([{ when, reach: 'as-shipped', state, effect: LICENCE }])
          const found = questions(determine(register, questionOf(world, 0))).map(({ key }) => key)
          expect(found.sort()).toEqual(mattering(enumerate(register, world, some), some, idOf(0)).sort())
        },
      ),
      RUNS,
    )
  })

  test('V4 up to five facts, through exemptions, exclusions and policies: asked are those that matter, and no other', () => {
    const five = ['danger', 'military', 'listed', 'form', 'kind']
    const leaves = fc.oneof(
      ...['danger', 'military', 'listed'].map((fact) => LEAVES[fact]!),
      fc.constant<Condition>({ fact: 'item.form', is: 'magnet' }),
      fc.constant<Condition>({ fact: 'movement.kind', is: 'export' }),
    )
    const all = specs({
      kinds: ['licence', 'duty', 'duty', 'exemption', 'policy'],
      reaches: ['as-shipped'],
      states: ['in-force'],
      when: conditions(2, leaves),
      max: 3,
    })
    fc.assert(
      fc.property(all, nothing, (some, world) => {
        const register = registerOf(some)
        const found = questions(determine(register, questionOf(world, 0)))
        const table = enumerate(register, world, five)
        for (const [index] of some.entries()) {
          const id = idOf(index)
          const keys = found.filter(({ decides }) => decides.includes(id)).map(({ key }) => key)
          expect(keys.sort(), id).toEqual(mattering(table, five, id).sort())
        }
      }),
      RUNS,
    )
  })
})

describe('V5 every verdict carries what it rests on', () => {
  test('V5 yes or no, it has a citation, a state, and the tree that was tried', () => {
    fc.assert(
      fc.property(specs(), worlds(), fc.nat(2), (all, world, look) => {
        const answer = asks(all, world, look)
        expect(
          verdictsOf(answer)
            .map(({ provision }) => provision)
            .sort(),
        ).toEqual(all.map((_, index) => idOf(index)).sort())
        for (const verdict of verdictsOf(answer)) {
          expect(verdict.citations.length).toBeGreaterThan(0)
          expect(verdict.state.citations.length).toBeGreaterThan(0)
          expect(verdict.children.length).toBeGreaterThan(0)
          expect(verdict.value === 'unknown').toBe(
            verdict.status === 'undetermined' || (verdict.because === 'guidance' && verdict.value === 'unknown'),
          )
        }
      }),
      RUNS,
    )
  })
})

describe('V6 two binding policies that differ', () => {
  test('V6 conflict where they set one licence differently, and nowhere else', () => {
    const layout = ['licence', 'licence', 'licence', 'policy', 'policy']
    const policyOf = ({ effect }: Spec) => (effect.kind === 'policy' ? effect.policy : undefined)
    const all = specs({ layout, states: ['in-force', 'in-force', 'ended'], when: conditions(1) }).map((some) =>
      some.map((one) =>
        one.relation ? { ...one, relation: { ...one.relation, targets: one.relation.targets.slice(0, 1) } } : one,
      ),
    )
    fc.assert(
      fc.property(all, closed, (some, world) => {
        const answer = asks(some, world, 1)
        const binds = (index: number): boolean => answer.verdict(idOf(index))!.value === 'yes'
        for (const [index, one] of some.entries()) {
          const mine = one.relation?.targets ?? []
          const other = some.some(
            (two, at) =>
              binds(at) &&
              policyOf(two) !== undefined &&
              policyOf(two) !== policyOf(one) &&
              two.relation!.targets.some((target) => binds(target) && mine.includes(target)),
          )
          const expected = policyOf(one) !== undefined && binds(index) && other
          expect(
            answer.conflicts.some(({ provision }) => provision === idOf(index)),
            idOf(index),
          ).toBe(expected)
        }
      }),
      RUNS,
    )
  })
})

describe('V7 guidance fills only what the text leaves open', () => {
  /** The same register, as if nobody had explained it. */
  const silent = (all: readonly Spec[]): Spec[] =>
    all.map((one) =>
      one.effect.kind === 'guidance' ? { ...one, when: { all: [one.when, { not: one.when }] }, state: 'ended' } : one,
    )
  const guided = specs({ kinds: ['licence', 'guidance', 'guidance', 'policy', 'exemption'] })

  test('V7 what the text decides stays as it is; what guidance decides says so, and the guidance holds', () => {
    fc.assert(
      fc.property(guided, closed, fc.nat(2), (all, world, look) => {
        const answer = asks(all, world, look)
        const text = asks(silent(all), world, look)
        for (const [index, { effect }] of all.entries()) {
          if (effect.kind === 'guidance') continue
          const [with_, alone] = [answer, text].map((one) => one.verdict(idOf(index))!)
          if (alone!.value !== 'unknown') expect(with_!.value).toBe(alone!.value)
          if (alone!.value === 'unknown' && with_!.value !== 'unknown') {
            expect(with_!.restsOn, idOf(index)).toBe('guidance')
            expect(with_!.guidedBy.length).toBeGreaterThan(0)
          }
          for (const guide of with_!.guidedBy) {
            const at = all.findIndex((_, other) => idOf(other) === guide)
            expect(READINGS.every((reading) => judge(all, world, reading)[at]!.bare)).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  test('V7 guidance is silent before its own date, and before it was published', () => {
    const day = (text: string) => text as never
    fc.assert(
      fc.property(guided, closed, fc.boolean(), (all, world, early) => {
        const register = registerOf(all, '2025-12-01')
        const question = questionOf(world, 1)
        const when = early
          ? { on: day('2025-12-05'), knownAt: day('2025-11-30') }
          : { on: day('2025-11-30'), knownAt: day('2025-12-05') }
        const answer = determine(register, { ...question, ...when })
        for (const verdict of verdictsOf(answer)) {
          expect(verdict.guidedBy).toEqual([])
          expect(verdict.restsOn).toBe('text')
        }
      }),
      RUNS,
    )
  })
})
