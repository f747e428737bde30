import { basename } from 'node:path'
import type { Command } from 'commander'
import { type Answer, determine } from '../determine/determine.js'
import { setAside } from '../determine/set-aside.js'
import { setAsideLines } from '../faces/set-aside-lines.js'
import { bytesOf } from '../files/read-parts.js'
import { readScenario } from '../files/read-scenario.js'
import { withEvents } from '../register/scenario/overlay.js'
import { withDates } from './command.js'
import { type Asked, type QuestionFlags, readQuestions } from './inputs.js'
import { progressOn } from './progress.js'
import type { Streams } from './terminal.js'

/** What every command on a question takes beside its own. */
export type PutFlags = QuestionFlags & {
  readonly json?: boolean
  readonly all?: boolean
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
export type Put = { readonly asked: Asked; readonly answers: () => Iterable<Answer> }

export async function putFor(file: string, flags: PutFlags, streams: Streams): Promise<Put> {
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

export async function answersFor(file: string, flags: PutFlags, streams: Streams): Promise<Answered> {
  const { asked, answers } = await putFor(file, flags, streams)
  return { asked, answers: [...answers()] }
}

async function supposing(asked: Asked, name: string | undefined): Promise<Asked> {
  if (name === undefined) return asked
  return { ...asked, register: withEvents(asked.register, await readScenario(name, asked.register)) }
}

export type Answered = { readonly asked: Asked; readonly answers: readonly Answer[] }

export async function answersIn(path: string, { register, questions: of, parts }: Asked, { err }: Streams) {
  const scope = {
    asked: of.map(({ subject }) => subject),
    all: parts,
    endUses: of.flatMap(({ movement }) => movement.endUse.has),
  }
  const { parseAnswersFile } = await import('../files/answers-file.js')
  const { answers, elsewhere } = parseAnswersFile(await bytesOf(path), basename(path), register, scope)
  if (elsewhere.length) err(`lodestone: answers about parts that are not asked about: ${elsewhere.join(', ')}`)
  // all lines of one file move alike and are asked about on the same days
  const [first] = of
  if (first) for (const line of setAsideLines(setAside(answers, { register, ...first }))) err(`lodestone: ${line}`)
  return { answers }
}
