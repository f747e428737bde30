import { judgementOf } from '../../claims/reconcile/judgement.js'
import { reconcile } from '../../claims/reconcile/reconcile.js'
import { InputError, nearest } from '../../issue.js'
import type { PlainDate } from '../../time/date.js'
import { dayOfReport, type ReportAsked, readText } from './claims.js'
import type { Law } from './law.js'

export type JudgeAsked = {
  readonly report: ReportAsked
  readonly claim: string
  readonly judgement: 'accepted' | 'rejected'
  readonly by: string
  readonly known_at?: PlainDate | undefined
}

/** A person's judgement of a claim, as it is kept: the words, what the register said of them, and a draft for a person. The law stays as it is (C2). */
export async function judgeOf(law: Law, asked: JudgeAsked, today: PlainDate): Promise<Record<string, unknown>> {
  const { reading } = await readText(law, asked.report)
  const days = { today: asked.known_at ?? today, reportDay: dayOfReport('report', reading) }
  const claims = reconcile(law.register, reading, days)
  const found = claims.find(({ claim }) => claim.id === asked.claim)
  if (!found)
    throw unknownClaim(
      asked.claim,
      claims.map(({ claim }) => claim.id),
    )
  return { ...judgementOf(reading, found, asked.by, today), judgement: asked.judgement }
}

const unknownClaim = (id: string, ids: readonly string[]): InputError =>
  new InputError([
    {
      code: 'unknown-claim',
      path: 'claim',
      message: 'no such measure claim in this report',
      found: id,
      nearest: nearest(id, ids),
      expected: ids.slice(0, 12).join(', ') || 'a report with measure claims',
    },
  ])
