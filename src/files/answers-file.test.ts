import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { InputError } from '../issue.js'
import type { Register } from '../register/model.js'
import { answerRowsOf, parseAnswersFile, parseAnswersPartly } from './answers-file.js'
import { parseParts } from './parse-parts.js'
import { vocabularyOf } from './register-vocabulary.js'
import { csvOf } from './write-csv.js'
import { inline, workbook } from './xlsx.testing.js'

const register = JSON.parse(readFileSync(new URL('../../dist/register.json', import.meta.url), 'utf8')) as Register
const KEYS = ['item.made-in @ a/m1', 'item.made-in @ b/m1']
const TABLE = [
  ['key', 'question', 'answer', 'source'],
  [KEYS.join('\n'), 'Where was m1 made?', 'JP', 'certificate 7'],
  ['item.made-in @ a', '', '', ''],
]
const parts = Object.values(
  parseParts(
    new TextEncoder().encode('id,level,made in\na,0,DE\nm1,1,\nb,0,DE\nm1,1,'),
    'list.csv',
    vocabularyOf(register),
  ).parts,
)

it.each([
  ['back.csv', new TextEncoder().encode(csvOf(TABLE))],
  ['back.xlsx', workbook(inline(TABLE))],
])('one cell of several keys in %s answers each of them', (name, bytes) => {
  expect(answerRowsOf(name, bytes).map(({ key, text }) => [key, text])).toEqual([
    [KEYS[0], 'JP'],
    [KEYS[1], 'JP'],
    ['item.made-in @ a', ''],
  ])
  const { answers } = parseAnswersFile(bytes, name, register, { asked: parts, all: parts })
  expect(Object.keys(answers)).toEqual(KEYS)
  for (const key of KEYS)
    expect(answers[key]).toMatchObject({
      value: { is: 'word', word: 'jp' },
      at: [{ file: name, note: 'certificate 7' }],
    })
})

it('refuses a row without a key that is answered', () => {
  const bytes = new TextEncoder().encode('key,answer\n,JP')
  expect(() => parseAnswersFile(bytes, 'x.csv', register, { asked: parts, all: parts })).toThrow(/no question has/)
})

const magnet = Object.values(
  parseParts(
    new TextEncoder().encode('id,form,material,composition\nm,magnet,NdFeB,Dy 1.2 %; Nd 90..98 %'),
    'm.csv',
    vocabularyOf(register),
  ).parts,
)
const onMagnet = (rows: string, endUses: readonly string[] = []) =>
  parseAnswersFile(new TextEncoder().encode(`key,answer\n${rows}`), 'x.csv', register, {
    asked: magnet,
    all: magnet,
    endUses,
  })

it.each([
  ['item.contains(Dy | Tb) @ m,nothing else', /contradicts: 1.2 % to 10 % Dy is declared/],
  ['item.contains(Dy) @ m,none', /contradicts: 1.2 % to 10 % Dy is declared/],
  ['item.contains(Dy) @ m,0.05 %', /contradicts: 1.2 % to 10 % Dy is declared/],
  ['item.contains(Tb) @ m,30 %', /contradicts|more than the whole/],
  ['"item.contains(Sm) @ m",60 %\n"item.contains(Ho) @ m",60 %', /contradicts|more than the whole/],
  ['movement.end-use(civil | military | wmd),civil; military', /exclude each other/],
])('what contradicts what is declared, or itself, is refused: %s', (rows, message) =>
  expect(() => onMagnet(rows)).toThrow(message),
)
it('an end use against the one declared is refused', () =>
  expect(() => onMagnet('movement.end-use(military),yes', ['civil'])).toThrow(/exclude each other/))
it('an answer that the declared composition allows is taken', () =>
  expect(
    Object.keys(onMagnet('item.contains(Dy) @ m,1.1 % to 1.3 %\nitem.contains(Tb) @ m,0.3 %').answers),
  ).toHaveLength(2))
it('tells everything that is wrong with a file at once, in the order of its lines', () => {
  const rows =
    'item.contains(Dy) @ m,a bit\nitem.made-in @ m9,AU\n"party.on(end-user, cn/control-list)","no, 2026-13-40"\nitem.contains(Dy | Tb) @ m,;\nmovement.by,cart\n"item.contains(Tb) @ m",99 %'
  let issues: readonly object[] = []
  try {
    onMagnet(rows)
  } catch (error) {
    issues = (error as InputError).issues
  }
  expect(issues).toMatchObject([
    {
      line: 2,
      message: expect.stringContaining('not an answer'),
      expected: expect.stringContaining('none, or a share'),
    },
    { line: 3, code: 'other-question' },
    { line: 4, message: 'no date of the calendar, year first', found: 'no, 2026-13-40' },
    { line: 5, message: expect.stringContaining('only punctuation') },
    { line: 6, expected: 'one of sea, air, rail, road, post' },
    { line: 7, code: expect.any(String) },
  ])
})
it('an answer that says that it is none leaves its question open', () => {
  const rows =
    'item.contains(Dy) @ m,dont know\nitem.made-in @ m,n/a\nitem.contains(Tb | Ho) @ m,不清楚\nmovement.by,?\nmovement.by,sea'
  expect(Object.keys(onMagnet(rows).answers)).toEqual(['movement.by'])
})
it.each([
  ['no, 2026年3月5日', '2026-03-05'],
  ['no 2026/11/20', '2026-11-20'],
  ['no, 20.11.2026', undefined],
])('the day of a search has its year first: %s', (answer, day) => {
  const read = () => onMagnet(`"party.on(end-user, cn/control-list)","${answer}"`).answers
  if (day) expect(Object.values(read())[0]).toMatchObject({ lookedUp: day })
  else expect(read).toThrow(/year first/)
})
it('leaves the rows out in which something is wrong, for whoever has seen it', () => {
  const bytes = new TextEncoder().encode(
    'key,answer\nmovement.by,air\nitem.made-in @ m,JP\nmovement.by,sea\nitem.contains(Dy) @ m,none\n',
  )
  const scope = { asked: magnet, all: magnet }
  const { answers, left } = parseAnswersPartly(bytes, 'x.csv', register, scope)
  expect(Object.keys(answers)).toEqual(['item.made-in @ m'])
  expect(left.map(({ line }) => line)).toEqual([4, 5])
})
