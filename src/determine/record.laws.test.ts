import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Part } from '../goods/part.js'
import { canonicalJson } from '../measure/canonical.js'
import { determine } from './determine.js'
import { conditions, questionOf, registerOf, type Spec, specs } from './laws.testing.js'
import { record, replay } from './record.js'
import { type World, worlds } from './worlds.testing.js'

const RUNS = { numRuns: 1000 }
const ZONES = ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'] as const
const recordOf = (all: readonly Spec[], world: World, look = 0): string =>
  record(determine(registerOf(all), questionOf(world, look)))

/** The same value with the keys of every object in the opposite order. */
const turned = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(turned) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  ) as T
}

describe('L3 a record is the same bytes wherever and whenever it is made', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('L3 in New York and in Shanghai, in 1999 and in 2050, the record is the same and replays', () => {
    const offsets = new Set<number>()
    fc.assert(
      fc.property(specs({ max: 3 }), worlds(), fc.constantFrom('1999-12-31', '2050-06-30'), (all, world, now) => {
        vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
        const records = ZONES.map((name) => {
          process.env.TZ = name
          offsets.add(new Date().getTimezoneOffset())
          return recordOf(all, world)
        })
        expect(new Set(records).size).toBe(1)
        expect(replay(registerOf(all), records[0]!)).toEqual({ same: true })
      }),
      RUNS,
    )
    expect(offsets.size).toBeGreaterThan(2)
  })

  test('L3 the order of the keys of the input does not reach the record, which is canonical and holds no number that JSON would round', () => {
    fc.assert(
      fc.property(specs({ max: 3 }), worlds(), (all, world) => {
        const question = questionOf(world, 0)
        const text = record(determine(registerOf(all), question))
        const other = { ...question, subject: turned(question.subject), movement: turned(question.movement) }
        expect(record(determine(registerOf(all), other))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
      RUNS,
    )
  })

  test('V3 parts in another order: the record says the same of the movement and of each provision', () => {
    const backwards = (part: Part): Part => ({ ...part, parts: [...part.parts].reverse().map(backwards) })
    const sorted = (text: string): unknown => {
      const { binding, notBinding, undetermined, conflicts, movement, edition } = JSON.parse(text) as Record<
        string,
        never
      >
      const short = (all: { provision: string; value: string; because: string; missing: string[] }[]) =>
        all.map(({ provision, value, because, missing }) => ({ provision, value, because, missing }))
      return { movement, edition, verdicts: [binding, notBinding, undetermined, conflicts].map((one) => short(one!)) }
    }
    fc.assert(
      fc.property(specs({ max: 3 }), worlds(), (all, world) => {
        const question = questionOf(world, 0)
        const register = registerOf(all)
        const other = record(determine(register, { ...question, subject: backwards(question.subject) }))
        expect(sorted(other)).toEqual(sorted(record(determine(register, question))))
        expect(replay(register, other)).toEqual({ same: true })
      }),
      RUNS,
    )
  })
})

describe('L3 a changed record is noticed', () => {
  const changes = fc.tuple(fc.nat(), fc.constantFrom('x', '0', '7', '"', ' ', '}'))
  const small = specs({ max: 2, when: conditions(1) })

  test('L3 whichever character of what was decided is another one, the replay is not the same, or the text is no record', () => {
    fc.assert(
      fc.property(small, worlds(), changes, (all, world, [luck, put]) => {
        const text = recordOf(all, world)
        const at = luck % text.length
        fc.pre(text[at] !== put && !isInput(text, at))
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        const near = `${put} at ${at}: ${changed.slice(at - 20, at + 20)}`
        expect(
          noticed(() => replay(registerOf(all), changed).same),
          near,
        ).toBe(true)
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    )
  })

  test('L3 an input that nothing read may be another one: then the record is that of the other question', () => {
    fc.assert(
      fc.property(small, worlds(), fc.constantFrom('from', 'to', 'kind'), (all, world, key) => {
        const register = registerOf(all)
        const file = JSON.parse(recordOf(all, world)) as { movement: Record<string, string>; binding: unknown }
        const before = file.movement[key]
        const movement = { ...file.movement, [key]: before === 'us' ? 'hk' : 'us' }
        const { same } = replay(register, canonicalJson({ ...file, movement }))
        const read = JSON.stringify(all).includes(`"movement.${key}"`)
        if (!read) expect(same).toBe(true)
      }),
      RUNS,
    )
  })

  test('L3 a record of another register is not the same', () => {
    fc.assert(
      fc.property(specs({ max: 2, when: conditions(1) }), worlds(), (all, world) => {
        const other = registerOf([...all, all[0]!])
        expect(replay(other, recordOf(all, world)).same).toBe(false)
      }),
      RUNS,
    )
  })
})

/** Refused, or told apart. */
function noticed(work: () => boolean): boolean {
  try {
    return !work()
  } catch {
    return true
  }
}

/** Whether a place of the record lies in the inputs: another input is another question, with a record of its own. */
function isInput(text: string, at: number): boolean {
  const file = JSON.parse(text) as Record<string, unknown>
  return ['movement', 'subject'].some((key) => {
    const input = `"${key}":${canonicalJson(file[key])}`
    const from = text.indexOf(input)
    return from <= at && at < from + input.length
  })
}
