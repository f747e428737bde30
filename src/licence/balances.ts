import { Decimal, ZERO } from '../measure/decimal.js'
import { addDays, daysBetween, type PlainDate } from '../time/date.js'
import { inUnit } from './amount.js'
import { emptyFold, type Fold, type LineFold, remainingOf, stateIn } from './fold.js'
import { foldOne, inOrder } from './folding.js'
import type { Ledger } from './ledger.js'
import type { Entry, EntryKind, LicenceState, LineBalance, Sums } from './model.js'
import { licenceMoves } from './moves.js'

/** How a licence stands at the end of a day, and what may be entered on it. */
export type Standing = {
  readonly state: LicenceState
  /** Since when, and by whom, where an instrument, an authority or the holder brought it about. */
  readonly since?: PlainDate
  readonly by?: string
  readonly moves: readonly EntryKind[]
  /** Days of validity that are left, the day itself not counted; absent once the last is over. */
  readonly daysLeft?: number
}

/** Every entry up to the day, added up. */
export function foldUntil({ licence, entries }: Ledger, on: PlainDate): Fold {
  const fold = emptyFold(licence)
  for (const entry of inOrder(entries)) if (entry.on <= on) foldOne(fold, entry)
  return fold
}

export function standingOn(ledger: Ledger, on: PlainDate): Standing {
  const fold = foldUntil(ledger, on)
  const state = stateIn(fold, on)
  const { ruling, licence } = fold
  const isRuled = ruling?.state === state
  return {
    state,
    ...(isRuled ? { since: ruling.on, by: ruling.by } : {}),
    ...(state === 'expired' ? { since: addDays(licence.validThrough, 1) } : {}),
    moves: licenceMoves(state),
    ...(on <= licence.validThrough ? { daysLeft: daysBetween(on, licence.validThrough) } : {}),
  }
}

/** The balance of every line at the end of a day: a fold of the entries up to it (L1). Before the grant nothing is granted. */
export const balances = (ledger: Ledger, on: PlainDate): readonly LineBalance[] => balancesIn(foldUntil(ledger, on), on)

const GONE: readonly LicenceState[] = ['used', 'expired', 'revoked', 'surrendered']

function balancesIn(fold: Fold, on: PlainDate): readonly LineBalance[] {
  const state = stateIn(fold, on)
  return [...fold.lines.values()].map((line) => {
    const { value } = line
    const { unit, of } = line.line.quantity
    const sums = sumsOf(line, state, (amount) => inUnit(amount, unit))
    return {
      line: line.line.line,
      item: line.line.item,
      unit,
      ...(of ? { of } : {}),
      ...sums,
      returned: inUnit(line.returned, unit).toFixed(),
      ...(value ? { value: { currency: value.currency, ...sumsOf(value, state, (amount) => amount) } } : {}),
      open: state === 'valid' ? sums.remaining : '0',
    }
  })
}

type Columns = Pick<LineFold, 'granted' | 'drawn' | 'reserved'>

/** Drawn and reserved are rounded up where a unit does not come out even; the rest is what is left, so that the law holds to the last digit. */
function sumsOf(columns: Columns, state: LicenceState, inOwn: (amount: Decimal) => Decimal): Sums {
  const isThere = state !== 'not-granted'
  const granted = isThere ? inOwn(columns.granted) : ZERO
  const drawn = Decimal.min(granted, inOwn(columns.drawn))
  const kept = Decimal.min(granted.sub(drawn), inOwn(columns.reserved))
  const isGone = GONE.includes(state)
  const reserved = isGone ? ZERO : kept
  const rest = granted.sub(drawn).sub(reserved)
  return {
    granted: granted.toFixed(),
    drawn: drawn.toFixed(),
    reserved: reserved.toFixed(),
    remaining: (isGone ? ZERO : rest).toFixed(),
    lapsed: (isGone ? rest : ZERO).toFixed(),
  }
}

/** The running balance: after each entry, in the order of their days, how its licence stood. */
export function statement(
  ledger: Ledger,
): readonly { readonly entry: Entry; readonly balances: readonly LineBalance[] }[] {
  const fold = emptyFold(ledger.licence)
  return inOrder(ledger.entries).map((entry) => {
    foldOne(fold, entry)
    return { entry, balances: balancesIn(fold, entry.on) }
  })
}

export type Warning =
  | {
      readonly kind: 'nearly-used'
      readonly line: string
      readonly left: string
      readonly unit: string
      readonly share: string
    }
  | { readonly kind: 'expires'; readonly last: PlainDate; readonly days: number; readonly unused: readonly string[] }
  | { readonly kind: 'suspended'; readonly since: PlainDate; readonly by: string }

/** Share of a line's grant that is left, as exact decimal text, and days of validity, at or below which there is a warning. */
export type Limits = { readonly share: string; readonly days: number }
export const LIMITS: Limits = { share: '0.1', days: 30 }

/** What runs out soon: lines nearly used up (reservations count as gone), and the validity with lines that are not used up. */
export function warningsOn(ledger: Ledger, on: PlainDate, limits: Limits = LIMITS): readonly Warning[] {
  const fold = foldUntil(ledger, on)
  const state = stateIn(fold, on)
  if (state === 'suspended') return [{ kind: 'suspended', since: fold.ruling!.on, by: fold.ruling!.by }]
  if (state !== 'valid' && state !== 'not-yet-valid') return []
  const low = [...fold.lines.values()].filter((line) => remainingOf(line).lte(line.granted.mul(limits.share)))
  const days = daysBetween(on, fold.licence.validThrough)
  const unused = [...fold.lines.values()].filter((line) => line.drawn.lt(line.granted)).map(({ line }) => line.line)
  return [
    ...low.map((line): Warning => {
      const { unit } = line.line.quantity
      const left = remainingOf(line)
      const share = left.div(line.granted).toDecimalPlaces(4, Decimal.ROUND_FLOOR).toFixed()
      return { kind: 'nearly-used', line: line.line.line, left: inUnit(left, unit).toFixed(), unit, share }
    }),
    ...(days <= limits.days && unused.length
      ? [{ kind: 'expires' as const, last: fold.licence.validThrough, days, unused }]
      : []),
  ]
}
