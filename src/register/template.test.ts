import { expect, test } from 'vitest'
import { printIssue } from '../issue.js'
import { parseRegister } from './parse.js'
import { lintRegister } from './rules.js'
import { sampleFiles } from './sample.testing.js'
import { newInstrument } from './template.js'

const lint = (path: string, text: string): string[] => {
  const parsed = parseRegister(new Map([...sampleFiles(), [path, text]]))
  return [...parsed.issues, ...lintRegister(parsed)].map(printIssue)
}

/** What a person would write: the regime and the address have a form of their own, the rest are words. */
const filledIn = (text: string, regime: string): string =>
  text
    .replace('<fill in: a regime of coverage.yaml>', regime)
    .replace('<fill in: https://...>', 'https://example.org/act')
    .replaceAll(/<fill in: [^>]*>/g, 'words')

test.each([
  ['cn/mofcom/2026-99', 'cn/dual-use'],
  ['us/bis/91-fr-1234', 'us/ear'],
])('%s, filled in, breaks no rule', (id, regime) => {
  const text = newInstrument(id, '2026-03-01')
  expect(lint(`${id}.yaml`, filledIn(text, regime))).toEqual([])
})

test('as it comes it parses, and the rules name what is left to fill in', () => {
  const issues = lint('cn/mofcom/2026-99.yaml', newInstrument('cn/mofcom/2026-99', '2026-03-01'))
  expect(issues.map((issue) => /\bR\d+/.exec(issue)?.[0])).toEqual(['R004', 'R050', 'R059', 'R059'])
})

test('the commented acts parse too', () => {
  const text = filledIn(newInstrument('cn/mofcom/2026-99', '2026-03-01'), 'cn/dual-use')
  const acts = text.slice(text.indexOf('# acts:')).replaceAll(/^# /gm, '')
  const issues = lint('cn/mofcom/2026-99.yaml', text.slice(0, text.indexOf('# acts:')) + acts)
  expect(issues.map((issue) => issue.replace(/^.*: R/, 'R'))).toEqual([
    'R001 suspends cn/mofcom/2025-62#1, which the register does not hold',
    'R002 cites cn/mofcom/2026-99@press, which is no source',
  ])
})

test('an id or a day that is none is refused', () => {
  expect(() => newInstrument('cn/mofcom', '2026-03-01')).toThrow(
    'not an instrument id, like cn/mofcom/2025-61: cn/mofcom',
  )
  expect(() => newInstrument('../../etc/x', '2026-03-01')).toThrow(RangeError)
  expect(() => newInstrument('cn/mofcom/2026-99', '2026-02-30')).toThrow('not a date, YYYY-MM-DD: 2026-02-30')
})
