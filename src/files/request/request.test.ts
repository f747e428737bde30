import { expect, it } from 'vitest'
import { determine } from '../../determine/determine.js'
import { parseMovement } from '../../determine/movement-parse.js'
import { askedOfList, firstOfList } from '../../determine/questions-of-list.js'
import { date } from '../../time/date.js'
import { parseAnswersFile } from '../answers-file.js'
import { readCsv } from '../csv.js'
import { parseParts } from '../parse-parts.js'
import { readRegister } from '../read-register.js'
import { vocabularyOf } from '../register-vocabulary.js'
import { csvOf } from '../write-csv.js'
import { REQUEST_COLUMNS } from './csv.js'
import { requestOf, requestsOf } from './request.js'

const register = await readRegister()
const DAY = date('2026-11-22')
const list = [
  'part no.,name,form,material,supplier',
  'pcb,printed circuit board,assembly,,BoardCo',
  'magnet,a magnet,magnet,NdFeB,MagnetCo',
  'oxide,an oxide,oxide,,OxideCo',
  'press,a press,equipment,,PressCo',
]
const parts = Object.values(
  parseParts(new TextEncoder().encode(list.join('\n')), 'list.csv', vocabularyOf(register)).parts,
)
const asking = (to: string, kind = 'export', from = 'CN') => {
  const movement = parseMovement({ kind, from, to }, register)
  const answers = parts.map((subject) => determine(register, { subject, movement, on: DAY, knownAt: DAY }))
  return askedOfList(parts, firstOfList(answers))
}
const found = [asking('DE'), asking('US'), asking('US', 'import')]
const requests = found.map((one) => requestOf(register, one, parts.length))
const all = requests.flatMap(({ of }) => of.flatMap(({ questions }) => questions))
const HAN = /\p{Script=Han}/u

it('asks in the letter, the table and the data the same joined questions', () => {
  for (const [at, { of, csv, questions }] of requests.entries()) {
    const keys = of.flatMap(({ questions }) =>
      questions.flatMap((one) => (one.key === undefined ? one.parts.flatMap((part) => part.keys) : [one.key])),
    )
    const data = requestsOf(
      register,
      found[at]!.asked.map(({ question }) => question),
    )
    expect(keys.toSorted()).toEqual(data.flatMap((one) => one.questions.map(({ key }) => key)).toSorted())
    const rows = readCsv('r.csv', new TextEncoder().encode(csv)).rows.slice(1)
    expect(rows.flatMap(({ cells }) => cells[0]!.split('\n')).toSorted()).toEqual(keys.toSorted())
    expect(questions).toBeLessThan(found[at]!.asked.length / 2)
  }
  expect(all.filter(({ ask }) => /^Which of these does/.test(ask.en)).length).toBeGreaterThan(2)
})

it('names the threshold and the law, and never which answer is free of it', () => {
  expect(all.some(({ thresholds }) => thresholds.some(({ en }) => /^[\d.]+ %/.test(en)))).toBe(true)
  expect(all.every(({ laws }) => laws.length > 0)).toBe(true)
  for (const { letter, csv } of requests) {
    expect(csv.split('\r\n')[0]).toContain(REQUEST_COLUMNS.join(','))
    for (const text of [letter.en, letter.zh, csv])
      expect(text).not.toMatch(
        /compared with|比较：|at least|more than|at most|less than|不低于|高于|不高于|is yes|in United/,
      )
  }
})

it('says no Chinese in the English letter, and no English of the program or the register in the Chinese one', () => {
  for (const { letter } of requests) {
    expect(letter.en).not.toMatch(HAN)
    expect(letter.zh).toContain('清单物项（或含有清单物项）')
    expect(letter.zh).not.toMatch(/a listed item|hold one|[{}]/)
  }
})

it('doubles no word: on the list China’s list', () => {
  const asks = all.map(({ ask }) => ask.en).filter((ask) => /control list of entities/.test(ask))
  expect(asks.length).toBeGreaterThan(0)
  for (const ask of asks) expect(ask).not.toMatch(/\blist China|\bids?\b/)
})

it('takes the names of a letter for an answer, in either language', () => {
  const joined = all.filter(({ how }) => how.en.startsWith('those that hold'))
  expect(joined.length).toBeGreaterThan(3)
  for (const question of joined)
    for (const language of ['en', 'zh'] as const) {
      const key = question.key ?? question.parts[0]!.keys[0]!
      const ask = (question.parts[0]?.ask ?? question.ask)[language]
      const these = /[:：](.+?)(?:[?？])/.exec(ask)![1]!.trim()
      for (const name of these.split(language === 'en' ? ', ' : '、')) {
        const rows = [
          ['key', 'answer', 'source'],
          [key, `${name}; nothing else`, 'looked up on 2026-11-20'],
        ]
        const scope = { asked: parts, all: parts }
        const { answers } = parseAnswersFile(new TextEncoder().encode(csvOf(rows)), 'back.csv', register, scope)
        const said = Object.values(answers).map(({ value }) => JSON.stringify(value))
        expect(said.length, ask).toBeGreaterThan(1)
        expect(
          said.filter((value) => /"yes"/.test(value)),
          name,
        ).toHaveLength(1)
      }
    }
})

it('says why it asks for a material that was given', () => {
  const movement = parseMovement({ kind: 'export', from: 'CN', to: 'DE' }, register)
  const listed = 'part no.,form,material,composition\na,magnet,other,Nd 30 %'
  const [subject] = Object.values(
    parseParts(new TextEncoder().encode(listed), 'list.csv', vocabularyOf(register)).parts,
  )
  const answer = determine(register, { subject: subject!, movement, on: DAY, knownAt: DAY })
  const { of } = requestOf(register, askedOfList([subject!], firstOfList([answer])), 1)
  const asks = of.flatMap(({ questions }) => questions.map(({ ask }) => ask))
  const material = asks.filter(({ en }) => /alloy or material/.test(en))
  expect(material.length).toBe(1)
  expect(material[0]!.en).toMatch(/It is called another material: is it .* all the same\?/)
  expect(material[0]!.zh).toMatch(/现称为其他材料：是否仍/)
})
