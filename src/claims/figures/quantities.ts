import { isAnchor } from './lengths.js'
import { NUMBER_WORDS, type Numeral, numeralAt, rangeAt } from './numbers.js'
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

function percentMark(words: readonly Word[], at: number): { to: number; unit: string } | undefined {
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

function percentAt(words: readonly Word[], { value, from, to }: Numeral): Quantity | undefined {
  const mark = percentMark(words, to)
  return mark && { kind: 'percent', value, unit: mark.unit, from, to: mark.to }
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
function fractionAt(words: readonly Word[], at: number): Quantity | undefined {
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
function factorAt(words: readonly Word[], at: number): Quantity | undefined {
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
function outOf(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
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
function timesAt(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
  if (scale || words[to]?.lower !== 'times') return undefined
  if (!/^(?:as|higher|lower|more|less|larger|greater|faster|the)$/.test(words[to + 1]?.lower ?? '')) return undefined
  return { kind: 'factor', value, unit: 'times', from, to: to + 1 }
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'US dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yuan',
  '₹': 'rupees',
}
const CODES: Readonly<Record<string, string>> = {
  rmb: 'yuan',
  cny: 'yuan',
  usd: 'US dollars',
  eur: 'euros',
  gbp: 'pounds',
  jpy: 'yen',
  us: 'US dollars',
  aud: 'Australian dollars',
  cad: 'Canadian dollars',
  a: 'Australian dollars',
  c: 'Canadian dollars',
  hk: 'Hong Kong dollars',
  nt: 'Taiwan dollars',
}

/** Words and signs at which a quantity may start. */
const STARTS: ReadonlySet<string> = new Set([
  ...Object.keys(SIGNS),
  ...Object.keys(CODES),
  ...Object.keys(SHARES),
  ...NUMBER_WORDS,
  'twice',
  ...Object.keys(FACTORS).flatMap((stem) => ['ing', 'ed', 'es', 'e'].map((end) => stem + end)),
])

/** `$2 trillion`, `US$300m`, `RMB 27,000`, `€5bn`. */
function currencyAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at]!
  const next = words[at + 1]
  const lettered = Object.hasOwn(CODES, word.lower)
  const withSign = lettered && next?.text === '$' && next.start === word.end
  const code =
    lettered && /^(rmb|cny|usd|eur|gbp|jpy|aud|cad)$/.test(word.lower) && word.text === word.text.toUpperCase()
  const name = withSign || code ? CODES[word.lower] : Object.hasOwn(SIGNS, word.text) ? SIGNS[word.text] : undefined
  if (!name) return undefined
  const first = numeralAt(words, at + (withSign ? 2 : 1))
  if (!first) return undefined
  const numeral = rangeAt(words, first) ?? first
  return { kind: 'money', value: numeral.value, unit: scaled(numeral, name), from: at, to: numeral.to }
}

const MONEY: Readonly<Record<string, string>> = {
  dollar: 'US dollars',
  dollars: 'US dollars',
  yuan: 'yuan',
  renminbi: 'yuan',
  rmb: 'yuan',
  euro: 'euros',
  euros: 'euros',
  pounds: 'pounds',
  yen: 'yen',
  won: 'won',
  rupees: 'rupees',
  usd: 'US dollars',
}
const NATIONS: ReadonlySet<string> = new Set('us u.s. american canadian australian singapore taiwan chinese'.split(' '))

/** `27,000 yuan`, `hundreds of billions of dollars`, `5 million US dollars`. */
function moneyAfter(words: readonly Word[], numeral: Numeral): Quantity | undefined {
  let at = numeral.to
  if (typeof numeral.value === 'string' && words[at]?.lower === 'of') at += 1
  const nation = NATIONS.has(words[at]?.lower ?? '') ? words[at]!.text : undefined
  if (nation) at += 1
  const name = words[at] && Object.hasOwn(MONEY, words[at]!.lower) ? MONEY[words[at]!.lower] : undefined
  if (!name) return undefined
  const unit = nation && !/^(us|u\.s\.|american|chinese)$/i.test(nation) ? `${nation} ${words[at]!.lower}` : name
  return { kind: 'money', value: numeral.value, unit: scaled(numeral, unit), from: numeral.from, to: at + 1 }
}

const scaled = ({ scale }: Numeral, unit: string): string => (scale ? `${scale} ${unit}` : unit)

const TIMES: Readonly<Record<string, string>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  hour: 'hours',
  decade: 'decades',
  minute: 'minutes',
}
/** After a duration: it places a day in time, and the dates of a reading hold it. */
const RELATIVE: ReadonlySet<string> = new Set('ago later earlier away before after hence prior old'.split(' '))
/** With one of these before it, what stands between a length and the day that it runs from is a term set, not how far off something was. */
const SETS_TERM = /^(?:shall|must|will|may|expires?|lapses?|within|than)$/
const WINDOWS: ReadonlySet<string> = new Set(
  'past last next coming previous recent following preceding first final another'.split(' '),
)

/** `90-day`, `eight years`, `45 working days`: how long something lasts; never how far off a day is (`two days later`, `in the past three days`, `in two weeks`). */
function durationAt(words: readonly Word[], { value, from, to, scale }: Numeral): Quantity | undefined {
  if (scale) return undefined
  let at = to
  const hyphen = words[at]?.text === '-'
  if (hyphen) at += 1
  const kind = /^(working|business|calendar|trading)$/.test(words[at]?.lower ?? '') ? words[at]!.lower : undefined
  if (kind) at += 1
  if (typeof value === 'string' && words[at]?.lower === 'of') at += 1
  const word = words[at]?.lower ?? ''
  const single = word.replace(/s$/, '').replace(/-long$/, '')
  const unit = Object.hasOwn(TIMES, single) ? TIMES[single] : undefined
  if (!unit) return undefined
  const before = words[from - 1]?.lower ?? ''
  const after = words[at + 1]?.lower ?? ''
  const term = after === 'after' && isAnchor(words, at + 2) && setsTerm(words, from)
  if (
    (RELATIVE.has(after) && !term) ||
    WINDOWS.has(before) ||
    (before === 'in' && words[at + 1]?.lower !== 'of' && !hyphen)
  )
    return undefined
  if (before === 'for' && /^(now|running)$/.test(after)) return undefined
  // `that one day`: a day named before
  if (value === 1 && /^(?:that|this)$/.test(before)) return undefined
  const working = kind === 'working' || kind === 'business' ? 'working ' : ''
  return { kind: 'duration', value, unit: working + unit, from, to: at + 1 }
}

/** Within the last words before a length: a modal or a verb of ending. */
function setsTerm(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at < 8; at -= 1) if (SETS_TERM.test(words[at]!.lower)) return true
  return false
}

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
const isTime = (noun: string): boolean => Object.hasOwn(TIMES, noun.replace(/s$/, ''))
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
