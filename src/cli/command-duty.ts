import type { Command } from 'commander'
import type { Answer } from '../determine/determine.js'
import { type Duties, determineLevies, duties } from '../duty/duties.js'
import { jsonBilled } from '../faces/json-duty.js'
import { type Run, withDates } from './command.js'
import { type DutyFlags, readDutyQuestions } from './duty-inputs.js'
import { printDuties } from './print-duty.js'
import { progressOn } from './progress.js'
import { EXIT } from './terminal.js'

const collect = (value: string, all: string[] = []): string[] => [...all, value]

export function addDuty(program: Command, run: Run): void {
  withDates(program.command('duty'))
    .argument('[file]', 'a parts list or a question file; without it the flags describe one line')
    .description(
      'the duties and fees of a shipment line: each layer, its base and amount, what cannot be told, and the total',
    )
    .option('--hts <code>', 'the 8 or 10 digits of the HTS')
    .option('--edition <year>', 'the edition of the HTS; the year of entry if left out')
    .option('--origin <territory>', 'the country of origin: CN, HK, DE ...')
    .option('--value <amount>', 'the entered (customs) value of the line')
    .option('--currency <code>', 'its currency; USD if left out')
    .option('--entry <date>', 'the day of entry for consumption; --on if left out')
    .option('--loaded <date>', 'the day the goods were loaded for their last leg')
    .option('--exported <date>', 'the day they left')
    .option('--from <territory>', 'from where they come; the origin if left out')
    .option('--to <territory>', 'into which territory; US if left out')
    .option(
      '--exchange <rate>',
      'what a currency is worth in another, and on which day: EUR/USD=1.0857@2026-11-20; may be repeated',
      collect,
    )
    .option('--by <means>', 'sea, air, rail, road or post')
    .option('--mass <mass>', 'the mass of the line, with its unit')
    .option('--column1 <rate>', 'the column-1 rate, where you know it better: 2.9 %')
    .option('--rate <layer=rate>', 'a rate of another layer that you know better; may be repeated', collect)
    .option('--metal-content <share>', 'the share of the value that its metal content is')
    .option('--entry-type <type>', 'formal or informal: what the processing fee of a small line hangs on')
    .option('--foreign-processing <share>', 'the share of the value that foreign processing is')
    .option('--us-content <share>', 'the share of the value that its US content is, for a claim under 9903.01.34')
    .option('--claim <heading>', 'an exclusion or exception that the importer claims; may be repeated', collect)
    .option('--only <layer>', 'only this layer; may be repeated', collect)
    .option('--fees', 'count fees in the total')
    .option('--part <id>', 'one part of the file')
    .option(
      '--set <fact=value>',
      'another fact: movement.postal-parcel=no, item.truck-part=yes; may be repeated',
      collect,
    )
    .option('--all', 'also list the duties that are about other goods')
    .option('--json', 'data instead of words')
    .addHelpText(
      'after',
      `
Examples:
  lodestone duty --hts 7326.90.8688 --origin CN --value 14172.00 --currency USD --entry 2026-08-20 --known 2026-10-01 --column1 "2.9 %"
  lodestone duty --hts 8505.11.0070 --origin CN --value 20000 --entry 2026-02-01 --known 2026-02-01 --json
  lodestone duty --hts 8505.11.0050 --origin CN --value 20000 --entry 2025-04-20 --known 2025-04-20 --loaded 2025-04-04
  lodestone duty --hts 8501.10.60 --origin CN --value 4900 --currency EUR --exchange EUR/USD=1.0857@2026-01-30 --entry 2026-02-01 --known 2026-02-01

Nothing is claimed unless --claim says so. Fees stand apart from the total unless --fees counts them in.`,
    )
    .action(async (file: string | undefined, flags: DutyFlags & { all?: boolean; json?: boolean }) => {
      const { register, questions, input, ignored } = await readDutyQuestions(file, flags)
      const { out, err } = run.streams
      if (ignored.length) err(`lodestone: columns not read: ${ignored.join(', ')}`)
      const progress = progressOn(run.streams, questions.length)
      const bills = questions.map((question, index): Billed => {
        progress.at(index)
        const answer = determineLevies(register, question)
        return { answer, bill: duties(answer, input) }
      })
      progress.done()
      if (flags.json) out(JSON.stringify(bills.length === 1 ? jsonOf(bills[0]!) : bills.map(jsonOf), null, 2))
      else
        out(
          bills
            .map(({ answer, bill }) => printDuties(answer, bill, run.streams, { all: flags.all === true }))
            .join('\n\n'),
        )
      run.code = exitCodeOf(bills)
    })
}

type Billed = { readonly answer: Answer; readonly bill: Duties }

const jsonOf = ({ answer, bill }: Billed) => ({
  part: answer.subject.id,
  on: answer.on,
  knownAt: answer.knownAt,
  edition: answer.edition,
  ...jsonBilled(answer, bill),
})

function exitCodeOf(bills: readonly Billed[]): number {
  if (bills.some(({ bill }) => bill.layers.length > 0)) return EXIT.binds
  return bills.some(({ bill }) => bill.undetermined.length > 0) ? EXIT.cannotTell : EXIT.nothingBinds
}
