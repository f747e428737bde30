import type { Command } from 'commander'
import type { Answer } from '../determine/determine.js'
import { explain } from '../determine/explain.js'
import { record } from '../determine/record.js'
import { duties } from '../duty/duties.js'
import type { DutyInput } from '../duty/input.js'
import { parseDutyInput } from '../duty/input-parse.js'
import { jsonAnswer } from '../faces/json-answer.js'
import { jsonDuties } from '../faces/json-duty.js'
import { InputError } from '../issue.js'
import { lawOf } from '../register/scenario/overlay.js'
import type { Run } from './command.js'
import { withForms } from './forms.js'
import type { Asked } from './inputs.js'
import { jsonLines } from './json-list.js'
import { exitCodeOf, markdownAnswer, printAnswer } from './print-answer.js'
import { dutySection } from './print-duty.js'
import { printParts } from './print-parts.js'
import { type Put, type PutFlags, putFor, withQuestion } from './question.js'
import { EXIT, readable, type Streams } from './terminal.js'
import { refuseBadPlace, refuseMany, writeRecords } from './write-record.js'

type CheckFlags = PutFlags & {
  readonly markdown?: boolean
  readonly explain?: boolean | string
  readonly record?: string
  readonly keep?: string
  readonly home?: string
  readonly by?: string
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
