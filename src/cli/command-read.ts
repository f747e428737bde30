import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { across } from '../claims/across/across.js'
import type { Across } from '../claims/across/difference.js'
import type { Proposals } from '../claims/proposals/proposed.js'
import { proposalsMarkdown, proposalsTree } from '../claims/proposals/render.js'
import { readReport } from '../claims/read.js'
import type { Reading } from '../claims/reading.js'
import { reportsMarkdown } from '../claims/render/markdown.js'
import { reportsHtml } from '../claims/render/page.js'
import type { Shown } from '../claims/render/shown.js'
import { readRegister } from '../files/read-register.js'
import { type ReportFile, readReportFile } from '../files/read-report.js'
import { InputError, type Issue } from '../issue.js'
import type { Register } from '../register/model.js'
import type { Run } from './command.js'
import { withForms } from './forms.js'
import { propose } from './model/propose.js'
import { modelServer, READER_HELP, type ReaderFlags, withReader } from './model/reader-flags.js'
import { printProposals } from './print-proposals.js'
import { printDifferences, printReading } from './print-reading.js'
import { EXIT, type Streams } from './terminal.js'

type ReadFlags = ReaderFlags & {
  readonly json?: boolean
  readonly markdown?: boolean
  readonly output?: string
  readonly published?: string
  readonly publisher?: string
  readonly register?: string
}

/** A report with what a model proposed on it, where one was asked. */
type Reported = Shown & { readonly proposals?: Proposals }

export function addRead(program: Command, run: Run): void {
  const command = withForms(program.command('read'), {
    json: 'data instead of words: one object, or an array for several files',
    markdown: 'a Markdown page with every item',
    output: 'write one self-contained page: the text with its items marked (.html)',
  })
  command
    .argument('<files...>', 'reports: .txt, .md, .html, or .pdf with a text layer')
    .description('what reports say of trade measures: quoted, attributed, dated; none of it changes the law')
    .option('--published <date>', 'the day of publication, where the text does not give it (YYYY-MM-DD)')
    .option('--publisher <name>', 'who published it')
    .option('--register <folder>', 'a register folder instead of the bundled one')
    .addHelpText(
      'after',
      `
Examples:
  lodestone read examples/reports/harbour-wire.txt
  lodestone read examples/reports/harbour-wire.txt examples/reports/coast-ledger.txt -o reports.html
  lodestone read examples/reports/trade-desk.txt --published 2025-10-23 --json
${READER_HELP}

A file REPORT.meta.yaml beside REPORT may give published, publisher, kind, url and language; flags go before it.
Exit codes: 0 read, 1 error, 2 usage.`,
    )
    .action(async (files: string[], flags: ReadFlags) => {
      refuseFlags(files, flags)
      const server = await modelServer(flags)
      const register = await readRegister(flags.register)
      const read = readAll(register, await openAll(files, flags), run.streams)
      const proposals = server ? await propose(server, read, run.streams) : []
      const shown = read.map((one, index): Reported => {
        const own = proposals[index]
        return own ? { ...one, proposals: own } : one
      })
      if (flags.output !== undefined) {
        await writeFile(flags.output, pageOf(register, shown))
        run.streams.out(resolve(flags.output))
      } else run.streams.out(written(register, shown, flags, run.streams))
      run.code = EXIT.nothingBinds
    })
  withReader(command)
}

const pageOf = (register: Register, shown: readonly Reported[]): string =>
  reportsHtml(register, shown, {
    across: differing(register, shown),
    after: shown.flatMap(({ file, reading, proposals }) =>
      proposals ? [proposalsTree(file, reading, proposals)] : [],
    ),
  })

function written(register: Register, shown: readonly Reported[], flags: ReadFlags, streams: Streams): string {
  if (flags.json) {
    const data = shown.map(jsonOf)
    return JSON.stringify(data.length === 1 ? data[0] : data, null, 2)
  }
  const proposed = (write: (file: string, reading: Reading, proposals: Proposals) => string): string[] =>
    shown.flatMap(({ file, reading, proposals }) => (proposals ? [write(file, reading, proposals)] : []))
  if (flags.markdown) {
    const page = reportsMarkdown(register, shown, { across: differing(register, shown) })
    return [page, ...proposed(proposalsMarkdown)].join('\n').trimEnd()
  }
  const differences = printDifferences(shown, differing(register, shown), streams)
  const proposals = proposed((...one) => printProposals(...one, streams))
  const readings = shown.map((one, index) => printReading(register, one, index, streams))
  return [...readings, ...differences, ...proposals].join('\n\n')
}

/** What differs between the reports, or within the one. */
function differing(register: Register, shown: readonly Shown[]): Across {
  return across(
    shown.map(({ reading }) => reading),
    register,
  )
}

/** The reading under the keys that the lists of it have; the text itself is the file's. */
function jsonOf({ file, reading, notes, proposals }: Reported) {
  const { text: _, head, ...parts } = reading
  return { file, head, notes, ...parts, ...(proposals ? { proposals } : {}) }
}

function refuseFlags(files: readonly string[], { output, published, publisher }: ReadFlags): void {
  const issues: Issue[] = []
  if (output !== undefined && !/\.html?$/.test(output))
    issues.push({
      code: 'bad-flag',
      path: '--output',
      message: 'the page is HTML',
      found: output,
      expected: 'a file that ends in .html; --markdown > FILE writes Markdown',
    })
  if (output !== undefined && files.some((file) => resolve(file) === resolve(output)))
    issues.push({ code: 'bad-flag', path: '--output', message: 'the page would overwrite a report', found: output })
  if (files.length > 1 && (published !== undefined || publisher !== undefined))
    issues.push({
      code: 'bad-flag',
      path: published !== undefined ? '--published' : '--publisher',
      message: `one for ${files.length} reports`,
      expected: 'FILE.meta.yaml beside each, or one report',
    })
  if (issues.length) throw new InputError(issues)
}

/** All files, or every file's issue. */
async function openAll(files: readonly string[], flags: ReadFlags): Promise<readonly ReportFile[]> {
  const opened: ReportFile[] = []
  const issues: Issue[] = []
  for (const file of files) {
    try {
      opened.push(await readReportFile(file, flags))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      issues.push(...error.issues)
    }
  }
  if (issues.length) throw new InputError(issues)
  return opened
}

/** Says how far it has come where that takes more than a second. */
function readAll(register: Register, files: readonly ReportFile[], streams: Streams): readonly Shown[] {
  let said = performance.now()
  return files.map(({ file, text, given, notes }, index) => {
    if (performance.now() - said > 1_000) {
      said = performance.now()
      streams.err(`lodestone: reading ${index + 1} of ${files.length}: ${file}`)
    }
    return { file, reading: readReport(register, text, given), notes }
  })
}
