import { type Issue, nearest } from '../../issue.js'
import type { Register } from '../model.js'
import { type Desk, newDesk, type Path, readShaped, report } from '../parse/desk.js'
import { defined } from '../parse/records.js'
import { wrongWith } from './check.js'
import { type Scenario, SUPPOSED_ACTS, SUPPOSED_EVENTS, type Supposed } from './model.js'
import { type ScenarioShape, scenarioFile } from './shapes.js'

export type ParsedScenarios = {
  readonly scenarios: Readonly<Record<string, Scenario>>
  readonly issues: readonly Issue[]
}

type Placed = { readonly supposed: Supposed; readonly file: string; readonly path: Path }
type Read = {
  readonly id: string
  readonly file: string
  readonly shape: ScenarioShape
  readonly own: readonly Placed[]
}

/** An id is a file's name; what its events would be called in citations hangs on it. */
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/

/**
 * Scenarios from the texts of their files, by name (`no-70-lapses.yaml`), held against a register: what they name must be there, and time must run
 * forwards. A scenario that includes others has their events too.
 */
export function parseScenarios(files: ReadonlyMap<string, string>, register: Register): ParsedScenarios {
  const desk = newDesk(files)
  const read = new Map([...files.keys()].sort().flatMap((file) => readOne(desk, file)))
  const scenarios = Object.fromEntries(
    [...read.values()].map((one) => {
      const placed = withIncluded(desk, one, read, [])
      // What an included scenario has wrong by itself is said where it stands.
      for (const { issue, at } of wrongWith(
        register,
        placed.map(({ supposed }) => supposed),
      ))
        if (placed[at]!.file === one.file) report(desk, one.file, issue, placed[at]!.path)
      return [one.id, scenarioOf(one, placed)]
    }),
  )
  return { scenarios, issues: desk.issues }
}

function readOne(desk: Desk, file: string): [string, Read][] {
  const id = file.replace(/\.yaml$/, '')
  if (!NAME.test(id)) {
    const expected = 'small letters, digits and hyphens, and .yaml'
    desk.issues.push({ code: 'bad-name', file, message: 'not the name of a scenario', found: id, expected })
    return []
  }
  const shape = readShaped(desk, file, scenarioFile)
  return shape ? [[id, { id, file, shape, own: [...eventsIn(desk, file, shape), ...actsIn(desk, file, shape)] }]] : []
}

function eventsIn(desk: Desk, file: string, { events = [] }: ScenarioShape): Placed[] {
  return events.flatMap((event, index) => {
    const path = ['events', index]
    const kinds = SUPPOSED_EVENTS.filter((kind) => event[kind] !== undefined)
    if (kinds.length !== 1) return wrongKind(desk, file, path, 'an event has one kind', SUPPOSED_EVENTS)
    const [kind] = kinds as [(typeof SUPPOSED_EVENTS)[number]]
    const until = event.until && { until: defined(event.until) }
    const supposed = { kind, provision: event.provision, from: event[kind]!, ...until } as Supposed
    return [{ supposed, file, path }]
  })
}

function actsIn(desk: Desk, file: string, { acts = [] }: ScenarioShape): Placed[] {
  const all = ['lapses', ...SUPPOSED_ACTS] as const
  return acts.flatMap((act, index) => {
    const path = ['acts', index]
    const kinds = all.filter((kind) => act[kind] !== undefined)
    if (kinds.length !== 1) return wrongKind(desk, file, path, 'an act has one kind', all)
    const [kind] = kinds as [(typeof all)[number]]
    const until = act.until && { until: defined(act.until) }
    return [{ supposed: { kind, named: act[kind]!, from: act.from, ...until } as Supposed, file, path }]
  })
}

function wrongKind(desk: Desk, file: string, path: Path, message: string, of: readonly string[]): Placed[] {
  report(desk, file, { code: 'bad-event', message, expected: of.join(', ') }, path)
  return []
}

/** A scenario's own events and those of all that it includes, each once, by day. */
function withIncluded(desk: Desk, one: Read, all: ReadonlyMap<string, Read>, within: readonly string[]): Placed[] {
  const wrong = (issue: Issue) => report(desk, one.file, issue, ['scenario', 'includes'])
  const included = (one.shape.scenario.includes ?? []).flatMap((id) => {
    const other = all.get(id)
    if (other && ![...within, one.id].includes(id)) return withIncluded(desk, other, all, [...within, one.id])
    if (other) wrong({ code: 'includes-itself', message: 'a scenario that includes itself', found: id })
    else wrong({ code: 'unknown-scenario', message: 'no such scenario', found: id, nearest: nearest(id, all.keys()) })
    return []
  })
  return [...new Set([...included, ...one.own])].sort((a, b) => compare(a.supposed.from, b.supposed.from))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const saidBy = (says: Read['shape']['scenario']['says']): Pick<Scenario, 'says' | 'saysZh'> =>
  typeof says === 'string' ? { says } : { says: says.en, saysZh: says.zh }

const scenarioOf = ({ id, shape: { scenario } }: Read, placed: readonly Placed[]): Scenario => ({
  id,
  title: scenario.title,
  ...saidBy(scenario.says),
  supposes: placed.map(({ supposed }) => supposed),
  notes: scenario.notes ?? [],
})
