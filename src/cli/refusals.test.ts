import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { example, lodestone as run } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-refusals-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
function saved(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const MOTOR = example('motor.question.yaml')

describe('a list without parts', () => {
  test.each([
    ['a table with its header alone', 'header.csv', 'part no.,origin,value\n'],
    ['rows that say nothing', 'blank.csv', 'part no.,origin,value\n,,\n'],
    ['a tree', 'none.yaml', 'parts: {}\n'],
    ['a question', 'none.question.yaml', 'parts: {}\nmovement: { kind: export, from: CN, to: DE }\n'],
  ])('%s is one error, and no answer', async (_, name, text) => {
    const file = saved(name, text)
    for (const command of ['check', 'duty', 'ask', 'compare']) {
      const { code, out, err } = await run(command, file)
      expect([command, code, out]).toEqual([command, 1, ''])
      expect(err).toMatch(/no (parts in this file|goods in this question)/)
      expect(err.split('\n')).toHaveLength(1)
    }
  })
})

describe('two forms at once', () => {
  test.each([
    ['check', [MOTOR, '--json', '--markdown']],
    ['check', [MOTOR, '--json', '--explain', '--markdown']],
    ['ask', [MOTOR, '--json', '--csv']],
    ['compare', [MOTOR, '--json', '--csv']],
    ['compare', [MOTOR, '--csv', '-o', join(folder, 'both.html')]],
    ['brief', ['--json', '--markdown']],
    ['brief', ['--markdown', '-o', join(folder, 'both.html')]],
    ['talks', ['--json', '--markdown']],
    ['reconcile', [example('reports/harbour-wire.txt'), '--json', '-o', join(folder, 'both.html')]],
  ])('%s %j is a wrong use', async (command, args) => {
    const { code, out, err } = await run(command, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('cannot be used with')
    expect(existsSync(join(folder, 'both.html'))).toBe(false)
  })
})

test('Markdown: what a file says is shown as it stands and never as Markdown or HTML', async () => {
  const name = '<script>alert(1)</script> [x](javascript:y) `z` **b** | c'
  const file = saved(
    'evil.yaml',
    `parts:\n  m1:\n    name: ${JSON.stringify(`${name}\n# second title`)}\n    form: oxide\n`,
  )
  const { out } = await run(
    'check',
    file,
    '--from',
    'CN',
    '--to',
    'DE',
    '--on',
    '2025-10-20',
    '--known',
    '2025-10-20',
    '--markdown',
  )
  expect(out).not.toMatch(/(?<!\\)<script/)
  expect(out).not.toMatch(/(?<!\\)\]\(javascript/)
  expect(out).not.toMatch(/(?<!\\)\*\*b/)
  expect(out.match(/^# /gm)).toHaveLength(1)
  expect(out.split('\n')[0]).toContain('alert')
  const paid = await run('check', example('entry.yaml'), '--part', 'magnets', '--known', '2026-02-01', '--markdown')
  expect(paid.out).toMatch(/## Duties and fees\n\n- total 7420.00 USD/)
})

describe('flip --days', () => {
  test.each([
    ['backwards', '2026-12-31..2025-04-01', 'before the first day'],
    ['one day', '2025-04-01', 'not a span of days'],
    ['no days', '..', 'not a span of days'],
    ['three days', '2025-04-01..2025-05-01..2025-06-01', 'not a span of days'],
    ['a day that is none', '2025-02-30..2025-05-01', 'not a date of the calendar'],
  ])('%s is one error', async (_, days, words) => {
    const { code, out, err } = await run('flip', MOTOR, '--days', days)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
  })
})

describe('accept', () => {
  const WIRE = example('reports/harbour-wire.txt')
  const accept = (judgements: string) =>
    run('accept', 'm1', '--by', 'Ann Lee', '--file', WIRE, '--judgements', judgements, '--known', '2025-12-15')

  test.each([
    ['a text', 'dear diary\n'],
    ['other JSON', '{"by":"Ann Lee"}\n'],
    ['a parts list', 'part no.,origin\na,CN\n'],
  ])('%s is not a file of judgements: it stays as it is', async (_, text) => {
    const file = saved('theirs.txt', text)
    const { code, out, err } = await accept(file)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('not a file of judgements')
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('a folder, and a file in a folder that is not there, are said plainly', async () => {
    mkdirSync(join(folder, 'inner'), { recursive: true })
    expect((await accept(join(folder, 'inner'))).err).toMatch(/--judgements: this is a folder/)
    expect((await accept(join(folder, 'nowhere', 'j.jsonl'))).err).toMatch(/--judgements: no such folder/)
  })

  test('its own file, an empty one and a new one are written to', async () => {
    for (const [name, text] of [['empty.jsonl', '']] as const) {
      const file = saved(name, text)
      expect((await accept(file)).code).toBe(0)
      expect((await accept(file)).err).toContain('already')
      expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(1)
    }
  })

  test('a last line that nobody ended is not run into', async () => {
    const file = join(folder, 'cut.jsonl')
    expect((await accept(file)).code).toBe(0)
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd())
    const again = await run(
      'accept',
      'm1',
      '--by',
      'Bob Ray',
      '--file',
      WIRE,
      '--judgements',
      file,
      '--known',
      '2025-12-15',
    )
    expect(again.code).toBe(0)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).by)).toEqual(['Ann Lee', 'Bob Ray'])
  })
})

test('talks, asked before their first record, say so in each form', async () => {
  const early = ['talks', '--on', '2025-01-15', '--known', '2025-01-15']
  const words = /EARLY: the talks are recorded only from 2025-\d\d-\d\d/
  expect((await run(...early)).out).toMatch(words)
  expect((await run(...early, '--markdown')).out).toMatch(words)
  expect(JSON.parse((await run(...early, '--json')).out).earlyBefore).toMatch(/^2025-/)
  const page = join(folder, 'talks.html')
  await run(...early, '-o', page)
  expect(readFileSync(page, 'utf8')).toMatch(words)
  expect((await run('talks', '--on', '2026-01-15', '--known', '2026-01-15')).out).not.toContain('EARLY')
  expect((await run('brief', '--on', '2025-01-15', '--known', '2025-01-15')).out.replace(/\s+/g, ' ')).toMatch(words)
})
