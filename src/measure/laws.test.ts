import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.js'
import { Decimal } from './decimal.js'
import { type Comparison, compare, type Interval, shareOf } from './interval.js'
import { and, not, or, type Truth, union } from './truth.js'

const RUNS = { numRuns: 1000 }
const TRUTHS: readonly Truth[] = ['yes', 'no', 'unknown']

describe('V1 a value is a non-empty set of possible answers, and unknown is {yes, no}', () => {
  const answersOf = (truth: Truth): readonly boolean[] =>
    truth === 'yes' ? [true] : truth === 'no' ? [false] : [true, false]
  const truthOf = (answers: readonly boolean[]): Truth =>
    answers.every(Boolean) ? 'yes' : answers.some(Boolean) ? 'unknown' : 'no'
  const choices = (values: readonly Truth[]): boolean[][] =>
    values.reduce<boolean[][]>((all, value) => all.flatMap((one) => answersOf(value).map((a) => [...one, a])), [[]])
  const lists = (length: number): Truth[][] =>
    length === 0 ? [[]] : lists(length - 1).flatMap((list) => TRUTHS.map((truth) => [...list, truth]))
  const all = [0, 1, 2, 3, 4, 5].flatMap(lists)

  test('not, and, or are the images of the two-valued ones, over every list of up to five values', () => {
    for (const value of TRUTHS) expect(not(value)).toBe(truthOf(answersOf(value).map((answer) => !answer)))
    for (const values of all) {
      expect(and(values), `and ${values}`).toBe(truthOf(choices(values).map((one) => one.every(Boolean))))
      expect(or(values), `or ${values}`).toBe(truthOf(choices(values).map((one) => one.some(Boolean))))
    }
  })

  test('readings are united: every answer that any reading leaves possible, and no readings are an error', () => {
    for (const values of all.filter((list) => list.length > 0))
      expect(union(values), `union ${values}`).toBe(truthOf(values.flatMap(answersOf)))
    expect(() => union([])).toThrow(RangeError)
  })
})

const interval = (lo: number | Decimal, hi: number | Decimal | undefined): Interval => ({
  lo: new Decimal(lo),
  hi: hi === undefined ? undefined : new Decimal(hi),
})
/** Bounds in tenths, so that they meet often. */
const intervals = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.boolean())
  .map(([lo, width, open]) => interval(lo / 10, open && width > 6 ? undefined : (lo + width) / 10))
const fractions = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))

/** Stands for "no upper bound is known". */
const HUGE = new Decimal(10).pow(14)
const inside = ({ lo, hi }: Interval, eighth: number): Decimal => lo.add((hi ?? HUGE).sub(lo).mul(eighth).div(8))
const holds = ({ lo, hi }: Interval, value: Decimal): boolean => lo.lte(value) && (hi === undefined || hi.gte(value))

/** Every corner of the possible (part, rest): a share has its least and its greatest value at one of them. */
function corners(part: Interval, rest: Interval, whole: Interval): { part: Decimal; rest: Decimal }[] {
  const ends = ({ lo, hi }: Interval) => [lo, hi ?? HUGE]
  const both = ends(part).flatMap((p) => ends(rest).map((r) => ({ part: p, rest: r })))
  const byPart = ends(part).flatMap((p) => ends(whole).map((w) => ({ part: p, rest: w.sub(p) })))
  const byRest = ends(rest).flatMap((r) => ends(whole).map((w) => ({ part: w.sub(r), rest: r })))
  return [...both, ...byPart, ...byRest].filter(
    (at) => holds(part, at.part) && holds(rest, at.rest) && holds(whole, at.part.add(at.rest)),
  )
}

describe('Q1 a share has its tightest bounds', () => {
  test('no possible part and rest have a share outside, and contradictions are told', () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, fractions, (part, rest, whole, [a, b]) => {
        const share = shareOf(part, rest, whole)
        expect(share === undefined).toBe(corners(part, rest, whole).length === 0)
        const [p, r] = [inside(part, a), inside(rest, b)]
        const sum = p.add(r)
        if (!share || sum.isZero() || !holds(whole, sum)) return
        expect(share.lo.lte(p.div(sum)) && share.hi!.gte(p.div(sum)), `${p}/${sum} in ${share.lo}..${share.hi}`).toBe(
          true,
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('both bounds are attained, up to rounding outwards to 12 decimals', () => {
    const positive = intervals.filter(({ lo }) => lo.gt(0))
    fc.assert(
      fc.property(positive, intervals, intervals, (part, rest, whole) => {
        const share = shareOf(part, rest, whole)
        const shares = corners(part, rest, whole).map((at) => at.part.div(at.part.add(at.rest)))
        if (!share) return
        const [least, most] = [Decimal.min(...shares), Decimal.max(...shares)]
        expect(share.lo.lte(least) && share.lo.gte(least.sub('2e-12')), `${share.lo} is ${least}`).toBe(true)
        expect(share.hi!.gte(most) && share.hi!.lte(most.add('2e-12')), `${share.hi} is ${most}`).toBe(true)
        expect([share.lo.decimalPlaces(), share.hi!.decimalPlaces()].every((places) => places <= 12)).toBe(true)
      }),
      RUNS,
    )
  })

  test('tightening an input never widens the share', () => {
    const tightened = fc.tuple(intervals, fractions).map(([wide, [a, b]]) => {
      const [lo, hi] = [inside({ ...wide, hi: wide.hi ?? new Decimal(3) }, Math.min(a, b)), wide.hi]
      return {
        wide,
        tight: a === b ? { lo, hi } : { lo, hi: inside({ ...wide, hi: hi ?? new Decimal(3) }, Math.max(a, b)) },
      }
    })
    fc.assert(
      fc.property(tightened, tightened, tightened, (part, rest, whole) => {
        const wide = shareOf(part.wide, rest.wide, whole.wide)
        const tight = shareOf(part.tight, rest.tight, whole.tight)
        if (!tight) return
        expect(wide!.lo.lte(tight.lo) && wide!.hi!.gte(tight.hi!)).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('Q3 a threshold keeps its operator', () => {
  const passes: Readonly<Record<Comparison, (value: number, bound: number) => boolean>> = {
    'at-least': (value, bound) => value >= bound,
    'more-than': (value, bound) => value > bound,
    'at-most': (value, bound) => value <= bound,
    'less-than': (value, bound) => value < bound,
  }
  const operators = fc.constantFrom<Comparison>('at-least', 'more-than', 'at-most', 'less-than')
  const small = fc.integer({ min: 0, max: 6 })

  test('yes where every value between the bounds passes, no where none does, unknown otherwise', () => {
    fc.assert(
      fc.property(operators, small, small, fc.boolean(), small, (operator, lo, width, open, bound) => {
        const hi = lo + width
        const halves = Array.from({ length: ((open ? 20 : hi) - lo) * 2 + 1 }, (_, index) => lo + index / 2)
        const answers = new Set(halves.map((value) => passes[operator](value, bound)))
        const expected = answers.size > 1 ? 'unknown' : answers.has(true) ? 'yes' : 'no'
        expect(compare(interval(lo, open ? undefined : hi), operator, new Decimal(bound))).toBe(expected)
      }),
      RUNS,
    )
  })

  test('exactly 0.1 % is at least 0.1 % and not more than it, also where it was divided', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(whole, fc.constantFrom(1, 3, 7, 11, 13), (grams, factor) => {
        const part = interval(new Decimal(grams).mul(factor), new Decimal(grams).mul(factor))
        const rest = interval(part.lo.mul(999), part.lo.mul(999))
        const share = shareOf(part, rest)!
        const bound = new Decimal('0.001')
        expect(compare(share, 'at-least', bound)).toBe('yes')
        expect(compare(share, 'more-than', bound)).toBe('no')
        expect(compare(share, 'at-most', bound)).toBe('yes')
        expect(compare(share, 'less-than', bound)).toBe('no')
      }),
      RUNS,
    )
  })
})

describe('L3 canonical JSON is RFC 8785', () => {
  const values = fc.jsonValue({ maxDepth: 4, noUnicodeString: false })
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, shuffled(item)]),
    )
  }

  test('the examples of the RFC', () => {
    const numbers = '[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]'
    expect(canonicalJson(JSON.parse(numbers))).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]')
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    const sorted = '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}'
    expect(canonicalJson(keys)).toBe(sorted)
    expect(canonicalJson([-0, 0, 1e21, 5e-324])).toBe('[0,0,1e+21,5e-324]')
    expect(() => canonicalJson([Number.NaN])).toThrow(RangeError)
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow(RangeError)
  })

  test('says what JSON says of the value, with nothing between', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(text.length).toBe(JSON.stringify(value).length)
      }),
      RUNS,
    )
  })

  test('is canonical again, and the same for permuted keys', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(shuffled(value))).toBe(text)
      }),
      RUNS,
    )
  })

  test('keys stand in the order of their UTF-16 units, astral ones before U+E000 and above', () => {
    const points = fc.constantFrom('a', 'B', 'é', '中', '\uE000', '\uFFFD', '😀', '𐀀', '\u0080', '~')
    const keys = fc.uniqueArray(
      fc.array(points, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
      { maxLength: 6 },
    )
    const units = (text: string): number[] => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
    const before = (a: number[], b: number[]): number => {
      const at = a.findIndex((unit, index) => unit !== b[index])
      return at === -1 ? a.length - b.length : b[at] === undefined ? 1 : a[at]! - b[at]!
    }
    fc.assert(
      fc.property(keys, (names) => {
        const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))
        const sorted = [...names].sort((a, b) => before(units(a), units(b)))
        expect(text).toBe(`{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`)
      }),
      RUNS,
    )
  })
})
