import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { example, lodestone } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-answers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const MADE = 'item.made-in @ motor/rotor/magnet-3'
const OXIDES = example('oxides.question.yaml')

function answering(file: string, ...rows: string[]): string[] {
  const path = join(folder, 'answers.csv')
  writeFileSync(path, ['key,answer', ...rows].join('\n'))
  return ['check', file, '--answers', path]
}
const motor = (...rows: string[]) => answering(example('motor.question.yaml'), ...rows)

describe('answers that cannot be meant are refused, with their lines', () => {
  test.each<[string, string[], RegExp]>([
    [
      'two answers to one key',
      [`${MADE},JP`, `${MADE},CN`],
      /answers\.csv:3: another answer .* line 2, "JP"; found "CN"/,
    ],
    ['a part of another question', ['item.made-in @ pump/shaft,JP'], /answers\.csv:2: a key of another question/],
    ['a part that is misspelled', ['item.made-in @ motor/rotor/magnet-33,JP'], /nearest: motor\/rotor\/magnet-3/],
    ['an item fact without an item', ['item.made-in,JP'], /a key that no question has/],
    ['a role that is none', ['party.military(end-usr),no'], /a key that no question has/],
    ['a list that is none', ['"party.on(end-user, cn/control-lst)",no'], /a key that no question has/],
    ['an element that is none', ['item.contains(Dx) @ motor/rotor/magnet-3,none'], /a key that no question has/],
    ['too many details', ['"item.contains(Dy, Tb) @ motor/rotor/magnet-3",none'], /a key that no question has/],
  ])('%s', async (_, rows, message) => {
    const ran = await lodestone(...motor(...rows))
    expect(ran.err).toMatch(message)
    expect(ran).toMatchObject({ code: 1, out: '' })
  })

  test('the same answer twice is one answer, and an empty one is none', async () => {
    expect((await lodestone(...motor(`${MADE},JP`, `${MADE},JP`, `${MADE},`))).err).toBe('')
  })
})

test('answers about a part that is left out are named, not silently passed over', async () => {
  const args = answering(OXIDES, 'item.made-in @ y2o3,JP', 'item.made-in @ ho2o3,JP')
  const ran = await lodestone(...args, '--part', 'ho2o3')
  expect(ran.err).toBe('lodestone: answers about parts that are not asked about: item.made-in @ y2o3')
  expect(ran.out).not.toBe('')
})
