import { historyOf } from '../register/history.js'
import type { Register } from '../register/model.js'
import { isEarly, isStale, type StateAnswer } from '../register/state.js'

/** `state ID --json`. */
export function jsonState(register: Register, state: StateAnswer): Record<string, unknown> {
  const { provision, on, knownAt, state: name, by, until, neverOperated, readings, citations, ...rest } = state
  return {
    provision,
    on,
    knownAt,
    state: name,
    by: by ?? null,
    until: until ?? null,
    neverOperated,
    readings,
    history: historyOf(register, provision, knownAt),
    citations,
    stale: isStale(register, register.provisions[provision]!.regime, knownAt),
    early: isEarly(register, register.provisions[provision]!.regime, state),
    ...rest,
  }
}
