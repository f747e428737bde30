import { AUXILIARY, isAdverb, isTime, LIGHT, low } from './parts.js'
import type { Token } from './tokens.js'
import type { Verb } from './verb.js'
import { BASE, type Form, PARTICIPLE, PAST } from './words/inflect.js'
import {
  AUXILIARIES,
  DETERMINERS,
  DO,
  HAVE,
  JOINERS,
  MAY,
  MONTHS,
  NOT,
  OPENERS,
  OUGHT,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
  WILL,
} from './words/small.js'
import { SAYING, VERBS } from './words/verbs.js'

/** `The prohibitions in that section apply`: a plural earlier in the clause, no verb and no mark between. */
export function manyBefore(tokens: readonly Token[], at: number, before: readonly (Verb | undefined)[]): boolean {
  let many = false
  for (let k = at - 1; k >= 0 && at - k < 12; k -= 1) {
    if (tokens[k]!.kind === 'mark') return many
    if ((before[k] && before[k]!.shape !== 'participle') || AUXILIARIES.has(tokens[k]!.low) || tokens[k]!.low === 'to')
      return false
    if (/[^s]s$/.test(tokens[k]!.low) && tokens[k]!.low !== 'this') many = true
  }
  return many
}

/** Words made from the name of a country: Chinese, American, European. */
export const OF_STATE = /(?:nese|ican|pean|ian|adian|tish|utch|ench|rman|orean)$/

/** A word that is not in the table is a verb right after `will`, `should`, `did`; after `has` or `is` where it ends in -ed. */
export function unknownForm(tokens: readonly Token[], at: number): Form | undefined {
  if (at === 0 || ((tokens[at - 1]!.roles & (AUXILIARY | LIGHT)) === 0 && tokens[at - 1]!.low !== 'to'))
    return undefined
  let k = at - 1
  while (
    k >= 0 &&
    at - k < 4 &&
    (isAdverb(low(tokens, k)) || NOT.has(low(tokens, k))) &&
    !AUXILIARIES.has(low(tokens, k))
  )
    k -= 1
  const before = low(tokens, k)
  const word = low(tokens, at)
  if (
    before === 'to' &&
    !tokens[at]!.capital &&
    !DETERMINERS.has(word) &&
    !isAdverb(word) &&
    DETERMINERS.has(low(tokens, at + 1)) &&
    low(tokens, at + 1) !== 'that'
  )
    return { lemma: word, forms: BASE }
  if (
    !AUXILIARIES.has(before) ||
    before === "'s" ||
    tokens[at]!.capital ||
    isAdverb(word) ||
    NOT.has(word) ||
    AUXILIARIES.has(word)
  )
    return undefined
  if (DETERMINERS.has(word) || PREPOSITIONS.has(word) || PRONOUNS.has(word) || OPENERS.has(word) || word === 'to')
    return undefined
  if (WILL.has(before) || OUGHT.has(before) || MAY.has(before) || DO.has(before)) return { lemma: word, forms: BASE }
  return word.endsWith('ed') ? { lemma: word, forms: PAST | PARTICIPLE } : undefined
}

export function plausibleSubject(tokens: readonly Token[], group: number): boolean {
  const previous = group > 0 ? tokens[group - 1] : undefined
  if (!previous) return false
  // `No. 70 suspends`
  if (previous.kind === 'number') return /^nos?$/.test(low(tokens, group - 2)) && tokens[group - 2]!.capital
  if (previous.kind !== 'word')
    return previous.low === '"' || previous.low === '”' || previous.low === ')' || previous.low === ','
  const word = previous.low
  if (DETERMINERS.has(word) && !PRONOUNS.has(word) && !/^(?:all|both|some|many|several|another)$/.test(word))
    return false
  return word !== "'s" && (!PREPOSITIONS.has(word) || word === 'which') && !(JOINERS.has(word) && group < 3)
}

const ADJECTIVAL = /(?:al|ive|ous|ful|ese|ing|less|able|new|more|further|additional|high|severe|strict|tough|broad|ed)$/
export function objectFollows(next: Token | undefined, easy: boolean): boolean {
  if (!next) return false
  const word = next.low
  if (!easy) return next.kind === 'number' || (DETERMINERS.has(word) && word !== 'that')
  if (
    next.kind === 'number' ||
    DETERMINERS.has(word) ||
    next.capital ||
    /^(?:to|that|for|it|them|how|whether)$/.test(word)
  )
    return true
  if (next.kind !== 'word' || PREPOSITIONS.has(word) || JOINERS.has(word) || AUXILIARIES.has(word)) return false
  return true
}

/** A verb stands earlier in the clause whose modal, `to` or tense this one shares. */
export function followsModal(tokens: readonly Token[], at: number, before: readonly (Verb | undefined)[]): boolean {
  for (let k = at - 1; k >= 0 && at - k < 25; k -= 1) {
    if (tokens[k]!.low === ';' || tokens[k]!.low === ':') return false
    const verb = before[k]
    if (verb && (verb.shape === 'infinitive' || verb.modal !== undefined)) return true
  }
  return false
}

export function pastVerb(
  tokens: readonly Token[],
  at: number,
  group: number,
  before: readonly (Verb | undefined)[],
  verb: (shape: Verb['shape'], voice: Verb['voice']) => Verb,
  forms: number,
): Verb | undefined {
  const previous = group > 0 ? tokens[group - 1] : undefined
  const next = tokens[at + 1]
  const word = previous?.low ?? ''
  const nounFollows =
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.low) &&
    !JOINERS.has(next.low) &&
    !OPENERS.has(next.low) &&
    !AUXILIARIES.has(next.low)
  const fronted = previous?.kind !== 'word'
  // `its expanded controls`, `threats of increased tariffs`: an adjective
  if (!fronted && nounFollows && !DETERMINERS.has(next!.low)) {
    if (DETERMINERS.has(word) && !PRONOUNS.has(word)) return undefined
    if (word === "'s" || PREPOSITIONS.has(word) || (AUXILIARIES.has(word) && !HAVE.has(word))) return undefined
    // `unfair practices and limited access`
    if (low(tokens, at) === 'limited' && (JOINERS.has(word) || PREPOSITIONS.has(word))) return undefined
    // `allow limited volumes`: right behind a verb that wants its object
    if (before[at - 1]?.voice === 'active' && !SAYING.has(before[at - 1]!.lemma)) return undefined
    if (ADJECTIVAL.test(word) && !previous!.capital && !NOUNISH.test(word) && !VERBS.has(word)) return undefined
  }
  if (PREPOSITIONS.has(word) && !OPENERS.has(word)) return undefined
  // `denied having banned`
  if (!fronted && next?.low === 'having') return verb('finite', 'active')
  if (!fronted && low(tokens, at) === 'agreed' && /^(?:on|upon|to)$/.test(next?.low ?? '') && isSide(previous!))
    return verb('finite', 'active')
  if (!fronted && CALLS.has(low(tokens, at)) && /^(?:for|on|against|with|at)$/.test(next?.low ?? ''))
    return verb('finite', 'active')
  if (JOINERS.has(word) && nounFollows && (DETERMINERS.has(low(tokens, group - 3)) || low(tokens, group - 3) === "'s"))
    return undefined
  if (JOINERS.has(word) || fronted) {
    if (nounFollows || next?.kind === 'number')
      return earlierVerb(before, group) || (!JOINERS.has(word) && previous?.low === ',')
        ? verb('finite', 'active')
        : group === 0
          ? undefined
          : verb('finite', 'active')
    return verb('participle', 'passive')
  }
  const object =
    next &&
    (next.kind === 'number'
      ? !/^(?:19|20)\d\d$/.test(next.low)
      : nounFollows &&
        !isAdverb(next.low) &&
        !TIMES.has(next.low) &&
        !MONTHS.has(next.low) &&
        next.low !== 'last' &&
        next.low !== 'this')
  if (object || /^(?:that|to|"|“)$/.test(next?.low ?? '') || PRONOUNS.has(word) || isToldThen(tokens, at))
    return verb('finite', 'active')
  if (!(forms & PAST)) return verb('participle', 'passive')
  return verb('participle', 'passive')
}
/** `announced on October 9 that`, `threatened last week to`. */
function isToldThen(tokens: readonly Token[], at: number): boolean {
  let k = at + 1
  while (k - at < 7 && (isTime(tokens[k]) || /^(?:on|in)$/.test(low(tokens, k)))) k += 1
  return k > at + 1 && /^(?:that|to)$/.test(low(tokens, k))
}
/** Who agrees: not `the terms agreed on Monday`. */
const isSide = ({ low: word, capital }: Token): boolean =>
  capital || /^(?:countries|governments|leaders|members|ministers|nations|parties|partners|sides)$/.test(word)
/** They take no object: `called for an end`, `responded with duties`. */
const CALLS = new Set(
  'called appealed pushed pressed lobbied looked insisted responded retaliated voted complained'.split(' '),
)
const NOUNISH = /(?:ing|official|administration|executive|initiative|ministry)$/
const earlierVerb = (before: readonly (Verb | undefined)[], at: number) => {
  for (let k = at - 1; k >= 0 && at - k < 30; k -= 1) if (before[k]) return true
  return false
}
