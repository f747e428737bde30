import { appendFile, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { across } from '../claims/across/across.js'
import { reconcileProposals } from '../claims/proposals/against-law.js'
import { readReport } from '../claims/read.js'
import type { Reading } from '../claims/reading.js'
import { reportHash } from '../claims/reconcile/draft.js'
import { isJudgements, isRecorded, judgementLine, judgementOf } from '../claims/reconcile/judgement.js'
import { reconcile } from '../claims/reconcile/reconcile.js'
import type { Reconciled } from '../claims/reconcile/reconciled.js'
import { reportDayOf } from '../claims/reconcile/report-day.js'
import { today } from '../faces/today.js'
import { readRegister } from '../files/read-register.js'
import { readReportFile } from '../files/read-report.js'
import { InputError, nearest } from '../issue.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Run } from './command.js'
import { withForms, writePage } from './forms.js'
import { dateFlag, refuseOtherThanHtml } from './inputs.js'
import { propose } from './model/propose.js'
import { modelServer, READER_HELP, type ReaderFlags, withReader } from './model/reader-flags.js'
import { savedProposals } from './model/saved-proposals.js'
import {
  htmlReconcile,
  markdownReconcile,
  printReconcile,
  type ReconciledReport,
  type ReconcilePage,
} from './print-reconcile.js'
import type { Streams } from './terminal.js'

type ReconcileFlags = ReaderFlags & {
  readonly published?: string
  readonly publisher?: string
  readonly known?: string
  readonly hindsight?: boolean
  readonly json?: boolean
  readonly markdown?: boolean
  readonly output?: string
  readonly register?: string
}

export function addReconcile(program: Command, run: Run): void {
  const command = withForms(program.command('reconcile'), {
    json: 'data instead of words, with the draft changes',
    markdown: true,
    output: true,
  })
  command
    .argument('<files...>', 'reports: .txt, .md, .html, or .pdf with a text layer')
    .description('what reports say, held against the register on the report’s day and today; changes nothing')
    .option(
      '--published <date>',
      'the day of publication of the one report, where its text does not give it (YYYY-MM-DD)',
    )
    .option('--publisher <name>', 'who published it')
    .option('--known <date>', 'the day whose knowledge counts as today (YYYY-MM-DD); today if left out')
    .option('--hindsight', 'what came of each claim about what was to come')
    .option('--register <folder>', 'a register folder instead of the bundled one')
    .addHelpText(
      'after',
      `
Examples:
  lodestone reconcile examples/reports/harbour-wire.txt --known 2025-12-15 --hindsight
  lodestone reconcile examples/reports/harbour-wire.txt examples/reports/coast-ledger.txt --markdown
  lodestone reconcile examples/reports/trade-desk.txt --published 2025-10-23 --json
${READER_HELP}

Exit codes: 0 read, 1 error, 2 usage.`,
    )
    .action(async (files: string[], flags: ReconcileFlags) => {
      if (flags.output) refuseOtherThanHtml(flags.output, 'the claims are a page')
      refuseOneFor(files, flags)
      const register = await readRegister(flags.register)
      const page = await pageOf(register, files, flags, run.streams)
      await writePage(run, flags, page, {
        html: htmlReconcile,
        markdown: markdownReconcile,
        words: (all) => printReconcile(all, run.streams),
      })
    })
  withReader(command)
}

function refuseOneFor(files: readonly string[], { published, publisher, output }: ReconcileFlags): void {
  const path = published !== undefined ? '--published' : '--publisher'
  if (files.length > 1 && (published !== undefined || publisher !== undefined))
    throw new InputError([
      {
        code: 'bad-flag',
        path,
        message: `one for ${files.length} reports`,
        expected: 'FILE.meta.yaml beside each, or one report',
      },
    ])
  if (output !== undefined && files.some((file) => resolve(file) === resolve(output)))
    throw new InputError([
      { code: 'bad-flag', path: '--output', message: 'the page would overwrite a report', found: output },
    ])
}

async function pageOf(
  register: Register,
  files: readonly string[],
  flags: ReconcileFlags,
  streams: Streams,
): Promise<ReconcilePage> {
  const day = dateFlag('known', flags.known)
  const server = await modelServer(flags)
  const read = await Promise.all(files.map((file) => readOne(register, file, flags)))
  const proposals = server ? await propose(server, read, streams) : []
  const reports = read.map(({ file, reading }, index): ReconciledReport => {
    const reportDay = dayOf(file, reading)
    const days = { today: day, reportDay }
    const own = proposals[index]
    return {
      file,
      hash: reportHash(reading.text),
      claims: reconcile(register, reading, days),
      ...(own ? { proposals: own, proposed: reconcileProposals(register, reading, own, days) } : {}),
      reportDay,
    }
  })
  const readings = read.map(({ reading }) => reading)
  return {
    today: day,
    reports,
    hindsight: flags.hindsight === true,
    ...(readings.length > 1 ? { across: across(readings, register) } : {}),
  }
}

async function readOne(
  register: Register,
  path: string,
  flags: Pick<ReconcileFlags, 'published' | 'publisher'>,
): Promise<{ file: string; reading: Reading }> {
  const { file, text, given } = await readReportFile(path, flags)
  return { file, reading: readReport(register, text, given) }
}

const dayOf = (file: string, reading: Reading): PlainDate =>
  reportDayOf(reading, file, { expected: '--published YYYY-MM-DD, or FILE.meta.yaml beside it' })

// A person's judgement.

type AcceptFlags = {
  readonly by: string
  readonly file: string
  readonly published?: string
  readonly judgements: string
  readonly proposals?: string
  readonly known?: string
  readonly register?: string
}

export function addAccept(program: Command, run: Run): void {
  program
    .command('accept')
    .argument('<claim>', 'the id of a measure claim of the report, as reconcile prints it: m3')
    .description('record that a person accepts a claim: a line in a file of judgements; the register stays as it is')
    .requiredOption('--by <name>', 'who accepts it')
    .requiredOption('--file <report>', 'the report that the claim stands in')
    .option('--published <date>', 'its day of publication, as given to reconcile (YYYY-MM-DD)')
    .option('--proposals <file>', 'what reconcile --json wrote, for a claim that a model proposed: p1')
    .option('--judgements <file>', 'the file that the line is appended to', 'judgements.jsonl')
    .option('--known <date>', 'the day whose knowledge counts as today; today if left out')
    .option('--register <folder>', 'a register folder instead of the bundled one')
    .addHelpText('after', '\nExamples:\n  lodestone accept m1 --by "Ann Lee" --file examples/reports/harbour-wire.txt')
    .action(async (id: string, flags: AcceptFlags) => {
      if (!flags.by.trim()) throw new InputError([{ code: 'bad-flag', path: '--by', message: 'nobody named' }])
      if (resolve(flags.judgements) === resolve(flags.file))
        throw new InputError([
          { code: 'bad-flag', path: '--judgements', message: 'that is the report itself', found: flags.judgements },
        ])
      const before = await judgementsIn(flags.judgements)
      const register = await readRegister(flags.register)
      const { reading } = await readOne(register, flags.file, flags)
      const days = { today: dateFlag('known', flags.known), reportDay: dayOf(flags.file, reading) }
      const claims =
        flags.proposals === undefined
          ? reconcile(register, reading, days)
          : reconcileProposals(register, reading, await savedProposals(flags.proposals, reading), days)
      const found: (Reconciled & { readonly by?: string }) | undefined = claims.find(({ claim }) => claim.id === id)
      if (!found)
        throw unknownClaim(
          id,
          claims.map(({ claim }) => claim.id),
        )
      const judgement = {
        ...judgementOf(reading, found, flags.by, today()),
        ...(found.by === undefined ? {} : { proposedBy: found.by }),
      }
      if (isRecorded(before, judgement)) run.streams.err(`lodestone: ${flags.by} has already accepted these words`)
      else
        await appendFile(
          flags.judgements,
          `${before === '' || before.endsWith('\n') ? '' : '\n'}${judgementLine(judgement)}`,
        )
      run.streams.out(
        `${found.verdict}: “${found.claim.quote}”\nrecorded in ${flags.judgements}; the register is unchanged${found.draft ? `\n\n${found.draft}` : ''}`,
      )
    })
}

/** What stands in a file of judgements; nothing where it is yet to be made. Throws InputError on a file of another kind, a folder, or none to be in. */
async function judgementsIn(path: string): Promise<string> {
  const refuse = (code: string, message: string, found: string): never => {
    throw new InputError([{ code, path: '--judgements', message, found }])
  }
  const isFolder = (of: string) =>
    stat(of).then(
      (one) => one.isDirectory(),
      () => false,
    )
  if (await isFolder(path)) refuse('in-the-way', 'this is a folder', path)
  if (!(await isFolder(dirname(resolve(path)))))
    refuse('no-folder', 'no such folder; nothing was written', dirname(path))
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '' : refuse('cannot-read', `cannot read this file: ${error.code ?? 'error'}`, path),
  )
  if (text !== '' && !isJudgements(text))
    refuse('not-judgements', 'not a file of judgements: its first line is none; nothing was written', path)
  return text
}

function unknownClaim(id: string, ids: readonly string[]): InputError {
  const needsFile = /^p\d+$/.test(id) && !ids.some((one) => one.startsWith('p'))
  return new InputError([
    {
      code: 'unknown-claim',
      message: 'no such measure claim in this report',
      found: id,
      nearest: nearest(id, ids),
      expected: needsFile
        ? '--proposals FILE, for what a model proposed'
        : ids.slice(0, 12).join(', ') || 'a report with measure claims',
    },
  ])
}
