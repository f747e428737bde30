import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { part } from '../goods/part.testing.js'
import { date } from '../time/date.js'
import { determine } from './determine.js'
import { explain } from './explain.js'
import { parseMovement } from './movement-parse.js'

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

describe('a screening that found nothing', () => {
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
