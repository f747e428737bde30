import type { Command } from 'commander'
import type { Answer } from '../determine/determine.js'
import { flip, flipDays } from '../determine/flip.js'
import { walk } from '../goods/items.js'
import { InputError, nearest } from '../issue.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Run } from './command.js'
import { withForms } from './forms.js'
import { dateFlag } from './inputs.js'
import { exitCodeOf } from './print-answer.js'
import { printFlips } from './print-flips.js'
import { answersFor, type PutFlags, withQuestion } from './question.js'

export function addFlip(program: Command, run: Run): void {
  withForms(withQuestion(program.command('flip')), { json: true })
    .description('the value of a fact, or the day, from which a verdict is another one')
    .option(
      '--fact <fact>',
      'item.share, movement.to ..., with what it is asked of: item.contains(Dy); or a key of ask',
    )
    .option('--item <path>', 'a part inside (motor/rotor/magnet-3): the fact is flipped there, for that part alone')
    .option('--days <from..to>', 'the days between two dates on which a verdict changes')
    .addHelpText(
      'after',
      `
Examples:
  lodestone flip examples/motor.question.yaml --fact item.share
  lodestone flip examples/motor.question.yaml --fact "item.contains(Dy)" --item motor/rotor/magnet-3
  lodestone flip examples/motor.question.yaml --days 2025-04-01..2026-12-31`,
    )
    .action(async (file: string, flags: PutFlags & FlipFlags) => {
      if (!flags.fact === !flags.days)
        throw new InputError([{ code: 'bad-flag', message: 'flip takes --fact or --days' }])
      const span = flags.days === undefined ? undefined : daysIn(flags.days)
      const { asked, answers } = await answersFor(file, flags, run.streams)
      if (flags.fact) refuseUnknownFact(flags.fact, asked.register)
      const item = flags.item ?? flags.fact?.split(' @ ')[1]
      if (item !== undefined) refuseUnknownPart(item, answers)
      const flips = answers.flatMap((answer) =>
        span ? flipDays(answer, span.from, span.to) : flip(answer, flags.fact!, flags.item),
      )
      run.streams.out(flags.json ? JSON.stringify(flips, null, 2) : printFlips(flips, item))
      run.code = exitCodeOf(answers)
    })
}

type FlipFlags = { readonly fact?: string; readonly item?: string; readonly days?: string }

/** `2025-04-01..2026-12-31`. Throws InputError. */
function daysIn(text: string): { readonly from: PlainDate; readonly to: PlainDate } {
  const refuse = (message: string, expected: string): never => {
    throw new InputError([{ code: 'bad-flag', path: '--days', message, found: text, expected }])
  }
  const days = text.split('..')
  if (days.length !== 2 || days.includes('')) refuse('not a span of days', 'FROM..TO, like 2025-04-01..2026-12-31')
  const [from, to] = days.map((day) => dateFlag('days', day)) as [PlainDate, PlainDate]
  if (to < from) refuse('the last day is before the first day', `${to}..${from}`)
  return { from, to }
}

function refuseUnknownFact(fact: string, { facts }: Register): void {
  const [name] = fact.split(/[(@ ]/) as [string]
  if (Object.hasOwn(facts, name)) return
  const near = nearest(name, Object.keys(facts))
  throw new InputError([{ code: 'unknown-fact', path: '--fact', message: 'no such fact', found: name, nearest: near }])
}

function refuseUnknownPart(path: string, answers: readonly Answer[]): void {
  const paths = answers.flatMap(({ subject }) => walk(subject).map((part) => part.path))
  if (paths.includes(path)) return
  const near = nearest(path, paths)
  throw new InputError([{ code: 'unknown-id', path: '--item', message: 'no such part', found: path, nearest: near }])
}
