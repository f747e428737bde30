import type { Answer } from '../determine/determine.js'
import type { Bill, Duties } from '../duty/duties.js'
import type { Exchanged } from '../duty/input.js'
import type { DutyLine, Slot } from '../duty/model.js'
import { type Amount, printCents } from '../duty/money.js'
import { openClaims } from '../duty/open-claims.js'
import { asPercent } from '../measure/quantity.js'
import { isOf, regimesOf } from './duty-regimes.js'

const json = ({ lo, hi }: Amount) =>
  hi?.eq(lo) ? printCents(lo) : [printCents(lo), hi === undefined ? null : printCents(hi)]
const both = ({ lo, hi }: Amount) => [printCents(lo), hi === undefined ? null : printCents(hi)]
const shares = ({ lo, hi }: Amount) => [asPercent(lo), hi === undefined ? null : asPercent(hi)]

const jsonLine = (line: DutyLine) => ({
  provision: line.provision,
  layer: line.layer,
  what: line.what,
  heading: line.heading,
  who: line.who,
  rate: line.rate,
  baseOf: line.baseOf,
  base: json(line.base),
  amount: json(line.amount),
  applies: line.applies,
  because: line.because,
  missing: line.missing,
  readings: line.readings,
  decidedBy: line.decidedBy,
  byItsTerms: line.byItsTerms,
  restsOn: line.restsOn,
  notes: line.notes,
  citations: line.citations,
})

function jsonBill(bill: Bill) {
  const of = (kind: Slot['kind'], settled: boolean) =>
    bill.slots
      .filter((slot) => slot.kind === kind && slot.settled === settled)
      .flatMap(({ lines }) => lines.map(jsonLine))
  return {
    layers: of('duty', true),
    undetermined: of('duty', false),
    total: both(bill.total),
    percent: shares(bill.percent),
    besidePercent: bill.without,
    fees: { layers: of('fee', true), undetermined: of('fee', false), total: both(bill.fees) },
  }
}

const jsonExchanged = ({ rate: { rate, to, dated, cite }, currency, ...value }: Exchanged) => ({
  value: json(value),
  currency,
  rate: rate.lo.toString(),
  to,
  dated,
  cite,
})

/** A bill of one answer, with what could be claimed and what the register does not hold of its regimes. */
export const jsonBilled = (answer: Answer, bill: Duties): Record<string, unknown> => ({
  ...jsonDuties(bill),
  notClaimed: openClaims(answer, bill),
  notHeld: answer.coverage
    .filter(isOf(regimesOf(bill, answer)))
    .flatMap(({ id, missing }) => (missing.length ? [{ regime: id, missing }] : [])),
})

/** The JSON form of a bill: amounts as decimal text, ranges as [lo, hi] with null where nothing bounds them. */
export const jsonDuties = (bill: Duties): Record<string, unknown> => ({
  ...(bill.currency ? { currency: bill.currency, value: json(bill.value) } : {}),
  ...(bill.pricedIn ? { pricedIn: bill.pricedIn } : {}),
  ...(bill.exchanged ? { exchanged: jsonExchanged(bill.exchanged) } : {}),
  ...jsonBill(bill),
  excluded: bill.excluded,
  ...(bill.collected ? { collected: { ...jsonBill(bill.collected), void: bill.collected.void } } : {}),
})
