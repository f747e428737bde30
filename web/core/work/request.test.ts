import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseMovement } from '../../../src/determine/movement-parse.js'
import { readCsv } from '../../../src/files/csv.js'
import { parseParts } from '../../../src/files/parse-parts.js'
import { vocabularyOf } from '../../../src/files/register-vocabulary.js'
import { csvOf } from '../../../src/files/write-csv.js'
import type { Part } from '../../../src/goods/part.js'
import type { Register } from '../../../src/register/model.js'
import { date } from '../../../src/time/date.js'
import { plain, revive } from '../revive.js'
import { answersIn, asked, tallied } from './lines.js'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const register = read('../../../dist/register.json') as Register
const [{ part, movement }] = read('../../../dist/web/data/example.json') as [never]
const motor = revive<Part>(part)
const when = { on: date('2025-12-01'), knownAt: date('2025-10-20') }
const quiet = async () => undefined

/** The same goods again, as another product. */
const named = (one: Part, id: string): Part => ({ ...one, id, ...under(one, id) })
const under = (one: Part, path: string): Pick<Part, 'path' | 'parts'> => ({
  path,
  parts: one.parts.map((child) => ({ ...child, ...under(child, `${path}/${child.id}`) })),
})
const two = { parts: plain([motor, named(motor, 'motor-b')]), movement, ...when }

it('asks each supplier once for parts that stand in two products, and reads the answers back for both', async () => {
  const [alone, both] = [
    await asked(register, { ...two, parts: two.parts.slice(0, 1) }, quiet),
    await asked(register, two, quiet),
  ]
  const magnets = (request: typeof alone) => request.of.find(({ name }) => name === 'HF-Magnet')!.questions
  expect(
    magnets(both)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    magnets(alone)
      .map(({ id }) => id)
      .sort(),
  )
  expect(new Set(both.of.map(({ name }) => name)).size).toBe(both.of.length)
  const made = magnets(both).find(({ ask }) => ask.en === 'Where was sintered NdFeB, grade 42EH made?')!
  expect(made.parts).toMatchObject([{ paths: ['motor/rotor/magnet-3', 'motor-b/rotor/magnet-3'] }])
  expect(made.decides).toBe(2 * magnets(alone).find(({ id }) => id === made.id)!.decides)

  const [head, ...rows] = readCsv('r.csv', new TextEncoder().encode(both.csv)).rows.map(({ cells }) => cells)
  expect(rows.length).toBe(both.of.flatMap(({ questions }) => questions.flatMap(({ parts }) => parts)).length)
  const answer = head!.indexOf('answer')
  const filled = rows.map((row) =>
    row.map((cell, at) => (at === answer && row[0]!.startsWith('item.made-in') ? 'JP' : cell)),
  )
  const back = { name: 'back.csv', bytes: new TextEncoder().encode(csvOf([head!, ...filled])) }
  const answers = answersIn(register, back, two.parts)
  expect(
    Object.keys(answers)
      .filter((key) => key.includes('magnet-3'))
      .sort(),
  ).toEqual(['item.made-in @ motor-b/rotor/magnet-3', 'item.made-in @ motor/rotor/magnet-3'])
  const after = await asked(register, { ...two, answers }, quiet)
  expect(magnets(after).map(({ id }) => id)).not.toContain(made.id)
  expect(await tallied(register, { ...two, answers }, quiet)).toHaveLength(2)
}, 120_000)

it('says no id of the register in a question, in either language', async () => {
  const request = await asked(register, { ...two, parts: two.parts.slice(0, 1) }, quiet)
  const texts = request.of.flatMap(({ questions }) =>
    questions.flatMap(({ ask, against, laws, parts }) => [ask, ...against, ...laws, ...parts.map((one) => one.ask)]),
  )
  expect(texts.length).toBeGreaterThan(30)
  for (const { en, zh } of texts) {
    expect(en).not.toMatch(/\b(?:cn|us)\/|[{}]/)
    expect(zh).not.toMatch(/\b(?:cn|us)\/|[{}]|\b(?:mined|separated|value|any)\b/)
  }
  expect(request.letter.zh).toContain('附件1第一部分')
})

it('searches lines of one shape once, and asks about each of them', async () => {
  const list = 'id,name,form,material,made in,supplier,composition,composition complete\n'
  const rows = ['a', 'b', 'c'].map((id) => `${id},magnet ${id},magnet,NdFeB,DE,Maker,Nd 29-32 %,no`)
  const { parts } = parseParts(new TextEncoder().encode(list + rows.join('\n')), 'l.csv', vocabularyOf(register))
  const steps: number[] = []
  const moves = parseMovement({ kind: 're-export', from: 'DE', to: 'BR', 'end-use': 'civil' }, register)
  const request = await asked(
    register,
    { parts: plain(Object.values(parts)), movement: plain(moves), ...when },
    async (_, total) => {
      steps.push(total)
    },
  )
  expect(steps).toEqual([1])
  const [maker] = request.of.filter(({ name }) => name === 'Maker')
  for (const { parts: about, ask } of maker!.questions) {
    expect(about.map(({ paths }) => paths)).toEqual([['a'], ['b'], ['c']])
    expect(ask.en).toContain('each part below')
  }
  expect(maker!.questions.length).toBeGreaterThan(0)
  expect(request.letter.en).toMatch(/ {4}- magnet b \(b\)/)
})
