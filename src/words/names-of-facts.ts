import { type Both, type NameKind, type Names, nameOf } from './named.js'
import { meetsName } from './names.js'

// What facts are asked about and what they are compared with, in both languages.

export const YES: Both = { en: 'yes', zh: '是' }
const NO: Both = { en: 'no', zh: '否' }
const ANYWHERE: Both = { en: 'any place', zh: '任何地方' }

export const OR = { en: ' or ', zh: '或' } as const
export const orOf = (all: readonly Both[], language: 'en' | 'zh'): string =>
  all.map((one) => one[language]).join(OR[language])

/** The kinds of names that stand in the places of a question: `{role}`, `{list}`. */
const DETAILS: Readonly<Record<string, NameKind>> = {
  role: 'role',
  list: 'list',
  element: 'element',
  basis: 'basis',
  step: 'step',
  letter: 'annex',
  licence: 'annex',
  annex: 'annex',
  value: 'use',
}

/** What a fact is asked about, under one of its names. Lists that are asked about together are joined by `+`. */
export function detailName(names: Names, fact: string, name: string, id: string): Both {
  if (name === 'of')
    return wrapped(
      nameOf(names, 'list', id),
      (en) => `goods of ${en}`,
      (zh) => `${zh}所列物项`,
    )
  if (name === 'origin') return id === 'any' ? ANYWHERE : nameOf(names, 'place', id)
  if (name === 'name') return nameOf(names, fact === 'item.spec' ? 'spec' : 'feature', id)
  if (name === 'meets') return meetsName(id)
  const kind = DETAILS[name]
  // A heading of the tariff, or the system of codes, is called by its own number or letters.
  if (!kind) return { en: id === 'hts' ? 'HTS' : id, zh: id === 'hts' ? '美国协调关税表（HTS）' : id }
  const all = id.split('+').map((one) => nameOf(names, kind, one))
  return { en: orOf(all, 'en'), zh: orOf(all, 'zh') }
}

const wrapped = ({ en, zh }: Both, inEnglish: (text: string) => string, inChinese: (text: string) => string): Both => ({
  en: inEnglish(en),
  zh: inChinese(zh),
})

/** The kinds of names that facts have for values; all others are yes or no, or places. */
const VALUES: Readonly<Record<string, NameKind>> = {
  'item.form': 'form',
  'item.material': 'material',
  'item.product': 'product',
  'movement.kind': 'kind',
  'movement.by': 'freight',
  'movement.end-use': 'use',
}

/** A value that a fact is compared with. */
export function valueName(names: Names, fact: string, id: string): Both {
  if (id === 'yes') return YES
  if (id === 'no') return NO
  return nameOf(names, VALUES[fact] ?? 'place', id)
}

const OPERATORS: Readonly<Record<string, Both>> = {
  'at least': { en: 'at least', zh: '不低于' },
  'more than': { en: 'more than', zh: '高于' },
  'at most': { en: 'at most', zh: '不高于' },
  'less than': { en: 'less than', zh: '低于' },
}

/** `at least 0.1 %`; the operator with a hyphen or a space. */
export function compared(operator: string, amount: string): Both {
  const { en, zh } = OPERATORS[operator.replace('-', ' ')] ?? { en: operator, zh: operator }
  return { en: `${en} ${amount}`, zh: `${zh} ${amount}` }
}

/** What a test asks, as the core says it in English (`in cn/customs or hk`, `at least 0.1 %`), with names in both languages. */
export function asksName(names: Names, fact: string, asks: string): Both {
  const amount = /^(at least|more than|at most|less than) (.+)$/.exec(asks)
  if (amount) return compared(amount[1]!, amount[2]!)
  const listed = /^(in|is|outside) (.+)$/.exec(asks)
  if (listed && asks !== 'is known') return listName(names, fact, listed[1]!, listed[2]!)
  const codes = /^starts with (.+) \((.+)\)$/.exec(asks)
  if (codes)
    return {
      en: `a code that starts with ${codes[1]} (${codes[2]})`,
      zh: `以${codes[1]!.replaceAll(' or ', '或')}开头的编码（${codes[2]}）`,
    }
  return OTHERS[asks] ?? { en: asks, zh: daysInChinese(asks) }
}

/** What was read, as a condition prints it: a name, a truth, bounds. What has no name is shown as it was given. */
export function readName(names: Names, fact: string, read: string): Both {
  const [, truth, amount] = /^(yes|perhaps), (.+)$/.exec(read) ?? []
  if (truth && amount) return { en: read, zh: `${truth === 'yes' ? '是' : '可能'}，${amount.replace(' to ', '至')}` }
  if (READ[read]) return READ[read]
  const { en, zh } = valueName(names, fact, read)
  return en === `(${read})` ? { en: read, zh: read.replace(' to ', '至') } : { en, zh }
}

const READ: Readonly<Record<string, Both>> = {
  none: { en: 'none', zh: '不含' },
  nowhere: { en: 'nowhere', zh: '无此环节' },
  'not named': { en: 'not named', zh: '未指明' },
}

const daysInChinese = (asks: string): string =>
  asks
    .replace(/from (\S+) on/, '$1起')
    .replace(/before (\S+)/, '$1之前')
    .replace(', ', '，')

const OTHERS: Readonly<Record<string, Both>> = {
  holds: YES,
  'is known': { en: 'any that is known', zh: '任何已知情况' },
}

function listName(names: Names, fact: string, word: string, ids: string): Both {
  const all = ids.split(word === 'outside' ? ' and ' : ' or ').map((id) => valueName(names, fact, id))
  if (word === 'outside')
    return { en: `outside ${all.map(({ en }) => en).join(' and ')}`, zh: `在${all.map(({ zh }) => zh).join('和')}以外` }
  return { en: `${word === 'in' ? 'in ' : ''}${orOf(all, 'en')}`, zh: `${word === 'in' ? '在' : ''}${orOf(all, 'zh')}` }
}
