import { territoryCode } from '../../../src/determine/territory.js'
import { csvOf } from '../../../src/files/write-csv.js'
import type { Register } from '../../../src/register/model.js'
import type { NameKind } from '../../../src/words/named.js'
import { namesIn } from '../../../src/words/names.js'

const COLUMNS = [
  ['part no.', 'm-1'],
  ['parent', ''],
  ['name', 'dysprosium oxide'],
  ['quantity', '50'],
  ['uom', 'kg'],
  ['unit value', '310'],
  ['currency', 'EUR'],
  ['form', 'oxide'],
  ['material', ''],
  ['product', ''],
  ['made in', 'CN'],
  ['origin', 'CN'],
  ['supplier', 'the supplier’s name'],
  ['hs', '2846.90'],
  ['hs edition', '2022'],
  ['composition', 'cas:1308-87-8 99.9-100 %'],
  ['composition complete', 'yes'],
  ['parts complete', 'yes'],
] as const

/** A parts list with its heading row and one line as an example: it can be read as it stands. */
export const templateCsv = (): string =>
  `\uFEFF${csvOf([COLUMNS.map(([name]) => name), COLUMNS.map(([, value]) => value)])}`

/** Which words a column may have, with what they mean; the other columns take free text, numbers with units, yes or no. */
export function wordsCsv(register: Register): string {
  const names = namesIn(register)
  const rows = (column: string, kind: NameKind, words: readonly string[]) =>
    words.map((word) => [column, word, names[kind][word]?.en ?? '', names[kind][word]?.zh ?? ''])
  const { facts, territories } = register
  const places = Object.values(territories).map(({ id, alias }) => [
    'made in, origin',
    territoryCode({ id, alias }),
    names.place[id]?.en ?? '',
    names.place[id]?.zh ?? '',
  ])
  return `\uFEFF${csvOf([
    ['column', 'word', 'English', '中文'],
    ...rows('form', 'form', facts['item.form']?.values ?? []),
    ...rows('material', 'material', facts['item.material']?.values ?? []),
    ...rows('product', 'product', facts['item.product']?.values ?? []),
    ...places,
    ...rows('composition', 'element', Object.keys(names.element)),
  ])}`
}
