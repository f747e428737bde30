import { partAt } from '../goods/items.js'
import { type Both, called, type Language } from '../register/called.js'
import type { Variable } from './node.js'
import type { Session } from './session.js'

const THE_ITEM: Both = { en: 'the item', zh: '该物项' }

/** A fact asked for in words, with the item and what the register names filled in, and the kind of person who can answer. */
export function wordsOf(
  { register, line }: Pick<Session, 'register' | 'line'>,
  { fact: id, item: path, per }: Variable,
): { readonly ask: Both; readonly who: string } {
  const { ask, who } = register.facts[id]!
  const name = path ? (partAt(line, path)?.name ?? path) : undefined
  const fill = (text: string, word: (id: string) => string) =>
    text.replace(/\{(\w[\w-]*)\}/g, (_, id: string) => word(id))
  const inLanguage = (language: Language) =>
    fill(ask[language], (id) =>
      id === 'item' ? (name ?? THE_ITEM[language]) : called(register, per[id] ?? id, language),
    )
  return {
    ask: { en: inLanguage('en'), zh: inLanguage('zh') },
    who: fill(who, (id) => per[id] ?? id),
  }
}
