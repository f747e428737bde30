import { canonicalJson, sha256Hex } from '../../measure/canonical.js'
import type { End } from '../../time/change.js'
import { dayOf, type Moment, type PlainDate } from '../../time/date.js'
import type { Act, Citation, OwnEvent, Provision, Register } from '../model.js'
import type { Scenario, Supposed } from './model.js'
import { provisionsNamed, runningUnder, runsOn } from './runs.js'

/**
 * A register with a scenario laid over it: the same law, and the events that the scenario supposes, each marked so in its citation (grade
 * `supposed`). It is supposed whatever day's knowledge is asked for, as soon as the law that it builds on was published; ends that it names are
 * what happens. The edition says which law and which scenario. Throws RangeError where the scenario names what the register lacks (`parseScenarios`
 * says where).
 */
export function withEvents(register: Register, scenario: Scenario): Register {
  const acts = scenario.supposes.flatMap((supposed) =>
    'provision' in supposed ? [] : actsOf(register, scenario, supposed),
  )
  const overlaid: Register = {
    ...register,
    edition: `${register.edition}+${scenario.id}@${sha256Hex(canonicalJson(scenario)).slice(0, 12)}`,
    scenarios: [...(register.scenarios ?? []), scenario],
    provisions: withOwnEvents(register.provisions, scenario),
    acts: [...register.acts, ...acts],
  }
  below.set(overlaid, lawOf(register))
  return overlaid
}

const below = new WeakMap<Register, Register>()

/** The register without the scenarios that `withEvents` laid over it. */
export const lawOf = (register: Register): Register => below.get(register) ?? register

/** Who acts in a scenario: `scenario/no-70-lapses`. No instrument of the register has such an id. */
export const actorOf = ({ id }: Pick<Scenario, 'id'>): string => `scenario/${id}`

const citing = (scenario: Scenario, published: PlainDate): Citation => ({
  ref: `${actorOf(scenario)}@supposed`,
  grade: 'supposed',
  published,
  title: scenario.title.en ?? scenario.title.zh ?? scenario.id,
})

function withOwnEvents(provisions: Register['provisions'], scenario: Scenario): Register['provisions'] {
  const changed: Record<string, Provision> = {}
  for (const supposed of scenario.supposes) {
    if (!('provision' in supposed)) continue
    const { provision: id, kind, from, until } = supposed
    const provision = changed[id] ?? known(provisions[id], id)
    const cite = citing(scenario, firstHeard(provision))
    const own = kind === 'effective' ? provision.events.find((one) => one.kind === 'effective') : undefined
    const event: OwnEvent = {
      ...own,
      kind,
      date: own?.date ?? (from as string as Moment),
      cite,
      ...(until ? { until } : {}),
    }
    changed[id] = { ...provision, events: [...provision.events.filter((one) => one !== own), event] }
  }
  return { ...provisions, ...changed }
}

const firstHeard = ({ events }: Provision): PlainDate => events.map(({ cite }) => cite.published).sort()[0]!

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new RangeError(`a scenario names what the register lacks: ${id}`)
  return found
}

type SupposedAct = Exclude<Supposed, { provision: string }>

/** One act for each source that it builds on: it is visible with what it prolongs or ends. */
function actsOf(register: Register, scenario: Scenario, supposed: SupposedAct): Act[] {
  return supposed.named.flatMap((name) => {
    const groups = new Map<string, { cite: PlainDate; until?: End; targets: string[] }>()
    for (const { target, published, until } of touched(register, supposed, name)) {
      const key = `${published} ${JSON.stringify(until ?? '')}`
      const group = groups.get(key) ?? { cite: published, ...(until ? { until } : {}), targets: [] }
      if (!group.targets.includes(target)) group.targets.push(target)
      groups.set(key, group)
    }
    if (groups.size === 0) throw new RangeError(`a scenario names what the register lacks: ${supposed.kind} ${name}`)
    return [...groups.values()].map(
      ({ cite, until, targets }): Act => ({
        kind: supposed.kind === 'lapses' ? 'extends' : supposed.kind,
        instrument: actorOf(scenario),
        targets,
        named: [name],
        from: supposed.from as string as Moment,
        ...(until ? { until } : {}),
        cite: citing(scenario, cite),
        reports: [],
      }),
    )
  })
}

type Touched = { readonly target: string; readonly published: PlainDate; readonly until?: End }

/** A lapse repeats the end that the text names: nothing prolongs it. */
function touched(register: Register, { kind, from, until }: SupposedAct, name: string): Touched[] {
  const running = runningUnder(register, name, from)
  if (kind === 'lapses')
    return running
      .filter((one) => one.until && dayOf(one.until.date) === from)
      .map(({ target, cite, until: end }) => ({ target, published: cite.published, until: end! }))
  if (kind === 'extends' || kind === 'resumes')
    return running
      .filter((one) => runsOn(one, from))
      .map(({ target, cite }) => ({ target, published: cite.published, ...(until ? { until } : {}) }))
  return provisionsNamed(register, name).map((target) => ({
    target,
    published: firstHeard(known(register.provisions[target], target)),
    ...(until ? { until } : {}),
  }))
}
