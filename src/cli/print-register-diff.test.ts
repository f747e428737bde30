import { expect, test } from 'vitest'
import { diffRegisters } from '../register/diff.js'
import { type Edit, sample } from '../register/sample.testing.js'
import { date } from '../time/date.js'
import { printRegisterDiff } from './print-register-diff.js'

const DECISION = 'cn/mofcom/2025-61.yaml'
const PAUSE = 'cn/mofcom/2025-70.yaml'
const window = { from: date('2026-10-01'), to: date('2027-02-01'), knownAt: date('2025-12-31') }

const diff = (...edits: readonly Edit[]) => diffRegisters(sample().register, sample(...edits).register, window)

test('no difference', () => {
  expect(printRegisterDiff(diff())).toBe('2026-10-01 to 2027-02-01, as known on 2025-12-31: no difference\n')
})

test('what was added, removed, and stands or reads otherwise', () => {
  const text = printRegisterDiff(
    diff(
      [PAUSE, 'date: 2026-11-10, words: 至2026年11月10日, inclusive: unknown', 'date: 2026-11-11, inclusive: yes'],
      [DECISION, 'qa-1:', 'qa-2:'],
      [DECISION, 'says: no licence for listed names', 'says: none for listed names'],
    ),
  )
  expect(text.split('\n').slice(0, 12)).toEqual([
    '2026-10-01 to 2027-02-01, as known on 2025-12-31',
    '',
    'added (1)',
    '  cn/mofcom/2025-61#qa-2',
    '',
    'removed (1)',
    '  cn/mofcom/2025-61#qa-1',
    '',
    'other states (5)',
    '  cn/mofcom/2025-61#1',
    '    2026-11-10  unresolved (last day out: in-force; last day in: suspended) -> suspended',
    '    2026-11-11  in-force -> suspended',
  ])
  expect(text).toContain('other words (1)\n  cn/mofcom/2025-61#2: words\n')
})
