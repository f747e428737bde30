import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { talksDigest } from '../claims/talks/digest.js'
import { talksOn } from '../claims/talks/talks-on.js'
import { jsonState } from '../faces/json-state.js'
import { readRegister } from '../files/read-register.js'
import { readTalks } from '../files/read-talks.js'
import { InputError, nearest } from '../issue.js'
import { brief } from '../outlook/brief.js'
import type { Register } from '../register/model.js'
import { isEarly, isStale, stateOn, type When } from '../register/state.js'
import { shownDay } from '../timeline/data.js'
import { timelineHtml } from '../timeline/page.js'
import { type Run, withDates, withTalks } from './command.js'
import { withForms, writePage } from './forms.js'
import { htmlBrief } from './html-brief.js'
import { dateFlag, refuseOtherThanHtml } from './inputs.js'
import { markdownBrief, printBrief } from './print-brief.js'
import { printState } from './print-state.js'
import { EXIT } from './terminal.js'

type LawFlags = {
  on?: string
  known?: string
  register?: string
  talks?: string
  json?: boolean
  markdown?: boolean
  output?: string
}

export function addState(program: Command, run: Run): void {
  withDates(program.command('state'))
    .argument('<id>', 'a provision (cn/mofcom/2025-61#1-1) or an instrument (cn/mofcom/2025-61)')
    .description('the state of a provision or instrument on a day, as known on a day')
    .option('--json', 'data instead of words')
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone state cn/mofcom/2025-61#1-1 --on 2025-12-01 --known 2025-11-08\n  lodestone state cn/mofcom/2025-70 --json',
    )
    .action(async (id: string, flags: LawFlags) => {
      const register = await readRegister(flags.register)
      const when = { on: dateFlag('on', flags.on), knownAt: dateFlag('known', flags.known) }
      const isInstrument = Object.hasOwn(register.instruments, id)
      const states = provisionsOf(register, id).map((provision) => stateOn(register, provision, when))
      if (flags.json) {
        const all = states.map((state) => jsonState(register, state))
        run.streams.out(JSON.stringify(isInstrument ? { instrument: id, provisions: all } : all[0], null, 2))
      } else
        run.streams.out(
          states.map((state) => printState(register, state, run.streams)).join('\n\n') ||
            `${id} has no provisions of its own`,
        )
      if (
        states.some(
          ({ provision, state }) =>
            state === 'unresolved' || isBeyond(register, register.provisions[provision]!.regime, when),
        )
      )
        run.code = EXIT.cannotTell
    })
}

/** Whether the register's knowledge of a regime does not reach the question, before or after. */
const isBeyond = (register: Register, regime: string, when: When): boolean =>
  isStale(register, regime, when.knownAt) || isEarly(register, regime, when)

/** The provision named, or those of the instrument, or those that its acts name. Throws InputError with the nearest ids. */
export function provisionsOf(register: Register, id: string): readonly string[] {
  const instrument = Object.hasOwn(register.instruments, id) ? register.instruments[id] : undefined
  if (instrument?.provisions.length) return instrument.provisions
  if (instrument)
    return [...new Set(register.acts.filter((act) => act.instrument === id).flatMap(({ targets }) => targets))]
  if (Object.hasOwn(register.provisions, id)) return [id]
  const near = nearest(id, [...Object.keys(register.provisions), ...Object.keys(register.instruments)])
  throw new InputError([{ code: 'unknown-id', message: 'no such provision or instrument', found: id, nearest: near }])
}

export function addBrief(program: Command, run: Run): void {
  withForms(withTalks(withDates(program.command('brief'))), { json: true, markdown: true, output: true })
    .description(
      'the law on a day without a parts list: in force, next, suspended, unclear, threatened, the talks, deadlines',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone brief --on 2025-10-23 --known 2025-10-23\n  lodestone brief --markdown > brief.md\n  lodestone brief --on 2026-10-05 --known 2026-10-05 -o brief.html',
    )
    .action(async (flags: LawFlags) => {
      if (flags.output) refuseOtherThanHtml(flags.output, 'the brief is a page')
      const register = await readRegister(flags.register)
      const talks = await readTalks(register, flags.talks)
      const when = { on: dateFlag('on', flags.on), knownAt: dateFlag('known', flags.known) }
      const page = { ...brief(register, when), talks: talksDigest(talksOn(register, talks, when)) }
      if (page.early.length || page.stale.length) run.code = EXIT.cannotTell
      await writePage(run, flags, page, {
        html: htmlBrief,
        markdown: markdownBrief,
        words: (all) => printBrief(all, run.streams),
      })
    })
}

export function addTimeline(program: Command, run: Run): void {
  withDates(program.command('timeline'))
    .description('one self-contained page: every provision a bar over time, with a cursor for each of the two dates')
    .requiredOption('-o, --output <file>', 'the HTML file to write')
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone timeline -o law.html\n  lodestone timeline -o law.html --on 2025-10-23 --known 2025-10-23',
    )
    .action(async (flags: LawFlags & { output: string }) => {
      refuseOtherThanHtml(flags.output, 'the timeline is a page')
      const register = await readRegister(flags.register)
      run.streams.err('lodestone: drawing the timeline')
      const days = { on: dateFlag('on', flags.on), knownAt: dateFlag('known', flags.known) }
      for (const [name, day] of [['--on', days.on] as const, ['--known', days.knownAt] as const])
        if (shownDay(day) !== day)
          run.streams.err(`lodestone: ${name} ${day} lies outside the page, which opens on ${shownDay(day)} instead`)
      const html = timelineHtml(register, days)
      await writeFile(flags.output, html)
      run.streams.out(resolve(flags.output))
    })
}
