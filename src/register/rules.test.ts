import { describe, expect, test } from 'vitest'
import { printIssue } from '../issue.js'
import { BROKEN, DECISION, LETTER } from './broken.testing.js'
import { type ParsedRegister, parseRegister } from './parse.js'
import { lintRegister, RULES } from './rules.js'
import { sample, sampleFiles } from './sample.testing.js'

const lint = (parsed: ParsedRegister) => [...parsed.issues, ...lintRegister(parsed)]

test('the good register is clean', () => {
  expect(lint(sample()).map(printIssue)).toEqual([])
})

describe.each(Object.entries(BROKEN))('%s', (id, cases) => {
  test.each(cases.map(([words, ...edits]) => ({ words, edits })))('$words', ({ words, edits }) => {
    const issues = lint(sample(...edits))
    expect(issues.map(printIssue)).not.toEqual([])
    expect([...new Set(issues.map(({ code }) => code))]).toEqual([id])
    expect(issues.map(({ message }) => message).join('\n')).toContain(words)
    expect(issues.every(({ file }) => file?.endsWith('.yaml'))).toBe(true)
  })
})

// What a text cannot spell alone: the parser takes the fact out, or files are moved as a whole.
test('R020 a fact is taken out of the vocabulary of a parsed register', () => {
  const { register, ...rest } = sample()
  const { 'party.on': _, ...facts } = register.facts
  const issues = lintRegister({ ...rest, register: { ...register, facts } })
  expect(issues.map(printIssue)).toEqual([
    'cn/mofcom/2025-61.yaml:28:3 cn/mofcom/2025-61#2: R020 reads party.on, which facts.yaml does not have',
  ])
})

test('R029 a list is left behind by its instrument', () => {
  const files = sampleFiles()
  files.set('us/bis/other/names.yaml', 'list: { title: { en: names }, complete: yes, listed: 2025-01-01 }\nnames: {}\n')
  files.set('us/bis/other/items.yaml', 'list: { title: { en: items }, complete: yes, listed: 2025-01-01 }\nnames: {}\n')
  const issues = lintRegister(parseRegister(files))
  expect(issues.map(({ code }) => code)).toContain('R029')
  expect(issues.map(({ message }) => message)).toContain(
    'R029 no instrument us/bis/other for the list us/bis/other/names',
  )
})

test('R039 a relation to a regime that holds no licence requirement names nothing', () => {
  const issues = lint(sample([DECISION, 'exempts: "regime:cn/dual-use"', 'exempts: "regime:cn/drones"']))
  expect(issues.map(({ message }) => message)).toContain(
    'R039 exempts names a regime or an instrument that holds nothing',
  )
})

test('a regime that does not say from which day it is verified is refused', () => {
  const issues = sample(['coverage.yaml', 'modelled, verified-from: 2025-01-01,', 'modelled,']).issues
  expect(issues.map(({ path }) => path)).toContain('regimes.cn/dual-use.verified-from')
})

test('R058 a file name with zero padding', () => {
  const files = sampleFiles()
  files.set('us/bis/letter-01.yaml', files.get(LETTER)!.replaceAll('published: 2025-05-23', 'published: 2025-05-22'))
  const issues = lintRegister(parseRegister(files))
  expect(issues.map(({ code }) => code)).toEqual(['R058', 'R058'])
  expect(issues[0]!.message).toBe('R058 zero padding in us/bis/letter-01')
})

test('a provision that was there before its paper needs a note', () => {
  const early = 'events: [{ effective: 2025-10-01, note: reaches back by its own words }]'
  expect(lint(sample([DECISION, 'events: [{ effective: 2025-10-09 }]', early]))).toEqual([])
})

test('ids are sequential, and every rule has a test', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids).toEqual(ids.map((_, index) => `R${String(index + 1).padStart(3, '0')}`))
  expect([...Object.keys(BROKEN), 'R020', 'R029'].sort()).toEqual(ids)
  expect(RULES.every(({ sentence }) => /^[A-Z].*\.$/.test(sentence))).toBe(true)
  expect(new Set(RULES.map(({ sentence }) => sentence)).size).toBe(RULES.length)
})
