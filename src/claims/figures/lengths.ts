import type { Scope } from './moves.js'
import type { Quantity } from './quantities.js'
import { CLAUSE_ENDS, slice, WIDE, type Word } from './words.js'

/** What is done for a time, as a noun: `suspend for one year` gives the length of a suspension. */
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/^suspend(?:s|ed|ing)?$/, 'suspension'],
  [/^paus(?:e|es|ed|ing)$/, 'pause'],
  [/^postpon(?:e|es|ed|ing)$/, 'postponement'],
  [/^defer(?:s|red|ring)?$/, 'deferral'],
  [/^delay(?:s|ed|ing)?$/, 'delay'],
  [/^(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?)$/, 'extension'],
  [/^exempt(?:s|ed|ing)?$/, 'exemption'],
  [/^waiv(?:e|es|ed|ing)$/, 'waiver'],
  [/^impos(?:e|es|ed|ing)$/, 'imposition'],
  [/^(?:maintain|retain|continu|keep)(?:e|s|es|ed|ing)?$/, 'continuance'],
]
const TERM = /^(?:period|periods|total|term|maximum|minimum|duration)$/
const BEFORE_LENGTH =
  /^(?:an?|the|of|about|up|to|at|least|most|another|further|additional|initial|approximately|nearly)$/
const PLACED = /^(?:by|until|till|from|on|before|after|starting|beginning|through|while|so|at)$/
/** How far a verb may stand from its length: there may be a long object between. */
const FAR = 36

/** What a length of time is of: of the deed that it holds for, or the time that one has for a deed. */
export function lengthOf(sentence: string, words: readonly Word[], quantity: Quantity): Scope | undefined {
  if (quantity.kind !== 'duration') return undefined
  return limited(sentence, words, quantity) ?? lasting(sentence, words, quantity) ?? overTime(sentence, words, quantity)
}

/** `an investment of $2 billion over five years`, `drops to zero over three years`: what goes on through them; not `took over five years`, which is more than five. */
export const isThroughout = (words: readonly Word[], { kind, from }: Quantity): boolean =>
  kind === 'duration' &&
  words[from - 1]?.lower === 'over' &&
  from > 2 &&
  !/^(?:takes?|took|taken|is|was|were|be|been|for|of|after|in|lasts?|lasted|lasting|spent|just|well|a|the|and|or)$/.test(
    words[from - 2]!.lower,
  )

function overTime(sentence: string, words: readonly Word[], quantity: Quantity): Scope | undefined {
  if (!isThroughout(words, quantity)) return undefined
  const end = quantity.from - 1
  let start = end
  while (start > 0 && end - start < WIDE && !/^[,;:.—]$/.test(words[start - 1]!.text)) start -= 1
  return start < end ? { of: slice(sentence, words, start, end), to: quantity.to } : undefined
}

/** `suspending the duties for five years by July 11`, `for a period of 3 days the duties`: how long the verb before holds; what follows is when, or its object. */
function lasting(sentence: string, words: readonly Word[], { from, to }: Quantity): Scope | undefined {
  let lead = from - 1
  while (lead > 0 && (BEFORE_LENGTH.test(words[lead]!.lower) || TERM.test(words[lead]!.lower))) lead -= 1
  if (words[lead]?.lower !== 'for') return undefined
  const done = deedBefore(sentence, words, lead, to)
  if (done) return { of: done, to }
  const next = words[to]
  const before = slice(sentence, words, Math.max(0, lead - WIDE / 2), lead)
  if (
    TERM.test(words[from - 2]?.lower ?? '') &&
    next &&
    /^(?:the|its|their|all|application|collection)$/.test(next.lower)
  )
    return { of: `${before} ${slice(sentence, words, to, Math.min(words.length, to + 8))}`.trim(), to }
  return next && PLACED.test(next.lower) && before ? { of: before, to } : undefined
}

/** `suspends the duties on wine for`: "suspension of the duties on wine"; where nothing stands between, the object follows the length. */
function deedBefore(sentence: string, words: readonly Word[], lead: number, to: number): string | undefined {
  for (let at = lead - 1; at >= 0 && lead - at < FAR; at -= 1) {
    const { lower, text } = words[at]!
    if (text === ';' || /^(?:but|because|whereas)$/.test(lower)) return undefined
    if (lower === 'and' && ANOTHER.test(words[at + 1]?.lower ?? '')) return undefined
    const noun = DEEDS.find(([verb]) => verb.test(lower))?.[1]
    if (!noun) continue
    const object =
      between(sentence, words, at + 1, lead) || following(sentence, words, to, words[lead - 1]?.text === ',')
    return object ? `${noun} of ${object}` : undefined
  }
  return undefined
}

/** Behind `and`: another verb, for which the length may hold. */
const ANOTHER = /^(?:[a-z-]+ed|left|went|came|held|kept|is|are|was|were|has|have|had|will|shall|would|may|must)$/

function between(sentence: string, words: readonly Word[], from: number, to: number): string {
  let end = to
  while (end > from && words[end - 1]!.kind === 'mark') end -= 1
  return slice(sentence, words, from, end)
}

const ASIDE = /^(?:starting|beginning|effective|commencing|from|until|through|except|subject|pending|with|as|to)$/

/** The object behind a length: next to it, or behind an aside of when (`, starting on November 10, 2025,`). */
function following(sentence: string, words: readonly Word[], to: number, closes: boolean): string {
  let at = to
  if (words[at]?.text === ',') {
    if (!closes && !ASIDE.test(words[at + 1]?.lower ?? '')) return ''
    at += 1
    if (ASIDE.test(words[at]?.lower ?? '')) at = behindAside(words, at)
  }
  let end = at
  while (
    end < words.length &&
    end - at < 14 &&
    !/^[,;:.()]$/.test(words[end]!.text) &&
    !CLAUSE_ENDS.has(words[end]!.lower)
  )
    end += 1
  return slice(sentence, words, at, end)
}

/** Behind the comma that ends an aside; the one before a year is part of its day. */
function behindAside(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length && at - from < WIDE; at += 1)
    if (words[at]!.text === ',' && !/^(?:19|20)\d\d$/.test(words[at + 1]?.text ?? '')) return at + 1
  return words.length
}

const MODAL = /^(?:to|shall|must|will|should|may|can)$/
const NO_VERB = /^(?:the|an?|its|their|his|her|our|all|any|be|this|that|these|those|which)$/
/** What may be the verb of a modal or an infinitive. */
const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && /^[a-z-]+$/.test(word.lower) && !NO_VERB.test(word.lower)

/** `shall report within 90 days of`, `to re-impose all sanctions in no case later than 180 days from`, `shall expire 1 year after`: the time that there is for a deed, and from when it runs. */
function limited(sentence: string, words: readonly Word[], { from, to }: Quantity): Scope | undefined {
  const before = words[from - 1]?.lower
  const isLimit = before === 'within' || (before === 'than' && words[from - 2]?.lower === 'later')
  const runs = /^(?:after|from|following)$/.test(words[to]?.lower ?? '') && isAnchor(words, to + 1)
  if (!isLimit && !runs) return undefined
  const deed =
    deedAround(sentence, words, from, to) ?? deedBack(sentence, words, from) ?? deedAhead(sentence, words, to)
  if (!deed) return undefined
  const since = runs ? ` ${slice(sentence, words, to, anchorEnd(words, to))}` : ''
  return { of: `time to ${deed}${since}`, to }
}

/** Days from which a time runs by law: `the date of publication`, `the last date on which`, `entry into force`. */
export function isAnchor(words: readonly Word[], at: number): boolean {
  const start = /^(?:the|its|their|such|this|each)$/.test(words[at]?.lower ?? '') ? at + 1 : at
  return [start, start + 1].some((one) => ANCHOR.test(words[one]?.lower ?? ''))
}

const ANCHOR =
  /^(?:date|day|publication|entry|receipt|expiration|expiry|issuance|signing|signature|enactment|adoption|submission|notification|approval|completion|termination|delivery|filing|importation)$/

function anchorEnd(words: readonly Word[], from: number): number {
  let end = from
  while (end < words.length && end - from < 14 && words[end]!.kind !== 'mark') end += 1
  return end
}

/** `shall, within 120 days of this order, submit a report`, `Within 90 days, the parties are to open a fund`: the deed on the other side of an aside. */
function deedAround(sentence: string, words: readonly Word[], from: number, to: number): string | undefined {
  let at = from - 2
  while (at > 0 && from - at < 6 && /^(?:later|no|not|case|in)$/.test(words[at]!.lower)) at -= 1
  if (words[at]?.text !== ',') return undefined
  const start = behindAside(words, to)
  const isAim = words[start]?.lower === 'to' && isVerb(words[start + 1])
  if (!isAim && !MODAL.test(words[at - 1]?.lower ?? '')) return undefined
  const first = isAim ? start + 1 : start
  return slice(sentence, words, first, clauseTo(words, first)) || undefined
}

/** To the next mark that parts clauses, no further than some words. */
function clauseTo(words: readonly Word[], from: number): number {
  let end = from
  while (end < words.length && end - from < 14 && !/^[,;:.()]$/.test(words[end]!.text)) end += 1
  return end
}

/** The deed before its time: from the last modal or infinitive. */
function deedBack(sentence: string, words: readonly Word[], from: number): string | undefined {
  for (let at = from - 2; at >= 0 && from - at < FAR; at -= 1) {
    if (words[at]!.text === ';') return undefined
    if (!MODAL.test(words[at]!.lower) || !isVerb(words[at + 1])) continue
    let end = from
    while (end > at + 1 && /^(?:within|later|than|no|not|case|in|and|but|,)$/.test(words[end - 1]!.lower)) end -= 1
    return slice(sentence, words, at + 1, end) || undefined
  }
  return undefined
}

/** `Within 90 days of the date of this order, the Secretary shall report`: the deed behind it. */
function deedAhead(sentence: string, words: readonly Word[], to: number): string | undefined {
  for (let at = to; at < words.length && at - to < FAR; at += 1) {
    if (!/^(?:shall|must|will|should)$/.test(words[at]!.lower)) continue
    let end = at + 1
    while (end < words.length && end - at < 16 && !/^[;:.(]$/.test(words[end]!.text)) end += 1
    return slice(sentence, words, at + 1, end) || undefined
  }
  return undefined
}
