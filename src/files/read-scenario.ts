import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError, nearest } from '../issue.js'
import type { Register } from '../register/model.js'
import type { Scenario } from '../register/scenario/model.js'
import { parseScenarios } from '../register/scenario/parse.js'
import { decodeUtf8 } from './csv.js'
import { freeze } from './freeze.js'
import { readRegister, readRegisterFolder } from './read-register.js'

/** The scenarios that come with the program, from `dist/` and from `src/` alike. */
const BUNDLED = fileURLToPath(new URL('../../scenarios', import.meta.url))
const MAX_BYTES = 1_000_000

/** A scenario from its text, by the name given, without includes. Throws InputError with line and column. */
export function parseOwnScenario(name: string, text: string, register: Register): Scenario {
  const { scenarios, issues } = parseScenarios(new Map([[`${name}.yaml`, text]]), register)
  const found = scenarios[name]
  if (issues.length || !found) throw new InputError(issues)
  return freeze(found)
}

/** Every bundled scenario by name, beside a register. Throws InputError where one does not fit it. */
export async function readScenarios(register: Register): Promise<Readonly<Record<string, Scenario>>> {
  const { scenarios, issues } = parseScenarios(await readRegisterFolder(BUNDLED), register)
  if (issues.length) throw new InputError(issues)
  return freeze(scenarios)
}

/**
 * A scenario by its name (`no-70-lapses`), or from a file of one's own (`plans/mine.yaml`), which may include bundled ones. It is held against a
 * register, the bundled one if left out: what it names must be there. Throws InputError with file, line and column.
 */
export async function readScenario(name: string, given?: Register): Promise<Scenario> {
  const register = given ?? (await readRegister())
  const files = await readRegisterFolder(BUNDLED)
  const own = name.endsWith('.yaml')
  const file = own ? basename(name) : `${name}.yaml`
  if (own && files.has(file)) refuse('in-the-way', 'a bundled scenario has this name', file)
  if (own) files.set(file, decodeUtf8(name, await bytesOf(name)))
  if (!files.has(file)) {
    const names = [...files.keys()].map((path) => path.replace(/\.yaml$/, ''))
    const near = nearest(name, names)
    refuse(
      'unknown-scenario',
      'no such scenario',
      name,
      near.length ? { nearest: near } : { expected: names.join(', ') },
    )
  }
  const { scenarios, issues } = parseScenarios(files, register)
  const found = scenarios[file.replace(/\.yaml$/, '')]
  const about = issues.filter((issue) => own || !found || issue.file === file)
  if (about.length || !found) throw new InputError(about)
  return freeze(found)
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) refuse('too-large', `file of ${size} bytes`, path, { expected: `at most ${MAX_BYTES}` })
  return readFile(path)
}

function refuse(code: string, message: string, found: string, more: object = {}): never {
  throw new InputError([{ code, path: '--scenario', message, found, ...more }])
}
