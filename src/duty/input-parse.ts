import { InputError, type Issue, nearest } from '../issue.js'
import { CURRENCIES } from '../measure/currency.js'
import { Decimal, ONE, parseDecimal } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import { parseQuantity } from '../measure/quantity.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import { exchangesIn } from './exchange.js'
import { type DutyInput, ENTRY_TYPES } from './input.js'
import { toCents } from './money.js'
import { leviesOf } from './standing.js'

/** The money of a line in plain words: `{ value: '14172.00', currency: 'USD', rates: { 'us/column-1': '2.9 %' } }`. */
export type DutyWords = {
  readonly value?: string
  readonly currency?: string
  readonly rates?: Readonly<Record<string, string>>
  readonly metal?: string
  readonly foreignProcessing?: string
  readonly only?: readonly string[]
  readonly fees?: boolean
  /** How the goods are entered: formal or informal. */
  readonly entryType?: string
  /** Rates of exchange: `EUR/USD=1.0857@2026-11-20`. */
  readonly exchange?: readonly string[]
}

/**
 * Throws InputError with everything that cannot be read: negative amounts, unknown currencies and layers, rates without their %, rates of exchange without
 * a day or of a day after `knownAt`.
 */
export function parseDutyInput(words: DutyWords, register: Register, knownAt?: PlainDate): DutyInput {
  const issues: Issue[] = []
  const layers = [...new Set(leviesOf(register).all.map(({ effect }) => effect.layer))]
  const input = {
    ...valueIn(words, issues),
    ...(words.rates ? { rates: ratesIn(words.rates, layers, issues) } : {}),
    ...sharesIn(words, issues),
    ...(words.only ? { only: words.only.map((layer) => layerIn(layer, layers, issues)) } : {}),
    ...(words.fees ? { fees: true } : {}),
    ...entryTypeIn(words, issues),
    ...(words.exchange?.length ? { exchange: exchangesIn(words.exchange, knownAt, issues) } : {}),
  }
  if (issues.length) throw new InputError(issues)
  return input
}

function valueIn({ value, currency }: DutyWords, issues: Issue[]): Pick<DutyInput, 'value'> {
  if (currency !== undefined && !CURRENCIES.has(currency))
    issues.push({
      code: 'bad-currency',
      path: 'currency',
      message: 'not a currency',
      found: currency,
      expected: 'an ISO 4217 code, like USD',
      ...near(currency, CURRENCIES),
    })
  if (value === undefined) return {}
  const amount = parseDecimal(value)
  const expected = 'an amount above zero, like 14172.00'
  if (!amount) issues.push({ code: 'bad-value', path: 'value', message: 'not an amount', found: value, expected })
  else if (toCents(amount).lte(0))
    issues.push({ code: 'bad-value', path: 'value', message: 'no goods are worth this', found: value, expected })
  if (!amount || currency === undefined) {
    if (currency === undefined)
      issues.push({ code: 'missing', path: 'currency', message: 'a value without its currency', found: value })
    return {}
  }
  return { value: { ...exactly(amount), currency } }
}

function entryTypeIn({ entryType }: DutyWords, issues: Issue[]): Pick<DutyInput, 'entryType'> {
  const found = ENTRY_TYPES.find((one) => one === entryType)
  if (found) return { entryType: found }
  if (entryType !== undefined)
    issues.push({
      code: 'bad-entry-type',
      path: 'entry-type',
      message: 'not a type of entry',
      found: entryType,
      expected: ENTRY_TYPES.join(' or '),
      ...near(entryType, ENTRY_TYPES),
    })
  return {}
}

function ratesIn(rates: Readonly<Record<string, string>>, layers: readonly string[], issues: Issue[]) {
  return Object.fromEntries(
    Object.entries(rates).map(([layer, text]) => {
      const share = text.toLowerCase() === 'free' ? new Decimal(0) : percentOf(text)
      if (!share)
        issues.push({
          code: 'bad-rate',
          path: layer,
          message: 'not a rate',
          found: text,
          expected: 'a percentage, like 2.9 %, or Free',
        })
      return [layerIn(layer, [...layers, 'us/column-1'], issues), (share ?? ONE).toString()]
    }),
  )
}

function percentOf(text: string): Decimal | undefined {
  const match = /^(\d{1,6}(?:\.\d{1,12})?)\s*%$/.exec(text.trim())
  return match ? new Decimal(match[1]!).div(100) : undefined
}

function layerIn(layer: string, layers: readonly string[], issues: Issue[]): string {
  if (!layers.includes(layer))
    issues.push({
      code: 'unknown-layer',
      path: layer,
      message: 'no such layer',
      found: layer,
      expected: [...new Set(layers)].sort().join(', '),
      ...near(layer, layers),
    })
  return layer
}

function sharesIn({ metal, foreignProcessing }: DutyWords, issues: Issue[]): Pick<DutyInput, 'shares'> {
  const shares = {
    ...shareIn('metal', metal, issues),
    ...shareIn('foreignProcessing', foreignProcessing, issues),
  }
  return Object.keys(shares).length ? { shares } : {}
}

function shareIn(name: string, text: string | undefined, issues: Issue[]): Readonly<Record<string, Interval>> {
  if (text === undefined) return {}
  const quantity = parseQuantity(text.trim(), '')
  if (quantity?.unit === '1' && quantity.hi?.lte(ONE) && quantity.lo.lte(quantity.hi))
    return { [name]: { lo: quantity.lo, hi: quantity.hi } }
  issues.push({
    code: 'bad-share',
    path: name,
    message: 'not a share of the value',
    found: text,
    expected: '0 % to 100 %',
  })
  return {}
}

function near(word: string, among: Iterable<string>): Pick<Issue, 'nearest'> {
  const found = nearest(word, among)
  return found.length ? { nearest: found } : {}
}
