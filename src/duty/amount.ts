import { Decimal, ONE, ZERO } from '../measure/decimal.js'
import { ANY_SHARE, add, exactly, type Interval, multiply } from '../measure/interval.js'
import type { Base, Levy, Price, UnitPrice } from '../register/model.js'
import type { Line } from './input.js'
import { type Amount, hull, UNBOUNDED } from './money.js'

/** What a levy comes to on a line if it applies, before rounding; `missing` names what would bound it. */
export type Worked = { readonly amount: Amount; readonly base: Amount; readonly missing: readonly string[] }

/**
 * What a levy is taken of and at which rate, whatever the value: the same for lines that are alike. `left`: the share of the value that is its base and
 * that other layers leave; `percent`: the rate, the register's or one that somebody gave in its place; `missing`: what would bound the share.
 */
export type Terms = {
  /** Levies with one key come to the same on a line. */
  readonly key: string
  readonly left: Interval
  readonly given: boolean
  readonly percent?: Interval
  readonly missing: readonly string[]
}

/** `covered`: the share of the value that other layers leave no room on. */
export function termsOf(levy: Levy, line: Line, covered: Interval, given: string | undefined): Terms {
  const share = shareOf(levy, line)
  const rest = isNone(covered) ? exactly(ONE) : { lo: ONE.sub(covered.hi ?? ONE), hi: ONE.sub(covered.lo) }
  const { rate } = levy
  const percent = given ?? ('unknown' in rate ? undefined : rate.percent)
  const unsaid = line.currency === undefined && isAdValorem(levy, given)
  const left = multiply(share.of, rest)
  const missing = [...share.missing, ...(unsaid ? ['the entered value'] : [])]
  return {
    key: JSON.stringify([left, given ?? [levy.rate, levy.min, levy.max, levy.informal], missing]),
    left,
    given: given !== undefined,
    ...(percent === undefined ? {} : { percent: exactly(new Decimal(percent)) }),
    missing,
  }
}

const isNone = ({ hi }: Interval): boolean => hi?.isZero() ?? false

/** The amount of a levy on those terms. What is not known is never taken as zero: its bounds are carried through (Q4). */
export function workOut(levy: Levy, line: Line, { left, given, percent: share, missing }: Terms): Worked {
  const base = multiply(line.value, left)
  const { rate } = levy
  if ('unknown' in rate && !given)
    return { amount: base.hi?.isZero() ? base : UNBOUNDED, base, missing: [`the rate: ${rate.unknown}`, ...missing] }
  const percent = share ? multiply(base, share) : exactly(ZERO)
  if (given || isPlain(levy)) return { amount: percent, base, missing }
  return { ...perEntry(levy, line, bounded(levy, line, percent, missing)), base }
}

/** Nothing but a share of its base. */
const isPlain = ({ rate, min, max }: Levy): boolean =>
  !('unknown' in rate || rate.plus || rate.orIfHigher || min || max)

const WHICH_ENTRY = 'formal or informal entry: say which'
const HOW_ENTERED = 'how the informal entry is made'
/** Whether nothing is missing but how the goods are entered. */
export const isOfEntry = (missing: readonly string[]): boolean =>
  missing.length > 0 && missing.every((one) => one === WHICH_ENTRY || one === HOW_ENTERED)

/** A least and a most are those of a formal entry; a line of small worth may be entered informally, and then pays a fixed fee. */
function perEntry(levy: Levy, line: Line, formal: Priced): Priced {
  if (!levy.informal || line.entryType === 'formal') return formal
  const [upTo, least, most] = [levy.informal.upTo, levy.informal.least, levy.informal.most].map((one) =>
    priceIn(one, line),
  ) as [Priced, Priced, Priced]
  if (upTo.missing.length) return formal
  const fixed = { lo: least.amount.lo, hi: most.amount.hi }
  if (line.entryType === 'informal') return { amount: fixed, missing: [HOW_ENTERED] }
  if (upTo.amount.hi && line.value.lo.gt(upTo.amount.hi)) return formal
  const asked = line.currency === undefined ? [] : [WHICH_ENTRY]
  return { amount: hull([formal.amount, fixed]), missing: [...formal.missing, ...asked] }
}

/** With money per unit, a minimum and a maximum. */
function bounded(levy: Levy, line: Line, percent: Amount, missing: readonly string[]): Omit<Worked, 'base'> {
  const rate = 'unknown' in levy.rate ? {} : levy.rate
  const plus = rate.plus ? perUnit(rate.plus, line, levy) : { amount: exactly(ZERO), missing: [] }
  const other = rate.orIfHigher ? perUnit(rate.orIfHigher, line, levy) : { amount: exactly(ZERO), missing: [] }
  const sum = higher(add(percent, plus.amount), other.amount)
  const floor = levy.min ? priceIn(levy.min, line) : { amount: exactly(ZERO), missing: [] }
  const ceiling = levy.max && priceIn(levy.max, line)
  return {
    amount: lower(higher(sum, floor.amount), ceiling?.amount),
    missing: [
      ...new Set([...missing, ...[plus, other, floor, ...(ceiling ? [ceiling] : [])].flatMap((one) => one.missing)]),
    ],
  }
}

const isAdValorem = ({ rate }: Levy, given: string | undefined): boolean =>
  given !== undefined || ('unknown' in rate ? false : rate.percent !== undefined)

/** The share of the value that the base of a levy is. */
export function shareOf({ base }: Pick<Levy, 'base'>, line: Line): { of: Interval; missing: string[] } {
  if (base === 'entered-value') return { of: exactly(ONE), missing: [] }
  const [said, name, isRest] = SHARES[base](line)
  const missing = said ? [] : [name]
  const of = said ?? ANY_SHARE
  return { of: isRest ? { lo: ONE.sub(of.hi ?? ONE), hi: ONE.sub(of.lo) } : of, missing }
}

type Share = readonly [said: Interval | undefined, name: string, isRest: boolean]

/** What is known of a share of the value; `isRest`: the base is what it leaves. */
const SHARES: Readonly<Record<Exclude<Base, 'entered-value'>, (line: Line) => Share>> = {
  'metal-content': ({ metal }) => [metal, 'the value of the metal content', false],
  'non-metal-content': ({ metal }) => [metal, 'the value of the metal content', true],
  'foreign-processing-value': ({ foreignProcessing }) => [
    foreignProcessing,
    'the value of the foreign processing',
    false,
  ],
  'not-foreign-processing': ({ foreignProcessing }) => [foreignProcessing, 'the value of the foreign processing', true],
  'us-content': ({ usContent }) => [usContent, 'the value of the US content', false],
}

type Priced = { readonly amount: Amount; readonly missing: readonly string[] }

function perUnit(price: UnitPrice, line: Line, { wholeUnits }: Levy): Priced {
  const counted = unitsOf(price.per, line)
  const units = counted && wholeUnits ? { lo: counted.lo.ceil(), hi: counted.hi?.ceil() } : counted
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
  return { amount: UNBOUNDED, missing: [`a rate of exchange ${line.currency}/${currency}, with its day`] }
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
