import { expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { date } from '../time/date.js'
import { notYet } from './happened.js'
import { drawn, licence, reserved } from './sample.testing.js'

const register = await readRegister()
const kept = { licence, entries: [] }
const at = (instant: string, today: string) => ({ instant, today: date(today) })
const noon = at('2026-05-04T12:00:00Z', '2026-05-04')

test('a draw is of a day that has come, and what is to come is a reservation', () => {
  expect(notYet(register, kept, drawn('d', '2026-05-04', '1'), noon)).toEqual([])
  expect(notYet(register, kept, reserved('r', '2026-05-05', '1'), noon)).toEqual([])
  expect(notYet(register, kept, drawn('d', '2026-05-05', '1'), noon)).toEqual([
    {
      code: 'not-yet',
      path: 'on',
      message: 'line 1: a draw is of goods that have moved, and this day has not come',
      found: '2026-05-05',
      expected: '2026-05-04 or earlier; reserve what is to be exported, and draw it then',
    },
  ])
  const back = { kind: 'returned', key: 'b', on: date('2027-01-01'), draw: 'd', restored: false } as const
  expect(notYet(register, kept, back, noon)).toMatchObject([{ code: 'not-yet', expected: '2026-05-04 or earlier' }])
})

test('a day begins first at the issuer, or here', () => {
  // midnight has passed in Beijing, and not in Europe
  const evening = at('2026-05-04T17:00:00Z', '2026-05-04')
  expect(notYet(register, kept, drawn('d', '2026-05-05', '1'), evening)).toEqual([])
  expect(notYet(register, kept, drawn('d', '2026-05-06', '1'), evening)).toHaveLength(1)
  // and in Auckland before Beijing
  const early = at('2026-05-04T13:00:00Z', '2026-05-05')
  expect(notYet(register, kept, drawn('d', '2026-05-05', '1'), early)).toEqual([])
  const unknown = { licence: { ...licence, kind: 'xx/none' }, entries: [] }
  expect(notYet(register, unknown, drawn('d', '2026-05-05', '1'), evening)).toHaveLength(1)
})

test('what stands under its key is not asked again', () => {
  const entry = drawn('d', '2026-06-01', '1')
  expect(notYet(register, { licence, entries: [entry] }, entry, noon)).toEqual([])
})
