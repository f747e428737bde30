import type { Verdict } from '../../src/determine/verdict.js'
import type { Register } from '../../src/register/model.js'
import type { VerdictLine } from './asks.js'
import { plain } from './revive.js'

/** A verdict with the words of its act and without its trees, which are only worked out when they are looked at. */
export const verdictLineIn =
  (register: Register) =>
  (verdict: Verdict): VerdictLine => {
    const keys = Object.keys(verdict).filter((key) => key !== 'children') as (keyof Verdict)[]
    const { words, relations } = register.provisions[verdict.provision] ?? {}
    const reportsAfter = relations?.['reports-after']
    const bare = Object.fromEntries(keys.map((key) => [key, verdict[key]])) as Omit<Verdict, 'children'>
    const line: VerdictLine = plain(bare)
    return { ...line, ...(words ? { words } : {}), ...(reportsAfter ? { reportsAfter } : {}) }
  }

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
export const isRequirement = ({ effect }: Pick<Verdict, 'effect'>): boolean => REQUIREMENTS.includes(effect.kind)

/** Not in force on the day, with conditions that hold: what a suspension holds back, or a threat would bring. */
export const isAsleep = ({ because, condition, effect, state }: Verdict): boolean =>
  because === 'state' && condition === 'yes' && isRequirement({ effect }) && !['none', 'ended'].includes(state.state)
