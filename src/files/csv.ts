import { CsvError, parse } from 'csv-parse/sync'
import { InputError, type Issue } from '../issue.js'
import { MAX_ISSUES, reject } from './desk.js'
import { columnName, MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, type Row, type Sheet } from './sheet.js'

/** UTF-8 to text without its byte-order mark; anything else is refused. */
export function decodeUtf8(file: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES)
    reject(file, 'too-large', `file of ${bytes.length} bytes`, { expected: `at most ${MAX_BYTES}` })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    reject(file, 'not-utf-8', 'not valid UTF-8 text')
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) reject(file, 'control-character', 'NUL character', { line: text.slice(0, nul).split('\n').length })
  return text
}

/**
 * Rows of a CSV or TSV file, blank ones left out, cells trimmed. The separator is the tab for `.tsv`, else the one of `, ; tab` that the
 * first line has most of. At most 50 MB, 200,000 rows, 200 columns. A cell that starts with `=` is a formula and is refused.
 */
export function readCsv(file: string, bytes: Uint8Array): Sheet {
  const text = decodeUtf8(file, bytes)
  const rows: Row[] = []
  const issues: Issue[] = []
  let cells = 0
  let start = 1
  const take = (record: string[], { lines }: { lines: number }) => {
    const line = start
    start = lines + 1
    if (record.length > MAX_COLUMNS)
      reject(file, 'too-large', `${record.length} columns`, { line, expected: `at most ${MAX_COLUMNS}` })
    const row = record.map((cell) => cell.trim())
    const filled = row.filter((cell) => cell !== '').length
    if (!filled) return null
    cells += filled
    if (rows.length === MAX_ROWS + 1) reject(file, 'too-large', `more than ${MAX_ROWS} rows`, { line })
    if (cells > MAX_CELLS) reject(file, 'too-large', `more than ${MAX_CELLS} cells`, { line })
    refuseFormulas(file, line, row, issues)
    rows.push({ line, cells: row })
    return null
  }
  try {
    parse(text, {
      delimiter: separatorOf(file, text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: 1_000_000,
      bom: true,
      on_record: take as never,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as { lines?: number }).lines ?? start
    reject(
      file,
      'bad-csv',
      (error.message.split('\n')[0] ?? '').charAt(0).toLowerCase() + (error.message.split('\n')[0] ?? '').slice(1),
      { line },
    )
  }
  if (issues.length) throw new InputError(issues)
  return { file, rows }
}

function refuseFormulas(file: string, line: number, row: readonly string[], issues: Issue[]) {
  row.forEach((cell, index) => {
    if (!cell.startsWith('=') && !cell.startsWith('＝')) return
    issues.push({
      code: 'formula',
      message: 'a formula, not a value',
      file,
      line,
      path: columnName(index),
      found: cell.slice(0, 200),
      expected: 'the value itself',
    })
    if (issues.length >= MAX_ISSUES) throw new InputError(issues)
  })
}

function separatorOf(file: string, text: string): string {
  if (/\.tsv$/i.test(file)) return '\t'
  const head = text.slice(0, 100_000).trimStart().split('\n', 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((separator) => ({ separator, times: head.split(separator).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).separator
}
