import { z } from 'zod'
import { InputError, type Issue } from '../issue.js'
import { CURRENCIES } from '../measure/currency.js'
import { isTypable } from '../measure/text.js'
import { type PlainDate, parseDate } from '../time/date.js'
import { isMeasure, isSubstance, parseAmount } from './amount.js'
import { type Amount, APPLICATION_MOVES, type Money, type Term } from './model.js'

/** The shapes of applications, licences and entries as plain values. Amounts are text; unknown keys are refused; texts and lists are bounded. */
const MOST = 500
export const text = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, 'expected text')
  .max(MOST, `expected at most ${MOST} characters`)
  .refine(isTypable, 'expected text without control characters')
export const key = text.max(100, 'expected at most 100 characters')

export const day = z.string({ error: 'expected a date, YYYY-MM-DD' }).transform((value, context): PlainDate => {
  const parsed = parseDate(value)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'expected a date of the calendar, YYYY-MM-DD' })
  return z.NEVER
})

export const yesNo = z.union([z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')], {
  error: 'expected yes or no',
})
export const truth = z.enum(['yes', 'no', 'unknown'], { error: 'expected yes, no or unknown' })
export const notes = z.array(text).max(100).default([])

const EXPECTED_AMOUNT = 'expected a decimal above zero and a unit as text, like 12.5 kg or 40 kg of Dy2O3'
const WRITTEN = /^(\d{1,15}(?:\.\d{1,9})?) ?([A-Za-z][A-Za-z²³/-]{0,15})(?: of ([A-Za-z0-9]{1,20}))?$/

const PLAIN = 'expected a plain decimal, with a point and without its unit, like 12.5'
const WRITTEN_MONEY = /^(\d{1,15}(?:\.\d{1,9})?) ?([A-Z]{3})$/

/** `{ amount: '12.5', unit: 'kg', of: 'Dy2O3' }`, or as it is written: `12.5 kg of Dy2O3`. */
export const amount = z
  .union(
    [
      z.strictObject({ amount: z.string(), unit: z.string(), of: z.string().optional() }),
      z.string().transform((written) => {
        const [, value, unit, of] = WRITTEN.exec(written.trim()) ?? []
        return { amount: value ?? '', unit: unit ?? '', ...(of ? { of } : {}), isText: true }
      }),
    ],
    { error: EXPECTED_AMOUNT },
  )
  .transform(({ amount: value, unit, of, ...given }, context): Amount => {
    const parsed: Amount = { amount: parseAmount(value)?.toFixed() ?? '', unit, ...(of === undefined ? {} : { of }) }
    const isText = 'isText' in given
    const wrong = (message: string, at: keyof Amount) =>
      context.addIssue({ code: 'custom', message, path: isText ? [] : [at] })
    if (parseAmount(value)?.gt(0) !== true)
      wrong(isText ? EXPECTED_AMOUNT : parseAmount(value) ? 'expected more than zero' : PLAIN, 'amount')
    else if (of !== undefined && !isSubstance(of))
      wrong(`no element with a stated atomic weight and no compound of the table: ${of}`, 'of')
    else if (!isMeasure(parsed))
      wrong(of === undefined ? EXPECTED_AMOUNT : `${of} is weighed: expected a unit of mass`, 'unit')
    return parsed
  })

const EXPECTED_MONEY = 'expected an amount of money as text, like 1200.50 EUR'
export const money = z
  .union(
    [
      z.strictObject({ amount: z.string(), currency: z.string() }),
      z.string().transform((written) => {
        const [, value, currency] = WRITTEN_MONEY.exec(written.trim()) ?? []
        return { amount: value ?? '', currency: currency ?? '', isText: true }
      }),
    ],
    { error: EXPECTED_MONEY },
  )
  .transform(({ amount: value, currency, ...given }, context): Money => {
    const parsed = parseAmount(value)
    const isText = 'isText' in given
    if (!parsed)
      context.addIssue({ code: 'custom', message: isText ? EXPECTED_MONEY : PLAIN, path: isText ? [] : ['amount'] })
    else if (!CURRENCIES.has(currency))
      context.addIssue({ code: 'custom', message: EXPECTED_MONEY, path: isText ? [] : ['currency'] })
    return { amount: parsed?.toFixed() ?? '', currency }
  })

const MANY = 1000
const listOf = <T extends z.ZodType>(of: T, least = 1) =>
  z.union([
    z.array(of).min(least, `expected ${least} or more`).max(MANY, `expected at most ${MANY}`),
    of.transform((one) => [one]),
  ])

const perTerm = <T extends z.ZodType>(of: T) => {
  const one = of.optional()
  return z.strictObject({
    order: one,
    customer: one,
    endUser: one,
    endUse: one,
    destination: one,
    route: one,
    freight: one,
  } satisfies Record<Term, typeof one>)
}
export const ties = perTerm(listOf(text))
export const use = perTerm(text)

const code = text.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$/, 'expected a control code, like 1C905.a.4')
export const lines = z
  .array(
    z.strictObject({
      line: key,
      item: text,
      codes: listOf(code, 0).default([]),
      quantity: amount,
      value: money.optional(),
    }),
  )
  .min(1, 'expected at least one line')
  .max(1000)

export const papers = z
  .array(
    z.strictObject({
      document: key,
      party: text.optional(),
      dated: day.optional(),
      translated: truth.optional(),
      note: text.optional(),
    }),
  )
  .max(1000)
  .default([])

export const steps = z
  .array(
    z.strictObject({
      move: z.enum(APPLICATION_MOVES, { error: `expected one of ${APPLICATION_MOVES.join(', ')}` }),
      on: day,
      note: text.optional(),
    }),
  )
  .max(1000)
  .default([])

/** Keys may be written with hyphens as well: `end-user` is `endUser`. */
export function camel(value: unknown, depth = 0): unknown {
  if (depth > 8 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => camel(one, depth + 1))
  const named = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [named(name), camel(one, depth + 1)]))
}

/** The value in its shape, or InputError with everything that does not fit, by path. */
export function shaped<T extends z.ZodType>(shape: T, value: unknown): z.output<T> {
  const result = shape.safeParse(camel(value))
  if (result.success) return result.data
  throw new InputError(result.error.issues.map((issue) => issueOf(issue, value)))
}

function issueOf(issue: z.core.$ZodIssue, value: unknown): Issue {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const path = [...issue.path, ...keys.slice(0, 1)]
  const found = foundAt(camel(value), path)
  const [message, expected] = issue.message.startsWith('expected ')
    ? ['not readable', issue.message.slice('expected '.length)]
    : [keys.length ? 'unknown key' : issue.message.toLowerCase(), undefined]
  return {
    code: keys.length ? 'unknown-key' : 'bad-value',
    message,
    path: path.map(String).join('.'),
    ...(found === undefined || keys.length ? {} : { found }),
    ...(expected ? { expected } : {}),
  }
}

function foundAt(value: unknown, path: readonly PropertyKey[]): string | undefined {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<PropertyKey, unknown>)[step]
  }
  return typeof here === 'string'
    ? here.slice(0, 100)
    : here === undefined
      ? undefined
      : JSON.stringify(here).slice(0, 100)
}
