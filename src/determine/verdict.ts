import type { Provision } from '../register/model.js'
import { missingKeys } from './missing.js'
import type { Node } from './node.js'
import { type Outcome, treesOf } from './outcome.js'
import type { Session } from './session.js'

export type { Because, Status } from './outcome.js'

/** The verdict on one provision, with everything it rests on. The trees are built when they are looked at. */
export type Verdict = Outcome & {
  /** Keys of the facts that nobody gave and that stand in the way. */
  readonly missing: readonly string[]
  readonly children: readonly Node[]
}

export function verdictOf(outcome: Outcome, provision: Provision, session: () => Session): Verdict {
  return {
    ...outcome,
    get missing() {
      return outcome.value === 'unknown' ? missingKeys(session(), provision) : []
    },
    get children() {
      return treesOf(session(), provision)
    },
  }
}
