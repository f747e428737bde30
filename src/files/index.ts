import type { PartsFile } from './parse-parts.js'
import { readParts as readPartsWith } from './read-parts.js'
import { readRegister } from './read-register.js'
import { vocabularyOf } from './register-vocabulary.js'
import type { Vocabulary } from './vocabulary.js'

export { type PartsFile, parseParts } from './parse-parts.js'
export type { ReportFile } from './parse-report.js'
export { lintFolder, readRegister, readRegisterFolder } from './read-register.js'
export { readReportFile } from './read-report.js'
export { readScenario, readScenarios } from './read-scenario.js'
export { readTalks } from './read-talks.js'
export { vocabularyOf } from './register-vocabulary.js'
export type { Vocabulary } from './vocabulary.js'
export { csvOf } from './write-csv.js'

/** Parts from a file, in the words of the bundled register or of the vocabulary given. */
export async function readParts(path: string, vocabulary?: Vocabulary): Promise<PartsFile> {
  return readPartsWith(path, vocabulary ?? vocabularyOf(await readRegister()))
}
