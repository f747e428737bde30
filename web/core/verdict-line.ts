import type { Verdict } from '../../src/determine/verdict.js'
import type { VerdictLine } from './asks.js'
import { plain } from './revive.js'

/** A verdict without its trees, which are only worked out when they are looked at. */
export function verdictLine(verdict: Verdict): VerdictLine {
  const { children: _, ...outcome } = Object.fromEntries(
    Object.keys(verdict)
      .filter((key) => key !== 'children')
      .map((key) => [key, verdict[key as keyof Verdict]]),
  ) as Verdict
  return plain(outcome) as VerdictLine
}

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
export const isRequirement = ({ effect }: Pick<Verdict, 'effect'>): boolean => REQUIREMENTS.includes(effect.kind)

/** Not in force on the day, with conditions that hold: what a suspension holds back, or a threat would bring. */
export const isAsleep = ({ because, condition, effect, state }: Verdict): boolean =>
  because === 'state' && condition === 'yes' && isRequirement({ effect }) && !['none', 'ended'].includes(state.state)
