import { z } from '@hono/zod-openapi'
import { ENGINE } from '../../determine/record.js'
import { historyOf } from '../../register/history.js'
import type { Register } from '../../register/model.js'
import { stateOn, type When } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import { type Endpoint, endpoint } from '../endpoint.js'
import type { House } from '../house.js'
import { LIMITS } from '../limits.js'
import { byId, pageAfter } from '../pages.js'
import * as answers from '../shapes/answers.js'
import { dates, id, pageOf, paging, text, word } from '../shapes/words.js'
import {
  coverageOn,
  daysOf,
  found,
  provisionLine,
  provisionsUnder,
  searched,
  stateJson,
} from '../work/register-reads.js'

const ABOUT = 'The register'

type Dated = { readonly on?: PlainDate | undefined; readonly known_at?: PlainDate | undefined }

/** The two dates of a read, each today where it is left out. */
export const whenOf = (house: House, { on, known_at: knownAt }: Dated): When => {
  const today = house.today()
  return { on: on ?? today, knownAt: knownAt ?? today }
}

/** Instruments that the world could read by the day of knowledge (T3). */
const isPublished = ({ published }: { readonly published: PlainDate }, { knownAt }: When): boolean =>
  published <= knownAt

const heldOn = ({ instruments, provisions }: Register, when: When) =>
  byId(Object.values(provisions).filter(({ instrument }) => isPublished(instruments[instrument]!, when)))

const whole = new WeakMap<Register, string>()

/** The register as one text, made once. */
function wholeText(register: Register): string {
  const known = whole.get(register) ?? JSON.stringify(register)
  whole.set(register, known)
  return known
}

export const lawRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/api/register',
    about: ABOUT,
    summary: 'what the register holds: counts, states on the day, coverage',
    query: dates,
    answer: answers.registerAnswer,
    run: ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const held = heldOn(register, when)
      const states: Record<string, number> = {}
      for (const provision of held) {
        const { state } = stateOn(register, provision.id, when)
        states[state] = (states[state] ?? 0) + 1
      }
      const counts = {
        instruments: Object.values(register.instruments).filter((one) => isPublished(one, when)).length,
        provisions: held.length,
        lists: Object.keys(register.lists).length,
      }
      const coverage = coverageOn(register, when)
      return { json: { ...daysOf(when), edition: register.edition, engine: ENGINE, counts, states, coverage } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/register.json',
    about: ABOUT,
    summary: 'the register whole, as the library reads it; its edition is its hash',
    answer: z.looseObject({ edition: z.string() }).openapi('Register'),
    run: ({ house }) => ({
      text: wholeText(house.law.register),
      headers: { etag: `"${house.law.register.edition}"` },
    }),
  }),
  endpoint({
    method: 'get',
    path: '/api/coverage',
    about: ABOUT,
    summary: 'per regime: what is modelled, what is missing, verified from and through',
    query: dates,
    answer: answers.coverageAnswer,
    run: ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      return { json: { ...daysOf(when), edition: register.edition, coverage: coverageOn(register, when) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/provisions',
    about: ABOUT,
    summary: 'provisions with their state on the day, as known on the day',
    query: { ...dates, ...paging, state: word.optional(), regime: word.optional(), instrument: word.optional() },
    answer: pageOf(answers.provisionLine),
    run: ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const { regime, instrument, state } = query
      const lines = heldOn(register, when)
        .filter(
          (one) =>
            (regime === undefined || one.regime === regime) &&
            (instrument === undefined || one.instrument === instrument),
        )
        .map((one) => provisionLine(register, one.id, when))
        .filter((line) => state === undefined || line.state === state)
      return { json: { edition: register.edition, ...pageAfter(lines, (line) => line.id, query) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/provisions/{id}',
    about: ABOUT,
    summary: 'a provision: its words, conditions, sources and open points, and its state on the day',
    params: { id },
    query: dates,
    answer: answers.provisionAnswer,
    run: ({ house, params, query }) => {
      const { register } = house.law
      const provision = found(register.provisions, params.id, 'provision')
      const when = whenOf(house, query)
      const { title, published, sources } = register.instruments[provision.instrument]!
      const text = JSON.stringify([provision.when, provision.reach, provision.judgedBy])
      const openPoints = Object.values(register.openPoints).filter((point) => text.includes(`"point":"${point.id}"`))
      return {
        json: {
          ...daysOf(when),
          edition: register.edition,
          provision,
          instrument: { id: provision.instrument, title, published, sources },
          openPoints,
          state: stateJson(register, provision.id, when),
        },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/history/{id}',
    about: ABOUT,
    summary: 'the states of a provision over time, as known on a day',
    params: { id },
    query: { known_at: dates.known_at },
    answer: answers.historyAnswer,
    run: ({ house, params, query }) => {
      const { register } = house.law
      const provision = found(register.provisions, params.id, 'provision').id
      const { knownAt } = whenOf(house, query)
      const spans = historyOf(register, provision, knownAt)
      return { json: { known_at: knownAt, edition: register.edition, provision, spans } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/state/{id}',
    about: ABOUT,
    summary: 'the state of a provision, or of all of an instrument, on a day as known on a day',
    params: { id },
    query: dates,
    answer: answers.stateAnswer,
    run: ({ house, params, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const states = provisionsUnder(register, params.id).map((one) => stateJson(register, one, when))
      return { json: { ...daysOf(when), edition: register.edition, id: params.id, states } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/instruments',
    about: ABOUT,
    summary: 'instruments that were published by the day of knowledge',
    query: { ...dates, ...paging, issuer: word.optional(), regime: word.optional() },
    answer: pageOf(answers.instrumentLine),
    run: ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const lines = byId(Object.values(register.instruments))
        .filter((one) => isPublished(one, when))
        .filter(
          ({ issuer, regime }) =>
            (query.issuer === undefined || issuer === query.issuer) &&
            (query.regime === undefined || regime === query.regime),
        )
        .map(({ id, issuer, regime, title, published, provisions }) => ({
          id,
          issuer,
          regime,
          title,
          published,
          provisions: provisions.length,
        }))
      return { json: { edition: register.edition, ...pageAfter(lines, (line) => line.id, query) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/instruments/{id}',
    about: ABOUT,
    summary: 'an instrument: titles, sources, its provisions on the day, and what it does to others',
    params: { id },
    query: dates,
    answer: answers.instrumentAnswer,
    run: ({ house, params, query }) => {
      const { register } = house.law
      const instrument = found(register.instruments, params.id, 'instrument')
      const when = whenOf(house, query)
      return {
        json: {
          ...daysOf(when),
          edition: register.edition,
          instrument,
          provisions: instrument.provisions.map((one) => provisionLine(register, one, when)),
          acts: register.acts.filter((act) => act.instrument === instrument.id),
        },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/lists',
    about: ABOUT,
    summary: 'control lists and lists of names',
    query: paging,
    answer: pageOf(answers.listLine),
    run: ({ house, query }) => {
      const { register } = house.law
      const lines = byId(Object.values(register.lists)).map(
        ({ id, instrument, title, entries, names, complete, listed }) => ({
          id,
          instrument,
          title,
          entries: Object.keys(entries).length,
          names: Object.keys(names).length,
          complete,
          listed,
        }),
      )
      return { json: { edition: register.edition, ...pageAfter(lines, (line) => line.id, query) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/lists/{id}',
    about: ABOUT,
    summary: 'a list with its entries and names, each with the days on which it stood there',
    params: { id },
    query: dates,
    answer: answers.listAnswer,
    run: ({ house, params, query }) => {
      const { register } = house.law
      const { entries, names, ...list } = found(register.lists, params.id, 'list')
      const when = whenOf(house, query)
      const stands = ({ from, until }: { readonly from?: PlainDate; readonly until?: PlainDate }): boolean =>
        (from === undefined || from <= when.on) && (until === undefined || when.on < until)
      const known = <T extends { readonly cite: { readonly published: PlainDate } }>(
        all: Readonly<Record<string, T>>,
      ): readonly T[] => Object.values(all).filter(({ cite }) => cite.published <= when.knownAt)
      return {
        json: {
          ...daysOf(when),
          edition: register.edition,
          list,
          entries: known(entries).map((entry) => ({ ...entry, stands: stands(entry) })),
          names: known(names),
        },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/sources',
    about: ABOUT,
    summary: 'every source that was published by the day of knowledge, with its grade',
    query: { known_at: dates.known_at, ...paging, instrument: word.optional() },
    answer: pageOf(answers.sourceLine),
    run: ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const lines = Object.values(register.instruments)
        .filter((one) => query.instrument === undefined || one.id === query.instrument)
        .flatMap(({ id: instrument, sources }) =>
          Object.values(sources).map((source) => ({ ...source, id: `${instrument}@${source.id}`, instrument })),
        )
        .filter((source) => isPublished(source, when))
      return { json: { edition: register.edition, ...pageAfter(byId(lines), (line) => line.id, query) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/search',
    about: ABOUT,
    summary: 'provisions, list entries and listed names that hold all the words, in English or Chinese',
    query: { q: text(LIMITS.query).min(1).openapi({ example: 'dysprosium' }), ...dates, ...paging },
    answer: pageOf(answers.hit),
    run: ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const page = pageAfter(searched(register, query.q), (hit) => hit.id, query)
      const items = page.items.map(({ provision, ...hit }) => ({
        ...hit,
        ...(provision ? { state: stateOn(register, provision, when).state } : {}),
      }))
      return { json: { edition: register.edition, ...page, items } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/vocabulary',
    about: ABOUT,
    summary: 'the words that goods and movements may use, with the questions of each fact in English and Chinese',
    answer: answers.vocabularyAnswer,
    run: ({ house }) => {
      const { register, vocabulary } = house.law
      return {
        json: {
          edition: register.edition,
          territories: byId(Object.values(register.territories)),
          endUses: register.facts['movement.end-use']?.values ?? [],
          kinds: register.facts['movement.kind']?.values ?? [],
          forms: [...vocabulary.forms],
          products: [...vocabulary.products],
          materials: [...vocabulary.materials],
          specs: Object.fromEntries(vocabulary.specs),
          facts: byId(Object.values(register.facts)),
          lists: Object.fromEntries([...vocabulary.lists].map(([list, codes]) => [list, [...codes]])),
        },
      }
    },
  }),
]
