import { determineLevies, duties } from '../duty/duties.js'
import type { DutyInput } from '../duty/input.js'
import type { Amount } from '../duty/money.js'
import { printCents } from '../duty/money.js'
import { leviesOf } from '../duty/standing.js'
import type { Effect, Register } from '../register/model.js'
import type { Asked } from './compare.js'
import type { Cost } from './model.js'

export const isLevy = ({ kind }: Effect): boolean => kind === 'duty' || kind === 'fee'

/** Every duty and fee: whatever one line pays may hang on all of them. */
export const levyIds = (register: Register): readonly string[] => leviesOf(register).ids

/** What a line pays under one law. `open`: the layers of which it cannot be told. */
export type Paid = { readonly amount: Amount; readonly currency: string | undefined; readonly open: readonly string[] }

export function paidUnder(register: Register, asked: Asked, money: DutyInput): Paid {
  const { total, currency, undetermined } = duties(determineLevies(register, asked), money)
  return { amount: total, currency, open: [...new Set(undetermined.map(({ provision }) => provision))].sort() }
}

/** What a line pays at each place, and where both are certain how much more than at the first. */
export function costsOf<T>(
  places: Readonly<Record<string, T>>,
  paidAt: (place: T) => Paid,
): Readonly<Record<string, Cost>> {
  const paid = Object.entries(places).map(([name, place]) => [name, paidAt(place)] as const)
  const [, baseline] = paid[0]!
  return Object.fromEntries(paid.map(([name, one]) => [name, costOf(one, baseline)]))
}

function costOf({ amount: { lo, hi }, currency, open }: Paid, baseline: Paid): Cost {
  const sure = hi?.eq(lo) && baseline.amount.hi?.eq(baseline.amount.lo) && currency === baseline.currency
  return {
    lo: printCents(lo),
    ...(hi ? { hi: printCents(hi) } : {}),
    ...(currency ? { currency } : {}),
    ...(sure ? { more: printCents(lo.minus(baseline.amount.lo)) } : {}),
    undetermined: open,
  }
}
