import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { reject } from './desk.js'
import { type PartsFile, parseParts } from './parse-parts.js'
import { MAX_BYTES } from './sheet.js'
import type { Vocabulary } from './vocabulary.js'

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
