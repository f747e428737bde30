import { describe, expect, it } from 'vitest'
import { named } from '../attribution/reading.testing.js'
import { measuresIn } from '../measures/measures.testing.js'
import { afterDateline, afterPlace } from './dateline.js'

const LEADS = [
  'PARIS, May 3 — ',
  'WASHINGTON, May 3 (Example Wire) — ',
  'Rome (Example Wire) May 3 - ',
  'LONDON, May 3, 2031 – ',
  'BEIJING (Example Wire), May 3 -- ',
  'May 3 (Example Wire) - ',
  'PARIS, May 3: ',
  'Seoul, 3 May 2031 /Example/ -- ',
  'PARIS, May 3 ',
  '(May 3, 2031) ',
  'WASHINGTON | May 3, 2031 | ',
  'MAY 3, 2031 – WASHINGTON – ',
  'PARIS, May 3 (Example Wire) ',
  'PARIS, May 3 (Example Wire) −',
  'PARIS, May 3rd (Example Wire) - ',
  'PARIS, Thursday, May 3 (Example Wire) - ',
  'PARIS, (May 3, 2031) - ',
  'PARIS, 2031-05-03 (Example Wire) - ',
  'PARIS, May 3, 10:30 am (Example Wire) - ',
  '(Example Wire) PARIS, May 3 - ',
  '/Example/ PARIS, May 3 - ',
  '(Example Wire) - May 3 - ',
  'May 3, 2031 / Example Wire / ',
  '(PARIS, May 3) ',
  'WASHINGTON, D.C. – May 3, 2031 – ',
  'By Jane Roe, PARIS, May 3 (Example Wire) - ',
  'Published: May 3, 2031 - ',
]

describe('datelines', () => {
  it.each(['WASHINGTON (Example Wire) - ', 'Rome (Example Wire) — ', 'GENEVA – ', 'WASHINGTON, D.C. — '])(
    'without a day: %s',
    (lead) => expect(afterPlace(`${lead}The duties on steel were extended.`)).toBe(lead.length),
  )
  it.each(['US - China talks resume.', 'Today — Monday — the duties rose.', 'Section 301 - Ships'])(
    'is none: %s',
    (text) => expect(afterPlace(text)).toBe(0),
  )
  it.each(LEADS)('ends before the sentence: %s', (lead) => {
    expect(afterDateline(`${lead}The duties on steel were extended.`)).toBe(lead.length)
  })
  it.each([
    'On May 3 - a Monday - the duties rose.',
    'Oct. 29 – Nov. 1, 2025',
    'Effective May 3: new duties.',
    'By May 3 the duties will be lifted.',
    'The duties of May 3, 2031: a list.',
    'Tariffs take effect on May 3 — a first.',
    'In Paris, May 3 was a day of talks.',
    'Paris, May 3 (a Monday) was quiet.',
    'Issued on May 3, the rule bars exports.',
    'By May 3 (Monday) The duties will end.',
    'May 3 / 4: duties rise.',
  ])('is none: %s', (text) => {
    expect(afterDateline(text)).toBe(0)
  })
  it.each(['新华社北京5月3日电 ', '新华社巴黎5月3日电（记者甲）', '中新网5月3日电 ', '北京，2031年5月3日 — '])(
    'in Chinese: %s',
    (lead) => {
      expect(afterDateline(`${lead}商务部宣布对钢铁加征关税。`)).toBe(lead.length)
      const [told] = measuresIn(`${lead}商务部宣布对钢铁加征关税。`, { published: '2031-05-03' })
      expect([told?.act, told?.dates]).toEqual(['imposes', undefined])
    },
  )
  it.each(['5月3日起加征关税。', '商务部5月3日宣布加征关税。', '自2031年5月3日起施行。', '商务部5月3日电话通知企业。'])(
    'in Chinese none: %s',
    (text) => expect(afterDateline(text)).toBe(0),
  )
  it.each(['BEIJING/WASHINGTON, May 3 - ', 'PARIS, May 3 (Example Wire) - ', 'TOKYO, May 3rd (Example Wire) - '])(
    'names no party: %s',
    (lead) => expect(named(`${lead}The duties on steel took effect.`)).toEqual([]),
  )
  it.each(LEADS)('gives no measure its day: %s', (lead) => {
    for (const words of [
      'The temporary general license for exports of parts is extended through May 1, 2032.',
      'New duties on steel took effect.',
      'The tariff on copper will take effect soon.',
      'No drawback shall be available with respect to the duties imposed by this order.',
      'The export ban expires.',
    ]) {
      const plain = measuresIn(words, { published: '2031-05-03' })
      const told = measuresIn(lead + words, { published: '2031-05-03' })
      expect(told.map(({ act, quote }) => `${act}: ${quote}`)).toEqual(
        plain.map(({ act, quote }) => `${act}: ${quote}`),
      )
      expect(told.flatMap(({ dates = [] }) => dates).map(({ iso }) => iso)).not.toContain('2031-05-03')
    }
  })
})
