import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lodestone } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-long-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, 'parts.csv')
const magnet = (id: string) => `${id},magnet,NdFeB,CN,Nd 30 %; Dy 1 %; Fe 68 %; B 1 %,yes,yes`
const housing = (id: string) => `${id},component,aluminium,DE,Al 92 %; Si 8 %,yes,yes`
const rows = Array.from({ length: 30 }, (_, index) => (index % 3 ? housing(`h${index}`) : magnet(`m${index}`)))
writeFileSync(
  file,
  ['part no.,form,material,origin,composition,composition complete,parts complete', ...rows].join('\n'),
)

const DAY = ['--on', '2025-10-20', '--known', '2025-10-20']
const check = (...flags: string[]) =>
  lodestone('check', file, '--from', 'CN', '--to', 'DE', '--end-use', 'civil', ...DAY, ...flags)

test('a long list is told by groups of parts that come out alike, what binds first', async () => {
  const { code, out } = await check()
  expect(code).toBe(3)
  expect(out).toMatch(/^30 parts, 2025-10-20 as known on 2025-10-20: on 10 something binds, on 20 it cannot be told/)
  expect(out.indexOf('m0, m3, m6')).toBeLessThan(out.indexOf('h1, h2, h4'))
  expect(out).toContain('binds cn/mofcom/2025-18#1')
  expect(out.match(/^\d+ parts$/gm)).toEqual(['10 parts', '20 parts'])
})

test('a part of a long list has the answer that it has alone, and --all tells each', async () => {
  const alone = await check('--part', 'm3')
  expect(alone.out).toContain('Binds')
  expect((await check('--all')).out.match(/^m\d+, 2025-10-20|^h\d+, 2025-10-20/gm)).toHaveLength(30)
})

test('as data, a list has an entry for each part, with what is missing under its own path, and no trees', async () => {
  const answers = JSON.parse((await check('--json')).out)
  expect(answers.map(({ part }: { part: string }) => part)).toEqual(rows.map((row) => row.split(',')[0]))
  const asked = (part: string) =>
    answers
      .find((answer: { part: string }) => answer.part === part)
      .undetermined.flatMap(({ missing }: { missing: string[] }) => missing)
      .filter((key: string) => key.includes(' @ '))
  expect(asked('h4').length).toBeGreaterThan(0)
  expect(asked('h4')).toEqual(asked('h1').map((key: string) => key.replace(/h1$/, 'h4')))
  expect(answers[0].binding[0]).not.toHaveProperty('children')
})
