import { DETERMINERS } from '../names/word-lists.js'
import type { Word } from '../names/words.js'
import { mentionOver, type Unit } from './unit.js'
import { AUXILIARIES, SPEECH, type Speech } from './verbs.js'

/** Where what is said begins: a character offset into the text, and how it is joined to its verb. */
export type Complement = { readonly at: number; readonly how: 'that' | 'quote' | 'clause' | 'object' | 'to' }

const CLAUSE = new Set(
  'he she it they we i there this these those that what whether how if why when both all no not nothing neither such'.split(
    ' ',
  ),
)
const NO_OBJECT = new Set(
  'to by in on at from with of after before during as and or but for into over under about than because since while when where upon out up down off away back together among amid'.split(
    ' ',
  ),
)
const REACH = 14
const CLAUSE_VERB = /\b(?:is|are|was|were|will|would|can|could|has|have|had|may|might|should|must)\b/

/** What follows a verb of speech, if it can be what is said. */
export function complementOf(unit: Unit, verb: number, speech: Speech): Complement | undefined {
  const from = verb + 1 + (speech.particle ? 1 : 0)
  const last = unit.words[from - 1]!
  const next = unit.words[from]
  if (speech.frames.has('that') || speech.frames.has('told')) {
    const quote = quoteAfter(unit, last)
    if (quote !== undefined) return { at: quote, how: 'quote' }
    const that = thatAfter(unit, from)
    if (that !== undefined) return { at: that, how: 'that' }
  }
  if (!next || !/^[ \u00a0]$/.test(last.gap)) return undefined
  const told = speech.frames.has('told') || speech.lemma === 'promise' ? afterTold(unit, from) : undefined
  if (told !== undefined && startsClause(unit, told, speech)) return { at: unit.words[told]!.start, how: 'clause' }
  if (speech.frames.has('to')) {
    const to = toAfter(unit, from, speech)
    if (to !== undefined) return { at: to, how: 'to' }
  }
  if (speech.frames.has('object') && objectFits(unit, from, speech)) return { at: next.start, how: 'object' }
  if (speech.frames.has('that') && !speech.frames.has('told') && startsClause(unit, from, speech))
    return { at: next.start, how: 'clause' }
  return undefined
}

/** A quotation that opens straight after the verb, or after a phrase that is not part of it: `said in a statement: "..."`. */
function quoteAfter(unit: Unit, last: Word): number | undefined {
  const near = unit.quotes.find(({ start }) => start >= last.end && start <= last.end + 3)
  if (near) return near.start
  const later = unit.quotes.find(({ start }) => start > last.end)
  if (!later || later.start - last.end > 90) return undefined
  const between = unit.text.slice(last.end - unit.start, later.start - unit.start)
  return /^(?: (?:in|at|on|during|to|through|via|by|after|of|reporters|the|a|his|her|their|its)\b[^.;,"]*|[^.;,"]{0,30})[:,] *$/.test(
    between,
  ) && !CLAUSE_VERB.test(between)
    ? later.start
    : undefined
}

const TOLD =
  /^(?:him|her|them|me|us|you|it|reporters|journalists|lawmakers|officials|diplomats|executives|aides|allies|investors)$/
/** The word behind the one spoken to, where no `that` follows: `told him | the controls would go`. */
function afterTold(unit: Unit, from: number): number | undefined {
  const word = unit.words[from]!
  const first = DETERMINERS.has(word.key) ? from + 1 : from
  const mention = unit.words[first] && mentionOver(unit, unit.words[first]!.start)
  let to = TOLD.test(word.key) ? from + 1 : mention ? first : from
  if (mention && to === first) while (to < unit.words.length && unit.words[to]!.start < mention.end) to += 1
  const before = unit.words[to - 1]
  return to > from && to < unit.words.length && before?.gap === ' ' && !before.possessive && finiteSoon(unit, to)
    ? to
    : undefined
}

function thatAfter(unit: Unit, from: number): number | undefined {
  for (let at = from; at < unit.words.length && at - from < REACH; at += 1) {
    const word = unit.words[at]!
    if (word.key === 'that') return follows(unit, at) ? (unit.words[at + 1]?.start ?? word.end) : undefined
    if (SPEECH.has(word.key) && at > from + 2 && !mentionOver(unit, word.start)) return undefined
    if (/[.;:"“]/.test(word.gap.replace(/^\. $/, unit.words[at]!.text.length < 4 ? ' ' : '. '))) return undefined
  }
  return undefined
}

/** `that` opens a clause, and is no pointing word: `noted that day`. */
const follows = (unit: Unit, at: number): boolean => {
  const next = unit.words[at + 1]
  return next !== undefined && !/^(?:day|week|month|year|time|point|same)$/.test(next.key)
}

function toAfter(unit: Unit, from: number, { frames }: Speech): number | undefined {
  const reach = frames.has('told') ? 9 : 1
  for (let at = from; at < unit.words.length && at - from < reach; at += 1) {
    const word = unit.words[at]!
    if (word.key === 'to') return word.start
    if (/[.;:,"“]/.test(word.gap)) return undefined
  }
  return undefined
}

function objectFits(unit: Unit, from: number, { lemma }: Speech): boolean {
  const next = unit.words[from]!
  if (NO_OBJECT.has(next.key)) return false
  if (lemma === 'call') return hasQuoteNear(unit, next.start)
  if (lemma === 'raise')
    return wordsAfter(unit, from)
      .slice(0, 5)
      .some((key) => RAISED.has(key))
  if (/^(?:welcome|thank)$/.test(lemma) && mentionOver(unit, next.start)?.entity.type === 'person') return false
  if (/^(?:list|name|identify|cite|label|brand|dub|depict|portray)$/.test(lemma))
    return wordsAfter(unit, from).includes('as') || hasQuoteNear(unit, next.start) || lemma === 'cite'
  if (lemma === 'announce') return announces(unit, from)
  if (
    /^(?:project|detail|question|hint|report|request|demand|repeat|stress|reveal|suggest|explain|propose|predict)$/.test(
      lemma,
    )
  )
    return DETERMINERS.has(next.key) || mentionOver(unit, next.start) !== undefined
  return true
}

/** `the White House announced a deal`: somebody's word of it. Not a title, nor the text's own (`This notice announces ...`). */
function announces(unit: Unit, from: number): boolean {
  const verb = unit.words[from - 1]!
  if (!/ed$/.test(verb.key) || !/[.。]["”’']?$/.test(unit.text) || !ONE.test(unit.words[from]!.key)) return false
  if (/^(?:has|have|had)$/.test(unit.words[from - 2]?.key ?? '')) return false
  return !unit.words.slice(Math.max(0, from - 4), from - 1).some(({ key }) => OWN_TEXT.test(key))
}
const ONE = /^(?:a|an|the|its|their|his|her)$/
const OWN_TEXT = /^(?:notice|rule|order|proclamation|document|statement|notification)$/

/** `raised serious concerns about`: what is raised is said; tariffs and rates are not. */
const RAISED = new Set('concern concerns objection objections doubt doubts alarm'.split(' '))

const wordsAfter = (unit: Unit, from: number): string[] => unit.words.slice(from, from + 24).map(({ key }) => key)
const hasQuoteNear = (unit: Unit, at: number): boolean =>
  unit.quotes.some(({ start }) => start >= at && start - at < 60)

/** A clause without `that`: a subject and, not far behind it, a finite verb. */
function startsClause(unit: Unit, from: number, { lemma }: Speech): boolean {
  const next = unit.words[from]!
  if (NO_OBJECT.has(next.key) && !(next.key === 'if' || next.key === 'when')) return false
  if (CLAUSE.has(next.key)) return true
  if (lemma === 'say') return true
  const subject =
    DETERMINERS.has(next.key) || next.capital || mentionOver(unit, next.start) !== undefined || next.key.endsWith('s')
  return subject && finiteSoon(unit, from)
}

/** An auxiliary before any comma or quotation mark. */
function finiteSoon(unit: Unit, from: number): boolean {
  for (let at = from; at < unit.words.length && at < from + 14; at += 1) {
    if (at > from && AUXILIARIES.has(unit.words[at]!.key)) return true
    if (/[,;:"“.]/.test(unit.words[at]!.gap) && unit.words[at]!.gap !== '. ') return false
  }
  return false
}
