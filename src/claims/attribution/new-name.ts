import { DETERMINERS } from '../names/word-lists.js'
import type { Word } from '../names/words.js'
import type { Speaker } from './speaker.js'
import { mentionOver, type Unit } from './unit.js'

const LONGEST = 4
/** Capital at the head of a sentence, and no name: `Officials said`, `Today said`. */
const COMMON =
  /^(?:but|and|as|one|two|some|many|most|others?|today|yesterday|tomorrow|there|then|here|what|who|why|how|when|not|nobody|everyone|anyone|section|article|no|so|if|in|on|at|he|she|it|they|we|you|i|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/

const BODY =
  /^(?:Institute|Institution|Association|Bank|Council|Cent(?:er|re)|Committee|Foundation|University|Federation|Chamber|Alliance|Coalition|Society|Fund|Forum|Observatory|Laboratory)$/

const isName = ({ text, key }: Word): boolean =>
  /^\p{Lu}[\p{L}.’'-]*$/u.test(text) && !COMMON.test(key) && !DETERMINERS.has(key)

/** A name that no list knows, whose words end with the word at `at`: `Lodge said`, `according to Grain Bank`; under it the words themselves. */
export function newNameEnding(unit: Unit, at: number): Speaker | undefined {
  let from = at + 1
  while (
    from > 0 &&
    at - from < LONGEST - 1 &&
    isName(unit.words[from - 1]!) &&
    (from > at || unit.words[from - 1]!.gap === ' ')
  )
    from -= 1
  // `the Chairman`: an office; `the Poe Institute`: a body
  const isBody = from < at && BODY.test(unit.words[at]!.text)
  if (!isBody && from > 0 && unit.words[from - 1]!.gap === ' ' && DETERMINERS.has(unit.words[from - 1]!.key))
    return undefined
  const first = unit.words[from]
  const last = unit.words[at]
  if (!first || !last || from > at || last.possessive || mentionOver(unit, last.start)) return undefined
  // one word at the head of a sentence has its capital from there: a plural or an adverb is none
  if (from === 0 && at === 0 && /(?:s|ly|ing)$/.test(last.key)) return undefined
  return {
    start: first.start,
    end: last.end,
    name: unit.text.slice(first.start - unit.start, last.end - unit.start),
    person: false,
    via: [],
  }
}
