import { type Answer, contextOf } from '../determine/determine.js'
import type { Because, Status } from '../determine/outcome.js'
import type { Verdict } from '../determine/verdict.js'
import { diffRegisters } from '../register/diff.js'
import { historyOf, type StateName } from '../register/history.js'
import type { Citation, Effect, Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

type Side = { readonly status: Status; readonly because: Because; readonly state: StateName }

/** A verdict that is another one than it was. */
export type Change = {
  readonly provision: string
  readonly says: string
  readonly effect: Effect
  readonly was?: Side
  readonly is: Side
  readonly why: Why
}

/**
 * `learnt`: sources that were published in between, or a day that passed without a word. `time`: the day on which the state turned, where it did.
 * `new-law`: instruments that the older edition lacked. `corrected`: what of the register reads otherwise.
 */
export type Why =
  | { readonly kind: 'learnt'; readonly sources: readonly Citation[]; readonly silence?: string }
  | { readonly kind: 'time'; readonly turned?: PlainDate; readonly sources: readonly Citation[] }
  | { readonly kind: 'new-law'; readonly instruments: readonly string[] }
  | { readonly kind: 'corrected'; readonly parts: readonly string[] }

/** What we learned: the same question and law, with the knowledge of two days. */
export function learntBetween(before: Answer, after: Answer): Change[] {
  return differing(before, after).map(([was, is]) => {
    const sources = is.citations.filter(({ published }) => before.knownAt < published && published <= after.knownAt)
    const silence = sources.length ? undefined : is.state.readings.find(({ because }) => because)?.because
    return changeOf(was, is, { kind: 'learnt', sources, ...(silence ? { silence } : {}) })
  })
}

/** What time made true: the same question and knowledge, on two days. */
export function turnedBetween(before: Answer, after: Answer): Change[] {
  const { register } = contextOf(after)
  return differing(before, after).map(([was, is]) => {
    const spans = historyOf(register, is.provision, after.knownAt)
    const turned = spans.findLast(({ from }) => before.on < from && from <= after.on)?.from
    const sources = turned ? is.state.citations : []
    return changeOf(was, is, { kind: 'time', ...(turned ? { turned } : {}), sources })
  })
}

/** What we corrected, and what law came: the same question, put to two editions. */
export function editedBetween(before: Answer, after: Answer): Change[] {
  const [old, now] = [contextOf(before).register, contextOf(after).register]
  return differing(before, after).map(([was, is]) => changeOf(was, is, editWhy(old, now, is, after)))
}

function editWhy(old: Register, now: Register, is: Verdict, { on, knownAt }: Answer): Why {
  const instruments = [...new Set(is.citations.map(({ ref }) => ref.split('@')[0]!))]
  const added = [is.instrument, ...instruments].filter((id) => now.instruments[id] && !old.instruments[id])
  if (added.length) return { kind: 'new-law', instruments: [...new Set(added)] }
  const { changed, stateChanges } = diffRegisters(old, now, { from: on, to: on, knownAt })
  const words = changed.filter(({ provision }) => provision === is.provision).flatMap(({ parts }) => parts)
  const states = stateChanges.some(({ provision }) => provision === is.provision) ? ['state'] : []
  return { kind: 'corrected', parts: [...words, ...states] }
}

/** The verdicts that differ, by provision; without the first where the older law does not hold it. */
function differing(before: Answer, after: Answer): [Verdict | undefined, Verdict][] {
  const all = [...after.binding, ...after.conflicts, ...after.undetermined, ...after.notBinding]
  return all
    .map((is): [Verdict | undefined, Verdict] => [before.verdict(is.provision), is])
    .filter(([was, is]) => (was ? isApart(was, is) : is.status !== 'notBinding'))
    .sort(([, a], [, b]) => (a.provision < b.provision ? -1 : 1))
}

/** Where nothing can be told, it still matters whether the law stands in the way, or only a fact. */
const isApart = (was: Verdict, is: Verdict): boolean =>
  was.status !== is.status || (is.status === 'undetermined' && was.state.state !== is.state.state)

const sideOf = ({ status, because, state }: Verdict): Side => ({ status, because, state: state.state })

const changeOf = (was: Verdict | undefined, is: Verdict, why: Why): Change => ({
  provision: is.provision,
  says: is.says,
  effect: is.effect,
  ...(was ? { was: sideOf(was) } : {}),
  is: sideOf(is),
  why,
})
