import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { determine } from '../../../src/determine/determine.js'
import type { Movement } from '../../../src/determine/movement.js'
import { record } from '../../../src/determine/record.js'
import type { Part } from '../../../src/goods/part.js'
import type { Register } from '../../../src/register/model.js'
import type { Scenario } from '../../../src/register/scenario/model.js'
import { withEvents } from '../../../src/register/scenario/overlay.js'
import { date } from '../../../src/time/date.js'
import type { Line } from '../asks.js'
import { revive } from '../revive.js'
import { decidedOf, redecidedOf } from './decided.js'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../dist/${path}`, import.meta.url), 'utf8'))
const register = read('register.json') as Register
const [{ part, movement }] = read('web/data/example.json') as [Line]
const subject = revive<Part>(part)
const when = { on: date('2025-12-01'), knownAt: date('2025-10-20') }
const answer = determine(register, { subject, movement: revive<Movement>(movement), ...when })
const kept = record(answer)

it('reads a record: the question, and every verdict with its tree', () => {
  const decided = decidedOf(register, kept)
  expect(decided).toMatchObject({ ...when, edition: register.edition, scenarios: [] })
  expect(decided.answers).toEqual({})
  expect(decided.part.id).toBe(subject.id)
  expect(decided.undetermined.map(({ provision }) => provision)).toEqual(
    answer.undetermined.map(({ provision }) => provision),
  )
  expect(decided.notBinding).toBe(answer.notBinding.length)
  expect(decided.explained['cn/mofcom/2025-61#1-1']!.length).toBeGreaterThan(20)
  expect(decided.undetermined[0]!.citations.length).toBeGreaterThan(0)
})

it('finds nothing changed on the same law and days, and what changed on another', () => {
  expect(redecidedOf(register, kept, undefined)).toMatchObject({
    changed: [],
    same: Object.keys(register.provisions).length,
  })
  const later = redecidedOf(register, kept, { on: when.on, knownAt: date('2025-11-08') })
  expect(later.changed.find(({ provision }) => provision === 'cn/mofcom/2025-61#1-1')).toMatchObject({
    was: { status: 'undetermined', state: 'in-force' },
    is: { status: 'notBinding', because: 'state', state: 'suspended' },
  })
  // A record of a law that did not have a provision yet.
  const { notBinding, ...rest } = JSON.parse(kept) as { notBinding: { provision: string }[] }
  const [young, ...others] = notBinding
  const { changed } = redecidedOf(register, JSON.stringify({ ...rest, notBinding: others }), undefined)
  expect(changed).toMatchObject([{ provision: young!.provision, is: { status: 'notBinding' } }])
  expect(changed[0]).not.toHaveProperty('was')
})

it('decides again under the scenario that the record names', () => {
  const scenarios = read('web/data/scenarios.json') as Record<string, Scenario>
  const supposed = withEvents(register, scenarios['talks-fail']!)
  const under = record(determine(supposed, { subject, movement: revive<Movement>(movement), ...when }))
  expect(decidedOf(register, under).scenarios).toMatchObject([{ id: 'talks-fail' }])
  expect(redecidedOf(register, under, undefined).changed).toEqual([])
})

it('refuses a text that is no record', () => {
  expect(() => decidedOf(register, '{"edition":"x"}')).toThrow(/not a decision record: without subject/)
})
