import { determine } from '../../src/determine/determine.js'
import type { Movement } from '../../src/determine/movement.js'
import { parseMovement } from '../../src/determine/movement-parse.js'
import type { Part } from '../../src/goods/part.js'
import { stateOn } from '../../src/register/state.js'
import { timelineData } from '../../src/timeline/data.js'
import type { AskName, Asks, Checked, Line, Step } from './asks.js'
import { briefed } from './briefed.js'
import { load, registerUnder } from './load.js'
import { provisionPage } from './provision-page.js'
import { plain, revive } from './revive.js'
import { verdictLineIn } from './verdict-line.js'
import { vocabularyIn } from './vocabulary.js'

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
  words: async () => vocabularyIn(await load('register.json')),
  list: async ({ files }) => (await import('./work/read-list.js')).readList(await load('register.json'), files),
  moves: async ({ movement, answers }) => {
    const register = await load('register.json')
    const moved = parseMovement(movement, register)
    if (answers) (await import('./work/moved.js')).refuseOtherUse(register, moved, answers)
    return plain(moved)
  },
  tallies: async ({ scenario, ...of }, progress) => {
    const { tallied } = await import('./work/lines.js')
    return tallied(await registerUnder(scenario), of, (done) => progress({ done, total: of.parts.length }))
  },
  told: async ({ scenario, ...one }) => (await import('./work/lines.js')).told(await registerUnder(scenario), one),
  explained: async ({ scenario, ...one }) =>
    (await import('./work/lines.js')).explained(await registerUnder(scenario), one),
  recorded: async ({ scenario, ...one }) =>
    (await import('./work/lines.js')).recorded(await registerUnder(scenario), one),
  asked: async ({ scenario, ...many }, progress) =>
    (await import('./work/lines.js')).asked(await registerUnder(scenario), many, (done, total) =>
      progress({ done, total }),
    ),
  answers: async ({ file, parts, partly }) =>
    (await import('./work/lines.js')).answersIn(await load('register.json'), file, parts, partly),
  aside: async ({ scenario, ...of }) => (await import('./work/lines.js')).aside(await registerUnder(scenario), of),
  memo: async ({ scenario, ...many }, progress) =>
    (await import('./work/memo.js')).memoOf(await registerUnder(scenario), many, (done) =>
      progress({ done, total: many.parts.length }),
    ),
  netted: async ({ scenario, ...one }) =>
    (await import('./work/netted.js')).nettedOf(await registerUnder(scenario), one),
  decided: async ({ record }) => (await import('./work/decided.js')).decidedOf(await load('register.json'), record),
  redecided: async ({ record, when }) =>
    (await import('./work/decided.js')).redecidedOf(await load('register.json'), record, when),
  partsWords: async ({ parts }) =>
    (await import('./work/part-words.js')).partsWords(parts.map((part) => revive<Part>(part))),
  template: async () => {
    const { templateCsv, wordsCsv } = await import('./work/template.js')
    return { list: templateCsv(), words: wordsCsv(await load('register.json')) }
  },
  scenarios: async () =>
    Object.values(await load('scenarios.json')).map(({ id, title, says }) => ({ id, title, says })),
  compared: async (of, progress) => (await import('./work/compare.js')).comparedOf(of, progress),
  reportText: async ({ file }) => (await import('./work/reports.js')).textOf(file),
  readings: async ({ reports, today }, progress) =>
    (await import('./work/reports.js')).readingsOf(await load('register.json'), reports, today, progress),
  talks: async (when) => (await import('./work/talks.js')).talksAnswer(when),
}

async function checkAll({ lines, scenario, on, knownAt }: Asks['check']['of'], progress: Progress): Promise<Checked[]> {
  const register = await registerUnder(scenario)
  const line = verdictLineIn(register)
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
