import { z } from 'zod'
import { type Moment, type PlainDate, parseDate, parseMoment } from '../time/date.js'
import { peopleShape } from './actors.js'
import { BASES, FACT_TYPES, type Price } from './model.js'

/** The shapes of the register's files, before references are resolved. Every scalar is a string; unknown keys are refused. */
const text = z.string().min(1)
const yesNo = z.enum(['yes', 'no'], { error: 'expected yes or no' }).transform((value) => value === 'yes')
const listOf = <T extends z.ZodType>(of: T) => z.union([of.transform((value) => [value]), z.array(of).min(1)])

export const day = text.transform((value, context): PlainDate => {
  const parsed = parseDate(value)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'expected a date of the calendar, YYYY-MM-DD' })
  return z.NEVER
})
const moment = text.transform((value, context): Moment => {
  const parsed = parseMoment(value)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'expected a date, YYYY-MM-DD, or with a local time, YYYY-MM-DDTHH:MM' })
  return z.NEVER
})

export const words = z
  .strictObject({ zh: text.optional(), en: text.optional() })
  .refine((value) => value.zh || value.en, 'expected zh or en')
export const bothWords = z.strictObject({ zh: text, en: text })
export const end = z.strictObject({ date: moment, words: text.optional(), inclusive: z.enum(['yes', 'no', 'unknown']) })
export const grade = z.enum(['O', 'O-', 'O2', 'T', 'S', 'K', 'M'])

export const source = z.strictObject({
  id: text,
  url: text.optional(),
  title: text.optional(),
  language: text.optional(),
  grade,
  published: day.optional(),
})

const report = z.strictObject({ date: day, says: text, cite: text })

const act = z.strictObject({
  suspends: listOf(text).optional(),
  extends: listOf(text).optional(),
  resumes: listOf(text).optional(),
  revokes: listOf(text).optional(),
  withdraws: listOf(text).optional(),
  annuls: listOf(text).optional(),
  from: moment,
  until: end.optional(),
  words: text.optional(),
  cite: text.optional(),
  after: z.strictObject({ words: text, cite: text.optional() }).optional(),
  perhaps: text.optional(),
  reports: z.array(report).optional(),
  reaches: z.enum(['everyone', 'plaintiffs']).optional(),
  standing: z.enum(['final', 'appealed', 'stayed']).optional(),
  'collected-until': moment.optional(),
})

const event = z.strictObject({
  threatened: moment.optional(),
  proposed: moment.optional(),
  announced: moment.optional(),
  enacted: moment.optional(),
  effective: moment.optional(),
  amended: moment.optional(),
  withdrawn: moment.optional(),
  lapsed: moment.optional(),
  revoked: moment.optional(),
  cite: text.optional(),
  until: end.optional(),
  earliest: moment.optional(),
  latest: moment.optional(),
  if: text.optional(),
  perhaps: text.optional(),
  note: text.optional(),
})

const opened = <T extends string>(values: readonly [T, ...T[]]) =>
  z.union([z.enum(values), z.strictObject({ open: text, readings: z.record(text, z.enum(values)) })])

const within = z
  .string()
  .regex(/^\d+ (working )?days? after .+$/, 'expected "10 working days after export"')
  .transform((value) => {
    const [, days, working, after] = /^(\d+) (working )?days? after (.+)$/.exec(value)!
    return { days: Number(days), working: working !== undefined, after: after! }
  })

const percent = text.regex(/^\d{1,9}(\.\d{1,12})? ?%$/, 'expected a percentage, like 7.5 %')
const price = text.regex(/^\d{1,12}(\.\d{1,12})? [A-Z]{3}$/, 'expected an amount with its currency, like 1.5 USD')
const priced = price.transform((value): Price => {
  const [amount, currency] = value.split(' ') as [string, string]
  return { amount, currency }
})
const unitPrice = z.strictObject({ amount: priced, per: text })
const compound = z.strictObject({ percent: percent.optional(), plus: priced, per: text })

const effect = z.strictObject({
  licence: text.optional(),
  prohibition: text.optional(),
  policy: text.optional(),
  exemption: text.optional(),
  report: text.optional(),
  declaration: text.optional(),
  procedure: text.optional(),
  guidance: text.optional(),
  duty: text.optional(),
  fee: text.optional(),
  layer: text.optional(),
  rate: z.union([z.literal('unknown'), percent, compound]).optional(),
  why: text.optional(),
  amount: priced.optional(),
  per: text.optional(),
  'or-if-higher': unitPrice.optional(),
  'part-of-a-unit': z.literal('counts as one').optional(),
  base: z.enum(BASES).optional(),
  heading: text.optional(),
  min: priced.optional(),
  max: priced.optional(),
  informal: z.strictObject({ 'up-to': priced, least: priced, most: priced }).optional(),
  'times-a-year': text.regex(/^[1-9]\d?$/, 'expected a number of times, like 5').optional(),
  picks: text.optional(),
  within: within.optional(),
  who: text.optional(),
})

const relations = z.union([z.record(text, listOf(text)), z.array(z.record(text, listOf(text))).min(1)])
export type RelationsShape = z.infer<typeof relations>

const provision = z.strictObject({
  says: text,
  words: words.optional(),
  subject: listOf(z.enum(['goods', 'technology', 'vessel-call', 'name'])),
  reach: opened(['as-shipped', 'inside']).optional(),
  effect,
  for: relations.optional(),
  'for-cite': text.optional(),
  'judged-by': opened(['declaration', 'export', 'loading', 'entry', 'provision']),
  when: z.unknown().optional(),
  events: z.array(event).min(1),
  cite: text.optional(),
  notes: z.array(text).optional(),
})

export const instrumentFile = z.strictObject({
  instrument: z.strictObject({
    title: words,
    regime: text,
    published: day,
    until: end.optional(),
    sources: z.array(source).min(1),
    notes: z.array(text).optional(),
  }),
  provisions: z.record(text, provision).optional(),
  acts: z.array(act).optional(),
})

const codes = z.strictObject({ system: text, edition: text, codes: z.array(text).min(1) })

const entry = z.strictObject({
  name: words,
  when: z.unknown().optional(),
  elements: z.array(text).optional(),
  'reference-codes': codes.optional(),
  cite: text.optional(),
  from: day.optional(),
  until: day.optional(),
  unread: text.optional(),
  unverified: text.optional(),
  notes: z.array(text).optional(),
})

const listedName = z.strictObject({
  name: words,
  aka: z.array(text).optional(),
  ids: z.record(text, text).optional(),
  in: text.optional(),
  cite: text.optional(),
})

export const listFile = z.strictObject({
  list: z.strictObject({
    title: words,
    complete: yesNo,
    'part-of': text.optional(),
    listed: day.optional(),
    cite: text.optional(),
    unverified: text.optional(),
    notes: z.array(text).optional(),
  }),
  entries: z.record(text, entry).optional(),
  names: z.record(text, listedName).optional(),
})

export const factsFile = z.strictObject({
  facts: z.record(
    text,
    z.strictObject({
      type: z.enum(FACT_TYPES),
      values: z.array(text).optional(),
      excludes: z.record(text, z.array(text)).optional(),
      per: z.array(text).optional(),
      'worth-at-most': z.union([priced, z.record(text, priced)]).optional(),
      'waits-for': z.array(text).optional(),
      together: bothWords.optional(),
      names: z.record(text, bothWords).optional(),
      ask: bothWords,
      who: text,
    }),
  ),
})

export const productsFile = z.strictObject({ products: z.record(text, bothWords), specs: z.record(text, text) })

export const openPointsFile = z.strictObject({
  'open-points': z.record(text, z.strictObject({ asks: bothWords, readings: z.record(text, text), cite: text })),
})

export const coverageFile = z.strictObject({
  regimes: z.record(
    text,
    z.strictObject({
      title: bothWords,
      coverage: z.enum(['modelled', 'partly', 'pointed at']),
      'verified-from': day,
      'verified-through': day,
      says: text,
      missing: z.array(text).optional(),
    }),
  ),
})

export const actorsFile = z.strictObject({
  issuers: z.record(text, z.strictObject({ name: words, zone: text })),
  territories: z.record(
    text,
    z.strictObject({
      name: words,
      within: text.optional(),
      'perhaps-within': text.optional(),
      alias: z.array(text).optional(),
    }),
  ),
  ...peopleShape,
})

export const calendarsFile = z.strictObject({
  calendars: z.record(
    text,
    z.strictObject({ source: text, years: z.array(text), holidays: z.array(day), workdays: z.array(day) }),
  ),
})

export type InstrumentShape = z.output<typeof instrumentFile>
export type ProvisionShape = z.output<typeof provision>
export type EventShape = z.output<typeof event>
export type ActShape = z.output<typeof act>
export type EffectShape = z.output<typeof effect>
export type ListShape = z.output<typeof listFile>
