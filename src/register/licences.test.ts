import { expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { printIssue } from '../issue.js'
import { parseRegister } from './parse.js'
import { sample, sampleFiles } from './sample.testing.js'

const KINDS = `
clocks:
  decision: { within: 45 working days after accepted, calendar: cn, cite: cn/mofcom/2025-61@zh, stops: [], disapplied: [] }
kinds:
  cn/single: { issuer: cn/mofcom, regime: cn/dual-use, title: { en: single }, says: one export, cite: "cn/mofcom/2025-61@zh#1", clock: decision, documents: {} }
`
const OBSERVED = `
observed:
  one:
    kind: cn/single
    title: a licence
    holders: unknown
    customers: [somebody]
    items: unknown
    quantity: unknown
    validity: unknown
    reports: [{ on: 2025-06-02, published: 2025-06-06, says: cleared, source: press, grade: S }]
`
const issuesWith = (kinds: string, observed = OBSERVED) => {
  const files = sampleFiles()
  files.set('licence-kinds.yaml', kinds)
  files.set('licences-observed.yaml', observed)
  return parseRegister(files).issues.map(printIssue)
}

test('a register without these files is as it was', () => {
  expect(sample().register).not.toHaveProperty('licenceKinds')
  expect(sample().register).not.toHaveProperty('observedLicences')
})

test('kinds and observed licences are read', () => expect(issuesWith(KINDS)).toEqual([]))

test.each([
  ['a citation that is no source', ['2025-61@zh#1', '2025-6@zh#1'], 'which is no source'],
  ['an issuer that is nobody', ['issuer: cn/mofcom', 'issuer: cn/nobody'], 'cn/nobody: not in the register'],
  ['a regime that is none', ['regime: cn/dual-use', 'regime: cn/other'], 'cn/other: not in the register'],
  ['a calendar that is none', ['calendar: cn', 'calendar: us'], 'us: not in the register'],
  ['a clock that is none', ['clock: decision', 'clock: other'], 'other: not in the register'],
  ['a limit that is no limit', ['45 working days after accepted', 'soon'], 'expected "45 working days after accepted"'],
  ['an unknown key', ['says: one export', 'says: one export, colour: red'], 'unrecognized key'],
])('%s', (_, [from, to], words) => {
  const issues = issuesWith(KINDS.replace(from!, to!))
  expect(issues).toHaveLength(1)
  expect(issues[0]).toContain(words)
  expect(issues[0]).toMatch(/^licence-kinds\.yaml:\d+:\d+/)
})

test('a report that was published before what it tells', () => {
  expect(issuesWith(KINDS, OBSERVED.replace('published: 2025-06-06', 'published: 2025-06-01'))).toEqual([
    'licences-observed.yaml:11:15 observed.one.reports.0: published 2025-06-01, before what it tells of 2025-06-02',
  ])
})

test('an observed licence of a kind that is none', () => {
  expect(issuesWith(KINDS, OBSERVED.replace('kind: cn/single', 'kind: cn/other'))[0]).toContain(
    'cn/other: not in the register',
  )
})

test('of the kinds of the register every one has a cited text, and those of others claim no limit that was not read', async () => {
  const { licenceKinds } = await readRegister()
  const kinds = Object.values(licenceKinds!)
  expect(kinds.map(({ id }) => id).sort()).toEqual([
    'cn/export-licence',
    'cn/general',
    'cn/registration',
    'cn/single',
    'cn/temporary',
    'us/bis-licence',
  ])
  expect(kinds.every(({ cite }) => cite.url !== undefined)).toBe(true)
  expect(licenceKinds!['cn/single']!.atMost).toMatchObject({ years: 1, cite: { grade: 'O' } })
  expect(licenceKinds!['cn/general']!.atMost).toMatchObject({ years: 3 })
  expect(licenceKinds!['us/bis-licence']).not.toHaveProperty('atMost')
  expect(licenceKinds!['us/bis-licence']).not.toHaveProperty('clock')
})
