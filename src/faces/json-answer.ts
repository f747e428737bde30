import { type Answer, contextOf } from '../determine/determine.js'
import type { Verdict } from '../determine/verdict.js'

/** A verdict as data, without its trees, its citations by reference. */
export const jsonEntry = (verdict: Verdict): Record<string, unknown> => ({
  provision: verdict.provision,
  instrument: verdict.instrument,
  item: verdict.item,
  state: verdict.state.state,
  effect: verdict.effect,
  because: verdict.because,
  missing: verdict.missing,
  readings: verdict.readings,
  restsOn: verdict.restsOn,
  citations: verdict.citations.map(({ ref, at }) => (at ? `${ref} ${at}` : ref)),
  value: verdict.value,
  condition: verdict.condition,
  guidedBy: verdict.guidedBy,
  exemptBy: verdict.exemptBy,
  ...(verdict.taken ? { taken: verdict.taken } : {}),
})

/** What an answer has besides its verdicts. */
export function jsonHead(answer: Answer): Record<string, unknown> {
  const { on, knownAt, edition, coverage, stale, early, subject } = answer
  return { part: subject.id, on, knownAt, edition, ...supposedIn(answer), stale, early, coverage }
}

/** The JSON form of an answer: the buckets with an entry for each provision; of a list without the trees, and with citations by reference. */
export function jsonAnswer(answer: Answer, { trees }: { trees: boolean }): Record<string, unknown> {
  const whole = (verdict: Verdict) => ({
    ...jsonEntry(verdict),
    citations: verdict.citations,
    stateOf: verdict.state,
    children: verdict.children,
  })
  const entry: (verdict: Verdict) => Record<string, unknown> = trees ? whole : jsonEntry
  return {
    ...jsonHead(answer),
    binding: answer.binding.map(entry),
    notBinding: answer.notBinding.map(entry),
    undetermined: answer.undetermined.map(entry),
    conflicts: answer.conflicts.map(entry),
  }
}
/** The scenarios that an answer supposes, by name; nothing where it is an answer of the law. */
function supposedIn(answer: Answer): { scenarios?: readonly string[] } {
  const { scenarios } = contextOf(answer).register
  return scenarios ? { scenarios: scenarios.map(({ id }) => id) } : {}
}
