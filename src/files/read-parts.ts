import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { check } from '../goods/check.js'
import type { Part } from '../goods/part.js'
import { InputError } from '../issue.js'
import { decodeUtf8, readCsv } from './csv.js'
import { type Desk, MAX_ISSUES, reject } from './desk.js'
import { freeze } from './freeze.js'
import { partsFromTable } from './parts-table.js'
import { partsFromTree } from './parts-tree.js'
import { MAX_BYTES } from './sheet.js'
import type { Vocabulary } from './vocabulary.js'
import { readXlsx } from './xlsx.js'

/** Parts by id, frozen, and the columns that were not read. */
export type PartsFile = { readonly parts: Readonly<Record<string, Part>>; readonly ignored: readonly string[] }

/**
 * Parts from the bytes of a `.yaml`, `.yml`, `.json`, `.csv`, `.tsv` or `.xlsx` file. Throws InputError with all that is wrong, up to 50
 * issues, contradictory facts among them. Nothing is guessed: a word that is not in the vocabulary is an issue with the nearest ones.
 */
export function parseParts(bytes: Uint8Array, fileName: string, vocabulary: Vocabulary): PartsFile {
  const desk: Desk = { file: fileName, vocabulary, issues: [] }
  const { parts, ignored } = read(desk, bytes, /\.[^.]+$/.exec(fileName)?.[0].toLowerCase() ?? '')
  if (desk.issues.length) throw new InputError(desk.issues)
  if (parts.length === 0) reject(fileName, 'no-parts', 'no parts in this file')
  const contradictions = parts.flatMap(check)
  if (contradictions.length) throw new InputError(contradictions.slice(0, MAX_ISSUES))
  return freeze({ parts: Object.fromEntries(parts.map((part) => [part.id, part])), ignored })
}

function read(desk: Desk, bytes: Uint8Array, extension: string): { parts: Part[]; ignored: string[] } {
  switch (extension) {
    case '.yaml':
    case '.yml':
      return { parts: partsFromTree(desk, decodeUtf8(desk.file, bytes)), ignored: [] }
    case '.json':
      return { parts: partsFromTree(desk, json(desk.file, decodeUtf8(desk.file, bytes))), ignored: [] }
    case '.csv':
    case '.tsv':
      return partsFromTable(desk, readCsv(desk.file, bytes))
    case '.xlsx':
      return partsFromTable(desk, readXlsx(desk.file, bytes))
    default:
      return reject(desk.file, 'unknown-format', 'not a parts list', {
        found: extension,
        expected: '.yaml .yml .json .csv .tsv .xlsx',
      })
  }
}

/** JSON is YAML too; only its own grammar is accepted first. */
function json(file: string, text: string): string {
  try {
    JSON.parse(text)
    return text
  } catch (error) {
    return reject(file, 'bad-json', (error as Error).message.toLowerCase().slice(0, 200))
  }
}

/** Parts from a file of at most 50 MB; see `parseParts`. */
export async function readParts(path: string, vocabulary: Vocabulary): Promise<PartsFile> {
  return parseParts(await bytesOf(path), basename(path), vocabulary)
}

/** The bytes of a plain file of at most 50 MB. Throws InputError. */
export async function bytesOf(path: string): Promise<Buffer> {
  const name = basename(path)
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) =>
    reject(name, 'cannot-read', `cannot read this file: ${error.code ?? 'error'}`),
  )
  try {
    const stat = await file.stat()
    if (!stat.isFile()) reject(name, 'cannot-read', 'cannot read this file: not a file')
    const { size } = stat
    if (size > MAX_BYTES) reject(name, 'too-large', `file of ${size} bytes`, { expected: `at most ${MAX_BYTES}` })
    return await file.readFile()
  } finally {
    await file.close()
  }
}
