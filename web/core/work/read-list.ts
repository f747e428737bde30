import { parseParts } from '../../../src/files/parse-parts.js'
import { isQuestionText, parseQuestionFile } from '../../../src/files/question-file.js'
import { vocabularyOf } from '../../../src/files/register-vocabulary.js'
import { InputError } from '../../../src/issue.js'
import type { Register } from '../../../src/register/model.js'
import type { Chosen, ReadList } from '../goods.js'
import { plain } from '../revive.js'

const MAX_BYTES = 50_000_000

/**
 * The goods of one file, or of a question file and the parts list that it names, chosen together. Throws InputError with every issue of
 * the files.
 */
export function readList(register: Register, files: readonly Chosen[]): ReadList {
  for (const { name, bytes } of files)
    if (bytes.length > MAX_BYTES) refuse('too-large', name, `file of ${bytes.length} bytes`, `at most ${MAX_BYTES}`)
  const asks = files.find(isQuestion)
  const vocabulary = vocabularyOf(register)
  const others = files.filter((file) => file !== asks)
  const listOf = (file: Chosen) => {
    const { parts, ignored } = parseParts(file.bytes, file.name, vocabulary)
    return { parts: plain(Object.values(parts)), ignored }
  }
  if (!asks) {
    if (others.length !== 1) refuse('two-lists', others[1]!.name, 'a second parts list', 'one at a time')
    return { name: others[0]!.name, movement: {}, ...listOf(others[0]!) }
  }
  const { partsFile, parts, movement, on, known } = parseQuestionFile(asks.bytes, asks.name, vocabulary)
  const head = { name: asks.name, movement, ...(on ? { on } : {}), ...(known ? { known } : {}) }
  if (!partsFile) return { ...head, parts: plain(parts), ignored: [] }
  const named = others.find(({ name }) => name === partsFile)
  if (!named) refuse('no-parts-file', asks.name, `it names the parts list ${partsFile}`, 'both files, chosen together')
  return { ...head, ...listOf(named!) }
}

const isQuestion = ({ name, bytes }: Chosen): boolean =>
  /\.(ya?ml|json)$/i.test(name) && isQuestionText(new TextDecoder().decode(bytes))

function refuse(code: string, file: string, message: string, expected: string): never {
  throw new InputError([{ code, file, message, expected }])
}
