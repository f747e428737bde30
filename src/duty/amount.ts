import { Decimal, ONE, ZERO } from '../measure/decimal.js'
import { ANY_SHARE, add, exactly, type Interval, multiply } from '../measure/interval.js'
import type { Levy, Price, UnitPrice } from '../register/model.js'
import type { Line } from './input.js'
import { type Amount, UNBOUNDED } from './money.js'

/** What a levy comes to on a line if it applies, before rounding; `missing` names what would bound it. */
export type Worked = { readonly amount: Amount; readonly base: Amount; readonly missing: readonly string[] }

/**
 * The amount of a levy. `covered`: the share of the value that other layers leave no room on. `rate`: a percentage that somebody gave in place of the
 * register's. What is not known is never taken as zero: its bounds are carried through (Q4).
 */
export function workOut(levy: Levy, line: Line, covered: Interval, given?: string): Worked {
  const share = shareOf(levy, line)
  const left = multiply(share.of, { lo: ONE.sub(covered.hi ?? ONE), hi: ONE.sub(covered.lo) })
  const base = multiply(line.value, left)
  const missing = [
    ...share.missing,
    ...(line.currency === undefined && isAdValorem(levy, given) ? ['the entered value'] : []),
  ]
  if (given !== undefined) return { amount: multiply(base, exactly(new Decimal(given))), base, missing }
  const { rate } = levy
  if ('unknown' in rate)
    return { amount: base.hi?.isZero() ? base : UNBOUNDED, base, missing: [`the rate: ${rate.unknown}`, ...missing] }
  const percent = rate.percent ? multiply(base, exactly(new Decimal(rate.percent))) : exactly(ZERO)
  const plus = rate.plus ? perUnit(rate.plus, line) : { amount: exactly(ZERO), missing: [] }
  const other = rate.orIfHigher ? perUnit(rate.orIfHigher, line) : { amount: exactly(ZERO), missing: [] }
  const sum = higher(add(percent, plus.amount), other.amount)
  const floor = levy.min ? priceIn(levy.min, line) : { amount: exactly(ZERO), missing: [] }
  const ceiling = levy.max && priceIn(levy.max, line)
  const bounded = lower(higher(sum, floor.amount), ceiling?.amount)
  return {
    amount: bounded,
    base,
    missing: [...missing, ...plus.missing, ...other.missing, ...floor.missing, ...(ceiling?.missing ?? [])],
  }
}

const isAdValorem = ({ rate }: Levy, given: string | undefined): boolean =>
  given !== undefined || ('unknown' in rate ? false : rate.percent !== undefined)

/** The share of the value that the base of a levy is. */
export function shareOf({ base }: Pick<Levy, 'base'>, line: Line): { of: Interval; missing: string[] } {
  const { metal, foreignProcessing } = line
  const known = (share: Interval | undefined, name: string) =>
    share ? { of: share, missing: [] } : { of: ANY_SHARE, missing: [name] }
  if (base === 'entered-value') return { of: exactly(ONE), missing: [] }
  if (base === 'foreign-processing-value') return known(foreignProcessing, 'the value of the foreign processing')
  const { of, missing } = known(metal, 'the value of the metal content')
  return { of: base === 'metal-content' ? of : { lo: ONE.sub(of.hi ?? ONE), hi: ONE.sub(of.lo) }, missing }
}

type Priced = { readonly amount: Amount; readonly missing: readonly string[] }

function perUnit(price: UnitPrice, line: Line): Priced {
  const units = unitsOf(price.per, line)
  const one = priceIn(price, line)
  if (!units) return { amount: UNBOUNDED, missing: [`how many ${price.per}`, ...one.missing] }
  return { amount: multiply(units, one.amount), missing: one.missing }
}

const GRAMS: Readonly<Record<string, string>> = { g: '1', kg: '1000', t: '1000000' }

/** How many kilograms, pieces or net tons the whole line has. */
function unitsOf(per: string, { part }: Line): Interval | undefined {
  if (per === 'item') return part.quantity
  const grams = GRAMS[per]
  const of = grams === undefined ? part.specs[per] : part.mass
  if (!of) return undefined
  const all = multiply(of, part.quantity)
  return grams === undefined ? all : { lo: all.lo.div(grams), hi: all.hi?.div(grams) }
}

/** In the currency of the line. Currencies meet only through a rate that was given (Q2). */
function priceIn({ amount, currency }: Price, line: Line): Priced {
  const exact = exactly(new Decimal(amount))
  if (currency === line.currency) return { amount: exact, missing: [] }
  if (line.currency === undefined) return { amount: exact, missing: [] }
  const rate = line.exchange.find(({ from, to }) => from === currency && to === line.currency)
  if (rate) return { amount: multiply(exact, rate.rate), missing: [] }
  return { amount: UNBOUNDED, missing: [`what ${currency} are worth in ${line.currency}`] }
}

const higher = (a: Amount, b: Amount): Amount => ({
  lo: Decimal.max(a.lo, b.lo),
  hi: a.hi && b.hi ? Decimal.max(a.hi, b.hi) : undefined,
})

function lower(a: Amount, ceiling: Amount | undefined): Amount {
  if (!ceiling) return a
  const hi = a.hi && ceiling.hi ? Decimal.min(a.hi, ceiling.hi) : (a.hi ?? ceiling.hi)
  return { lo: Decimal.min(a.lo, ceiling.lo), hi }
}
