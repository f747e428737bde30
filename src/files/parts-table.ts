import type { Part, Step, StepFacts } from '../goods/part.js'
import { STEPS } from '../goods/part.js'
import { Decimal, ONE } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import { isTypable, plainText } from '../measure/text.js'
import { type Column, columnOf, unknownColumn } from './columns.js'
import { constituentsOf } from './constituents.js'
import { type Desk, refuse, type Word } from './desk.js'
import { casOfFormula, ofCompound } from './formula.js'
import { type Line, nest } from './nest.js'
import { some } from './parts-tree.js'
import { columnName, type Row, type Sheet } from './sheet.js'
import * as word from './words.js'

type Header = ReadonlyMap<Column, { readonly index: number; readonly unit?: string }>

/**
 * Parts from a table whose first row names its columns, nested by `parent` (a part no.) or by `level` (0 1 2, or 1 1.1 1.1.2), else flat.
 * `ignored` are the columns of no known name, and words of cells that are like none of ours. An `origin` column is read as `made in` too where there is none.
 */
export function partsFromTable(desk: Desk, sheet: Sheet): { parts: Part[]; ignored: string[] } {
  const { above, head, rows } = headOf(sheet)
  if (!head) {
    refuse(desk, 'empty', 'nothing stands in this file', { line: 1 })
    return { parts: [], ignored: [] }
  }
  const { header, ignored } = headerOf(desk, head)
  if (!header.has('id')) {
    refuse(desk, 'no-column', 'no column with the part no.', head, { expected: 'part no., part or id' })
    return { parts: [], ignored }
  }
  const unread = new Map<string, number[]>()
  const reading = { sheet, header, width: head.cells.length, unread: noteIn(unread, head, header) }
  const lines = rows.flatMap((row) => lineOf(desk, reading, row) ?? [])
  const parts = nest(desk, lines, header.has('parent') ? 'parent' : header.has('level') ? 'level' : 'flat')
  return { parts, ignored: [...above, ...ignored, ...[...unread].map(([word, at]) => `${word} (${linesOf(at)})`)] }
}

/** Rows over the heading that may hold a title and the like. */
const MOST_ABOVE = 10

/** The row that names the column of the part no., which may stand under a title; the first row where none does. */
function headOf({ rows }: Sheet): { above: string[]; head: Row | undefined; rows: readonly Row[] } {
  const at = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => cells.some((cell) => columnOf(cell)?.column === 'id'))
  const first = Math.max(at, 0)
  const above = rows.slice(0, first).flatMap(({ cells }) => cells.filter((cell) => cell !== '' && isTypable(cell)))
  return { above: above.map((cell) => cell.slice(0, 60)), head: rows[first], rows: rows.slice(first + 1) }
}

type Reading = {
  readonly sheet: Sheet
  readonly header: Header
  readonly width: number
  /** Takes a word of a cell that is counted as not said. */
  readonly unread: (column: word.Called, cell: Word) => void
}

/** Under the column's own heading: `材料: FR-4`. */
const noteIn =
  (unread: Map<string, number[]>, { cells }: Row, header: Header): Reading['unread'] =>
  (column, { text, line }) => {
    const key = `${cells[header.get(column)!.index]}: ${text.slice(0, 60)}`
    unread.set(key, [...(unread.get(key) ?? []), line])
  }

const FEW_LINES = 5
const linesOf = (lines: readonly number[]): string =>
  `${lines.slice(0, FEW_LINES).join(', ')}${lines.length > FEW_LINES ? ', ...' : ''}`

function headerOf(desk: Desk, head: Row): { header: Header; ignored: string[] } {
  const header = new Map<Column, { index: number; unit?: string }>()
  const ignored: string[] = []
  head.cells.forEach((text, index) => {
    const known = columnOf(text)
    if (!isTypable(text)) {
      const place = { line: head.line, path: columnName(index) }
      refuse(desk, 'control-character', 'control character in the name of a column', place, { found: text })
    } else if (!known) {
      if (text !== '') ignored.push(unknownColumn(text))
    } else if (header.has(known.column)) {
      refuse(
        desk,
        'duplicate-column',
        `two columns for ${known.column}`,
        { line: head.line, path: columnName(index) },
        { found: text },
      )
    } else header.set(known.column, { index, ...some('unit', known.unit) })
  })
  return { header, ignored }
}

function lineOf(desk: Desk, reading: Reading, { line, cells }: Row): Line | undefined {
  const { sheet, header, width } = reading
  if (cells.slice(width).some((cell) => cell !== ''))
    return refuse(desk, 'bad-row', 'more cells than the header has columns', { line })
  const cell = (column: Column): Word | undefined => {
    const at = header.get(column)
    const text = at && cells[at.index]
    if (!text) return undefined
    return {
      text,
      line,
      path: sheet.name === undefined ? columnName(at.index) : `${sheet.name}!${columnName(at.index)}${line}`,
    }
  }
  const id = cell('id')
  if (!id) return refuse(desk, 'no-id', 'row without part no.', { line })
  const known = word.partId(desk, id)
  if (known === undefined) return undefined
  return {
    part: partOf(desk, reading, cell, known, line),
    id,
    ...some('parent', cell('parent')),
    ...some('level', cell('level')),
  }
}

function partOf(
  desk: Desk,
  { header, unread }: Reading,
  cell: (column: Column) => Word | undefined,
  id: string,
  line: number,
): Part {
  const read = <T>(column: Column, reader: (desk: Desk, text: Word) => T | undefined): T | undefined => {
    const text = cell(column)
    return text && reader(desk, text)
  }
  const called = (kind: word.Called) =>
    read(kind, (at, text) => word.oneOfOrUnread(at, kind, text, (cellOf) => unread(kind, cellOf)))
  const withUnit = (column: Column, text: Word) => {
    const unit = header.get(column)?.unit
    return unit && !/[^\d\s.,<>=≤≥–—-]/.test(text.text.replace('to', ''))
      ? { ...text, text: `${text.text} ${unit}` }
      : text
  }
  const mass = read('mass', (at, text) => word.mass(at, withUnit('mass', text)))
  const origin = read('origin', word.territory)
  const madeIn = header.has('made-in') ? read('made-in', word.territory) : origin
  const dated = read('price-date', word.day)
  const composition = cell('composition')
  const material = cell('material')
  const formula = material && !composition ? casOfFormula(desk, material) : undefined
  const complete = read('composition-complete', word.yesNo)
  const steps: Partial<Record<Step, StepFacts>> = {}
  for (const step of STEPS) {
    const facts = read(step, word.step)
    if (facts) steps[step] = facts
  }
  return {
    id,
    path: id,
    ...some('name', read('name', word.freeText)),
    ...countOf(desk, cell('quantity'), cell('uom'), mass),
    ...some(
      'value',
      read('value', (at, text) => word.money(at, withUnit('value', text), cell('currency'), dated)),
    ),
    ...some('form', called('form')),
    ...some('product', called('product')),
    ...some('material', formula ? undefined : called('material')),
    ...some('madeIn', madeIn),
    ...some('origin', origin),
    ...some('supplier', read('supplier', word.freeText)),
    steps,
    codes: (['hs', 'hts', 'eccn'] as const).flatMap(
      (system) => read(system, (at, text) => word.customsCode(at, system, text, cell(`${system}-edition`))) ?? [],
    ),
    classifications: [],
    specs: {},
    facts: {},
    ...(formula
      ? { composition: { ...ofCompound(formula, { file: desk.file, line }), complete: complete ?? false } }
      : {}),
    ...(composition || (complete !== undefined && !formula)
      ? {
          composition: {
            constituents: composition ? constituentsOf(desk, composition) : [],
            complete: complete ?? false,
            at: { file: desk.file, line, ...some('path', (composition ?? cell('composition-complete'))?.path) },
          },
        }
      : {}),
    parts: [],
    partsComplete: read('parts-complete', word.yesNo) ?? false,
    at: { file: desk.file, line, path: id },
  }
}

const PIECES = new Set(
  (
    'pc pcs pce ea each piece pieces unit units st stk set sets kit kits pair pairs pr roll rolls box boxes bag bags drum drums bottle bottles reel reels ' +
    'm mm m2 m3 l ml 件 个 只 台 套 片 块 米 支 条 根 张 对 组 卷 盒 箱 包 袋 瓶 桶 枚 颗 粒 部 辆'
  ).split(' '),
)
const MASSES: ReadonlyMap<string, string> = new Map([
  ...['t', 'kg', 'g', 'mg', 'lb', 'oz'].map((unit) => [unit, unit] as const),
  ...([
    ['kgs', 'kg'],
    ['lbs', 'lb'],
  ] as const),
  ...([
    ['吨', 't'],
    ['千克', 'kg'],
    ['公斤', 'kg'],
    ['克', 'g'],
    ['毫克', 'mg'],
  ] as const),
])

/** Where the unit of measure is one of mass, one unit of the part is that much: 0.5 kg is half of a part of 1,000 g. */
function countOf(
  desk: Desk,
  quantity: Word | undefined,
  uom: Word | undefined,
  mass: Interval | undefined,
): { quantity: Interval; mass?: Interval } {
  const [counted, by] = uom ? [quantity, uom] : withItsUnit(quantity)
  const many = (counted && word.count(desk, counted)) ?? exactly(ONE)
  const unit = by?.text.toLowerCase() ?? 'pcs'
  if (PIECES.has(unit)) return { quantity: many, ...some('mass', mass) }
  const ofMass = MASSES.get(unit)
  if (!by || !ofMass) {
    refuse(desk, 'bad-uom', 'unknown unit of measure', by ?? { line: 0 }, {
      found: unit,
      among: [...PIECES, ...MASSES.keys()],
    })
    return { quantity: many }
  }
  const one = word.mass(desk, { ...by, text: `1 ${ofMass}` })
  if (one && mass && !(mass.lo.eq(one.lo) && mass.hi?.eq(new Decimal(one.lo)))) {
    refuse(desk, 'bad-uom', `counted by ${unit}, but one has another mass`, by, { found: by.text })
  }
  return { quantity: many, ...some('mass', one) }
}

/** `25 kg` in one cell: the number, and the unit that it is counted by. */
function withItsUnit(quantity: Word | undefined): readonly [Word | undefined, Word | undefined] {
  const [, many, unit] = /^([\d.]+)\s*(\p{L}[\p{L}\d]*)$/u.exec(plainText(quantity?.text ?? '')) ?? []
  if (!quantity || many === undefined || unit === undefined) return [quantity, undefined]
  return PIECES.has(unit.toLowerCase()) || MASSES.has(unit.toLowerCase())
    ? [
        { ...quantity, text: many },
        { ...quantity, text: unit },
      ]
    : [quantity, undefined]
}
