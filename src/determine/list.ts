import { type Called, mayBe } from '../goods/called.js'
import { COMPOUNDS } from '../goods/compounds.js'
import { isPlain } from '../goods/materials.js'
import type { Composition, Constituent, Origin, Part } from '../goods/part.js'
import { isComplete } from '../goods/roll-up.js'
import { ONE } from '../measure/decimal.js'
import { ANY_SHARE, exactly } from '../measure/interval.js'
import { and, or, type Truth } from '../measure/truth.js'
import { listsMeant } from '../register/conditions.js'
import type { Condition, Entry, List, Register, Subject } from '../register/model.js'
import { evaluate } from './evaluate.js'
import type { Node } from './node.js'
import { isListedOn, standingOf } from './standing.js'
import { subjectsOf, subjectsOfLine } from './subject.js'
import { type Trial, triedOnItem } from './trial.js'

/**
 * Whether an item is on a list: the three-valued or over its entries that hold on the day. A declared classification fills in only what the
 * entries leave unknown; where it contradicts them, the entries stand and the node says so.
 */
export function tryList(
  list: List,
  codes: readonly string[] | undefined,
  item: Part,
  trial: Trial,
  asPart = false,
): Node {
  if (codes) return tryListAnew(list, codes, item, trial, asPart)
  const tries = triedOnItem(trial, asPart ? `as part ${item.path}` : item.path)
  const node = tries.get(list) ?? tryListAnew(list, codes, item, trial, asPart)
  tries.set(list, node)
  return node
}

function tryListAnew(
  list: List,
  codes: readonly string[] | undefined,
  item: Part,
  trial: Trial,
  asPart: boolean,
): Node {
  const standing =
    asPart && !isAboutOther(list, item, trial)
      ? standingOf(list, trial)
      : asPart || !isListedOn(list, trial)
        ? 'no'
        : 'yes'
  if (standing === 'no')
    return {
      kind: 'list',
      list: list.id,
      item: item.path,
      value: 'no',
      standing,
      rest: 'no',
      at: [],
      children: [],
      ruledOut: 0,
      notes: ['not in force on this day'],
    }

  const nodes: Node[] = []
  let ruledOut = 0
  for (const entry of Object.values(list.entries)) {
    if (!isMeant(entry, codes) || !isListed(entry, trial)) continue
    if (isPlainlyAnother(entry.when, item, trial)) {
      ruledOut += 1
      continue
    }
    const node = tryEntry(entry, item, trial)
    if (node.value === 'no') ruledOut += 1
    else nodes.push(node)
  }
  const rest: Truth = list.complete ? 'no' : 'unknown'
  const value = or([...nodes.map((node) => node.value), rest])
  const found = declared(list, codes, item, value)
  return {
    kind: 'list',
    list: list.id,
    item: item.path,
    ...found,
    value: and([standing, found.value]),
    standing,
    rest,
    ...unread(list, found.notes),
    children: nodes,
    ruledOut,
  }
}

/** A list that was not read in its own text says so, with where it was read. */
const unread = ({ unverified }: List, notes: readonly string[] = []) =>
  unverified ? { unverified: unverified.cite, notes: [...notes, unverified.says] } : {}

function tryEntry(entry: Entry, item: Part, trial: Trial): Node {
  const node = evaluate(entry.when, item, trial)
  const { code, name, cite, unread, unverified } = entry
  const value: Truth = unread && node.value === 'yes' ? 'unknown' : node.value
  const told = { ...(unread ? { unread } : {}), ...(unverified ? { unverified } : {}) }
  return { kind: 'entry', value, code, name, cite, ...told, children: [node] }
}

const subjects = new WeakMap<List, readonly Subject[]>()

/** A list of technology is not asked of goods, nor one of goods of technology: what its own instrument's provisions try on it. */
function isAboutOther(list: List, item: Part, trial: Trial): boolean {
  const known = subjects.get(list) ?? subjectsOfList(list, trial.register)
  subjects.set(list, known)
  const own = item.path === trial.line.path ? subjectsOfLine(trial) : subjectsOf(item)
  return known.length > 0 && !own.some((subject) => known.includes(subject))
}

function subjectsOfList(list: List, register: Register): Subject[] {
  const provisions = (register.instruments[list.instrument]?.provisions ?? []).map((id) => register.provisions[id]!)
  return provisions
    .filter(({ when }) => JSON.stringify(when).includes(`"${list.id}"`))
    .flatMap(({ subject }) => subject)
}

const PLAIN: Readonly<Record<string, Called>> = {
  'item.form': 'form',
  'item.product': 'product',
  'item.material': 'material',
}

/** Whether a form, product or material that the entry asks for is known to be another one: the quick way past most entries. */
function isPlainlyAnother(when: Condition, item: Part, { answers }: Trial): boolean {
  if (answers.size > 0) return false
  const tests = when.kind === 'all' ? when.of : [when]
  return tests.some((test) => isAnother(test, item))
}

function isAnother(test: Condition, item: Part): boolean {
  if (test.kind === 'open') return Object.values(test.readings).every((reading) => isAnother(reading, item))
  if (test.kind !== 'test' || !test.is) return false
  const called = PLAIN[test.fact]
  const word = called && item[called]
  return word !== undefined && !test.is.includes(word) && !test.is.some((other) => mayBe(item, called!, other))
}

const isMeant = (entry: Entry, codes: readonly string[] | undefined): boolean =>
  codes === undefined || codes.some((code) => entry.code === code || entry.code.startsWith(`${code}.`))

const isListed = (entry: Entry, { on }: Trial): boolean =>
  (entry.from === undefined || entry.from <= on) && (entry.until === undefined || on < entry.until)

function declared(
  list: List,
  codes: readonly string[] | undefined,
  item: Part,
  value: Truth,
): { value: Truth; at: Origin[]; notes?: string[] } {
  const said = item.classifications.find((classification) => classification.list === list.id)
  if (!said) return { value, at: [] }
  const entry = list.entries[said.entry]
  const means: Truth = said.entry === 'none' ? 'no' : entry && isMeant(entry, codes) ? 'yes' : 'unknown'
  const by = `declared ${said.entry}${said.by ? ` by ${said.by}` : ''}${said.on ? ` on ${said.on}` : ''}`
  if (value === 'unknown') return { value: means, at: [item.at], notes: [by] }
  return { value, at: [item.at], notes: means === value ? [by] : [`${by}, against what the entries say of it`] }
}

/** Forms of what was made of it and not of what went in: of dysprosium "in the form of a magnet" it is not said how it went in. */
const WORKED: ReadonlySet<string> = new Set([
  'mixture',
  'magnet',
  'magnet-powder',
  'target',
  'component',
  'tool',
  'assembly',
  'finished-product',
  'equipment',
  'wafer',
  'scrap',
])

/**
 * A constituent tried as an item of its own: what Chinese metal, alloy or oxide went in. `within`: the composition it is named in. What went in as an
 * alloy, or in a form that nobody named, may have brought along what stands beside it, and nothing else where that is complete. What went in as a
 * mixture, or in the form of what was made of it, was an oxide or anything else before.
 */
export function tryConstituent(constituent: Constituent, listId: string, trial: Trial, within?: Composition): Truth {
  const item = asItem(constituent, within)
  const apart = { ...trial, kept: new Map() }
  return or(listsMeant(trial.register, listId).map((list) => tryList(list, undefined, item, apart).value))
}

export function asItem(constituent: Constituent, within: Composition | undefined): Part {
  const { element, cas, material, form, origin, steps, at } = constituent
  const composition = compositionOf(constituent, within)
  return {
    id: 'constituent',
    path: `constituent ${element ?? cas ?? material}`,
    quantity: exactly(ONE),
    ...(form && !WORKED.has(form) ? { form } : {}),
    ...(material ? { material } : {}),
    ...(origin ? { origin } : {}),
    steps,
    codes: [],
    classifications: [],
    specs: {},
    facts: {},
    ...(composition ? { composition } : {}),
    parts: [],
    partsComplete: true,
    at,
  }
}

/** Of an element or compound in another form: it alone. Of steel: steel. Of another material nothing is known. */
function compositionOf(constituent: Constituent, within: Composition | undefined): Composition | undefined {
  const { cas, material, form, at } = constituent
  if (material !== undefined && !isPlain(material)) return undefined
  const alone = { ...named(constituent), share: exactly(ONE) }
  if (material !== undefined || (form !== undefined && form !== 'alloy') || isOxide(cas))
    return { complete: true, constituents: [alone], at }
  const others = (within?.constituents ?? []).filter((other) => other !== constituent)
  return {
    complete: within !== undefined && isComplete(within),
    constituents: [named(constituent), ...others.map((other) => ({ ...named(other), share: ANY_SHARE }))],
    at,
  }
}

const named = ({ element, cas, material, at }: Constituent): Constituent => ({
  ...(element ? { element } : {}),
  ...(cas ? { cas } : {}),
  ...(material ? { material } : {}),
  steps: {},
  at,
})

const isOxide = (cas: string | undefined): boolean => cas !== undefined && COMPOUNDS.get(cas)?.atoms.has('O') === true
