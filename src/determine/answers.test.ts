import { expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { part } from '../goods/part.testing.js'
import { date } from '../time/date.js'
import { parseAnswers, variableOfKey } from './answers.js'
import { determine } from './determine.js'
import { parseMovement } from './movement-parse.js'

const register = await readRegister()
const ON = date('2025-10-20')
const answered = (key: string, text: string) =>
  parseAnswers(register, [{ variable: variableOfKey(register, key)!, text, at: {} }])

test('through no other country is an answer, and other places are none', () => {
  const question = {
    subject: { ...part('magnet'), form: 'magnet', material: 'SmCo' },
    movement: parseMovement({ kind: 'export', from: 'KR', to: 'DE' }, register),
    on: ON,
    knownAt: ON,
  }
  const article45 = (answers = {}) =>
    determine(register, { ...question, answers }).verdict('cn/npcsc/export-control-law#45')!
  expect(article45()).toMatchObject({ value: 'unknown', because: 'missing-fact' })
  expect(article45(answered('movement.through', 'none')).value).toBe('no')
  expect(article45(answered('movement.through', 'CN'))).toMatchObject({ value: 'unknown', because: 'open-point' })
  expect(() => answered('movement.from', 'none')).toThrow()
})

test('the way may lead through several territories', () => {
  const article45 = (through: unknown, answers = {}) =>
    determine(register, {
      subject: { ...part('magnet'), form: 'magnet', material: 'SmCo' },
      movement: parseMovement({ kind: 'export', from: 'KR', to: 'DE', ...(through ? { through } : {}) }, register),
      on: ON,
      knownAt: ON,
      answers,
    }).verdict('cn/npcsc/export-control-law#45')!.value
  for (const way of [['SG', 'CN'], 'CN, HK', ['cn/bonded', 'HK']]) expect(article45(way)).toBe('unknown')
  for (const way of [['SG', 'HK'], 'HK,SG', 'none']) expect(article45(way)).toBe('no')
  expect(article45(undefined, answered('movement.through', 'SG, CN'))).toBe('unknown')
  expect(article45(undefined, answered('movement.through', 'SG,HK'))).toBe('no')
  const written = (through: unknown) => () => parseMovement({ kind: 'export', from: 'KR', to: 'DE', through }, register)
  expect(written(['CN', 'none'])).toThrow('exclude each other')
  expect(written(['CN', 'XX'])).toThrow('no such territory')
  expect(written([])).toThrow('no such territory')
  expect(() => answered('movement.through', 'CN, XX')).toThrow()
})

test('a line without a form that is provided: the answer technology makes it technology, and oxide makes it goods', () => {
  const question = {
    subject: { ...part('recipe'), product: 'magnet-making-technology' },
    movement: parseMovement(
      { kind: 'provision', from: 'CN', to: 'DE', provider: { chinese: 'yes' }, recipient: { foreign: 'yes' } },
      register,
    ),
    on: ON,
    knownAt: ON,
  }
  const verdict = (id: string, form?: string) =>
    determine(register, { ...question, answers: form ? answered('item.form @ recipe', form) : {} }).verdict(id)!
  expect(verdict('cn/mofcom/2025-18#1', 'technology').because).toBe('other-subject')
  expect(verdict('cn/mofcom/2025-62#1', 'technology').because).not.toBe('other-subject')
  expect(verdict('cn/mofcom/2025-62#1', 'oxide').because).toBe('other-subject')
})

test.each([
  ['item.contains(Dy) @ a', '不含', 'none'],
  ['item.contains(Dy) @ a', '含', 'yes'],
  ['item.contains(Dy) @ a', '０．０５％', '0.05 %'],
  ['item.form @ a', '磁体', 'magnet'],
  ['item.form @ a', 'permanent magnet', 'magnet'],
  ['item.material @ a', 'samarium cobalt', 'SmCo'],
  ['item.material @ a', 'Dy2O3', 'other'],
  ['item.material @ a', 'dysprosium oxide', 'other'],
  ['item.material @ a', '氧化镝', 'other'],
  ['item.contains(Dy) @ a', 'max 1 %', '<= 1 %'],
  ['item.contains(Dy) @ a', '1 wt% max', '<= 1 %'],
  ['item.form @ a', 'Magnet powder', 'magnet-powder'],
  ['item.made-in @ a', '德国', 'DE'],
  ['item.made-in @ a', 'China', 'CN'],
  ['movement.through', '无', 'none'],
  ['movement.through', '新加坡、香港', 'SG, HK'],
  ['item.subject-to-ear @ a', '是', 'yes'],
  ['item.subject-to-ear @ a', '否', 'no'],
])('the answer to %s is the same in the words of people: %s', (key, said, plain) => {
  const at = (text: string) => answered(key, text)[key]!.value
  expect(at(said)).toEqual(at(plain))
})

test.each(['antimony oxide', '氧化锑', 'SmCo5', 'unobtainium'])('%s is not taken for a material of no list', (said) => {
  expect(() => answered('item.material @ a', said)).toThrow('not an answer to item.material')
})
