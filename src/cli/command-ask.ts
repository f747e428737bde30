import type { Command } from 'commander'
import type { Answer } from '../determine/determine.js'
import { type Question, questions } from '../determine/questions.js'
import { firstOfList } from '../determine/questions-of-list.js'
import { askedTogether } from '../determine/together.js'
import { askCsv, askedOnce, askMarkdown, requestsOf } from '../files/request.js'
import { InputError } from '../issue.js'
import type { Register } from '../register/model.js'
import type { Run } from './command.js'
import { withForms } from './forms.js'
import { exitCodeOf } from './print-answer.js'
import { answersFor, type PutFlags, withQuestion } from './question.js'

export function addAsk(program: Command, run: Run): void {
  withForms(withQuestion(program.command('ask')), { json: true, csv: 'the request as CSV, to be filled in' })
    .description('what is missing, as a request to each supplier or party; --answers reads the filled-in CSV back')
    .option('--lang <language>', 'en or zh', 'en')
    .option('--all', 'also what waits for other answers: parameters of machines, who the parties are')
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone ask examples/motor.yaml --from DE --to BR --end-use civil --on 2025-12-01 --known 2025-10-20\n  lodestone ask examples/motor.question.yaml --csv > request.csv\n  lodestone check examples/motor.question.yaml --answers request.csv',
    )
    .action(async (file: string, flags: PutFlags & { csv?: boolean; lang: string }) => {
      if (flags.lang !== 'en' && flags.lang !== 'zh')
        throw new InputError([
          { code: 'bad-flag', path: '--lang', message: 'no such language', found: flags.lang, expected: 'en or zh' },
        ])
      const { asked, answers } = await answersFor(file, flags, run.streams)
      const { asking, later } = askingOf(asked.register, answers, flags.all === true)
      const { out, err } = run.streams
      if (flags.json) out(JSON.stringify(asking, null, 2))
      else if (flags.csv) out(askCsv(requestsOf(asked.register, asking), asked.register).trimEnd())
      else
        out(
          asking.length
            ? askMarkdown(requestsOf(asked.register, asking), asked.register, flags.lang)
            : 'nothing to ask: no missing fact can change a verdict',
        )
      err(
        `lodestone: ${asking.length} questions${later ? `; up to ${later} more may come up, once these are answered (--all)` : ''}`,
      )
      run.code = exitCodeOf(answers)
    })
}

/** Every question, or those that wait for none and how many that leaves. */
function askingOf(register: Register, answers: readonly Answer[], all: boolean): Asking {
  const asking = all ? answers.map((answer) => ({ asking: questions(answer), waiting: [] })) : firstOfList(answers)
  const once = askedTogether(register, askedOnce(asking.flatMap((one) => one.asking)))
  const asked = new Set(once.flatMap(({ key, joins }) => joins ?? [key]))
  const later = new Set(asking.flatMap(({ waiting }) => waiting).filter((key) => !asked.has(key)))
  return { asking: once, later: later.size }
}

type Asking = { readonly asking: readonly Question[]; readonly later: number }
