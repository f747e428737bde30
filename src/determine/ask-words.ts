import { partAt } from '../goods/items.js'
import { type Both, called, type Language } from '../register/called.js'
import type { Register } from '../register/model.js'
import type { Variable } from './node.js'
import type { Session } from './session.js'

const THE_ITEM: Both = { en: 'the item', zh: '该物项' }

/** What a fact is asked about, by the name that the vocabulary has for it there, else as everywhere. */
export function calledIn(register: Register, fact: string, id: string, language: Language): string {
  const { names } = register.facts[fact]!
  const name = names && Object.hasOwn(names, id) ? names[id]![language] : undefined
  if (name === undefined) return called(register, id, language)
  return language === 'zh' ? `${id}（${name}）` : `${id} (${name})`
}

/** A text of the vocabulary with its {braces} filled in. */
export function filled(
  register: Register,
  { fact, per }: Pick<Variable, 'fact' | 'per'>,
  text: string,
  name: string | undefined,
  language: Language,
): string {
  return text.replace(/\{(\w[\w-]*)\}/g, (braces, id: string) => {
    if (id === 'item') return name ?? THE_ITEM[language]
    return id === 'these' ? braces : calledIn(register, fact, per[id] ?? id, language)
  })
}

/** A fact asked for in words, with the item and what the register names filled in, and the kind of person who can answer. */
export function wordsOf(
  { register, line }: Pick<Session, 'register' | 'line'>,
  variable: Variable,
): { readonly ask: Both; readonly who: string; readonly name?: string } {
  const { item: path, per } = variable
  const { ask, who } = register.facts[variable.fact]!
  const name = path ? (partAt(line, path)?.name ?? path) : undefined
  return {
    ask: {
      en: filled(register, variable, ask.en, name, 'en'),
      zh: filled(register, variable, ask.zh, name, 'zh'),
    },
    who: who.replace(/\{(\w[\w-]*)\}/g, (_, id: string) => per[id] ?? id),
    ...(name === undefined ? {} : { name }),
  }
}
