import type { Duties } from './duties.js'
import { type Amount, printCents } from './money.js'

/** What somebody expects of a bill, in the words of the cases: `11039.99 USD`, `27.1..39.6 %`, layers and what each comes to. */
export type ExpectedDuty = {
  readonly total?: string
  readonly percent?: string
  /** Exactly these layers are paid. */
  readonly layers?: Readonly<Record<string, string>>
  /** Exactly of these it cannot be told. */
  readonly undetermined?: readonly string[]
  readonly fees?: string
  /** The total as it was collected, where a judgment made layers void. */
  readonly collected?: string
}

/** The expectations that a bill does not meet, each in one line. */
export function unmetDuty(bill: Duties, expected: ExpectedDuty): string[] {
  const of = (settled: boolean) => bill.slots.filter((slot) => slot.kind === 'duty' && slot.settled === settled)
  const paid = of(true).map(({ layer, amount }) => `${layer} ${written(amount)}`)
  const open = of(false).map(({ layer }) => layer)
  const { lo, hi } = bill.percent
  const percent = hi?.eq(lo) ? `${lo.mul(100)} %` : `${lo.mul(100)}..${hi ? hi.mul(100) : ''} %`
  const pairs: readonly (readonly [string, string | undefined, string])[] = [
    ['total', expected.total, `${written(bill.total)} ${bill.currency ?? ''}`.trim()],
    ['percent', expected.percent, percent],
    [
      'layers',
      expected.layers && listed(Object.entries(expected.layers).map(([layer, amount]) => `${layer} ${amount}`)),
      listed(paid),
    ],
    ['undetermined', expected.undetermined && listed(expected.undetermined), listed(open)],
    ['fees', expected.fees, written(bill.fees)],
    ['collected', expected.collected, bill.collected ? written(bill.collected.total) : 'nothing'],
  ]
  return pairs.flatMap(([name, want, got]) =>
    want === undefined || want === got ? [] : [`duty ${name}: expected ${want}, got ${got}`],
  )
}

const listed = (all: readonly string[]): string => [...all].sort().join('; ')

const written = ({ lo, hi }: Amount): string =>
  hi?.eq(lo) ? printCents(lo) : `${printCents(lo)}..${hi ? printCents(hi) : ''}`
