import type { Figure } from '../reading.js'
import type { Quantity } from './quantities.js'
import { CLAUSE_ENDS, type Word } from './words.js'

/** Where the figures of a sentence begin and end, by word. */
export type Places = { readonly starts: ReadonlyMap<number, Quantity>; readonly ends: ReadonlySet<number> }

export const placesOf = (all: readonly Quantity[]): Places => ({
  starts: new Map(all.map((quantity) => [quantity.from, quantity])),
  ends: new Set(all.map(({ to }) => to)),
})

/** What a figure is of, in the sentence's own words: the run after it where there is one, otherwise what leads up to it. */
export function scopeOf(
  sentence: string,
  words: readonly Word[],
  quantity: Quantity,
  others: Places,
): { of: string; to: number } {
  if (quantity.kind === 'count') return counted(sentence, words, quantity, others)
  const length = lengthOf(sentence, words, quantity)
  if (length) return length
  const moved = movedBy(sentence, words, quantity) ?? ratedAt(sentence, words, quantity)
  if (moved) return moved
  const after = tail(words, skipJoined(words, quantity, others), others)
  const text = slice(sentence, words, after.from, after.to)
  const laid =
    quantity.kind === 'percent'
      ? (dutiesOf(sentence, words, quantity, text) ?? laidOn(words, quantity, text))
      : undefined
  if (laid) return laid
  if (text && !IDLE.test(text) && !WEAK.test(text))
    return { of: text, to: after.from > quantity.to + 2 ? quantity.to : after.to }
  const lead = leading(sentence, words, quantity, others)
  const of = wider(sentence, words, quantity, lead)
  return { of: WEAK.test(text) && text !== '' ? `${of} ${text}`.trim() : of, to: quantity.to }
}

/** `additional duties of 100 percent on cranes`: the rate of what stands before it; what follows is what it is laid on. */
function dutiesOf(
  sentence: string,
  words: readonly Word[],
  { from, to }: Quantity,
  after: string,
): { of: string; to: number } | undefined {
  const noun = words[from - 2]?.lower ?? ''
  if (words[from - 1]?.lower !== 'of' || !LAID.test(noun)) return undefined
  let start = from - 2
  while (
    start > 0 &&
    from - start < 6 &&
    /^(?:additional|ad|valorem|rates?|of|the|new|import|reciprocal|an?)$/.test(words[start - 1]!.lower)
  )
    start -= 1
  return { of: `${slice(sentence, words, start, from - 1)} ${after}`.trim(), to }
}

/** `tariffs: 25 percent on Canada`: what a rate on somebody is of stands before it. */
function laidOn(words: readonly Word[], { from, to }: Quantity, after: string): { of: string; to: number } | undefined {
  if (!/^on\s+(?:\S+\s*){1,4}$/.test(after)) return undefined
  for (let at = from - 1; at >= 0 && from - at < WIDE; at -= 1)
    if (LAID.test(words[at]!.lower)) return { of: `${words[at]!.text} ${after}`, to }
  return undefined
}

const MOVED =
  /^(?:fell|rose|soared|dropped|jumped|surged|climbed|plunged|declined|slumped|tumbled|gained|slid|grew|shrank|rebounded|spiked|increased|decreased|doubled|fallen|risen|grown|shrunk)$/
/** `exports fell 75 percent`: of what fell or rose, not of who tells it. */
function movedBy(
  sentence: string,
  words: readonly Word[],
  { kind, from, to }: Quantity,
): { of: string; to: number } | undefined {
  if (kind !== 'percent') return undefined
  let verb = from - 1
  while (
    verb > 0 &&
    from - verb < 4 &&
    /^(?:by|about|nearly|almost|around|roughly|some|more|less|than|over|an?|to)$/.test(words[verb]!.lower)
  )
    verb -= 1
  if (verb < 1 || !MOVED.test(words[verb]!.lower)) return undefined
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
/** `tariffs to 47 percent from 57 percent`: rates of what stands before them both. */
function ratedAt(
  sentence: string,
  words: readonly Word[],
  { kind, from, to }: Quantity,
): { of: string; to: number } | undefined {
  if (kind !== 'percent' || !/^(?:to|from|at)$/.test(words[from - 1]?.lower ?? '')) return undefined
  let end = from - 1
  while (
    end > 0 &&
    from - end < 8 &&
    (words[end]!.kind === 'number' || /^(?:to|from|at|%|percent|per|cent)$/.test(words[end]!.lower))
  )
    end -= 1
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
const TELLS = /^(?:that|said|says|showed|shows|show|reported|found|and|while|but|as)$/

const LAID = /^(?:dut(?:y|ies)|tariffs?|surcharges?|lev(?:y|ies)|surtax)$/
const TERM = /^(?:period|periods|total|term|maximum|minimum)$/
const PLACED = /^(?:by|until|till|from|on|before|after|starting|beginning|through|while|so|at)$/
/** `suspending the duties for five years by July 11`, `for a period of 3 days the duties`: how long the verb before holds; what follows is when, or its object. */
function lengthOf(
  sentence: string,
  words: readonly Word[],
  { kind, from, to }: Quantity,
): { of: string; to: number } | undefined {
  if (kind !== 'duration') return undefined
  let lead = from - 1
  while (lead > 0 && (/^(?:a|an|the|of|about|up|to)$/.test(words[lead]!.lower) || TERM.test(words[lead]!.lower)))
    lead -= 1
  if (words[lead]?.lower !== 'for') return undefined
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

/** How often, for how much or when: it needs the noun before it too. */
const WEAK =
  /^(?:annually|yearly|monthly|respectively|(?:an?|each|per) [\w-]+(?: [\w-]+)?|or (?:more|less|greater|above|below)|in (?:19|20)\d\d|in total|altogether|year on year|year over year|to (?:take effect|come into force|start)(?: [\w-]+)?|the rates?|under|overall)$/i

/** Words that say nothing of what a figure is of. */
const IDLE =
  /^(?:(?:from|for|to|up|a|an|the|of|period|periods|term|additional|further|rate|total|after|before|within|initial) ?)*$/i
const WIDE = 24
const CHANGED = /\b(?:increas|rais|reduc|lower|cut|amend|modif|chang|strik|delet|insert|suspend|impos|set|fix)\w*/i

/** Legal sentences put much between a figure and its noun: "suspend, for a period of 90 days, application of ..."; "increase the rate ..., as modified by ..., from 10 percent". */
function wider(sentence: string, words: readonly Word[], { kind, from, to }: Quantity, lead: string): string {
  const before = slice(sentence, words, Math.max(0, from - WIDE * 2), from)
  if (kind !== 'duration' && IDLE.test(lead)) return slice(sentence, words, Math.max(0, from - WIDE), from)
  if (kind === 'duration' && IDLE.test(lead)) {
    const near = slice(sentence, words, Math.max(0, from - WIDE / 2), from)
    return `${near} ${slice(sentence, words, Math.min(words.length, to), Math.min(words.length, to + WIDE))}`
      .replace(/(?<!\s)\s+,/g, ',')
      .trim()
  }
  if (kind !== 'percent' || RATE.test(lead) || !/\b(?:from|to|by)$|,/.test(lead) || !CHANGED.test(before)) return lead
  const found = CHANGED.exec(before)!
  return before.slice(found.index).slice(0, 160)
}

function counted(
  sentence: string,
  words: readonly Word[],
  quantity: Quantity,
  others: Places,
): { of: string; to: number } {
  const { to } = tail(words, quantity.to, others)
  return { of: slice(sentence, words, quantity.noun ?? quantity.from + 1, Math.max(to, quantity.to)), to: quantity.to }
}

/** "eight years and hundreds of billions of dollars to build": what follows the last of a chain holds for all of it. */
function skipJoined(words: readonly Word[], quantity: Quantity, others: Places): number {
  let at = quantity.to
  for (let step = 0; step < 3 && /^(and|or)$/.test(words[at]?.lower ?? ''); step += 1) {
    const next =
      others.starts.get(at + 1) ?? (APPROXIMATE.has(words[at + 1]?.lower ?? '') ? others.starts.get(at + 2) : undefined)
    if (!next) break
    at = next.to
  }
  return at
}

const MAX_TAIL = 18

/** The words after a figure that say what it is of: to the end of the clause, or to the next figure. */
function tail(words: readonly Word[], from: number, others: Places): { from: number; to: number } {
  let start = from
  if (words[start]?.text === '"' || words[start]?.text === '“') start += 1
  if (words[start]?.lower === 'per' && words[start + 2]?.lower === 'of') start += 2
  if (words[start]?.lower === 'of') start += 1
  let to = start
  while (to < words.length && to - start < MAX_TAIL && !endsTail(words, to, others)) to += 1
  while (to > start && /^(and|or|as|in|on|to|of|with|the|a|by|for|its|their|that)$/.test(words[to - 1]!.lower)) to -= 1
  const first = words[start]
  const fits = first !== undefined && (start > from || first.kind === 'word' || first.text === '“')
  return { from: start, to: fits ? to : start }
}

function endsTail(words: readonly Word[], at: number, others: Places): boolean {
  const word = words[at]!
  if (word.kind === 'mark' && !/["“”'’&-]/.test(word.text)) return true
  if (others.starts.has(at)) return true
  if (CLAUSE_ENDS.has(word.lower) || SINCE.test(word.lower)) return true
  if (!/^(and|or)$/.test(word.lower)) return false
  const next = words[at + 1]
  return !next || [1, 2, 3, 4].some((step) => others.starts.has(at + step)) || VERBS.test(next.lower)
}

/** When or beside what it is, no longer of what. */
const SINCE = /^(?:as|starting|beginning|effective|along|alongside|amid|despite|that)$/

/** Verbs that a share may be the object of, with the stage that they name. */
const STAGE_VERBS: readonly (readonly [Figure['stage'], RegExp])[] = [
  ['mined', /^(?:mines?|mined|mining|extract(?:s|ed|ing)?|digs?)$/],
  ['refined', /^(?:refin(?:es?|ed|ing)|process(?:es|ed|ing)?)$/],
  ['smelting-separation', /^(?:smelt(?:s|ed|ing)?|separat(?:es?|ed|ing))$/],
  [
    'n/a',
    /^(?:makes?|made|making|produc(?:es?|ed|ing)|manufactur(?:es?|ed|ing)|suppl(?:y|ies|ied)|controls?|holds?|exports?|imports?|buys?)$/,
  ],
]
const PRONOUN = /^(?:it|them|these|those|that|this)$/i

/** `mines 70 % ..., refines 90 %`: the stage that the verb before a share names; `n/a` for a verb of none. */
export function verbStage(words: readonly Word[], { kind, from }: Quantity): Figure['stage'] | undefined {
  if (kind !== 'percent') return undefined
  let at = from - 1
  while (at > 0 && (APPROXIMATE.has(words[at]!.lower) || /^(?:up|to|than|more|less|at)$/.test(words[at]!.lower)))
    at -= 1
  const verb = words[at]?.lower ?? ''
  return STAGE_VERBS.find(([, pattern]) => pattern.test(verb))?.[0]
}

/** Nothing stands after the share that it could be of, or a pronoun only. */
export const isBare = ({ to }: Quantity, scope: { readonly of: string; readonly to: number }): boolean =>
  scope.to === to || PRONOUN.test(scope.of)

/** A verb after "and" opens another clause. */
const VERBS =
  /^(?:controls?|accounts?|dominates?|produces?|supplies|buys?|imports?|exports?|makes?|has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|it|they|he|she|we|that|said|says|also|then|not|suggest(?:s|ed|ing)|imposed?|block(?:s|ed)?|threaten(?:s|ed)?|agreed|announced|added|warned)$/

/** The noun phrase that leads up to a figure: "the stock market lost", "a tariff rate of", "its share is". */
function leading(sentence: string, words: readonly Word[], quantity: Quantity, others: Places): string {
  let from = quantity.from
  while (from > 0 && quantity.from - from < MAX_TAIL && !endsLead(words[from - 1]!, others, from - 1)) from -= 1
  let to = quantity.from
  while (
    to > from &&
    (APPROXIMATE.has(words[to - 1]!.lower) ||
      /^(of|by|to|at|is|are|was|were|a|an|the|than)$/.test(words[to - 1]!.lower))
  )
    to -= 1
  return slice(sentence, words, from, to)
}

const endsLead = (word: Word, others: Places, at: number): boolean =>
  (word.kind === 'mark' && !/["“”'’&-]/.test(word.text)) ||
  /^(but|while|whereas|that|which|said|because)$/.test(word.lower) ||
  others.ends.has(at + 1)

const slice = (sentence: string, words: readonly Word[], from: number, to: number): string =>
  to > from ? sentence.slice(words[from]!.start, words[to - 1]!.end) : ''

const APPROXIMATE: ReadonlySet<string> = new Set(
  'about around roughly approximately nearly almost some over under below above estimated circa exceeding least most than close minimum maximum'.split(
    ' ',
  ),
)

/** "about", "nearly", "more than", "up to" before it, "or more" after it: the words do not give one exact value. */
export function isApproximate(words: readonly Word[], { from, to, value }: Quantity): boolean {
  if (typeof value === 'string' && /[a-z]/.test(value)) return true
  const before = words[from - 1]?.lower ?? ''
  const two = words[from - 2]?.lower ?? ''
  if (before === 'to') return two === 'up' || two === 'close'
  if (before === 'than') return /^(more|less|fewer|greater|higher|lower)$/.test(two)
  if (before === 'least' || before === 'most') return two === 'at'
  if (APPROXIMATE.has(before)) return true
  return words[to]?.lower === 'or' && /^(more|so|less|higher)$/.test(words[to + 1]?.lower ?? '')
}

const RATE =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|fees?|tax(?:es)?|rates?|surcharges?|owne(?:d|rs?|rship)|stakes?|interest)\b/i

/** The stage of the supply chain that a share or an amount is of; `n/a` for rates, durations and what is no material. The narrower class first. */
export function stageOf({ kind }: Quantity, of: string): Figure['stage'] {
  if (kind === 'duration' || RATE.test(of)) return 'n/a'
  if (/\bheavy rare[- ]earth|\bheavy[- ]REEs?\b|\bHREEs?\b/i.test(of)) return 'heavy'
  if (/\bmagnets?\b|\bmagnet[- ]making\b/i.test(of)) return 'magnets'
  if (/\b(?:smelt\w*|separat(?:ion|ed|ing))\b/i.test(of)) return 'smelting-separation'
  if (/\b(?:refin(?:ed|ing|ery|eries|ement)|process(?:ed|ing))\b/i.test(of)) return 'refined'
  if (/\b(?:mined|mining|mines?|ores?|extract(?:ion|ed)|reserves|deposits)\b/i.test(of)) return 'mined'
  return 'n/a'
}
