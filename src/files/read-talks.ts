import { fileURLToPath } from 'node:url'
import type { Talks } from '../claims/talks/model.js'
import { parseTalks } from '../claims/talks/parse.js'
import { lintTalks } from '../claims/talks/rules.js'
import { InputError, type Issue } from '../issue.js'
import type { Register } from '../register/model.js'
import { freeze } from './freeze.js'
import { readRegisterFolder } from './read-register.js'

/** The talks that come with the program, from `dist/` and from `src/` alike. */
const BUNDLED = fileURLToPath(new URL('../../talks', import.meta.url))

/** A talks folder and everything that is wrong with it beside a register: what does not parse, then what breaks a named rule. */
export async function lintTalksFolder(
  path: string,
  register: Register,
): Promise<{ readonly talks: Talks; readonly issues: readonly Issue[] }> {
  const { talks, issues, places } = parseTalks(await readRegisterFolder(path), register)
  return { talks: freeze(talks), issues: [...issues, ...lintTalks(talks, register, places)] }
}

/**
 * The talks in a folder beside a register, refused with InputError where anything is wrong with them; without a path the bundled ones, which the
 * tests lint beside the bundled register: another register may lack what they name, and shows it as not on file.
 */
export async function readTalks(register: Register, path?: string): Promise<Talks> {
  if (path === undefined) return freeze(parseTalks(await readRegisterFolder(BUNDLED), register).talks)
  const { talks, issues } = await lintTalksFolder(path, register)
  if (issues.length) throw new InputError(issues)
  return talks
}
