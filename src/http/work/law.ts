import type { Talks } from '../../claims/talks/model.js'
import { readRegister } from '../../files/read-register.js'
import { readScenarios } from '../../files/read-scenario.js'
import { readTalks } from '../../files/read-talks.js'
import { vocabularyOf } from '../../files/register-vocabulary.js'
import type { Vocabulary } from '../../files/vocabulary.js'
import type { Register } from '../../register/model.js'
import type { Scenario } from '../../register/scenario/model.js'

/** What every answer is made from, read once. */
export type Law = {
  readonly register: Register
  readonly talks: Talks
  readonly scenarios: Readonly<Record<string, Scenario>>
  readonly vocabulary: Vocabulary
}

/** The folders to read instead of the bundled ones. */
export type LawFolders = { readonly register?: string; readonly talks?: string }

/** Throws InputError where a folder has anything wrong in it. Scenarios that do not fit another register are left out. */
export async function readLaw({ register: folder, talks }: LawFolders = {}): Promise<Law> {
  const register = await readRegister(folder)
  const scenarios = await readScenarios(register).catch((error) => {
    if (folder === undefined) throw error
    return {}
  })
  return { register, talks: await readTalks(register, talks), scenarios, vocabulary: vocabularyOf(register) }
}
