import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { determine } from '../../src/determine/determine.js'
import type { Movement } from '../../src/determine/movement.js'
import type { Part } from '../../src/goods/part.js'
import type { Register } from '../../src/register/model.js'
import { date } from '../../src/time/date.js'
import { timelineData } from '../../src/timeline/data.js'
import type { Line } from './asks.js'
import type { Case } from './cases.js'
import { plain, revive } from './revive.js'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8'))
const register = read('register.json') as Register

it('lays beside the page the edition that the program has, and its timeline', () => {
  expect((read('web/data/register.json') as Register).edition).toBe(register.edition)
  const dates = { on: date('2025-01-01'), knownAt: date('2025-01-01') }
  expect(read('web/data/timeline.json')).toEqual(plain(timelineData(register, dates)))
})

it('has the cases of every file, each with what it expects of a provision that is there', () => {
  const cases = read('web/data/cases.json') as Case[]
  expect(cases.length).toBeGreaterThan(300)
  for (const { name, expects } of cases) {
    expect(Object.keys(expects).length, name).toBeGreaterThan(0)
    for (const id of Object.keys(expects)) expect(register.provisions[id], `${name}: ${id}`).toBeDefined()
  }
})

it('brings the example through a message with every bound as it was', () => {
  const [line] = read('web/data/example.json') as Line[]
  const subject = revive<Part>(line!.part)
  const movement = revive<Movement>(line!.movement)
  expect(plain(subject)).toEqual(line!.part)
  const when = { on: date('2025-12-01'), knownAt: date('2025-10-20') }
  const answer = determine(register, { subject, movement, ...when })
  const all = Object.keys(register.provisions).length
  expect([answer.binding.length, answer.undetermined.length, answer.notBinding.length]).toEqual([0, 14, all - 14])
})
