import { describe, expect, it } from 'vitest'
import { date } from '../../time/date.js'
import { chineseDates } from './chinese.js'

const read = (text: string, published: string | null = '2026-03-18') =>
  chineseDates(text, published ? { published: date(published) } : {}, 0).map(
    ({ start, end, iso, bound }) => `${text.slice(start, end)} ${iso ?? '-'}${bound ? ` ${bound}` : ''}`,
  )

describe('Chinese dates', () => {
  it.each([
    ['本公告于2025年10月9日发布', '2025年10月9日 2025-10-09'],
    ['自二〇二五年十二月一日起施行', '二〇二五年十二月一日 2025-12-01 since'],
    ['至2026年11月10日止', '2026年11月10日 2026-11-10 until'],
    ['3月2日答记者问', '3月2日 2026-03-02'],
    ['去年出口下降', '去年 2025'],
    ['今年2月的数据', '今年2月 2026-02'],
    ['上个月的数据', '上个月 2026-02'],
    ['本月9日生效', '本月9日 2026-03-09'],
    ['自即日起执行', '即日起 2026-03-18 since'],
    ['上周五，双方通话', '上周五 2026-03-13'],
    ['2026年6月30日前提交', '2026年6月30日 2026-06-30 before'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
  it('the year of a document number is none, nor is a number of days', () => {
    expect(read('2025年第61号公告，自收到之日起30日内，1日元')).toEqual([])
  })
  it('同日 and 次日 count from the last day named', () => {
    expect(read('1月5日发布公告，次日生效')).toEqual(['1月5日 2026-01-05', '次日 2026-01-06'])
    expect(read('同日，双方会谈')).toEqual(['同日 -'])
  })
  it('stay open without a day of publication', () => {
    expect(read('去年10月9日，今年，本月', null)).toEqual(['去年10月9日 -', '今年 -', '本月 -'])
  })
})
