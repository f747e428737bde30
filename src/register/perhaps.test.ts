import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/index.js'
import { date } from '../time/date.js'
import { sample } from './sample.testing.js'
import { stateOn } from './state.js'

const register = await readRegister()
const state = (id: string, on: string, knownAt = '2026-10-08') =>
  stateOn(register, id, { on: date(on), knownAt: date(knownAt) })
const readings = (id: string, on: string, knownAt?: string) =>
  state(id, on, knownAt).readings.map((one) => [one.reading, one.state])

describe('an end that nobody can tell whether it came', () => {
  const letter = 'us/bis/licence-suspension-nuclear-2025-06-06#1'

  test('it is in force until the day of the end, and unresolved from then on', () => {
    expect(state(letter, '2025-07-02').state).toBe('in-force')
    expect(state(letter, '2025-07-03')).toMatchObject({
      state: 'unresolved',
      lastKnown: { state: 'in-force', to: '2025-07-02' },
    })
    expect(readings(letter, '2026-10-01')).toEqual([
      ['ended', 'ended'],
      ['not ended', 'in-force'],
    ])
    expect(state(letter, '2026-10-01').readings[0]!.because).toContain('is not known')
  })

  test('before the source of the end it counts for nothing', () => {
    expect(state(letter, '2025-07-08', '2025-07-08').state).toBe('in-force')
  })

  test('ended or suspended for a year: what has ended is neither suspended nor revived', () => {
    const listing = 'cn/mofcom/2025-13#1'
    expect(readings(listing, '2026-06-01')).toEqual([
      ['ended', 'ended'],
      ['not ended', 'suspended'],
    ])
    expect(readings(listing, '2026-11-22', '2026-11-22')).toEqual([
      ['ended', 'ended'],
      ['not ended, revived', 'in-force'],
      ['not ended, extended', 'suspended'],
    ])
  })

  test('only what ends another provision can be in doubt', () => {
    const doubtful = sample(['cn/mofcom/2025-70.yaml', 'from: 2025-11-07', 'from: 2025-11-07\n    perhaps: so'])
    expect(doubtful.issues.map(({ message }) => message)).toContain('suspends has perhaps')
  })
})
