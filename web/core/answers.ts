import { determine } from '../../src/determine/determine.js'
import type { Movement } from '../../src/determine/movement.js'
import type { Verdict } from '../../src/determine/verdict.js'
import type { Part } from '../../src/goods/part.js'
import type { Register } from '../../src/register/model.js'
import { stateOn } from '../../src/register/state.js'
import { timelineData } from '../../src/timeline/data.js'
import type { AskName, Asks, Checked, Line, Step, VerdictLine } from './asks.js'
import { briefed } from './briefed.js'
import { load, registerUnder } from './load.js'
import { provisionPage } from './provision-page.js'
import { plain, revive } from './revive.js'

/** How an answer tells how far it is; it lets a cancellation through, which it throws. */
export type Progress = (step: Step) => Promise<void>

/** One answer for each thing that can be asked. Between two steps of long work other messages are heard. */
export const ANSWERS: {
  readonly [Name in AskName]: (of: Asks[Name]['of'], progress: Progress) => Promise<Asks[Name]['is']>
} = {
  edition: async ({ scenario }) => ({ edition: (await registerUnder(scenario)).edition }),
  state: async ({ provision, scenario, ...when }) => stateOn(await registerUnder(scenario), provision, when),
  brief: async ({ scenario, ...when }) => briefed(await registerUnder(scenario), when),
  timeline: async ({ scenario, ...when }) =>
    scenario === undefined
      ? { ...(await load('timeline.json')), ...when }
      : timelineData(await registerUnder(scenario), when),
  provision: async ({ provision, scenario }) =>
    provisionPage(await registerUnder(scenario), provision, await load('cases.json')),
  check: checkAll,
}

async function checkAll({ lines, scenario, on, knownAt }: Asks['check']['of'], progress: Progress): Promise<Checked[]> {
  const register = await registerUnder(scenario)
  const line = (verdict: Verdict): VerdictLine => lineOf(register, verdict)
  const movements = new Map<Line['movement'], Movement>()
  const checked: Checked[] = []
  for (const [index, { part, movement }] of lines.entries()) {
    await progress({ done: index, total: lines.length })
    const moves = movements.get(movement) ?? revive<Movement>(movement)
    movements.set(movement, moves)
    const answer = determine(register, { subject: revive<Part>(part), movement: moves, on, knownAt })
    checked.push({
      part: part.id,
      ...(part.name ? { name: part.name } : {}),
      on,
      knownAt,
      edition: answer.edition,
      binding: answer.binding.map(line),
      undetermined: answer.undetermined.map(line),
      conflicts: answer.conflicts.map(line),
      notBinding: answer.notBinding.length,
      stale: answer.stale,
      early: answer.early,
      coverage: answer.coverage,
    })
  }
  return checked
}

/** A verdict without its trees, which are only worked out when they are looked at. */
function lineOf(register: Register, verdict: Verdict): VerdictLine {
  const { children: _, ...outcome } = Object.fromEntries(
    Object.keys(verdict)
      .filter((key) => key !== 'children')
      .map((key) => [key, verdict[key as keyof Verdict]]),
  ) as Verdict
  const { words } = register.provisions[verdict.provision]!
  return { ...(plain(outcome) as VerdictLine), ...(words ? { words } : {}) }
}
