import fc from 'fast-check'
import { Decimal } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import { parseCondition } from '../register/condition-parse.js'
import { editionOf } from '../register/edition.js'
import type { Act, Citation, Effect, Provision, Register } from '../register/model.js'
import { parseRegister } from '../register/parse.js'
import { date, type Moment } from '../time/date.js'
import type { Question } from './determine.js'
import type { Reading, Value } from './node.js'
import {
  type Condition,
  FORMS,
  ITEMS,
  isTrue,
  KINDS,
  movementOf,
  NAMES,
  OPERATORS,
  PLACES,
  partOf,
  type Readings,
  USES,
  type World,
  walkThings,
} from './worlds.testing.js'

/** Registers of a few provisions over a small vocabulary, written as the register's files are, and what the law says of each in a whole truth. */
export const ON = date('2025-10-01')
const LAW = 'cn/mofcom/2025-1'
export const idOf = (index: number): string => `${LAW}#${index + 1}`

const ask = { en: 'what?', zh: '何' }
const FACTS = {
  'movement.kind': { type: 'choice', values: KINDS },
  'movement.from': { type: 'territory' },
  'movement.to': { type: 'territory' },
  'movement.end-use': { type: 'choices', values: USES, excludes: { civil: ['military'] } },
  'mover.knows-danger': { type: 'flag' },
  'party.in': { type: 'territory', per: ['role'] },
  'party.military': { type: 'flag', per: ['role'] },
  'party.on': { type: 'truth', per: ['role', 'list'] },
  'item.form': { type: 'choice', values: FORMS },
  'item.made-in': { type: 'territory' },
  'item.step-in': { type: 'territory', per: ['step'] },
  'item.contains': { type: 'truth', per: ['element'] },
  'item.mass-share': { type: 'share', per: ['element'] },
  'item.share': { type: 'share', per: ['of', 'origin', 'basis'] },
  'item.on': { type: 'truth', per: ['list'] },
  'item.unlisted-part': { type: 'truth', per: ['meets'] },
}
const POINTS = ['first', 'second'] as const
const point = { asks: ask, readings: { a: 'one meaning', b: 'the other' }, cite: `${LAW}@text` }
const name = { en: 'name', zh: '名' }
const COMMON: Readonly<Record<string, object>> = {
  'facts.yaml': {
    facts: Object.fromEntries(Object.entries(FACTS).map(([id, fact]) => [id, { ...fact, ask, who: 'supplier' }])),
  },
  'products.yaml': { products: {}, specs: {} },
  'open-points.yaml': { 'open-points': { first: point, second: point } },
  'coverage.yaml': {
    regimes: {
      'cn/dual-use': {
        title: name,
        coverage: 'modelled',
        'verified-from': '2024-12-01',
        'verified-through': '2025-06-30',
        says: 'everything',
      },
    },
  },
  'actors.yaml': {
    issuers: { 'cn/mofcom': { name, zone: 'Asia/Shanghai' } },
    territories: {
      'cn/customs': { name },
      'cn/bonded': { name, within: 'cn/customs' },
      us: { name },
      hk: { name },
      de: { name },
    },
  },
  'calendars.yaml': { calendars: {} },
  [`${ITEMS}.yaml`]: {
    list: { title: name, complete: 'yes' },
    entries: {
      A1: {
        name,
        when: {
          all: [
            { fact: 'item.form', is: 'metal' },
            { fact: 'item.contains', element: 'Dy' },
          ],
        },
      },
    },
  },
  [`${NAMES}.yaml`]: {
    list: { title: name, complete: 'yes', listed: '2025-01-10' },
    names: { acme: { name: { en: 'Acme Magnetics', zh: '安科磁材' }, aka: ['AM Co'] } },
  },
}

// ---- conditions

const territories = fc.uniqueArray(fc.constantFrom('cn/customs', 'cn/bonded', 'us', 'hk'), {
  minLength: 1,
  maxLength: 2,
})
const placed = fc
  .tuple(fc.constantFrom('in', 'outside'), territories)
  .map(([how, places]): Condition => ({ [how]: places }))
const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })
const flag = fc.constantFrom('yes', 'no')
const bound = fc
  .tuple(fc.constantFrom(...Object.keys(OPERATORS)), fc.constantFrom('0.05 %', '0.1 %', '0.2 %'))
  .map(([operator, share]): Condition => ({ [operator]: share }))

const with_ = (test: Condition, more: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  more.map((rest) => ({ ...test, ...rest }))
const is = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Condition> => values.map((words) => ({ is: words }))

/** One test of each fact: its variable, so that read-once formulas can be built from them. */
export const LEAVES: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
  kind: with_({ fact: 'movement.kind' }, is(some(KINDS))),
  from: with_({ fact: 'movement.from' }, placed),
  to: with_({ fact: 'movement.to' }, placed),
  use: with_({ fact: 'movement.end-use' }, is(some(USES))),
  danger: with_({ fact: 'mover.knows-danger' }, is(flag)),
  userIn: with_({ fact: 'party.in', role: 'end-user' }, placed),
  military: with_({ fact: 'party.military', role: 'end-user' }, is(flag)),
  listed: fc.constant({ fact: 'party.on', role: 'end-user', list: NAMES }),
  form: with_({ fact: 'item.form' }, is(some(FORMS))),
  madeIn: with_({ fact: 'item.made-in' }, placed),
  mined: with_({ fact: 'item.step-in', step: 'mined' }, placed),
  content: fc.oneof(
    fc.constant<Condition>({ fact: 'item.contains', element: 'Dy' }),
    with_({ fact: 'item.mass-share', element: 'Dy' }, bound),
  ),
  on: fc.constant({ fact: 'item.on', list: ITEMS }),
  share: with_({ fact: 'item.share', of: ITEMS, origin: 'cn/customs', basis: 'mass' }, bound),
}

/** Shares of listed material have a test of their own. */
const leaf = fc.oneof(...Object.entries(LEAVES).flatMap(([fact, one]) => (fact === 'share' ? [] : [one])))

export const conditions = (depth: number, leaves: fc.Arbitrary<Condition> = leaf): fc.Arbitrary<Condition> => {
  if (depth === 0) return leaves
  const inner = conditions(depth - 1, leaves)
  const several = fc.array(inner, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    leaves,
    several.map((all): Condition => ({ all })),
    several.map((any): Condition => ({ any })),
    inner.map((not): Condition => ({ not })),
    fc.tuple(fc.constantFrom(...POINTS), inner, inner).map(([open, a, b]): Condition => ({ open, readings: { a, b } })),
    inner.map((one): Condition => ({ 'some-part': one, meets: 'the same' })),
  )
}

// ---- provisions

export const LICENCE: Effect = { kind: 'licence', regime: 'cn/dual-use' }
const dutyOf = (layer: string): Effect => ({
  kind: 'duty',
  what: 'duty',
  layer,
  rate: { percent: '0.1' },
  base: 'entered-value',
})

export type Spec = {
  readonly when: Condition
  readonly reach: 'as-shipped' | 'inside' | 'open'
  readonly state: 'in-force' | 'unresolved' | 'suspended' | 'ended'
  readonly effect: Effect
  readonly relation?: { readonly kind: string; readonly targets: readonly number[] }
}

type SpecOptions = {
  readonly kinds?: readonly ('licence' | 'duty' | 'exemption' | 'policy' | 'guidance')[]
  readonly reaches?: readonly Spec['reach'][]
  readonly states?: readonly Spec['state'][]
  readonly when?: fc.Arbitrary<Condition>
  readonly max?: number
  /** The kinds in order, where they are not left to chance. */
  readonly layout?: readonly string[]
}

/**
 * Up to five provisions. What exempts, guides or sets a policy names licences before it, or duties; a duty may take the place of duties before it;
 * guidance always picks the same meaning.
 */
export const specs = (options: SpecOptions = {}): fc.Arbitrary<readonly Spec[]> => {
  const {
    kinds = ['licence', 'licence', 'duty', 'duty', 'exemption', 'policy', 'guidance'],
    reaches = ['as-shipped', 'inside', 'open'],
  } = options
  const { states = ['in-force', 'in-force', 'in-force', 'unresolved', 'suspended', 'ended'], max = 5 } = options
  const one = fc.record({
    kind: fc.constantFrom(...kinds),
    when: options.when ?? conditions(2),
    reach: fc.constantFrom(...reaches),
    state: fc.constantFrom(...states),
    policy: fc.constantFrom('in-principle-denial', 'case-by-case'),
    point: fc.constantFrom(...POINTS),
    targets: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 2 }),
    takes: fc.constantFrom('excludes', 'in-lieu-of'),
  })
  const { layout } = options
  const [least, most] = layout ? [layout.length, layout.length] : [1, max]
  return fc.array(one, { minLength: least, maxLength: most }).map((all) => {
    const kindOf = (index: number) => layout?.[index] ?? (index === 0 ? 'licence' : all[index]!.kind)
    return all.map(({ when, reach, state, policy, point: about, targets, takes }, index): Spec => {
      const among = (...wanted: readonly string[]) => {
        const before = all.flatMap((_, other) => (other < index && wanted.includes(kindOf(other)) ? [other] : []))
        return before.length ? [...new Set(targets.map((target) => before[target % before.length]!))] : []
      }
      const named = among('licence', 'duty')
      const base = { when, reach, state }
      switch (kindOf(index)) {
        case 'licence':
          return { ...base, effect: LICENCE }
        case 'duty': {
          const instead = among('duty')
          const effect = dutyOf(`us/layer-${index}`)
          return { ...base, effect, ...(instead.length ? { relation: { kind: takes, targets: instead } } : {}) }
        }
        case 'exemption':
          return {
            ...base,
            effect: { kind: 'exemption', from: 'cn/dual-use' },
            relation: { kind: 'exempts', targets: named },
          }
        case 'policy':
          return {
            ...base,
            effect: { kind: 'policy', policy },
            relation: { kind: 'policy-for', targets: among('licence') },
          }
        default:
          return {
            ...base,
            effect: { kind: 'guidance', point: about, picks: 'a' },
            relation: { kind: 'guides', targets: named },
          }
      }
    })
  })
}

/** A file's keys as the parser looks for them, their values as JSON: that is YAML. */
const print = (value: object): string =>
  Object.entries(value)
    .map(([key, one]) => `${key}: ${JSON.stringify(one)}\n`)
    .join('')

const source = { id: 'text', url: 'https://example.org/text', grade: 'O' }
const instrument = (published: string) => ({
  instrument: { title: name, regime: 'cn/dual-use', published, sources: [source] },
})
const BASE = parseRegister(
  new Map(
    Object.entries({
      ...COMMON,
      [`${LAW}.yaml`]: instrument('2025-01-01'),
      'cn/mofcom/2025-2.yaml': instrument('2025-02-01'),
      'cn/mofcom/2025-3.yaml': instrument('2025-02-01'),
    }).map(([path, value]) => [path, print(value)]),
  ),
)
if (BASE.issues.length) throw new Error(JSON.stringify(BASE.issues))

const cite = (of: string, published: string): Citation => ({
  ref: `${of}@text`,
  grade: 'O',
  published: date(published),
})

const conditionOf = (when: Condition): Provision['when'] =>
  parseCondition(when, [], {
    facts: BASE.register.facts,
    specs: {},
    cite: () => cite(LAW, '2025-01-01'),
    report: (issue) => {
      throw new Error(JSON.stringify(issue))
    },
  })

/** `guidance`: the day on which guidance is published and speaks. */
export function registerOf(all: readonly Spec[], guidance = '2025-01-01'): Register {
  const provisions = all.map(({ when, reach, state, effect, relation }, index): Provision => {
    const start = relation?.kind === 'guides' ? guidance : '2025-01-01'
    const own = cite(LAW, start)
    return {
      id: idOf(index),
      instrument: LAW,
      regime: 'cn/dual-use',
      says: `provision ${index + 1}`,
      subject: ['goods'],
      reach: reach === 'open' ? { point: 'first', readings: { a: 'as-shipped', b: 'inside' } } : { only: reach },
      effect,
      relations: relation ? { [relation.kind]: relation.targets.map(idOf) } : {},
      relatedBy: [],
      judgedBy: { only: 'export' },
      when: conditionOf(when),
      events: [
        { kind: 'effective', date: date(start) as string as Moment, cite: own },
        ...(state === 'ended' ? [{ kind: 'lapsed' as const, date: '2025-03-01' as Moment, cite: own }] : []),
      ],
      cite: own,
      notes: [],
    }
  })
  const suspends = (by: string, state: Spec['state'], until: string): Act[] => {
    const named = all.flatMap((one, index) => (one.state === state ? [idOf(index)] : []))
    const end = { date: until as Moment, inclusive: 'no' } as const
    const act = { kind: 'suspends', instrument: by, from: '2025-02-01' as Moment, until: end } as const
    return named.length ? [{ ...act, targets: named, named, cite: cite(by, '2025-02-01'), reports: [] }] : []
  }
  const law = { ...BASE.register.instruments[LAW]!, provisions: provisions.map(({ id }) => id) }
  const { edition: _, ...body } = {
    ...BASE.register,
    instruments: { ...BASE.register.instruments, [LAW]: law },
    provisions: Object.fromEntries(provisions.map((one) => [one.id, one])),
    acts: [
      ...suspends('cn/mofcom/2025-2', 'unresolved', '2025-08-01'),
      ...suspends('cn/mofcom/2025-3', 'suspended', '2026-08-01'),
    ],
  }
  return { edition: editionOf(provisions), ...body }
}

export const questionOf = (world: World, look: number): Question => ({
  subject: partOf(world, look),
  movement: movementOf(world, look),
  on: ON,
  knownAt: ON,
})

// ---- what the law says

/** Every way to read what is open: two points, and whether the suspension that ended was extended. */
export const READINGS: readonly Readings[] = ['a', 'b'].flatMap((first) =>
  ['a', 'b'].flatMap((second) => ['revived', 'extended'].map((state) => ({ first, second, state }))),
)

export type Judged = { readonly bare: boolean; readonly value: boolean }

const TAKING = ['excludes', 'in-lieu-of']

/** What each provision comes to where everything is known and read one way. What takes the place of another stands behind it. */
export function judge(all: readonly Spec[], { thing, deal }: World, readings: Readings): Judged[] {
  const bare = all.map(({ when, reach, state }) => {
    const standing = state === 'in-force' || (state === 'unresolved' && readings.state === 'revived')
    const goesInside = reach === 'inside' || (reach === 'open' && readings.first === 'b')
    return standing && (goesInside ? walkThings(thing) : [thing]).some((one) => isTrue(when, one, deal, readings))
  })
  const own: boolean[] = []
  for (const [index, { relation }] of [...all.entries()].reverse()) {
    const does = (kinds: readonly string[], whether: readonly boolean[]) =>
      all.some(({ relation: its }, at) => its && kinds.includes(its.kind) && its.targets.includes(index) && whether[at])
    const bites = relation?.kind !== 'exempts' || relation.targets.some((target) => bare[target])
    own[index] = bare[index]! && !does(['exempts'], bare) && !does(TAKING, own) && bites
  }
  return all.map(({ relation }, index) => ({
    bare: bare[index]!,
    value: own[index]! && (relation?.kind !== 'policy-for' || relation.targets.some((target) => own[target])),
  }))
}

// ---- answers

export const wordOf = (word: string): Value => ({ is: 'word', word })
export const truthOf = (truth: 'yes' | 'no'): Value => ({ is: 'truth', truth })
export const contentOf = (share: number): Value => ({
  is: 'content',
  contains: share > 0 ? 'yes' : 'no',
  share: exactly(new Decimal(share).div(10_000)),
})
export const said = (value: Value): Reading => ({ value, at: [] })

/** The variable of each test on the line, with answers on every side of what it can be compared with. */
export const VARIABLES: Readonly<Record<string, readonly [key: string, values: readonly Value[]]>> = {
  kind: ['movement.kind', KINDS.map(wordOf)],
  from: ['movement.from', PLACES.map(wordOf)],
  to: ['movement.to', PLACES.map(wordOf)],
  danger: ['mover.knows-danger', ['yes', 'no'].map(wordOf)],
  userIn: ['party.in(end-user)', PLACES.map(wordOf)],
  military: ['party.military(end-user)', ['yes', 'no'].map(wordOf)],
  listed: [`party.on(end-user, ${NAMES})`, [truthOf('yes'), truthOf('no')]],
  form: ['item.form @ line', FORMS.map(wordOf)],
  madeIn: ['item.made-in @ line', PLACES.map(wordOf)],
  mined: ['item.step-in(mined) @ line', PLACES.map(wordOf)],
  content: ['item.contains(Dy) @ line', [0, 1, 5, 7, 10, 15, 20, 100].map(contentOf)],
}
