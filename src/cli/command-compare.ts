import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { type CompareOptions, compareAll } from '../compare/compare.js'
import type { Comparison } from '../compare/model.js'
import { rowsOf } from '../compare/words.js'
import { parseDutyInput } from '../duty/input-parse.js'
import { earlyLines, staleLines } from '../faces/knowledge.js'
import { readScenario } from '../files/read-scenario.js'
import { InputError } from '../issue.js'
import type { Register } from '../register/model.js'
import { withEvents } from '../register/scenario/overlay.js'
import { isEarly, isStale } from '../register/state.js'
import { addDays } from '../time/date.js'
import type { Run } from './command.js'
import { exchangeOf } from './duty-inputs.js'
import { withForms } from './forms.js'
import { htmlCompare } from './html-compare.js'
import { type Asked, dateFlag, readQuestions, refuseOtherThanHtml } from './inputs.js'
import { csvCompare, printCompare } from './print-compare.js'
import { answersIn } from './question.js'
import { EXIT } from './terminal.js'

type CompareFlags = {
  readonly scenarios: string
  readonly from?: string
  readonly to?: string
  readonly known?: string
  readonly part?: string
  readonly kind?: string
  readonly shipFrom?: string
  readonly shipTo?: string
  readonly endUse?: string[]
  readonly set?: string[]
  readonly register?: string
  readonly column1?: string
  readonly fees?: boolean
  readonly exchange?: string[]
  readonly answers?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly output?: string
}

const TALKS = 'talks-fail,ninety-days,one-year,promised-without-instrument'
const collect = (value: string, all: string[] = []): string[] => [...all, value]

export function addCompare(program: Command, run: Run): void {
  withForms(program.command('compare'), { json: true, csv: 'one row for each line, span and provision', output: true })
    .argument('<file>', 'a parts list or a question file')
    .description(
      'what binds under the law and under scenarios, side by side, over a span of days: only where they differ',
    )
    .option(
      '--scenarios <names>',
      'names or files, with commas between; the four outcomes of the talks if left out',
      TALKS,
    )
    .option('--from <date>', 'the first day; today if left out')
    .option('--to <date>', 'the last day; a year later if left out')
    .option('--known <date>', 'the day whose knowledge is used; that of the question file, or today')
    .addOption(new Option('--register <folder>', 'a register folder instead of the bundled one'))
    .option('--part <id>', 'one part of the list; every top-level part if left out')
    .option('--kind <kind>', 'export, re-export, transfer, transit, import or provision')
    .option('--ship-from <territory>', 'where the goods leave: CN, DE, HK ...')
    .option('--ship-to <territory>', 'the final destination')
    .option('--end-use <use>', 'an end use; may be repeated', collect)
    .option('--set <fact=value>', 'another fact: mover.knows-danger=no; may be repeated', collect)
    .option('--column1 <rate>', 'the column-1 rate of duty, where you know it: 2.9 %')
    .option(
      '--exchange <rate>',
      'what a currency is worth in another, and on which day: EUR/USD=1.0857@2026-11-20; may be repeated',
      collect,
    )
    .option('--answers <csv>', 'a filled-in request of `lodestone ask`')
    .option('--fees', 'count processing, harbour and vessel fees in what is to pay')
    .addHelpText(
      'after',
      `
Examples:
  lodestone compare examples/motor.question.yaml --from 2026-11-01 --to 2027-03-01 --known 2026-11-22
  lodestone compare examples/oxides.csv --ship-from CN --ship-to US --scenarios no-70-lapses,no-70-extended -o compare.html
  lodestone compare examples/sensor.question.yaml --scenarios no-70-lapses --csv`,
    )
    .action(async (file: string, flags: CompareFlags) => {
      if (flags.output) refuseOtherThanHtml(flags.output, 'the comparison is a page')
      const { shipFrom, shipTo, from: _, to: __, ...rest } = flags
      const asked = await readQuestions(file, {
        ...rest,
        ...(shipFrom ? { from: shipFrom } : {}),
        ...(shipTo ? { to: shipTo } : {}),
      })
      const given = flags.answers ? await answersIn(flags.answers, asked, run.streams) : {}
      const { comparison, warnings } = await comparisonOf(asked, flags, given)
      const { out } = run.streams
      if (flags.output) {
        await writeFile(flags.output, htmlCompare(comparison, warnings))
        out(resolve(flags.output))
      } else if (flags.json) out(JSON.stringify(comparison, null, 2))
      else if (flags.csv) out(csvCompare(comparison).trimEnd())
      else out(printCompare(comparison, warnings, run.streams))
      run.code = exitCodeOf(comparison, warnings)
    })
}

async function comparisonOf(
  asked: Asked,
  flags: CompareFlags,
  given: Pick<CompareOptions, 'answers'>,
): Promise<{ comparison: Comparison; warnings: string[] }> {
  const { register, questions } = asked
  const [first] = questions
  const from = dateFlag('from', flags.from)
  const to = flags.to ? dateFlag('to', flags.to) : addDays(from, 365)
  if (to < from)
    throw new InputError([
      { code: 'backwards', path: '--to', message: 'before --from', found: to, expected: `${from} or later` },
    ])
  const laws: Record<string, Register> = { baseline: register }
  for (const name of namesIn(flags.scenarios))
    laws[lawName(name)] = withEvents(register, await readScenario(name, register))
  const { movement, knownAt } = first!
  const comparison = compareAll(
    questions.map(({ subject }) => subject),
    movement,
    laws,
    { from, to, knownAt, money: parseDutyInput(moneyWords(flags, asked), register, knownAt), ...given },
  )
  return { comparison, warnings: warningsOf(register, comparison) }
}

const moneyWords = ({ column1, fees, exchange }: CompareFlags, { exchange: ofFile }: Asked) => ({
  ...(column1 ? { rates: { 'us/column-1': column1 } } : {}),
  ...(fees ? { fees: true } : {}),
  ...exchangeOf(exchange, ofFile),
})

const lawName = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/\.yaml$/, '')

function namesIn(text: string): string[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter(Boolean)
  if (names.length > 0 && names.length <= 20) return names
  const expected = 'one to twenty names, with commas between'
  throw new InputError([{ code: 'bad-flag', path: '--scenarios', message: 'no scenarios', found: text, expected }])
}

/** Where the register knows too little of the days, of the regimes that differ. */
function warningsOf(register: Register, comparison: Comparison): string[] {
  const { window, touched } = comparison
  const shown = rowsOf(comparison).map(({ provision }) => provision)
  const ids = shown.length ? new Set(shown) : touched
  const regimes = [...new Set([...ids].map((id) => register.provisions[id]!.regime))].sort()
  const lines = regimes.map((id) => register.regimes[id]!)
  const early = lines.filter(({ id }) => isEarly(register, id, { on: window.from, knownAt: window.knownAt }))
  return [
    ...earlyLines(early.map(({ id, verifiedFrom }) => ({ regime: id, verifiedFrom }))),
    ...staleLines(lines.filter(({ id }) => isStale(register, id, window.knownAt))),
  ]
}

function exitCodeOf(comparison: Comparison, warnings: readonly string[]): number {
  const statuses = new Set(rowsOf(comparison).flatMap(({ cells }) => Object.values(cells).map(({ status }) => status)))
  if (statuses.has('binding')) return EXIT.binds
  return statuses.has('undetermined') || statuses.has('conflicts') || warnings.length
    ? EXIT.cannotTell
    : EXIT.nothingBinds
}
