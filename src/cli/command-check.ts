import { statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { type Answer, determine } from '../determine/determine.js'
import { explain } from '../determine/explain.js'
import { flip, flipDays } from '../determine/flip.js'
import { type Question, questions } from '../determine/questions.js'
import { firstOfList } from '../determine/questions-of-list.js'
import { type Replay, record, replay } from '../determine/record.js'
import { askedTogether } from '../determine/together.js'
import { duties } from '../duty/duties.js'
import type { DutyInput } from '../duty/input.js'
import { parseDutyInput } from '../duty/input-parse.js'
import { parseAnswersFile } from '../files/answers-file.js'
import { bytesOf } from '../files/read-parts.js'
import { readRegister } from '../files/read-register.js'
import { readScenario } from '../files/read-scenario.js'
import { askCsv, askedOnce, askMarkdown, requestsOf } from '../files/request.js'
import { walk } from '../goods/items.js'
import { InputError, nearest } from '../issue.js'
import { editionOf } from '../register/edition.js'
import type { Register } from '../register/model.js'
import { lawOf, withEvents } from '../register/scenario/overlay.js'
import type { PlainDate } from '../time/date.js'
import { type Run, withDates } from './command.js'
import { withForms } from './forms.js'
import { type Asked, dateFlag, type QuestionFlags, readQuestions } from './inputs.js'
import { jsonLines } from './json-list.js'
import { exitCodeOf, jsonAnswer, markdownAnswer, printAnswer } from './print-answer.js'
import { dutySection, jsonDuties } from './print-duty.js'
import { printFlips } from './print-flips.js'
import { printParts } from './print-parts.js'
import { progressOn } from './progress.js'
import { EXIT, readable, type Streams } from './terminal.js'

type CheckFlags = QuestionFlags & {
  readonly json?: boolean
  readonly markdown?: boolean
  readonly all?: boolean
  readonly explain?: boolean | string
  readonly record?: string
  readonly keep?: string
  readonly home?: string
  readonly by?: string
  readonly scenario?: string
  readonly answers?: string
}

const collect = (value: string, all: string[] = []): string[] => [...all, value]

export function withQuestion(command: Command): Command {
  return withDates(command)
    .argument('<file>', 'a parts list (.yaml .json .csv .xlsx), or a question file with on, known, parts and movement')
    .option('--part <id>', 'one part of the list; every top-level part if left out')
    .option('--kind <kind>', 'export, re-export, transfer, transit, import or provision')
    .option('--from <territory>', 'where the goods leave: CN, DE, HK ...')
    .option('--to <territory>', 'the final destination')
    .option('--through <territories>', 'every territory on the way: CN,HK; or none')
    .option('--end-use <use>', 'an end use; may be repeated', collect)
    .option('--export <date>', 'the day the goods leave; --on if left out')
    .option('--declaration <date>', 'the day the customs declaration is accepted')
    .option('--provision <date>', 'the day technology is provided')
    .option('--set <fact=value>', 'another fact: mover.knows-danger=no, end-user.military=no; may be repeated', collect)
    .option('--answers <csv>', 'a filled-in request of `lodestone ask`')
}

/** What a file asks, and its answers, each worked out when it is taken. */
type Put = { readonly asked: Asked; readonly answers: () => Iterable<Answer> }

async function putFor(file: string, flags: CheckFlags, streams: Streams): Promise<Put> {
  const asked = await supposing(await readQuestions(file, flags), flags.scenario)
  const given = flags.answers ? await answersIn(flags.answers, asked, streams) : {}
  return { asked, answers: () => answersOneByOne(asked, given, streams) }
}

function* answersOneByOne({ register, questions: of }: Asked, given: object, streams: Streams): Generator<Answer> {
  const progress = progressOn(streams, of.length)
  for (const [index, question] of of.entries()) {
    progress.at(index)
    yield determine(register, { ...question, ...given })
  }
  progress.done()
}

async function answersFor(file: string, flags: CheckFlags, streams: Streams): Promise<Answered> {
  const { asked, answers } = await putFor(file, flags, streams)
  return { asked, answers: [...answers()] }
}

async function supposing(asked: Asked, name: string | undefined): Promise<Asked> {
  if (name === undefined) return asked
  return { ...asked, register: withEvents(asked.register, await readScenario(name, asked.register)) }
}

type Answered = { readonly asked: Asked; readonly answers: readonly Answer[] }

export async function answersIn(path: string, { register, questions: of, parts }: Asked, { err }: Streams) {
  const scope = { asked: of.map(({ subject }) => subject), all: parts }
  const { answers, elsewhere } = parseAnswersFile(await bytesOf(path), basename(path), register, scope)
  if (elsewhere.length) err(`lodestone: answers about parts that are not asked about: ${elsewhere.join(', ')}`)
  return { answers }
}

export function addCheck(program: Command, run: Run): void {
  withForms(withQuestion(program.command('check')), { json: true, markdown: true })
    .description('what binds a product, what does not, what cannot be told, and why')
    .option('--all', 'also list what does not bind')
    .option('--explain [provision]', 'the whole tree of what was read, for all or for one provision')
    .option(
      '--scenario <name>',
      'lay a scenario over the law: its name, or a file; what comes out is supposed, not law',
    )
    .option('--record <file>', 'write the decision record (canonical JSON) and the register edition beside it')
    .option(
      '--keep <key>',
      'keep the decision in the store, under a name of your own: the same name twice is one decision',
    )
    .option('--home <folder>', 'the folder of the store for --keep; else as `store --help` says')
    .option('--by <name>', 'who decided, for --keep; the name of your login if left out')
    .addHelpText(
      'after',
      `
Examples:
  lodestone check examples/motor.yaml --from DE --to BR --end-use civil --on 2025-12-01 --known 2025-10-20
  lodestone check examples/oxides.csv --from CN --to DE --end-use civil --on 2025-04-10 --known 2025-04-10 --json
  lodestone check examples/motor.question.yaml --explain cn/mofcom/2025-18#1
  lodestone check examples/motor.question.yaml --keep "order 4711, motor"

No exclusion or preference is claimed unless --set "movement.claims(9903.88.69)=yes" says so.`,
    )
    .action(async (file: string, flags: CheckFlags) => {
      const put = await putFor(file, flags, run.streams)
      const { asked } = put
      if (flags.record) {
        refuseMany(asked, '--record')
        refuseBadPlace(flags.record, file)
      }
      if (flags.keep !== undefined) refuseMany(asked, '--keep')
      const { out, err } = run.streams
      const money = moneyIn(asked)
      if (asked.ignored.length) err(`lodestone: columns not read: ${asked.ignored.join(', ')}`)
      if (flags.json && asked.questions.length > 1) {
        run.code = await printList(put, money, flags.explain !== undefined, run.streams)
        return
      }
      const answers = [...put.answers()]
      const many = answers.length > LONG_LIST && !flags.all && flags.explain === undefined
      if (flags.json) out(JSON.stringify(withDuties(answers[0]!, money, true), null, 2))
      else if (flags.markdown)
        out(
          answers
            .map((answer) => markdownAnswer(answer, { all: flags.all === true, duties: dutyLines(answer, money) }))
            .join('\n\n'),
        )
      else if (typeof flags.explain === 'string')
        out(answers.map((answer) => explainOne(answer, flags.explain as string)).join('\n\n'))
      else if (many) out(printParts(answers, run.streams))
      else
        for (const [index, answer] of answers.entries())
          out(
            `${index ? '\n' : ''}${printAnswer(answer, run.streams, {
              all: flags.all === true,
              explained: flags.explain === true,
              duties: dutySection(duties(answer, money), run.streams),
            })}`,
          )
      if (flags.record) await writeRecords(flags.record, asked, answers, err)
      // a check that keeps nothing loads no store
      if (flags.keep !== undefined)
        err(await (await import('./keep.js')).keptIn(flags, flags.keep, lawOf(asked.register), record(answers[0]!)))
      run.code = exitCodeOf(answers)
    })
}

/** Rates of exchange are all that a question file says of money. */
const moneyIn = ({ register, questions, exchange }: Asked): DutyInput =>
  parseDutyInput(exchange ? { exchange } : {}, register, questions[0]?.knownAt)

/** The duties of a line, each layer in one line however long. */
const dutyLines = (answer: Answer, money: DutyInput): string[] =>
  dutySection(duties(answer, money), { out: () => {}, err: () => {}, colour: false, width: Number.POSITIVE_INFINITY })

/** What the line would pay on top, where a duty or a fee is near: on its value, if it says one. */
function withDuties(answer: Answer, money: DutyInput, trees: boolean): Record<string, unknown> {
  const bill = duties(answer, money)
  return { ...jsonAnswer(answer, { trees }), ...(bill.slots.length ? { duties: jsonDuties(bill) } : {}) }
}

/** A list of more parts is told by groups of parts that come out alike; `--all` tells each. */
const LONG_LIST = 20

/**
 * An array with one answer a line, and the exit code of all. Each is written as soon as it is worked out and then forgotten: of thousands nothing is kept but
 * what lines have in common.
 */
async function printList({ asked, answers }: Put, money: DutyInput, trees: boolean, streams: Streams): Promise<number> {
  const { out, pour = out } = streams
  const line = jsonLines()
  const codes = new Set<number>()
  let left = asked.questions.length
  await pour('[')
  for (const answer of answers()) {
    left -= 1
    const text = trees
      ? readable(JSON.stringify(withDuties(answer, money, true)), false)
      : withBill(line(answer), answer, money)
    await pour(left > 0 ? `${text},` : text)
    codes.add(exitCodeOf([answer]))
  }
  await pour(']')
  return WORST_FIRST.find((code) => codes.has(code)) ?? EXIT.nothingBinds
}

/** What binds wins over what cannot be told. */
const WORST_FIRST: readonly number[] = [EXIT.binds, EXIT.cannotTell]

function withBill(text: string, answer: Answer, money: DutyInput): string {
  const bill = duties(answer, money)
  return bill.slots.length
    ? `${text.slice(0, -1)},"duties":${readable(JSON.stringify(jsonDuties(bill)), false)}}`
    : text
}

function explainOne(answer: Answer, id: string): string {
  const verdict = answer.verdict(id)
  if (verdict) return explain(verdict)
  throw new InputError([{ code: 'unknown-id', path: '--explain', message: 'no such provision', found: id }])
}

/** Before anything is printed or written. */
function refuseMany({ questions: of }: Asked, path: string): void {
  if (of.length > 1)
    throw new InputError([
      {
        code: 'many-records',
        path,
        message: `a record holds one answer, and the list has ${of.length} parts`,
        expected: '--part ID',
      },
    ])
}

/** The record, and the edition whole beside it, once per hash; a scenario stands in the record. */
async function writeRecords(
  path: string,
  { register: asked }: Asked,
  answers: readonly Answer[],
  err: (text: string) => void,
): Promise<void> {
  const register = lawOf(asked)
  const edition = join(dirname(path), 'editions', `${register.edition}.json`)
  if (!isFolder(dirname(edition))) await mkdir(dirname(edition))
  await writeFile(edition, JSON.stringify(register))
  await writeFile(path, record(answers[0]!))
  err(`lodestone: wrote ${path} and ${edition}`)
}

/** A record never takes the place of what it was made from, nor of a folder, and stands in a folder that is there. */
function refuseBadPlace(path: string, input: string): void {
  const refuse = (code: string, message: string, found: string): never => {
    throw new InputError([{ code, path: '--record', message, found }])
  }
  if (resolve(path) === resolve(input)) refuse('in-the-way', 'would overwrite the question itself', path)
  if (isFolder(path)) refuse('in-the-way', 'this is a folder', path)
  if (!isFolder(dirname(path))) refuse('no-folder', 'no such folder; nothing was written', dirname(path))
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

export function addAsk(program: Command, run: Run): void {
  withForms(withQuestion(program.command('ask')), { json: true, csv: 'the request as CSV, to be filled in' })
    .description('what is missing, as a request to each supplier or party; --answers reads the filled-in CSV back')
    .option('--lang <language>', 'en or zh', 'en')
    .option('--all', 'also what waits for other answers: parameters of machines, who the parties are')
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone ask examples/motor.yaml --from DE --to BR --end-use civil --on 2025-12-01 --known 2025-10-20\n  lodestone ask examples/motor.question.yaml --csv > request.csv\n  lodestone check examples/motor.question.yaml --answers request.csv',
    )
    .action(async (file: string, flags: CheckFlags & { csv?: boolean; lang: string }) => {
      if (flags.lang !== 'en' && flags.lang !== 'zh')
        throw new InputError([
          { code: 'bad-flag', path: '--lang', message: 'no such language', found: flags.lang, expected: 'en or zh' },
        ])
      const { asked, answers } = await answersFor(file, flags, run.streams)
      const { asking, later } = askingOf(asked.register, answers, flags.all === true)
      const { out, err } = run.streams
      if (flags.json) out(JSON.stringify(asking, null, 2))
      else if (flags.csv) out(askCsv(requestsOf(asked.register, asking), asked.register).trimEnd())
      else
        out(
          asking.length
            ? askMarkdown(requestsOf(asked.register, asking), asked.register, flags.lang)
            : 'nothing to ask: no missing fact can change a verdict',
        )
      err(
        `lodestone: ${asking.length} questions${later ? `; up to ${later} more may come up, once these are answered (--all)` : ''}`,
      )
      run.code = exitCodeOf(answers)
    })
}

/** Every question, or those that wait for none and how many that leaves. */
function askingOf(register: Register, answers: readonly Answer[], all: boolean): Asking {
  const asking = all ? answers.map((answer) => ({ asking: questions(answer), waiting: [] })) : firstOfList(answers)
  const once = askedTogether(register, askedOnce(asking.flatMap((one) => one.asking)))
  const asked = new Set(once.flatMap(({ key, joins }) => joins ?? [key]))
  const later = new Set(asking.flatMap(({ waiting }) => waiting).filter((key) => !asked.has(key)))
  return { asking: once, later: later.size }
}

type Asking = { readonly asking: readonly Question[]; readonly later: number }

export function addFlip(program: Command, run: Run): void {
  withForms(withQuestion(program.command('flip')), { json: true })
    .description('the value of a fact, or the day, from which a verdict is another one')
    .option(
      '--fact <fact>',
      'item.share, movement.to ..., with what it is asked of: item.contains(Dy); or a key of ask',
    )
    .option('--item <path>', 'a part inside (motor/rotor/magnet-3): the fact is flipped there, for that part alone')
    .option('--days <from..to>', 'the days between two dates on which a verdict changes')
    .addHelpText(
      'after',
      `
Examples:
  lodestone flip examples/motor.question.yaml --fact item.share
  lodestone flip examples/motor.question.yaml --fact "item.contains(Dy)" --item motor/rotor/magnet-3
  lodestone flip examples/motor.question.yaml --days 2025-04-01..2026-12-31`,
    )
    .action(async (file: string, flags: CheckFlags & FlipFlags) => {
      if (!flags.fact === !flags.days)
        throw new InputError([{ code: 'bad-flag', message: 'flip takes --fact or --days' }])
      const span = flags.days === undefined ? undefined : daysIn(flags.days)
      const { asked, answers } = await answersFor(file, flags, run.streams)
      if (flags.fact) refuseUnknownFact(flags.fact, asked.register)
      const item = flags.item ?? flags.fact?.split(' @ ')[1]
      if (item !== undefined) refuseUnknownPart(item, answers)
      const flips = answers.flatMap((answer) =>
        span ? flipDays(answer, span.from, span.to) : flip(answer, flags.fact!, flags.item),
      )
      run.streams.out(flags.json ? JSON.stringify(flips, null, 2) : printFlips(flips, item))
      run.code = exitCodeOf(answers)
    })
}

type FlipFlags = { readonly fact?: string; readonly item?: string; readonly days?: string }

/** `2025-04-01..2026-12-31`. Throws InputError. */
function daysIn(text: string): { readonly from: PlainDate; readonly to: PlainDate } {
  const refuse = (message: string, expected: string): never => {
    throw new InputError([{ code: 'bad-flag', path: '--days', message, found: text, expected }])
  }
  const days = text.split('..')
  if (days.length !== 2 || days.includes('')) refuse('not a span of days', 'FROM..TO, like 2025-04-01..2026-12-31')
  const [from, to] = days.map((day) => dateFlag('days', day)) as [PlainDate, PlainDate]
  if (to < from) refuse('the last day is before the first day', `${to}..${from}`)
  return { from, to }
}

function refuseUnknownFact(fact: string, { facts }: Register): void {
  const [name] = fact.split(/[(@ ]/) as [string]
  if (Object.hasOwn(facts, name)) return
  const near = nearest(name, Object.keys(facts))
  throw new InputError([{ code: 'unknown-fact', path: '--fact', message: 'no such fact', found: name, nearest: near }])
}

function refuseUnknownPart(path: string, answers: readonly Answer[]): void {
  const paths = answers.flatMap(({ subject }) => walk(subject).map((part) => part.path))
  if (paths.includes(path)) return
  const near = nearest(path, paths)
  throw new InputError([{ code: 'unknown-id', path: '--item', message: 'no such part', found: path, nearest: near }])
}

export function addReplay(program: Command, run: Run): void {
  program
    .command('replay')
    .argument('<record>', 'a decision record')
    .description('decide a recorded question again and compare byte for byte')
    .option('--register <folder>', 'a register folder instead of the edition beside the record')
    .option('--json', 'data instead of words')
    .addHelpText('after', '\nExamples:\n  lodestone replay decision.json')
    .action(async (path: string, flags: { register?: string; json?: boolean }) => {
      const text = await readFile(path, 'utf8')
      const result = replay(flags.register ? await readRegister(flags.register) : await editionBeside(path, text), text)
      if (flags.json) run.streams.out(JSON.stringify(result, null, 2))
      else run.streams.out(replayWords(result))
      run.code = result.same ? EXIT.nothingBinds : EXIT.error
    })
}

function replayWords(result: Replay): string {
  if (result.same) return 'same: every byte'
  if ('notCanonical' in result)
    return `the same content, but not the same bytes: this is not canonical JSON, first at character ${result.notCanonical}`
  const { at, recorded, replayed } = result
  return `not the same, first at ${at}\n  recorded: ${JSON.stringify(recorded) ?? 'nothing'}\n  replayed: ${JSON.stringify(replayed) ?? 'nothing'}`
}

/**
 * The edition that the record was made with, kept beside it, its content held against its name; the bundled register where it is not there. Throws
 * InputError on an edition that is not what its name says.
 */
async function editionBeside(path: string, text: string): Promise<Register> {
  const edition = /"edition":"([0-9a-f]{64})["+]/.exec(text)?.[1]
  if (!edition) return readRegister()
  const file = join(dirname(path), 'editions', `${edition}.json`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  return kept === undefined ? readRegister() : editionIn(kept, file, edition)
}

/** The edition that a file holds whole, its content held against its name. Throws InputError. */
export function editionIn(kept: string, file: string, edition: string): Register {
  const { edition: named, ...body } = parsed(kept, file)
  const found = editionOf(body)
  if (named === edition && found === edition) return { edition, ...body } as Register
  throw new InputError([
    { code: 'bad-edition', file, message: 'not the edition that its name says', found, expected: edition },
  ])
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError([{ code: 'bad-edition', file, message: 'not JSON' }])
  }
}
