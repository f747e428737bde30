import type { Question } from '../../determine/determine.js'
import type { Movement } from '../../determine/movement.js'
import { type MovementInput, parseMovement } from '../../determine/movement-parse.js'
import { withClaims } from '../../duty/claims.js'
import { type AnswerScope, type AnswersFile, answerRowsOf, answersFrom } from '../../files/answers-file.js'
import { chosenPart } from '../../files/chosen-part.js'
import type { Desk } from '../../files/desk.js'
import { freeze } from '../../files/freeze.js'
import { parseParts } from '../../files/parse-parts.js'
import { partsIn } from '../../files/parts-tree.js'
import { isQuestionText, parseQuestionFile } from '../../files/question-file.js'
import { check } from '../../goods/check.js'
import { walk } from '../../goods/items.js'
import type { Part } from '../../goods/part.js'
import { InputError } from '../../issue.js'
import { canonicalJson } from '../../measure/canonical.js'
import type { Register } from '../../register/model.js'
import type { PlainDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { Refused } from '../problem.js'
import type { Law } from './law.js'
import { plain } from './plain.js'
import { supposing } from './suppose.js'
import { treeOf, withoutLines } from './tree.js'

/** A file as it was sent. The name says only what kind it is. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }

/** A question as HTTP puts it: goods in words of the register or in a file, how they move, and the two dates. */
export type GoodsAsked = {
  readonly parts?: unknown
  readonly part?: string | undefined
  readonly movement?: MovementInput | undefined
  readonly claims?: readonly string[] | undefined
  readonly on?: PlainDate | undefined
  readonly known_at?: PlainDate | undefined
  readonly answers?:
    | readonly { readonly key: string; readonly answer: string; readonly source?: string | undefined }[]
    | undefined
  readonly scenario?: string | Readonly<Record<string, unknown>> | undefined
}
/** `parts`: the parts list that a question file names. */
export type GoodsFiles = { readonly file?: Upload; readonly parts?: Upload; readonly answers?: Upload }

/** What `determine` needs, for each line asked about. */
export type Put = {
  readonly register: Register
  readonly questions: readonly Question[]
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly ignored: readonly string[]
  /** Keys of answers about parts that are not asked about. */
  readonly elsewhere: readonly string[]
  /** Rates of exchange of a question file. */
  readonly exchange?: readonly string[]
}

type Goods = {
  readonly parts: readonly Part[]
  readonly movement: MovementInput
  readonly on?: PlainDate
  readonly known?: PlainDate
  readonly exchange?: readonly string[]
  readonly ignored: readonly string[]
}

/** The questions that a request puts. Throws InputError with every issue of the goods, the movement or the answers. */
export function questionsOf(law: Law, asked: GoodsAsked, files: GoodsFiles, today: PlainDate, most: number): Put {
  const read = goodsOf(law, asked, files)
  const register = supposing(law, asked.scenario)
  if (read.parts.length === 0)
    throw new InputError([{ code: 'no-parts', path: 'parts', message: 'no goods in this question' }])
  const parts = chosenPart(read.parts, asked.part, 'part')
  refuseMany(parts, most)
  const movement = movementOf(register, plain({ ...read.movement, ...asked.movement }, 'movement'), asked.claims)
  const [on, knownAt] = [asked.on ?? read.on ?? today, asked.known_at ?? read.known ?? today]
  const { answers, elsewhere } = answersOf(register, asked, files.answers, {
    asked: parts,
    all: read.parts,
    endUses: movement.endUse.has,
  })
  const given = Object.keys(answers).length ? { answers } : {}
  const questions = parts.map((subject) => ({ subject, movement, on, knownAt, ...given }))
  const { ignored, exchange } = read
  return { register, questions, on, knownAt, ignored, elsewhere, ...(exchange ? { exchange } : {}) }
}

function goodsOf(law: Law, asked: GoodsAsked, { file, parts }: GoodsFiles): Goods {
  if (file && asked.parts !== undefined)
    throw new InputError([
      { code: 'twice', path: 'parts', message: 'goods in the question and in a file', expected: 'one of them' },
    ])
  if (file) return goodsInFile(law, file, parts)
  if (asked.parts === undefined)
    throw new InputError([
      { code: 'missing', path: 'parts', message: 'no goods', expected: 'parts, or a file with them' },
    ])
  return { parts: partsOfJson(law, asked.parts), movement: {}, ignored: [] }
}

/** Parts from the JSON of a request, in the words of a parts list. Throws InputError with a path for each issue. */
export function partsOfJson({ vocabulary }: Law, parts: unknown): readonly Part[] {
  const desk: Desk = { file: 'request', vocabulary, issues: [] }
  const read = partsIn(desk, treeOf(parts, 'parts'))
  const issues = desk.issues.length ? desk.issues : read.flatMap(check)
  if (issues.length) throw new InputError(issues.slice(0, 50).map(({ file: _, line: __, ...rest }) => rest))
  return freeze(withoutLines(read))
}

function goodsInFile({ vocabulary }: Law, { name, bytes }: Upload, beside: Upload | undefined): Goods {
  const isTree = /\.(ya?ml|json)$/i.test(name)
  if (!isTree || !isQuestionText(new TextDecoder().decode(bytes))) {
    const { parts, ignored } = parseParts(bytes, name, vocabulary)
    return { parts: Object.values(parts), movement: {}, ignored }
  }
  const question = parseQuestionFile(bytes, name, vocabulary)
  if (question.partsFile === undefined) return { ...question, ignored: [] }
  if (!beside)
    throw new InputError([
      {
        code: 'another-file',
        file: name,
        path: 'parts-file',
        message: 'the goods are in another file, which was not sent',
        found: question.partsFile.slice(0, 200),
        expected: 'that file in the field `parts` of the form',
      },
    ])
  const { parts, ignored } = parseParts(beside.bytes, beside.name, vocabulary)
  return { ...question, parts: Object.values(parts), ignored }
}

function refuseMany(parts: readonly Part[], most: number): void {
  if (parts.length > most)
    throw new Refused('too-much-work', {
      detail: `${parts.length} parts, and at most ${most} are told in one answer of this kind`,
    })
  let items = 0
  for (const part of parts) items += walk(part).length
  if (items > LIMITS.items)
    throw new Refused('too-much-work', {
      detail: `${items} parts with those inside, and at most ${LIMITS.items} are read`,
    })
}

/** Lines that move alike are worked out once, by the identity of their movement: the same words are the same movement. */
const movements = new WeakMap<Register, Map<string, Movement>>()
const KEPT = 64

function movementOf(register: Register, input: MovementInput, claims: readonly string[] | undefined): Movement {
  const known = movements.get(register) ?? new Map<string, Movement>()
  movements.set(register, known)
  const key = canonicalJson([input, claims ?? []])
  const found = known.get(key)
  if (found) return found
  const movement = freeze(parseMovement(withClaims(input, register, claims), register))
  if (known.size >= KEPT) known.delete(known.keys().next().value!)
  known.set(key, movement)
  return movement
}

function answersOf(
  register: Register,
  { answers = [] }: GoodsAsked,
  file: Upload | undefined,
  scope: AnswerScope,
): AnswersFile {
  const rows = answers.map(({ key, answer, source }, index) => ({
    key,
    text: answer.trim(),
    ...(source ? { note: source } : {}),
    path: `answers[${index}]`,
  }))
  const filed = file ? answerRowsOf(file.name, file.bytes).map((row) => ({ ...row, file: file.name })) : []
  if (!rows.length && !filed.length) return { answers: {}, elsewhere: [] }
  return answersFrom([...filed, ...rows], register, scope)
}
