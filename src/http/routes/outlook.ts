import { z } from '@hono/zod-openapi'
import { ENGINE } from '../../determine/record.js'
import type { When } from '../../register/state.js'
import { type Endpoint, endpoint } from '../endpoint.js'
import { atomOf } from '../feeds/atom.js'
import { type Feed, icsOf } from '../feeds/ics.js'
import type { House } from '../house.js'
import { byId } from '../pages.js'
import * as answers from '../shapes/answers.js'
import { dates, word } from '../shapes/words.js'
import type { NamedDeadline } from '../work/deadlines.js'
import { daysOf, found } from '../work/register-reads.js'
import { whenOf } from './law.js'

const ABOUT = 'Outlook'

type Dated = Parameters<typeof whenOf>[1]

const daysAhead = async (house: House, asked: When): Promise<readonly NamedDeadline[]> =>
  JSON.parse(await house.runner.run({ kind: 'deadlines', asked, today: house.today() }))

async function feedOf(house: House, query: Dated): Promise<Feed> {
  const { register } = house.law
  const when = whenOf(house, query)
  const through = Object.values(register.regimes).map(({ verifiedThrough }) => verifiedThrough)
  return {
    edition: register.edition,
    knownAt: when.knownAt,
    verifiedThrough: [...through].sort()[0] ?? '',
    deadlines: await daysAhead(house, when),
  }
}

export const outlookRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/api/health',
    about: 'Server',
    summary: 'whether the server answers, and with which edition',
    answer: answers.healthAnswer,
    run: ({ house }) => ({ json: { status: 'ok', engine: ENGINE, edition: house.law.register.edition } }),
  }),
  endpoint({
    method: 'get',
    path: '/api/brief',
    about: ABOUT,
    summary: 'the law on a day: in force, next, suspended, unresolved, threatened, the talks, the days ahead',
    query: dates,
    answer: answers.briefAnswer,
    run: async ({ house, query }) => ({
      text: await house.runner.run({ kind: 'brief', asked: whenOf(house, query), today: house.today() }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/api/talks',
    about: ABOUT,
    summary: 'what the sides promised each other, what became law, what is pending; none of it is law by itself',
    query: dates,
    answer: answers.talksAnswer,
    run: async ({ house, query }) => ({
      text: await house.runner.run({ kind: 'talks', asked: whenOf(house, query), today: house.today() }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/api/deadlines',
    about: ABOUT,
    summary: 'the days ahead, and how firm each is',
    query: dates,
    answer: answers.deadlinesAnswer,
    run: async ({ house, query }) => {
      const { register } = house.law
      const when = whenOf(house, query)
      const verified = Object.values(register.regimes).map(({ id, verifiedThrough }) => [id, verifiedThrough])
      return {
        json: {
          ...daysOf(when),
          edition: register.edition,
          verified_through: Object.fromEntries(verified),
          deadlines: await daysAhead(house, when),
        },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/deadlines.ics',
    about: ABOUT,
    summary: 'the days ahead as a calendar: stable UIDs, all-day in the issuer’s zone',
    query: dates,
    answer: z.string(),
    forms: ['text/calendar'],
    run: async ({ house, query }) => ({
      text: icsOf(await feedOf(house, query)),
      type: 'text/calendar; charset=utf-8',
    }),
  }),
  endpoint({
    method: 'get',
    path: '/api/deadlines.atom',
    about: ABOUT,
    summary: 'the days ahead as an Atom feed',
    query: dates,
    answer: z.string(),
    forms: ['application/atom+xml'],
    run: async ({ house, query }) => ({
      text: atomOf(await feedOf(house, query)),
      type: 'application/atom+xml; charset=utf-8',
    }),
  }),
  endpoint({
    method: 'get',
    path: '/api/bundled-scenarios',
    about: ABOUT,
    summary: 'the scenarios that come with the register: supposed, never law',
    answer: answers.scenariosAnswer,
    run: ({ house }) => {
      const { register, scenarios } = house.law
      const lines = byId(Object.values(scenarios)).map(({ id, title, says }) => ({ id, title, says }))
      return { json: { edition: register.edition, scenarios: lines } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/bundled-scenarios/{id}',
    about: ABOUT,
    summary: 'what a scenario supposes',
    params: { id: word.min(1) },
    answer: answers.scenarioAnswer,
    run: ({ house, params }) => ({ json: found(house.law.scenarios, params.id, 'scenario') }),
  }),
]
