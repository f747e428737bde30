import { expect, test } from 'vitest'
import { parseParts } from '../files/parse-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { requestsOf } from '../files/request/request.js'
import { date } from '../time/date.js'
import { determine } from './determine.js'
import { parseMovement } from './movement-parse.js'
import { askedFirst, questions } from './questions.js'

const register = await readRegister()
const list = (...rows: string[]) =>
  Object.values(
    parseParts(
      new TextEncoder().encode(['part no.,form,material,mass,composition,composition complete', ...rows].join('\n')),
      'list.csv',
      vocabularyOf(register),
    ).parts,
  )
const asked = (row: string, input = {}) =>
  questions(
    determine(register, {
      subject: list(row)[0]!,
      movement: parseMovement(input, register),
      on: DAY,
      knownAt: DAY,
    }),
  )
const DAY = date('2025-10-20')
const SALE = { kind: 'export', from: 'CN', to: 'DE', endUse: 'civil' } as const

test('parameters of machines wait for what the item is, and fall away once it is none', () => {
  const unnamed = asked('lamination,,,300 g,,', SALE)
  const kiln = unnamed.find(({ key }) => key.startsWith('item.spec(kiln-length)'))!
  expect(kiln.waitsFor).toContain('item.form @ lamination')
  expect(askedFirst(unnamed).map(({ key }) => key)).toContain('item.form @ lamination')
  expect(askedFirst(unnamed).some(({ variable: { fact } }) => fact === 'item.feature')).toBe(false)
  const named = asked('lamination,component,steel,300 g,Fe 97 %; Si 3 %,yes', SALE)
  expect(named.map(({ key }) => key)).not.toContain(kiln.key)
  expect(named.length).toBeLessThan(unnamed.length / 2)
})

test('who the parties are waits for the movement, where every text asks for that first', () => {
  const nothing = asked('magnet,magnet,NdFeB,12 g,Nd 30 %; Dy 1 %,')
  const japan = nothing.find(({ key }) => key === 'party.on(end-user, cn/mofcom/2026-11/names)')
  const waiting = nothing.filter(({ waitsFor }) => waitsFor.length > 0)
  expect(waiting.length).toBeGreaterThan(10)
  expect(japan?.waitsFor ?? ['movement.kind']).toContain('movement.kind')
  expect(askedFirst(nothing).map(({ key }) => key)).toContain('movement.kind')
})

test.each([
  ['nothing said', 'thing,,,,,', {}],
  ['a magnet', 'thing,magnet,NdFeB,12 g,,', SALE],
  ['equipment', 'thing,equipment,,,,', { kind: 'export', from: 'CN' }],
] as const)('what waits, waits for what is asked at once: %s', (_, row, input) => {
  const all = asked(row, input)
  const first = new Set(askedFirst(all).map(({ key }) => key))
  expect(first.size).toBeGreaterThan(0)
  for (const { waitsFor } of all) for (const key of waitsFor) expect(first).toContain(key)
})

test('what several lines ask of their movement is asked once, with all that it decides', () => {
  const lines = list('a,magnet,NdFeB,12 g,,', 'b,oxide,,1 kg,Dy 80 %,')
  const [a, b] = lines.map((subject) =>
    questions(determine(register, { subject, movement: parseMovement({}, register), on: DAY, knownAt: DAY })),
  )
  const kinds = requestsOf(register, [...a!, ...b!]).flatMap((request) =>
    request.questions.filter(({ key }) => key === 'movement.kind'),
  )
  const decided = [a!, b!].flatMap((of) => of.find(({ key }) => key === 'movement.kind')!.decides)
  expect(kinds).toHaveLength(1)
  expect([...kinds[0]!.decides].sort()).toEqual([...new Set(decided)].sort())
})
