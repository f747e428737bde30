import type { VerdictLine } from '../../core/asks.js'
import type { Told } from '../../core/check.js'

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
export const isRequirement = ({ effect }: VerdictLine): boolean => REQUIREMENTS.includes(effect.kind)
/** Money is told apart, as a bill. */
const isLevy = ({ effect }: VerdictLine): boolean => effect.kind === 'duty' || effect.kind === 'fee'

export type Sorted = {
  readonly binding: readonly VerdictLine[]
  readonly beside: readonly VerdictLine[]
  readonly open: readonly VerdictLine[]
  readonly openBeside: readonly VerdictLine[]
  readonly asleep: readonly VerdictLine[]
  readonly byTerms: boolean
}

/** Controls that bind or cannot be told first, and what goes with them beside; duties stand in the bill. */
export function groupsOf({
  binding,
  undetermined,
  asleep = [],
}: Pick<Told, 'binding' | 'undetermined'> & { readonly asleep?: readonly VerdictLine[] }): Sorted {
  const isControl = (verdict: VerdictLine): boolean => isRequirement(verdict) && !isLevy(verdict)
  const controls = binding.filter(isControl)
  return {
    binding: controls,
    beside: binding.filter((verdict) => !isRequirement(verdict)),
    open: undetermined.filter(isControl),
    openBeside: undetermined.filter((verdict) => !isRequirement(verdict)),
    asleep: asleep.filter((verdict) => !isLevy(verdict)),
    byTerms: controls.some(({ state }) => state.byItsTerms),
  }
}
