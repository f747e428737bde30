import { type Numeral, numeralAt, rangeAt } from './numbers.js'
import type { Quantity } from './quantities.js'
import type { Word } from './words.js'

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

/** `$2 trillion`, `US$300m`, `RMB 27,000`, `€5bn`. */
export function currencyAt(words: readonly Word[], at: number): Quantity | undefined {
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
export function moneyAfter(words: readonly Word[], numeral: Numeral): Quantity | undefined {
  let at = numeral.to
  if (typeof numeral.value === 'string' && words[at]?.lower === 'of') at += 1
  const nation = NATIONS.has(words[at]?.lower ?? '') ? words[at]!.text : undefined
  if (nation) at += 1
  const name = words[at] && Object.hasOwn(MONEY, words[at]!.lower) ? MONEY[words[at]!.lower] : undefined
  if (!name) return undefined
  const unit = nation && !/^(us|u\.s\.|american|chinese)$/i.test(nation) ? `${nation} ${words[at]!.lower}` : name
  return { kind: 'money', value: numeral.value, unit: scaled(numeral, unit), from: numeral.from, to: at + 1 }
}

export const scaled = ({ scale }: Numeral, unit: string): string => (scale ? `${scale} ${unit}` : unit)

/** Words and signs at which an amount of money may start. */
export const MONEY_STARTS: readonly string[] = [...Object.keys(SIGNS), ...Object.keys(CODES)]
