import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseAnswers, variableOfKey, type WrittenAnswer } from '../determine/answers.js'
import type { Reading } from '../determine/node.js'
import { InputError, type Issue } from '../issue.js'
import type { Register } from '../register/model.js'
import { readCsv } from './csv.js'

/** A request that came back: a CSV with the columns `key` and `answer`, and `source` where somebody gave one. Throws InputError. */
export async function readAnswers(path: string, register: Register): Promise<Record<string, Reading>> {
  const file = basename(path)
  const { rows } = readCsv(file, await readFile(path))
  const [head, ...body] = rows
  const column = (name: string) => head?.cells.findIndex((cell) => cell.trim().toLowerCase() === name) ?? -1
  const [key, answer, source] = [column('key'), column('answer'), column('source')]
  if (key < 0 || answer < 0)
    throw new InputError([
      { code: 'no-answers', file, line: 1, message: 'not a filled-in request', expected: 'the columns key and answer' },
    ])
  const issues: Issue[] = []
  const written = body.flatMap((row): WrittenAnswer[] => {
    const name = row.cells[key] ?? ''
    const text = row.cells[answer] ?? ''
    const variable = variableOfKey(register, name)
    if (!variable)
      issues.push({ code: 'unknown-key', file, line: row.line, message: 'a key that no question has', found: name })
    const note = source >= 0 && row.cells[source] ? { note: row.cells[source] } : {}
    return variable ? [{ variable, text, at: { file, line: row.line, ...note } }] : []
  })
  if (issues.length) throw new InputError(issues)
  return parseAnswers(register, written)
}
