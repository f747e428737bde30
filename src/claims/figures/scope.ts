import type { Figure } from '../reading.js'
import { isThroughout, lengthOf } from './lengths.js'
import { changedOf, movedBy, ratedAt, subjectBefore } from './moves.js'
import type { Quantity } from './quantities.js'
import { CLAUSE_ENDS, LAID, slice, WIDE, type Word } from './words.js'

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
  const moved =
    movedBy(sentence, words, quantity) ?? ratedAt(sentence, words, quantity) ?? changedOf(sentence, words, quantity)
  if (moved) return moved
  const after = tail(words, skipJoined(words, quantity, others), others)
  const text = slice(sentence, words, after.from, after.to)
  const laid =
    quantity.kind === 'percent'
      ? (dutiesOf(sentence, words, quantity, text) ?? laidOn(words, quantity, text))
      : undefined
  if (laid) return laid
  if (text && !IDLE.test(text) && !WEAK.test(text)) {
    const of = quantity.kind === 'percent' ? rateOf(sentence, words, quantity, others, text) : text
    return { of, to: after.from > quantity.to + 2 ? quantity.to : after.to }
  }
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
  const isRate =
    RATES.test(noun) && words.slice(Math.max(0, from - 6), from - 2).some(({ lower }) => LAYING.test(lower))
  if (words[from - 1]?.lower !== 'of' || !(LAID.test(noun) || isRate)) return undefined
  let start = from - 2
  while (start > 0 && from - start < 7 && OF_RATE.test(words[start - 1]!.lower)) start -= 1
  return { of: `${slice(sentence, words, start, from - 1)} ${after}`.trim(), to }
}

const RATES = /^rates?$/
const LAYING = /^(?:ad|valorem|tariff|duty|reciprocal)$/
const OF_RATE = /^(?:additional|ad|valorem|rates?|of|the|new|import|reciprocal|remaining|tariff|duty|an?)$/

/** `tariffs: 25 percent on Canada`: what a rate on somebody is of stands before it. */
function laidOn(words: readonly Word[], { from, to }: Quantity, after: string): { of: string; to: number } | undefined {
  if (!/^on\s+(?:\S+\s*){1,4}$/.test(after)) return undefined
  for (let at = from - 1; at >= 0 && from - at < WIDE; at -= 1)
    if (LAID.test(words[at]!.lower)) return { of: `${words[at]!.text} ${after}`, to }
  return undefined
}

/** A share or a rate: with what leads up to it, where what follows is only for whom, or only what moved. */
function rateOf(sentence: string, words: readonly Word[], quantity: Quantity, others: Places, text: string): string {
  if (/^(?:for|under|when|if|unless)\b/i.test(text))
    return `${leading(sentence, words, quantity, others)} ${text}`.trim()
  const subject = CHANGES.test(text) ? subjectBefore(sentence, words, quantity.from) : undefined
  return subject ? `${text} (${subject})` : withAntecedent(sentence, words, quantity, text)
}
const CHANGES =
  /^(?:increase|decrease|decline|rise|drop|growth|jump|reduction|fall|cut|surge|gain|loss)\b(?! (?:in|of) \D)/i

const SAME_RATE =
  /^(?:that|this|the|those|these|such)(?: (?:cumulative|total|overall|applicable|existing|current|same|combined|remaining))? (?:rates?|tariffs?|dut(?:y|ies))\b(?! (?:of|on)\b)/i

/** `lower the tariffs on steel by removing 10 percentage points of that rate`: with what was laid, as it was named before. */
function withAntecedent(sentence: string, words: readonly Word[], { from }: Quantity, text: string): string {
  if (!SAME_RATE.test(text)) return text
  for (let at = from - 1; at >= 0 && from - at < WIDE * 2; at -= 1) {
    if (!LAID.test(words[at]!.lower)) continue
    let end = at + 1
    while (end < from && end - at < 9 && words[end]!.kind !== 'mark' && words[end]!.lower !== 'by') end += 1
    return `${text} (${slice(sentence, words, at, end)})`
  }
  return text
}

/** How often, for how much or when: it needs the noun before it too. */
const WEAK =
  /^(?:annually|yearly|monthly|respectively|(?:an?|each|per) [\w-]+(?: [\w-]+)?|or (?:more|less|greater|above|below)|in (?:19|20)\d\d|in total|altogether|year on year|year over year|to (?:take effect|come into force|start)(?: [\w-]+)?|the rates?|under|overall|today|now|currently|instead|then|ad valorem|(?:during|between|throughout)\b.*)$/i

/** Words that say nothing of what a figure is of. */
const IDLE =
  /^(?:(?:from|for|to|up|a|an|the|of|period|periods|term|additional|further|rate|total|after|before|within|initial|will|shall|would|is|are|was|were|be|worth|valued|at) ?)*$/i
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
  // `12 million metric tons (MMT) of wheat`: the unit's short form
  if (words[start]?.text === '(' && words[start + 2]?.text === ')' && words[start + 3]?.lower === 'of') start += 3
  if (words[start]?.lower === 'or' && /^(?:more|less|greater|higher|fewer|above)$/.test(words[start + 1]?.lower ?? ''))
    start += 2
  if (/^(?:and|or|but)$/.test(words[start]?.lower ?? '')) return { from: start, to: start }
  if (words[start]?.lower === 'per' && words[start + 2]?.lower === 'of') start += 2
  if (words[start]?.lower === 'of') start += 1
  let to = start
  // `of that rate`
  if (start > from && words[start]?.lower === 'that') to += 1
  while (to < words.length && to - start < MAX_TAIL && !endsTail(words, to, others)) to += 1
  while (to > start && LINKING.test(words[to - 1]!.lower)) to -= 1
  const first = words[start]
  const fits = first !== undefined && (start > from || first.kind === 'word' || first.text === '“')
  return { from: start, to: fits ? to : start }
}

/** What no scope ends with. */
const LINKING =
  /^(?:and|or|as|in|on|to|of|with|the|an?|by|for|from|over|under|above|below|up|down|than|at|during|between|its|their|that)$/

function endsTail(words: readonly Word[], at: number, others: Places): boolean {
  const word = words[at]!
  if (word.kind === 'mark' && !/["“”'’`&-]/.test(word.text)) return true
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
  // `a tariff, which will drop to`: with what the clause tells more of
  if (words[from - 1]?.lower === 'which' && AUXILIARY.test(words[from]?.lower ?? '')) {
    from -= words[from - 2]?.text === ',' ? 2 : 1
    while (from > 0 && quantity.from - from < WIDE && !endsLead(words[from - 1]!, others, from - 1)) from -= 1
  }
  let to = quantity.from
  while (
    to > from &&
    (APPROXIMATE.has(words[to - 1]!.lower) ||
      /^(of|by|to|at|is|are|was|were|a|an|the|than)$/.test(words[to - 1]!.lower))
  )
    to -= 1
  return slice(sentence, words, from, to)
}

const AUXILIARY = /^(?:will|would|shall|is|are|was|were|has|have|had|may|can|could|should)$/

const endsLead = (word: Word, others: Places, at: number): boolean =>
  (word.kind === 'mark' && !/["“”'’&-]/.test(word.text)) ||
  /^(but|while|whereas|that|which|said|because)$/.test(word.lower) ||
  others.ends.has(at + 1)

const APPROXIMATE: ReadonlySet<string> = new Set(
  'about around roughly approximately nearly almost some over under below above estimated circa exceeding least most than close minimum maximum'.split(
    ' ',
  ),
)

/** "about", "nearly", "more than", "up to" before it, "or more" after it: the words do not give one exact value. */
export function isApproximate(words: readonly Word[], quantity: Quantity): boolean {
  const { from, to, value } = quantity
  if (isThroughout(words, quantity)) return false
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
