import type { Step } from '../goods/part.js'
import { STEPS } from '../goods/part.js'
import { nearest } from '../issue.js'
import { plainText } from '../measure/text.js'

/** What a column of a parts table holds. */
export type Column =
  | 'level'
  | 'parent'
  | 'id'
  | 'name'
  | 'quantity'
  | 'uom'
  | 'mass'
  | 'value'
  | 'currency'
  | 'price-date'
  | 'hs'
  | 'hs-edition'
  | 'hts'
  | 'hts-edition'
  | 'eccn'
  | 'eccn-edition'
  | 'origin'
  | 'made-in'
  | 'supplier'
  | 'form'
  | 'material'
  | 'product'
  | 'composition'
  | 'composition-complete'
  | 'parts-complete'
  | Step

const SYNONYMS: Readonly<Record<Exclude<Column, Step>, readonly string[]>> = {
  level: ['level', 'bom level', 'indent', '层级', '级别'],
  parent: [
    'parent',
    'parent part',
    'parent part no',
    'parent id',
    'parent part number',
    '父件',
    '上级料号',
    '父级料号',
  ],
  id: [
    'part no',
    'part',
    'id',
    'part number',
    'part id',
    'pn',
    'item',
    'item no',
    'item number',
    '料号',
    '物料编号',
    '物料编码',
    '零件号',
    '件号',
  ],
  name: ['name', 'description', 'part name', 'part description', '名称', '品名', '物料名称', '描述'],
  quantity: ['qty', 'quantity', '数量', '用量'],
  uom: ['uom', 'unit', 'unit of measure', '单位', '计量单位'],
  mass: ['mass', 'weight', 'unit mass', 'unit weight', '质量', '重量', '单重'],
  value: ['unit value', 'value', 'unit price', 'price', 'unit cost', '单价', '价值', '单位价值', '价格'],
  currency: ['currency', '币种', '货币'],
  'price-date': ['price date', 'value date', '价格日期'],
  hs: ['hs', 'hs code', 'hs-code', 'hs编码', 'hs 编码', '税则号列', '海关编码', '商品编码'],
  'hs-edition': ['hs edition', 'hs year', 'hs版本'],
  hts: ['hts', 'hts code', 'htsus'],
  'hts-edition': ['hts edition', 'hts year'],
  eccn: ['eccn'],
  'eccn-edition': ['eccn edition', 'eccn year'],
  origin: ['origin', 'country of origin', 'coo', '原产地', '原产国'],
  'made-in': ['made in', 'made-in', '制造地', '生产地'],
  supplier: ['supplier', 'vendor', '供应商'],
  form: ['form', '形态'],
  material: ['material', '材料', '材质', '材质牌号', '材质/牌号', '牌号', '材料牌号', 'material grade', 'grade'],
  product: ['product', '产品'],
  composition: ['composition', '成分'],
  'composition-complete': ['composition complete', '成分完整'],
  'parts-complete': ['parts complete', '部件完整'],
}

const BY_NAME = new Map<string, Column>([
  ...Object.entries(SYNONYMS).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
  ...STEPS.map((step) => [step.replace('-', ' '), step] as const),
])

/** A column of no known name as a message says it, with the name that may have been meant: `Weigth (weight?)`. */
export function unknownColumn(header: string): string {
  // two characters of Chinese are near to anything
  const [close] = /\p{Script=Han}/u.test(header) ? [] : nearest(header.slice(0, 100), BY_NAME.keys())
  return close === undefined ? header : `${header} (${close}?)`
}

/** A header cell: its column, and the unit or currency in it (`mass (g)`). Undefined where the name is none of ours. */
export function columnOf(header: string): { readonly column: Column; readonly unit?: string } | undefined {
  const match = /^([^([]*)(?:[([]([^()[\]]*)[)\]])?$/.exec(plainText(header))
  const plain = (match?.[1] ?? header)
    .toLowerCase()
    .replaceAll(/[._\s-]+/g, ' ')
    .trim()
  const column = named(plain) ?? namedTwice(plain)
  const unit = match?.[2]?.trim()
  return column && { column, ...(unit && { unit }) }
}

const named = (plain: string): Column | undefined => BY_NAME.get(plain) ?? BY_NAME.get(plain.replaceAll(' ', '-'))

/** The same name in two languages: `品名 Description`, `qty/数量`. */
function namedTwice(plain: string): Column | undefined {
  const [han, latin] = [/[^\p{Script=Han}]+/gu, /\p{Script=Han}+/gu].map((other) => plain.replace(other, ' ').trim())
  const columns = [han!.replaceAll(' ', ''), latin!.replaceAll(/[/|,，、 ]+/g, ' ').trim()].map(named)
  return columns[0] === columns[1] ? columns[0] : undefined
}
