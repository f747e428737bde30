import type { VerdictLine } from '../../core/asks.js'
import type { Told } from '../../core/check.js'

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
export const isRequirement = ({ effect }: VerdictLine): boolean => REQUIREMENTS.includes(effect.kind)
/** Money is told apart, as a bill. */
const isLevy = ({ effect }: VerdictLine): boolean => effect.kind === 'duty' || effect.kind === 'fee'

export type Sorted = {
  readonly binding: readonly VerdictLine[]
  /** Exemptions that apply, then the reports that they ask for. */
  readonly exempt: readonly VerdictLine[]
  readonly beside: readonly VerdictLine[]
  readonly open: readonly VerdictLine[]
  readonly openBeside: readonly VerdictLine[]
  readonly asleep: readonly VerdictLine[]
  readonly byTerms: boolean
  /** How many that bind beside controls rest on a day that lies ahead of what was known. */
  readonly besideByTerms: number
}

/** Controls that bind or cannot be told first, and what goes with them beside; duties stand in the bill. */
export function groupsOf({
  binding,
  undetermined,
  asleep = [],
}: Pick<Told, 'binding' | 'undetermined'> & { readonly asleep?: readonly VerdictLine[] }): Sorted {
  const isControl = (verdict: VerdictLine): boolean => isRequirement(verdict) && !isLevy(verdict)
  const controls = binding.filter(isControl)
  const exemptions = binding.filter(({ effect }) => effect.kind === 'exemption')
  const due = binding.filter(({ reportsAfter }) =>
    exemptions.some(({ provision }) => reportsAfter?.includes(provision)),
  )
  const exempt = [...exemptions, ...due]
  const ahead = (verdict: VerdictLine): boolean => verdict.state.byItsTerms
  return {
    binding: controls,
    exempt,
    beside: binding.filter((verdict) => !isRequirement(verdict) && !exempt.includes(verdict)),
    open: undetermined.filter(isControl),
    openBeside: undetermined.filter((verdict) => !isRequirement(verdict)),
    asleep: asleep.filter((verdict) => !isLevy(verdict)),
    byTerms: controls.some(ahead),
    besideByTerms: binding.filter((verdict) => !isRequirement(verdict) && ahead(verdict)).length,
  }
}
