import { z } from '@hono/zod-openapi'
import type { DutyWords } from '../../duty/input-parse.js'
import { LIMITS } from '../limits.js'
import { dates, day, text, word } from './words.js'

const WORD = { type: 'string' as const }

/** A part as parts lists have it: every value a word with its unit. The readers of files check it, so that a list is read alike everywhere. */
const PART = {
  type: 'object' as const,
  description: 'a part in the words of a parts list; see docs/parts.md',
  properties: {
    name: WORD,
    form: WORD,
    product: WORD,
    material: WORD,
    quantity: { type: 'string' as const, example: '4' },
    mass: { type: 'string' as const, example: '12 g' },
    value: { type: 'string' as const, example: '3.10 EUR' },
    'made-in': { type: 'string' as const, example: 'CN' },
    origin: { type: 'string' as const, example: 'CN' },
    supplier: WORD,
    codes: { type: 'array' as const, items: { type: 'object' as const } },
    classified: { type: 'object' as const },
    specs: { type: 'object' as const },
    facts: { type: 'object' as const },
    steps: { type: 'object' as const },
    composition: { type: 'object' as const },
    'parts-complete': WORD,
    parts: { type: 'object' as const },
  },
}

const partsMap = z.record(z.string(), z.unknown()).openapi('Parts', {
  type: 'object',
  description: 'parts by id',
  additionalProperties: PART,
  example: { magnet: { form: 'permanent-magnet', material: 'NdFeB', mass: '12 g', 'made-in': 'CN' } },
})

const movement = z.record(z.string(), z.unknown()).openapi('Movement', {
  type: 'object',
  description: 'how the goods move, in the words of a question file: kind, from, to, end-use, days, parties, facts',
  example: { kind: 'export', from: 'DE', to: 'BR', 'end-use': 'civil' },
})

const scenarioText = z.record(z.string(), z.unknown()).openapi('Scenario', {
  type: 'object',
  description: 'a scenario in the words of a scenario file: scenario, events, acts',
})
const scenario = z.union([word, scenarioText]).openapi({ description: 'the name of a bundled scenario, or a scenario' })

const answer = z.strictObject({
  key: text(1_000),
  answer: text(2_000),
  source: text(2_000).optional().openapi({ description: 'who said so, or where it stands' }),
})

const storedId = z.string().min(1).max(200)

const goods = {
  parts: partsMap.optional(),
  parts_id: storedId.optional().openapi({ description: 'instead of `parts`: the id of a stored list' }),
  part: word.optional().openapi({ description: 'one of the parts; every top-level part if left out' }),
  movement: movement.optional(),
  movement_id: storedId.optional().openapi({ description: 'a stored movement, which `movement` changes' }),
  claims: z.array(text(100)).max(100).optional().openapi({ description: 'headings that the importer claims' }),
  ...dates,
  answers: z.array(answer).max(5_000).optional(),
}
const goodsUnder = { ...goods, scenario: scenario.optional() }

const rates = z.record(z.string(), text(100))
const money = z
  .strictObject({
    value: text(100).optional(),
    currency: text(10).optional(),
    rates: rates.optional(),
    metal: text(100).optional(),
    foreignProcessing: text(100).optional(),
    entryType: text(100).optional(),
    only: z.array(text(100)).max(100).optional(),
    fees: z.boolean().optional(),
    exchange: z
      .array(text(400))
      .max(50)
      .optional()
      .openapi({
        example: ['EUR/USD=1.0857@2026-11-20'],
        description: 'what a currency is worth in another, and on which day',
      }),
  })
  // JSON has no undefined: what is there has a value.
  .transform((words) => words as DutyWords)
  .openapi('Money', { description: 'what the goods do not say of their money; see docs/duty.md' })

export const detail = z.enum(['summary', 'verdicts', 'trees'])

const terms = ['order', 'customer', 'endUser', 'endUse', 'destination', 'route', 'freight'] as const
/** What is netted, and what the papers of the shipment say. */
const onHand = {
  licences: z
    .union([z.boolean(), z.array(storedId).max(100)])
    .optional()
    .openapi({ description: 'net each licence requirement that binds against stored licences: all, or these' }),
  shipment: z
    .strictObject({
      units: text(40).optional().openapi({ description: 'how many of the line are shipped' }),
      quantity: text(60).optional().openapi({ example: '60 kg' }),
      value: text(60).optional().openapi({ example: '1200.50 EUR' }),
      use: z.partialRecord(z.enum(terms), word).optional(),
    })
    .optional(),
}

export const checkAsked = z
  .strictObject({
    ...goodsUnder,
    ...onHand,
    detail: detail.optional().openapi({
      description: `how much is told of each part: of at most ${LIMITS.parts.summary}, ${LIMITS.parts.verdicts} or ${LIMITS.parts.trees} parts`,
    }),
  })
  .openapi('CheckAsked')
export const recordAsked = z.strictObject(goodsUnder).openapi('RecordAsked')
export const askAsked = z
  .strictObject({
    ...goodsUnder,
    form: z.enum(['json', 'csv', 'markdown']).optional(),
    language: z.enum(['en', 'zh']).optional(),
    all: z.boolean().optional().openapi({
      description:
        'with `csv` and `markdown`: also the questions that wait for answers to others, as `waitsFor` has it in JSON',
    }),
  })
  .openapi('AskAsked')
export const flipAsked = z
  .strictObject({
    ...goodsUnder,
    fact: word.optional().openapi({
      example: 'item.share',
      description: 'a fact, one with what it is asked of (`item.contains(Dy)`), or a key of ask',
    }),
    item: word.optional().openapi({
      example: 'motor/rotor/magnet-3',
      description: 'a part inside: the fact is flipped there, for it alone',
    }),
    days: z.strictObject({ from: day, to: day }).optional(),
  })
  .openapi('FlipAsked', { description: '`fact` or `days`' })
export const dutyAsked = z.strictObject({ ...goodsUnder, money: money.optional() }).openapi('DutyAsked')
export const compareAsked = z
  .strictObject({
    ...goods,
    scenarios: z
      .array(
        z.union([
          word,
          z.strictObject({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/), scenario: scenarioText }),
        ]),
      )
      .min(1)
      .max(LIMITS.scenarios),
    from: day.optional(),
    to: day.optional(),
    money: money.optional(),
  })
  .openapi('CompareAsked')
export const changedAsked = z
  .strictObject({ ...goodsUnder, since: day.optional(), since_known: day.optional() })
  .openapi('ChangedAsked', { description: '`since`, `since_known`, or both' })
export const partsAsked = z.strictObject({ parts: partsMap.optional() }).openapi('PartsAsked')

export const reportAsked = z
  .strictObject({
    text: z.string().min(1).max(5_000_000),
    name: word.optional(),
    published: day.optional(),
    publisher: word.optional(),
    url: text(2_000).optional().openapi({ description: 'where it was found; nothing is fetched' }),
  })
  .openapi('Report')
const reports = z.array(reportAsked).max(LIMITS.reports).optional()
export const claimsAsked = z.strictObject({ reports }).openapi('ClaimsAsked')
export const reconcileAsked = z.strictObject({ reports, known_at: day.optional() }).openapi('ReconcileAsked')
export const replayAsked = z
  .strictObject({ record: text(7_000_000), edition: text(7_900_000).optional() })
  .openapi('ReplayAsked', { description: 'a decision record as text, and the edition that it was made with, whole' })
