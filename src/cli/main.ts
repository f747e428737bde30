import { Command, CommanderError } from 'commander'
import { ENGINE } from '../determine/record.js'
import { InputError, printIssue } from '../issue.js'
import type { Run } from './command.js'
import { addChanged } from './command-changed.js'
import { addAsk, addCheck, addFlip, addReplay } from './command-check.js'
import { addCompare } from './command-compare.js'
import { addDuty } from './command-duty.js'
import { addBrief, addState, addTimeline } from './command-law.js'
import { addRead } from './command-read.js'
import { addAccept, addReconcile } from './command-reconcile.js'
import { addRegister } from './command-register.js'
import { addTalks } from './command-talks.js'
import { EXIT, processStreams, readableStreams, type Streams } from './terminal.js'

/** Runs the command line and gives the exit code. Nothing is printed to stdout but data. */
export async function main(args: readonly string[], given: Streams = processStreams()): Promise<number> {
  const streams = readableStreams(given)
  const run: Run = { streams, code: EXIT.nothingBinds }
  try {
    await program(run).parseAsync(args, { from: 'user' })
    return run.code
  } catch (error) {
    return failed(error, streams)
  }
}

function program(run: Run): Command {
  const { streams } = run
  const command = new Command('lodestone')
    .description('Which trade controls bind this product, on this date, as known on that date, and why.')
    .version(ENGINE)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out(text.trimEnd()),
      writeErr: (text) => streams.err(text.trimEnd()),
    })
    .showHelpAfterError('run with --help for examples')
    .addHelpText('after', EXAMPLES)
  for (const add of [
    addCheck,
    addAsk,
    addFlip,
    addDuty,
    addReplay,
    addCompare,
    addChanged,
    addState,
    addBrief,
    addTalks,
    addTimeline,
    addRegister,
    addRead,
    addReconcile,
    addAccept,
  ])
    add(command, run)
  return inheritExit(command)
}

function inheritExit(command: Command): Command {
  for (const child of command.commands) {
    child.exitOverride().configureOutput(command.configureOutput())
    inheritExit(child)
  }
  return command
}

const EXAMPLES = `
Examples:
  lodestone brief --on 2025-10-23 --known 2025-10-23
  lodestone check examples/motor.yaml --from DE --to BR --end-use civil --on 2025-12-01 --known 2025-10-20
  lodestone state cn/mofcom/2025-61#1-1 --on 2025-12-01 --known 2025-11-08
  lodestone timeline -o law.html

Every question has two dates: --on, the day asked about, and --known, the day whose knowledge is used. Both are today if left out.
Exit codes: 0 nothing modelled binds, 1 error, 2 usage, 3 something binds, 4 cannot be told (undetermined, unresolved,
conflict, stale, or before what the register holds).`

function failed(error: unknown, { err }: Streams): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.nothingBinds : EXIT.usage
  if (error instanceof InputError) {
    for (const issue of error.issues.slice(0, 20)) err(`lodestone: ${printIssue(issue)}`)
    if (error.issues.length > 20) err(`lodestone: and ${error.issues.length - 20} more`)
    return EXIT.error
  }
  const { code, message } = error as NodeJS.ErrnoException
  err(`lodestone: ${code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' ? message.toLowerCase() : message}`)
  if (process.env.LODESTONE_DEBUG) err(String((error as Error).stack))
  return EXIT.error
}
