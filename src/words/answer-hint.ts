import { isLookedUp } from '../determine/answers.js'
import type { Variable } from '../determine/node.js'
import type { Register } from '../register/model.js'
import type { Both } from './named.js'
import { namesIn } from './names.js'
import { valueName } from './names-of-facts.js'

const YES_NO: Both = { en: 'yes or no', zh: 'yes（是）或 no（否）' }

/** What else is known of the question: what it is compared with, as the register says it, and whether it asks about several things at once. */
export type Asking = { readonly against: readonly string[]; readonly joins: boolean }

/** How an answer is written so that it can be read back, as `parseAnswers` reads it. */
export function answerHint(register: Register, variable: Variable, asking: Asking): Both {
  const { en, zh } = plainHint(register, variable, asking)
  if (!isLookedUp(variable)) return { en, zh }
  const like = `${register.facts[variable.fact]!.type === 'share' ? '0 %' : 'no'}, 2026-11-20`
  return {
    en: `${en}; with the day on which the list was looked up, like "${like}"`,
    zh: `${zh}；并注明查询名单的日期，如“${like}”`,
  }
}

function plainHint(register: Register, { fact, per }: Variable, { against, joins }: Asking): Both {
  const { facts, specs } = register
  if (fact === 'item.contains' || fact === 'item.mass-share') return joins ? SUBSTANCES : SUBSTANCE
  const { type, values } = facts[fact]!
  if (joins) return type === 'quantity' ? SEVERAL_AMOUNTS : SEVERAL
  switch (type) {
    case 'flag':
    case 'truth':
    case 'choices':
      return YES_NO
    case 'code':
      return codeHint(against)
    case 'choice': {
      const words = wordsIn(values, against)
      const called = words.map((word) => withName(word, valueName(namesIn(register), fact, word)))
      return {
        en: `one of the words: ${called.map(({ en }) => en).join(', ')}`,
        zh: `下列词之一：${called.map(({ zh }) => zh).join('、')}`,
      }
    }
    case 'date':
      return { en: 'a date, YYYY-MM-DD', zh: '日期，YYYY-MM-DD' }
    case 'territory':
      return fact === 'movement.through' ? PLACES : { en: 'a country code, like DE', zh: '国家（地区）代码，如 DE' }
    case 'share':
      return { en: 'a share with its unit, like 0.05..0.08 %', zh: '带单位的比例，如 0.05..0.08 %' }
    default: {
      const unit = specs[per.name ?? ''] ?? ''
      return { en: `a quantity in ${unit}, like 1.5 ${unit}`, zh: `以 ${unit} 计的数值，如 1.5 ${unit}` }
    }
  }
}

const SUBSTANCE: Both = {
  en: 'none, or a share of the mass with its unit, however little, like 0.6..1.2 %; what was only not found, by the limit of the test, like < 0.01 %',
  zh: 'none（不含），或带单位的质量占比（微量亦请填写），如 0.6..1.2 %；仅为未检出的，填写检出限，如 < 0.01 %',
}
const SUBSTANCES: Both = {
  en: 'each substance with its share of the mass, however little, semicolons between; what was only not found, by the limit of the test, like Tb < 0.01 %; nothing else, if it contains none of the others',
  zh: '逐一填写物质及其质量占比（微量亦请填写），以分号隔开；仅为未检出的，填写检出限，如 Tb < 0.01 %；如不含其余物质，注明“无其他”',
}
const SEVERAL: Both = {
  en: 'those that hold, semicolons between; nothing else, if none of the others does',
  zh: '填写属实的各项，以分号隔开；如其余均否，注明“无其他”',
}
const SEVERAL_AMOUNTS: Both = {
  en: 'each with its value and unit, semicolons between',
  zh: '逐一填写数值及单位，以分号隔开',
}
const PLACES: Both = {
  en: 'country codes, all of them, like SG, HK; none if through no other',
  zh: '国家（地区）代码，全部列出，如 SG, HK；不经过其他关境填 none',
}

/** Which headings are meant must be said to be denied; the code itself stands in the list of parts. */
function codeHint(against: readonly string[]): Both {
  const codes = [
    ...new Set(against.flatMap((asks) => /^starts with (.+) \(/.exec(asks)?.[1]?.split(' or ') ?? [])),
  ].sort()
  const [en, zh] = codes.length
    ? [`none of ${codes.join(', ')}`, codes.join('、')]
    : ['none of the headings of the law', '法规所列编码']
  return {
    en: `no, if its code begins with ${en}; else leave it empty and write the code with its edition into the parts list (columns hs, hts)`,
    zh: `编码均不以${zh}开头的填 no；否则留空，并将编码及其版本填入零部件清单（hs、hts 列）`,
  }
}

/** The word that is written, and what it is called where that is more than the word. */
const withName = (word: string, { en, zh }: Both): Both => ({
  en: en === word.replaceAll('-', ' ') || en === word ? word : `${word} (${en})`,
  zh: zh === word ? word : `${word}（${zh}）`,
})

const FEW = 40
/** Where the vocabulary has many words: those that the law asks about, and those for all that it does not name. */
function wordsIn(values: readonly string[], against: readonly string[]): readonly string[] {
  if (values.length <= FEW) return values
  const named = new Set(against.flatMap((asks) => /^is (.+)$/.exec(asks)?.[1]?.split(' or ') ?? []))
  return values.filter((word) => named.has(word) || word.startsWith('other') || OTHERS.includes(word))
}
const OTHERS = [
  'consumer-article',
  'electronic-component',
  'electronic-product',
  'steel',
  'aluminium',
  'copper',
  'plastic',
]
