import type { Issue } from '../../issue.js'
import type { Citation, Register } from '../../register/model.js'
import type { Places } from '../../register/parse/desk.js'
import { NEVER } from '../../register/parse/sources.js'
import { dayOf } from '../../time/date.js'
import { type Arrangement, type Contact, type Promised, promisesOf, type Talks, type Truce } from './model.js'

type Violation = { readonly at: string; readonly message: string }
type Linted = { readonly talks: Talks; readonly register: Register }

/** A named rule: one sentence that must hold of the talks beside a register. */
export type TalksRule = {
  readonly id: string
  readonly sentence: string
  readonly broken: (linted: Linted) => readonly Violation[]
}

const unless = (holds: boolean, at: string, message: string): Violation[] => (holds ? [] : [{ at, message }])

const ofContacts = (id: string, sentence: string, broken: (contact: Contact) => Violation[]): TalksRule => ({
  id,
  sentence,
  broken: ({ talks }) => Object.values(talks.contacts).flatMap(broken),
})
const ofPromises = (
  id: string,
  sentence: string,
  broken: (promise: Promised, linted: Linted) => Violation[],
): TalksRule => ({
  id,
  sentence,
  broken: (linted) => promisesOf(linted.talks).flatMap((promise) => broken(promise, linted)),
})
const ofTruces = (id: string, sentence: string, broken: (truce: Truce, talks: Talks) => Violation[]): TalksRule => ({
  id,
  sentence,
  broken: ({ talks }) => Object.values(talks.truces).flatMap((truce) => broken(truce, talks)),
})

function citesOfContact({ reports, namedBy, ordinal, askedBy, agenda }: Contact): Citation[] {
  const others = [ordinal, askedBy, agenda].flatMap((one) => (one ? [one.cite] : []))
  return [namedBy, ...reports.map(({ cite }) => cite), ...others]
}

function citesOfPromise({ said, silent, until, carriedBy, allegations, later }: Promised): Citation[] {
  const alleged = allegations.flatMap(({ cite, denied, takenUp }) => [
    cite,
    ...(denied ? [denied.cite] : []),
    ...(takenUp ? [takenUp.cite] : []),
  ])
  return [
    ...(until ? [until.cite] : []),
    ...[...said, ...silent, ...carriedBy, ...later].map(({ cite }) => cite),
    ...alleged,
  ]
}

const placed = ({ talks }: Linted): { at: string; cite: Citation }[] => [
  ...Object.values(talks.contacts).flatMap((one) => citesOfContact(one).map((cite) => ({ at: one.id, cite }))),
  ...promisesOf(talks).flatMap((one) => citesOfPromise(one).map((cite) => ({ at: one.id, cite }))),
  ...Object.values(talks.truces).flatMap(({ id, later }) => later.map(({ cite }) => ({ at: id, cite }))),
]

/** Official texts, seen or identified: what may be called an instrument that the register does not hold. */
const OFFICIAL = ['O', 'O-', 'O2', 'T']

const holds = ({ instruments, provisions }: Register, id: string): boolean =>
  Object.hasOwn(instruments, id) || Object.hasOwn(provisions, id)

export const TALKS_RULES: readonly TalksRule[] = [
  {
    id: 'TK01',
    sentence: 'A citation resolves to a source of the talks or of the register.',
    broken: (linted) =>
      placed(linted).flatMap(({ at, cite }) =>
        unless(cite.published !== NEVER, at, `cites ${cite.ref}, which is no source`),
      ),
  },
  {
    id: 'TK02',
    sentence: 'A source that is cited has an http or https URL, or is marked as the drafter’s knowledge (K, M).',
    broken: (linted) =>
      placed(linted).flatMap(({ at, cite: { ref, url, grade, published } }) => {
        const known = published === NEVER || grade === 'K' || grade === 'M' || grade === 'O2'
        if (url === undefined) return unless(known, at, `source ${ref} of grade ${grade} has no url`)
        return unless(/^https?:\/\/[^\s/]+\.\S+$/.test(url), at, `not an http or https url: ${url}`)
      }),
  },
  ofContacts('TK03', 'The days of a contact are in order, and a last day has a first.', ({ id, reports }) =>
    reports.flatMap(({ from, to }) => [
      ...unless(to === undefined || from !== undefined, id, `to ${to} has no from`),
      ...unless(!from || !to || from <= to, id, `from ${from} to ${to} are out of order`),
    ]),
  ),
  ofContacts('TK04', 'What was held is dated, and not later than the source that says so.', ({ id, reports }) =>
    reports
      .filter(({ status }) => status === 'held')
      .flatMap(({ from, cite }) => [
        ...unless(from !== undefined, id, `held without a day, by ${cite.ref}`),
        ...unless(!from || from <= cite.published, id, `held ${from}, after ${cite.ref} of ${cite.published}`),
      ]),
  ),
  {
    id: 'TK05',
    sentence: 'The ordinals of the rounds rise with their days, and none is given twice.',
    broken: ({ talks }) => {
      const rounds = Object.values(talks.contacts)
        .flatMap(({ id, ordinal, reports }) => {
          const from = reports.find((report) => report.from)?.from
          return ordinal && from ? [{ id, nth: ordinal.nth, from }] : []
        })
        .sort((a, b) => (a.from < b.from ? -1 : 1))
      return rounds.flatMap(({ id, nth }, index) => {
        const before = rounds[index - 1]
        return unless(!before || before.nth < nth, id, `round ${nth} follows round ${before?.nth} (${before?.id})`)
      })
    },
  },
  {
    id: 'TK06',
    sentence: 'An arrangement names contacts that exist, and was agreed no earlier than the first of them began.',
    broken: ({ talks }) => Object.values(talks.arrangements).flatMap((one) => contactsOf(one, talks)),
  },
  ofPromises('TK07', 'A promise is about instruments and provisions that the register holds.', (promise, linted) =>
    promise.concerns.flatMap((id) =>
      unless(holds(linted.register, id), promise.id, `concerns ${id}, which the register does not hold`),
    ),
  ),
  ofPromises(
    'TK08',
    'What carries a promise out is held by the register, or is marked on-file: no (C5).',
    (promise, linted) =>
      promise.carriedBy.flatMap(({ instrument, onFile }) => [
        ...unless(
          !onFile || holds(linted.register, instrument),
          promise.id,
          `carried by ${instrument}, which the register does not hold`,
        ),
        ...unless(
          onFile || !holds(linted.register, instrument),
          promise.id,
          `carried by ${instrument}, which the register holds: on-file: no is wrong`,
        ),
      ]),
  ),
  ofPromises(
    'TK09',
    'An instrument that is not on file has a number or a date in its name and is cited from an official text.',
    ({ id, carriedBy }) =>
      carriedBy
        .filter(({ onFile }) => !onFile)
        .flatMap(({ instrument, cite }) => [
          ...unless(/\d/.test(instrument), id, `carried by ${instrument}, a name without a number or a date`),
          ...unless(
            OFFICIAL.includes(cite.grade),
            id,
            `carried by ${instrument} on ${cite.ref} of grade ${cite.grade}, no official text`,
          ),
        ]),
  ),
  ofPromises(
    'TK10',
    'Nothing carries a promise out before the contacts of its arrangement began.',
    (promise, { talks }) => {
      const from = firstDayOf(talks.arrangements[promise.arrangement]!, talks)
      return promise.carriedBy.flatMap(({ instrument, date }) =>
        unless(!from || date >= from, promise.id, `carried by ${instrument} on ${date}, before ${from}`),
      )
    },
  ),
  ofPromises(
    'TK11',
    'What both sides promised is carried out for a party; what one promised, for no other.',
    ({ id, by, carriedBy }) =>
      carriedBy.flatMap(({ instrument, party }) => [
        ...unless(by !== 'both' || party !== undefined, id, `carried by ${instrument}, and it is not said for whom`),
        ...unless(by === 'both' || !party || party === by, id, `carried by ${instrument} for ${party}, not ${by}`),
      ]),
  ),
  ofPromises('TK12', 'A promise renews promises that exist, whose end lies before its own.', (promise, { talks }) => {
    const all = new Map(promisesOf(talks).map((one) => [one.id, one]))
    return promise.renews.flatMap((id) => {
      const renewed = all.get(id)
      if (!renewed) return [{ at: promise.id, message: `renews ${id}, which is no promise` }]
      const ends = renewed.until && promise.until
      const later = ends && dayOf(renewed.until.date) < dayOf(promise.until.date)
      return unless(!!later, promise.id, `renews ${id} without a later end`)
    })
  }),
  ofPromises('TK13', 'Words from a source in Chinese are given in Chinese.', ({ id, said }, linted) =>
    said.flatMap(({ words, cite }) => {
      const original = words === undefined || words.zh !== undefined || languageOf(linted, cite) !== 'zh'
      return unless(original, id, `words of ${cite.ref} in English only`)
    }),
  ),
  ofPromises('TK14', 'A party is not silent in the very text that it said the promise in.', ({ id, said, silent }) =>
    silent.flatMap(({ party, cite }) => {
      const there = said.some((one) => one.party === party && one.cite.ref === cite.ref)
      return unless(!there, id, `${party} is silent in ${cite.ref} and says it there`)
    }),
  ),
  ofPromises('TK15', 'Nobody is alleged to have broken a promise before it was made.', (promise, { talks }) => {
    const { agreed } = talks.arrangements[promise.arrangement]!
    return promise.allegations.flatMap(({ by, cite }) =>
      unless(cite.published >= agreed, promise.id, `alleged by ${by} on ${cite.published}, before ${agreed}`),
    )
  }),
  ofTruces('TK16', 'The spans of a truce join: each starts on the day on which the one before it ends.', (truce) =>
    truce.spans.flatMap(({ from, until }, index) => {
      const before = truce.spans[index - 1]
      return [
        ...unless(from < until, truce.id, `from ${from} until ${until} are out of order`),
        ...unless(!before || before.until === from, truce.id, `from ${from} does not join ${before?.until}`),
      ]
    }),
  ),
  ofTruces('TK17', 'A span of a truce names promises that exist and that all state its end.', (truce, talks) => {
    const all = new Map(promisesOf(talks).map((one) => [one.id, one]))
    return truce.spans.flatMap(({ until, promises }) =>
      promises.flatMap((id) => {
        const promise = all.get(id)
        if (!promise) return [{ at: truce.id, message: `names ${id}, which is no promise` }]
        const end = promise.until && dayOf(promise.until.date)
        return unless(end === until, truce.id, `until ${until}, and ${id} states ${end ?? 'no end'}`)
      }),
    )
  }),
]

function languageOf({ talks, register }: Linted, { ref }: Citation): string | undefined {
  const [of = '', source = ''] = ref.split('@')
  return (talks.arrangements[of] ?? talks.contacts[of] ?? register.instruments[of])?.sources[source]?.language
}

function firstDayOf({ contacts }: Arrangement, talks: Talks): string | undefined {
  const days = contacts.flatMap((id) => (talks.contacts[id]?.reports ?? []).flatMap(({ from }) => (from ? [from] : [])))
  return days.sort()[0]
}

function contactsOf(arrangement: Arrangement, talks: Talks): Violation[] {
  const { id, contacts, agreed } = arrangement
  const from = firstDayOf(arrangement, talks)
  return [
    ...contacts.flatMap((contact) =>
      unless(Object.hasOwn(talks.contacts, contact), id, `names the contact ${contact}, which is none`),
    ),
    ...unless(!from || agreed >= from, id, `agreed ${agreed}, before its contacts began on ${from}`),
  ]
}

/** What breaks the named rules, by rule; `code` is the rule. */
export function lintTalks(talks: Talks, register: Register, places: Places): Issue[] {
  return TALKS_RULES.flatMap(({ id, broken }) =>
    broken({ talks, register }).map(({ at, message }) => ({
      code: id,
      message: `${id} ${message}`,
      ...places[at],
      path: at,
    })),
  )
}
