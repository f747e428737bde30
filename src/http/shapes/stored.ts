import { z } from '@hono/zod-openapi'
import { recordAsked, reportAsked } from './asked.js'
import { day, text, word } from './words.js'

const open = z.looseObject({})
const body = z.record(z.string(), z.unknown())

/** An id of one's own: 1-200 characters. */
export const ownId = z.string().min(1).max(200)
export const tagHeader = {
  'if-match': z
    .string()
    .optional()
    .openapi({ description: 'the ETag of the version that is replaced; without it nothing may be there yet' }),
}
export const keyHeader = {
  'idempotency-key': z.string().optional().openapi({ description: 'needed: the same key again is the same write' }),
}

export const documentBody = body.openapi('DocumentBody', {
  type: 'object',
  description: 'parts: `{ parts: ... }`; a movement, question, report or scenario in the words of its file',
})
export const documentRow = z
  .object({ kind: z.string(), id: z.string(), revision: z.number(), etag: z.string(), by: z.string(), at: z.string() })
  .openapi('DocumentRow')
export const revisionRow = documentRow.extend({ removed: z.boolean() })

export const applicationBody = body.openapi('Application', { type: 'object', description: 'see docs/licences.md' })
export const applicationAnswer = z
  .object({ on: z.string(), application: open, clock: open, checklist: z.array(open) })
  .openapi('ApplicationAnswer')
export const licenceBody = body.openapi('Licence', { type: 'object', description: 'see docs/licences.md' })
export const entryBody = body.openapi('Entry', {
  type: 'object',
  description: 'an entry of a ledger; its key is the Idempotency-Key',
})
export const link = z
  .object({
    chain: z.string(),
    seq: z.number(),
    key: z.string(),
    by: z.string(),
    at: z.string(),
    content: z.string(),
    prev: z.string(),
    hash: z.string(),
  })
  .openapi('Link')
export const licenceLine = z
  .object({ id: z.string(), licence: open, standing: open, balances: z.array(open), warnings: z.array(open) })
  .openapi('LicenceLine')
export const licenceAnswer = licenceLine
  .extend({ on: z.string(), link, entries: z.array(z.object({ link, entry: open })), statement: z.array(open) })
  .openapi('LicenceAnswer')
export const entryAnswer = z
  .object({ again: z.boolean(), link, entry: open, balances: z.array(open), warnings: z.array(open) })
  .openapi('EntryAnswer')
export const grantAnswer = z.object({ again: z.boolean(), link, licence: open }).openapi('GrantAnswer')

export const decisionAsked = z
  .union([z.strictObject({ record: text(7_000_000) }), recordAsked])
  .openapi('DecisionAsked', {
    description: 'a question, which is decided and recorded; or a record, which is decided again first',
  })
export const decisionRow = z
  .object({
    id: z.string(),
    seq: z.number(),
    key: z.string(),
    by: z.string(),
    at: z.string(),
    subject: z.string(),
    on: z.string(),
    known_at: z.string(),
    edition: z.string(),
    scenarios: z.boolean(),
    engine: z.string(),
    outcome: z.string(),
  })
  .openapi('DecisionRow')
export const decisionAnswer = decisionRow.extend({ record: z.string() }).openapi('Decision')
export const decisionWritten = z.object({ again: z.boolean(), decision: decisionRow }).openapi('DecisionWritten')

export const reportKept = z
  .strictObject({
    id: ownId.optional().openapi({ description: 'your own name for it; the SHA-256 of its bytes if left out' }),
    text: z.string().min(1).max(5_000_000).optional().openapi({ description: 'instead of a file' }),
    name: word.optional(),
    published: day.optional(),
    publisher: word.optional(),
    url: text(2_000).optional().openapi({ description: 'where it was found; nothing is fetched' }),
  })
  .openapi('ReportKept')
export const reportRow = documentRow
  .extend({
    name: z.string(),
    media_type: z.string(),
    size: z.number().openapi({ description: 'bytes' }),
    sha256: z.string().openapi({ description: 'of the bytes' }),
    published: z.string().optional(),
    publisher: z.string().optional(),
    url: z.string().optional(),
  })
  .openapi('ReportRow')
export const reportWritten = reportRow.extend({ again: z.boolean() }).openapi('ReportWritten')

export const judgementAsked = z
  .strictObject({
    judgement: z.enum(['accepted', 'rejected']),
    claim: word.openapi({ example: 'm1' }),
    report: reportAsked.optional(),
    report_id: ownId.optional(),
    known_at: day.optional(),
  })
  .openapi('JudgementAsked', { description: 'a claim of a report, given as text or by the id of a stored one' })
export const judgementRow = z.object({ link, judgement: open }).openapi('Judgement')
export const reportReading = z
  .object({
    report: reportRow,
    edition: z.string(),
    engine: z.string(),
    verified_through: z.record(z.string(), z.string()),
    talks_through: z.string(),
    known_at: z.string(),
    reading: z.looseObject({ hash: z.string(), text: z.string(), measures: z.array(open), claims: z.array(open) }),
    held: z.array(z.looseObject({ verdict: z.string() })).optional(),
    says: z.string().optional(),
    judgements: z.array(judgementRow),
  })
  .openapi('ReportReading')
export const judgementWritten = z.object({ again: z.boolean(), link, judgement: open }).openapi('JudgementWritten')

export const storeInfo = z
  .looseObject({
    engine: z.string(),
    schema: z.number(),
    documents: z.number(),
    decisions: z.number(),
    licences: z.number(),
  })
  .openapi('StoreInfo')
export const verification = z
  .looseObject({ sound: z.boolean(), links: z.number(), heads: z.array(open) })
  .openapi('Verification')
