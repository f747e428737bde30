import type { z } from 'zod'
import type { House } from '../http/house.js'
import { whenOf } from '../http/routes/law.js'
import { resolved } from '../http/stored-goods.js'
import type { GoodsAsked } from '../http/work/goods.js'
import { provisionsUnder, searched, stateJson } from '../http/work/register-reads.js'
import type { Job } from '../http/work/work.js'
import { stateOn } from '../register/state.js'
import type { PlainDate } from '../time/date.js'
import { groundsOf, refsIn } from './grounds.js'
import type { asked } from './shapes.js'

type Asked = { readonly [K in keyof typeof asked]: z.output<(typeof asked)[K]> }
type Json = Record<string, unknown>

/** Days were checked by the shape of the tool. */
const daysOf = <T extends { readonly on?: string | undefined; readonly known_at?: string | undefined }>(given: T) =>
  given as T & { readonly on?: PlainDate; readonly known_at?: PlainDate }

const done = async (
  house: House,
  job: Omit<Extract<Job, { kind: 'check' | 'ask' | 'compare' | 'reconcile' | 'claims' }>, 'today'>,
): Promise<Json> => JSON.parse(await house.runner.run({ ...job, today: house.today() } as Job)) as Json

/** The tools that read. Each answers with what it rests on. */
export const reads = {
  check: async (house: House, { ask: _, ...given }: Asked['check']): Promise<Json> => {
    const question = await resolved(house, daysOf(given) as GoodsAsked & { parts_id?: string })
    const answer = await done(house, { kind: 'check', asked: { ...question, detail: 'verdicts' }, files: {} })
    const parts = (answer.parts as readonly Json[]).map(slimPart)
    const when = { on: answer.on as PlainDate, knownAt: answer.known_at as PlainDate }
    const refs = parts.flatMap((part) =>
      ['binding', 'conflicts', 'undetermined'].flatMap((of) =>
        (part[of] as readonly Json[]).flatMap((one) => one.citations as string[]),
      ),
    )
    return { ...dated(when), ...groundsOf(house.law.register, when, refs), ...supposedIn(answer), parts }
  },
  ask: async (house: House, { letter, ...given }: Asked['ask']): Promise<Json> => {
    const asked = await resolved(house, daysOf(given) as GoodsAsked & { parts_id?: string })
    const answer = await done(house, { kind: 'ask', asked, files: {} })
    const when = { on: answer.on as PlainDate, knownAt: answer.known_at as PlainDate }
    const form = { ...asked, form: 'markdown', language: letter } as const
    const text = letter && (await house.runner.run({ kind: 'ask', asked: form, files: {}, today: house.today() }))
    return {
      ...dated(when),
      ...groundsOf(house.law.register, when, []),
      ...supposedIn(answer),
      requests: answer.requests,
      ...(text ? { letter: text } : {}),
    }
  },
  state: async (house: House, given: Asked['state']): Promise<Json> => {
    const { register } = house.law
    const when = whenOf(house, daysOf(given))
    const states = provisionsUnder(register, given.id).map((id) => stateJson(register, id, when))
    return { ...dated(when), ...groundsOf(register, when, refsIn(states)), states: wire(states) }
  },
  search_register: async (house: House, given: Asked['search_register']): Promise<Json> => {
    const { register } = house.law
    const when = whenOf(house, daysOf(given))
    const all = searched(register, given.query)
    const hits = all.slice(0, given.limit ?? 20).map(({ provision, ...hit }) => {
      const state = provision ? stateOn(register, provision, when) : undefined
      return {
        ...hit,
        ...(state ? { state: state.state, citations: state.citations.map(({ ref }) => ({ ref })) } : {}),
      }
    })
    return { ...dated(when), ...groundsOf(register, when, refsIn(hits)), total: all.length, hits }
  },
  brief: async (house: House, given: Asked['brief']): Promise<Json> => {
    const when = whenOf(house, daysOf(given))
    const page = JSON.parse(await house.runner.run({ kind: 'brief', asked: when, today: house.today() })) as Json
    return { ...page, ...dated(when), ...groundsOf(house.law.register, when, refsIn(page)) }
  },
  deadlines: async (house: House, given: Asked['deadlines']): Promise<Json> => {
    const when = whenOf(house, daysOf(given))
    const deadlines = JSON.parse(await house.runner.run({ kind: 'deadlines', asked: when, today: house.today() }))
    const { suspended, unresolved } = JSON.parse(
      await house.runner.run({ kind: 'brief', asked: when, today: house.today() }),
    ) as Json
    return {
      ...dated(when),
      ...groundsOf(house.law.register, when, refsIn([suspended, unresolved])),
      deadlines,
    }
  },
  claims: async (house: House, { text, published, publisher, known_at }: Asked['claims']): Promise<Json> => {
    const when = whenOf(house, daysOf({ known_at }))
    const report = {
      text,
      ...(published ? { published: published as PlainDate } : {}),
      ...(publisher ? { publisher } : {}),
    }
    const read = await done(house, { kind: 'claims', asked: { reports: [report] }, files: [] })
    const [{ head, claims: said }] = read.reports as [Json]
    // Without its day no claim can be weighed: what it says is told all the same.
    const hasDay = (head as { published: { basis: string } }).published.basis !== 'absent'
    const held = !hasDay
      ? { reports: [{ claims: [] }] }
      : await done(house, {
          kind: 'reconcile',
          asked: { reports: [report], known_at: when.knownAt },
          files: [],
        })
    const [{ claims }] = held.reports as [Json]
    return {
      known_at: when.knownAt,
      ...groundsOf(house.law.register, when, refsIn(claims)),
      untrusted: true,
      ...(hasDay
        ? {}
        : { says: 'the report does not say its day: give published to hold its claims against the register' }),
      head,
      claims,
      said,
    }
  },
  compare: async (house: House, given: Asked['compare']): Promise<Json> => {
    const question = await resolved(house, daysOf(given) as GoodsAsked & { parts_id?: string })
    const { from, to, scenarios } = given
    const answer = await done(house, {
      kind: 'compare',
      asked: {
        ...question,
        scenarios,
        ...(from ? { from: from as PlainDate } : {}),
        ...(to ? { to: to as PlainDate } : {}),
      },
      files: {},
    })
    const { window, laws, parts, touched } = answer
    const when = { on: (window as { from: PlainDate }).from, knownAt: (window as { known_at: PlainDate }).known_at }
    const shown = touched as readonly string[]
    const refs = shown.map((id) => house.law.register.provisions[id]?.cite.ref ?? '')
    return { ...groundsOf(house.law.register, when, refs), window, laws, parts, touched }
  },
}

const supposedIn = ({ supposed }: Json): { readonly supposed?: readonly string[] } =>
  supposed ? { supposed: (supposed as readonly { id: string }[]).map(({ id }) => id) } : {}

const dated = ({ on, knownAt }: { readonly on: string; readonly knownAt: string }) => ({ on, known_at: knownAt })

/** The names that HTTP gives the two dates, here too. */
const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('"knownAt":', '"known_at":'))

/** What binds and what cannot be told, each with its citations; what does not bind is counted. */
function slimPart({ part, name, says, counts, binding, conflicts, undetermined, duties }: Json): Json {
  const slim = (all: unknown) =>
    (all as readonly Json[]).map(
      ({ provision, instrument, item, state, effect, because, missing, readings, restsOn, citations }) => ({
        provision,
        instrument,
        item,
        state,
        effect,
        because,
        missing: (missing as readonly string[]).slice(0, 10),
        readings,
        restsOn,
        citations,
      }),
    )
  return {
    part,
    ...(name ? { name } : {}),
    says,
    counts,
    binding: slim(binding),
    conflicts: slim(conflicts),
    undetermined: slim(undetermined),
    ...(duties ? { duties } : {}),
  }
}
