import type { Term } from '../../../src/licence/model.js'
import type { NameKind } from '../../../src/words/named.js'
import { useAsk } from '../../core/hooks.js'
import { useNames } from '../../law/names.js'

/** Terms whose values are words of the vocabulary where they can be; the others are names and numbers of one's own. */
const KINDS: Readonly<Partial<Record<Term, NameKind>>> = { destination: 'place', endUse: 'use', freight: 'freight' }

/** A value of a term in the reader's language: `DE` is Germany. What is no word of the vocabulary stays as it was written. */
export function useTermValue(): (term: Term, value: string) => string {
  const name = useNames()
  const { data } = useAsk('words', {})
  return (term, value) => {
    const kind = KINDS[term]
    if (!kind || !data) return value
    const folded = value.toLowerCase()
    const place = data.territories.find(({ id, alias }) => [id, alias.toLowerCase()].includes(folded))
    const id = kind === 'place' ? place?.id : Object.hasOwn(data.names[kind], folded) ? folded : undefined
    return id === undefined ? value : name(kind, id)
  }
}
