import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import { date } from '../../time/date.js'
import { readReport } from '../read.js'
import { reconcile } from '../reconcile/reconcile.js'
import { suspensionEnd } from './ended.js'

const register = await readRegister(fileURLToPath(new URL('../../../register', import.meta.url)))
const held = (text: string) => {
  const reading = readReport(register, `${text}\n`, { published: date('2026-11-12') })
  return reconcile(register, reading, { reportDay: date('2026-11-12'), today: date('2026-11-23') })
}
const acts = (text: string) => held(text).map(({ claim }) => `${claim.issuer} ${claim.act}`)

describe('a suspension that ended', () => {
  it('of a business is lifted, and brings no measure back', () => {
    const text = 'China lifted the suspensions of imports of U.S. beef.\n'
    const { measures } = readReport(register, text, { published: date('2026-11-12') })
    expect(measures.map(({ act }) => act)).toEqual(['lifts'])
  })
  it.each([
    "China's ministry confirmed that the suspension of Announcement No. 61 ended on November 10.",
    "The United States and China met in Geneva. China's ministry confirmed that the suspension of Announcement No. 61 ended on November 10.",
    'The suspension of Announcement No. 61 has now lapsed.',
    'The suspension of Announcement No. 61 ran out on November 10.',
    'The suspension of Announcement No. 61 is over.',
    'The suspension of Announcement No. 61 was lifted on November 10.',
    'China ended the suspension of Announcement No. 61.',
    'China let the suspension of Announcement No. 61 lapse.',
    'The suspension of Announcement No. 61, which ended on November 10, stood for a year.',
  ])('brings the text back: %s', (text) => {
    expect(acts(text)).toEqual(['China takes-effect'])
    expect(held(text)[0]!.verdict).not.toBe('agrees')
    expect(held(text)[0]!.why).toMatch(/no text on file by which it applies again/)
  })
  it.each([
    'China suspended Announcement No. 61 until November 10, 2026.',
    'China announced the suspension of Announcement No. 61.',
    'China extended the suspension of Announcement No. 61 after the talks ended.',
    'The suspension of Announcement No. 61, agreed before the truce ended, was extended.',
    'The suspension of the export controls that expired in May was extended by China.',
  ])('is another one than this: %s', (text) => {
    expect(acts(text).join()).toMatch(/suspends|extends|announces/)
    expect(acts(text).join()).not.toMatch(/takes-effect/)
  })
  it.each([
    'The suspension of Announcement No. 61 has not ended.',
    'The suspension of Announcement No. 61 has yet to be lifted.',
    'Traders waited for the end of the suspension of Announcement No. 61.',
  ])('is not told here, nor a suspension: %s', (text) => {
    expect(acts(text)).toEqual([])
  })
})

describe('how sure the end of a suspension is told', () => {
  const certainties = (text: string) => held(text).map(({ claim }) => `${claim.act} ${claim.certainty}`)
  it('as it is said', () => {
    expect(certainties('A trader said he believed the suspension of Announcement No. 61 had ended.')).toEqual([
      'takes-effect claimed',
    ])
    expect(certainties('The ministry denied that the suspension of Announcement No. 61 had ended.')).toEqual([
      'denies stated',
    ])
    expect(certainties('If the suspension of Announcement No. 61 ended, buyers would wait.')).toEqual([])
  })
  it('a denial of it is no more on file than it is', () => {
    const [one] = held('Reports that the suspension of Announcement No. 61 ended are false.')
    expect([one!.claim.polarity, one!.verdict]).toEqual(['negative', 'nothing-on-file'])
  })
  it('one to come is planned or scheduled, and not in force', () => {
    const all = held('The suspension of Announcement No. 61 will be lifted on December 1.')
    expect(all.map(({ claim, verdict }) => [claim.act, verdict])).toEqual([['schedules', 'newer-than-the-register']])
  })
})

describe('words that tell the end of a suspension', () => {
  it.each([
    ['第61号公告的暂停已于11月10日结束', 'over'],
    ['暂停期已届满', 'over'],
    ['恢复实施第61号公告', 'over'],
    ['第61号公告的暂停尚未结束', 'not'],
    ['暂停实施至2026年11月10日', undefined],
    ['暂停实施第61号公告', undefined],
  ])('%s', (words, told) => expect(suspensionEnd(words)).toBe(told))
})
