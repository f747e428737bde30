import type { Movement } from '../determine/movement.js'
import { type DutyInput, type Line, lineOf } from '../duty/input.js'
import { type Amount, printCents } from '../duty/money.js'
import { type Tariff, tariffOf } from '../duty/owed.js'
import { standingsSaid } from '../duty/standing.js'
import type { Part } from '../goods/part.js'
import type { Effect } from '../register/model.js'
import type { Cost } from './model.js'
import type { Place, Places } from './plan.js'
import type { Trials } from './tried.js'

export const isLevy = ({ kind }: Effect): boolean => kind === 'duty' || kind === 'fee'

type Costs = Readonly<Record<string, Cost>>

/** What lines that are alike pay at some places, whatever each is worth. Two with one `key` cost every line the same. */
export type Prices = { readonly key: string; readonly costsOf: (line: Line) => Costs }

/** The tariffs of lines that are alike, at one place after the other: each that differs is worked out once. */
export function pricesFor(
  trials: Trials,
  part: Part,
  movement: Movement,
  money: DutyInput,
): (places: Places) => Prices {
  const representative = lineOf(part, money)
  const byLevies = new Map<string, number>()
  const bySignature = new Map<string, number>()
  const tariffs: Tariff[] = []
  const tariffAnew = (place: Place): number => {
    const outcomes = trials.levies(place)
    const outcomeOf = (id: string) => outcomes.get(id)!
    const tariff = tariffOf({
      register: place.register,
      knownAt: trials.knownAt,
      outcomeOf,
      missingOf: () => [],
      standingOf: (levies) => standingsSaid(levies, outcomeOf),
      decided: { dates: movement.dates, on: place.on },
      line: representative,
      input: money,
      alike: outcomes,
      supposed: '',
    })
    const number = bySignature.get(tariff.signature) ?? tariffs.push(tariff) - 1
    bySignature.set(tariff.signature, number)
    return number
  }
  const tariffAt = (place: Place): number => {
    const key = trials.levyKey(place)
    const number = byLevies.get(key) ?? tariffAnew(place)
    byLevies.set(key, number)
    return number
  }
  return (places) => {
    const numbers = Object.entries(places).map(([name, place]) => [name, tariffAt(place)] as const)
    return {
      key: numbers.map(([, number]) => number).join(' '),
      costsOf: (line) => costsAmong(numbers.map(([name, number]) => [name, paidUnder(tariffs[number]!, line)])),
    }
  }
}

/** What a line pays under one law. `open`: the layers of which it cannot be told. */
type Paid = { readonly amount: Amount; readonly currency: string | undefined; readonly open: readonly string[] }

const paid = new WeakMap<Line, Map<Tariff, Paid>>()

function paidUnder(tariff: Tariff, line: Line): Paid {
  const known = paid.get(line) ?? new Map<Tariff, Paid>()
  paid.set(line, known)
  const found = known.get(tariff) ?? paidAnew(tariff, line)
  known.set(tariff, found)
  return found
}

function paidAnew(tariff: Tariff, line: Line): Paid {
  const { total, open } = tariff.owedOn(line)
  return { amount: total, currency: line.currency, open }
}

/** What a line pays under each law, and where both are certain how much more than under the first. */
function costsAmong(all: readonly (readonly [string, Paid])[]): Costs {
  const [, baseline] = all[0]!
  return Object.fromEntries(all.map(([name, one]) => [name, costOf(one, baseline)]))
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
