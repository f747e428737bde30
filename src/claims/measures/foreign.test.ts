import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import { date } from '../../time/date.js'
import { readReport } from '../read.js'
import { reconcile } from '../reconcile/reconcile.js'

const register = await readRegister(fileURLToPath(new URL('../../../register', import.meta.url)))
const read = (text: string) => readReport(register, `${text}\n`, { published: date('2026-11-12') })
const told = (text: string) =>
  read(text).measures.map(({ issuer, act, polarity }) => `${issuer} ${polarity === 'negative' ? 'not ' : ''}${act}`)
const verdicts = (text: string) =>
  reconcile(register, read(text), { reportDay: date('2026-11-12'), today: date('2026-11-23') }).map(
    ({ verdict }) => verdict,
  )

describe('an actor carried over is given no text of another', () => {
  it.each([
    'Washington suspended its affiliates rule. Announcement No. 18 has not been suspended.',
    'The United States extended its suspension of the affiliates rule. Announcement No. 18 was not suspended.',
  ])('%s', (text) => expect(told(text).at(-1)).toBe('China not suspends'))
  it('nor in Chinese', () => {
    expect(told('美方宣布加征关税。第18号公告没有暂停实施。').at(-1)).toMatch(/^(?:unnamed|China) not suspends/)
  })
  it('who is named keeps what is said of him, and the register does not bear it out', () => {
    const text = 'The United States has not suspended Announcement No. 18 of 2025.'
    expect(told(text)).toEqual(['United States not suspends'])
    expect(verdicts(text)).toEqual(['nothing-on-file'])
    expect(verdicts('The United States suspended Announcement No. 62 of 2025.')).toEqual(['disagrees'])
  })
  it('an actor carried over keeps its own texts', () => {
    expect(told('China met envoys on export controls. Announcement No. 18 has not been suspended.')).toEqual([
      'China not suspends',
    ])
  })
})

describe('whom a measure hits', () => {
  it.each([
    ['Pump makers face new magnet rules.', 'unnamed imposes'],
    ['Pump makers face new magnet rules imposed by China.', 'China imposes'],
    ['European carmakers face new Chinese export controls on magnets.', 'China imposes'],
    ["Magnet buyers will face China's new export controls in December.", 'China imposes'],
    ['European carmakers incur new duties.', 'unnamed imposes'],
  ])('does not make it: %s', (text, expected) => expect(told(text)).toEqual([expected]))
  it.each([
    ['China imposed new export controls on magnets.', 'China imposes'],
    ['Japan set new export controls on chips.', 'Japan imposes'],
  ])('who makes it does: %s', (text, expected) => expect(told(text)).toEqual([expected]))
})

describe('who says it, and nobody spoken of before', () => {
  it.each([
    [
      'MOFCOM spoke of export controls. The tariff will take effect on January 1, 2027, Bessent said.',
      'unnamed schedules',
    ],
    [
      'MOFCOM said it would keep export controls. Industry insiders denied that they had received general licences.',
      'Industry insiders denies',
    ],
    ['Canada faces a 35% tariff from August 1.', 'unnamed imposes'],
    ['MOFCOM spoke of export controls. Beijing denied it had banned exports of gallium.', 'China denies'],
  ])('%s', (text, expected) => expect(told(text).at(-1)).toBe(expected))
})

describe('a refusal that is denied', () => {
  it.each([
    'A spokesman denied that any licence had been refused.',
    'The ministry denied refusing any export licence.',
    'Beijing denied the licence applications were refused.',
  ])('is only denied: %s', (text) => {
    expect(read(text).measures.map(({ act }) => act)).toEqual(['denies'])
  })
  it.each([
    'The Commerce Ministry denied an export licence for the magnets.',
    'The Commerce Ministry denied licences to three exporters.',
    'Licences were denied to two American firms.',
  ])('a licence that is denied is refused: %s', (text) => {
    expect(read(text).measures.map(({ act }) => act)).toEqual(['refuses-licence'])
  })
})

describe('who acts and when, in Chinese', () => {
  it.each([
    ['商务部公告2025年第18号仍在实施。美国财政部长贝森特称，关税将自2027年1月1日起生效。', 'United States schedules'],
    ['商务部召开发布会。业内人士否认已收到通用许可。', '业内人士 denies'],
    ['商务部召开发布会。多家出口企业否认获得通用许可。', '多家出口企业 denies'],
    ['商务部新闻发言人否认暂停审批许可。', '商务部 denies'],
    ['商务部宣布，关税将自2027年1月1日起生效。', 'MOFCOM schedules'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))
  it.each([
    '双方同意将安排延期至2027年1月10日，第18号公告从未暂停。',
    '第61号公告暂停至2027年1月10日，第18号公告从未暂停。',
  ])('the end of another is not its: %s', (text) => expect(read(text).measures.at(-1)!.dates ?? []).toEqual([]))
  it('its own stays', () => {
    expect(read('第61号公告暂停实施至2027年1月10日。').measures[0]!.dates).toEqual([
      expect.objectContaining({ role: 'end', iso: '2027-01-10' }),
    ])
    expect(read('11月7日，第61号公告暂停实施。').measures[0]!.dates).toHaveLength(1)
  })
})
