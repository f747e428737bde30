import { expect, test } from 'vitest'
import { explained } from './explained.js'

test.each([
  ['not before 1 Dec 2025', '不早于2025年12月1日'],
  ['counted from 2025-10-20', '自2025年10月20日起算'],
  ['effective: 1 Dec 2025, “December 1” (guessed)', '生效：2025年12月1日，“December 1”（推测）'],
  ['end: “November 10” (unresolved)', '结束：“November 10”（未定）'],
  ['Harbour Wire → China (indirect)', 'Harbour Wire → China（间接引语）'],
  ['another stage, base; no year is given', '环节、基数不同；未给出年份'],
  ['announced 2025-10-09, effective 2025-12-01', '2025年10月9日公布，2025年12月1日生效'],
  [
    ' in-force on 2025-10-20, as known that day; effective 2025-10-09',
    '：2025年10月20日（依当日所知）有效；2025年10月9日生效',
  ],
  ['On file: ', '登记所载：'],
  [' (China), in ', '（China），见 '],
])('%j is told', (text, told) => expect(explained(text)).toBe(told))

test.each([
  'magnets for 1 Dec 2025',
  'a truce (perhaps)',
  'another country',
  'toString',
  '',
  'from the sea',
  'a'.repeat(100_000),
])('%j is somebody’s own', (text) => expect(explained(text)).toBeUndefined())
