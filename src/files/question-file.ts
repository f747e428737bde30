import type { MovementInput } from '../determine/movement-parse.js'
import { exchangesIn } from '../duty/exchange.js'
import type { ExpectedDuty } from '../duty/expectation.js'
import type { DutyWords } from '../duty/input-parse.js'
import { check } from '../goods/check.js'
import type { Part } from '../goods/part.js'
import { InputError, type Issue } from '../issue.js'
import { type PlainDate, parseDate } from '../time/date.js'
import { decodeUtf8 } from './csv.js'
import { type Desk, MAX_ISSUES, refuse } from './desk.js'
import { freeze } from './freeze.js'
import { partIn, partsIn } from './parts-tree.js'
import type { Vocabulary } from './vocabulary.js'
import { fields, itemsOf, parseYaml, read, type Tree } from './yaml-tree.js'

/** What a question file may say: the two dates, goods (inline, or a parts list beside the file), how they move, and what money is worth. */
export type QuestionFile = {
  readonly on?: PlainDate
  readonly known?: PlainDate
  readonly parts: readonly Part[]
  readonly partsFile?: string
  readonly movement: MovementInput
  /** Rates of exchange for lines that are valued in another currency than they pay in. */
  readonly exchange?: readonly string[]
}

/** What a case expects of one provision: the verdict, and why where the case says so. */
export type Expectation = {
  readonly is: string
  readonly because?: string
  readonly restsOn?: string
  readonly item?: string
}

/** A question with its expected verdicts, or a state with what it is expected to be. */
export type Case = {
  readonly name: string
  readonly source: string
  readonly on: PlainDate
  readonly known: PlainDate
  readonly line: number
  /** The name of a bundled scenario that is laid over the law. */
  readonly scenario?: string
} & (
  | {
      readonly kind: 'question'
      readonly part: Part
      readonly movement: MovementInput
      readonly expect: Readonly<Record<string, Expectation>>
      /** What the line would pay: the money that the case gives, and what it expects of the bill. */
      readonly duty?: { readonly input: DutyWords; readonly expect: ExpectedDuty }
    }
  | { readonly kind: 'state'; readonly provision: string; readonly expect: Readonly<Record<string, unknown>> }
)

const QUESTION_KEYS = ['on', 'known', 'part', 'parts', 'parts-file', 'movement', 'exchange'] as const
/** Keys that a parts list does not have. */
const TELLING = ['on', 'known', 'movement', 'parts-file', 'part']

/** Whether a text in YAML or JSON is a question file, by its first keys; one that is neither is left to the reader of parts lists. */
export function isQuestionText(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return new RegExp(`^(?:${TELLING.join('|')}):`, 'm').test(text)
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && TELLING.some((key) => Object.hasOwn(value, key))
  } catch {
    return false
  }
}

/** A question file: `on`, `known`, `parts` or `parts-file` or `part`, `movement`. Throws InputError. */
export function parseQuestionFile(bytes: Uint8Array, fileName: string, vocabulary: Vocabulary): QuestionFile {
  const desk: Desk = { file: fileName, vocabulary, issues: [] }
  const got = fields(desk, parseYaml(fileName, decodeUtf8(fileName, bytes)), QUESTION_KEYS)
  const parts = got.parts ? partsIn(desk, got.parts) : got.part ? [partIn(desk, 'item', got.part)] : []
  const file = got['parts-file'] && String(plain(got['parts-file']))
  if (parts.length === 0 && !file)
    refuse(desk, 'no-parts', 'no goods in this question', { line: 1 }, { expected: 'part, parts or parts-file' })
  const question = {
    ...dateIn(desk, 'on', got.on),
    ...dateIn(desk, 'known', got.known),
    parts,
    ...(file ? { partsFile: file } : {}),
    movement: (got.movement ? plain(got.movement) : {}) as MovementInput,
    ...exchangeIn(desk, got.exchange, parseDate(String(got.known && plain(got.known)))),
  }
  settle(desk, parts)
  return freeze(question)
}

/** The cases of a file. Throws InputError. */
export function parseCases(bytes: Uint8Array, fileName: string, vocabulary: Vocabulary): Case[] {
  const desk: Desk = { file: fileName, vocabulary, issues: [] }
  const { cases } = fields(desk, parseYaml(fileName, decodeUtf8(fileName, bytes)), ['cases'])
  const all = cases ? itemsOf(desk, cases).map((item) => caseOf(desk, item)) : []
  settle(
    desk,
    all.flatMap((one) => (one.kind === 'question' ? [one.part] : [])),
  )
  return all
}

function caseOf(desk: Desk, tree: Tree): Case {
  const got = fields(desk, tree, [
    'case',
    'state',
    'source',
    'scenario',
    'on',
    'known',
    'part',
    'movement',
    'duty',
    'expect',
  ])
  const text = (at: Tree | undefined) => (at ? String(plain(at)) : '')
  const { on = '0001-01-01' as PlainDate } = dateIn(desk, 'on', got.on) as { on?: PlainDate }
  const { known = on } = dateIn(desk, 'known', got.known) as { known?: PlainDate }
  const expect = (got.expect ? plain(got.expect) : {}) as Record<string, unknown>
  const scenario = text(got.scenario)
  const head = { source: text(got.source), on, known, line: tree.line, ...(scenario ? { scenario } : {}) }
  if (got.state)
    return {
      ...head,
      kind: 'state',
      name: `${text(got.state)} on ${on} known ${known}${scenario ? ` under ${scenario}` : ''}`,
      provision: text(got.state),
      expect,
    }
  const part = got.part ? partIn(desk, 'item', got.part) : undefined
  if (!part) refuse(desk, 'no-part', 'a case without a part', tree)
  return {
    ...head,
    kind: 'question',
    name: text(got.case),
    part: part!,
    movement: (got.movement ? plain(got.movement) : {}) as MovementInput,
    expect: Object.fromEntries(
      Object.entries(expect).flatMap(([id, value]) => (id === 'duty' ? [] : [[id, expectation(value)]])),
    ),
    ...(expect.duty
      ? { duty: { input: dutyWords(got.duty && plain(got.duty)), expect: expect.duty as ExpectedDuty } }
      : {}),
  }
}

/** `rates`, `only`, `fees: yes`, `metal`, `foreign-processing` of a case. */
function dutyWords(value: unknown): DutyWords {
  const {
    fees,
    'foreign-processing': foreignProcessing,
    'entry-type': entryType,
    ...rest
  } = (value ?? {}) as Record<string, never>
  return {
    ...rest,
    ...(entryType ? { entryType } : {}),
    ...(foreignProcessing ? { foreignProcessing } : {}),
    ...(fees === 'yes' ? { fees: true } : {}),
  }
}

function expectation(value: unknown): Expectation {
  if (typeof value === 'string') return { is: value }
  const { is, because, item, 'rests-on': restsOn } = value as Record<string, string>
  return { is: is ?? '', ...(because ? { because } : {}), ...(restsOn ? { restsOn } : {}), ...(item ? { item } : {}) }
}

function dateIn(desk: Desk, key: string, tree: Tree | undefined): Record<string, PlainDate> {
  const day = read(
    desk,
    tree,
    (_, word) =>
      parseDate(word.text) ??
      refuse(desk, 'bad-date', 'not a date of the calendar', word, { found: word.text, expected: 'YYYY-MM-DD' }),
  )
  return day ? { [key]: day as PlainDate } : {}
}

/** One rate, or a list of them; read here to say where one stands that is none. */
function exchangeIn(desk: Desk, tree: Tree | undefined, known: PlainDate | undefined): Pick<QuestionFile, 'exchange'> {
  if (!tree) return {}
  const words = tree.kind === 'list' ? tree.items : [tree]
  const texts = words.map((word) => String(plain(word)))
  const issues: Issue[] = []
  exchangesIn(texts, known, issues)
  for (const { code, message, ...about } of issues) refuse(desk, code, message, tree, about)
  return { exchange: texts }
}

/** The tree as plain strings, lists and maps. */
function plain(tree: Tree): unknown {
  if (tree.kind === 'text') return tree.text
  if (tree.kind === 'list') return tree.items.map(plain)
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key.text, plain(value)]))
}

function settle(desk: Desk, parts: readonly Part[]): void {
  if (desk.issues.length) throw new InputError(desk.issues)
  const contradictions = parts.flatMap(check)
  if (contradictions.length) throw new InputError(contradictions.slice(0, MAX_ISSUES))
}
