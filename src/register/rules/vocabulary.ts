import { dateInZone } from '../../time/date.js'
import type { Fact, Instrument, Register, Territory } from '../model.js'
import { circles, type Rule, unless, type Violation } from './rule.js'

const twice = (words: readonly string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index)

const factRule = (id: string, sentence: string, wrong: (fact: Fact) => string[]): Rule => ({
  id,
  sentence,
  broken: ({ register }) =>
    Object.values(register.facts).flatMap((fact) =>
      wrong(fact).map((message) => ({ at: 'facts.yaml', message: `${fact.id} ${message}` })),
    ),
})

/** The regimes that are named: those of the instruments, and those that licences and exemptions are under. */
function regimesNamed({ instruments, provisions }: Register): { at: string; regime: string }[] {
  const own = Object.values(instruments).map(({ id, regime }) => ({ at: id, regime }))
  const effects = Object.values(provisions).flatMap(({ id, effect }) =>
    effect.kind === 'licence'
      ? [{ at: id, regime: effect.regime }]
      : effect.kind === 'exemption'
        ? [{ at: id, regime: effect.from }]
        : [],
  )
  return [...own, ...effects]
}

export const VOCABULARY_RULES: readonly Rule[] = [
  factRule('R047', 'A choice has values, each once, and exclusions name its values.', ({ type, values, excludes }) => {
    if (type !== 'choice' && type !== 'choices') return values.length ? [`is a ${type} and has values`] : []
    const named = Object.entries(excludes).flatMap(([value, others]) => [value, ...others])
    return [
      ...(values.length === 0 ? ['has no values'] : []),
      ...twice(values).map((value) => `has the value ${value} twice`),
      ...named.filter((value) => !values.includes(value)).map((value) => `excludes ${value}, which is no value of it`),
    ]
  }),
  factRule('R048', 'A question speaks only of what its fact is asked about.', ({ ask, together, per, who }) => {
    const known = [...per, 'item', 'value', ...(together ? ['these'] : [])]
    const texts = [ask.en, ask.zh, who, ...(together ? [together.en, together.zh] : [])]
    const braces = texts.flatMap((text) => [...text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name!))
    return [...new Set(braces)]
      .filter((name) => !known.includes(name))
      .map((name) => `asks about {${name}}, which nothing fills in`)
  }),
  {
    id: 'R066',
    sentence: 'A fact waits for facts of the vocabulary, and none waits for itself.',
    broken: ({ register: { facts } }) => {
      const all = Object.values(facts)
      const lost = all.flatMap(({ id, waitsFor = [] }) =>
        waitsFor
          .filter((other) => facts[other] === undefined)
          .map((other) => ({ at: 'facts.yaml', message: `${id} waits for ${other}, which does not exist` })),
      )
      const next = new Map(all.map(({ id, waitsFor = [] }) => [id, waitsFor]))
      const round = circles(next).map((path) => ({
        at: 'facts.yaml',
        message: `facts wait for each other: ${path.join(' -> ')}`,
      }))
      return [...lost, ...round]
    },
  },
  {
    id: 'R049',
    sentence: 'An instrument’s issuer is in actors.yaml.',
    broken: ({ register }) =>
      Object.values(register.instruments).flatMap(({ id, issuer }) =>
        unless(register.issuers[issuer] !== undefined, id, `actors.yaml has no issuer ${issuer}`),
      ),
  },
  {
    id: 'R050',
    sentence: 'A regime that is named is in coverage.yaml.',
    broken: ({ register }) =>
      regimesNamed(register).flatMap(({ at, regime }) =>
        unless(register.regimes[regime] !== undefined, at, `coverage.yaml has no regime ${regime}`),
      ),
  },
  {
    id: 'R051',
    sentence: 'A regime that is only pointed at holds no provision.',
    broken: ({ register }) =>
      Object.values(register.provisions).flatMap(({ id, regime }) =>
        unless(
          register.regimes[regime]?.coverage !== 'pointed at',
          id,
          `${regime} is pointed at, and holds this provision`,
        ),
      ),
  },
  {
    id: 'R052',
    sentence: 'The territory that another lies within, or perhaps does, exists, and none lies within itself.',
    broken: ({ register: { territories } }) => {
      const all = Object.values(territories)
      const lost = all.flatMap(({ id, within, perhapsWithin }) =>
        [within, perhapsWithin].flatMap((other) =>
          other !== undefined && !territories[other] ? [{ id, within: other }] : [],
        ),
      )
      const next = new Map(all.map(({ id, within }) => [id, within ? [within] : []]))
      return [
        ...lost.map(({ id, within }) => ({
          at: 'actors.yaml',
          message: `${id} lies within ${within}, which does not exist`,
        })),
        ...circles(next).map((path) => ({
          at: 'actors.yaml',
          message: `territories within each other: ${path.join(' -> ')}`,
        })),
      ]
    },
  },
  {
    id: 'R053',
    sentence: 'An id, an alias and a name mean one territory.',
    broken: ({ register }) => {
      const words = Object.values(register.territories).flatMap(wordsFor)
      return twice(words).map((word) => ({ at: 'actors.yaml', message: `two territories are called ${word}` }))
    },
  },
  {
    id: 'R054',
    sentence: 'An issuer’s dates are in a zone that exists.',
    broken: ({ register }) =>
      Object.values(register.issuers).flatMap(({ id, zone }) =>
        unless(
          dateInZone('2025-01-01T00:00:00Z', zone) !== undefined,
          'actors.yaml',
          `${id} is in the zone ${zone}, which does not exist`,
        ),
      ),
  },
  {
    id: 'R055',
    sentence: 'A calendar’s days lie in its years, and none is both a holiday and a working day.',
    broken: ({ register }) =>
      Object.entries(register.calendars).flatMap(([id, { years, holidays, workdays }]) => [
        ...[...holidays, ...workdays].flatMap((day) =>
          unless(years.includes(day.slice(0, 4)), 'calendars.yaml', `${id} has ${day}, which is in none of its years`),
        ),
        ...twice([...holidays, ...workdays]).map((day) => ({
          at: 'calendars.yaml',
          message: `${id} has ${day} twice`,
        })),
      ]),
  },
  {
    id: 'R056',
    sentence: 'The territory of a listed name is in actors.yaml.',
    broken: ({ register }) =>
      Object.values(register.lists).flatMap((list) =>
        Object.values(list.names).flatMap(({ id, in: place }) =>
          unless(
            place === undefined || register.territories[place] !== undefined,
            list.id,
            `${id} is in ${place}, which actors.yaml does not have`,
          ),
        ),
      ),
  },
  {
    id: 'R057',
    sentence: 'A Chinese instrument has its Chinese title.',
    broken: ({ register }) =>
      Object.values(register.instruments).flatMap(({ id, title }): Violation[] =>
        unless(!isChinese({ id }) || title.zh !== undefined, id, `no Chinese title beside ${JSON.stringify(title.en)}`),
      ),
  },
  {
    id: 'R060',
    sentence: 'A regime is verified from a day, through a day that is not before it.',
    broken: ({ register }) =>
      Object.values(register.regimes).flatMap(({ id, verifiedFrom, verifiedThrough }) =>
        unless(
          verifiedFrom <= verifiedThrough,
          'coverage.yaml',
          `${id} is verified from ${verifiedFrom}, which is after ${verifiedThrough}`,
        ),
      ),
  },
]

const isChinese = ({ id }: Pick<Instrument, 'id'>): boolean => id.startsWith('cn/')

/** Every word for a territory, each once: a territory may repeat itself, two may not share. */
function wordsFor({ id, alias, name }: Territory): string[] {
  const words = [id, ...alias, name.en, name.zh].flatMap((word) => (word ? [word.toLowerCase()] : []))
  return [...new Set(words)]
}
