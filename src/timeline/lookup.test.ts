import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stateOn } from '../register/state.js'
import { date, type PlainDate } from '../time/date.js'
import { timelineData } from './data.js'
import { dayNumber, dayText } from './days.js'
import { candidateDays } from './knowledge.js'
import { lookup } from './lookup.js'
import type { TimelineData } from './model.js'
import { ownRegister } from './sample.testing.js'
import { pageScript } from './script.js'
import { type Tools, tools } from './tools.js'

const register = ownRegister()
const dates = { on: date('2026-11-22'), knownAt: date('2026-11-22') }
const data = JSON.parse(JSON.stringify(timelineData(register, dates))) as TimelineData

const turns = candidateDays(register).map(dayNumber)
/** Any day of some years, or one beside a day on which something happens. */
const anyDay: fc.Arbitrary<PlainDate> = fc
  .oneof(
    fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2028-12-31') }),
    fc
      .tuple(fc.constantFrom(...turns), fc.integer({ min: -1, max: 1 }))
      .map(([turn, by]) => Math.max(turn + by, dayNumber('0001-01-01'))),
  )
  .map(dayText)
const anyProvision = fc.nat({ max: data.provisions.length - 1 })

it('says what stateOn says, for every provision, day and knowledge', () => {
  fc.assert(
    fc.property(anyProvision, anyDay, anyDay, (index, on, knownAt) => {
      const { id } = data.provisions[index]!
      expect(lookup(tools, data, index, on, knownAt)).toEqual(stateOn(register, id, { on, knownAt }))
    }),
    { numRuns: 4000 },
  )
})

it('says the same from the source that the page carries', () => {
  const inlined = new Function(`${pageScript().replace(/tools\.run\(.*$/, '')}\nreturn tools`)() as Tools
  fc.assert(
    fc.property(anyProvision, anyDay, anyDay, (index, on, knownAt) => {
      expect(inlined.lookup(inlined, data, index, on, knownAt)).toEqual(lookup(tools, data, index, on, knownAt))
    }),
    { numRuns: 500 },
  )
  expect(Object.keys(inlined)).toEqual(Object.keys(tools))
})

it('covers each day of knowledge, one by one', () => {
  for (const [index, { id }] of data.provisions.entries()) {
    if (index % 16 !== 0) continue
    for (let day = dayNumber('2024-11-01'); day <= dayNumber('2027-04-01'); day++) {
      const when = { on: date('2026-11-10'), knownAt: dayText(day) }
      expect(lookup(tools, data, index, when.on, when.knownAt)).toEqual(stateOn(register, id, when))
    }
  }
})

it('keeps to the days of knowledge that it was given', () => {
  const some = [date('2025-10-20'), date('2025-11-08')]
  const small = timelineData(register, { ...dates, knownDays: some })
  expect(small.known).toEqual(some)
  expect(tools.knownDay(small, date('2025-11-07'))).toBe('2025-10-20')
  expect(tools.knownDay(small, date('2026-01-01'))).toBe('2025-11-08')
  const index = small.provisions.findIndex(({ id }) => id === 'cn/mofcom/2025-61#1-1')
  const states = some.map((knownAt) => lookup(tools, small, index, date('2025-12-01'), knownAt).state)
  expect(states).toEqual(['in-force', 'suspended'])
})
