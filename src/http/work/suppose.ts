import { parseOwnScenario } from '../../files/read-scenario.js'
import { InputError, nearest } from '../../issue.js'
import type { Register } from '../../register/model.js'
import type { Scenario } from '../../register/scenario/model.js'
import { withEvents } from '../../register/scenario/overlay.js'
import type { Law } from './law.js'

const laid = new WeakMap<Scenario, Register>()

/** The register under a bundled scenario by name, or under one that the request describes in the words of a scenario file. */
export function supposing(law: Law, scenario: string | Readonly<Record<string, unknown>> | undefined): Register {
  if (scenario === undefined) return law.register
  return typeof scenario === 'string' ? under(law, named(law, scenario)) : withEvents(law.register, own(law, scenario))
}

const MOST = 200_000

/** A scenario as a request describes it, in the words of a scenario file. Its issues have paths, and no lines. */
function own({ register }: Law, scenario: Readonly<Record<string, unknown>>): Scenario {
  const text = JSON.stringify(scenario)
  if (text.length > MOST)
    throw new InputError([
      { code: 'too-large', path: 'scenario', message: `${text.length} characters`, expected: `at most ${MOST}` },
    ])
  try {
    return parseOwnScenario('own', text, register)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      error.issues.map(({ file: _, line: __, column: ___, path, ...rest }) => ({
        ...rest,
        path: path ? `scenario.${path}` : 'scenario',
      })),
    )
  }
}

/** Laid over once: what is derived from a register is kept by it. */
function under({ register }: Law, scenario: Scenario): Register {
  const known = laid.get(scenario) ?? withEvents(register, scenario)
  laid.set(scenario, known)
  return known
}

function named({ scenarios }: Law, name: string): Scenario {
  const found = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined
  if (found) return found
  const names = Object.keys(scenarios)
  throw new InputError([
    {
      code: 'unknown-scenario',
      path: 'scenario',
      message: 'no such scenario',
      found: name,
      nearest: nearest(name, names),
    },
  ])
}
