import fc from 'fast-check'
import type { Constituent, Part } from '../goods/part.js'
import { of, part } from '../goods/part.testing.js'
import { Decimal } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { date } from '../time/date.js'
import type { Movement } from './movement.js'
import { NOWHERE } from './territory.js'

/**
 * Whole truths about a movement and its goods, and looks at them that miss some of it. A datum of level 1 is seen from the second look on:
 * the second look refines the first (V2), and the truth is a completion of both (V1).
 */
export type Seen<T> = { readonly is: T; readonly level: number }
export type Dy = {
  /** Of the mass of the part, in parts of ten thousand. */
  readonly share: number
  readonly form: Seen<string>
  readonly origin: Seen<string>
  readonly level: number
  readonly exact: number
}
export type Thing = {
  readonly id: string
  readonly form: Seen<string>
  readonly madeIn: Seen<string>
  readonly mined: Seen<string>
  /** Of a part without parts: its mass and the dysprosium in it; the rest is iron. */
  readonly mass: Seen<number>
  readonly dysprosium: readonly Dy[]
  readonly closed: number
  readonly level: number
  readonly parts: readonly Thing[]
  readonly partsClosed: number
}
export type Deal = {
  readonly kind: Seen<string>
  readonly from: Seen<string>
  readonly to: Seen<string>
  readonly uses: readonly string[]
  readonly useLevels: readonly number[]
  readonly usesClosed: number
  readonly danger: Seen<boolean>
  readonly userIn: Seen<string>
  readonly military: Seen<boolean>
  readonly listed: Seen<boolean>
}
export type World = { readonly deal: Deal; readonly thing: Thing }

export const NAMES = 'cn/mofcom/2025-1/names'
export const ITEMS = 'cn/mofcom/2025-1/items'
/** Two that are one movement seen from its two sides, and two that cross no border. */
export const KINDS = ['export', 'import', 'transfer', 'storage'] as const
export const PLACES = ['cn/customs', 'cn/bonded', 'us', 'hk', 'de'] as const
export const FORMS = ['metal', 'alloy', 'magnet', 'assembly'] as const
export const USES = ['civil', 'military', 'humanitarian'] as const
export const SHARES = [0, 1, 5, 10, 20, 100] as const
/** No datum of this level is ever seen. */
export const UNSEEN = 3
export const ALL_SEEN = 2

const level = fc.constantFrom(0, 0, 1, 1, 2, UNSEEN)
const seen = <T>(values: readonly T[], levels: fc.Arbitrary<number> = level): fc.Arbitrary<Seen<T>> =>
  fc.record({ is: fc.constantFrom(...values), level: levels })

export const deals = (levels: fc.Arbitrary<number> = level): fc.Arbitrary<Deal> =>
  fc.record({
    kind: seen(KINDS, levels),
    from: seen(PLACES, levels),
    to: seen(PLACES, levels),
    uses: fc.constantFrom([], ['civil'], ['military'], ['humanitarian'], ['civil', 'humanitarian']),
    useLevels: fc.array(levels, { minLength: 2, maxLength: 2 }),
    usesClosed: levels,
    danger: seen([true, false], levels),
    userIn: seen(PLACES, levels),
    military: seen([true, false], levels),
    listed: seen([true, false], levels),
  })

const dysprosium = (levels: fc.Arbitrary<number>): fc.Arbitrary<Dy> =>
  fc.record({
    share: fc.constantFrom(...SHARES.slice(1)),
    form: seen(['metal', 'alloy'], levels),
    origin: seen(['cn/customs', 'cn/bonded', 'us'], levels),
    level: levels,
    exact: levels,
  })

type Options = { readonly hiddenParts?: boolean; readonly levels?: fc.Arbitrary<number> }

/** A part and what is in it, `depth` levels down. `hiddenParts`: whether a look may miss parts. */
export const things = (depth: number, options: Options = {}, id = 'line'): fc.Arbitrary<Thing> => {
  const { hiddenParts = true, levels = level } = options
  const one = fc.record({
    id: fc.constant(id),
    form: seen(depth > 0 ? ['assembly'] : FORMS, levels),
    madeIn: seen(PLACES, levels),
    mined: seen(PLACES, levels),
    mass: seen([1, 2, 5], levels),
    dysprosium: depth > 0 ? fc.constant([]) : fc.array(dysprosium(levels), { maxLength: 2 }),
    closed: levels,
    level: id === 'line' || !hiddenParts ? fc.constant(0) : levels,
    parts:
      depth > 0
        ? fc
            .tuple(fc.nat(depth - 1), fc.integer({ min: 1, max: 2 }))
            .chain(([deeper, count]) =>
              fc.tuple(...Array.from({ length: count }, (_, at) => things(at === 0 ? deeper : 0, options, `p${at}`))),
            )
        : fc.constant([]),
    partsClosed: hiddenParts ? levels : fc.constant(0),
  })
  return id === 'line' ? one : one.map(minedWithDysprosium)
}

/** Of a part that is iron alone, no dysprosium was mined anywhere. */
const minedWithDysprosium = (thing: Thing): Thing =>
  thing.parts.length || thing.dysprosium.length ? thing : { ...thing, mined: { ...thing.mined, is: NOWHERE } }

export const worlds = (options: Options = {}): fc.Arbitrary<World> =>
  fc.record({
    deal: deals(options.levels),
    thing: fc.nat(2).chain((depth) => things(depth, options)),
  })

// ---- looks

const visible = <T>({ is, level: from }: Seen<T>, look: number): T | undefined => (from <= look ? is : undefined)
const yesNo = (value: boolean | undefined): Truth | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'
const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

export function movementOf({ deal }: World, look: number): Movement {
  const has = deal.uses.filter((_, index) => deal.useLevels[index]! <= look)
  const danger = yesNo(visible(deal.danger, look))
  const listed = visible(deal.listed, look)
  const military = yesNo(visible(deal.military, look))
  return {
    ...given({ kind: visible(deal.kind, look), from: visible(deal.from, look), to: visible(deal.to, look) }),
    dates: {},
    endUse: { has, complete: deal.usesClosed <= look && has.length === deal.uses.length },
    parties: {
      'end-user': {
        ...given({ in: visible(deal.userIn, look), military }),
        screened:
          listed === undefined
            ? []
            : [{ list: NAMES, on: date('2025-09-01'), result: listed ? `${NAMES}#acme` : 'none' }],
        owners: [],
        ownersComplete: false,
        facts: {},
      },
    },
    facts: danger ? { 'mover.knows-danger': danger } : {},
  }
}

export function partOf({ thing }: World, look: number): Part {
  return lookAt(thing, look)
}

const tenThousandths = (share: number): Decimal => new Decimal(share).div(10_000)

function lookAt(thing: Thing, look: number): Part {
  const parts = thing.parts.filter((child) => child.level <= look)
  const mass = massAt(thing, look)
  const mined = thing.parts.length === 0 && visible(thing.mined, look)
  const composition = compositionAt(thing, look)
  return part(thing.id, {
    ...given({ form: visible(thing.form, look), madeIn: visible(thing.madeIn, look) }),
    ...(mined ? { steps: { mined: mined === NOWHERE ? { none: true } : { in: mined } } } : {}),
    ...(mass ? { mass } : {}),
    ...(composition ? { composition } : {}),
    parts: parts.map((child) => lookAt(child, look)),
    partsComplete: thing.partsClosed <= look && parts.length === thing.parts.length,
  })
}

/** Exact, or one look earlier within a gram. */
function massAt(thing: Thing, look: number): Interval | undefined {
  const mass = new Decimal(massOf(thing))
  if (thing.mass.level <= look) return exactly(mass)
  return thing.mass.level === look + 1 ? { lo: mass.sub(1), hi: mass.add(1) } : undefined
}

function compositionAt(thing: Thing, look: number): Part['composition'] {
  if (thing.parts.length) return undefined
  const shown = thing.dysprosium.filter((one) => one.level <= look)
  const complete = thing.closed <= look && shown.length === thing.dysprosium.length
  if (!complete && shown.length === 0) return undefined
  const constituents = shown.map(
    (one): Partial<Constituent> => ({
      element: 'Dy',
      ...given({ form: visible(one.form, look), origin: visible(one.origin, look) }),
      ...(one.exact <= look
        ? { share: exactly(tenThousandths(one.share)) }
        : one.exact === look + 1
          ? { share: { lo: tenThousandths(one.share).div(2), hi: tenThousandths(one.share).mul(2) } }
          : {}),
    }),
  )
  return of([...constituents, { element: 'Fe' }], complete)
}

// ---- what is true

export const massOf = (thing: Thing): number =>
  thing.parts.length ? thing.parts.reduce((sum, child) => sum + massOf(child), 0) : thing.mass.is

const amount = (thing: Thing, counts: (one: Dy) => boolean): number =>
  thing.parts.length
    ? thing.parts.reduce((sum, child) => sum + amount(child, counts), 0)
    : thing.dysprosium.filter(counts).reduce((sum, one) => sum + one.share, 0) * thing.mass.is

const inside = (place: string, of_: string): boolean => place === of_ || (place === 'cn/bonded' && of_ === 'cn/customs')
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]) as readonly string[]
const placed = (place: string, test: Condition): boolean =>
  'in' in test ? list(test.in).some((one) => inside(place, one)) : !list(test.outside).some((one) => inside(place, one))

/** What is built was mined where something in it was: in a place, if any was; outside, if none was inside. */
function minedIn(thing: Thing, test: Condition): boolean {
  const places = walkThings(thing).flatMap(({ parts, mined }) => (parts.length ? [] : [mined.is]))
  return 'in' in test ? places.some((place) => placed(place, test)) : places.every((place) => placed(place, test))
}

/** A condition as the register's files spell it. */
export type Condition = { readonly [key: string]: unknown }
/** A reading for each open point. */
export type Readings = Readonly<Record<string, string>>

export const walkThings = (thing: Thing): readonly Thing[] => [thing, ...thing.parts.flatMap(walkThings)]

/** Whether a condition holds of a thing, where everything is known and every word read one way. */
export function isTrue(condition: Condition, thing: Thing, deal: Deal, readings: Readings): boolean {
  const tried = (one: unknown): boolean => isTrue(one as Condition, thing, deal, readings)
  if ('all' in condition) return (condition.all as Condition[]).every(tried)
  if ('any' in condition) return (condition.any as Condition[]).some(tried)
  if ('not' in condition) return !tried(condition.not)
  if ('open' in condition)
    return tried((condition.readings as Record<string, Condition>)[readings[condition.open as string]!])
  if ('some-part' in condition)
    return walkThings(thing).some((one) => isTrue(condition['some-part'] as Condition, one, deal, readings))
  return testIsTrue(condition, thing, deal)
}

function testIsTrue(test: Condition, thing: Thing, deal: Deal): boolean {
  const flag = (value: boolean): boolean => list(test.is).includes(value ? 'yes' : 'no')
  switch (test.fact) {
    case 'movement.kind':
      return bothSides(deal.kind.is).some((kind) => list(test.is).includes(kind))
    case 'movement.from':
      return placed(deal.from.is, test)
    case 'movement.to':
      return placed(deal.to.is, test)
    case 'movement.end-use':
      return list(test.is).some((use) => deal.uses.includes(use))
    case 'mover.knows-danger':
      return flag(deal.danger.is)
    case 'party.in':
      return placed(deal.userIn.is, test)
    case 'party.military':
      return flag(deal.military.is)
    case 'party.on':
      return deal.listed.is
    case 'item.form':
      return list(test.is).includes(thing.form.is)
    case 'item.made-in':
      return placed(thing.madeIn.is, test)
    case 'item.step-in':
      return minedIn(thing, test)
    case 'item.contains':
      return amount(thing, () => true) > 0
    case 'item.mass-share':
      return passes(
        test,
        amount(thing, () => true),
        massOf(thing),
      )
    case 'item.on':
      return isOn(thing.form.is, amount(thing, () => true) > 0)
    case 'item.share':
      return passes(
        test,
        amount(thing, ({ form, origin }) => isOn(form.is, true) && inside(origin.is, 'cn/customs')),
        massOf(thing),
      )
  }
  throw new RangeError(`no such fact: ${test.fact}`)
}

/** What either side calls a movement across a border: an import leaves a country, and what leaves one enters another. */
const bothSides = (kind: string): readonly string[] =>
  kind === 'export' || kind === 'import' ? ['export', 'import'] : [kind]

/** The list of the tests: dysprosium metal. */
const isOn = (form: string, holds: boolean): boolean => form === 'metal' && holds

function passes(test: Condition, counted: number, mass: number): boolean {
  for (const [operator, holds] of Object.entries(OPERATORS))
    if (operator in test) return holds(counted, Number.parseFloat(test[operator] as string) * 100 * mass)
  throw new RangeError('no operator')
}

export const OPERATORS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  'at-least': (a, b) => a >= b,
  'more-than': (a, b) => a > b,
  'at-most': (a, b) => a <= b,
  'less-than': (a, b) => a < b,
}
