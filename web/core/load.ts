import type { Talks } from '../../src/claims/talks/model.js'
import type { Register } from '../../src/register/model.js'
import type { Scenario } from '../../src/register/scenario/model.js'
import { withEvents } from '../../src/register/scenario/overlay.js'
import type { TimelineData } from '../../src/timeline/model.js'
import type { Case } from './cases.js'

/** What the build lays beside the page. The worker's own address is `assets/...`, so all of it is one folder up. */
type Files = {
  readonly 'register.json': Register
  readonly 'timeline.json': TimelineData
  readonly 'scenarios.json': Readonly<Record<string, Scenario>>
  readonly 'talks.json': Talks
  readonly 'cases.json': readonly Case[]
}

const loaded = new Map<string, Promise<unknown>>()

/** One file of the page's folder, fetched once; after a failure the next question tries again. */
export function load<Name extends keyof Files>(name: Name): Promise<Files[Name]> {
  const found = loaded.get(name) ?? fetchJson(name)
  loaded.set(name, found)
  return found as Promise<Files[Name]>
}

async function fetchJson(name: string): Promise<unknown> {
  try {
    const answer = await fetch(new URL(`../data/${name}`, self.location.href))
    if (!answer.ok) throw new Error(`${name}: the server answers ${answer.status}`)
    return await answer.json()
  } catch (error) {
    loaded.delete(name)
    throw error
  }
}

const overlaid = new Map<string, Register>()

/** The register, with a scenario laid over it where one is named. Throws RangeError on a scenario that is not there. */
export async function registerUnder(scenario: string | undefined): Promise<Register> {
  const register = await load('register.json')
  if (scenario === undefined) return register
  const found = overlaid.get(scenario)
  if (found) return found
  const events = (await load('scenarios.json'))[scenario]
  if (!events) throw new RangeError(`no such scenario: ${scenario}`)
  const under = withEvents(register, events)
  overlaid.set(scenario, under)
  return under
}
