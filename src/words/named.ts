import type { Words } from '../register/model.js'

/** Words of the program, in both languages. */
export type Both = Required<Words>

export const NAME_KINDS = [
  'place',
  'list',
  'form',
  'material',
  'product',
  'use',
  'kind',
  'role',
  'step',
  'basis',
  'spec',
  'feature',
  'element',
  'annex',
  'freight',
  'people',
  'act',
  'licence',
  'issuer',
  'regime',
] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** What the page calls the ids of the register and the words of parts lists, by kind and id. */
export type Names = Readonly<Record<NameKind, Readonly<Record<string, Both>>>>

/** `3 mm (inner diameter of the tube)` */
export const OF_EACH = (text: string, of: readonly Both[]): Both => ({
  en: `${text} (${of.map(({ en }) => en).join(', ')})`,
  zh: `${text}（${of.map(({ zh }) => zh).join('、')}）`,
})

/** What an id is called; an id that has no name stands in parentheses. */
export function nameOf(names: Names, kind: NameKind, id: string): Both {
  const of = names[kind]
  return Object.hasOwn(of, id) ? of[id]! : { en: `(${id})`, zh: `（${id}）` }
}

/** A table of words in one of the languages. */
export const inOne = <K extends string>(table: Readonly<Record<K, Both>>, language: 'en' | 'zh'): Record<K, string> =>
  Object.fromEntries(Object.entries<Both>(table).map(([key, words]) => [key, words[language]])) as Record<K, string>
