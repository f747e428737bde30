import { beforeAll, expect, test } from 'vitest'
import { readRegister } from '../files/index.js'
import type { Register } from '../register/model.js'
import { stateOn } from '../register/state.js'
import { date } from '../time/date.js'
import { brief } from './brief.js'

let register: Register
beforeAll(async () => {
  register = await readRegister()
})

const asked = (on: string, known = on) => brief(register, { on: date(on), knownAt: date(known) })

test('an exemption from what is void or has ended is not in force to anybody', () => {
  const { inForce, idle, certain } = asked('2026-11-22')
  const listed = inForce.flatMap(({ provisions }) => provisions)
  for (const id of [
    'us/president/eo-14195#in-transit',
    'us/president/eo-14257#annex-2',
    'us/president/proclamation-11012#claims',
  ]) {
    expect(idle).toContain(id)
    expect(listed).not.toContain(id)
  }
  const dead = /^us\/president\/(eo-14(195|257|259|266|346)|proclamation-11012)$/
  expect(inForce.filter(({ instrument }) => dead.test(instrument))).toEqual([])
  expect(certain).toContain(`: ${listed.length} provisions are in force`)
})

test('every provision that is in force is listed or idle, never both; while its duty runs an exemption is listed', () => {
  for (const on of ['2025-04-20', '2025-10-23', '2026-02-10', '2026-11-22']) {
    const { inForce, idle } = asked(on)
    const listed = inForce.flatMap(({ provisions }) => provisions)
    const all = Object.keys(register.provisions).filter(
      (id) => stateOn(register, id, { on: date(on), knownAt: date(on) }).state === 'in-force',
    )
    expect([...listed, ...idle].sort()).toEqual(all.sort())
  }
  expect(asked('2025-04-20').idle).not.toContain('us/president/eo-14257#annex-2')
})

test('one is said as one', () => {
  expect(asked('2026-11-22').certain).toContain('1 is announced and not yet in force, 1 is only threatened or proposed')
})
