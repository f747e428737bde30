import type { Node } from './node.js'
import type { Outcome } from './outcome.js'

export type { Because, Status } from './outcome.js'

/** The verdict on one provision, with everything it rests on. */
export type Verdict = Outcome & {
  /** Keys of the facts that nobody gave and that stand in the way. */
  readonly missing: readonly string[]
  readonly children: readonly Node[]
}

/** What a verdict has beside its outcome is found when it is looked at. */
export function verdictOf(
  outcome: Outcome,
  find: { readonly missing: () => readonly string[]; readonly children: () => readonly Node[] },
): Verdict {
  return {
    ...outcome,
    get missing() {
      return outcome.value === 'unknown' ? find.missing() : []
    },
    get children() {
      return find.children()
    },
  }
}
