import { talksOn } from '../../claims/talks/talks-on.js'
import type { When } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import { type CheckAsked, checkOf, recordOf } from './check.js'
import { type ClaimsAsked, claimsOf, reconcileOf, type StoredReportAsked, storedReportOf } from './claims.js'
import { type ChangedAsked, type CompareAsked, changedOf, compareOf } from './compare.js'
import { briefPage, deadlinesOf } from './deadlines.js'
import { type DutyAsked, dutyOf } from './duty.js'
import { type GoodsAsked, type GoodsFiles, partsOfJson, questionsOf, type Upload } from './goods.js'
import { type JudgeAsked, judgeOf } from './judge.js'
import type { Law } from './law.js'
import { type AskAsked, askOf, type FlipAsked, flipOf } from './questions.js'
import { movementRead, questionRead, reportRead, scenarioRead } from './readable.js'
import { replayOf } from './replay.js'

type Body = Readonly<Record<string, unknown>>

/** A computation as plain data, so that it can go to another thread and back. */
export type Job = { readonly today: PlainDate } & (
  | { readonly kind: 'check'; readonly asked: CheckAsked; readonly files: GoodsFiles }
  | { readonly kind: 'record'; readonly asked: GoodsAsked; readonly files: GoodsFiles }
  | { readonly kind: 'ask'; readonly asked: AskAsked; readonly files: GoodsFiles }
  | { readonly kind: 'flip'; readonly asked: FlipAsked; readonly files: GoodsFiles }
  | { readonly kind: 'duty'; readonly asked: DutyAsked; readonly files: GoodsFiles }
  | { readonly kind: 'compare'; readonly asked: CompareAsked; readonly files: GoodsFiles }
  | { readonly kind: 'changed'; readonly asked: ChangedAsked; readonly files: GoodsFiles }
  | { readonly kind: 'parts'; readonly asked: GoodsAsked; readonly files: GoodsFiles }
  | { readonly kind: 'claims'; readonly asked: ClaimsAsked; readonly files: readonly Upload[] }
  | { readonly kind: 'reconcile'; readonly asked: ClaimsAsked; readonly files: readonly Upload[] }
  | { readonly kind: 'brief' | 'talks'; readonly asked: When }
  | { readonly kind: 'deadlines'; readonly asked: When }
  | { readonly kind: 'movement'; readonly asked: { readonly movement: Body } }
  | { readonly kind: 'question'; readonly asked: { readonly question: Body } }
  | { readonly kind: 'report'; readonly asked: { readonly report: Body } }
  | { readonly kind: 'scenario'; readonly asked: { readonly scenario: Body } }
  | { readonly kind: 'judge'; readonly asked: JudgeAsked }
  | { readonly kind: 'stored-report'; readonly etag: string; readonly asked: StoredReportAsked }
  | { readonly kind: 'replay'; readonly asked: { readonly record: string; readonly edition?: string | undefined } }
)

/** Does a job. Text as it goes out: the two dates have the names that HTTP gives them. Throws InputError and Refused. */
export async function work(law: Law, job: Job): Promise<string> {
  const done = await doneBy(law, job)
  return typeof done === 'string' ? done : wireText(done)
}

function doneBy(law: Law, job: Job): unknown {
  const { today } = job
  switch (job.kind) {
    case 'check':
      return checkOf(law, job.asked, job.files, today)
    case 'record':
      return recordOf(law, job.asked, job.files, today)
    case 'ask':
      return askOf(law, job.asked, job.files, today)
    case 'flip':
      return flipOf(law, job.asked, job.files, today)
    case 'duty':
      return dutyOf(law, job.asked, job.files, today)
    case 'compare':
      return compareOf(law, job.asked, job.files, today)
    case 'changed':
      return changedOf(law, job.asked, job.files, today)
    case 'parts':
      return readOf(law, job.asked, job.files, today)
    case 'claims':
      return claimsOf(law, job.asked, job.files)
    case 'reconcile':
      return reconcileOf(law, job.asked, job.files, today)
    case 'brief':
      return briefPage(law, job.asked)
    case 'talks':
      return talksOn(law.register, law.talks, job.asked)
    case 'deadlines':
      return deadlinesOf(law, job.asked)
    case 'movement':
      return movementRead(law, job.asked.movement)
    case 'question':
      return questionRead(law, job.asked.question)
    case 'report':
      return reportRead(job.asked.report)
    case 'scenario':
      return scenarioRead(law, job.asked.scenario)
    case 'stored-report':
      return storedReportOf(law, job.asked)
    case 'judge':
      return judgeOf(law, job.asked, job.today)
    case 'replay':
      return replayOf(law, job.asked)
  }
}

/** Whether goods can be read, and which parts they hold. */
function readOf(law: Law, asked: GoodsAsked, files: GoodsFiles, today: PlainDate): Record<string, unknown> {
  if (!files.file) return { parts: partsOfJson(law, asked.parts), ignored: [] }
  const put = questionsOf(law, asked, files, today, Number.POSITIVE_INFINITY)
  return { parts: put.questions.map(({ subject }) => subject), ignored: put.ignored }
}

/** JSON as it goes out. Inside a string the quotes are escaped, so this text can only be a key. */
export const wireText = (value: unknown): string =>
  JSON.stringify(value ?? null).replaceAll('"knownAt":', '"known_at":')
