import { contentAgainstDeclared, endUsesAgainst } from '../determine/against-declared.js'
import { readAnswers, variableOfKey, type WrittenAnswer } from '../determine/answers.js'
import type { Reading } from '../determine/node.js'
import { separated } from '../determine/together.js'
import { TOLD_WORDS, toldItem } from '../determine/told.js'
import { checkWords } from '../goods/check-words.js'
import { walk } from '../goods/items.js'
import type { Origin, Part } from '../goods/part.js'
import { InputError, type Issue, nearest } from '../issue.js'
import type { Fact, Register } from '../register/model.js'
import { namesIn } from '../words/names.js'
import { detailName } from '../words/names-of-facts.js'
import { readCsv } from './csv.js'
import { reject } from './desk.js'
import { readXlsx } from './xlsx.js'

/** The parts that answers may be about: those asked about now, and all that the question's file has. */
export type AnswerScope = {
  readonly asked: readonly Part[]
  readonly all: readonly Part[]
  /** What the movement declares, where it is known by then. */
  readonly endUses?: readonly string[]
}

/** Answers by key, and the keys that are about a part of the file which is not asked about now. */
export type AnswersFile = {
  readonly answers: Readonly<Record<string, Reading>>
  readonly elsewhere: readonly string[]
}

/** An answer as it stands in a file, by its line, or in a request, by its path. */
export type AnswerRow = {
  readonly key: string
  readonly text: string
  readonly note?: string
  readonly file?: string
  readonly line?: number
  readonly path?: string
}

/**
 * A request that came back: a CSV or XLSX table with the columns `key` and `answer`, and `source` where somebody gave one. A cell of several keys,
 * one a line, answers them all. Throws InputError with every key of another question, every key that is answered twice and differently, and every
 * answer that cannot be read.
 */
export function parseAnswersFile(bytes: Uint8Array, file: string, register: Register, scope: AnswerScope): AnswersFile {
  const rows = answerRowsOf(file, bytes).map((row) => ({ ...row, file }))
  return answersFrom(rows, register, scope)
}

/** The same without the rows in which something is wrong, for whoever has seen what: `left` says what. Throws InputError where that leaves something wrong. */
export function parseAnswersPartly(
  bytes: Uint8Array,
  file: string,
  register: Register,
  scope: AnswerScope,
): AnswersFile & { readonly left: readonly Issue[] } {
  const rows = answerRowsOf(file, bytes).map((row) => ({ ...row, file }))
  try {
    return { ...answersFrom(rows, register, scope), left: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const lines = new Set(error.issues.map(({ line }) => line))
    // of two rows that answer one question differently only the second is named
    const asked = eachApart(rows, register).rows
    const keys = new Set(asked.filter(({ line }) => lines.has(line)).map(({ key }) => key))
    for (const { key, line } of asked) if (keys.has(key)) lines.add(line)
    const rest = rows.filter(({ line }) => !lines.has(line))
    return { ...answersFrom(rest, register, scope), left: error.issues }
  }
}

/** The answers of rows; see `parseAnswersFile`. */
export function answersFrom(given: readonly AnswerRow[], register: Register, scope: AnswerScope): AnswersFile {
  const { rows, issues: unread } = eachApart(given, register)
  const issues = [...unread, ...answeredTwice(rows)]
  const [asked, all] = [scope.asked, scope.all].map(
    (parts) => new Set(parts.flatMap((part) => walk(part).map((item) => item.path))),
  ) as [Set<string>, Set<string>]
  const written: WrittenAnswer[] = []
  const elsewhere = new Set<string>()
  for (const { key, text, note, ...place } of rows) {
    const variable = variableOfKey(register, key)
    const item = variable?.item
    if (!variable) issues.push({ code: 'unknown-key', ...place, message: 'a key that no question has', found: key })
    else if (item === undefined || asked.has(item))
      written.push({ variable, text, at: { ...place, ...(note ? { note } : {}) } })
    else if (all.has(item)) elsewhere.add(key)
    else issues.push({ ...otherQuestion(item, all), ...place, found: key })
  }
  const { answers, issues: wrong } = readAnswers(register, written)
  issues.push(
    ...wrong,
    ...againstComposition(answers, scope.asked),
    ...contentAgainstDeclared(answers, scope.asked),
    ...endUsesAgainst(answers, register, scope.endUses ?? []),
  )
  if (issues.length) throw new InputError(inOrder(issues))
  return { answers, elsewhere: [...elsewhere] }
}

/** As the file has them: whoever mends it goes through it once. */
const inOrder = (issues: readonly Issue[]): Issue[] => [...issues].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))

/** Answers to questions that were asked at once, each by itself. */
function eachApart(given: readonly AnswerRow[], register: Register): { rows: AnswerRow[]; issues: Issue[] } {
  const issues: Issue[] = []
  const rows = given.flatMap((row): AnswerRow[] => {
    const found = separated(register, row, (fact, thing) => inLetters(register, fact, thing))
    if ('message' in found) {
      const { key: _, text, note: __, ...place } = row
      issues.push({ code: 'bad-answer', ...place, ...found, found: text })
      return []
    }
    return found.map((one) => ({ ...row, ...one }))
  })
  return { rows, issues }
}

/** What a request calls a thing that it asks about: the list, the parameter or the feature by its name in each language. */
function inLetters(register: Register, { id, per }: Fact, thing: string): readonly string[] {
  const { en, zh } = detailName(namesIn(register), id, per.at(-1) ?? 'value', thing)
  return [en, zh]
}

/** Words for what an item is that its composition contradicts: refused as they are in a list of parts. */
function againstComposition(answers: AnswersFile['answers'], asked: readonly Part[]): Issue[] {
  const given = new Map(Object.entries(answers))
  return asked.flatMap(walk).flatMap((item): Issue[] => {
    const told = toldItem(item, given)
    if (told === item) return []
    const before = checkWords(item).map(({ code }) => code)
    const { file, line, path = item.path } = placeOf(item, answers)
    const place = { ...(file ? { file } : {}), ...(line ? { line } : {}), path }
    return checkWords(told).flatMap((issue) => (before.includes(issue.code) ? [] : [{ ...issue, ...place }]))
  })
}

/** Where the first of the words about an item was answered. */
const placeOf = ({ path }: Part, answers: AnswersFile['answers']): Origin =>
  TOLD_WORDS.flatMap((name) => answers[`item.${name} @ ${path}`]?.at ?? [])[0] ?? {}

/** The rows of a filled-in request. Throws InputError. */
export function answerRowsOf(file: string, bytes: Uint8Array): AnswerRow[] {
  const [head, ...body] = (/\.xlsx$/i.test(file) ? readXlsx : readCsv)(file, bytes).rows
  const column = (name: string) => head?.cells.findIndex((cell) => cell.trim().toLowerCase() === name) ?? -1
  const [key, answer, source] = [column('key'), column('answer'), column('source')]
  if (key < 0 || answer < 0)
    reject(file, 'no-answers', 'not a filled-in request', { line: 1, expected: 'the columns key and answer' })
  return body.flatMap(({ cells, line }) => {
    const note = source < 0 ? '' : (cells[source] ?? '')
    const given = { text: (cells[answer] ?? '').trim(), line, ...(note ? { note } : {}) }
    return keysIn(cells[key] ?? '').map((one) => ({ key: one, ...given }))
  })
}

/** One key a line: the same question about a part that stands in several products is answered once. */
const keysIn = (cell: string): string[] =>
  cell
    .split(/\r\n?|\n/)
    .map((one) => one.trim())
    .filter((one, index) => one !== '' || index === 0)

function otherQuestion(item: string, all: ReadonlySet<string>): Omit<Issue, 'file'> {
  const near = nearest(item, all)
  return {
    code: 'other-question',
    message: 'a key of another question: no such part here',
    ...(near.length ? { nearest: near } : {}),
  }
}

/** The same key with two answers that differ; an empty answer is none. */
function answeredTwice(rows: readonly AnswerRow[]): Issue[] {
  const first = new Map<string, AnswerRow>()
  return rows.flatMap((row): Issue[] => {
    if (row.text === '') return []
    const before = first.get(row.key)
    if (!before) first.set(row.key, row)
    if (!before || before.text === row.text) return []
    const { key, text, note: _, ...place } = row
    const where = before.line === undefined ? before.path : `line ${before.line}`
    const message = `another answer to ${key} than in ${where}, ${JSON.stringify(before.text)}`
    return [{ code: 'two-answers', ...place, message, found: text }]
  })
}
