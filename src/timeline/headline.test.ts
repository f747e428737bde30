import { expect, it } from 'vitest'
import { date } from '../time/date.js'
import { timelineData } from './data.js'
import { leadWords, staleWords } from './headline.js'
import { lookup } from './lookup.js'
import { ownRegister } from './sample.testing.js'
import { tools } from './tools.js'

const on = date('2026-11-22')
const data = timelineData(ownRegister(), { on, knownAt: on })

const lead = (day: string, knownAt: string): string => {
  const answers = data.provisions.map((_, index) => lookup(tools, data, index, date(day), date(knownAt)))
  return leadWords(tools, data, answers, day, knownAt)
}

it('counts every provision once, the certain ones first', () => {
  const words = lead('2026-11-22', '2026-11-22')
  expect(words).toMatch(
    /^On 22 Nov 2026, as known that day, \d+ provisions are in force.* and .*; \d+ cannot be told: .*in force or suspended/,
  )
  const total = data.provisions.filter((_, index) => lookup(tools, data, index, on, on).state !== 'none').length
  const numbers = words.slice(words.indexOf('day, ') + 5, words.indexOf(' cannot be told')).match(/\d+/g)!
  expect(numbers.map(Number).reduce((sum, number) => sum + number, 0)).toBe(total)
})

it('says whose knowledge it is', () => {
  expect(lead('2025-12-01', '2025-10-20')).toMatch(/^On 1 Dec 2025, by the texts known on 20 Oct 2025, /)
  expect(lead('2025-12-01', '2026-01-20')).toMatch(/^On 1 Dec 2025, as known on 20 Jan 2026, /)
  expect(lead('1990-01-01', '2026-01-20')).toBe('On 1 Jan 1990, as known on 20 Jan 2026, no provision is in force.')
})

it('is stale after verified-through only', () => {
  expect(staleWords(tools, data, '2026-09-01')).toBe('')
  expect(staleWords(tools, data, '2026-11-22')).toMatch(/only through .*2026.* its silence says nothing\.$/)
})
