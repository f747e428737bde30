import { SaxesParser } from 'saxes'
import { InputError, type Issue } from '../issue.js'
import { Decimal } from '../measure/decimal.js'
import { MAX_ISSUES, reject } from './desk.js'
import { columnName, MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, type Row, type Sheet } from './sheet.js'
import { openZip, unpack, type ZipEntry } from './zip.js'

const MAX_XML_DEPTH = 50
const MAX_STRINGS = 1_000_000
const MAX_CHARACTERS = 32_000_000

type Archive = { readonly file: string; readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> }
type Handlers = {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string, text: string) => void
}

/**
 * Cells of the first sheet of a workbook, or of the named one, as text; blank rows left out. Numbers are written in plain digits, as many
 * as a spreadsheet shows (15); dates stay the numbers they are. A formula is refused with its place, `Sheet1!C4`.
 */
export function readXlsx(file: string, bytes: Uint8Array, sheet?: string): Sheet {
  if (bytes.length > MAX_BYTES)
    reject(file, 'too-large', `file of ${bytes.length} bytes`, { expected: `at most ${MAX_BYTES}` })
  const archive = { file, bytes, entries: openZip(file, bytes) }
  const { name, part } = findSheet(archive, sheet)
  const strings = archive.entries.has('xl/sharedStrings.xml') ? sharedStrings(archive) : []
  return { file, name, rows: rowsOf(archive, name, part, strings) }
}

/** Streams one part of the package. Names come without prefix; text is that of the element itself. A DTD is refused, so no entity is defined. */
function parseXml({ file, bytes, entries }: Archive, part: string, { open, close }: Handlers) {
  const entry = entries.get(part)
  if (!entry) reject(file, 'bad-xlsx', `no ${part} in the workbook`)
  const bad = (message: string): never => reject(file, 'bad-xlsx', `${part}: ${message}`)
  const parser = new SaxesParser()
  const texts: string[] = []
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => bad('document type declarations are not read'))
  parser.on('error', (error) => bad(error.message.toLowerCase().slice(0, 200)))
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.push('') > MAX_XML_DEPTH) bad(`nested deeper than ${MAX_XML_DEPTH}`)
    open?.(local(name), attributes as Record<string, string>)
  })
  const text = (more: string) => {
    if (texts.length) texts[texts.length - 1] += more
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => close?.(local(name), texts.pop() ?? ''))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      return bad('not valid UTF-8 text')
    }
  }
  unpack(file, bytes, entry, (piece) => parser.write(decode(piece)))
  parser.write(decode())
  parser.close()
}

function findSheet(archive: Archive, wanted: string | undefined): { name: string; part: string } {
  const sheets: { name: string; id: string }[] = []
  parseXml(archive, 'xl/workbook.xml', {
    open: (tag, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (tag === 'sheet' && id) sheets.push({ name: attributes.name ?? '', id })
    },
  })
  const chosen = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted)
  if (!chosen)
    reject(archive.file, 'no-sheet', wanted === undefined ? 'no sheet in the workbook' : `no sheet ${wanted}`, {
      expected: sheets.map(({ name }) => name).join(', '),
    })
  let part: string | undefined
  parseXml(archive, 'xl/_rels/workbook.xml.rels', {
    open: (tag, { Id, Target }) => {
      if (tag === 'Relationship' && Id === chosen.id && Target)
        part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
    },
  })
  return { name: chosen.name, part: part ?? reject(archive.file, 'bad-xlsx', `no part for sheet ${chosen.name}`) }
}

function sharedStrings(archive: Archive): string[] {
  const strings: string[] = []
  let now = ''
  let phonetic = false
  let characters = 0
  parseXml(archive, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') now = ''
      if (tag === 'rPh') phonetic = true
    },
    close: (tag, text) => {
      if (tag === 't' && !phonetic) now += text
      if (tag === 'rPh') phonetic = false
      if (tag !== 'si') return
      characters += now.length
      if (strings.push(now.trim()) > MAX_STRINGS || characters > MAX_CHARACTERS)
        reject(archive.file, 'too-large', 'too much text in the workbook')
    },
  })
  return strings
}

type Cell = { column: number; place: string; type: string; text: string; formula: boolean }

function rowsOf(archive: Archive, sheet: string, part: string, strings: readonly string[]): Row[] {
  const { file } = archive
  const rows: Row[] = []
  const issues: Issue[] = []
  let seen = 0
  let filled = 0
  let characters = 0
  let line = 0
  let cells: string[] = []
  let cell: Cell | undefined
  const put = ({ column, place, type, text, formula }: Cell) => {
    const note = (code: string, message: string) => {
      issues.push({ code, message, file, line, path: `${sheet}!${place}`, ...(text && { found: text.slice(0, 200) }) })
      if (issues.length >= MAX_ISSUES) throw new InputError(issues)
    }
    if (formula) return note('formula', 'a formula, not a value')
    if (text === '') return
    const value =
      type === 's'
        ? strings[/^\d{1,7}$/.test(text) ? Number(text) : -1]
        : type === 'n'
          ? plainNumber(text)
          : type === 'b'
            ? text === '1'
              ? 'yes'
              : 'no'
            : text.trim()
    if (type === 'e' || value === undefined)
      return note('bad-cell', type === 'e' ? 'an error value' : 'a cell that cannot be read')
    if (value === '') return
    if (column >= MAX_COLUMNS)
      reject(file, 'too-large', `more than ${MAX_COLUMNS} columns`, { line, path: `${sheet}!${place}` })
    filled += 1
    characters += type === 's' ? 0 : value.length
    if (filled > MAX_CELLS || characters > MAX_CHARACTERS)
      reject(file, 'too-large', `more than ${MAX_CELLS} cells or too much text`, { line })
    while (cells.length < column) cells.push('')
    cells[column] = value
  }
  parseXml(archive, part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        seen += 1
        line = rowNumber(attributes.r) ?? line + 1
        cells = []
        if (seen > MAX_ROWS + 1) reject(file, 'too-large', `more than ${MAX_ROWS} rows`, { line })
      } else if (tag === 'c') {
        const column = columnOf(attributes.r) ?? (cell?.column ?? -1) + 1
        cell = {
          column,
          place: attributes.r ?? `${columnName(column)}${line}`,
          type: attributes.t ?? 'n',
          text: '',
          formula: false,
        }
      } else if (tag === 'f' && cell) cell.formula = true
    },
    close: (tag, text) => {
      if (cell && (tag === 'v' || (tag === 't' && cell.type === 'inlineStr'))) cell.text += text
      if (tag === 'c' && cell) put(cell)
      if (tag !== 'row') return
      if (cells.length) rows.push({ line, cells })
      cell = undefined
    },
  })
  if (issues.length) throw new InputError(issues)
  return rows
}

const rowNumber = (text: string | undefined): number | undefined =>
  text && /^\d{1,7}$/.test(text) ? Number(text) : undefined

function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(place ?? '')?.[1]
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `0.30000000000000004` is how a workbook stores what it shows as 0.3. */
function plainNumber(text: string): string | undefined {
  if (!/^[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?$/.test(text)) return undefined
  const value = new Decimal(text)
  return (
    value.isInteger() && value.abs().lt('1e30') && !/[.eE]/.test(text) ? value : value.toSignificantDigits(15)
  ).toFixed()
}
