import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { determine } from './determine/determine.js'
import { unmet } from './determine/expectation.js'
import { parseMovement } from './determine/movement-parse.js'
import { withClaims } from './duty/claims.js'
import { duties } from './duty/duties.js'
import { unmetDuty } from './duty/expectation.js'
import { parseDutyInput } from './duty/input-parse.js'
import { readRegister, vocabularyOf } from './files/index.js'
import { parseCases } from './files/question-file.js'
import { readScenarios } from './files/read-scenario.js'
import type { Register } from './register/model.js'
import { withEvents } from './register/scenario/overlay.js'
import { stateOn } from './register/state.js'

const folder = fileURLToPath(new URL('../cases/', import.meta.url))
const register = await readRegister()
const vocabulary = vocabularyOf(register)
const scenarios = await readScenarios(register)
/** The law, or what is supposed of it. */
const lawUnder = (scenario: string | undefined): Register => {
  if (scenario === undefined) return register
  const found = scenarios[scenario]
  if (!found) throw new Error(`no such scenario: ${scenario}`)
  return withEvents(register, found)
}
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

describe.each(files)('cases/%s', (file) => {
  const cases = parseCases(readFileSync(folder + file), basename(file), vocabulary)
  it.each(cases.map((one) => [`${one.name} (line ${one.line})`, one] as const))('%s', (_, one) => {
    const { on, known: knownAt } = one
    const law = lawUnder(one.scenario)
    if (one.kind === 'state') {
      const state = stateOn(law, one.provision, { on, knownAt })
      const { 'by-its-terms': terms, 'never-operated': never, readings, ...rest } = one.expect
      expect(state).toMatchObject(rest)
      if (terms) expect(state.byItsTerms).toBe(terms === 'yes')
      if (never) expect(state.neverOperated).toBe(never === 'yes')
      if (readings)
        expect(state.readings.map((reading) => reading.state).sort()).toEqual([...(readings as string[])].sort())
      return
    }
    const movement = parseMovement(withClaims(one.movement, register), register)
    const answer = determine(law, { subject: one.part, movement, on, knownAt })
    expect(unmet(answer, one.expect)).toEqual([])
    if (one.duty)
      expect(unmetDuty(duties(answer, parseDutyInput(one.duty.input, register)), one.duty.expect)).toEqual([])
  })
})

it('has at least 200 questions', () => {
  const all = files.flatMap((file) => parseCases(readFileSync(folder + file), file, vocabulary))
  expect(all.filter(({ kind }) => kind === 'question').length).toBeGreaterThanOrEqual(200)
})

it('has at least 20 cases under scenarios, and one at least under each', () => {
  const all = files.flatMap((file) => parseCases(readFileSync(folder + file), file, vocabulary))
  const supposed = all.flatMap(({ scenario }) => (scenario ? [scenario] : []))
  expect(supposed.length).toBeGreaterThanOrEqual(20)
  expect([...new Set(supposed)].sort()).toEqual(Object.keys(scenarios).sort())
})
