import { partAt } from '../goods/items.js'
import type { Variable } from './node.js'
import type { Session } from './session.js'

/** A fact asked for in words, with the name of the item filled in, and the kind of person who can answer. */
export function wordsOf(
  { register, line }: Pick<Session, 'register' | 'line'>,
  { fact: id, item: path, per }: Variable,
): { readonly ask: { readonly en: string; readonly zh: string }; readonly who: string } {
  const { ask, who } = register.facts[id]!
  const name = path ? (partAt(line, path)?.name ?? path) : 'the item'
  const fill = (text: string) =>
    text.replace(/\{(\w[\w-]*)\}/g, (_, word: string) => (word === 'item' ? name : (per[word] ?? word)))
  return { ask: { en: fill(ask.en), zh: fill(ask.zh) }, who: fill(who) }
}
