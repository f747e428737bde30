import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { part } from '../goods/part.testing.js'
import { date } from '../time/date.js'
import { parseAnswers, variableOfKey } from './answers.js'
import { determine } from './determine.js'
import { explain } from './explain.js'
import { parseMovement } from './movement-parse.js'
import { partyOn } from './parties.js'
import { setAside } from './set-aside.js'

const register = await readRegister()
const LIST = 'cn/mofcom/2025-1/names'
const [NAME] = Object.values(register.lists[LIST]!.names)
const LISTED = NAME!.name.en ?? NAME!.name.zh!
const ID = `${LIST}#${NAME!.id}`
const BAN = Object.values(register.provisions).find(({ instrument }) => instrument === 'cn/mofcom/2025-1')!.id

function judged(endUser: object, known = '2025-03-03') {
  const movement = { kind: 'export', from: 'CN', to: 'DE', 'end-user': endUser }
  const days = { on: date('2025-03-03'), knownAt: date(known) }
  return determine(register, { subject: part('pump'), movement: parseMovement(movement, register), ...days }).verdict(
    BAN,
  )!
}
const screened = (more: object, on = '2025-03-01') => [{ list: 'cn/control-list', on, result: 'none', ...more }]

describe('an answer that denies a listing', () => {
  const KEY = 'party.on(end-user, cn/control-list)'
  const answered = (text: string, note?: string, name = 'Novak Pumps') => {
    const variable = variableOfKey(register, KEY)!
    const answers = parseAnswers(register, [{ variable, text, at: note ? { note } : {} }])
    const movement = { kind: 'export', from: 'CN', to: 'DE', 'end-user': { name } }
    return determine(register, {
      subject: part('pump'),
      movement: parseMovement(movement, register),
      on: date('2025-03-03'),
      knownAt: date('2025-03-03'),
      answers,
    }).verdict(BAN)!
  }

  test('is refused without the day on which somebody looked, which the source may name', () => {
    for (const text of ['no', '否']) expect(() => answered(text)).toThrow(/was looked up on some day, and none is said/)
    expect(() => answered('no', 'our agent')).toThrow(/none is said/)
    expect(() => answered('no', 'letter of 2025-03-01')).toThrow(/none is said/)
    expect(explain(answered('否', '2025-03-01 查询'))).toContain('holds: no')
    expect(explain(answered('no', 'screening of 2025-03-01'))).toContain('holds: no')
    expect(explain(answered('no, 2025-03-01'))).toContain('holds: no')
  })

  test('is believed as a screening of its day is', () => {
    expect(explain(answered('no, 2024-12-31'))).toContain('the screening of 2024-12-31 is older than the listing of')
    expect(explain(answered('no, 2025-03-04'))).toContain('is dated after 2025-03-03')
    expect(explain(answered('no, 2025-03-01', undefined, LISTED))).toContain('this very name')
    expect(explain(answered('no; 2025-03-01'))).not.toContain('this very name')
  })

  test('is told apart where it does not count, with the reason and its keys', () => {
    const aside = (text: string, name: string) => {
      const variable = variableOfKey(register, KEY)!
      const movement = parseMovement({ kind: 'export', from: 'CN', to: 'DE', 'end-user': { name } }, register)
      const look = { register, movement, on: date('2025-03-03'), knownAt: date('2025-03-03') }
      return setAside(parseAnswers(register, [{ variable, text, at: {} }]), look)
    }
    expect(aside('no, 2025-03-01', 'Acme')).toEqual([])
    expect(aside('yes', 'Acme')).toEqual([])
    expect(aside('no, 2025-03-04', 'Acme')).toMatchObject([{ lookedUp: '2025-03-04', keys: [KEY] }])
    expect(aside('no, 2025-03-04', 'Acme')[0]!.because).toContain('is dated after 2025-03-03')
    expect(aside('no, 2024-12-31', 'Acme')[0]!.because).toContain('older than the listing')
    expect(aside('no, 2025-03-01', LISTED)[0]!.because).toContain('this very name')
  })

  test('affirms without one', () => {
    expect(explain(answered('yes'))).not.toContain('none is said')
  })
})

describe('a screening that found nothing', () => {
  test.each([
    ['MP Materials', 'MP Materials Corp.'],
    ['MP Materials Corporation', 'MP Materials Corp.'],
    ['Rheinmetall', 'Rheinmetall AG'],
    ['上海某某股份有限公司', '上海某某'],
    ['Acme Co., Ltd.', 'ACME'],
  ])('%s is the very name of %s, legal form apart', (name, listed) => {
    const lists = {
      ...register.lists,
      [LIST]: { ...register.lists[LIST]!, names: { x: { ...NAME!, id: 'x', name: { en: listed }, aka: [] } } },
    }
    const look = { register: { ...register, lists }, on: date('2025-03-03'), knownAt: date('2025-03-03') }
    const screenedOn = [{ list: 'cn/control-list', on: date('2025-03-01'), result: 'none' }]
    expect(partyOn({ name, screened: screenedOn }, LIST, look).value).toBe('unknown')
    expect(partyOn({ name: `${name} Pumps`, screened: screenedOn }, LIST, look).value).toBe('no')
  })

  test('is not believed of the very name that is listed', () => {
    const verdict = judged({ name: LISTED.toUpperCase(), screened: screened({}) })
    expect(verdict.value).toBe('unknown')
    expect(explain(verdict)).toContain(`found nothing, and ${ID} has this very name`)
  })

  test('unless it says that it told the two apart', () => {
    const party = { name: LISTED, screened: screened({ 'other-than': ID }) }
    expect(explain(judged(party))).not.toContain('this very name')
  })

  test('is not believed where it is dated after the day of knowledge', () => {
    const party = { name: 'Novak Pumps', screened: screened({}, '2025-03-04') }
    expect(explain(judged(party))).toContain('the screening of 2025-03-04 is dated after 2025-03-03')
    expect(judged({ ...party, screened: screened({ result: ID }, '2025-03-04') }).value).toBe('unknown')
  })

  test('names only listed names as told apart', () => {
    expect(() => judged({ name: LISTED, screened: screened({ 'other-than': `${LIST}#nobody` }) })).toThrow(
      'no such listed name',
    )
  })
})

describe('what is declared of owners and head offices has a day', () => {
  const movementOf = (endUser: object) => () => parseMovement({ 'end-user': endUser }, register)

  test.each([
    ['branch-of', { 'branch-of': { 'cn/control-list': 'no' } }],
    ['listed', { owners: [{ name: 'Anna', share: '10 %', listed: { 'cn/control-list': 'no' } }] }],
  ])('%s without its day is refused', (_, party) => {
    expect(movementOf(party)).toThrow(/a declaration without its day.*on: YYYY-MM-DD/)
  })

  const MILITARY = 'cn/mofcom/2025-61#2'
  function policyOn(on: string): { value: string; text: string } {
    const branch = { on, 'cn/control-list': 'no', 'cn/concern-list': 'no' }
    const movement = parseMovement(
      { kind: 'export', from: 'JP', to: 'US', 'end-user': { 'branch-of': branch } },
      register,
    )
    const days = { on: date('2025-10-20'), knownAt: date('2025-10-20') }
    const verdict = determine(register, { subject: part('magnet'), movement, ...days }).verdict(MILITARY)!
    return { value: verdict.condition, text: JSON.stringify(verdict.children) }
  }

  test('a denial older than the newest listing, or later than the day of knowledge, is not believed', () => {
    expect(policyOn('2025-01-03').text).toContain('the declaration of 2025-01-03 is older than the listing of')
    expect(policyOn('2025-10-21').text).toContain('the declaration of 2025-10-21 is dated after 2025-10-20')
    expect(policyOn('2025-10-20').text).not.toContain('the declaration of')
  })
})
