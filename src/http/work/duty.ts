import { determine } from '../../determine/determine.js'
import { duties } from '../../duty/duties.js'
import type { DutyWords } from '../../duty/input-parse.js'
import { refuseUnfit } from '../../duty/unfit.js'
import { jsonBilled } from '../../faces/json-duty.js'
import type { PlainDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { headOf } from './check.js'
import { type GoodsAsked, type GoodsFiles, questionsOf } from './goods.js'
import type { Law } from './law.js'
import { moneyOf } from './money.js'

export type DutyAsked = GoodsAsked & { readonly money?: DutyWords | undefined }

/** What each line pays: every layer with its base and amount, what cannot be told, and the total as a range where it must be. */
export function dutyOf(law: Law, asked: DutyAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  const put = questionsOf(law, asked, files, today, LIMITS.lines)
  const input = moneyOf(asked.money, put)
  refuseUnfit(put.questions, input, put.register)
  const answers = put.questions.map((question) => determine(put.register, question))
  const lines = answers.map((answer) => ({ part: answer.subject.id, ...jsonBilled(answer, duties(answer, input)) }))
  return { ...headOf(put, answers[0]!), lines, ...(put.ignored.length ? { ignored: put.ignored } : {}) }
}
