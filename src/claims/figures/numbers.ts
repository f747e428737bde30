import type { Word } from './words.js'

/** A number as a text writes it. `value` is a number where it is exact, its words where it is not (`hundreds of billions`, `60-70`). */
export type Numeral = {
  readonly value: number | string
  readonly from: number
  readonly to: number
  readonly scale?: string
}

const ONES: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
)
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const SHORT: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
  k: 'thousand',
}
const MANY: ReadonlySet<string> = new Set(
  'dozens scores hundreds thousands tens millions billions trillions'.split(' '),
)

/** Words at which a spelt number may be found; besides these, those with a hyphen. */
export const NUMBER_WORDS: readonly string[] = [
  ...Object.keys(ONES),
  ...Object.keys(TENS),
  ...Object.keys(SCALES),
  ...MANY,
  'dozen',
]

/** The number that starts at a word, or undefined. `scale` is the last scale word (`million`) that stays with the unit: 2 trillion dollars is 2, trillion. */
export function numeralAt(words: readonly Word[], at: number): Numeral | undefined {
  const word = words[at]
  if (!word) return undefined
  if (word.kind === 'number') return digits(words, at)
  if (MANY.has(word.lower)) return many(words, at)
  return spelt(words, at)
}

function digits(words: readonly Word[], at: number): Numeral | undefined {
  const { text } = words[at]!
  const plain = text.replaceAll(/,(?=\d{3})/g, '').replace(/,$/, '')
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined
  const scale = scaleAt(words, at + 1)
  return { value: Number(plain), from: at, to: scale ? at + 2 : at + 1, ...(scale ? { scale } : {}) }
}

function scaleAt(words: readonly Word[], at: number): string | undefined {
  const word = words[at]
  if (word?.kind !== 'word') return undefined
  if (Object.hasOwn(SCALES, word.lower)) return word.lower
  return Object.hasOwn(SHORT, word.lower) && words[at - 1]!.end === word.start ? SHORT[word.lower] : undefined
}

/** `hundreds of billions`, `dozens`: not exact, so the words are the value. */
function many(words: readonly Word[], at: number): Numeral {
  let to = at + 1
  while (to - at < 5 && words[to]?.lower === 'of' && MANY.has(words[to + 1]?.lower ?? '')) to += 2
  return {
    value: words
      .slice(at, to)
      .map(({ lower }) => lower)
      .join(' '),
    from: at,
    to,
  }
}

/** `eight`, `twenty-one`, `three hundred`, `a dozen`, `two million`. */
function spelt(words: readonly Word[], at: number): Numeral | undefined {
  const first = small(words[at]!.lower)
  if (first === undefined) return afterArticle(words, at)
  let value = first
  let to = at + 1
  if (words[to]?.lower === 'hundred') {
    value *= 100
    to += 1
    const rest = small(words[to + (words[to]?.lower === 'and' ? 1 : 0)]?.lower ?? '')
    if (rest !== undefined) {
      value += rest
      to += words[to]!.lower === 'and' ? 2 : 1
    }
  }
  const scale = scaleAt(words, to)
  return { value, from: at, to: scale ? to + 1 : to, ...(scale ? { scale } : {}) }
}

/** `a dozen`, `a billion`: the article is the number. */
function afterArticle(words: readonly Word[], at: number): Numeral | undefined {
  const { lower } = words[at]!
  if (words[at - 1]?.lower !== 'a') return undefined
  if (lower === 'dozen') return { value: 12, from: at - 1, to: at + 1 }
  if (lower === 'hundred') return { value: 100, from: at - 1, to: at + 1 }
  return Object.hasOwn(SCALES, lower) ? { value: 1, from: at - 1, to: at + 1, scale: lower } : undefined
}

function small(word: string): number | undefined {
  const hyphen = word.indexOf('-')
  if (hyphen > 0) {
    const tens = own(TENS, word.slice(0, hyphen))
    const ones = own(ONES, word.slice(hyphen + 1))
    return tens !== undefined && ones !== undefined ? tens + ones : undefined
  }
  return own(ONES, word) ?? own(TENS, word)
}

const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

/** `60 to 70`, `60-70`, `between 60 and 70`: one value, both ends. Expects `first` to be a number in front of `to`, `-`, `–` or `and`. */
export function rangeAt(words: readonly Word[], first: Numeral): Numeral | undefined {
  const link = words[first.to]
  if (!link || typeof first.value !== 'number') return undefined
  const joins =
    link.lower === 'to' ||
    link.text === '-' ||
    link.text === '–' ||
    (link.lower === 'and' && words[first.from - 1]?.lower === 'between')
  const second = joins ? numeralAt(words, first.to + 1) : undefined
  if (!second || typeof second.value !== 'number' || second.value <= first.value) return undefined
  return { ...second, value: `${first.value}-${second.value}`, from: first.from }
}

/** The value in plain units, for comparing: 2 with scale trillion is 2e12. Undefined for what is not exact. */
export function plainValue(value: number | string, scale: string | undefined): number | undefined {
  if (typeof value !== 'number') return undefined
  return value * (scale === undefined ? 1 : (own(SCALES, scale) ?? 1))
}
