import fc from 'fast-check'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { parseParts } from './parse-parts.js'
import { bytesOf, issuesOf, VOCABULARY } from './vocabulary.testing.js'
import { readXlsx } from './xlsx.js'
import { directoryEntry, inline, sheetOf, workbook } from './xlsx.testing.js'

const cells = (bytes: Uint8Array, sheet?: string) => readXlsx('a.xlsx', bytes, sheet).rows.map((row) => row.cells)
const SHEET = 'xl/worksheets/sheet1.xml'

/** The issue, and that it came fast. */
function refused(bytes: Uint8Array, within = 1000) {
  const start = performance.now()
  const issues = issuesOf(() => readXlsx('a.xlsx', bytes))
  expect(performance.now() - start).toBeLessThan(within)
  return issues[0]
}

test('shared, rich, inline strings, numbers, booleans, gaps, blank rows', () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"/><row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" s="3"><v>8505111000</v></c><c r="C4" t="inlineStr"><is><t>Dy &amp; Tb</t></is></c><c r="D4" t="b"><v>1</v></c><c r="E4"><v>1E-3</v></c><c r="F4" t="n"><v>45930</v></c></row>`
  const strings = '<sst><si><t>part</t></si><si><r><t>na</t></r><r><t>me</t></r><rPh><t>ignored</t></rPh></si></sst>'
  expect(readXlsx('a.xlsx', workbook(rows, { 'xl/sharedStrings.xml': strings }))).toEqual({
    file: 'a.xlsx',
    name: 'Sheet1',
    rows: [
      { line: 1, cells: ['part', '', 'name'] },
      { line: 4, cells: ['0.3', '8505111000', 'Dy & Tb', 'yes', '0.001', '45930'] },
    ],
  })
})

test('the first sheet, or a named one', () => {
  const two = workbook(inline([['a']]), { 'xl/worksheets/sheet2.xml': sheetOf(inline([['b']])) }, ['One', 'Two'])
  expect([cells(two), cells(two, 'Two')]).toEqual([[['a']], [['b']]])
  expect(issuesOf(() => cells(two, 'Three'))).toMatchObject([{ code: 'no-sheet', expected: 'One, Two' }])
})

test('parts from a sheet, with places in it', () => {
  const good = workbook(
    inline([
      ['part', 'level', 'mass', 'composition'],
      ['m', '0', '2 kg', ''],
      ['a', '1', '12 g', 'Dy 0.6-1.2 %'],
    ]),
  )
  const { m } = parseParts(good, 'p.xlsx', VOCABULARY).parts
  expect(m!.parts[0]!.composition!.constituents[0]).toMatchObject({
    element: 'Dy',
    at: { file: 'p.xlsx', line: 3, path: 'Sheet1!D3' },
  })
  const bad = workbook(
    inline([
      ['part', 'mass'],
      ['a', '12'],
    ]),
  )
  expect(issuesOf(() => parseParts(bad, 'p.xlsx', VOCABULARY))).toMatchObject([
    { code: 'bad-mass', file: 'p.xlsx', line: 2, path: 'Sheet1!B2' },
  ])
})

test('a formula and an error value are refused with their places', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="e"><v>#REF!</v></c></row>'
  expect(issuesOf(() => cells(workbook(rows)))).toMatchObject([
    { code: 'formula', file: 'a.xlsx', line: 1, path: 'Sheet1!B1' },
    { code: 'bad-cell', path: 'Sheet1!C1', found: '#REF!' },
  ])
})

const patched = (bytes: Uint8Array, name: string, patch: (view: DataView, at: number) => void) => {
  const copy = bytes.slice()
  patch(new DataView(copy.buffer), directoryEntry(copy, name))
  return copy
}
const small = workbook(inline([['a']]))

test.each<[string, Uint8Array, RegExp]>([
  ['no zip', bytesOf('PK nothing'), /no zip directory/],
  ['an empty file', new Uint8Array(), /no zip directory/],
  ['a cut file', small.slice(0, -30), /no zip directory/],
  ['a zip without workbook', zipSync({ a: strToU8('x') }), /no xl\/workbook.xml/],
  ['an encrypted entry', patched(small, SHEET, (view, at) => view.setUint16(at + 8, 1, true)), /encrypted entry/],
  ['another packing method', patched(small, SHEET, (view, at) => view.setUint16(at + 10, 9, true)), /packing method 9/],
  ['a link', patched(small, SHEET, (view, at) => view.setUint32(at + 38, 0xa1ff0000, true)), /link/],
  [
    'a declared size above 200 MB',
    patched(small, SHEET, (view, at) => view.setUint32(at + 24, 200_000_001, true)),
    /more than 200000000 bytes/,
  ],
  [
    'a ratio above 200',
    patched(small, SHEET, (view, at) => view.setUint32(at + 24, 1_000_001, true)),
    /packed more than 200 times/,
  ],
  [
    'a declared size that is too small',
    patched(small, SHEET, (view, at) => view.setUint32(at + 24, 10, true)),
    /larger than declared/,
  ],
  [
    'a declared size that is too large',
    patched(small, SHEET, (view, at) => view.setUint32(at + 24, 10_000, true)),
    /smaller than declared/,
  ],
  ['zip64', patched(small, SHEET, (view, at) => view.setUint32(at + 24, 0xffffffff, true)), /zip64/],
  [
    'an entry outside',
    patched(small, SHEET, (view, at) => view.setUint32(at + 20, 1_000_000, true)),
    /outside the archive/,
  ],
  [
    'a header that is none',
    patched(small, SHEET, (view, at) => view.setUint32(at + 42, 7, true)),
    /no entry where the directory says/,
  ],
  ['../ in a name', workbook('', { '../evil': 'x' }), /leaves its folder/],
  ['a folder above', workbook('', { 'xl/../../evil': 'x' }), /leaves its folder/],
  ['an absolute name', workbook('', { '/etc/passwd': 'x' }), /leaves its folder/],
  ['a backslash', workbook('', { 'a\\b': 'x' }), /leaves its folder/],
  ['a drive', workbook('', { 'C:evil': 'x' }), /leaves its folder/],
  [
    '2,001 entries',
    workbook('', Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`e${i}`, 'x']))),
    /entries, more than 2000/,
  ],
  ['a DTD', workbook('', { [SHEET]: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }), /document type declarations/],
  ['an entity', workbook('<row><c t="inlineStr"><is><t>&xxe;</t></is></c></row>'), /entity/],
  ['XML nested 100,000 deep', workbook('<a>'.repeat(100_000)), /nested deeper than 50/],
  ['broken XML', workbook('<row'), /sheet1.xml/],
  ['XML that is not UTF-8', workbook('', { [SHEET]: Uint8Array.from([0xff, 0xfe, 0x3c, 0]) }), /not valid UTF-8/],
  ['201 columns', workbook('<row r="1"><c r="GS1"><v>1</v></c></row>'), /more than 200 columns/],
])('%s is refused', (_, bytes, message) => {
  expect(refused(bytes)?.message).toMatch(message)
})

test('overlapping entries, each the same bytes, are refused before unpacking', () => {
  const one = zipSync({ 'xl/a': new Uint8Array(900_000) })
  const view = new DataView(one.buffer)
  const at = directoryEntry(one, 'xl/a')
  const entry = one.slice(at, at + 50)
  const packed = one.slice(0, at)
  const count = 500
  const end = one.slice(-22)
  const directory = new Uint8Array(entry.length * count)
  for (let i = 0; i < count; i += 1) directory.set(entry, i * entry.length)
  const names = directory.slice()
  expect(view.getUint32(at, true)).toBe(0x02014b50)
  const endView = new DataView(end.buffer)
  endView.setUint16(8, count, true)
  endView.setUint16(10, count, true)
  endView.setUint32(12, directory.length, true)
  expect(refused(joined(packed, names, end))?.message).toMatch(/entry twice|overlapping/)
})

test('an entry hidden inside another is refused', () => {
  const inner = zipSync({ 'xl/b': strToU8('hidden') }, { level: 0 })
  const outer = zipSync({ 'xl/a': inner }, { level: 0 })
  const at = directoryEntry(outer, 'xl/a')
  const innerAt = 30 + 4
  const stolen = inner.slice(directoryEntry(inner, 'xl/b'), inner.length - 22)
  new DataView(stolen.buffer).setUint32(42, innerAt, true)
  const directory = joined(outer.slice(at, -22), stolen)
  const end = outer.slice(-22)
  const view = new DataView(end.buffer)
  view.setUint16(8, 2, true)
  view.setUint16(10, 2, true)
  view.setUint32(12, directory.length, true)
  expect(refused(joined(outer.slice(0, at), directory, end))?.message).toMatch(/overlapping entries/)
})

function joined(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A small zip with many bytes in it, made piece by piece. */
function streamed(
  name: string,
  pieces: number,
  piece: (index: number) => Uint8Array,
  head: Uint8Array,
  tail: Uint8Array,
): Uint8Array {
  const out: Uint8Array[] = []
  const zip = new Zip((_, data) => out.push(data))
  for (const [part, content] of Object.entries(plainParts())) {
    const file = new ZipDeflate(part)
    zip.add(file)
    file.push(strToU8(content), true)
  }
  const file = new ZipDeflate(name, { level: 6 })
  zip.add(file)
  file.push(head)
  for (let i = 0; i < pieces; i += 1) file.push(piece(i))
  file.push(tail, true)
  zip.end()
  return joined(...out)
}

const plainParts = () => ({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
})

test('a sheet of ten million rows is refused fast, honest about its size or not', () => {
  const chunk = strToU8('<row><c><v>1</v></c></row>'.repeat(10_000))
  const bomb = streamed(
    SHEET,
    1000,
    () => chunk,
    strToU8('<worksheet><sheetData>'),
    strToU8('</sheetData></worksheet>'),
  )
  expect(bomb.length).toBeLessThan(3_000_000)
  expect(refused(bomb)?.message).toMatch(/bytes unpacked|packed more than/)
  const liar = patched(bomb, SHEET, (view, at) => view.setUint32(at + 24, 900_000, true))
  expect(refused(liar)?.message).toMatch(/larger than declared/)
})

test('more rows than allowed, packed within the limits', () => {
  const piece = (i: number) =>
    strToU8(
      Array.from(
        { length: 1000 },
        (_, j) => `<row><c><v>${Math.imul(i * 1000 + j, 2_654_435_761) >>> 0}</v></c></row>`,
      ).join(''),
    )
  const many = streamed(SHEET, 201, piece, strToU8('<worksheet><sheetData>'), strToU8('</sheetData></worksheet>'))
  expect(refused(many, 5000)).toMatchObject({ code: 'too-large', message: 'more than 200000 rows', line: 200_002 })
})

test('whatever is done to the bytes, rows or an InputError', () => {
  const good = workbook(
    inline([
      ['part', 'mass'],
      ['a', '12 g'],
    ]),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(good.length),
      (flips, cut) => {
        const bytes = good.slice(0, cut % 5 === 0 ? cut : undefined)
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value
        try {
          readXlsx('a.xlsx', bytes)
        } catch (error) {
          expect((error as Error).name).toBe('InputError')
        }
      },
    ),
    { numRuns: 5000 },
  )
})
