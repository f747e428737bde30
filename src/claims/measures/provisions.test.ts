import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import { numbersIn, provisionsOf } from './provisions.js'

const register = await readRegister(fileURLToPath(new URL('../../../register', import.meta.url)))
const link = (quote: string, side?: string, dates: { role: 'announced'; iso: string; words: string }[] = []) =>
  provisionsOf(register, { quote, subject: quote, dates }, side, '2025')

describe('numbers of instruments', () => {
  it.each([
    ['Announcement No. 61 of 2025', ['no 2025-61']],
    ['Announcements No. 55, 56 and 57 of 2025', ['no 2025-55', 'no 2025-56', 'no 2025-57']],
    ['商务部 海关总署公告2025年第55号、56号、58号', ['no 2025-55', 'no 2025-56', 'no 2025-58']],
    ['Executive Order 14257', ['eo 14257']],
    ['E.O. 14257 and Proclamation 10908', ['eo 14257', 'proclamation 10908']],
    ['90 FR 50857', ['fr 90 50857']],
    ['a Section 301 investigation', ['section 301']],
  ])('%s', (text, keys) => expect(numbersIn(text, '2025')).toEqual(keys))
  it('a number alone is none', () =>
    expect(numbersIn('61 companies, 2025 tons, section 5, No one', '2025')).toEqual([]))
})

describe('links to the register', () => {
  it('by number, and only that instrument', () => {
    const found = link('Announcement No. 61 of 2025 was suspended')
    expect(found.length).toBeGreaterThan(0)
    expect(
      found.every(({ provision, because }) => because === 'number' && provision.startsWith('cn/mofcom/2025-61#')),
    ).toBe(true)
  })
  it('by goods with the issuer, never by goods alone', () => {
    expect(
      link('a ban on gallium and germanium', 'cn').some(
        ({ provision, because }) => provision.startsWith('cn/mofcom/2023-23') && because === 'goods',
      ),
    ).toBe(true)
    expect(link('a ban on gallium and germanium')).toEqual([])
    expect(link('a ban on gallium and germanium', 'us')).toEqual([])
  })
  it('by day with the issuer; nothing on file for another day', () => {
    expect(
      link('new rules', 'cn', [{ role: 'announced', iso: '2025-04-04', words: '' }]).map(({ because }) => because),
    ).toContain('date')
    expect(link('new rules', 'cn', [{ role: 'announced', iso: '2019-04-04', words: '' }])).toEqual([])
  })
  it('an instrument that is not on file links to nothing', () =>
    expect(link('Executive Order 99999', 'us')).toEqual([]))
})
