import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnswersFile } from '../files/answers-file.js'
import { parseParts } from '../files/parse-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { requestOf } from '../files/request/request.js'
import { csvOf } from '../files/write-csv.js'
import { date } from '../time/date.js'
import { parseAnswers, variableOfKey } from './answers.js'
import { askedOnce } from './asked-alike.js'
import { determine } from './determine.js'
import { parseMovement } from './movement-parse.js'
import { askedFirst, firstQuestions, type Question, questions } from './questions.js'
import { askedOfList, firstOfList } from './questions-of-list.js'
import { askedTogether, type OneAnswer, separated } from './together.js'

const RUNS = { numRuns: Number(process.env.RUNS ?? 200) }
const register = await readRegister()
const DAY = date('2026-11-22')
const CARELESS = ['motor,assembly', 'magnet,magnet', 'sensor,component', 'oxide,oxide', 'alloy,alloy', 'PCB,component']
const parts = (rows: readonly string[]) =>
  Object.values(
    parseParts(new TextEncoder().encode(['part no.,form', ...rows].join('\n')), 'list.csv', vocabularyOf(register))
      .parts,
  )
const movement = parseMovement({ kind: 'export', from: 'CN', to: 'US' }, register)
const answered = (subject: (typeof lines)[number], answers = {}) =>
  determine(register, { subject, movement, on: DAY, knownAt: DAY, answers })
const lines = parts(CARELESS)
const first = lines.map((line) => firstQuestions(answered(line)))
const every = askedOnce(first.flatMap(({ asking }) => asking))
const joined = askedTogether(register, every)
const apart = (one: OneAnswer): readonly OneAnswer[] => {
  const found = separated(register, one)
  if ('message' in found) throw new Error(found.message)
  return found
}

describe('asked at once', () => {
  test('every question stands in one that is asked, and no other does', () => {
    const keys = joined.flatMap(({ key, joins }) => joins ?? [key])
    expect(keys.toSorted()).toEqual(every.map(({ key }) => key).toSorted())
    for (const { key, joins } of joined) {
      const text = joins ? 'nothing else' : 'no'
      expect(apart({ key, text }).map((one) => one.key)).toEqual(joins ?? [key])
    }
  })

  test('what is asked first is what waits for nothing of all that is asked', () => {
    for (const [at, line] of lines.entries()) {
      const all = questions(answered(line))
      const bare = (some: readonly Question[]) => some.map(({ key, decides }) => `${key}: ${decides}`).toSorted()
      expect(bare(first[at]!.asking)).toEqual(bare(askedFirst(all)))
      const later = all.filter(({ waitsFor }) => waitsFor.length > 0).map(({ key }) => key)
      expect(new Set(first[at]!.waiting)).toEqual(new Set([...first[at]!.waiting, ...later]))
    }
  })

  test('a careless list asks a supplier no more than eight things about a part, and names what it asks', () => {
    for (const [at] of lines.entries()) {
      const asked = askedTogether(register, first[at]!.asking).filter(({ item }) => item !== undefined)
      expect(asked.length).toBeLessThanOrEqual(8)
    }
    expect(joined.length).toBeLessThan(every.length / 2.5)
    const letter = requestOf(register, askedOfList(lines, first), lines.length).letter.en
    expect(letter).toMatch(/Which of these does magnet contain, and how much of each by mass: .*Dy\\?\), .*Tb/)
    expect(letter).not.toMatch(/crane|chassis|9802|note 52/)
  })

  test('lines of one shape are asked the same, each under its own name and path', () => {
    const [a, b, c] = parts(['one,magnet', 'two,magnet', 'three,oxide'])
    const each = [a!, b!, c!]
    const together = firstOfList(each.map((line) => answered(line)))
    expect(together).toEqual(each.map((line) => firstQuestions(answered(line))))
  })
})

describe('an answer to a joined question', () => {
  const many = joined.filter(({ joins }) => joins)
  const shares = fc.constantFrom('none', 'yes', '1.2 %', '0.05..0.08 %', '< 0.1 %')
  const flags = fc.constantFrom('yes', 'no')
  const last = (key: string) => /([^(,|]*)\)(?: @ .*)?$/.exec(key)![1]!.trim()
  const isContent = ({ key }: Question) => key.startsWith('item.contains')
  const said = fc.constantFrom(...many).chain((question) =>
    fc.record({
      question: fc.constant(question),
      values: fc.array(fc.option(isContent(question) ? shares : flags, { nil: '' }), {
        minLength: question.joins!.length,
        maxLength: question.joins!.length,
      }),
      close: fc.boolean(),
      between: fc.constantFrom('; ', '\n', '；', ', '),
      of: fc.constantFrom(' ', ': ', '：'),
    }),
  )
  const valuesOf = (answers: readonly OneAnswer[]) =>
    parseAnswers(
      register,
      answers.map(({ key, text }) => ({
        variable: variableOfKey(register, key)!,
        text,
        at: { note: 'looked up on 2026-11-20' },
      })),
    )

  test('says of each what separate answers say', () => {
    fc.assert(
      fc.property(said, ({ question, values, close, between, of }) => {
        const named = question.joins!.flatMap((key, at) => (values[at] ? [`${last(key)}${of}${values[at]}`] : []))
        const text = [...named, ...(close ? ['nothing else'] : [])].join(between)
        const separate = question.joins!.map((key, at) => ({ key, text: values[at] || (close ? 'no' : '') }))
        expect(valuesOf(apart({ key: question.key, text }))).toEqual(valuesOf(separate))
      }),
      RUNS,
    )
  })

  test('settles what the separate ones settled', () => {
    const oxide = joined.find(({ key, joins }) => joins && key.endsWith('@ oxide'))!
    const file = (rows: readonly (readonly string[])[]) =>
      parseAnswersFile(new TextEncoder().encode(csvOf([['key', 'answer'], ...rows])), 'back.csv', register, {
        asked: lines,
        all: lines,
      }).answers
    const rows = oxide.joins!.map((key) => [key, /\(Dy\)/.test(key) ? '99.5 %' : 'none'])
    const one = file([[oxide.key, 'Dy 99.5 %; nothing else']])
    const each = file(rows)
    const line = lines.find(({ path }) => path === 'oxide')!
    expect(Object.keys(one).toSorted()).toEqual(Object.keys(each).toSorted())
    const verdict = (answers: object) => answered(line, answers).verdict('cn/mofcom/2025-18#1')
    expect(verdict(one)?.status).toBe(verdict(each)?.status)
    expect(verdict(one)?.status).not.toBe(answered(line).verdict('cn/mofcom/2025-18#1')?.status)
    expect(requestOf(register, askedOfList(lines, first), lines.length).csv).toContain(oxide.key)
  })

  test('has one day for all lists of names, at its end', () => {
    const { key, joins } = many.find((one) => one.key.startsWith('party.on'))!
    const one = apart({ key, text: 'nothing else, 2026-11-20' })
    expect(one.map(({ text }) => text)).toEqual(joins!.map(() => 'no, 2026-11-20'))
  })

  test('leaves open what it does not name, unless it says that there is nothing else', () => {
    const { key, joins } = many.find(isContent)!
    const others = (text: string) => apart({ key, text }).filter((one) => !/\(Dy\)/.test(one.key))
    expect(others('Dy 1 %').every(({ text }) => text === '')).toBe(true)
    expect(others('Dy 1 %; nothing else').every(({ text }) => text === 'no')).toBe(true)
    expect(apart({ key, text: 'none' }).every(({ text }) => text === 'no')).toBe(true)
    expect(apart({ key, text: '' }).every(({ text }) => text === '')).toBe(true)
    expect(apart({ key, text: '无其他' })).toHaveLength(joins!.length)
  })

  test.each([
    ['yes', /not an answer to .* is none of what/],
    ['Dy 1 %; Dy 2 %', /not an answer to .* twice/],
    ['Xx 3 %', /not an answer to .* is none of what/],
    ['none; Dy 1.2 %', /not an answer to .*: none stands beside something else/],
    ['Dy 1.2 %; none', /not an answer to .*: none stands beside something else/],
    [';', /not an answer to .*: only punctuation/],
    ['；', /not an answer to .*: only punctuation/],
  ])('that says %s is refused', (text, why) => {
    const { key } = many.find(isContent)!
    expect(separated(register, { key, text })).toMatchObject({ message: expect.stringMatching(why) })
  })

  test('in Chinese, and in the signs of a Chinese keyboard', () => {
    const { key } = many.find(isContent)!
    const english = valuesOf(apart({ key, text: 'Dy 1.2 %; Tb none; nothing else' }))
    for (const text of [
      '镝 1.2 %；铽 无；无其他',
      '镝１．２％；铽：不含；其余无',
      'Dysprosium: 1.2 %; Terbium: none; no others',
    ])
      expect(valuesOf(apart({ key, text }))).toEqual(english)
  })

  test('may name a substance that was not asked about', () => {
    const { key } = many.find(isContent)!
    expect(apart({ key, text: 'Fe 66 %' })).toContainEqual({ key: 'item.contains(Fe) @ magnet', text: '66 %' })
  })
})
