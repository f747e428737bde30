import { z } from '@hono/zod-openapi'
import { InputError } from '../../issue.js'
import type { DocumentKind, Json } from '../../store/model.js'
import { type Endpoint, endpoint } from '../endpoint.js'
import type { House } from '../house.js'
import { cursorOf, idIn } from '../pages.js'
import { refuse } from '../problem.js'
import { documentBody, documentRow, ownId, revisionRow, tagHeader } from '../shapes/stored.js'
import { pageOf, paging } from '../shapes/words.js'
import { absent, matching, signed, stood } from '../writes.js'

/** The bytes of reports have no address of their own. */
type Kind = Exclude<DocumentKind, 'report-file'>

const PATHS: Readonly<Record<Kind, string>> = {
  parts: '/api/parts',
  movement: '/api/movements',
  question: '/api/questions',
  report: '/api/reports',
  scenario: '/api/scenarios',
}
const ABOUT = 'Stored'

/** Reports have a list of their own. */
const listOf = (kind: Kind, path: string): Endpoint =>
  endpoint({
    method: 'get',
    path,
    about: ABOUT,
    summary: `stored: ${kind}, by id`,
    query: paging,
    answer: pageOf(documentRow),
    run: async ({ house, query }) => {
      const after = query.after === undefined ? {} : { after: idIn(query.after) }
      const { items, next } = await house.store.documents.list({ kind, limit: query.limit ?? 50, ...after })
      return { json: { items, next: next === undefined ? null : cursorOf(next) } }
    },
  })

/** Stored things of one kind: a list, and each by its id, with versions. */
const routesOf = (kind: Kind, path: string): readonly Endpoint[] => [
  ...(kind === 'report' ? [] : [listOf(kind, path)]),
  endpoint({
    method: 'get',
    path: `${path}/{id}`,
    about: ABOUT,
    summary: `a stored ${kind}: the newest version, or the one asked for; its ETag is what If-Match takes`,
    params: { id: ownId },
    query: {
      revision: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .optional()
        .openapi({ type: 'integer', minimum: 1 }),
    },
    answer: documentBody,
    run: async ({ house, params, query }) => {
      const found = await house.store.documents.get(kind, params.id, query.revision)
      if (!found) return absent(kind, params.id)
      return {
        text: JSON.stringify(found.body),
        headers: { etag: `"${found.etag}"`, 'x-revision': String(found.revision) },
      }
    },
  }),
  endpoint({
    method: 'put',
    path: `${path}/{id}`,
    about: ABOUT,
    summary: `keeps a ${kind}; every version stays`,
    params: { id: ownId },
    headers: tagHeader,
    body: documentBody,
    answer: documentRow,
    problems: ['changed', 'condition-needed', 'conflict'],
    run: async (sent) => {
      const { house, params, body } = sent
      await readable(house, kind, body)
      const match = matching(sent)
      const outcome = await house.store.documents.put(kind, params.id, body as Json, { ...signed(sent), ...match })
      const { written } = stood(outcome, match)
      const { body: _, ...row } = written
      return { json: row, status: 200, headers: { etag: `"${row.etag}"` } }
    },
  }),
  endpoint({
    method: 'delete',
    path: `${path}/{id}`,
    about: ABOUT,
    summary: `takes a ${kind} away; its versions stay readable`,
    params: { id: ownId },
    headers: tagHeader,
    answer: z.undefined(),
    status: 204,
    problems: ['changed', 'condition-needed'],
    run: async (sent) => {
      const match = matching(sent)
      if (match.ifMatch === 'none')
        return refuse('condition-needed', 'send If-Match: the ETag of what is taken away, or *')
      const { written } = stood(
        await sent.house.store.documents.remove(kind, sent.params.id, { ...signed(sent), ...match }),
      )
      if (!written) return absent(kind, sent.params.id)
      return { status: 204 }
    },
  }),
]

/** What is kept can be read again: it goes through the same reader as a file. */
async function readable(house: House, kind: Kind, body: Readonly<Record<string, unknown>>): Promise<void> {
  const today = house.today()
  switch (kind) {
    case 'parts':
      if (Object.keys(body).some((key) => key !== 'parts'))
        throw new InputError([{ code: 'unknown-key', path: 'body', message: 'only `parts` stands in a parts list' }])
      if (body.parts === undefined)
        throw new InputError([{ code: 'missing', path: 'parts', message: 'no goods', expected: 'parts by id' }])
      await house.runner.run({ kind: 'parts', asked: { parts: body.parts }, files: {}, today })
      return
    case 'movement':
      await house.runner.run({ kind: 'movement', asked: { movement: body }, today })
      return
    case 'question':
      await house.runner.run({ kind: 'question', asked: { question: body }, today })
      return
    case 'report':
      await house.runner.run({ kind: 'report', asked: { report: body }, today })
      return
    case 'scenario':
      await house.runner.run({ kind: 'scenario', asked: { scenario: body }, today })
  }
}

const KINDS = z.enum(['parts', 'movement', 'question', 'report', 'scenario'])

export const documentRoutes: readonly Endpoint[] = [
  ...(Object.entries(PATHS) as [Kind, string][]).flatMap(([kind, path]) => routesOf(kind, path)),
  endpoint({
    method: 'get',
    path: '/api/revisions/{kind}/{id}',
    about: ABOUT,
    summary: 'every version of a stored thing, also of one that was taken away: who wrote it, and when',
    params: { kind: KINDS, id: ownId },
    answer: z.object({ items: z.array(revisionRow) }),
    run: async ({ house, params }) => {
      const items = await house.store.documents.history(params.kind, params.id)
      return items.length ? { json: { items } } : absent(params.kind, params.id)
    },
  }),
]
