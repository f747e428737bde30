import { InputError, type Issue, nearest } from '../issue.js'
import { CURRENCIES } from '../measure/currency.js'
import { parseDecimal } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import { type PlainDate, parseDate } from '../time/date.js'

/** What one unit of a currency was worth in another on a day, and who says so (Q2). */
export type Exchange = {
  readonly from: string
  readonly to: string
  readonly rate: Interval
  readonly dated: PlainDate
  readonly cite: string
}

const EXPECTED = 'what one unit is worth, and on which day: EUR/USD=1.0857@2026-11-20'
const SHAPE =
  /^\s*([A-Za-z]{3})\/([A-Za-z]{3})\s{0,9}=\s{0,9}(\d{1,12}(?:\.\d{1,12})?)\s{0,9}@\s{0,9}([\d-]{1,12})\s{0,9}(?:#\s{0,9}(.{1,300}))?$/

/**
 * Rates of exchange in words: `EUR/USD=1.0857@2026-11-20`, with who says so behind a `#`. Throws InputError on what is none, on a currency that has two,
 * and on a rate of a day after that of knowledge.
 */
export function parseExchange(texts: readonly string[], knownAt?: PlainDate): readonly Exchange[] {
  const issues: Issue[] = []
  const found = exchangesIn(texts, knownAt, issues)
  if (issues.length) throw new InputError(issues)
  return found
}

/** The same, with what cannot be read among the issues. */
export function exchangesIn(
  texts: readonly string[],
  knownAt: PlainDate | undefined,
  issues: Issue[],
): readonly Exchange[] {
  const found = texts.flatMap((text) => exchangeIn(text, knownAt, issues))
  for (const [index, one] of found.entries()) {
    const before = found.slice(0, index).find((other) => other.from === one.from || isSamePair(other, one))
    if (before) issues.push(bad(texts[index]!, `a second rate beside ${before.from}/${before.to}`, 'one of the two'))
  }
  return found
}

const isSamePair = (a: Exchange, b: Exchange): boolean => a.from === b.to && a.to === b.from

function exchangeIn(text: string, knownAt: PlainDate | undefined, issues: Issue[]): Exchange[] {
  const match = SHAPE.exec(text)
  if (!match) {
    const undated = SHAPE.test(`${text.trim()}@2000-01-01`)
    issues.push(bad(text, undated ? 'a rate without its day' : 'not a rate of exchange'))
    return []
  }
  const [, from, to, amount, day, cite] = match as unknown as [string, string, string, string, string, string?]
  const rate = parseDecimal(amount)!
  const dated = parseDate(day)
  const before = issues.length
  for (const currency of [from, to])
    if (!CURRENCIES.has(currency))
      issues.push({
        ...bad(currency, 'not a currency', 'an ISO 4217 code, like USD'),
        code: 'bad-currency',
        nearest: nearest(currency, CURRENCIES),
      })
  if (from === to) issues.push(bad(text, 'a currency in itself'))
  if (rate.isZero()) issues.push(bad(text, 'no money is worth this'))
  if (!dated) issues.push(bad(day, 'not a date of the calendar', 'YYYY-MM-DD'))
  if (dated && knownAt && dated > knownAt)
    issues.push(bad(text, 'dated after the day of knowledge', `${knownAt} or earlier`))
  if (issues.length > before || !dated) return []
  return [{ from, to, rate: exactly(rate), dated, cite: cite?.trim() ?? 'given by the user' }]
}

const bad = (found: string, message: string, expected = EXPECTED): Issue => ({
  code: 'bad-exchange',
  path: 'exchange',
  message,
  found: found.slice(0, 100),
  expected,
})
