import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { determine } from '../determine/determine.js'
import { unmet } from '../determine/expectation.js'
import { printEffect } from '../determine/explain.js'
import { verdictsOf } from '../determine/flip.js'
import { parseMovement } from '../determine/movement-parse.js'
import { withClaims } from '../duty/claims.js'
import { duties } from '../duty/duties.js'
import { unmetDuty } from '../duty/expectation.js'
import { parseDutyInput } from '../duty/input-parse.js'
import { parseCases } from '../files/question-file.js'
import { lintFolder, readRegister } from '../files/read-register.js'
import { readScenarios } from '../files/read-scenario.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { InputError } from '../issue.js'
import { diffRegisters } from '../register/diff.js'
import type { Register } from '../register/model.js'
import { withEvents } from '../register/scenario/overlay.js'
import { stateOn } from '../register/state.js'
import { newInstrument } from '../register/template.js'
import { date } from '../time/date.js'
import { type Run, withDates } from './command.js'
import { provisionsOf } from './command-law.js'
import { dateFlag, readQuestions } from './inputs.js'
import { printRegisterDiff } from './print-register-diff.js'
import { drawHistory, printState } from './print-state.js'
import { EXIT, heading, wrap } from './terminal.js'

type Flags = { on?: string; known?: string; register?: string; json?: boolean }

export function addRegister(program: Command, run: Run): void {
  const register = program
    .command('register')
    .description('the law as data: list, search, show, new, diff, lint')
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone register search dysprosium\n  lodestone register show cn/mofcom/2025-61#1-1\n  lodestone register new cn/mofcom/2026-31 --published 2026-11-23\n  lodestone register diff --before ../register-of-yesterday',
    )
  addList(register, run)
  addSearch(register, run)
  addShow(register, run)
  addNew(register, run)
  addDiff(register, run)
  addLint(register, run)
}

function addList(parent: Command, run: Run): void {
  withDates(parent.command('list'))
    .description('every instrument and the state of its provisions')
    .option('--json', 'data instead of words')
    .action(async (flags: Flags) => {
      const register = await readRegister(flags.register)
      const when = { on: dateFlag('on', flags.on), knownAt: dateFlag('known', flags.known) }
      const rows = Object.values(register.provisions)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, says }) => ({ provision: id, state: stateOn(register, id, when).state, says }))
      run.streams.out(
        flags.json
          ? JSON.stringify(rows, null, 2)
          : rows
              .map(
                ({ provision, state, says }) =>
                  `${state.padEnd(11)} ${provision}\n${wrap(says, run.streams.width, 12)}`,
              )
              .join('\n'),
      )
    })
}

function addSearch(parent: Command, run: Run): void {
  parent
    .command('search')
    .argument('<words...>', 'words in English or Chinese, a control code, a name')
    .description('provisions, list entries and listed names that hold all the words')
    .option('--json', 'data instead of words')
    .option('--register <folder>', 'a register folder instead of the bundled one')
    .action(async (words: string[], flags: Flags) => {
      const register = await readRegister(flags.register)
      const wanted = words.map((word) => word.toLowerCase())
      const hits = texts(register).filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)))
      run.streams.out(
        flags.json
          ? JSON.stringify(hits, null, 2)
          : hits.map(({ id, text }) => `${id}\n${wrap(text, run.streams.width, 4)}`).join('\n') ||
              'nothing holds these words',
      )
    })
}

function texts(register: Register): { id: string; text: string }[] {
  const provisions = Object.values(register.provisions).map(({ id, says, words }) => ({
    id,
    text: [id, says, words?.zh, words?.en].filter(Boolean).join(' '),
  }))
  const lists = Object.values(register.lists).flatMap((list) => [
    ...Object.values(list.entries).map(({ code, name, elements }) => ({
      id: `${list.id} ${code}`,
      text: [code, name.zh, name.en, elements.join(' ')].filter(Boolean).join(' '),
    })),
    ...Object.values(list.names).map(({ id, name, aka }) => ({
      id: `${list.id}#${id}`,
      text: [name.zh, name.en, ...aka].filter(Boolean).join(' '),
    })),
  ])
  return [...provisions, ...lists]
}

function addShow(parent: Command, run: Run): void {
  withDates(parent.command('show'))
    .argument('<id>', 'a provision or an instrument')
    .description('a provision with its words, effect, history on both clocks and citations')
    .option('--json', 'data instead of words')
    .action(async (id: string, flags: Flags) => {
      const register = await readRegister(flags.register)
      const knownAt = dateFlag('known', flags.known)
      const on = dateFlag('on', flags.on)
      const ids = provisionsOf(register, id)
      if (flags.json) {
        run.streams.out(
          JSON.stringify(
            ids.map((one) => register.provisions[one]),
            null,
            2,
          ),
        )
        return
      }
      const days = [...new Set([date('2025-10-20'), date('2025-11-08'), date('2026-10-08'), knownAt])].sort()
      run.streams.out(
        ids
          .map((one) => {
            const { words, effect, notes } = register.provisions[one]!
            return [
              printState(register, stateOn(register, one, { on, knownAt }), run.streams),
              ...(words?.zh ? [`  ${words.zh}`] : []),
              `  ${printEffect(effect)}`,
              ...notes.map((note) => wrap(`note: ${note}`, run.streams.width, 2)),
              heading(run.streams, '  history, as known on'),
              drawHistory(register, one, days, run.streams),
            ].join('\n')
          })
          .join('\n\n'),
      )
    })
}

function addNew(parent: Command, run: Run): void {
  parent
    .command('new')
    .argument('<id>', 'the id of the instrument: cn/mofcom/2026-31')
    .description('write the file of a new instrument, to be filled in')
    .option('--published <date>', 'the day it was published; today if left out')
    .option('--register <folder>', 'the register folder', 'register')
    .action(async (id: string, flags: { published?: string; register: string }) => {
      if (!/^[a-z]{2}\/[a-z0-9-]+\/[a-z0-9-]+$/.test(id))
        throw new InputError([
          {
            code: 'bad-id',
            message: 'not an id',
            found: id,
            expected: 'territory/issuer/year-number, as in cn/mofcom/2026-31',
          },
        ])
      const path = join(flags.register, `${id}.yaml`)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, newInstrument(id, dateFlag('published', flags.published)), { flag: 'wx' }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST')
            throw new InputError([{ code: 'exists', file: path, message: 'this file is already there' }])
          throw error
        },
      )
      run.streams.out(path)
      run.streams.err('lodestone: fill it in, then: lodestone register lint, lodestone register diff')
    })
}

function addLint(parent: Command, run: Run): void {
  parent
    .command('lint')
    .description('check a register folder against the named rules')
    .option('--register <folder>', 'the register folder', 'register')
    .action(async (flags: { register: string }) => {
      const { register, issues } = await lintFolder(flags.register)
      for (const issue of issues) run.streams.err(issue)
      run.streams.out(
        `${Object.keys(register.instruments).length} instruments, ${Object.keys(register.provisions).length} provisions, ${issues.length} issues, edition ${register.edition.slice(0, 12)}`,
      )
      if (issues.length) run.code = EXIT.error
    })
}

function addDiff(parent: Command, run: Run): void {
  withDates(parent.command('diff'))
    .description('which provisions change state on which days, and which cases and example parts change their answer')
    .option('--before <folder>', 'the register as it was; the bundled edition if left out')
    .option('--after <folder>', 'the register as it is to be', 'register')
    .option('--cases <folder>', 'the cases to ask again', 'cases')
    .option('--examples <folder>', 'the question files to ask again', 'examples')
    .option('--json', 'data instead of words')
    .action(async (flags: Flags & { before?: string; after: string; cases: string; examples: string }) => {
      const before = await readRegister(flags.before)
      const after = await readRegister(flags.after)
      const knownAt = dateFlag('known', flags.known)
      const difference = diffRegisters(before, after, { from: date('2024-12-01'), to: date('2027-03-01'), knownAt })
      const cases = await changedCases(before, after, flags.cases)
      const examples = await changedExamples(flags.before, flags.after, flags.examples)
      if (flags.json) run.streams.out(JSON.stringify({ ...difference, cases, examples }, null, 2))
      else
        run.streams.out(
          [
            printRegisterDiff(difference).trimEnd(),
            `cases that change their answer: ${cases.length || 'none'}`,
            ...cases.map((line) => `  ${line}`),
            `example parts that change their answer: ${examples.length || 'none'}`,
            ...examples.map((line) => `  ${line}`),
          ].join('\n'),
        )
    })
}

const yamlIn = (folder: string, ending: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

async function changedCases(before: Register, after: Register, folder: string): Promise<string[]> {
  if (before.edition === after.edition) return []
  const vocabulary = vocabularyOf(after)
  const scenarios = await readScenarios(after)
  return yamlIn(folder, '.yaml').flatMap((file) =>
    parseCases(readFileSync(file), file, vocabulary).flatMap((one) => {
      if (one.kind === 'state') return []
      const ask = (law: Register) => {
        const scenario = one.scenario === undefined ? undefined : scenarios[one.scenario]
        const register = scenario ? withEvents(law, scenario) : law
        const movement = parseMovement(withClaims(one.movement, register), register)
        const answer = determine(register, { subject: one.part, movement, on: one.on, knownAt: one.known })
        const bill = one.duty && duties(answer, parseDutyInput(one.duty.input, register))
        return [...unmet(answer, one.expect), ...(bill ? unmetDuty(bill, one.duty!.expect) : [])]
      }
      const [was, is] = [safely(() => ask(before)), safely(() => ask(after))]
      return was.join() === is.join()
        ? []
        : [`${file}:${one.line} ${one.name}: ${is.join('; ') || 'as expected again'}`]
    }),
  )
}

/** A question that an older register cannot even read counts as changed, not as an error. */
function safely(ask: () => string[]): string[] {
  try {
    return ask()
  } catch (error) {
    return [(error as Error).message]
  }
}

async function changedExamples(before: string | undefined, after: string, folder: string): Promise<string[]> {
  const lines: string[] = []
  for (const file of yamlIn(folder, '.question.yaml')) {
    const [was, is] = await Promise.all([
      readQuestions(file, before ? { register: before } : {}),
      readQuestions(file, { register: after }),
    ])
    for (const [index, question] of is.questions.entries()) {
      const old = determine(was.register, was.questions[index]!)
      for (const verdict of verdictsOf(determine(is.register, question))) {
        const earlier = old.verdict(verdict.provision)?.status ?? 'absent'
        if (earlier !== verdict.status)
          lines.push(`${file} ${question.subject.id}: ${verdict.provision} ${earlier} -> ${verdict.status}`)
      }
    }
  }
  return lines
}
