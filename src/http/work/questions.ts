import { flip, flipDays } from '../../determine/flip.js'
import { questions } from '../../determine/questions.js'
import { askCsv, askMarkdown, requestsOf } from '../../files/request.js'
import { InputError, nearest } from '../../issue.js'
import type { Register } from '../../register/model.js'
import { daysBetween, type PlainDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { answersTo, headOf } from './check.js'
import { type GoodsAsked, type GoodsFiles, questionsOf } from './goods.js'
import type { Law } from './law.js'

export type AskAsked = GoodsAsked & {
  readonly form?: 'json' | 'csv' | 'markdown' | undefined
  readonly language?: 'en' | 'zh' | undefined
}

/** What is missing and can matter, by who can answer it; as data, or as the request that goes out. */
export function askOf(
  law: Law,
  asked: AskAsked,
  files: GoodsFiles,
  today: PlainDate,
): Record<string, unknown> | string {
  const put = questionsOf(law, asked, files, today, LIMITS.lines)
  const answers = answersTo(put)
  const requests = requestsOf(answers.flatMap(questions))
  if (asked.form === 'csv') return askCsv(requests, put.register)
  if (asked.form === 'markdown') return askMarkdown(requests, put.register, asked.language ?? 'en')
  return { ...headOf(put, answers[0]!), requests }
}

export type FlipAsked = GoodsAsked & {
  readonly fact?: string | undefined
  readonly days?: { readonly from: PlainDate; readonly to: PlainDate } | undefined
}

/** Where verdicts change: with the value of one fact, or with the day. */
export function flipOf(law: Law, asked: FlipAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  const { fact, days } = asked
  if ((fact === undefined) === (days === undefined))
    throw new InputError([
      { code: 'missing', path: 'fact', message: 'what is to change is not said', expected: 'fact, or days' },
    ])
  const put = questionsOf(law, asked, files, today, LIMITS.lines)
  if (fact !== undefined) refuseUnknown(put.register, fact)
  if (days) refuseSpan(days.from, days.to)
  const answers = answersTo(put)
  const parts = answers.map((answer) => ({
    part: answer.subject.id,
    flips: fact === undefined ? flipDays(answer, days!.from, days!.to) : flip(answer, fact),
  }))
  return { ...headOf(put, answers[0]!), parts }
}

function refuseUnknown({ facts }: Register, fact: string): void {
  if (Object.hasOwn(facts, fact)) return
  throw new InputError([
    {
      code: 'unknown-fact',
      path: 'fact',
      message: 'no such fact',
      found: fact,
      nearest: nearest(fact, Object.keys(facts)),
    },
  ])
}

/** Days that run forwards, and not for ever. */
export function refuseSpan(from: PlainDate, to: PlainDate): void {
  if (to < from)
    throw new InputError([
      { code: 'backwards', path: 'to', message: 'before from', found: to, expected: `${from} or later` },
    ])
  const days = daysBetween(from, to)
  if (days > LIMITS.days)
    throw new InputError([
      { code: 'too-long', path: 'to', message: `${days} days`, expected: `at most ${LIMITS.days}` },
    ])
}
