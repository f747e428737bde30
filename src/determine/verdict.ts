import type { Node } from './node.js'
import type { Outcome } from './outcome.js'

export type { Because, Status } from './outcome.js'

/** The verdict on one provision, with everything it rests on. */
export type Verdict = Outcome & {
  /** Keys of the facts that nobody gave and that stand in the way. */
  readonly missing: readonly string[]
  readonly children: readonly Node[]
}

type Beside = Pick<Verdict, 'missing' | 'children'>

/** A verdict on an item of the line asked about: field by field, since a line has hundreds of them and a spread is many times slower. */
export const verdictOf = (outcome: Outcome, item: string, { missing, children }: Beside): Verdict => ({
  provision: outcome.provision,
  instrument: outcome.instrument,
  regime: outcome.regime,
  says: outcome.says,
  item,
  status: outcome.status,
  because: outcome.because,
  value: outcome.value,
  effect: outcome.effect,
  state: outcome.state,
  condition: outcome.condition,
  readings: outcome.readings,
  restsOn: outcome.restsOn,
  guidedBy: outcome.guidedBy,
  exemptBy: outcome.exemptBy,
  taken: outcome.taken,
  citations: outcome.citations,
  missing: outcome.value === 'unknown' ? missing : NOTHING,
  children,
})

const NOTHING: readonly string[] = []

/** The same, where what a verdict has beside its outcome is found when it is looked at. */
export function verdictOnDemand(
  outcome: Outcome,
  item: string,
  find: { readonly missing: () => readonly string[]; readonly children: () => readonly Node[] },
): Verdict {
  const missing = outcome.value === 'unknown' ? find.missing : () => NOTHING
  return Object.defineProperties(verdictOf(outcome, item, NOT_LOOKED_AT), {
    missing: { get: missing, enumerable: true },
    children: { get: find.children, enumerable: true },
  })
}

const NOT_LOOKED_AT: Beside = { missing: NOTHING, children: [] }
