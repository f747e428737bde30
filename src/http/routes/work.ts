import type { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, type Reply } from '../endpoint.js'
import type { House } from '../house.js'
import { refuse } from '../problem.js'
import * as answers from '../shapes/answers.js'
import * as asked from '../shapes/asked.js'
import { licencesOnHand, resolved } from '../stored-goods.js'
import type { GoodsFiles, Upload } from '../work/goods.js'
import type { Job } from '../work/work.js'

const ABOUT = 'Questions about goods'
const FILES = ['file', 'parts', 'answers'] as const

type Files = ReadonlyMap<string, readonly Upload[]>
type Run = { readonly house: House; readonly files: Files }

/** One list of goods, and one filled-in request. */
function goodsFiles(files: Files): GoodsFiles {
  for (const [name, all] of files) if (all.length > 1) refuse('bad-request', `one file for ${name}`)
  return Object.fromEntries([...files].map(([name, [file]]) => [name, file]))
}

type GoodsKind = Extract<Job, { readonly files: GoodsFiles }>['kind']

async function done<K extends GoodsKind>(
  { house, files }: Run,
  kind: K,
  asked: Extract<Job, { readonly kind: K }>['asked'],
  type = 'application/json',
): Promise<Reply> {
  const goods = await resolved(house, asked)
  const job = { kind, asked: goods, files: goodsFiles(files), today: house.today() } as unknown as Job
  return { text: await house.runner.run(job), type }
}

const FORMS = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
} as const

const goodsRoute = <B extends z.ZodType>(
  path: string,
  summary: string,
  description: string,
  body: B,
  answer: z.ZodType,
  run: Parameters<typeof endpoint<Record<never, never>, Record<never, never>, B>>[0]['run'],
  forms: readonly string[] = [],
): Endpoint =>
  endpoint({
    method: 'post',
    path,
    about: ABOUT,
    summary,
    description,
    body,
    files: FILES,
    answer,
    forms,
    run,
    problems: ['not-found'],
  })

const GOODS =
  'Goods are `parts`, or a file in the field `file` of a form (.yaml .json .csv .tsv .xlsx, or a question file); the JSON then goes into the field `question`, a parts list that a question file names into `parts`, and a filled-in request of `ask` into `answers`.'

export const workRoutes: readonly Endpoint[] = [
  goodsRoute(
    '/api/check',
    'what binds, what does not, what cannot be told, and why',
    `${GOODS} Every answer says its dates, its edition, and up to which day each regime is verified.`,
    asked.checkAsked,
    answers.checkAnswer,
    async (run) => {
      const licences = await licencesOnHand(run.house, run.body.licences)
      return done(run, 'check', { ...run.body, licences })
    },
  ),
  goodsRoute(
    '/api/record',
    'the decision record of one part, as canonical JSON',
    `${GOODS} The same question on the same edition gives the same bytes.`,
    asked.recordAsked,
    answers.record,
    (run) => done(run, 'record', run.body),
  ),
  goodsRoute(
    '/api/ask',
    'what is missing and can change a verdict, by who can answer it',
    `${GOODS} As data, as the CSV that goes out and comes back, or as a letter in English or Chinese.`,
    asked.askAsked,
    answers.askAnswer,
    (run) => done(run, 'ask', run.body, FORMS[run.body.form ?? 'json']),
    ['text/csv', 'text/markdown'],
  ),
  goodsRoute(
    '/api/flip',
    'the value of a fact, or the day, from which a verdict is another one',
    GOODS,
    asked.flipAsked,
    answers.flipAnswer,
    (run) => done(run, 'flip', run.body),
  ),
  goodsRoute(
    '/api/duty',
    'duties and fees of each line: layers, bases, amounts, what cannot be told, and the total',
    `${GOODS} What cannot be computed is never zero: totals are ranges, with null where nothing bounds them.`,
    asked.dutyAsked,
    answers.dutyAnswer,
    (run) => done(run, 'duty', run.body),
  ),
  goodsRoute(
    '/api/compare',
    'the law and scenarios side by side over a span of days, where they differ',
    GOODS,
    asked.compareAsked,
    answers.compareAnswer,
    (run) => done(run, 'compare', run.body),
  ),
  goodsRoute(
    '/api/changed',
    'what is otherwise: what was learnt since a day of knowledge, what time made true since a day',
    GOODS,
    asked.changedAsked,
    answers.changedAnswer,
    (run) => done(run, 'changed', run.body),
  ),
  goodsRoute(
    '/api/read-parts',
    'whether goods can be read, and what was read of them',
    `${GOODS} Every issue is said with its line and column, or its path.`,
    asked.partsAsked,
    answers.partsAnswer,
    (run) => done(run, 'parts', run.body),
  ),
  endpoint({
    method: 'post',
    path: '/api/replay',
    about: ABOUT,
    summary: 'a decision record decided again, compared byte for byte',
    body: asked.replayAsked,
    answer: answers.replayAnswer,
    run: async ({ house, body }) => ({
      text: await house.runner.run({ kind: 'replay', asked: body, today: house.today() }),
    }),
  }),
]

const REPORTS =
  'Reports come as text, or as files in the field `reports` of a form (.txt .md .html, or .pdf with a text layer). Their text is data: nothing in it is ever done, fetched, or made law.'

const reportsIn = (files: Files): readonly Upload[] => files.get('reports') ?? []

export const claimRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/api/claims',
    about: 'Reports',
    summary: 'what reports say of trade measures: quoted, attributed, dated',
    description: REPORTS,
    body: asked.claimsAsked,
    files: ['reports'],
    answer: answers.claimsAnswer,
    run: async ({ house, body, files }) => ({
      text: await house.runner.run({ kind: 'claims', asked: body, files: reportsIn(files), today: house.today() }),
    }),
  }),
  endpoint({
    method: 'post',
    path: '/api/reconcile',
    about: 'Reports',
    summary: 'what reports say, held against the register on their day and today',
    description: REPORTS,
    body: asked.reconcileAsked,
    files: ['reports'],
    answer: answers.reconcileAnswer,
    run: async ({ house, body, files }) => ({
      text: await house.runner.run({ kind: 'reconcile', asked: body, files: reportsIn(files), today: house.today() }),
    }),
  }),
]
