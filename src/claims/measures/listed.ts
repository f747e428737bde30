import { clauseEnd } from './clause.js'
import { isVerbless } from './headings.js'
import { verbLeft } from './left.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { isObject, objectPhrase } from './objects.js'
import { LISTS } from './words/nouns.js'
import { OPERATORS_OF } from './words/verbs.js'

const REACH = 16

/** The list after `to` or `from`: `additions to the Entity List`, `the removal of three firms from the Unverified List`. */
function listAfter(line: Line, at: number, by: 'to' | 'from'): number | undefined {
  let crossed = false
  for (let k = at + 1; k < line.tokens.length && k - at < REACH; k += 1) {
    const word = wordAt(line, k)
    if (line.tokens[k]!.kind === 'mark' && !/^["“”'’(),]$/.test(word)) return undefined
    if (line.verbs[k]?.shape === 'finite') return undefined
    if (word === by) crossed = true
    if (crossed && /^(?:lists?|blacklist)$/.test(word) && (word === 'blacklist' || LISTS.has(wordAt(line, k - 1))))
      return k
  }
  return undefined
}

/** Names put on a list or taken off it, as a noun. */
const listed: Turn = (line, at) => {
  if (line.verbs[at] || !/^(?:of|to|from)$/.test(wordAt(line, at + 1))) return undefined
  const adds = /^addition/.test(wordAt(line, at))
  // `in addition to the Entity List`
  if (adds && /^(?:in|an)$/.test(wordAt(line, at - 1))) return undefined
  const head = listAfter(line, at, adds ? 'to' : 'from')
  if (head === undefined) return undefined
  const start = phraseStart(line, at)
  const ruler = verbLeft(line, start - 1, 3)
  const ruling = ruler === undefined ? undefined : line.verbs[ruler]!
  const mood =
    ruling && ruling.voice === 'active' && ruling.shape !== 'participle' ? moodOf(line, ruling.at) : undefined
  const operator = ruling && OPERATORS_OF.get(ruling.lemma)
  const act = adds ? 'imposes' : 'lifts'
  return idiom(
    line,
    mood?.operator ?? (operator?.kind === 'act' ? operator.act : act),
    { from: mood ? mood.from : start, to: clauseEnd(line, head + 1) },
    {
      head,
      mood: mood ?? { ...STILL, given: false },
      ...(mood ? { by: mood.subject, verb: ruling!.at } : {}),
      kind: 'noun',
    },
  )
}

/** What a text says that it changes, in its title: `Revision of License Requirements`, `Modifications to the Entity List`. */
const revised: Turn = (line, at, ground) => {
  if (line.verbs[at] || !/^(?:of|to)$/.test(wordAt(line, at + 1)) || at > 3) return undefined
  const phrase = objectPhrase(line, at + 2, false)
  if (!isVerbless(line)) return undefined
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (isObject(line, k, 'strong', phrase, ground) || isObject(line, k, 'list', phrase, ground) || isPolicy(line, k))
      return idiom(
        line,
        'imposes',
        { from: phraseStart(line, at), to: clauseEnd(line, k + 1) },
        { head: k, mood: { ...STILL, given: false }, kind: 'noun' },
      )
  return undefined
}
const isPolicy = (line: Line, at: number): boolean =>
  /^(?:polic(?:y|ies)|requirements?|exceptions?)$/.test(wordAt(line, at)) &&
  /^(?:licen[cs]e|licensing|review|control)$/.test(wordAt(line, at - 1))

export const LISTED: readonly (readonly [Turn, string])[] = [
  [listed, 'addition additions removal removals'],
  [revised, 'revision revisions modification modifications amendment amendments'],
]
