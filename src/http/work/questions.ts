import type { Answer } from '../../determine/determine.js'
import { flip, flipDays } from '../../determine/flip.js'
import { type FirstQuestions, questions } from '../../determine/questions.js'
import { askedOfList, firstOfList } from '../../determine/questions-of-list.js'
import { requestOf, requestsOf } from '../../files/request/request.js'
import { walk } from '../../goods/items.js'
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
  /** A request that goes out has all questions, and not only those to be answered first. */
  readonly all?: boolean | undefined
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
  const all = asked.all || asked.form === undefined || asked.form === 'json'
  const lines = answers.map(({ subject }) => subject)
  const found = askedOfList(lines, all ? answers.map(everything) : firstOfList(answers))
  if (asked.form === 'csv') return requestOf(put.register, found, answers.length).csv
  if (asked.form === 'markdown') return requestOf(put.register, found, answers.length).letter[asked.language ?? 'en']
  const requests = requestsOf(
    put.register,
    found.asked.map(({ question }) => question),
  )
  return { ...headOf(put, answers[0]!), requests }
}

const everything = (answer: Answer): FirstQuestions => ({ asking: questions(answer), waiting: [] })

export type FlipAsked = GoodsAsked & {
  readonly fact?: string | undefined
  readonly item?: string | undefined
  readonly days?: { readonly from: PlainDate; readonly to: PlainDate } | undefined
}

/** Where verdicts change: with the value of one fact, or with the day. */
export function flipOf(law: Law, asked: FlipAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  const { fact, item, days } = asked
  if ((fact === undefined) === (days === undefined))
    throw new InputError([
      { code: 'missing', path: 'fact', message: 'what is to change is not said', expected: 'fact, or days' },
    ])
  const put = questionsOf(law, asked, files, today, LIMITS.lines)
  if (fact !== undefined) refuseUnknown(put.register, fact)
  if (days) refuseSpan(days.from, days.to)
  const answers = answersTo(put)
  const path = item ?? fact?.split(' @ ')[1]
  if (path !== undefined) refuseUnknownPart(path, answers)
  const parts = answers.map((answer) => ({
    part: answer.subject.id,
    flips: fact === undefined ? flipDays(answer, days!.from, days!.to) : flip(answer, fact, item),
  }))
  return { ...headOf(put, answers[0]!), parts }
}

function refuseUnknown({ facts }: Register, fact: string): void {
  const [name] = fact.split(/[(@ ]/) as [string]
  if (Object.hasOwn(facts, name)) return
  const near = nearest(name, Object.keys(facts))
  throw new InputError([{ code: 'unknown-fact', path: 'fact', message: 'no such fact', found: name, nearest: near }])
}

function refuseUnknownPart(path: string, answers: readonly Answer[]): void {
  const paths = answers.flatMap(({ subject }) => walk(subject).map((part) => part.path))
  if (paths.includes(path)) return
  const near = nearest(path, paths)
  throw new InputError([{ code: 'unknown-id', path: 'item', message: 'no such part', found: path, nearest: near }])
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
