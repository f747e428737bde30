import { matchesOf } from '../text/matches.js'
import type { Sentence } from '../text/passage.js'
import type { FoundFigure } from './figures.js'
import { stageOf } from './scope.js'

/** Digits with a Chinese unit, or 百分之 and a number: shares, money, lengths of time, mass. Not 第61号, 2025年, 8日. */
const FIGURE =
  /(约|近|超过|逾|至少|不足|不低于)?(?:(?<!\d)(\d+(?:\.\d+)?)\s?(?:([%％])|个?(工作日|月|小时|星期|周)|(天)|(万亿|亿|万|千)?(美元|人民币|欧元|元|吨|公斤|千克))|百分之([\d.]+|[一二三四五六七八九十百]+))(以上|左右)?/gu

const UNITS: Readonly<Record<string, string>> = {
  工作日: 'working days',
  月: 'months',
  小时: 'hours',
  星期: 'weeks',
  周: 'weeks',
  天: 'days',
  美元: 'US dollars',
  人民币: 'yuan',
  元: 'yuan',
  欧元: 'euros',
  吨: 'tonnes',
  公斤: 'kg',
  千克: 'kg',
}
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const DIGITS = '零一二三四五六七八九'
/** How far before and after a figure the words that it is of may lie. */
const REACH = 24

/** The figures of a Chinese sentence. `of` is the run of characters around it, up to the next mark. */
export function chineseFiguresIn(sentence: Sentence): FoundFigure[] {
  return matchesOf(FIGURE, sentence.text).flatMap((match) => {
    const { 0: quote, index } = match
    const [, about, digits, percent, time, days, scale, unit, spelt, round] = match
    if (time === '月' && !quote.includes('个')) return []
    const value = digits !== undefined ? Number(digits) * (scale ? SCALES[scale]! : 1) : hundredths(spelt!)
    if (value === undefined || Number.isNaN(value)) return []
    const of = around(sentence.text, index, index + quote.length)
    const kind = percent || spelt ? 'percent' : time || days ? 'duration' : 'mass'
    const start = sentence.start + index
    return [
      {
        value,
        unit: kind === 'percent' ? 'percent' : UNITS[(time ?? days ?? unit)!]!,
        of,
        stage: chineseStage(of, kind),
        ...(about || round ? { approximate: true } : {}),
        quote,
        start,
        end: start + quote.length,
      },
    ]
  })
}

function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - REACH), from)
  const after = text.slice(to, to + REACH)
  const cut = Math.max(...['，', '。', '；', '、', '：'].map((mark) => before.lastIndexOf(mark)))
  const stop = after.search(/[，。；、：]/)
  const trailing = stop < 0 ? after : after.slice(0, stop)
  return /^的./.test(trailing) ? trailing.slice(1) : before.slice(cut + 1) || trailing
}

function hundredths(text: string): number | undefined {
  if (/^[\d.]+$/.test(text)) return Number(text)
  if (text === '百') return 100
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0
  const one = ones ? DIGITS.indexOf(ones) : 0
  return ten < 0 || one < 0 ? undefined : ten + one
}

function chineseStage(of: string, kind: 'percent' | 'duration' | 'mass'): FoundFigure['stage'] {
  if (kind === 'duration' || /关税|税率|控股|持股/.test(of)) return 'n/a'
  if (/重稀土/.test(of)) return 'heavy'
  if (/磁体|磁材|永磁/.test(of)) return 'magnets'
  if (/冶炼|分离/.test(of)) return 'smelting-separation'
  if (/精炼|加工/.test(of)) return 'refined'
  if (/开采|矿|储量/.test(of)) return 'mined'
  return stageOf({ kind, value: 0, unit: '', from: 0, to: 0 }, of)
}
