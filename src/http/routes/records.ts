import { z } from '@hono/zod-openapi'
import { InputError } from '../../issue.js'
import type { Register } from '../../register/model.js'
import { lawOf } from '../../register/scenario/overlay.js'
import type { Store } from '../../store/model.js'
import { OUTCOMES } from '../../store/model.js'
import { type Endpoint, endpoint } from '../endpoint.js'
import type { House } from '../house.js'
import { cursorOf, idIn } from '../pages.js'
import { replayAnswer } from '../shapes/answers.js'
import * as shapes from '../shapes/stored.js'
import { day, pageOf, paging, word } from '../shapes/words.js'
import { resolved } from '../stored-goods.js'
import { askedOf } from '../stored-reports.js'
import type { ReportAsked } from '../work/claims.js'
import { absent, keyed, stood } from '../writes.js'

const ABOUT = 'Decisions'

const kept = new WeakMap<Store, Map<string, Promise<unknown>>>()

/** The edition whole beside its records, once. */
function keepEdition(store: Store, register: Register): Promise<unknown> {
  const law = lawOf(register)
  const known = kept.get(store) ?? new Map<string, Promise<unknown>>()
  kept.set(store, known)
  const keeping = known.get(law.edition) ?? store.editions.keep(law.edition, JSON.stringify(law))
  known.set(law.edition, keeping)
  // what could not be kept is tried again by the next
  keeping.catch(() => known.delete(law.edition))
  return keeping
}

const editionOfRecord = (record: string): string | undefined => /"edition":"([0-9a-f]{64})["+]/.exec(record)?.[1]

/** Decides a record again under its own edition, out of the store where it is not the one on hand. */
async function replayed(house: House, record: string): Promise<string> {
  const hash = editionOfRecord(record)
  const own = hash === undefined || hash === house.law.register.edition
  const edition = own ? undefined : await house.store.editions.get(hash)
  return house.runner.run({ kind: 'replay', asked: { record, ...(edition ? { edition } : {}) }, today: house.today() })
}

export const recordRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/api/decisions',
    about: ABOUT,
    summary: 'decision records, newest first',
    query: {
      ...paging,
      subject: word.optional(),
      by: word.optional(),
      outcome: z.enum(OUTCOMES).optional(),
      on: day.optional(),
      edition: word.optional(),
    },
    answer: pageOf(shapes.decisionRow),
    run: async ({ house, query }) => {
      const { limit = 50, after, ...filter } = query
      const { items, next } = await house.store.decisions.list({
        limit,
        ...filter,
        ...(after === undefined ? {} : { after: idIn(after) }),
      })
      return { json: { items, next: next === undefined ? null : cursorOf(next) } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/decisions',
    about: ABOUT,
    summary:
      'decides a question and keeps its record, with the edition beside it; or keeps a record that comes out the same again',
    headers: shapes.keyHeader,
    body: shapes.decisionAsked,
    answer: shapes.decisionWritten,
    status: 201,
    problems: ['conflict', 'condition-needed'],
    run: async (sent) => {
      const { house, body } = sent
      const given = keyed(sent)
      const record =
        'record' in body
          ? await sound(house, body.record)
          : await house.runner.run({
              kind: 'record',
              asked: await resolved(house, body),
              files: {},
              today: house.today(),
            })
      await keepEdition(house.store, house.law.register)
      const { written, again } = stood(await house.store.decisions.append({ ...given, record }))
      return { json: { again, decision: written }, status: again ? 200 : 201 }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/decisions/{id}',
    about: ABOUT,
    summary: 'a decision record, byte for byte as it was kept, with who kept it and when',
    params: { id: word.min(1) },
    answer: shapes.decisionAnswer,
    run: async ({ house, params }) => {
      const found = await house.store.decisions.get(params.id)
      return found ? { json: found } : absent('decision', params.id)
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/decisions/{id}/replay',
    about: ABOUT,
    summary: 'decides a kept record again under its own edition, and compares byte for byte',
    params: { id: word.min(1) },
    body: z.strictObject({}).openapi('Nothing'),
    answer: replayAnswer,
    run: async ({ house, params }) => {
      const found = await house.store.decisions.get(params.id)
      return found ? { text: await replayed(house, found.record) } : absent('decision', params.id)
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/judgements',
    about: 'Reports',
    summary: 'what persons accepted or rejected of what reports say; none of it is law',
    query: paging,
    answer: pageOf(shapes.judgementRow),
    run: async ({ house, query }) => {
      const after = query.after === undefined ? {} : { after: idIn(query.after) }
      const { items, next } = await house.store.judgements.list({ limit: query.limit ?? 50, ...after })
      return { json: { items, next: next === undefined ? null : cursorOf(next) } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/judgements',
    about: 'Reports',
    summary: 'records that the writer accepts or rejects a claim; the register stays as it is',
    headers: shapes.keyHeader,
    body: shapes.judgementAsked,
    answer: shapes.judgementWritten,
    status: 201,
    problems: ['conflict', 'condition-needed', 'not-found'],
    run: async (sent) => {
      const { house, by, body } = sent
      const given = keyed(sent)
      const report = await reportOf(house, body.report, body.report_id)
      const { claim, judgement: how, known_at } = body
      const text = await house.runner.run({
        kind: 'judge',
        asked: { report, claim, judgement: how, by, known_at },
        today: house.today(),
      })
      const judgement = JSON.parse(text)
      const { written, again } = stood(await house.store.judgements.append({ ...given, judgement }))
      return { json: { again, link: written, judgement }, status: again ? 200 : 201 }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/store',
    about: 'Store',
    summary: 'which store this is, and how much it holds',
    answer: shapes.storeInfo,
    run: async ({ house }) => ({ json: await house.store.info() }),
  }),
  endpoint({
    method: 'post',
    path: '/api/verify',
    about: 'Store',
    summary: 'reads every chain and says the first broken link, if any; its heads are a checkpoint to save',
    body: z.strictObject({}).openapi('Nothing'),
    answer: shapes.verification,
    run: async ({ house }) => ({ json: await house.store.verify() }),
  }),
  endpoint({
    method: 'get',
    path: '/api/archive',
    about: 'Store',
    summary:
      'everything as one zip archive, in one snapshot; `lodestone verify FILE` checks every hash of it without a network',
    answer: z.string(),
    forms: ['application/zip'],
    problems: ['too-large'],
    run: async ({ house }) => ({
      stream: await begun(house.store.exportArchive()),
      type: 'application/zip',
      headers: { 'content-disposition': 'attachment; filename="lodestone-archive.zip"' },
    }),
  }),
]

/** Pieces whose first is there: what stops them before it is refused as anything else is. */
async function begun(pieces: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const all = pieces[Symbol.asyncIterator]()
  const first = await all.next()
  return (async function* () {
    try {
      for (let piece = first; !piece.done; piece = await all.next()) yield piece.value
    } finally {
      await all.return?.()
    }
  })()
}

/** A record that comes out the same again. Throws InputError on one that does not. */
async function sound(house: House, record: string): Promise<string> {
  const result = JSON.parse(await replayed(house, record)) as { readonly same: boolean; readonly at?: string }
  if (result.same) return record
  throw new InputError([
    {
      code: 'other-record',
      path: 'record',
      message: 'this does not come out of its own inputs',
      ...(result.at ? { found: result.at } : {}),
    },
  ])
}

async function reportOf(house: House, report: ReportAsked | undefined, id: string | undefined): Promise<ReportAsked> {
  if ((report === undefined) === (id === undefined))
    throw new InputError([
      { code: 'missing', path: 'report', message: 'which report is not said', expected: 'report or report_id' },
    ])
  if (report !== undefined) return report
  return (await askedOf(house, id!)).report
}
