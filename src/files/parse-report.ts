import type { GivenHead } from '../claims/read.js'
import { reject } from './desk.js'
import { decodeText, refuseBinary } from './report/decode.js'
import { declaredCharset, textOfHtml } from './report/html.js'
import { textOfMarkdown } from './report/markdown.js'
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

export const refuseSize = (file: string, size: number): never =>
  reject(file, 'too-large', `file of ${size} bytes`, { expected: `at most ${MAX_REPORT_BYTES}` })
