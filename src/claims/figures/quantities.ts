import { durationAt, isTime } from './durations.js'
import { currencyAt, MONEY_STARTS, moneyAfter, scaled } from './money.js'
import { NUMBER_WORDS, type Numeral, numeralAt, rangeAt } from './numbers.js'
import { factorAt, fractionAt, outOf, percentMark, SHARE_WORDS, timesAt } from './shares.js'
import { BREAKS, LABELS, MONTHS, type Word } from './words.js'

/** A number with what it counts. `from` and `to` are the words it takes in; `noun`, of a count, the first after its number. */
export type Quantity = {
  readonly kind: 'percent' | 'money' | 'duration' | 'mass' | 'count' | 'factor'
  readonly value: number | string
  readonly unit: string
  readonly from: number
  readonly to: number
  readonly noun?: number
}

/** Every quantity of a sentence, left to right, none inside another. */
export function quantitiesIn(words: readonly Word[]): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < words.length; at += 1) {
    const quantity = quantityAt(words, at)
    if (!quantity) continue
    found.push(quantity)
    at = quantity.to - 1
  }
  return found
}

function quantityAt(words: readonly Word[], at: number): Quantity | undefined {
  const { kind, lower } = words[at]!
  if (kind !== 'number' && !STARTS.has(lower) && !lower.includes('-')) return undefined
  const currency = currencyAt(words, at)
  if (currency) return currency
  const part = fractionAt(words, at) ?? factorAt(words, at)
  if (part) return part
  const first = numeralAt(words, at)
  if (!first || isLabelled(words, first)) return undefined
  const numeral = rangeAt(words, first) ?? sharedRange(words, first) ?? first
  return (
    outOf(words, first) ??
    timesAt(words, numeral) ??
    percentAt(words, numeral) ??
    moneyAfter(words, numeral) ??
    durationAt(words, numeral) ??
    massAt(words, numeral) ??
    countAt(words, numeral)
  )
}

/** `No. 61`, `Section 232`, `October 9`, `10:30`, `8505.11.00`, a list mark: names and places in a text. */
function isLabelled(words: readonly Word[], { from, to }: Numeral): boolean {
  const before = words[from - 1]
  const after = words[to]
  const number = words[from]!
  if (before && before.end === number.start && /[\p{L}\p{N}:/#-]/u.test(before.text)) return true
  if (
    before?.text === ':' || after?.text === ':'
      ? /\d/.test(words[from + (before?.text === ':' ? -2 : 2)]?.text ?? '')
      : false
  )
    return true
  if (after && /^(a\.m\.|p\.m\.|am|pm|o'clock|cfr|usc|fr)$/.test(after.lower)) return true
  if (after && MONTHS.has(after.lower)) return true
  const label = before?.text === '.' ? words[from - 2] : before
  return label !== undefined && LABELS.has(label.lower) && !(label.lower === 'may' && label.text === 'may')
}

/** `60% to 70%`: the mark after both. `from 60% to 70%` is a change: two figures. */
function sharedRange(words: readonly Word[], first: Numeral): Numeral | undefined {
  const mark = percentMark(words, first.to)
  if (!mark || (words[first.from - 1]?.lower === 'from' && !/^rang/.test(words[first.from - 2]?.lower ?? '')))
    return undefined
  const range = rangeAt(words, { ...first, to: mark.to })
  return range && percentMark(words, range.to) ? range : undefined
}

function percentAt(words: readonly Word[], { value, from, to }: Numeral): Quantity | undefined {
  const mark = percentMark(words, to)
  return mark && { kind: 'percent', value, unit: mark.unit, from, to: mark.to }
}

/** Words and signs at which a quantity may start. */
const STARTS: ReadonlySet<string> = new Set([...MONEY_STARTS, ...SHARE_WORDS, ...NUMBER_WORDS])

const MASSES: Readonly<Record<string, string>> = {
  tonne: 'tonnes',
  tonnes: 'tonnes',
  ton: 'tons',
  tons: 'tons',
  kg: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  kilogrammes: 'kg',
  gram: 'grams',
  grams: 'grams',
  pound: 'pounds',
  lb: 'pounds',
  lbs: 'pounds',
  barrels: 'barrels',
  bushels: 'bushels',
  ounces: 'ounces',
  mmt: 'million metric tons',
  carats: 'carats',
  litres: 'litres',
  liters: 'litres',
  gallons: 'gallons',
  gigawatts: 'gigawatts',
  megawatts: 'megawatts',
}

function massAt(words: readonly Word[], numeral: Numeral): Quantity | undefined {
  let at = numeral.to
  if (typeof numeral.value === 'string' && words[at]?.lower === 'of') at += 1
  const metric = /^(metric|long|short|troy)$/.test(words[at]?.lower ?? '')
  if (metric) at += 1
  const name = words[at] && Object.hasOwn(MASSES, words[at]!.lower) ? MASSES[words[at]!.lower] : undefined
  if (!name) return undefined
  const unit = scaled(numeral, metric ? `${words[at - 1]!.lower} ${name}` : name)
  return { kind: 'mass', value: numeral.value, unit, from: numeral.from, to: at + 1 }
}

/** Two that everybody in the story knows: never a count of anything. */
const PARTIES: ReadonlySet<string> = new Set(
  'sides countries nations parties leaders governments states economies capitals presidents powers superpowers delegations teams ministers officials heads peoples giants rivals neighbours neighbors allies'.split(
    ' ',
  ),
)
const NOT_NOUNS: ReadonlySet<string> = new Set(
  'previous various serious famous dangerous numerous perhaps always thus across besides times hours afterwards overseas basis plus versus'.split(
    ' ',
  ),
)
const IRREGULAR: ReadonlySet<string> = new Set(
  'people men women children criteria data aircraft series species staff personnel'.split(' '),
)
const MAX_NOUN = 5

/** `12 countermeasures`, `three major automakers`: a count with its noun. Not `one`, a year, `these two pieces`, `the two countries`. */
function countAt(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
  if ((value === 1 && !scale) || value === 0 || isYear(words[from]!)) return undefined
  if (typeof value === 'number' && !Number.isInteger(value) && !scale) return undefined
  let at = to
  if (typeof value === 'string' && words[at]?.lower === 'of') at += 1
  // `60 of its trading partners`
  if (words[at]?.lower === 'of' && OWNED.test(words[at + 1]?.lower ?? '')) at += 2
  let stop = Math.min(words.length, at + MAX_NOUN)
  const start = at
  for (; at < stop; at += 1) {
    // `two new "direct product" rules`: marks of quotation count for nothing
    if (/^["“”]$/.test(words[at]!.text) && at > start && stop < words.length) stop += 1
    else if (!isNounWord(words[at]!) || isPlural(words[at]!)) break
  }
  const noun = words[at]
  if (at >= stop || !noun || !isPlural(noun) || BREAKS.has(noun.lower)) return undefined
  const unit = noun.lower.replace(/['’]s?$/, '')
  if (refersBack(words, from, at > start) || (value === 2 && PARTIES.has(unit)) || isTime(unit)) return undefined
  return { kind: 'count', value, unit: scale ? `${scale} ${unit}` : unit, from, to: at + 1, noun: start }
}

const OWNED = /^(?:its|their|our|his|her|the|those|these)$/
const isYear = ({ text }: Word): boolean => /^(?:19|20)\d\d,?$/.test(text)
const isNounWord = ({ kind, lower, text }: Word): boolean => kind === 'word' && (!BREAKS.has(lower) || text === 'US')
const isPlural = ({ lower, text }: Word): boolean => {
  if (NOT_NOUNS.has(lower)) return false
  if (IRREGULAR.has(lower)) return true
  const bare = lower.replace(/['’]s?$/, '')
  return bare.length > 3 && bare.endsWith('s') && !/(ss|us|is)$/.test(bare) && text !== text.toUpperCase()
}

/** "these two", "both", and a bare "the two": what was named before, not a new count. */
function refersBack(words: readonly Word[], from: number, described: boolean): boolean {
  const before = words[from - 1]?.lower ?? ''
  if (/^(these|those|both|all|other|another|last|past|next|every)$/.test(before)) return true
  return before === 'the' && !described
}
