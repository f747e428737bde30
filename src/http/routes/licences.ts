import { z } from '@hono/zod-openapi'
import { InputError } from '../../issue.js'
import { drawnAlready } from '../../licence/again.js'
import { balances, standingOn, statement, warningsOn } from '../../licence/balances.js'
import { checklistOf } from '../../licence/checklist.js'
import { clockOf } from '../../licence/clock.js'
import { notYet } from '../../licence/happened.js'
import { openLedger } from '../../licence/ledger.js'
import type { Entry, Licence } from '../../licence/model.js'
import { observedLicences } from '../../licence/observed.js'
import { parseApplication, parseEntry, parseLicence } from '../../licence/parse.js'
import type { PlainDate } from '../../time/date.js'
import { type Asked, type Endpoint, endpoint, type Reply } from '../endpoint.js'
import type { House } from '../house.js'
import { cursorOf, idIn } from '../pages.js'
import * as shapes from '../shapes/stored.js'
import { dates, pageOf, paging } from '../shapes/words.js'
import { plain } from '../work/plain.js'
import { absent, keyed, matching, signed, stood } from '../writes.js'
import { whenOf } from './law.js'

const ABOUT = 'Licences'
const onDay = { on: dates.on }

const standing = (licence: Licence, entries: readonly Entry[], on: PlainDate) => {
  const ledger = openLedger(licence, entries)
  return {
    id: licence.id,
    licence,
    standing: standingOn(ledger, on),
    balances: balances(ledger, on),
    warnings: warningsOn(ledger, on),
  }
}

type EntrySent = Asked<{ readonly id: typeof shapes.ownId }, Record<never, never>, typeof shapes.entryBody>

/** Enters what was sent, under the key of the request. What does not fit is a conflict that names the line. */
async function entered(sent: EntrySent, given: Readonly<Record<string, unknown>>): Promise<Reply> {
  const { house, params } = sent
  const { key, ...by } = keyed(sent)
  if (given.key !== undefined && given.key !== key)
    throw new InputError([
      { code: 'two-keys', path: 'key', message: 'another key than the Idempotency-Key', expected: key },
    ])
  const entry = parseEntry(plain({ ...given, key }, 'entry'), house.law.register)
  await refuseNotYet(house, params.id, entry)
  const { written, again } = stood(await house.store.licences.enter(params.id, entry, by))
  const stored = await house.store.licences.get(params.id)
  if (!stored) return absent('licence', params.id)
  const ledger = openLedger(
    stored.licence,
    stored.lines.map((line) => line.entry),
  )
  return {
    json: {
      again,
      link: written.link,
      entry: written.entry,
      balances: balances(ledger, entry.on),
      warnings: again ? [] : drawnAlready(ledger.entries, entry),
    },
    status: again ? 200 : 201,
  }
}

/** Goods that move on a day to come have not moved. Throws InputError. */
export async function refuseNotYet(house: House, id: string, entry: Entry): Promise<void> {
  const now = { instant: house.now(), today: house.today() }
  if (entry.on <= now.today) return
  const stored = await house.store.licences.get(id)
  if (!stored) return absent('licence', id)
  const kept = { licence: stored.licence, entries: stored.lines.map((line) => line.entry) }
  const early = notYet(house.law.register, kept, entry, now)
  if (early.length) throw new InputError(early)
}

export const licenceRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/api/applications',
    about: ABOUT,
    summary: 'applications, by id',
    query: paging,
    answer: pageOf(shapes.documentRow),
    run: async ({ house, query }) => {
      const after = query.after === undefined ? {} : { after: idIn(query.after) }
      const { items, next } = await house.store.licences.applications({ limit: query.limit ?? 50, ...after })
      return { json: { items, next: next === undefined ? null : cursorOf(next) } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/applications/{id}',
    about: ABOUT,
    summary: 'an application, its clock on a day in working days, and its checklist',
    params: { id: shapes.ownId },
    query: onDay,
    answer: shapes.applicationAnswer,
    run: async ({ house, params, query }) => {
      const found = await house.store.licences.application(params.id)
      if (!found) return absent('application', params.id)
      const { register } = house.law
      const { on } = whenOf(house, query)
      const application = found.body
      const json = {
        on,
        application,
        clock: clockOf(application, { on, register }),
        checklist: checklistOf(application, register),
      }
      return { json, headers: { etag: `"${found.etag}"` } }
    },
  }),
  endpoint({
    method: 'put',
    path: '/api/applications/{id}',
    about: ABOUT,
    summary: 'keeps an application; every version stays',
    params: { id: shapes.ownId },
    headers: shapes.tagHeader,
    body: shapes.applicationBody,
    answer: shapes.documentRow,
    problems: ['changed', 'condition-needed', 'conflict'],
    run: async (sent) => {
      const { house, params, body } = sent
      const application = parseApplication(plain({ id: params.id, ...body }, 'application'), house.law.register)
      if (application.id !== params.id)
        throw new InputError([
          { code: 'two-ids', path: 'id', message: 'another id than that of the address', expected: params.id },
        ])
      const match = matching(sent)
      const outcome = await house.store.licences.putApplication(application, { ...signed(sent), ...match })
      const { written } = stood(outcome, match)
      const { body: _, ...row } = written
      return { json: row, headers: { etag: `"${row.etag}"` } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/licences',
    about: ABOUT,
    summary: 'licences on hand, each with its state, balances and warnings on a day',
    query: { ...onDay, ...paging },
    answer: pageOf(shapes.licenceLine),
    run: async ({ house, query }) => {
      const { on } = whenOf(house, query)
      const after = query.after === undefined ? {} : { after: idIn(query.after) }
      const { items, next } = await house.store.licences.list({ limit: query.limit ?? 50, ...after })
      const lines = await Promise.all(items.map(({ id }) => house.store.licences.get(id)))
      const told = lines.flatMap((one) =>
        one
          ? [
              standing(
                one.licence,
                one.lines.map(({ entry }) => entry),
                on,
              ),
            ]
          : [],
      )
      return { json: { items: told, next: next === undefined ? null : cursorOf(next) } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/licences',
    about: ABOUT,
    summary: 'opens the ledger of a licence; a licence never changes',
    headers: shapes.keyHeader,
    body: shapes.licenceBody,
    answer: shapes.grantAnswer,
    status: 201,
    problems: ['conflict', 'condition-needed'],
    run: async (sent) => {
      const { house, body } = sent
      const given = keyed(sent)
      const licence = parseLicence(plain(body, 'licence'), house.law.register)
      const { written, again } = stood(await house.store.licences.grant(licence, given))
      return { json: { again, link: written, licence }, status: again ? 200 : 201 }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/licences/{id}',
    about: ABOUT,
    summary: 'a licence with its ledger: every entry, the running balance, and how it stands on a day',
    params: { id: shapes.ownId },
    query: onDay,
    answer: shapes.licenceAnswer,
    run: async ({ house, params, query }) => {
      const stored = await house.store.licences.get(params.id)
      if (!stored) return absent('licence', params.id)
      const { on } = whenOf(house, query)
      const entries = stored.lines.map(({ entry }) => entry)
      const ledger = openLedger(stored.licence, entries)
      return {
        json: {
          on,
          ...standing(stored.licence, entries, on),
          link: stored.link,
          entries: stored.lines,
          statement: statement(ledger),
        },
      }
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/licences/{id}/entries',
    about: ABOUT,
    summary: 'enters a reservation, release, draw, return, reversal, suspension, resumption or revocation',
    params: { id: shapes.ownId },
    headers: shapes.keyHeader,
    body: shapes.entryBody,
    answer: shapes.entryAnswer,
    status: 201,
    problems: ['conflict', 'condition-needed'],
    run: (sent) => entered(sent, sent.body),
  }),
  endpoint({
    method: 'post',
    path: '/api/licences/{id}/draws',
    about: ABOUT,
    summary: 'draws so much of a line for a shipment; what does not fit is refused with the line named',
    params: { id: shapes.ownId },
    headers: shapes.keyHeader,
    body: shapes.entryBody,
    answer: shapes.entryAnswer,
    status: 201,
    problems: ['conflict', 'condition-needed'],
    run: (sent) => entered(sent, { ...sent.body, kind: 'drawn' }),
  }),
  endpoint({
    method: 'get',
    path: '/api/observed-licences',
    about: ABOUT,
    summary: 'licences that were reported in the world: facts of others, with what was not disclosed as unknown',
    query: { known_at: dates.known_at },
    answer: z.object({ known_at: z.string(), items: z.array(z.looseObject({})) }),
    run: ({ house, query }) => {
      const { knownAt } = whenOf(house, query)
      return { json: { known_at: knownAt, items: observedLicences(house.law.register, knownAt) } }
    },
  }),
]
