import { basename, dirname, join } from 'node:path'
import type { Question } from '../determine/determine.js'
import { type MovementInput, parseMovement } from '../determine/movement-parse.js'
import { withClaims } from '../duty/claims.js'
import { overWorth } from '../duty/over-worth.js'
import { today } from '../faces/today.js'
import { chosenPart } from '../files/chosen-part.js'
import { isQuestionText, parseQuestionFile } from '../files/question-file.js'
import { bytesOf, readParts } from '../files/read-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import type { Part } from '../goods/part.js'
import { InputError } from '../issue.js'
import type { Register } from '../register/model.js'
import { type PlainDate, parseDate } from '../time/date.js'

/** The flags that put a question: see `check --help`. */
export type QuestionFlags = {
  readonly on?: string
  readonly known?: string
  readonly part?: string
  readonly kind?: string
  readonly from?: string
  readonly to?: string
  readonly through?: string
  readonly endUse?: string[]
  readonly export?: string
  readonly declaration?: string
  readonly provision?: string
  readonly movement?: string
  readonly set?: string[]
  readonly register?: string
  /** Days of the movement that have no flag of their own in `check`, and the headings that the importer claims: see `duty --help`. */
  readonly movementDates?: Readonly<Record<string, string>>
  readonly claims?: readonly string[]
}

/** Everything that `determine` needs, for each line asked about. */
export type Asked = {
  readonly register: Register
  readonly questions: readonly Question[]
  /** Every part of the file, also those that `--part` leaves out. */
  readonly parts: readonly Part[]
  readonly ignored: readonly string[]
  /** Rates of exchange that the file gives. */
  readonly exchange?: readonly string[]
}

/** A date flag, or today. Throws InputError on a day that the calendar does not have. */
export function dateFlag(name: string, text: string | undefined): PlainDate {
  if (text === undefined || text === 'today') return today()
  const day = parseDate(text)
  if (!day)
    throw new InputError([
      {
        code: 'bad-date',
        path: `--${name}`,
        message: 'not a date of the calendar',
        found: text,
        expected: 'YYYY-MM-DD',
      },
    ])
  return day
}

/** The questions that a parts list or a question file puts, with the flags laid over it. Throws InputError. */
export async function readQuestions(file: string, flags: QuestionFlags): Promise<Asked> {
  const register = await readRegister(flags.register)
  const vocabulary = vocabularyOf(register)
  const read = await readAsked(file, vocabulary)
  const movement = parseMovement(withClaims(movementInput(read.movement, flags), register, flags.claims), register)
  const parts = chosenPart(read.parts, flags.part, '--part')
  const on = flags.on ? dateFlag('on', flags.on) : (read.on ?? today())
  const knownAt = flags.known ? dateFlag('known', flags.known) : (read.known ?? today())
  const questions = parts.map((subject) => ({ subject, movement, on, knownAt }))
  const { exchange } = read
  const issues = questions.flatMap((one) => overWorth(one, {}, register))
  if (issues.length) throw new InputError(issues)
  return { register, questions, parts: read.parts, ignored: read.ignored, ...(exchange ? { exchange } : {}) }
}

type Read = {
  readonly parts: readonly Part[]
  readonly movement: MovementInput
  readonly on?: PlainDate
  readonly known?: PlainDate
  readonly exchange?: readonly string[]
  readonly ignored: readonly string[]
}

async function readAsked(file: string, vocabulary: ReturnType<typeof vocabularyOf>): Promise<Read> {
  if (!(await isQuestion(file))) {
    const { parts, ignored } = await readParts(file, vocabulary)
    return { parts: Object.values(parts), movement: {}, ignored }
  }
  const question = parseQuestionFile(await bytesOf(file), basename(file), vocabulary)
  if (!question.partsFile) return { ...question, ignored: [] }
  const { parts, ignored } = await readParts(join(dirname(file), question.partsFile), vocabulary)
  return { ...question, parts: Object.values(parts), ignored }
}

/** By its keys: a question file says how the goods move, or when; a parts list never does. */
const isQuestion = async (file: string): Promise<boolean> =>
  /\.(ya?ml|json)$/.test(file) && isQuestionText((await bytesOf(file)).toString('utf8'))

function movementInput(base: MovementInput, flags: QuestionFlags): MovementInput {
  const named = ['kind', 'from', 'to', 'through', 'export', 'declaration', 'provision'] as const
  const given = Object.fromEntries(named.filter((key) => flags[key] !== undefined).map((key) => [key, flags[key]]))
  const set = Object.fromEntries((flags.set ?? []).map(factFlag))
  const parties = Object.entries(set).filter(([key]) => PARTY.test(key))
  const facts = Object.fromEntries(Object.entries(set).filter(([key]) => !PARTY.test(key)))
  const input: Record<string, unknown> = {
    ...(flags.from || flags.to ? { kind: 'export' } : {}),
    ...base,
    ...given,
    ...flags.movementDates,
    ...(flags.endUse ? { 'end-use': flags.endUse } : {}),
    facts: { ...((base.facts as object | undefined) ?? {}), ...facts },
  }
  for (const [key, value] of parties) {
    const [, role, name] = PARTY.exec(key)!
    input[role!] = { ...((input[role!] as object | undefined) ?? {}), [name!]: value }
  }
  return input
}

/** The facts that `--set` gives. */
export const factFlags = ({ set }: Pick<QuestionFlags, 'set'>): Record<string, string> =>
  Object.fromEntries((set ?? []).map(factFlag))

const PARTY = /^(end-user|importer|exporter|intermediary)\.(.+)$/

function factFlag(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1)
    throw new InputError([
      {
        code: 'bad-flag',
        path: '--set',
        message: 'not a fact',
        found: text,
        expected: 'fact=value, as in mover.knows-danger=no',
      },
    ])
  return [text.slice(0, at), text.slice(at + 1)]
}

/** An output that is a page has a page's name. Throws InputError. */
export function refuseOtherThanHtml(output: string, message: string): void {
  if (/\.html?$/.test(output)) return
  const expected = 'a file that ends in .html'
  throw new InputError([{ code: 'bad-flag', path: '--output', message, found: output, expected }])
}
