import { expect, test } from 'vitest'
import { spanKey } from '../compare/law-days.js'
import { historyOf } from '../register/history.js'
import type { Register } from '../register/model.js'
import { withEvents } from '../register/scenario/overlay.js'
import { addDays, date } from '../time/date.js'
import { readRegister } from './read-register.js'
import { readScenario, readScenarios } from './read-scenario.js'

const register = await readRegister()
const scenarios = Object.values(await readScenarios(register))
const stateOf = (of: Register, id: string, on: string, knownAt: string): string =>
  spanKey(historyOf(of, id, date(knownAt)).findLast(({ from }) => from <= on)!)

test('S1 of the bundled scenarios: the law is the same before the first event, whatever is known', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(9)
  for (const scenario of scenarios) {
    const overlaid = withEvents(register, scenario)
    const first = addDays(scenario.supposes[0]!.from, -1)
    for (const knownAt of ['2025-10-20', '2025-11-08', '2026-10-08', '2026-11-22', '2027-03-01'])
      for (const id of Object.keys(register.provisions))
        for (const on of [first, '2025-10-15', '2025-04-10'].filter((day) => day <= first))
          expect(stateOf(overlaid, id, on, knownAt), `${scenario.id} ${id} on ${on} known ${knownAt}`).toBe(
            stateOf(register, id, on, knownAt),
          )
  }
})

test('each bundled scenario changes something, and what changes is what it names', () => {
  for (const scenario of scenarios) {
    const overlaid = withEvents(register, scenario)
    const knownAt = date('2027-02-01')
    const changed = Object.keys(register.provisions).filter((id) =>
      historyOf(overlaid, id, knownAt).some(
        ({ from }) => stateOf(overlaid, id, from, knownAt) !== stateOf(register, id, from, knownAt),
      ),
    )
    expect(changed.length, scenario.id).toBeGreaterThan(0)
    const aimed = new Set([
      ...overlaid.acts.filter(({ instrument }) => instrument.startsWith('scenario/')).flatMap(({ targets }) => targets),
      ...scenario.supposes.flatMap((one) => ('provision' in one ? [one.provision] : [])),
    ])
    expect(changed.filter((id) => !aimed.has(id))).toEqual([])
  }
})

test('a promise without an instrument is the law that is there if the talks fail', async () => {
  const [promised, failed] = await Promise.all(
    ['promised-without-instrument', 'talks-fail'].map(async (name) => withEvents(register, await readScenario(name))),
  )
  for (const id of Object.keys(register.provisions))
    for (const on of ['2026-11-08', '2026-11-11', '2026-12-01', '2027-01-10'])
      expect(stateOf(promised!, id, on, '2026-11-22')).toBe(stateOf(failed!, id, on, '2026-11-22'))
})
