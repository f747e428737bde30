import fc from 'fast-check'
import type { End } from '../time/change.js'
import { addDays, date, type Moment, type PlainDate } from '../time/date.js'
import { NO_ACTORS } from './actors.js'
import type { Act, ActKind, Citation, Instrument, OwnEvent, Provision, Register } from './model.js'

/** Registers of random events on a few neighbouring days, so that dates meet often. Days count from `day(0)`. */
export const day = (offset: number): PlainDate => addDays(FIRST, offset)
const FIRST = date('2025-01-01')
/** Every date of a generated register lies in these days; a window around them is asked for. */
export const LAST = 24
export const WINDOW: readonly PlainDate[] = Array.from({ length: LAST + 8 }, (_, index) => day(index - 3))

export const offsets = (min = 0, max = LAST): fc.Arbitrary<number> => fc.integer({ min, max })
export const knowledge: fc.Arbitrary<PlainDate> = offsets(-1, LAST + 3).map(day)

/** How a change is timed: by its day, or by a time of day that counts from it or splits it (T2). */
const starts = (offset: number): fc.Arbitrary<Moment> =>
  fc.constantFrom('', '', '', 'T00:00', 'T00:01', 'T12:01').map((time) => `${day(offset)}${time}` as Moment)

/** An end as a source words it. Times after 00:01 are left to the tests of time. */
const ends = (offset: number): fc.Arbitrary<End> =>
  fc.record({
    date: fc.constantFrom('', '', 'T00:01').map((time) => `${day(offset)}${time}` as Moment),
    inclusive: fc.constantFrom('yes', 'no', 'unknown'),
  })

export const cited = (instrument: string, published: number): Citation => ({
  ref: `${instrument}@text`,
  at: `published ${published}`,
  grade: 'O',
  published: day(published),
})

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 2 })

const LAW = 'cn/mofcom/2025-61'
export const TARGET = `${LAW}#1`
export const BYSTANDER = `${LAW}#2`

/** Threat, announcement, effect, an end by its own instrument: each perhaps, in this order, each published on a day of its own. */
const ownEvents: fc.Arbitrary<OwnEvent[]> = fc
  .record({
    order: fc.uniqueArray(offsets(), { minLength: 4, maxLength: 4 }),
    published: fc.array(offsets(), { minLength: 4, maxLength: 4 }),
    there: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    until: maybe(offsets(1)),
    end: fc.constantFrom<'withdrawn' | 'lapsed' | 'revoked'>('withdrawn', 'lapsed', 'revoked'),
  })
  .chain(({ order, published, there, until, end }) => {
    const days = order.sort((a, b) => a - b)
    const kinds = ['threatened', 'announced', 'effective', end] as const
    const kept = kinds.flatMap((kind, index) =>
      there[index] || (kind === 'effective' && (published[0]! > 4 || !there.some(Boolean))) ? [index] : [],
    )
    return fc.tuple(
      ...kept.map((index) => {
        const kind = kinds[index]!
        const term = kind === 'effective' && until !== undefined && until > days[index]! ? until : undefined
        return fc.tuple(starts(days[index]!), term === undefined ? fc.constant(undefined) : ends(term)).map(
          ([at, over]): OwnEvent => ({
            kind,
            date: at,
            cite: cited(LAW, published[index]!),
            ...(over ? { until: over } : {}),
          }),
        )
      }),
    )
  })

type ActShape = {
  readonly kind: ActKind
  readonly from: number
  readonly until?: number | undefined
  readonly published: number
  readonly more?: Partial<Act>
}

const act = (instrument: string, { kind, from, until, published, more }: ActShape): fc.Arbitrary<Act> =>
  fc.tuple(starts(from), until === undefined ? fc.constant(undefined) : ends(until)).map(([at, end]) => ({
    kind,
    instrument,
    targets: [TARGET],
    named: [TARGET],
    from: at,
    ...(end ? { until: end } : {}),
    cite: cited(instrument, published),
    reports: [],
    ...more,
  }))

/** One suspension with an end; perhaps extended before it ends, or resumed. Whatever builds on it is published after it. */
const suspension: fc.Arbitrary<Act[]> = fc
  .record({
    days: fc.uniqueArray(offsets(), { minLength: 4, maxLength: 4 }),
    published: offsets(),
    later: offsets(0, 6),
    sequel: fc.constantFrom('nothing', 'nothing', 'extended', 'resumed'),
    endless: fc.constantFrom(false, false, false, true),
    after: fc.boolean(),
  })
  .chain(({ days, published, later, sequel, endless, after }): fc.Arbitrary<Act[]> => {
    const [from, next, until, longer] = days.sort((a, b) => a - b) as [number, number, number, number]
    const words = { after: { words: 'the rule applies again', cite: cited('cn/mofcom/2025-70', published) } }
    const first = act('cn/mofcom/2025-70', {
      kind: 'suspends',
      from,
      until: endless ? undefined : until,
      published,
      more: after ? words : {},
    })
    const second = { from: next, published: Math.max(published, Math.min(LAST, published + later)) }
    if (sequel === 'extended')
      return fc.tuple(first, act('cn/mofcom/2025-80', { kind: 'extends', until: longer, ...second }))
    if (sequel === 'resumed') return fc.tuple(first, act('cn/mofcom/2025-80', { kind: 'resumes', ...second }))
    return fc.tuple(first)
  })

const revocation: fc.Arbitrary<Act[]> = fc
  .tuple(fc.constantFrom<ActKind>('revokes', 'withdraws'), offsets(), offsets())
  .chain(([kind, from, published]) => fc.tuple(act('cn/mofcom/2025-90', { kind, from, published })))

const annulment: fc.Arbitrary<Act[]> = fc
  .record({
    from: offsets(),
    published: offsets(),
    reaches: fc.constantFrom<'everyone' | 'plaintiffs'>('everyone', 'plaintiffs'),
    standing: fc.constantFrom<'final' | 'appealed' | 'stayed'>('final', 'appealed', 'stayed'),
  })
  .chain(({ from, published, reaches, standing }) =>
    fc.tuple(act('us/court/2025-1', { kind: 'annuls', from, published, more: { reaches, standing } })),
  )

export const acts = {
  suspension,
  revocation,
  annulment,
  none: fc.constant<Act[]>([]),
}

export type Parts = {
  readonly events: readonly OwnEvent[]
  readonly acts: readonly Act[]
  readonly verified: number
  /** The end of the instrument that holds the provision. */
  readonly until?: End | undefined
}

export const instrument = (id: string, provisions: readonly string[], until?: End): Instrument => ({
  id,
  issuer: id.split('/').slice(0, 2).join('/'),
  regime: 'cn/dual-use',
  title: { en: id },
  published: day(-10),
  ...(until ? { until } : {}),
  sources: {},
  provisions,
  notes: [],
})

export const provision = (id: string, events: readonly OwnEvent[]): Provision => ({
  id,
  instrument: id.split('#')[0]!,
  regime: 'cn/dual-use',
  says: id,
  subject: ['goods'],
  reach: { only: 'as-shipped' },
  effect: { kind: 'licence', regime: 'cn/dual-use' },
  relations: {},
  relatedBy: [],
  judgedBy: { only: 'export' },
  when: { kind: 'all', of: [] },
  events,
  cite: cited(id.split('#')[0]!, -10),
  notes: [],
})

/** A register of one provision that things happen to, and one with the same events that no act names. */
export function registerOf({ events, acts: all, verified, until }: Parts): Register {
  const names = [...new Set(all.map((one) => one.instrument))]
  return {
    edition: 'random',
    instruments: Object.fromEntries(
      [instrument(LAW, [TARGET, BYSTANDER], until), ...names.map((name) => instrument(name, []))].map((one) => [
        one.id,
        one,
      ]),
    ),
    provisions: { [TARGET]: provision(TARGET, events), [BYSTANDER]: provision(BYSTANDER, events) },
    acts: all,
    lists: {},
    facts: {},
    specs: {},
    products: {},
    openPoints: {},
    regimes: {
      'cn/dual-use': {
        id: 'cn/dual-use',
        title: { en: 'dual use' },
        coverage: 'modelled',
        verifiedFrom: day(-2),
        verifiedThrough: day(verified),
        says: 'everything',
        missing: [],
      },
    },
    territories: {},
    issuers: {},
    actors: NO_ACTORS,
    calendars: {},
  }
}

export const someActs: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.oneof(acts.none, suspension, suspension),
    fc.oneof(acts.none, acts.none, revocation),
    fc.oneof(acts.none, acts.none, annulment),
  )
  .map((all) => all.flat())

export const partsOf = (of: fc.Arbitrary<readonly Act[]>): fc.Arbitrary<Parts> =>
  fc.record({
    events: ownEvents,
    acts: of,
    verified: offsets(-2, LAST + 2),
    until: maybe(offsets(1)).chain((offset) => (offset === undefined ? fc.constant(undefined) : ends(offset))),
  })

/** Whether another instrument ends only what was published before: a provision of a later day would start anew. */
export const endsWhatIsPublished = ({ events, acts: all }: Parts): boolean =>
  all
    .filter(({ kind }) => kind === 'revokes' || kind === 'withdraws')
    .every(({ cite }) => events.every((event) => event.cite.published <= cite.published))

/** Whether what was annulled had not been called off before its day: nothing is left of that to annul. */
export const annulsWhatStands = ({ acts: all }: Parts): boolean =>
  !all.some(({ kind }) => kind === 'annuls') || !all.some(({ kind }) => kind === 'revokes' || kind === 'withdraws')

/** Whether the provision's own end and its instrument's name two different days. */
export const endsApart = ({ events, until }: Parts): boolean =>
  events.every((event) => event.until?.date.slice(0, 10) !== until?.date.slice(0, 10) || !until)

/** Everything at once. */
export const parts: fc.Arbitrary<Parts> = partsOf(someActs)
