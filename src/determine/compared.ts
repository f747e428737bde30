import { type Both, called, type Language, OR, PLAIN_WORDS } from '../register/called.js'
import type { Register } from '../register/model.js'
import type { TestNode } from './node.js'

/** What a test compares its fact with, for people: names with their ids, in both languages. `TestNode.asks` has the same in words of the register. */
export const compared = (register: Register, { asks }: Pick<TestNode, 'asks'>): Both => ({
  en: inLanguage(register, asks, 'en'),
  zh: inLanguage(register, asks, 'zh'),
})

const AMOUNTS: Readonly<Record<string, string>> = {
  'at least': '不低于',
  'more than': '高于',
  'at most': '不高于',
  'less than': '低于',
}

function inLanguage(register: Register, asks: string, language: Language): string {
  const english = language === 'en'
  const all = (words: string, between: string, joint: string) =>
    words
      .split(between)
      .map((word) => called(register, word, language))
      .join(joint)
  if (asks === 'holds') return english ? 'yes or no' : '是或否'
  if (asks === 'is known') return english ? asks : '已知'
  const [, word = '', rest = ''] = /^(is|in|outside) (.+)$/.exec(asks) ?? []
  if (word === 'is' && (rest === 'yes' || rest === 'no'))
    return `${english ? 'is ' : ''}${PLAIN_WORDS[rest]![language]}`
  if (word === 'is') return `${english ? 'is ' : ''}${all(rest, ' or ', OR[language])}`
  if (word === 'in') return english ? `in ${all(rest, ' or ', OR.en)}` : `在${all(rest, ' or ', OR.zh)}`
  if (word === 'outside')
    return english ? `outside ${all(rest, ' and ', ' and ')}` : `在${all(rest, ' and ', '和')}以外`
  if (english) return asks
  const [, operator = '', amount = ''] = /^((?:at|more|less) \w+) (.+)$/.exec(asks) ?? []
  if (AMOUNTS[operator]) return `${AMOUNTS[operator]} ${amount}`
  return asks
    .replace(/from (\S+) on/, '$1起')
    .replace(/before (\S+)/, '$1之前')
    .replace(', ', '，')
    .replace(/^starts with /, '编码开头为 ')
    .replaceAll(' or ', '或')
}
