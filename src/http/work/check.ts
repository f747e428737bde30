import { type Answer, determine } from '../../determine/determine.js'
import type { Outcome } from '../../determine/outcome.js'
import { ENGINE, record } from '../../determine/record.js'
import { setAside } from '../../determine/set-aside.js'
import { duties } from '../../duty/duties.js'
import type { DutyInput } from '../../duty/input.js'
import { certainty, outcomesOf } from '../../faces/certainty.js'
import { jsonAnswer } from '../../faces/json-answer.js'
import { jsonDuties } from '../../faces/json-duty.js'
import type { PlainDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { type GoodsAsked, type GoodsFiles, type Put, questionsOf } from './goods.js'
import type { Law } from './law.js'
import { moneyOf } from './money.js'
import { nettedAgainst, type OnHand } from './on-hand.js'

export type Detail = keyof typeof LIMITS.parts
export type CheckAsked = GoodsAsked & OnHand & { readonly detail?: Detail | undefined }

/** What binds each part. How much is told of each hangs on how many there are, unless the request says it. */
export function checkOf(law: Law, asked: CheckAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  const most = LIMITS.parts[asked.detail ?? 'summary']
  const put = questionsOf(law, asked, files, today, most)
  const detail = asked.detail ?? (put.questions.length > FEW ? 'summary' : 'verdicts')
  const question = put.questions[0]!
  const first = determine(put.register, question)
  const netted = nettedAgainst(put.register, asked)
  const money = moneyOf(undefined, put)
  const aside = setAside(question.answers ?? {}, { register: put.register, ...question })
  return {
    ...headOf(put, first),
    detail,
    parts: put.questions.map((question) => {
      const answer = determine(put.register, question)
      return { ...partOf(answer, detail, money), ...(netted ? { licences: netted(answer) } : {}) }
    }),
    ...(put.ignored.length ? { ignored: put.ignored } : {}),
    ...(put.elsewhere.length ? { elsewhere: put.elsewhere } : {}),
    ...(aside.length ? { setAside: aside } : {}),
  }
}

const FEW = 20

/** What every answer begins with: the dates, the edition, the scenario if any, and what the register holds of each regime. */
export function headOf({ register, on, knownAt }: Put, { coverage, stale, early }: Answer): Record<string, unknown> {
  const { scenarios = [] } = register
  return {
    on,
    known_at: knownAt,
    edition: register.edition,
    engine: ENGINE,
    ...(scenarios.length ? { supposed: scenarios.map(({ id, title }) => ({ id, title })) } : {}),
    stale,
    early,
    coverage,
  }
}

function partOf(answer: Answer, detail: Detail, money: DutyInput): Record<string, unknown> {
  const { id, name } = answer.subject
  const outcomes = outcomesOf(answer)
  const bill = duties(answer, money)
  return {
    part: id,
    ...(name ? { name } : {}),
    says: certainty(answer),
    counts: Object.fromEntries(Object.entries(outcomes).map(([status, of]) => [status, of.length])),
    ...(detail === 'summary' ? summaryOf(outcomes) : verdictsOf(answer, detail)),
    ...(bill.slots.length ? { duties: jsonDuties(bill) } : {}),
  }
}

function verdictsOf(answer: Answer, detail: Detail): Record<string, unknown> {
  const { binding, conflicts, undetermined, notBinding } = jsonAnswer(answer, { trees: detail === 'trees' })
  return { binding, conflicts, undetermined, notBinding }
}

/** Ids with the little that a list needs; what does not bind is only counted. */
const summaryOf = ({ binding, conflicts, undetermined }: ReturnType<typeof outcomesOf>) => ({
  binding: binding.map(brief),
  conflicts: conflicts.map(brief),
  undetermined: undetermined.map(brief),
})
const brief = ({ provision, because, restsOn, state }: Outcome) => ({ provision, because, restsOn, state: state.state })

/** The decision record of the one part asked about: canonical JSON. */
export function recordOf(law: Law, asked: GoodsAsked, files: GoodsFiles, today: PlainDate): string {
  const put = questionsOf(law, asked, files, today, 1)
  return record(determine(put.register, put.questions[0]!))
}

export const answersTo = (put: Put): readonly Answer[] => put.questions.map((one) => determine(put.register, one))
