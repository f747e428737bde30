import type { Register } from '../../register/model.js'
import { provisionsOf } from '../measures/provisions.js'
import type { Measure, Reading } from '../reading.js'
import { reconcile } from '../reconcile/reconcile.js'
import type { ReconcileDays, Reconciled } from '../reconcile/reconciled.js'
import type { Proposals, ProposedMeasure } from './proposed.js'

/** A proposed measure held against the register as a claim of the built-in reader is; `by` says whose it is, also in its draft. */
export type ReconciledProposal = Reconciled & {
  readonly by: string
  /** The sentence around the quote, where that is more than the quote. */
  readonly sentence?: string
}

/** The measures among the proposals, held against the register. The link to provisions is the program's own; a model names no provision. */
export function reconcileProposals(
  register: Register,
  reading: Reading,
  { proposed }: Proposals,
  days: ReconcileDays,
): readonly ReconciledProposal[] {
  const found = proposed.filter((one) => one.kind === 'measure')
  const measures = found.map((one) => measureOf(register, reading, one, days))
  return reconcile(register, { ...reading, measures }, days).map((one, index) => {
    const { by, within } = found[index]!
    return {
      ...one,
      by,
      ...(within ? { sentence: reading.text.slice(within.start, within.end) } : {}),
      why: `proposed by ${by}, checked by nobody; ${one.why}`,
      ...(one.draft === undefined ? {} : { draft: `# PROPOSED by ${by}: no rule found it\n${one.draft}` }),
    }
  })
}

function measureOf(register: Register, reading: Reading, one: ProposedMeasure, { reportDay }: ReconcileDays): Measure {
  const { id, quote, start, end, act, certainty, polarity, party } = one
  const side = reading.entities.find(({ canonical }) => canonical === party)?.state
  const dates = one.dates.flatMap(({ role, words, iso }) =>
    role ? [{ role, words, ...(iso === undefined ? {} : { iso }) }] : [],
  )
  const measure = { id, quote, start, end, act, certainty, polarity, issuer: party ?? 'unnamed', subject: '', dates }
  const asked = { sides: side ? [side] : [], ...(reportDay ? { on: reportDay } : {}) }
  return { ...measure, provisions: provisionsOf(register, measure, asked) }
}
