import { z } from '@hono/zod-openapi'
import { InputError } from '../../issue.js'
import { canonicalJson } from '../../measure/canonical.js'
import type { Document, Json, Match } from '../../store/model.js'
import { type Endpoint, endpoint } from '../endpoint.js'
import { cursorOf, idIn } from '../pages.js'
import { refuse } from '../problem.js'
import * as shapes from '../shapes/stored.js'
import { day, pageOf, paging } from '../shapes/words.js'
import { askedOf, bytesOf, headOf, keepBytes, keptHead, rowOf } from '../stored-reports.js'
import type { Upload } from '../work/goods.js'
import { absent, matching, signed, stood } from '../writes.js'

const ABOUT = 'Reports'

/** The one report of a request: a file, or a text. */
function uploadOf(files: readonly Upload[], { text, name }: z.output<typeof shapes.reportKept>): Upload {
  if (files.length > 1) refuse('bad-request', 'one report at a time')
  const [file] = files
  if ((file === undefined) === (text === undefined))
    throw new InputError([
      { code: 'missing', path: 'report', message: 'no report, or two', expected: 'a file in `report`, or `text`' },
    ])
  if (file) return { name: name ?? file.name, bytes: file.bytes }
  return { name: name ?? 'report.txt', bytes: Buffer.from(text!) }
}

const mayStand = ({ ifMatch }: Match, before: Document | undefined): boolean =>
  ifMatch === undefined || ifMatch === (before?.etag ?? 'none')

/** Before the routes of documents: a list of reports says more of each. */
export const reportRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/api/reports',
    about: ABOUT,
    summary: 'kept reports, by id: who published each and when, its hash and its media type',
    query: paging,
    answer: pageOf(shapes.reportRow),
    run: async ({ house, query }) => {
      const after = query.after === undefined ? {} : { after: idIn(query.after) }
      const { items, next } = await house.store.documents.list({ kind: 'report', limit: query.limit ?? 50, ...after })
      const rows: object[] = []
      // one after the other: a report that came as text may be long
      for (const row of items) rows.push(await rowOf(house, row))
      return { json: { items: rows, next: next === undefined ? null : cursorOf(next) } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/reports',
    about: ABOUT,
    summary: 'keeps a report byte for byte, with who published it and when; the same again is the same',
    description:
      'A file in the field `report` of a form (.txt .md .html, or .pdf with a text layer), with the JSON in `question`; or the JSON alone with its `text`. It is read first: what cannot be read is refused. Nothing in it is ever done, fetched, or made law.',
    headers: shapes.tagHeader,
    body: shapes.reportKept,
    files: ['report'],
    answer: shapes.reportWritten,
    status: 201,
    problems: ['changed', 'condition-needed', 'conflict'],
    run: async (sent) => {
      const { house, body, files } = sent
      const upload = uploadOf(files.get('report') ?? [], body)
      const head = headOf(upload, body)
      const report = { text: '', ...upload, published: body.published, publisher: body.publisher, url: body.url }
      const today = house.today()
      await house.runner.run({
        kind: 'stored-report',
        etag: head.sha256,
        asked: { report, known_at: today },
        today,
      })
      const [given, match, id] = [signed(sent), matching(sent), body.id ?? head.sha256]
      const before = await house.store.documents.get('report', id)
      const same = before !== undefined && canonicalJson(before.body) === canonicalJson(head)
      // the bytes first, so that no report stands without its own; whether it may be kept is asked again as it is
      if (same || mayStand(match, before)) await keepBytes(house, head, upload.bytes, given)
      const put = house.store.documents.put('report', id, head as Json, { ...given, ...(same ? {} : match) })
      const { written, again } = stood(await put, match)
      const { body: _, ...row } = written
      return {
        json: { again, ...row, ...head },
        status: again ? 200 : 201,
        headers: { etag: `"${row.etag}"` },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/reports/{id}/file',
    about: ABOUT,
    summary: 'the bytes of a kept report, as they came; a browser saves them and never shows them',
    params: { id: shapes.ownId },
    answer: z.string(),
    forms: ['text/plain', 'text/markdown', 'text/html', 'application/pdf'],
    run: async ({ house, params }) => {
      const kept = await house.store.documents.get('report', params.id)
      if (!kept) return absent('report', params.id)
      const { media_type: type, sha256 } = keptHead(kept.body)
      return {
        text: await bytesOf(house, kept.body),
        type,
        headers: { 'content-disposition': 'attachment', etag: `"${sha256}"` },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/reports/{id}/reading',
    about: ABOUT,
    summary: 'what a kept report says, what the register says of it, and what persons judged of its claims',
    params: { id: shapes.ownId },
    query: { known_at: day.optional() },
    answer: shapes.reportReading,
    run: async ({ house, params, query }) => {
      const { kept, report } = await askedOf(house, params.id)
      const today = house.today()
      const asked = { report, known_at: query.known_at ?? today }
      const text = await house.runner.run({ kind: 'stored-report', etag: kept.etag, asked, today })
      const read = JSON.parse(text) as { readonly reading: { readonly hash: string } }
      const judgements = await house.store.judgements.about(`sha256:${read.reading.hash}`)
      const { body, ...row } = kept
      return { json: { report: { ...row, ...keptHead(body) }, ...read, judgements } }
    },
  }),
]
