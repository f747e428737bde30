import { expect, test } from 'vitest'
import { date } from '../time/date.js'
import { diffRegisters } from './diff.js'
import { type Edit, sample } from './sample.testing.js'

const DECISION = 'cn/mofcom/2025-61.yaml'
const LETTER = 'us/bis/letter-2025-05-23.yaml'
const PAUSE = 'cn/mofcom/2025-70.yaml'
const window = { from: date('2026-10-01'), to: date('2027-02-01'), knownAt: date('2025-12-31') }

const diff = (...edits: readonly Edit[]) => diffRegisters(sample().register, sample(...edits).register, window)

test('a register does not differ from itself', () => {
  expect(diff()).toEqual({ window, added: [], removed: [], stateChanges: [], changed: [] })
})

test('a longer suspension changes the days between the two ends, and no others', () => {
  const { stateChanges } = diff([
    PAUSE,
    'date: 2026-11-10, words: 至2026年11月10日, inclusive: unknown',
    'date: 2027-01-10, inclusive: yes',
  ])
  expect(stateChanges.filter(({ provision }) => provision === 'cn/mofcom/2025-61#1')).toEqual([
    {
      provision: 'cn/mofcom/2025-61#1',
      from: '2026-11-10',
      to: '2026-11-10',
      before: { state: 'unresolved', readings: ['last day out: in-force', 'last day in: suspended'] },
      after: { state: 'suspended', readings: [] },
    },
    {
      provision: 'cn/mofcom/2025-61#1',
      from: '2026-11-11',
      to: '2027-01-10',
      before: { state: 'in-force', readings: [] },
      after: { state: 'suspended', readings: [] },
    },
  ])
})

test('a change outside the window is not shown, and one across its edge is cut', () => {
  const events = 'events: [{ effective: 2025-05-23 }, { revoked: 2025-07-02 }, { effective: 2025-08-01 }]'
  const revoked = (day: string) =>
    diff([LETTER, events, events.replace(']', `, { revoked: ${day} }]`)]).stateChanges.map(({ from, to }) => [from, to])
  expect(revoked('2025-10-01').at(0)?.[0]).toBe('2026-10-01')
  expect(revoked('2025-10-01').at(-1)?.[1]).toBe('2027-02-01')
  expect(revoked('2027-02-01')).toEqual([['2027-02-01', '2027-02-01']])
  expect(revoked('2027-02-02')).toEqual([])
})

test('a provision that is renamed is one removed and one added', () => {
  const { added, removed, stateChanges } = diff([DECISION, 'qa-1:', 'qa-2:'])
  expect({ added, removed, stateChanges }).toEqual({
    added: ['cn/mofcom/2025-61#qa-2'],
    removed: ['cn/mofcom/2025-61#qa-1'],
    stateChanges: [],
  })
})

test('condition, effect and words are told apart, and a list is a part of the conditions that name it', () => {
  const { changed } = diff(
    [DECISION, 'at-least: 0.1 %', 'more-than: 0.1 %'],
    [DECISION, 'policy: in-principle-denial', 'policy: case-by-case'],
    [DECISION, 'says: report it', 'says: report it soon'],
    ['cn/mofcom/2025-61/names.yaml', 'name: { en: Acme }', 'name: { en: Acme Inc }'],
  )
  expect(changed).toEqual([
    { provision: 'cn/mofcom/2025-61#1', parts: ['condition'] },
    { provision: 'cn/mofcom/2025-61#2', parts: ['effect', 'list cn/control-list'] },
    { provision: 'cn/mofcom/2025-61#3-report', parts: ['words'] },
  ])
})

test('another citation alone changes nothing', () => {
  expect(
    diff(['cn/mofcom/2025-61/items.yaml', '    elements: [Dy]', '    cite: zh#annex\n    elements: [Dy]']).changed,
  ).toEqual([])
})
