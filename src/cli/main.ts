import { Command, CommanderError } from 'commander'
import { ENGINE } from '../determine/record.js'
import { InputError, printIssue } from '../issue.js'
import type { Run } from './command.js'
import { EXIT, processStreams, readableStreams, type Streams } from './terminal.js'

/** Runs the command line and gives the exit code. Nothing is printed to stdout but data. */
export async function main(args: readonly string[], given: Streams = processStreams()): Promise<number> {
  const streams = readableStreams(given)
  const run: Run = { streams, code: EXIT.nothingBinds }
  try {
    await (await program(run, args[0])).parseAsync(args, { from: 'user' })
    return run.code
  } catch (error) {
    return failed(error, streams)
  }
}

type Add = (command: Command, run: Run) => void

/** The commands, in the order of the help. What a command needs is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  check: async () => (await import('./command-check.js')).addCheck,
  ask: async () => (await import('./command-ask.js')).addAsk,
  flip: async () => (await import('./command-flip.js')).addFlip,
  duty: async () => (await import('./command-duty.js')).addDuty,
  replay: async () => (await import('./command-replay.js')).addReplay,
  compare: async () => (await import('./command-compare.js')).addCompare,
  changed: async () => (await import('./command-changed.js')).addChanged,
  state: async () => (await import('./command-law.js')).addState,
  brief: async () => (await import('./command-law.js')).addBrief,
  talks: async () => (await import('./command-talks.js')).addTalks,
  timeline: async () => (await import('./command-law.js')).addTimeline,
  register: async () => (await import('./command-register.js')).addRegister,
  read: async () => (await import('./command-read.js')).addRead,
  reconcile: async () => (await import('./command-reconcile.js')).addReconcile,
  accept: async () => (await import('./command-reconcile.js')).addAccept,
  licence: async () => (await import('./command-licence.js')).addLicence,
  store: async () => (await import('./command-store.js')).addStore,
  verify: async () => (await import('./command-store.js')).addVerify,
  serve: async () => (await import('./command-serve.js')).addServe,
  mcp: async () => (await import('./command-mcp.js')).addMcp,
}

async function program(run: Run, called: string | undefined): Promise<Command> {
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
  const known = called !== undefined && Object.hasOwn(COMMANDS, called)
  for (const load of known ? [COMMANDS[called]!] : Object.values(COMMANDS)) (await load())(command, run)
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
  // the words of the system in lower case, and a path as it was typed
  const plain = code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR'
  err(`lodestone: ${plain ? message.replace(/^[^']*/, (words) => words.toLowerCase()) : message}`)
  if (process.env.LODESTONE_DEBUG) err(String((error as Error).stack))
  return EXIT.error
}
