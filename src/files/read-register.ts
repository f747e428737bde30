import { constants } from 'node:fs'
import { access, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError, type Issue, printIssue } from '../issue.js'
import type { Register } from '../register/model.js'
import { decodeUtf8 } from './csv.js'
import { reject } from './desk.js'
import { freeze } from './freeze.js'

const MAX_FILES = 5_000
const MAX_BYTES = 5_000_000
const MAX_ENTRIES = 20_000

/**
 * The texts of a register folder by path below it. Only `.yaml` files are read: at most 5,000, each of at most 5 MB and valid UTF-8. A
 * symbolic link or anything else that is no plain file is refused, so nothing outside the folder is read.
 */
export async function readRegisterFolder(path: string): Promise<Map<string, string>> {
  const files = await filesBelow(path)
  if (files.length > MAX_FILES) reject(path, 'too-large', `${files.length} files`, { expected: `at most ${MAX_FILES}` })
  const texts = new Map<string, string>()
  for (const file of files) texts.set(file, await textOf(path, file))
  return texts
}

async function filesBelow(path: string): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  let entries = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await listing(path, folder)) {
      const name = folder ? `${folder}/${entry.name}` : entry.name
      entries += 1
      if (entries > MAX_ENTRIES) reject(path, 'too-large', `more than ${MAX_ENTRIES} files and folders`)
      if (entry.isDirectory()) folders.push(name)
      else if (entry.name.endsWith('.yaml') && !entry.isFile())
        reject(name, 'not-a-file', 'a link or device, not a plain file')
      else if (entry.isSymbolicLink()) reject(name, 'not-a-file', 'a symbolic link')
      else if (entry.name.endsWith('.yaml')) found.push(name)
    }
  }
  return found.sort()
}

const listing = (path: string, folder: string) =>
  readdir(join(path, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) =>
    reject(folder || path, 'cannot-read', `cannot read this folder: ${error.code ?? 'error'}`),
  )

async function textOf(path: string, name: string): Promise<string> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
  const file = await open(join(path, name), flags).catch((error: NodeJS.ErrnoException) =>
    reject(name, 'cannot-read', `cannot read this file: ${error.code ?? 'error'}`),
  )
  try {
    const { size } = await file.stat()
    if (size > MAX_BYTES) reject(name, 'too-large', `file of ${size} bytes`, { expected: `at most ${MAX_BYTES}` })
    return decodeUtf8(name, await file.readFile())
  } finally {
    await file.close()
  }
}

type Read = { readonly register: Register; readonly issues: readonly Issue[] }

/** Where the compiled register is read, what reads and lints its sources is not loaded: a short command would wait for it. */
async function readFolder(path: string): Promise<Read> {
  const [{ parseRegister }, { lintRegister }] = await Promise.all([
    import('../register/parse.js'),
    import('../register/rules.js'),
  ])
  const parsed = parseRegister(await readRegisterFolder(path))
  return { register: freeze(parsed.register), issues: [...parsed.issues, ...lintRegister(parsed)] }
}

/** A register folder and everything that is wrong with it, in words: what does not parse, then what breaks a named rule. */
export async function lintFolder(path: string): Promise<{ register: Register; issues: string[] }> {
  const { register, issues } = await readFolder(path)
  return { register, issues: issues.map(printIssue) }
}

/** The register in a folder, refused with InputError where anything is wrong with it; without a path the bundled one. */
export async function readRegister(path?: string): Promise<Register> {
  if (path === undefined) return bundled()
  const { register, issues } = await readFolder(path)
  if (issues.length) throw new InputError(issues)
  return register
}

let kept: Promise<Register> | undefined

/** Read once: a register is frozen, and what is derived from it is cached by it. */
function bundled(): Promise<Register> {
  kept ??= readBundled().catch((error) => {
    kept = undefined
    throw error
  })
  return kept
}

/** dist/register.json beside the built code; from the sources the folder itself, which the build lints. */
async function readBundled(): Promise<Register> {
  const compiled = fileURLToPath(new URL('../register.json', import.meta.url))
  const isBuilt = await access(compiled).then(
    () => true,
    () => false,
  )
  if (isBuilt) return freeze(JSON.parse(await readFile(compiled, 'utf8')) as Register)
  const folder = fileURLToPath(new URL('../../register', import.meta.url))
  const { parseRegister } = await import('../register/parse.js')
  return freeze(parseRegister(await readRegisterFolder(folder)).register)
}
