import { expect, test } from 'vitest'
import { parseParts, readRegister, vocabularyOf } from '../files/index.js'
import { date } from '../time/date.js'
import { parseAnswers, variableOfKey } from './answers.js'
import { determine } from './determine.js'
import { parseMovement } from './movement-parse.js'
import { type Question, questions } from './questions.js'
import { LISTED_THING } from './variables.js'

const register = await readRegister()
const vocabulary = vocabularyOf(register)
const movement = parseMovement(
  {
    kind: 'export',
    from: 'DE',
    to: 'BR',
    through: 'none',
    'end-use': ['civil'],
    'end-use-complete': 'yes',
    provider: { chinese: 'no' },
  },
  register,
)
const TECHNOLOGY = 'cn/mofcom/2025-61#1-2'
const BILL = `item.unlisted-part(${LISTED_THING}) @ rotor`

function ask(rotor: object, answers: Record<string, string> = {}) {
  const { parts } = parseParts(Buffer.from(JSON.stringify({ parts: { rotor } })), 'parts.json', vocabulary)
  const written = Object.entries(answers).map(([key, text]) => ({
    variable: variableOfKey(register, key)!,
    text,
    at: { path: key },
  }))
  const answer = determine(register, {
    subject: parts.rotor!,
    movement,
    on: date('2025-12-01'),
    knownAt: date('2025-10-20'),
    answers: parseAnswers(register, written),
  })
  return { verdict: answer.verdict(TECHNOLOGY)!, asked: () => questions(answer) }
}

const keysOf = (asked: readonly Question[]): string[] =>
  asked.flatMap(({ key, item, decides }) => (item && decides.includes(TECHNOLOGY) ? [key] : []))

const bare = { form: 'assembly', product: 'rotor-assembly', 'made-in': 'DE' }
const magnet = { form: 'magnet', material: 'SmCo', 'made-in': 'JP' }
const shaft = { form: 'component', material: 'steel', 'made-in': 'DE', 'parts-complete': 'yes' }

test('of a rotor whose parts are not listed, the list of parts is asked for, and no step', () => {
  const asked = ask(bare).asked()
  expect(keysOf(asked)).toEqual([BILL])
  expect(asked.filter(({ key }) => key.includes('step-'))).toEqual([])
  expect(asked.filter(({ variable }) => variable.fact === 'item.unlisted-part')).toHaveLength(1)
})

test('that no part is missing answers all that one could be; that one is missing answers nothing before it is listed', () => {
  expect(ask(bare, { [BILL]: 'no' }).verdict.value).toBe('no')
  const missing = ask(bare, { [BILL]: 'yes' })
  expect(missing.verdict).toMatchObject({ value: 'unknown', because: 'missing-fact' })
  expect(JSON.stringify(missing.verdict.children)).toContain('a part is missing: add it to the list of parts')
})

test('of a rotor with a magnet, the steps of the magnet are asked, and none of the shaft or the rotor', () => {
  const keys = keysOf(ask({ ...bare, 'parts-complete': 'yes', parts: { magnet, shaft } }).asked())
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.every((key) => key.endsWith('@ rotor/magnet'))).toBe(true)
})

test('a step that the rotor declares is its own', () => {
  const told = Object.fromEntries(
    ['mined', 'separated', 'smelted', 'magnet-made', 'recycled'].map((step) => [step, { in: 'JP', technology: 'JP' }]),
  )
  expect(ask({ ...bare, 'parts-complete': 'yes', steps: told, parts: { shaft } }).verdict.value).toBe('no')
  const chinese = { ...told, mined: { in: 'CN', technology: 'CN' } }
  const { verdict } = ask({ ...bare, 'parts-complete': 'yes', steps: chinese, parts: { magnet, shaft } })
  expect(verdict.value).toBe('unknown')
  expect(verdict.missing.every((key) => key.endsWith('@ rotor/magnet'))).toBe(true)
})
