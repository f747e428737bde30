import type { Command } from 'commander'
import { askedAlike } from '../determine/asked-alike.js'
import type { Answer } from '../determine/determine.js'
import { type FirstQuestions, questions } from '../determine/questions.js'
import { askedOfList, firstOfList } from '../determine/questions-of-list.js'
import { requestOf } from '../files/request/request.js'
import { InputError } from '../issue.js'
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
      const { register } = asked
      const lines = answers.map(({ subject }) => subject)
      const found = askedOfList(lines, flags.all ? answers.map(everything) : firstOfList(answers))
      const request = requestOf(register, found, answers.length)
      const { out, err } = run.streams
      if (flags.json)
        out(
          JSON.stringify(
            askedAlike(
              register,
              found.asked.map(({ question }) => question),
            ),
            null,
            2,
          ),
        )
      else if (flags.csv) out(request.csv.trimEnd())
      else out(request.questions ? request.letter[flags.lang] : 'nothing to ask: no missing fact can change a verdict')
      const { questions: count, later } = request
      err(
        `lodestone: ${count} questions${later ? `; up to ${later} more may come up, once these are answered (--all)` : ''}`,
      )
      run.code = exitCodeOf(answers)
    })
}

const everything = (answer: Answer): FirstQuestions => ({ asking: questions(answer), waiting: [] })
