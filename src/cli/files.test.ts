import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { example, lodestone } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const OXIDE = { form: 'oxide', composition: { complete: 'yes', of: [{ cas: '1308-87-8', share: '99.9 %' }] } }
const MOVEMENT = { kind: 'export', from: 'CN', to: 'DE', 'end-use': 'civil' }
const DAYS = ['--on', '2025-06-10', '--known', '2025-06-10']

describe('question files in JSON', () => {
  const question = { on: '2025-06-10', known: '2025-06-10', part: OXIDE, movement: MOVEMENT }

  test.each([
    ['over lines', JSON.stringify(question, null, 2), 'q.json'],
    ['in one line', JSON.stringify(question), 'q.json'],
    ['as YAML', JSON.stringify(question), 'q.yaml'],
    [
      'the movement last',
      JSON.stringify({ part: OXIDE, known: '2025-06-10', on: '2025-06-10', movement: MOVEMENT }),
      'q.json',
    ],
  ])('%s', async (_, text, name) => {
    const ran = await lodestone('check', write(name, text))
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toContain('cn/mofcom/2025-18#1 ')
  })

  test('a mistake has its place', async () => {
    const text = JSON.stringify({ ...question, on: '2025-06-31' }, null, 2)
    expect((await lodestone('check', write('q.json', text))).err).toMatch(/q\.json:2:\d+.*not a date of the calendar/)
  })

  test('broken JSON is said to be that', async () => {
    const ran = await lodestone('check', write('q.json', '{ "movement": { "from": "CN" '))
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/q\.json/)
  })
})

describe('records', () => {
  const RECORDED = ['check', example('technology.question.yaml'), '--record']

  test('a folder that is not there is not made', async () => {
    const ran = await lodestone(...RECORDED, join(folder, 'nowhere', 'deep', 'decision.json'))
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/--record: no such folder; nothing was written; found ".*nowhere.deep"/)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  test('a record that was printed prettily is told apart from one that differs', async () => {
    const file = join(folder, 'decision.json')
    expect((await lodestone(...RECORDED, file)).code).toBe(3)
    expect(readdirSync(folder)).toContain('editions')
    const pretty = write('pretty.json', JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2))
    const ran = await lodestone('replay', pretty)
    expect(ran.code).toBe(1)
    expect(ran.out).toBe('the same content, but not the same bytes: this is not canonical JSON, first at character 2')
    expect(JSON.parse((await lodestone('replay', pretty, '--json')).out)).toEqual({ same: false, notCanonical: 2 })
  })
})

describe('what is no text is refused by name', () => {
  const RLO = '\u202e'

  test.each([
    ['in the name of a part', { part: { ...OXIDE, name: `a${RLO}b` }, movement: MOVEMENT }],
    ['in the name of a party', { part: OXIDE, movement: { ...MOVEMENT, 'end-user': { name: `a${RLO}b` } } }],
    [
      'in the name of an owner',
      { part: OXIDE, movement: { ...MOVEMENT, importer: { owners: [{ name: 'a\u0007b', share: '5 %' }] } } },
    ],
  ])('%s', async (_, question) => {
    const ran = await lodestone('check', write('q.json', JSON.stringify(question)), ...DAYS)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toContain('control character')
    expect(ran.err).not.toContain(RLO)
  })
})

describe('editions of customs codes', () => {
  const coded = (edition: string) =>
    JSON.stringify({ parts: { a: { ...OXIDE, codes: [{ system: 'hs', code: '8505.11', edition }] } } })
  const FLAGS = ['--from', 'CN', '--to', 'DE', ...DAYS]

  test.each(['2022', '2017'])('HS %s is one', async (edition) => {
    expect((await lodestone('check', write('a.json', coded(edition)), ...FLAGS)).code).toBe(3)
  })

  test.each(['2023', '22', 'latest'])('HS %s is none', async (edition) => {
    const ran = await lodestone('check', write('a.json', coded(edition)), ...FLAGS)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/no such edition of hs; found ".*"; expected .*2017, 2022, 2028/)
  })
})

test('a timeline asked for days outside its page opens at its edge, and says so', async () => {
  const file = join(folder, 'law.html')
  const ran = await lodestone('timeline', '-o', file, '--on', '1800-01-01', '--known', '2025-10-20')
  expect(ran.err).toContain('--on 1800-01-01 lies outside the page, which opens on 2024-12-01 instead')
  expect(ran.err).not.toContain('--known')
  const page = readFileSync(file, 'utf8')
  expect(page).toContain('"on":"2024-12-01"')
  expect(page).not.toContain('1800')
})
