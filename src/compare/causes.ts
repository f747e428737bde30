import type { Register } from '../register/model.js'
import type { Scenario, Supposed } from '../register/scenario/model.js'
import { actorOf } from '../register/scenario/overlay.js'
import { provisionsNamed } from '../register/scenario/runs.js'

/** What the scenarios laid over a register suppose, with the provisions that each event is about. */
type Aimed = { readonly supposed: Supposed; readonly targets: ReadonlySet<string> }

const aims = new WeakMap<Register, readonly Aimed[]>()

function aimedIn(register: Register): readonly Aimed[] {
  const found = aims.get(register) ?? (register.scenarios ?? []).flatMap((scenario) => aimedOf(register, scenario))
  aims.set(register, found)
  return found
}

const aimedOf = (register: Register, scenario: Scenario): Aimed[] =>
  scenario.supposes.map((supposed) => ({ supposed, targets: new Set(targetsOf(register, scenario, supposed)) }))

function targetsOf(register: Register, scenario: Scenario, supposed: Supposed): readonly string[] {
  if ('provision' in supposed) return [supposed.provision]
  const kind = supposed.kind === 'lapses' ? 'extends' : supposed.kind
  const acts = register.acts.filter(
    (act) =>
      act.instrument === actorOf(scenario) &&
      act.kind === kind &&
      act.from === (supposed.from as string) &&
      supposed.named.includes(act.named[0]!),
  )
  return acts.length
    ? acts.flatMap(({ targets }) => targets)
    : supposed.named.flatMap((name) => provisionsNamed(register, name))
}

/**
 * The supposed events that a difference comes from: those about the provision itself, otherwise those about what it hangs on and that stands
 * `otherwise` than under the baseline. None where the law is no scenario.
 */
export function causesOf(
  register: Register,
  provision: string,
  hangsOn: ReadonlySet<string>,
  otherwise: ReadonlySet<string>,
): readonly Supposed[] {
  const aimed = aimedIn(register)
  const own = aimed.filter(({ targets }) => targets.has(provision))
  const ids = [...otherwise].filter((id) => hangsOn.has(id))
  const through = own.length ? own : aimed.filter(({ targets }) => ids.some((id) => targets.has(id)))
  return through.map(({ supposed }) => supposed)
}
