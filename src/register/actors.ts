import { z } from 'zod'
import { type PlainDate, parseDate } from '../time/date.js'

/** `2025-01-20/..`, both ends days, months or years as far as known; the end is the last day of holding. `..` is open. */
export type Term = { readonly from: string; readonly until?: string }
export type Holding = { readonly person: string; readonly terms: readonly Term[] }

/** The canonical name is the key: unique among all people. `family`: the part that stands alone in reports. */
export type Person = {
  readonly name: string
  readonly state?: string
  readonly family: string
  readonly zh: readonly string[]
  /** Other full names in English. */
  readonly also: readonly string[]
}

/** A post. `title` is what the reader prints; `en` the words that reports use for it, without the state. */
export type Office = {
  readonly id: string
  readonly title: string
  readonly state?: string
  readonly body?: string
  readonly en: readonly string[]
  readonly zh: readonly string[]
  /** Several people hold it at once (spokespersons, vice premiers): the office alone names nobody. */
  readonly several: boolean
  readonly holders: readonly Holding[]
}

export const OUTLET_KINDS = ['agency', 'newspaper', 'broadcaster', 'magazine', 'site', 'platform', 'official'] as const
export type Outlet = {
  readonly name: string
  readonly kind: (typeof OUTLET_KINDS)[number]
  readonly state?: string
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly hosts: readonly string[]
}

export const BODY_KINDS = [
  'government',
  'agency',
  'legislature',
  'court',
  'military',
  'international',
  'company',
  'group',
] as const
export type Body = {
  readonly name: string
  readonly kind: (typeof BODY_KINDS)[number]
  readonly state?: string
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** A state as an actor. `demonym` is its adjective; `metonyms` stand for its government. */
export type StateActor = {
  readonly id: string
  readonly name: string
  readonly demonyms: readonly string[]
  readonly metonyms: readonly string[]
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

export type Actors = {
  readonly people: Readonly<Record<string, Person>>
  readonly offices: Readonly<Record<string, Office>>
  readonly outlets: Readonly<Record<string, Outlet>>
  readonly bodies: Readonly<Record<string, Body>>
  readonly states: Readonly<Record<string, StateActor>>
}

export const NO_ACTORS: Actors = { people: {}, offices: {}, outlets: {}, bodies: {}, states: {} }

const text = z.string().min(1)
const names = z.union([text.transform((name) => [name]), z.array(text)]).optional()
const TERM = /^\d{4}(-\d{2}){0,2}\/(\d{4}(-\d{2}){0,2}|\.\.)$/
const term = text.transform((value, context): Term => {
  const [from, until] = value.split('/')
  const open = until === '..'
  if (TERM.test(value) && isDay(from!) && (open || (isDay(until!) && from! <= until!)))
    return { from: from!, ...(open ? {} : { until: until! }) }
  context.addIssue({ code: 'custom', message: 'expected a term of office, 2025-01-20/2029-01-20 or 2025-01/..' })
  return z.NEVER
})
const isDay = (value: string): boolean => parseDate(`${value}-01-01`.slice(0, 10)) !== undefined

/** The part of `actors.yaml` about people: every key may be left out. */
export const peopleShape = {
  people: z
    .record(text, z.record(text, z.strictObject({ family: text.optional(), zh: names, also: names })))
    .optional(),
  offices: z
    .record(
      text,
      z.strictObject({
        title: text,
        state: text.optional(),
        body: text.optional(),
        en: names,
        zh: names,
        several: z.literal('yes').optional(),
        holders: z.record(text, z.union([term.transform((one) => [one]), z.array(term)])).optional(),
      }),
    )
    .optional(),
  outlets: z
    .record(
      text,
      z.strictObject({ kind: z.enum(OUTLET_KINDS), state: text.optional(), en: names, zh: names, hosts: names }),
    )
    .optional(),
  bodies: z
    .record(text, z.strictObject({ kind: z.enum(BODY_KINDS), state: text.optional(), en: names, zh: names }))
    .optional(),
  states: z
    .record(text, z.strictObject({ name: text, demonyms: names, metonyms: names, en: names, zh: names }))
    .optional(),
}
const shape = z.object(peopleShape)
export type PeopleFile = z.output<typeof shape>

/** States that write the family name first. */
const FAMILY_FIRST = new Set(['cn', 'tw', 'kr', 'vn'])

export function actorsOf(file: PeopleFile | undefined): Actors {
  return {
    people: Object.fromEntries(
      Object.entries(file?.people ?? {}).flatMap(([state, people]) =>
        Object.entries(people).map(([name, { family, zh, also }]): [string, Person] => [
          name,
          {
            name,
            ...(state === 'none' ? {} : { state }),
            family: family ?? familyOf(name, state),
            zh: zh ?? [],
            also: also ?? [],
          },
        ]),
      ),
    ),
    offices: mapped(file?.offices, ({ title, state, body, en, zh, several, holders }, id) => ({
      id,
      title,
      ...stated(state),
      ...(body ? { body } : {}),
      en: en ?? [],
      zh: zh ?? [],
      several: several !== undefined,
      holders: Object.entries(holders ?? {}).map(([person, terms]) => ({ person, terms })),
    })),
    outlets: mapped(file?.outlets, ({ kind, state, en, zh, hosts }, name) => ({
      name,
      kind,
      ...stated(state),
      en: en ?? [],
      zh: zh ?? [],
      hosts: hosts ?? [],
    })),
    bodies: mapped(file?.bodies, ({ kind, state, en, zh }, name) => ({
      name,
      kind,
      ...stated(state),
      en: en ?? [],
      zh: zh ?? [],
    })),
    states: mapped(file?.states, ({ name, demonyms, metonyms, en, zh }, id) => ({
      id,
      name,
      demonyms: demonyms ?? [],
      metonyms: metonyms ?? [],
      en: en ?? [],
      zh: zh ?? [],
    })),
  }
}

const stated = (state: string | undefined) => (state ? { state } : {})

function mapped<A, B>(record: Readonly<Record<string, A>> | undefined, map: (value: A, key: string) => B) {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, map(value, key)]))
}

function familyOf(name: string, state: string): string {
  const words = name.split(' ')
  return (FAMILY_FIRST.has(state) ? words[0] : words.at(-1))!
}

/** What does not fit together: a holder, a state or a body that is named and not there. Paths into the file. */
export function strayNames(actors: Actors): readonly { readonly path: readonly string[]; readonly message: string }[] {
  const stray = (at: readonly string[], kind: string, name: string | undefined, known: object) =>
    name === undefined || Object.hasOwn(known, name)
      ? []
      : [{ path: at, message: `${name}: no such ${kind} in actors.yaml` }]
  return [
    ...Object.values(actors.offices).flatMap(({ id, state, body, holders }) => [
      ...stray(['offices', id], 'state', state, actors.states),
      ...stray(['offices', id], 'body', body, actors.bodies),
      ...holders.flatMap(({ person }) => stray(['offices', id], 'person', person, actors.people)),
    ]),
    ...Object.values(actors.people).flatMap(({ name, state }) =>
      stray(['people', state ?? name], 'state', state, actors.states),
    ),
    ...Object.values(actors.outlets).flatMap(({ name, state }) =>
      stray(['outlets', name], 'state', state, actors.states),
    ),
    ...Object.values(actors.bodies).flatMap(({ name, state }) =>
      stray(['bodies', name], 'state', state, actors.states),
    ),
  ]
}

/** The people that held the office that day. A term known to the month or year holds through the whole of it. */
export function holdersOn(office: Office, day: PlainDate): readonly string[] {
  const within = ({ from, until }: Term) =>
    from <= day.slice(0, from.length) && (until === undefined || day.slice(0, until.length) <= until)
  return office.holders.filter(({ terms }) => terms.some(within)).map(({ person }) => person)
}
