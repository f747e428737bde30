import { COMPOUNDS, compoundsOf } from '../goods/compounds.js'
import { ELEMENTS } from '../goods/elements.js'
import { plainText } from '../measure/text.js'
import { PLAIN_WORDS } from '../register/called.js'
import type { Register } from '../register/model.js'
import { ALSO_CALLED } from '../register/words/goods.js'

const YES = /^(?:yes|是|有|含|含有)$/iu
const NO = /^(?:no|否|无|不是|没有|不含)$/iu
/** Words that stand in an answer's cell and answer nothing. */
const UNANSWERED =
  /^(?:(?:i |we )?(?:do not|don'?t|dont) know|not known|unknown|unclear|n\.?\/?a\.?|not applicable|not available|tbc|tbd|pending|to follow|\?+|-+|—+|不适用|不清楚|不知道|不详|未知|待定|待确认|待补)[.。]?$/iu
const NOTHING = /^(?:none|无|没有|不含|均无|都没有)$/iu

export const isUnanswered = (text: string): boolean => UNANSWERED.test(text)
export const isYes = (text: string): boolean => YES.test(text)
export const isNo = (text: string): boolean => NO.test(text)
/** `none`, of something of which there may be an amount. */
export const isNone = (text: string): boolean => NOTHING.test(text) || NO.test(text)

/**
 * The values of a choice by every word for them, in lower case: their id and their names in both languages, of an element also its symbol. A name that
 * two of them have is none.
 */
export function valuesByName(register: Register, fact: string): ReadonlyMap<string, string> {
  const values = register.facts[fact]?.values ?? []
  const found = new Map<string, string | undefined>()
  for (const value of values)
    for (const name of namesOf(register, value))
      found.set(name, found.has(name) && found.get(name) !== value ? undefined : value)
  for (const value of values) found.set(value.toLowerCase(), value)
  return new Map([...found].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

function namesOf({ products }: Register, value: string): string[] {
  const words = [PLAIN_WORDS, products].flatMap((all) => (Object.hasOwn(all, value) ? [all[value]!] : []))
  const names = [...words.flatMap(({ en, zh }) => [en, zh]), ...(ALSO_CALLED[value] ?? [])]
  const element = ELEMENTS.get(value)?.name
  const ofElement = element ? [element.en, element.zh, `${element.en} (${value})`, `${element.zh}（${value}）`] : []
  return [...names, ...ofElement].flatMap((name) => (name ? [plainText(name).toLowerCase()] : []))
}

const BY_NAME = new Map(
  [...ELEMENTS.values()].flatMap(({ symbol, name }) => [name.en, name.zh].map((word) => [word, symbol] as const)),
)

/** An element by its symbol (`Dy`) or its name in either language. */
export const elementMeant = (word: string): string | undefined =>
  ELEMENTS.has(word) ? word : BY_NAME.get(word.toLowerCase())

/** Chemicals that a list would name by their formula: a compound that the vocabulary lacks is `other`. An alloy may be a material of another name. */
const CHEMICALS = [...COMPOUNDS.values()].filter(({ kind }) => kind !== 'alloy')

/** Whether the word is a known chemical (`Dy2O3`, `dysprosium oxide`, `氧化镝`) that is none of the values. */
export function isOtherChemical(word: string, values: readonly string[]): boolean {
  const meant = CHEMICALS.filter((one) => one.formula === word || one.cas === word)
  const [, en, zh] = /^(?:(\S+) oxide|氧化(\p{Script=Han}))$/iu.exec(word) ?? []
  const element = elementMeant(en ?? zh ?? '')
  const found = meant.length || element === undefined ? meant : compoundsOf(element, 'oxide')
  return found.length > 0 && found.every(({ formula }) => !values.includes(formula))
}
