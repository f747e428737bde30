import type { Quantity } from './quantities.js'
import { CLAUSE_ENDS, LAID, slice, WIDE, type Word } from './words.js'

/** What a figure is of, and the word up to which its quote runs. */
export type Scope = { readonly of: string; readonly to: number }

const MOVED =
  /^(?:fell|rose|soared|dropped|jumped|surged|climbed|plunged|declined|slumped|tumbled|gained|slid|grew|shrank|rebounded|spiked|increased|decreased|doubled|fallen|risen|grown|shrunk)$/
/** Between a verb and how much: `by about`, `to nearly`. */
const HOW_MUCH = /^(?:by|about|nearly|almost|around|roughly|some|more|less|than|over|an?|to|up)$/

/** `exports fell 75 percent`, `the deficit widened by over 40%`: of what fell or rose, not of who tells it. */
export function movedBy(sentence: string, words: readonly Word[], quantity: Quantity): Scope | undefined {
  const { kind, from, to } = quantity
  if (kind !== 'percent') return undefined
  let verb = from - 1
  let by = false
  while (verb > 0 && from - verb < 4 && HOW_MUCH.test(words[verb]!.lower)) {
    by ||= words[verb]!.lower === 'by'
    verb -= 1
  }
  if (verb < 1 || !(MOVED.test(words[verb]!.lower) || (by && /^[a-z]{3,}ed$/.test(words[verb]!.lower))))
    return undefined
  let end = verb
  while (end > 0 && /^(?:has|have|had|also|sharply|already)$/.test(words[end - 1]!.lower)) end -= 1
  let start = end
  while (
    start > 0 &&
    end - start < WIDE &&
    !CLAUSE_ENDS.has(words[start - 1]!.lower) &&
    !TELLS.test(words[start - 1]!.lower) &&
    !/[,;:]$/.test(words[start - 1]!.text)
  )
    start -= 1
  return start < end ? { of: slice(sentence, words, start, verb + 1), to } : undefined
}

const TELLS = /^(?:that|said|says|showed|shows|show|reported|found|and|while|but|as)$/

/** `tariffs to 47 percent from 57 percent`: rates of what stands before them both. */
export function ratedAt(sentence: string, words: readonly Word[], { kind, from, to }: Quantity): Scope | undefined {
  if (kind !== 'percent' || !/^(?:to|from|at)$/.test(words[from - 1]?.lower ?? '')) return undefined
  const end = beforeBoth(words, from)
  if (!LAID.test(words[end]!.lower)) return undefined
  let start = end
  while (
    start > 0 &&
    end - start < 3 &&
    /^(?:additional|new|import|reciprocal|total|overall|the|average)$/.test(words[start - 1]!.lower)
  )
    start -= 1
  return { of: slice(sentence, words, start, end + 1), to }
}

/** The last word before `from 40% to 61%` or `to 61% from 40%`. */
function beforeBoth(words: readonly Word[], from: number): number {
  let end = from - 1
  while (
    end > 0 &&
    from - end < 8 &&
    (words[end]!.kind === 'number' || /^(?:to|from|at|%|percent|per|cent)$/.test(words[end]!.lower))
  )
    end -= 1
  return end
}

const REACHES =
  /^(?:falling|rising|reaching|hitting|topping|exceeding|dropping|climbing|soaring|declining|increasing|decreasing|growing|jumping|plunging|surging|shrinking|totall?ing|peaking)$/

/** `the deficit grew again, reaching $3 billion`; `a rise in the rate of use, from 40% to 61%`: of what the clause before the comma speaks of. */
export function changedOf(sentence: string, words: readonly Word[], { kind, from, to }: Quantity): Scope | undefined {
  if ((kind !== 'percent' && kind !== 'money' && kind !== 'mass') || from < 3) return undefined
  let at = beforeBoth(words, from)
  const moves = at < from - 1 && /^(?:from|to)$/.test(words[at + 1]!.lower)
  let participle = false
  for (let step = 0; step < 4 && at > 1 && words[at]!.text !== ','; step += 1) {
    participle = REACHES.test(words[at]!.lower)
    if (!participle && !HOW_MUCH.test(words[at]!.lower)) return undefined
    at -= 1
    if (participle) break
  }
  if (words[at]?.text !== ',') return undefined
  let start = at
  while (start > 0 && at - start < WIDE && !/^[,;:—]$/.test(words[start - 1]!.text)) start -= 1
  if (!participle && !(moves && isChange(words, start, at))) return undefined
  const stop = participle ? subjectEnd(words, start, at) : at
  while (start < stop && /^(?:but|and|while|there|was|were|is|has|been|since|that)$/.test(words[start]!.lower))
    start += 1
  return start < stop ? { of: slice(sentence, words, start, stop), to } : undefined
}

/** A clause that tells of a change: `an increase in the rate of use`. */
const isChange = (words: readonly Word[], start: number, end: number): boolean =>
  words.slice(start, end).some(({ lower }) => CHANGE.test(lower))
const CHANGE = /^(?:increas|decreas|decline|rise|rose|fall|fell|drop|growth|chang|rais|lower|reduc|cut|jump|surge)/

/** `the deficit was $3 billion, a 5 percent increase`: of whose increase, where it stands behind a comma. */
export function subjectBefore(sentence: string, words: readonly Word[], from: number): string | undefined {
  const at = /^an?$/.test(words[from - 1]?.lower ?? '') ? from - 2 : from - 1
  if (words[at]?.text !== ',') return undefined
  let start = at
  while (start > 0 && at - start < WIDE && !/^[,;:—]$/.test(words[start - 1]!.text)) start -= 1
  const end = subjectEnd(words, start, at)
  return end < at ? slice(sentence, words, start, end) : undefined
}

/** Where the subject of a clause ends: before its first verb. */
function subjectEnd(words: readonly Word[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const { lower } = words[at]!
    if (/^(?:has|have|had|is|are|was|were|will)$/.test(lower) || MOVED.test(lower) || /^[a-z]{3,}ed$/.test(lower))
      return at
  }
  return end
}
