import { isTime } from './durations.js'
import { type Numeral, numeralAt } from './numbers.js'
import type { Quantity } from './quantities.js'
import { MONTHS, type Word } from './words.js'

export function percentMark(words: readonly Word[], at: number): { to: number; unit: string } | undefined {
  const word = words[at]
  if (!word) return undefined
  if (word.text === '-' && words[at + 1]?.lower === 'percent') return { to: at + 2, unit: 'percent' }
  if (word.text === '%' || word.text === '％' || word.lower === 'percent' || word.lower === 'pct')
    return { to: at + 1, unit: 'percent' }
  if (word.lower === 'per' && words[at + 1]?.lower === 'cent') return { to: at + 2, unit: 'percent' }
  if ((word.lower === 'percentage' || word.lower === 'basis') && /^points?$/.test(words[at + 1]?.lower ?? ''))
    return { to: at + 2, unit: `${word.lower} points` }
  return undefined
}

const SHARES: Readonly<Record<string, number | string>> = {
  half: 50,
  quarter: 25,
  third: '1/3',
  thirds: '2/3',
  quarters: 75,
  fifth: 20,
  fifths: '',
  tenth: 10,
  'two-thirds': '2/3',
  'one-third': '1/3',
  'three-quarters': 75,
  'one-quarter': 25,
  'three-fourths': 75,
}

/** `half of`, `a third of`, `two-thirds of`: a share in percent, or as a fraction where percent is not exact. Never `the third of May` or `a quarter of 2025`. */
export function fractionAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at]!
  const value = Object.hasOwn(SHARES, word.lower) ? SHARES[word.lower] : undefined
  if (value === undefined || words[at + 1]?.lower !== 'of') return undefined
  const after = words[at + 2]
  if (
    !after ||
    after.kind === 'number' ||
    (/^(the|this|last|next)$/.test(after.lower) && /^(year|month|season|term)$/.test(words[at + 3]?.lower ?? ''))
  )
    return undefined
  const alone = word.lower === 'half' || word.lower.includes('-')
  const before = words[at - 1]?.lower ?? ''
  const plural = word.lower.endsWith('s') && !word.lower.includes('-')
  if (!alone && !(plural ? /^(two|three)$/ : /^(a|one)$/).test(before)) return undefined
  if (value === '') return undefined
  if (plural && (before === 'two') !== (value === '2/3')) return undefined
  return {
    kind: 'percent',
    value,
    unit: typeof value === 'number' ? 'percent' : 'share',
    from: alone ? at : at - 1,
    to: at + 1,
  }
}

const FACTORS: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, quadrupl: 4 }
const FACTOR = /^(doubl|tripl|quadrupl)(?:ing|ed|es?)$/

/** `tripling the tariffs`, `doubled its output`: how many times. The object tells the verb from `double standards`, `double-check`. */
export function factorAt(words: readonly Word[], at: number): Quantity | undefined {
  if (words[at]!.lower === 'twice' && /^(?:the|its|their|as)$/.test(words[at + 1]?.lower ?? ''))
    return { kind: 'factor', value: 2, unit: 'times', from: at, to: at + 1 }
  const verb = FACTOR.exec(words[at]!.lower)
  const next = words[at + 1]?.lower ?? '.'
  const hasObject = /^(?:the|its|their|our|his|these|those|all|existing|current)$/.test(next)
  const isDone = /ed$/.test(words[at]!.lower) && at > 0 && /^(?:[.,;]|in|since|by|between|from|over|to)$/.test(next)
  if (!verb || !(hasObject || isDone)) return undefined
  return { kind: 'factor', value: FACTORS[verb[1]!]!, unit: 'times', from: at, to: at + 1 }
}

/** `one in five ships`, `nine of ten permits`, `9 out of 10`: a share. Not `five in ten years`, `two in 2024`, nor a number of somebody's own. */
export function outOf(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
  const link = words[to]?.lower
  const at = link === 'out' && words[to + 1]?.lower === 'of' ? to + 2 : to + 1
  if (scale || typeof value !== 'number' || !(link === 'out' || link === 'in' || link === 'of')) return undefined
  const whole = numeralAt(words, at)
  if (!whole || whole.scale || typeof whole.value !== 'number' || !WHOLES.has(whole.value) || value >= whole.value)
    return undefined
  const next = words[whole.to]
  if (next?.kind !== 'word' || isTime(next.lower) || percentMark(words, whole.to) || MONTHS.has(next.lower))
    return undefined
  return { kind: 'percent', value: `${value}/${whole.value}`, unit: 'share', from, to: whole.to }
}
const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100])

/** `three times the rate`, `10 times higher`: a multiple; not how often something happens (`three times a year`). */
export function timesAt(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
  if (scale || words[to]?.lower !== 'times') return undefined
  if (!/^(?:as|higher|lower|more|less|larger|greater|faster|the)$/.test(words[to + 1]?.lower ?? '')) return undefined
  return { kind: 'factor', value, unit: 'times', from, to: to + 1 }
}

/** Words at which a share or a multiple may start. */
export const SHARE_WORDS: readonly string[] = [
  ...Object.keys(SHARES),
  'twice',
  ...Object.keys(FACTORS).flatMap((stem) => ['ing', 'ed', 'es', 'e'].map((end) => stem + end)),
]
