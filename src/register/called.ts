import type { Register, Words } from './model.js'
import { FORMS, MATERIALS } from './words/goods.js'
import { BASES, FREIGHT, KINDS, PEOPLE, STEPS, USES } from './words/movement.js'

export type Language = 'en' | 'zh'
/** Words of the program, in both languages. */
export type Both = Required<Words>

/** Words that conditions use without an id of the register: parties, steps, bases, kinds of movement, end uses, forms and materials. */
export const PLAIN_WORDS: Readonly<Record<string, Both>> = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  any: { en: 'any place', zh: '任何地方' },
  'a listed item, or hold one': { en: 'a listed item, or hold one', zh: '清单物项（或含有清单物项）' },
  ...FORMS,
  ...MATERIALS,
  ...KINDS,
  ...USES,
  ...STEPS,
  ...BASES,
  ...FREIGHT,
  ...PEOPLE,
}

/**
 * A word of a condition as a letter says it: what the register names with its id in parentheses, `Entity List (us/entity-list)`, and two lists that are
 * asked about at once with both; a word of the program in the language; anything else as it stands.
 */
export const called = (register: Register, word: string, language: Language): string =>
  word
    .split('+')
    .map((id) => calledOne(register, id, language))
    .join(OR[language])

export const OR: Readonly<Record<Language, string>> = { en: ' or ', zh: '或' }

function calledOne(register: Register, id: string, language: Language): string {
  const name = nameOf(register, id, language)
  if (name !== undefined) return language === 'zh' ? `${name}（${id}）` : `${name} (${id})`
  const word = (own(PLAIN_WORDS, id) ?? own(register.products, id))?.[language]
  return word ?? (language === 'en' && !id.includes('/') ? id.replaceAll('-', ' ') : id)
}

/** What the register calls a territory, list, regime or instrument; undefined where the id is of none, or none has a name. */
export function nameOf(register: Register, id: string, language: Language): string | undefined {
  const words =
    own(register.territories, id)?.name ??
    own(register.lists, id)?.title ??
    own(register.regimes, id)?.title ??
    own(register.instruments, id)?.title ??
    groupTitle(register, id)
  if (!words) return undefined
  return words[language] ?? words.en ?? words.zh
}

const own = <T>(all: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(all, id) ? all[id] : undefined

/** A list that only stands for its parts is called by what their titles have in common: `export control list`. */
function groupTitle({ lists }: Register, group: string): Words | undefined {
  const titles = Object.values(lists).flatMap(({ partOf, title }) => (partOf === group ? [title] : []))
  const common = (of: Language) => commonStart(titles.flatMap((title) => title[of] ?? []))
  const [zh, en] = [common('zh'), common('en')]
  return zh || en ? { ...(zh ? { zh } : {}), ...(en ? { en } : {}) } : undefined
}

/** The words that all texts begin with, up to a mark that ends them. */
function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1
  return /^[^,，（(:：]*/.exec(first.slice(0, length))![0].trim()
}
