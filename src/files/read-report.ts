import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GivenHead } from '../claims/read.js'
import { InputError } from '../issue.js'
import { reject } from './desk.js'
import { decodeText, refuseBinary } from './report/decode.js'
import { declaredCharset, textOfHtml } from './report/html.js'
import { textOfMarkdown } from './report/markdown.js'
import { parseMeta, take } from './report/meta.js'
import type { ReportNote } from './report/note.js'
import { oddCharacters } from './report/odd.js'
import { textOfPdf } from './report/pdf.js'

export type { ReportNote } from './report/note.js'

/** A report's text as it is read, what a person gave about it, and what whoever reads it should know. */
export type ReportFile = {
  readonly file: string
  readonly format: 'text' | 'markdown' | 'html' | 'pdf'
  readonly text: string
  readonly given: GivenHead
  readonly notes: readonly ReportNote[]
}

export const MAX_REPORT_BYTES = 10_000_000

/**
 * The text of a report from the bytes of a file: text, Markdown, HTML, or PDF with a text layer. Of text and Markdown every character stays
 * where it is, those that a Markdown page hides as line ends; of HTML and PDF the text is what the page shows, a paragraph a line. Throws InputError, one issue.
 */
export async function parseReportText(
  bytes: Uint8Array,
  file: string,
): Promise<Pick<ReportFile, 'format' | 'text' | 'notes'>> {
  if (bytes.length > MAX_REPORT_BYTES) refuseSize(file, bytes.length)
  if (bytes.length === 0) reject(file, 'empty', 'nothing stands in this file')
  const format = formatOf(file, bytes)
  const { text, notes } = await textOf(format, file, bytes)
  if (!/[\p{L}\p{N}]/u.test(text)) reject(file, 'empty', 'no words stand in this file')
  return { format, text, notes: [...notes, ...oddCharacters(text)] }
}

async function textOf(
  format: ReportFile['format'],
  file: string,
  bytes: Uint8Array,
): Promise<{ text: string; notes: readonly ReportNote[] }> {
  if (format === 'pdf') return textOfPdf(file, bytes)
  refuseBinary(file, bytes)
  if (format === 'html') return textOfHtml(file, decodeText(file, bytes, declaredCharset(bytes)))
  const text = decodeText(file, bytes)
  if (format === 'text') return { text, notes: [] }
  return textOfMarkdown(file, text)
}

/** By the name's ending; a name without a known one by its first characters. */
function formatOf(file: string, bytes: Uint8Array): ReportFile['format'] {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  switch (/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase()) {
    case 'txt':
    case 'text':
      return 'text'
    case 'md':
    case 'markdown':
      return 'markdown'
    case 'html':
    case 'htm':
    case 'xhtml':
      return 'html'
    case 'pdf':
      if (!head.includes('%PDF-')) reject(file, 'bad-pdf', 'not a PDF that can be read: no PDF header')
      return 'pdf'
    default:
      return head.startsWith('%PDF-') ? 'pdf' : /^[^a-z]*<(?:!doctype html|html)/i.test(head) ? 'html' : 'text'
  }
}

/** What a person gives on the command line; it goes before the file beside the report. */
export type ReportFlags = { readonly published?: string; readonly publisher?: string }

/** A report from a file of at most 10 MB, with `FILE.meta.yaml` where it stands beside it. Nothing is fetched: a URL is refused. */
export async function readReportFile(path: string, flags: ReportFlags = {}): Promise<ReportFile> {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i.test(path))
    reject(path.slice(0, 200), 'url', 'a URL, and nothing is fetched', { expected: 'a file' })
  const file = basename(path)
  const read = await parseReportText(await bytesOf(path, file), file)
  return { file, ...read, given: await givenFor(path, flags) }
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) =>
    reject(
      file,
      'cannot-read',
      error.code === 'ENOENT' ? 'no such file' : `cannot read this file: ${error.code ?? 'error'}`,
    ),
  )
  try {
    const stats = await handle.stat()
    if (stats.isDirectory()) reject(file, 'cannot-read', 'a directory', { expected: 'a file' })
    if (!stats.isFile()) reject(file, 'cannot-read', 'not a plain file', { expected: 'a file' })
    if (stats.size > MAX_REPORT_BYTES) refuseSize(file, stats.size)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

const refuseSize = (file: string, size: number): never =>
  reject(file, 'too-large', `file of ${size} bytes`, { expected: `at most ${MAX_REPORT_BYTES}` })

async function givenFor(path: string, flags: ReportFlags): Promise<GivenHead> {
  const beside = `${path}.meta.yaml`
  const exists = await stat(beside).then(
    (stats) => stats.isFile() && stats.size < 100_000,
    () => false,
  )
  const name = basename(beside)
  const given = exists ? parseMeta(name, decodeText(name, await readFile(beside))) : {}
  const by: Record<string, string> = Object.fromEntries(Object.keys(given).map((key) => [key, name]))
  for (const key of ['published', 'publisher'] as const) {
    const text = flags[key]
    if (text === undefined) continue
    const wrong = text.trim() === '' ? { code: 'bad-flag', message: 'nothing given' } : take(given, key, text)
    if (wrong) throw new InputError([{ ...wrong, path: `--${key}`, found: text }])
    by[key] = `--${key}`
  }
  return { ...given, by }
}
