import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Register } from '../register/model.js'
import { columnOf } from './columns.js'
import { parseParts } from './parse-parts.js'
import { vocabularyOf } from './register-vocabulary.js'
import { bytesOf, issuesOf, VOCABULARY } from './vocabulary.testing.js'

const ALL = vocabularyOf(
  JSON.parse(readFileSync(new URL('../../dist/register.json', import.meta.url), 'utf8')) as Register,
)
const parseWithAll = (text: string) => parseParts(bytesOf(text), 'parts.csv', ALL)

const parse = (text: string, name = 'parts.csv') => parseParts(bytesOf(text), name, VOCABULARY)
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

const BY_PARENT = `﻿Part No.;Parent;Description;Rev;Qty;UoM;Weight (g);Unit Value;Currency;Price date;HS code;Origin;Supplier;Form;Material;Product;Composition;Composition complete;Parts complete;Mined;Recycled
motor;;EV traction motor;B;1;pcs;32000;400-420;EUR;2025-09-30;8501.53 (2022);DE;Example Drives;assembly;;ev-traction-motor;;;yes;;
magnet-3;rotor;"Magnet; arc";A;8;ea;100..120;;;;8505.11;CN;;magnet;NdFeB;;"Nd 29-32.5 %; Dy 0.6-1.2 % form=metal origin=CN value=3.10 EUR mined=CN technology=JP; cas:1308-87-8 2 %; NdFeB 20 g";no;;CN technology=CN;none
rotor;motor;Rotor;;1;;;;;;;;;;;;;;;;
`

test('rows hang on their parents, whatever their order', () => {
  const { parts, ignored } = parse(BY_PARENT)
  expect(ignored).toEqual(['Rev'])
  expect(Object.keys(parts)).toEqual(['motor'])
  const magnet = parts.motor!.parts[0]!.parts[0]!
  expect(json(magnet)).toMatchObject({
    path: 'motor/rotor/magnet-3',
    name: 'Magnet; arc',
    quantity: { lo: '8', hi: '8' },
    mass: { lo: '100', hi: '120' },
    madeIn: 'cn/customs',
    origin: 'cn/customs',
    codes: [{ system: 'hs', code: '8505.11' }],
    material: 'NdFeB',
    steps: { mined: { in: 'cn/customs', technology: 'cn/customs' }, recycled: { none: true } },
    at: { file: 'parts.csv', line: 3, path: 'motor/rotor/magnet-3' },
  })
  expect(json(magnet.composition)).toMatchObject({
    complete: false,
    at: { file: 'parts.csv', line: 3 },
    constituents: [
      { element: 'Nd', share: { lo: '0.29', hi: '0.325' } },
      {
        element: 'Dy',
        share: { lo: '0.006', hi: '0.012' },
        form: 'metal',
        origin: 'cn/customs',
        value: { lo: '3.1', hi: '3.1', currency: 'EUR' },
        steps: { mined: { in: 'cn/customs', technology: 'jp' } },
      },
      { cas: '1308-87-8', share: { lo: '0.02', hi: '0.02' } },
      { material: 'NdFeB', mass: { lo: '20', hi: '20' } },
    ],
  })
  expect(json(parts.motor)).toMatchObject({
    mass: { lo: '32000', hi: '32000' },
    value: { lo: '400', hi: '420', currency: 'EUR', dated: '2025-09-30' },
    codes: [{ system: 'hs', code: '8501.53', edition: '2022' }],
    partsComplete: true,
    parts: [{ id: 'rotor' }],
  })
})

const tree = (text: string): unknown => {
  const shape = (parts: readonly { id: string; parts: readonly never[] }[]): unknown =>
    Object.fromEntries(parts.map(({ id, parts: below }) => [id, shape(below)]))
  return shape(Object.values(parse(text).parts) as never)
}

test('levels by depth, by number, with leading dots', () => {
  const expected = { m: { r: { a: {}, b: {} }, s: {} } }
  expect(tree('level,part\n0,m\n1,r\n2,a\n2,b\n1,s\n')).toEqual(expected)
  expect(tree('level,part\n1,m\n.2,r\n..3,a\n..3,b\n.2,s\n')).toEqual(expected)
  expect(tree('level,part\n1,m\n1.1,r\n1.1.1,a\n1.1.2,b\n1.2,s\n')).toEqual(expected)
  expect(tree('part\nm\nr\n')).toEqual({ m: {}, r: {} })
  expect(tree('level\tpart\n0\tm\n1\tr\n1\ts\n')).toEqual({ m: { r: {}, s: {} } })
})

test('the same part under two parents by level is two parts', () => {
  expect(tree('level,part\n0,m\n1,r\n2,a\n1,s\n2,a\n')).toEqual({ m: { r: { a: {} }, s: { a: {} } } })
})

test('a unit of measure that is a mass', () => {
  const { a } = parse('part,qty,uom\na,0.5,kg\n').parts
  expect(json([a!.quantity, a!.mass])).toEqual([
    { lo: '0.5', hi: '0.5' },
    { lo: '1000', hi: '1000' },
  ])
})

test('a currency or unit in the header, unless the cell has its own', () => {
  const { parts } = parse('part,value (EUR),mass [g]\na,3.5,12\nb,4,1 kg\n')
  expect(json([parts.a!.value, parts.b!.mass])).toEqual([
    { lo: '3.5', hi: '3.5', currency: 'EUR' },
    { lo: '1000', hi: '1000' },
  ])
})

test('made in and origin apart, where both are given', () => {
  const { a } = parse('part,origin,made in\na,CN,DE\n').parts
  expect([a!.origin, a!.madeIn]).toEqual(['cn/customs', 'de'])
})

test('words as people have them: blanks in codes, a unit beside the quantity, Chinese headings and words', () => {
  const { parts, ignored } = parse(
    '料号,数量,形态,成分,HS编码,部件完整,Weigth\na,25kg,磁体,镝1.2 %；铽 0.1 ％,8505 11 10,是,3\n',
  )
  expect(json(parts.a!.mass)).toEqual({ lo: '1000', hi: '1000' })
  expect(json(parts.a!.quantity)).toEqual({ lo: '25', hi: '25' })
  expect(parts.a!.form).toBe('magnet')
  expect(parts.a!.composition!.constituents.map(({ element }) => element)).toEqual(['Dy', 'Tb'])
  expect(parts.a!.codes).toEqual([{ system: 'hs', code: '8505.11.10' }])
  expect(parts.a!.partsComplete).toBe(true)
  expect(ignored).toEqual(['Weigth (weight?)'])
})

test('words of certificates: limits, weight percent, the balance, units in Chinese', () => {
  const { a } = parse(
    'part,form,mass,composition\na,Magnets,36克,Nd: 30 wt%; Dy max 1 %; Tb < 0.01 %; 含钴1.2%; Fe bal.\n',
  ).parts
  expect(json(a!.mass)).toEqual({ lo: '36', hi: '36' })
  expect(a!.form).toBe('magnet')
  expect(json(a!.composition!.constituents.map(({ element, share }) => [element, share]))).toEqual([
    ['Nd', { lo: '0.3', hi: '0.3' }],
    ['Dy', { lo: '0', hi: '0.01' }],
    ['Tb', { lo: '0', hi: '0.0001' }],
    ['Co', { lo: '0.012', hi: '0.012' }],
    ['Fe', null],
  ])
})

test('an export control classification number, as a condition reads it', () => {
  const { a, b } = parse('part,eccn,eccn edition\na,3e991,2025\nb,EAR99 (2026),\n').parts
  expect(a!.codes).toEqual([{ system: 'ECCN', code: '3E991', edition: '2025' }])
  expect(b!.codes).toEqual([{ system: 'ECCN', code: 'EAR99', edition: '2026' }])
  expect(issuesOf(() => parse('part,eccn\na,8505.11\n'))[0]).toMatchObject({ code: 'bad-code', found: '8505.11' })
})

test.each([
  ['Dy', 'Dy'],
  ['dysprosium', 'Dy'],
  ['Dysprosium', 'Dy'],
  ['镝', 'Dy'],
])('an element by its name: %s', (name, symbol) => {
  const { a } = parse(`part,composition\na,${name} 1.2 %\n`).parts
  expect(a!.composition!.constituents[0]!.element).toBe(symbol)
})

test.each([
  ['an orphan', 'part,parent\nm,\na,n\n', { code: 'orphan', line: 3, found: 'n', nearest: ['a', 'm'] }],
  ['a cycle', 'part,parent\nm,\na,b\nb,a\n', { code: 'cycle', line: 3 }],
  ['a part inside itself', 'part,parent\na,a\n', { code: 'cycle', line: 2 }],
  ['a duplicate id', 'part,parent\nm,\na,m\na,m\n', { code: 'duplicate-id', line: 4, found: 'a' }],
  ['a duplicate id among siblings', 'level,part\n0,m\n1,a\n1,a\n', { code: 'duplicate-id', line: 4 }],
  ['an id with a slash', 'part\na/b\n', { code: 'bad-id', line: 2 }],
  ['a row without id', 'part,name\n,x\n', { code: 'no-id', line: 2 }],
  ['no id column', 'name\nx\n', { code: 'no-column', line: 1 }],
  ['two columns for one thing', 'part,part no.\na,b\n', { code: 'duplicate-column', line: 1 }],
  ['more cells than columns', 'part\na,b\n', { code: 'bad-row', line: 2 }],
  ['a level that jumps', 'level,part\n0,m\n2,a\n', { code: 'bad-level', line: 3 }],
  ['a missing level', 'level,part\n0,m\n,a\n', { code: 'bad-level', line: 3 }],
  ['a level number without the one above', 'level,part\n1,m\n1.2.1,a\n', { code: 'bad-level', line: 3 }],
  ['a level number twice', 'level,part\n1,m\n1.1,a\n1.1,b\n', { code: 'bad-level', line: 4 }],
  ['mass without unit', 'part,mass\na,12\n', { code: 'bad-mass', line: 2, path: 'B' }],
  ['bad unit in the header', 'part,mass (m)\na,12\n', { code: 'bad-mass', line: 2 }],
  ['a decimal comma', 'part,value\na,"0,31 EUR"\n', { code: 'comma-in-number', found: '0,31 EUR', line: 2 }],
  ['a comma between thousands', 'part,mass\na,"1,234.5 g"\n', { code: 'comma-in-number', line: 2 }],
  ['pieces that may be one or a thousand', 'part,qty\na,1.000\n', { code: 'bad-quantity', found: '1.000', line: 2 }],
  [
    'a form as material',
    'part,material\na,磁体\n',
    { code: 'unknown-material', expected: 'it is a form: write it in the column form' },
  ],
  ['value without currency', 'part,value\na,12\n', { code: 'bad-value', line: 2 }],
  ['two currencies', 'part,value,currency\na,12 USD,EUR\n', { code: 'bad-currency', line: 2 }],
  ['bad date', 'part,value,currency,price date\na,12,EUR,45930\n', { code: 'bad-date', found: '45930', line: 2 }],
  ['bad code', 'part,hs\na,85x\n', { code: 'bad-code', line: 2 }],
  ['unknown territory', 'part,origin\na,Chna\n', { code: 'unknown-territory', line: 2 }],
  ['unknown unit of measure', 'part,qty,uom\na,1,bx\n', { code: 'bad-uom', line: 2 }],
  ['share without unit', 'part,composition\na,Dy 0.6\n', { code: 'bad-share', message: 'share without unit', line: 2 }],
  ['share above the whole', 'part,composition\na,Dy 130 %\n', { code: 'share-above-whole', line: 2 }],
  ['bounds reversed', 'part,composition\na,Dy 3-2 %\n', { code: 'bounds-reversed', line: 2 }],
  ['unknown element', 'part,composition\na,Dx 3 %\n', { code: 'unknown-element', line: 2 }],
  ['CAS check digit', 'part,composition\na,cas:1308-87-9 3 %\n', { code: 'bad-cas', line: 2 }],
  ['unknown material', 'part,composition\na,unobtainium 3 %\n', { code: 'unknown-material', line: 2 }],
  ['unknown key in a composition', 'part,composition\na,Dy 3 % from=CN\n', { code: 'unknown-key', found: 'from' }],
  ['an amount twice', 'part,composition\na,Dy 3 % share=2 %\n', { code: 'duplicate-key' }],
  ['neither yes nor no', 'part,parts complete\na,x\n', { code: 'not-yes-no' }],
  ['a formula', 'part,mass\na,=1+1\n', { code: 'formula', line: 2, path: 'B' }],
  ['an empty file', '', { code: 'empty' }],
  ['a heading that would write on a terminal', 'part,\u001b[31mx\na,1\n', { code: 'control-character', line: 1 }],
  ['NUL', 'part\na\0b\n', { code: 'control-character', line: 2 }],
  ['an open quote', 'part,name\na,"x\n', { code: 'bad-csv' }],
])('%s is refused', (_, text, issue) => {
  expect(issuesOf(() => parse(text))[0]).toMatchObject({ file: 'parts.csv', ...issue })
})

test('a word that is like none of ours is not said, and told with its heading and lines; the list is read', () => {
  const { parts, ignored } = parseWithAll(
    'part,材料,form,单位,remark\na,FR-4,零件,桶,x\nb,steel 42CrMo4,magnet,kgs,\nc,FR-4,,drum,\nd,NdFeB N42SH,magnet,pcs,\ne,环氧树脂,,pcs,\n',
  )
  expect(Object.values(parts).map(({ material, form }) => [material, form])).toEqual([
    [undefined, 'component'],
    ['steel', 'magnet'],
    [undefined, undefined],
    ['NdFeB', 'magnet'],
    ['plastic', undefined],
  ])
  expect(ignored).toEqual(['remark', '材料: FR-4 (2, 4)'])
})

test.each([
  ['NdFeB; Dy 2.8 %', /write it in the column composition/],
  ['NdFeBb', /nearest: NdFeB/],
  ['alumnium', /nearest: aluminium/],
  ['magnet', /it is a form/],
  ['terbium flakes', /unknown material/],
  ['NdFeB N42SH Dy', /what else it contains, in the column composition/],
  ['\u001b[31mFR-4', /unknown material/],
])('what may be meant is refused and not set aside: %s', (text, message) =>
  expect(() => parseWithAll(`part,material\na,"${text}"\n`)).toThrow(message),
)

test('a title over the heading is told and not read; grades behind a material are left out', () => {
  const { parts, ignored } = parseWithAll(
    '泵用磁体清单,,\n,,\n料号,材质/牌号,备注\na,SmCo 2:17 grade 30H,含镝\nb,"SmCo, 30H",\n',
  )
  expect(Object.values(parts).map(({ material, at }) => [material, at.line])).toEqual([
    ['SmCo', 4],
    ['SmCo', 5],
  ])
  expect(ignored).toEqual(['泵用磁体清单', '备注'])
})

test.each([
  ['品名 Description', 'name'],
  ['Part No. / 料号', 'id'],
  ['数量Qty', 'quantity'],
  ['材质（Material）', 'material'],
  ['质量 price', undefined],
  ['净重kg', undefined],
])('the heading %s is the column %s', (heading, column) => expect(columnOf(heading)?.column).toBe(column))

test('lines are those of the file, over blank lines and line breaks in cells', () => {
  expect(issuesOf(() => parse('part,name,mass\n\na,"two\nlines",1 g\nb,x,2\n'))).toMatchObject([
    { line: 5, code: 'bad-mass' },
  ])
})
