import { createHash } from 'node:crypto'
import { InputError } from '../issue.js'
import type { Document, DocumentRow, Json, Signed } from '../store/model.js'
import type { House } from './house.js'
import type { ReportAsked } from './work/claims.js'
import type { Upload } from './work/goods.js'
import { absent, stood } from './writes.js'

/** What is kept of a report beside its bytes. Days and names are what whoever keeps it says; what its text says of itself is read out of it. */
export type ReportHead = {
  readonly name: string
  readonly media_type: string
  readonly size: number
  /** Of the bytes. */
  readonly sha256: string
  readonly published?: string
  readonly publisher?: string
  readonly url?: string
}
/** Who published a report, and when and where it was found. */
export type Given = {
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  xhtml: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The head of a report by its bytes; without a name that says more it is text. */
export function headOf({ name, bytes }: Upload, { published, publisher, url }: Given): ReportHead {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const pdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  return {
    name,
    media_type: TYPES[ending] ?? (pdf ? TYPES.pdf! : TYPES.txt!),
    size: bytes.length,
    sha256: sha256(bytes),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
  }
}

/** Keeps the bytes of a report once, under their hash. */
export async function keepBytes(house: House, { sha256: id }: ReportHead, bytes: Uint8Array, given: Signed) {
  const body = { base64: Buffer.from(bytes).toString('base64') }
  stood(await house.store.documents.put('report-file', id, body, given))
}

/** The head of a kept report: one that was kept as text in a JSON body has it too. */
export function keptHead(body: Json): ReportHead {
  const kept = body as ReportHead | ReportAsked
  return 'text' in kept ? headOf(asText(kept), kept) : kept
}

const asText = ({ name = 'report.txt', text }: ReportAsked): Upload => ({ name, bytes: Buffer.from(text) })

/** The bytes of a kept report. Throws InputError where the store has lost them. */
export async function bytesOf(house: House, body: Json): Promise<Uint8Array> {
  const kept = body as ReportHead | ReportAsked
  if ('text' in kept) return Buffer.from(kept.text)
  const found = await house.store.documents.get('report-file', kept.sha256)
  const { base64 = '' } = (found?.body ?? {}) as { readonly base64?: string }
  const bytes = Buffer.from(base64, 'base64')
  if (found && sha256(bytes) === kept.sha256) return bytes
  throw new InputError([
    { code: 'no-bytes', path: 'sha256', message: 'the bytes of this report are not in the store', found: kept.sha256 },
  ])
}

/** A kept report as a question puts it: its text, or the bytes that it is read from. */
export async function askedOf(house: House, id: string): Promise<{ kept: Document; report: ReportAsked }> {
  const kept = await house.store.documents.get('report', id)
  if (!kept) return absent('report', id)
  if ('text' in (kept.body as object)) return { kept, report: kept.body as unknown as ReportAsked }
  const { name, published, publisher, url } = kept.body as ReportHead
  const bytes = await bytesOf(house, kept.body)
  const report = { text: '', bytes, name, published, publisher, url } as ReportAsked
  return { kept, report }
}

/** A report in a list: its row, and its head. */
export async function rowOf(house: House, row: DocumentRow): Promise<object> {
  const kept = await house.store.documents.get('report', row.id, row.revision)
  return kept ? { ...row, ...keptHead(kept.body) } : row
}
