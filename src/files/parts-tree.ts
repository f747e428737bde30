import type {
  Classification,
  Composition,
  Constituent,
  CustomsCode,
  Money,
  Part,
  Step,
  StepFacts,
} from '../goods/part.js'
import { STEPS } from '../goods/part.js'
import { ONE } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import { type Desk, refuse } from './desk.js'
import { casOfFormula, ofCompound } from './formula.js'
import * as word from './words.js'
import { type Entry, entriesOf, fields, itemsOf, parseYaml, read, type Tree } from './yaml-tree.js'

const PART_KEYS = [
  'name',
  'form',
  'product',
  'material',
  'quantity',
  'mass',
  'value',
  'made-in',
  'origin',
  'supplier',
  'codes',
  'classified',
  'specs',
  'facts',
  'steps',
  'composition',
  'parts-complete',
  'parts',
] as const
const CONSTITUENT_KEYS = [
  'element',
  'cas',
  'material',
  'form',
  'share',
  'value-share',
  'mass',
  'value',
  'origin',
  ...STEPS,
] as const
const MAX_LEVELS = 60

/** Parts from YAML text (`parts:` with a map of parts by id). Issues are noted on the desk; what could be read is returned. */
export function partsFromTree(desk: Desk, text: string): Part[] {
  const { parts } = fields(desk, parseYaml(desk.file, text), ['parts'])
  if (!parts) return refuse(desk, 'no-parts', 'no parts in this file', { line: 1 }) ?? []
  return partsOf(desk, parts, '', 1)
}

/** Parts from a map of parts by id, wherever it stands. */
export const partsIn = (desk: Desk, tree: Tree): Part[] => partsOf(desk, tree, '', 1)

/** One part from its own map, under an id that the file does not write. */
export const partIn = (desk: Desk, id: string, tree: Tree): Part =>
  partOf(desk, id, { key: { text: id, line: tree.line }, value: tree }, id, 1)

function partsOf(desk: Desk, tree: Tree, parent: string, level: number): Part[] {
  if (level > MAX_LEVELS) return refuse(desk, 'too-deep', `parts nested deeper than ${MAX_LEVELS}`, tree) ?? []
  return entriesOf(desk, tree).flatMap((entry) => {
    const id = word.partId(desk, entry.key)
    return id === undefined ? [] : [partOf(desk, id, entry, parent ? `${parent}/${id}` : id, level)]
  })
}

function partOf(desk: Desk, id: string, { key, value: tree }: Entry, path: string, level: number): Part {
  const got = fields(desk, tree, PART_KEYS)
  const { material } = got
  const formula = material?.kind === 'text' && !got.composition ? casOfFormula(desk, material) : undefined
  return {
    id,
    path,
    quantity: read(desk, got.quantity, word.count) ?? exactly(ONE),
    ...some('name', read(desk, got.name, word.freeText)),
    ...some('mass', read(desk, got.mass, word.mass)),
    ...some('value', moneyOf(desk, got.value)),
    ...some(
      'form',
      read(desk, got.form, (at, text) => word.oneOf(at, 'form', text)),
    ),
    ...some(
      'product',
      read(desk, got.product, (at, text) => word.oneOf(at, 'product', text)),
    ),
    ...some('material', formula ? undefined : read(desk, material, (at, text) => word.oneOf(at, 'material', text))),
    ...some('madeIn', read(desk, got['made-in'], word.territory)),
    ...some('origin', read(desk, got.origin, word.territory)),
    ...some('supplier', read(desk, got.supplier, word.freeText)),
    steps: got.steps ? stepsOf(desk, fields(desk, got.steps, STEPS)) : {},
    codes: got.codes ? itemsOf(desk, got.codes).flatMap((item) => codeOf(desk, item) ?? []) : [],
    classifications: got.classified
      ? entriesOf(desk, got.classified).flatMap((entry) => classificationOf(desk, entry) ?? [])
      : [],
    specs: pairs(desk, got.specs, word.spec),
    facts: pairs(desk, got.facts, word.fact),
    ...some('composition', got.composition && compositionOf(desk, got.composition)),
    ...(formula ? { composition: ofCompound(formula, originOf(desk, material!)) } : {}),
    parts: got.parts ? partsOf(desk, got.parts, path, level + 1) : [],
    partsComplete: read(desk, got['parts-complete'], word.yesNo) ?? false,
    at: originOf(desk, key, path),
  }
}

/** The key with its value, if there is one: absent facts are absent, never undefined. */
export const some = <Key extends string, T>(key: Key, value: T | undefined): { [K in Key]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: T })

const originOf = (desk: Desk, { line, column }: { line: number; column?: number }, path?: string) => ({
  file: desk.file,
  line,
  ...(column !== undefined && { column }),
  ...(path && { path }),
})

function moneyOf(desk: Desk, tree: Tree | undefined): Money | undefined {
  if (tree?.kind !== 'map') return read(desk, tree, word.money)
  const { amount, currency, dated } = fields(desk, tree, ['amount', 'currency', 'dated'])
  if (!amount) return refuse(desk, 'bad-value', 'value without amount', tree)
  const day = read(desk, dated, word.day)
  const unit = currency?.kind === 'text' ? currency : undefined
  return read(desk, amount, (at, text) => word.money(at, text, unit, day))
}

function codeOf(desk: Desk, tree: Tree): CustomsCode | undefined {
  const { system, code, edition } = fields(desk, tree, ['system', 'code', 'edition'])
  if (!system || !code)
    return refuse(desk, 'bad-code', 'customs code without system or code', tree, {
      expected: '{ system: hs, code: "8501.53", edition: "2022" }',
    })
  const name = read(desk, system, word.freeText)
  const year = edition?.kind === 'text' ? edition : undefined
  return name === undefined ? undefined : read(desk, code, (at, text) => word.customsCode(at, name, text, year))
}

function classificationOf(desk: Desk, { key, value }: Entry): Classification | undefined {
  if (value.kind === 'text') return word.classification(desk, key, value)
  const { entry, by, on } = fields(desk, value, ['entry', 'by', 'on'])
  if (!entry)
    return refuse(desk, 'unknown-entry', 'classification without entry', value, { expected: 'an entry code or none' })
  const found = read(desk, entry, (at, text) => word.classification(at, key, text))
  return found && { ...found, ...some('by', read(desk, by, word.freeText)), ...some('on', read(desk, on, word.day)) }
}

function pairs<T>(
  desk: Desk,
  tree: Tree | undefined,
  reader: (desk: Desk, name: Entry['key'], value: Entry['key']) => [string, T] | undefined,
): Record<string, T> {
  if (!tree) return {}
  return Object.fromEntries(
    entriesOf(desk, tree).flatMap(({ key, value }) =>
      [read(desk, value, (at, text) => reader(at, key, text)) ?? []].filter((pair) => pair.length === 2),
    ),
  )
}

function stepsOf(desk: Desk, got: Partial<Record<Step, Tree>>): Partial<Record<Step, StepFacts>> {
  const steps: Partial<Record<Step, StepFacts>> = {}
  for (const name of STEPS) {
    const tree = got[name]
    const facts = tree?.kind === 'map' ? stepOf(desk, tree) : read(desk, tree, word.step)
    if (facts) steps[name] = facts
  }
  return steps
}

function stepOf(desk: Desk, tree: Tree): StepFacts {
  const { in: where, technology } = fields(desk, tree, ['in', 'technology'])
  return {
    ...some('in', read(desk, where, word.territory)),
    ...some('technology', read(desk, technology, word.territory)),
  }
}

function compositionOf(desk: Desk, tree: Tree): Composition {
  const { complete, of } = fields(desk, tree, ['complete', 'of'])
  return {
    constituents: of ? itemsOf(desk, of).flatMap((item) => constituentOf(desk, item) ?? []) : [],
    complete: read(desk, complete, word.yesNo) ?? false,
    at: originOf(desk, tree, tree.path),
  }
}

function constituentOf(desk: Desk, tree: Tree): Constituent | undefined {
  const before = desk.issues.length
  const got = fields(desk, tree, CONSTITUENT_KEYS)
  const constituent: Constituent = {
    ...some('element', read(desk, got.element, word.element)),
    ...some('cas', read(desk, got.cas, word.cas)),
    ...some(
      'material',
      read(desk, got.material, (at, text) => word.oneOf(at, 'material', text)),
    ),
    ...some(
      'form',
      read(desk, got.form, (at, text) => word.oneOf(at, 'form', text)),
    ),
    ...some('share', read(desk, got.share, word.share)),
    ...some('valueShare', read(desk, got['value-share'], word.share)),
    ...some('mass', read(desk, got.mass, word.mass)),
    ...some('value', moneyOf(desk, got.value)),
    ...some('origin', read(desk, got.origin, word.territory)),
    steps: stepsOf(desk, got),
    at: originOf(desk, tree, tree.path),
  }
  return desk.issues.length === before && word.named(desk, { ...tree, text: '' }, constituent) ? constituent : undefined
}
