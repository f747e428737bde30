import { beforeAll, describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import type { Register } from '../../register/model.js'
import { date } from '../../time/date.js'
import { readReport } from '../read.js'
import { reconcile } from './reconcile.js'

let register: Register
beforeAll(async () => {
  register = await readRegister('register')
})

const held = (text: string, published: string) =>
  reconcile(register, readReport(register, `${text}\n`, { published: date(published) }), {
    reportDay: date(published),
    today: date('2026-10-08'),
  })
const verdicts = (text: string, published: string) => held(text, published).map(({ verdict }) => verdict)

describe('the evening in America is the next day in China', () => {
  it.each([
    'WASHINGTON, Nov. 6, 2025 (Some Wire) -- China suspended Announcement No. 62.',
    'WASHINGTON, Nov. 6, 2025 (Some Wire) -- China suspended Announcement No. 62 on November 6, 2025.',
    'New York (Some Wire) - China suspended Announcement No. 62 on Thursday.',
    'Published November 6, 2025, 8:30 p.m. EST\nChina has suspended Announcement No. 62.',
  ])('%s', (text) => {
    const [one] = held(text, '2025-11-06')
    expect([one!.verdict, one!.why]).toEqual(['agrees', expect.stringContaining('is 2025-11-07 in Asia/Shanghai')])
  })
  it('of a text published there that day', () => {
    const text = 'WASHINGTON, Oct. 8, 2025 -- China announced export controls in Announcement No. 62 of 2025.'
    expect(verdicts(text, '2025-10-08')).toEqual(['agrees'])
  })
  it.each([
    ['China suspended Announcement No. 62.', '2025-11-06'],
    ['BEIJING, Nov. 6, 2025 (Some Wire) -- China suspended Announcement No. 62.', '2025-11-06'],
    ['LONDON, Nov. 6, 2025 (Some Wire) -- China suspended Announcement No. 62.', '2025-11-06'],
    ['WASHINGTON, Nov. 5, 2025 (Some Wire) -- China suspended Announcement No. 62.', '2025-11-05'],
    ['WASHINGTON, Dec. 5, 2025 (Some Wire) -- China suspended Announcement No. 62 on 6 November 2025.', '2025-12-05'],
    ['WASHINGTON, Nov. 8, 2025 (Some Wire) -- China suspended Announcement No. 62 on 8 November 2025.', '2025-11-08'],
    ['Published November 6, 2025, 8:30 p.m. CST\nChina has suspended Announcement No. 62.', '2025-11-06'],
    ['In Washington, November 6 brought news. China suspended Announcement No. 62.', '2025-11-06'],
  ])('not without a dateline there, nor on any other day: %s', (text, published) => {
    expect(verdicts(text, published)).toEqual(['disagrees'])
  })
  it('a denial of that evening is held to the day as written', () => {
    const text = 'WASHINGTON, Nov. 6, 2025 (Some Wire) -- China did not suspend Announcement No. 62.'
    expect(
      held(text, '2025-11-06')
        .map(({ why }) => why)
        .join(),
    ).not.toContain('Asia/Shanghai')
  })
})
