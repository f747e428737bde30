import type { Step } from '../goods/part.js'
import { STEPS } from '../goods/part.js'

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
  level: ['level', 'bom level', 'indent'],
  parent: ['parent', 'parent part', 'parent part no', 'parent id', 'parent part number'],
  id: ['part no', 'part', 'id', 'part number', 'part id', 'pn', 'item', 'item no', 'item number'],
  name: ['name', 'description', 'part name', 'part description'],
  quantity: ['qty', 'quantity'],
  uom: ['uom', 'unit', 'unit of measure'],
  mass: ['mass', 'weight', 'unit mass', 'unit weight'],
  value: ['unit value', 'value', 'unit price', 'price', 'unit cost'],
  currency: ['currency'],
  'price-date': ['price date', 'value date'],
  hs: ['hs', 'hs code', 'hs-code'],
  'hs-edition': ['hs edition', 'hs year'],
  hts: ['hts', 'hts code', 'htsus'],
  'hts-edition': ['hts edition', 'hts year'],
  origin: ['origin', 'country of origin', 'coo'],
  'made-in': ['made in', 'made-in'],
  supplier: ['supplier', 'vendor'],
  form: ['form'],
  material: ['material'],
  product: ['product'],
  composition: ['composition'],
  'composition-complete': ['composition complete'],
  'parts-complete': ['parts complete'],
}

const BY_NAME = new Map<string, Column>([
  ...Object.entries(SYNONYMS).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
  ...STEPS.map((step) => [step.replace('-', ' '), step] as const),
])

/** A header cell: its column, and the unit or currency in it (`mass (g)`). Undefined where the name is none of ours. */
export function columnOf(header: string): { readonly column: Column; readonly unit?: string } | undefined {
  const match = /^([^([]*)(?:[([]([^()[\]]*)[)\]])?$/.exec(header.trim())
  const plain = (match?.[1] ?? header)
    .toLowerCase()
    .replaceAll(/[._\s-]+/g, ' ')
    .trim()
  const column = BY_NAME.get(plain) ?? BY_NAME.get(plain.replaceAll(' ', '-'))
  const unit = match?.[2]?.trim()
  return column && { column, ...(unit && { unit }) }
}
