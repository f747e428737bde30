import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { type Change, editedBetween, learntBetween, turnedBetween, type Why } from '../compare/changed.js'
import { cellWords } from '../compare/words.js'
import { determine, type Question } from '../determine/determine.js'
import { editionIn } from '../files/edition-file.js'
import { InputError } from '../issue.js'
import { shortEdition } from '../register/edition.js'
import type { Register } from '../register/model.js'
import type { Run } from './command.js'
import { withForms } from './forms.js'
import { type Asked, dateFlag, type QuestionFlags, readQuestions } from './inputs.js'
import { exitCodeOf } from './print-answer.js'
import { answersIn, withQuestion } from './question.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

type ChangedFlags = QuestionFlags & {
  readonly sinceKnown?: string
  readonly since?: string
  readonly sinceEdition?: string
  readonly editions: string
  readonly answers?: string
  readonly json?: boolean
}

/** One way of looking back, and what is otherwise since then, line by line. */
type Section = {
  readonly kind: Kind
  readonly since: string
  readonly parts: readonly { part: string; changes: readonly Change[] }[]
}
type Kind = 'learnt' | 'time' | 'edition'

export function addChanged(program: Command, run: Run): void {
  withForms(withQuestion(program.command('changed')), { json: true })
    .description('what is otherwise for your parts: what we learned, what time made true, what we corrected')
    .option('--since-known <date>', 'what we learned: the same day, as known then and as known on --known')
    .option('--since <date>', 'what time made true: from that day to --on, as known on --known')
    .option(
      '--since-edition <hash>',
      'what we corrected: that edition of the register (its hash, or its file) and this one',
    )
    .option('--editions <folder>', 'where editions are kept, as `check --record` writes them', 'editions')
    .addHelpText(
      'after',
      `
Examples:
  lodestone changed examples/motor.question.yaml --since-known 2025-10-20 --known 2025-11-08
  lodestone changed examples/motor.question.yaml --since 2025-10-01 --on 2025-12-01 --known 2025-10-20`,
    )
    .action(async (file: string, flags: ChangedFlags) => {
      if (flags.sinceKnown === undefined && flags.since === undefined && flags.sinceEdition === undefined) {
        const expected = '--since-known, --since or --since-edition'
        throw new InputError([{ code: 'bad-flag', message: 'since when is not said', expected }])
      }
      const read = await readQuestions(file, flags)
      const given = flags.answers ? await answersIn(flags.answers, read, run.streams) : {}
      const asked = { ...read, questions: read.questions.map((question) => ({ ...question, ...given })) }
      const sections = await sectionsOf(asked, flags)
      run.streams.out(flags.json ? JSON.stringify(sections, null, 2) : printSections(asked, sections, run.streams))
      run.code = exitCodeOf(asked.questions.map((question) => determine(asked.register, question)))
    })
}

async function sectionsOf({ register, questions }: Asked, flags: ChangedFlags): Promise<Section[]> {
  const { on, knownAt } = questions[0]!
  const sections: Section[] = []
  const look = (kind: Kind, since: string, changesOf: (question: Question) => readonly Change[]) =>
    sections.push({
      kind,
      since,
      parts: questions.map((question) => ({ part: question.subject.id, changes: changesOf(question) })),
    })
  if (flags.sinceKnown !== undefined) {
    const then = earlier('since-known', flags.sinceKnown, knownAt, '--known')
    look('learnt', then, (question) =>
      learntBetween(determine(register, { ...question, knownAt: then }), determine(register, question)),
    )
  }
  if (flags.since !== undefined) {
    const then = earlier('since', flags.since, on, '--on')
    look('time', then, (question) =>
      turnedBetween(determine(register, { ...question, on: then }), determine(register, question)),
    )
  }
  if (flags.sinceEdition !== undefined) {
    const old = await editionNamed(flags.sinceEdition, flags.editions)
    look('edition', old.edition, (question) => editedBetween(determine(old, question), determine(register, question)))
  }
  return sections
}

function earlier(flag: string, text: string, later: Question['on'], than: string) {
  const day = dateFlag(flag, text)
  if (day <= later) return day
  throw new InputError([
    { code: 'backwards', path: `--${flag}`, message: `after ${than}`, found: day, expected: `${later} or earlier` },
  ])
}

/** An edition by the start of its hash, in the folder where editions are kept, or by its file. Throws InputError. */
async function editionNamed(name: string, folder: string): Promise<Register> {
  const file = name.endsWith('.json') ? name : join(folder, await kept(name, folder))
  return editionIn(await readFile(file, 'utf8'), file, basename(file, '.json'))
}

async function kept(name: string, folder: string): Promise<string> {
  const wrong = (message: string, expected: string): never => {
    throw new InputError([{ code: 'unknown-edition', path: '--since-edition', message, found: name, expected }])
  }
  if (!/^[0-9a-f]{8,64}$/.test(name)) wrong('not an edition', 'eight letters of its hash or more, or a .json file')
  const found = (await readdir(folder).catch(() => [])).filter((one) => one.startsWith(name) && one.endsWith('.json'))
  if (found.length === 1) return found[0]!
  return wrong(
    found.length ? 'more than one edition starts so' : `no such edition in ${folder}`,
    'an edition that a record was kept with',
  )
}

const TITLES: Readonly<Record<Kind, string>> = {
  learnt: 'What we learned since',
  time: 'What time made true since',
  edition: 'What the register says otherwise since edition',
}

function printSections({ register, questions }: Asked, sections: readonly Section[], streams: Streams): string {
  const { on, knownAt } = questions[0]!
  const lines = [`${on}, as known on ${knownAt}; edition ${shortEdition(register.edition)}`]
  for (const { kind, since, parts } of sections) {
    lines.push('', heading(streams, `${TITLES[kind]} ${kind === 'edition' ? shortEdition(since) : since}`))
    for (const { part, changes } of parts) {
      lines.push(`  ${part}${changes.length ? '' : ': nothing'}`)
      lines.push(...changes.flatMap((change) => changeLines(change, streams)))
    }
  }
  return lines.join('\n')
}

function changeLines({ provision, says, was, is, why }: Change, streams: Streams): string[] {
  const before = was ? cellWords(was) : 'not there'
  return [
    `    ${provision}  ${before} -> ${cellWords(is)}`,
    faint(streams, wrap(says, streams.width, 6)),
    faint(streams, wrap(whyWords(why), streams.width, 6)),
  ]
}

function whyWords(why: Why): string {
  if (why.kind === 'new-law') return `new law: ${why.instruments.join(', ')}`
  if (why.kind === 'corrected')
    return why.parts.length ? `corrected: ${why.parts.join(', ')}` : 'corrected in what it hangs on'
  const sources = why.sources.map(({ ref, published }) => `${ref} (${published})`).join(', ')
  if (why.kind === 'time') return why.turned ? `turned on ${why.turned}: ${sources}` : 'through what it hangs on'
  return sources ? `published: ${sources}` : (why.silence ?? 'through what it hangs on')
}
