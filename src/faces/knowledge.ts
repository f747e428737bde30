import type { Answer, CoverageLine } from '../determine/determine.js'
import type { PlainDate } from '../time/date.js'

/** What is said before anything else where the question goes back further than the register: silence there means nothing. */
export function earlyLines(
  regimes: readonly { readonly regime: string; readonly verifiedFrom: PlainDate }[],
): string[] {
  const days = [...new Set(regimes.map(({ verifiedFrom }) => verifiedFrom))].sort()
  const each = days.map((day) => {
    const ids = regimes.filter(({ verifiedFrom }) => verifiedFrom === day).map(({ regime }) => regime)
    return `${ids.join(', ')} from ${day}`
  })
  return each.length
    ? [`BEFORE WHAT THE REGISTER HOLDS: it holds ${each.join(', ')}; what applied earlier is not all here.`]
    : []
}

/** What is said first where the register was last checked before the day of knowledge. */
export function staleLines(regimes: readonly Pick<CoverageLine, 'id' | 'verifiedThrough'>[]): string[] {
  const each = regimes.map(({ id, verifiedThrough }) => `${id} to ${verifiedThrough}`)
  return each.length ? [`STALE: the register holds ${each.join(', ')}; later instruments may exist.`] : []
}

/** The lines before an answer. Stale are the regimes it speaks of; what lies before the register may lie in any that it models. */
export function knowledgeLines({ coverage, binding, undetermined, conflicts }: Answer): string[] {
  const touched = new Set([...binding, ...undetermined, ...conflicts].map(({ regime }) => regime))
  const early = coverage.filter((line) => line.early && line.coverage !== 'pointed at')
  const stale = coverage.filter((line) => line.stale && (touched.size === 0 || touched.has(line.id)))
  return [...earlyLines(early.map(({ id, verifiedFrom }) => ({ regime: id, verifiedFrom }))), ...staleLines(stale)]
}
