import { determine } from '../determine/determine.js'
import { duties } from '../duty/duties.js'
import type { DutyInput } from '../duty/input.js'
import type { Amount } from '../duty/money.js'
import { printCents } from '../duty/money.js'
import { leviesOf } from '../duty/standing.js'
import type { Effect, Register } from '../register/model.js'
import type { Asked } from './compare.js'
import type { Cost } from './model.js'

export const isLevy = ({ kind }: Effect): boolean => kind === 'duty' || kind === 'fee'

/** Every duty and fee: whatever one line pays may hang on all of them. */
export const levyIds = (register: Register): readonly string[] => leviesOf(register).all.map(({ id }) => id)

type Paid = { readonly amount: Amount; readonly currency: string | undefined; readonly open: readonly string[] }

/** What a line pays under each law, and where both are certain how much more than under the first. */
export function costsUnder(
  laws: Readonly<Record<string, Register>>,
  asked: Asked,
  money: DutyInput,
): Readonly<Record<string, Cost>> {
  const paid = Object.entries(laws).map(([name, register]) => [name, paidUnder(register, asked, money)] as const)
  const [, baseline] = paid[0]!
  return Object.fromEntries(paid.map(([name, one]) => [name, costOf(one, baseline)]))
}

function paidUnder(register: Register, asked: Asked, money: DutyInput): Paid {
  const { total, currency, undetermined } = duties(determine(register, asked), money)
  return { amount: total, currency, open: [...new Set(undetermined.map(({ provision }) => provision))].sort() }
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
