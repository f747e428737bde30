import { type Change, learntBetween, turnedBetween } from '../../compare/changed.js'
import { compareAll } from '../../compare/compare.js'
import { coverageOf, determine, type Question } from '../../determine/determine.js'
import { ENGINE } from '../../determine/record.js'
import type { DutyWords } from '../../duty/input-parse.js'
import { InputError } from '../../issue.js'
import type { Register } from '../../register/model.js'
import { addDays, type PlainDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { headOf } from './check.js'
import { type GoodsAsked, type GoodsFiles, questionsOf } from './goods.js'
import type { Law } from './law.js'
import { moneyOf } from './money.js'
import { refuseSpan } from './questions.js'
import { supposing } from './suppose.js'

export type CompareAsked = Omit<GoodsAsked, 'scenario'> & {
  readonly scenarios: readonly (
    | string
    | { readonly name: string; readonly scenario: Readonly<Record<string, unknown>> }
  )[]
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  readonly money?: DutyWords | undefined
}

const YEAR = 365

/** The law and scenarios side by side over a span of days, only where they differ. */
export function compareOf(law: Law, asked: CompareAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  const put = questionsOf(law, asked, files, today, LIMITS.lines)
  const from = asked.from ?? put.on
  const to = asked.to ?? addDays(from, YEAR)
  refuseSpan(from, to)
  const laws = lawsOf(law, asked.scenarios)
  const { movement, answers } = put.questions[0]!
  const comparison = compareAll(
    put.questions.map(({ subject }) => subject),
    movement,
    laws,
    {
      from,
      to,
      knownAt: put.knownAt,
      ...(asked.money ? { money: moneyOf(asked.money, put) } : {}),
      ...(answers ? { answers } : {}),
    },
  )
  const coverage = coverageOf(put.register, { on: from, knownAt: put.knownAt, movement })
  return { edition: put.register.edition, engine: ENGINE, coverage, ...comparison }
}

function lawsOf(law: Law, scenarios: CompareAsked['scenarios']): Readonly<Record<string, Register>> {
  const named = scenarios.map((one) =>
    typeof one === 'string' ? ([one, one] as const) : ([one.name, one.scenario] as const),
  )
  const names = ['baseline', ...named.map(([name]) => name)]
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    throw new InputError([{ code: 'duplicate-name', path: 'scenarios', message: 'a name twice', found: twice }])
  return Object.fromEntries([
    ['baseline', law.register],
    ...named.map(([name, scenario]): [string, Register] => [name, supposing(law, scenario)]),
  ])
}

export type ChangedAsked = GoodsAsked & {
  readonly since?: PlainDate | undefined
  readonly since_known?: PlainDate | undefined
}

/** What is otherwise for parts: what was learnt since a day of knowledge, and what time made true since a day. */
export function changedOf(law: Law, asked: ChangedAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  const { since, since_known: sinceKnown } = asked
  if (since === undefined && sinceKnown === undefined)
    throw new InputError([
      { code: 'missing', path: 'since', message: 'since when is not said', expected: 'since, since_known, or both' },
    ])
  const put = questionsOf(law, asked, files, today, LIMITS.lines)
  refuseLater('since', since, put.on)
  refuseLater('since_known', sinceKnown, put.knownAt)
  const first = determine(put.register, put.questions[0]!)
  return {
    ...headOf(put, first),
    ...(since ? { since } : {}),
    ...(sinceKnown ? { since_known: sinceKnown } : {}),
    parts: put.questions.map((question) => ({
      part: question.subject.id,
      ...changesOf(put.register, question, asked),
    })),
  }
}

type Changes = { readonly learnt?: readonly Change[]; readonly time?: readonly Change[] }

function changesOf(register: Register, question: Question, { since, since_known: sinceKnown }: ChangedAsked): Changes {
  const now = determine(register, question)
  return {
    ...(sinceKnown ? { learnt: learntBetween(determine(register, { ...question, knownAt: sinceKnown }), now) } : {}),
    ...(since ? { time: turnedBetween(determine(register, { ...question, on: since }), now) } : {}),
  }
}

function refuseLater(path: string, day: PlainDate | undefined, latest: PlainDate): void {
  if (day === undefined || day <= latest) return
  throw new InputError([
    { code: 'backwards', path, message: 'after the day asked about', found: day, expected: `${latest} or earlier` },
  ])
}
