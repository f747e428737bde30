import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { example, lodestone } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-reconcile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const register = fileURLToPath(new URL('../../register', import.meta.url))
const run = (...args: string[]) => lodestone(...args, '--register', register)
const WIRE = example('reports/harbour-wire.txt')
const LEDGER = example('reports/coast-ledger.txt')
const KNOWN = ['--known', '2025-12-15']

/** Every file of the register, as one hash. */
function registerHash(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(register, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.yaml') || name.endsWith('.csv')) hash.update(name).update(readFileSync(join(register, name)))
  return hash.digest('hex')
}

describe('lodestone reconcile', () => {
  test('says of each claim how it stands to the register, with the quote', async () => {
    const { code, out } = await run('reconcile', WIRE, ...KNOWN)
    expect(code).toBe(0)
    expect(out).toContain('harbour-wire.txt, of 2025-10-20')
    expect(out).toContain('None of this changes the register')
  })
  test('--json: a verdict of the closed list for each, and every quote in the text', async () => {
    const page = JSON.parse((await run('reconcile', WIRE, ...KNOWN, '--json')).out)
    const text = readFileSync(WIRE, 'utf8')
    expect(page.reports[0].claims.length).toBeGreaterThan(0)
    for (const { claim, verdict } of page.reports[0].claims) {
      expect(['agrees', 'disagrees', 'newer-than-the-register', 'nothing-on-file', 'never-law']).toContain(verdict)
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
    }
    expect(page.across).toBeUndefined()
  })
  test('two reports: where they differ, and how many origins', async () => {
    const { out } = await run('reconcile', WIRE, LEDGER, ...KNOWN)
    expect(out).toContain('2 reports, 1 independent origin')
    expect(out).toContain('different scope: the share of China: rare earths')
  })
  test('--markdown and -o write pages', async () => {
    expect((await run('reconcile', WIRE, ...KNOWN, '--markdown')).out).toMatch(/^# harbour/)
    const file = join(folder, 'page.html')
    expect((await run('reconcile', WIRE, ...KNOWN, '-o', file)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/)
  })
  test('a page of another kind, one day for two reports, a missing file and a URL are refused', async () => {
    expect((await run('reconcile', WIRE, '-o', 'page.txt')).code).toBe(1)
    expect((await run('reconcile', WIRE, LEDGER, '--published', '2025-10-01')).err).toContain('one for 2 reports')
    expect((await run('reconcile', 'nowhere.txt')).err).toContain('no such file')
    expect((await run('reconcile', 'https://example.org/a.html')).err).toContain('nothing is fetched')
  })
})

describe('a report without a day', () => {
  const undated = join(folder, 'undated.txt')
  writeFileSync(undated, 'China suspended Announcement No. 62 of 2025.\n')
  test('is held against no day: it must be given', async () => {
    const { code, err } = await run('reconcile', undated, ...KNOWN)
    expect([code, err]).toEqual([1, expect.stringMatching(/undated.txt.*does not say when.*--published/s)])
    expect((await run('accept', 'm1', '--by', 'Ann Lee', '--file', undated, ...KNOWN)).err).toContain('--published')
  })
  test('given, it is', async () => {
    const { out } = await run('reconcile', undated, '--published', '2025-10-15', ...KNOWN)
    expect(out).toContain('undated.txt, of 2025-10-15')
    expect(out).not.toMatch(/agrees with|Agrees/)
  })
})

describe('lodestone accept', () => {
  const judgements = join(folder, 'judgements.jsonl')
  const accept = (claim: string, by = 'Ann Lee') =>
    run('accept', claim, '--by', by, '--file', WIRE, '--judgements', judgements, ...KNOWN)
  test('appends one line, once, and leaves the register as it is', async () => {
    const page = JSON.parse((await run('reconcile', WIRE, ...KNOWN, '--json')).out)
    const { claim } = page.reports[0].claims[0]
    const before = registerHash()
    expect((await accept(claim.id)).code).toBe(0)
    const [line, rest] = readFileSync(judgements, 'utf8').split('\n')
    expect(rest).toBe('')
    expect(JSON.parse(line!)).toMatchObject({
      judgement: 'accepted',
      by: 'Ann Lee',
      claim: { id: claim.id, quote: claim.quote, report: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    })
    expect((await accept(claim.id)).err).toContain('already')
    await accept(claim.id, 'Bob Ray')
    expect(readFileSync(judgements, 'utf8').trimEnd().split('\n')).toHaveLength(2)
    expect(registerHash()).toBe(before)
  })
  test('a claim that the report lacks, nobody, and the report itself as the file are refused; nothing is written', async () => {
    const other = join(folder, 'other.jsonl')
    const refused = (...args: string[]) => run('accept', ...args, ...KNOWN)
    expect((await refused('m999', '--by', 'Ann', '--file', WIRE, '--judgements', other)).code).toBe(1)
    expect((await refused('m1', '--by', ' ', '--file', WIRE, '--judgements', other)).code).toBe(1)
    expect((await refused('m1', '--by', 'Ann', '--file', WIRE, '--judgements', WIRE)).code).toBe(1)
    expect((await refused('m1', '--file', WIRE)).code).toBe(2)
    expect(existsSync(other)).toBe(false)
  })
})
