import { isNumber, type Token } from './tokens.js'

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index]),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
)

export type Count = { readonly from: number; readonly count: number; readonly vague?: boolean }

/** The small number that ends at token `at`: "two", "30", "twenty-one", "a few", "thirty (30)". Undefined where none stands there. */
export function readCount(tokens: readonly Token[], at: number, floor: number): Count | undefined {
  const token = tokens[at]
  if (!token || at < floor) return undefined
  if (isNumber(token)) return wholeNumber(tokens, at)
  if (token.word === 'few' || token.word === 'couple')
    return { from: at, count: token.word === 'few' ? 3 : 2, vague: true }
  if (token.word === ')' && isNumber(tokens[at - 1]) && tokens[at - 2]?.word === '(') {
    const words = readCount(tokens, at - 3, floor)
    return words?.count === Number(tokens[at - 1]!.raw) ? words : undefined
  }
  const ones = NUMBERS.get(token.word)
  const tens = TENS.get(tokens[at - 2]?.word ?? '')
  if (tens && ones && ones < 10 && tokens[at - 1]?.word === '-' && at - 2 >= floor)
    return { from: at - 2, count: tens + ones }
  const count = ones ?? TENS.get(token.word)
  return count === undefined ? undefined : { from: at, count }
}

/** Not the tail of "2,500" or "3.5". */
function wholeNumber(tokens: readonly Token[], at: number): Count | undefined {
  const [mark, before] = [tokens[at - 1], tokens[at - 2]]
  const glued = mark && (mark.word === ',' || mark.word === '.') && mark.end === tokens[at]!.start && isNumber(before)
  return glued || mark?.word === '$' || tokens[at]!.raw.length > 4
    ? undefined
    : { from: at, count: Number(tokens[at]!.raw) }
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['thirtieth', 30],
])

/** The ordinal that begins at token `at`: "fourth", "4th", "twenty-first"; with the token after it. */
export function readOrdinal(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (isNumber(token)) {
    const suffix = tokens[at + 1]
    return suffix && suffix.start === token.end && /^(?:st|nd|rd|th)$/.test(suffix.word)
      ? { value: Number(token.raw), to: at + 2 }
      : undefined
  }
  const plain = ORDINALS.get(token.word)
  if (plain) return { value: plain, to: at + 1 }
  const [tens, ones] = [TENS.get(token.word), ORDINALS.get(tokens[at + 2]?.word ?? '')]
  return tens && ones && ones < 10 && tokens[at + 1]?.word === '-' ? { value: tens + ones, to: at + 3 } : undefined
}

/** A year in words that begins at token `at`: "two thousand twenty-five", "two thousand and eighteen", "nineteen seventy-four". */
export function readYearWords(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  if (tokens[at]?.word !== 'two' || tokens[at + 1]?.word !== 'thousand') return undefined
  const rest = tokens[at + 2]?.word === 'and' ? at + 3 : at + 2
  const tens = TENS.get(tokens[rest]?.word ?? '')
  const ones = NUMBERS.get(tokens[rest + 2]?.word ?? '')
  if (tens && ones && ones < 10 && tokens[rest + 1]?.word === '-') return { value: 2000 + tens + ones, to: rest + 3 }
  const plain = tens ?? NUMBERS.get(tokens[rest]?.word ?? '')
  return plain === undefined ? { value: 2000, to: at + 2 } : { value: 2000 + plain, to: rest + 1 }
}
