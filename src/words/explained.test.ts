import { expect, it } from 'vitest'
import { determine } from '../determine/determine.js'
import { parseMovement } from '../determine/movement-parse.js'
import { readParts } from '../files/read-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { date } from '../time/date.js'
import { explainedIn } from './explained.js'

const register = await readRegister()
const list = new URL('../../examples/motor.yaml', import.meta.url)
const { motor } = (await readParts(list.pathname, vocabularyOf(register))).parts
const on = date('2025-12-01')
const lines = [
  ['CN', 'BR', 'export', '2025-12-05'],
  ['DE', 'BR', 'export', '2025-10-20'],
  ['CN', 'US', 'import', '2026-11-22'],
].flatMap(([from, to, kind, known]) => {
  const movement = parseMovement({ kind, from, to, by: 'sea', 'end-use': 'civil' }, register)
  const answer = determine(register, { subject: motor!, movement, on, knownAt: date(known!) })
  return [...answer.binding, ...answer.undetermined, ...answer.notBinding].flatMap((one) => explainedIn(register, one))
})
/** What a person said, and where a citation or a file stands, is not the register's. */
const said = (text: string) =>
  text
    .replace(/(?:cites|引用|exempt under|guidance, not law|reported|依据指引|有报道).*$/, '')
    .replace(/\[[^\]]*\]/g, '')

it('names facts, places and open points, and says none of their ids', () => {
  expect(lines.length).toBeGreaterThan(2000)
  const ids = [...Object.keys(register.facts), ...Object.keys(register.territories).filter((id) => id.includes('/'))]
  const points = Object.values(register.openPoints).flatMap(({ id, readings }) => [id, ...Object.keys(readings)])
  const words = new Set([...ids, ...points.filter((id) => id.includes('-'))])
  const found = new Set<string>()
  for (const { text, value } of lines)
    for (const each of value ? [text.en, text.zh] : [])
      for (const word of said(each).match(/[a-z][\w./-]+/g) ?? []) if (words.has(word)) found.add(`${word}: ${each}`)
  expect([...found].slice(0, 5)).toEqual([])
})

it('asks in Chinese what the Chinese page asks', () => {
  const tests = lines.filter(({ text }) => / Given: /.test(text.en))
  expect(tests.length).toBeGreaterThan(500)
  for (const { text } of tests) {
    expect(text.zh).toMatch(/已知：/)
    expect(text.zh).not.toMatch(/Given|The law|\bin \w+|outside|at least/)
  }
  expect(lines.some(({ text }) => text.zh.startsWith('法规未明确：'))).toBe(true)
})
