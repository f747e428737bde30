import type { Part } from '../goods/part.js'
import type { Reading } from './node.js'

type Answers = ReadonlyMap<string, Reading>

/** The words for what an item is. Each may stand for another one (`goods/called.ts`), also where it is an answer. */
export const TOLD_WORDS = ['form', 'material', 'product'] as const

const kept = new WeakMap<Answers, Map<string, Part>>()

/**
 * The item with the words that were answered, as if its list of parts had them: an answer is believed as far as the list would be. `component` said
 * twice is still no word that tells a component from a magnet.
 */
export function toldItem(item: Part, answers: Answers): Part {
  if (answers.size === 0) return item
  const known = kept.get(answers) ?? new Map<string, Part>()
  kept.set(answers, known)
  const found = known.get(item.path) ?? laidOver(item, answers)
  known.set(item.path, found)
  return found
}

function laidOver(item: Part, answers: Answers): Part {
  const said = TOLD_WORDS.flatMap((name) => {
    const value = answers.get(`item.${name} @ ${item.path}`)?.value
    return value?.is === 'word' ? [[name, value.word] as const] : []
  })
  return said.length ? { ...item, ...Object.fromEntries(said) } : item
}
