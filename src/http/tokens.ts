import { createHash, timingSafeEqual } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseYaml } from '../files/yaml-tree.js'
import { InputError, type Issue } from '../issue.js'

/** Whose token it is. Only hashes are kept: they have one length, and say nothing where they show. */
export type Tokens = { readonly holderOf: (token: string) => string | undefined; readonly count: number }

const SHORTEST = 32
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,99}$/u

/**
 * A file of `name: token` lines (YAML or JSON), which nobody else on this machine may read. A token has 32 characters or more. Throws InputError
 * with the lines, never with a token.
 */
export async function readTokens(path: string): Promise<Tokens> {
  const file = basename(path)
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isFile()) throw new InputError([{ code: 'cannot-read', file, message: 'no such file' }])
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0)
    throw new InputError([
      { code: 'readable', file, message: 'others on this machine can read these tokens', expected: 'chmod 600' },
    ])
  return parseTokens(file, await readFile(path, 'utf8'))
}

export function parseTokens(file: string, text: string): Tokens {
  const tree = parseYaml(file, text)
  if (tree.kind !== 'map' || tree.entries.length === 0)
    throw new InputError([{ code: 'no-tokens', file, line: 1, message: 'no tokens', expected: 'lines of name: token' }])
  const issues: Issue[] = []
  const hashes = new Map<string, Buffer>()
  for (const { key, value } of tree.entries) {
    const place = { file, line: key.line }
    const token = value.kind === 'text' ? value.text : ''
    if (!NAME.test(key.text))
      issues.push({ code: 'bad-name', ...place, message: 'not a name', found: key.text.slice(0, 100) })
    if (token.length < SHORTEST || /\s/.test(token))
      issues.push({
        code: 'weak-token',
        ...place,
        message: 'a token that can be guessed',
        expected: `${SHORTEST} characters or more, without spaces`,
      })
    hashes.set(key.text, hashOf(token))
  }
  const all = [...hashes.values()].map((hash) => hash.toString('hex'))
  if (new Set(all).size < all.length) issues.push({ code: 'same-token', file, message: 'two names with one token' })
  if (issues.length) throw new InputError(issues)
  return { holderOf: (token) => holderOf(hashes, token), count: hashes.size }
}

/** Every holder is compared, whoever it is, in the same time. */
function holderOf(hashes: ReadonlyMap<string, Buffer>, token: string): string | undefined {
  const given = hashOf(token)
  let found: string | undefined
  for (const [name, hash] of hashes) if (timingSafeEqual(hash, given)) found = name
  return found
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()
