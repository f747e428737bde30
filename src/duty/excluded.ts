import { sourceOfTaking } from '../determine/relations.js'
import { uniqueCitations } from '../register/history.js'
import type { Asked, Excluded } from './model.js'
import type { LevyProvision, Standing } from './standing.js'
import { printRate } from './words.js'

/** A duty or fee that is not paid: its verdict says why, or what takes its place. */
export function excludedLine(provision: LevyProvision, { takenBy, applies }: Standing, asked: Asked): Excluded {
  const { id, effect } = provision
  const verdict = asked.outcomeOf(id)
  const taken = applies === 'no' && takenBy.length > 0
  const because = taken ? takenBy[0]!.how : applies === 'no' ? verdict.because : 'times-a-year'
  const by = taken ? takenBy.map((taker) => taker.by) : verdict.exemptBy
  const sources = taken
    ? takenBy.map((taker) => sourceOfTaking(asked, taker, id))
    : by.flatMap((other) => asked.register.provisions[other]?.cite ?? [])
  return {
    provision: id,
    layer: effect.layer,
    kind: effect.kind,
    what: effect.what,
    rate: printRate(effect),
    because,
    by,
    state: verdict.state.state,
    condition: verdict.condition,
    restsOn: verdict.restsOn,
    citations: sources.length ? uniqueCitations([...verdict.citations, ...sources]) : verdict.citations,
  }
}
