import { AUXILIARY, FORM, isAdverb, isTime, LIGHT, low, NO_LONGER } from './parts.js'
import type { Token } from './tokens.js'
import {
  followsModal,
  manyBefore,
  OF_STATE,
  objectFollows,
  pastVerb,
  plausibleSubject,
  unknownForm,
} from './verb-signs.js'
import { BASE, ING, PARTICIPLE, PAST, S } from './words/inflect.js'
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  DO,
  HAVE,
  JOINERS,
  MAY,
  NOT,
  OUGHT,
  PREPOSITIONS,
  PRONOUNS,
  WILL,
} from './words/small.js'
import { ALSO_NOUNS, VERBS } from './words/verbs.js'

/** A verb with what stands around it: its group starts at the first auxiliary, adverb or `to`. */
export type Verb = {
  readonly at: number
  readonly lemma: string
  readonly group: number
  readonly shape: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly voice: 'active' | 'passive'
  readonly negated: boolean
  /** `no longer`. */
  readonly ceased?: true
  readonly modal?: 'will' | 'may' | 'ought'
}

/** The verb at a word, if it is one there. `before`: the verbs of the words before it. */
export function verbAt(tokens: readonly Token[], at: number, before: readonly (Verb | undefined)[]): Verb | undefined {
  const token = tokens[at]!
  if (token.kind !== 'word' || isTail(tokens, at)) return undefined
  const form = (token.roles & FORM) !== 0 ? VERBS.get(token.low) : unknownForm(tokens, at)
  if (!form) return undefined
  if (token.low === 'set' && low(tokens, at + 1) === 'to') return undefined
  // `a withhold release order`
  if (token.low === 'release' && /^orders?$/.test(low(tokens, at + 1))) return undefined
  if (token.low === 'states' && low(tokens, at - 1) === 'united') return undefined
  let group = at
  let modal: Verb['modal']
  let negated = false
  let passive = false
  let perfect = false
  let auxiliary = false
  let bare = false
  let ceased: true | undefined
  while (group > 0 && at - group < 8) {
    const since = timeBefore(tokens, group)
    if (since !== undefined) {
      group = since
      continue
    }
    if ((tokens[group - 1]!.roles & (AUXILIARY | LIGHT | NO_LONGER)) === 0) break
    const word = low(tokens, group - 1)
    const isAux = AUXILIARIES.has(word) && !(word === "'s" && possessive(tokens, group - 1))
    const ceases = word === 'no' && low(tokens, group) === 'longer'
    const longer = word === 'longer' && low(tokens, group - 2) === 'no'
    if (!isAux && !isAdverb(word) && !NOT.has(word) && !ceases && !longer) break
    if (word === 'so' || word === 'then' || (word === 'both' && !auxiliary)) break
    group -= 1
    if (NOT.has(word)) negated = true
    if (ceases) ceased = true
    if (!isAux) continue
    auxiliary = true
    if (BE.has(word)) passive = true
    if (HAVE.has(word)) perfect = true
    if (WILL.has(word) && word !== 'shall') modal = 'will'
    if (MAY.has(word)) modal ??= 'may'
    if (OUGHT.has(word)) modal ??= 'ought'
    if (DO.has(word)) perfect = true
    if (word === 'shall' || DO.has(word)) bare = true
  }
  const infinitive = low(tokens, group - 1) === 'to'
  let periphrastic = false
  if (infinitive) {
    group -= 1
    if (low(tokens, group - 1) === 'not') {
      negated = true
      group -= 1
    }
    // `has to`, `needs to`, `is to`
    const own = group
    if (HAVE.has(low(tokens, group - 1)) || /^needs?$/.test(low(tokens, group - 1))) {
      modal ??= 'ought'
      group -= 1
    } else if (BE.has(low(tokens, group - 1)) && low(tokens, group - 1) !== 'be') {
      modal ??= 'will'
      group -= 1
    } else if (
      low(tokens, group - 1) === 'going' &&
      BE.has(low(tokens, group - (NOT.has(low(tokens, group - 2)) ? 3 : 2)))
    ) {
      modal ??= 'will'
      if (NOT.has(low(tokens, group - 2))) {
        negated = true
        group -= 1
      }
      group -= 2
    }
    periphrastic = group < own
  }
  const verb = (shape: Verb['shape'], voice: Verb['voice']): Verb => ({
    at,
    lemma: form.lemma,
    group,
    shape,
    voice,
    negated,
    ...(ceased ? { ceased } : {}),
    ...(modal ? { modal } : {}),
  })
  const forms = form.forms
  const previous = low(tokens, group - 1)
  const previousToken = group > 0 ? tokens[group - 1] : undefined
  const next = tokens[at + 1]
  if (periphrastic)
    return forms & BASE
      ? verb('finite', 'active')
      : forms & PARTICIPLE && passive
        ? verb('finite', 'passive')
        : undefined
  // `subject to lower tariffs`
  if (infinitive && at === group + 1 && low(tokens, group - 1) === 'subject') return undefined
  if (infinitive)
    return forms & BASE
      ? verb('infinitive', 'active')
      : forms & PARTICIPLE && passive
        ? verb('infinitive', 'passive')
        : forms & ING && passive
          ? verb('infinitive', 'active')
          : forms & ING
            ? { ...verb('gerund', 'active'), group: at }
            : undefined
  if (forms & ING) {
    // `full blocking sanctions`
    if (token.low === 'blocking' && next?.low === 'sanctions') return undefined
    if (auxiliary && passive) return verb('finite', 'active')
    if (DETERMINERS.has(previous) && previous !== 'both' && previous !== 'this') return undefined
    if (low(tokens, at + 1) === 'of') return undefined
    // `reached the following understanding`
    if (form.lemma === 'understand' && /^(?:clear|common|following|joint|mutual|preliminary|shared)$/.test(previous))
      return undefined
    return verb('gerund', 'active')
  }
  if (auxiliary) {
    if (forms & (PAST | PARTICIPLE)) {
      const having = low(tokens, group) === 'having'
      if (passive) return verb(having ? 'gerund' : 'finite', 'passive')
      if (perfect || modal) return verb(having ? 'gerund' : 'finite', 'active')
    }
    if (forms & BASE && (modal || bare)) return verb('finite', 'active')
  }
  if (forms & (PAST | PARTICIPLE) && !(forms & BASE && followsModal(tokens, at, before)))
    return pastVerb(tokens, at, group, before, verb, forms)
  // `the duties end on May 4`, `its collection ends at midnight`
  if (form.lemma === 'end' && group === at && forms & (S | BASE) && /^(?:on|at|when)$/.test(next?.low ?? '')) {
    if (
      previousToken?.kind === 'word' &&
      !DETERMINERS.has(previous) &&
      !PREPOSITIONS.has(previous) &&
      previous !== 'to'
    )
      return verb('finite', 'active')
  }
  if (forms & S && continues(tokens, group, before) && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true)))
    return verb('finite', 'active')
  // `the regulation controls chips`
  if (
    token.low === 'controls' &&
    group === at &&
    /^(?:rule|regulation|eccn)$/.test(previous) &&
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.low)
  )
    return verb('finite', 'active')
  if (forms & S && opensList(tokens, group) && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true)))
    return verb('finite', 'active')
  if (forms & S && plausibleSubject(tokens, group)) {
    if (!ALSO_NOUNS.has(form.lemma)) return verb('finite', 'active')
    // `American exports to`: of the state, not by it
    if (previousToken!.capital && OF_STATE.test(previous) && group === at) return undefined
    // `New controls apply to`
    if (group === at && next && !ALSO_NOUNS.has(next.low) && ((VERBS.get(next.low)?.forms ?? 0) & BASE) !== 0)
      return undefined
    const strict = previousToken!.capital || PRONOUNS.has(previous) || group < at || TEXTS.test(previous)
    if (objectFollows(next, strict)) return verb('finite', 'active')
    return undefined
  }
  if (forms & BASE) {
    if (/^(?:help|helped|helps|let|lets)$/.test(previous)) return verb('infinitive', 'active')
    // `Exports to Ruritania require a licence`
    if (/^(?:require|need)$/.test(form.lemma) && /^an?$/.test(next?.low ?? '')) return verb('finite', 'active')
    // the line of a list whose verb stands before it: `(a) suspend the duties`
    if (at === 0 && !token.capital && DETERMINERS.has(next?.low ?? '')) return verb('infinitive', 'active')
    if (group === at && token.item && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true)))
      return verb('infinitive', 'active')
    if (listHead(tokens, group) !== undefined && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true)))
      return verb('infinitive', 'active')
    if (JOINERS.has(previous) || previous === ',')
      return followsModal(tokens, group, before) && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true))
        ? verb('infinitive', 'active')
        : undefined
    if (/^(?:remain|stay|apply|expire)$/.test(form.lemma) && previous.endsWith('s') && plausibleSubject(tokens, group))
      return verb('finite', 'active')
    // `Sanctions, including those of May, remain in effect`
    if (form.lemma === 'remain' && /^(?:effect|force|place)$/.test(low(tokens, at + 2))) return verb('finite', 'active')
    if (/^(?:remain|stay)$/.test(form.lemma) && /^(?:in|at)$/.test(next?.low ?? '') && manyBefore(tokens, at, before))
      return verb('finite', 'active')
    if (form.lemma === 'apply' && /^(?:to|except|only|with)$/.test(next?.low ?? '') && manyBefore(tokens, at, before))
      return verb('finite', 'active')
    // `tariffs on solar cells double to 50 percent`
    if (
      /^(?:rise|increase|climb|jump|double|triple|quadruple|revert|fall|drop|decline|decrease|go)$/.test(form.lemma) &&
      /^(?:to|from|by)$/.test(next?.low ?? '') &&
      tokens[at + 2]?.kind === 'number' &&
      manyBefore(tokens, at, before)
    )
      return verb('finite', 'active')
    if (!auxiliary && /^(?:they|we|you|i|who|which|that)$/.test(previous)) return verb('finite', 'active')
    if (
      !ALSO_NOUNS.has(form.lemma) &&
      !DETERMINERS.has(previous) &&
      previousToken?.kind === 'word' &&
      previous.endsWith('s') &&
      plausibleSubject(tokens, group) &&
      objectFollows(next, true)
    )
      return verb('finite', 'active')
  }
  return undefined
}

/** `IRGC)-backed`, `state - owned`: the tail of a word in two. */
const isTail = (tokens: readonly Token[], at: number): boolean =>
  low(tokens, at - 1) === '-' && !tokens[at]!.spaced && /ed$/.test(tokens[at]!.low)

/** `This rule adds controls; restricts exceptions; and moves ...`: the next verb of one subject. */
function continues(tokens: readonly Token[], group: number, before: readonly (Verb | undefined)[]): boolean {
  const mark = JOINERS.has(low(tokens, group - 1)) ? group - 2 : group - 1
  if (low(tokens, mark) !== ';') return false
  for (let at = mark - 1; at >= 0 && mark - at < LONGEST_LIST; at -= 1)
    if (before[at]?.shape === 'finite') return before[at]!.voice === 'active' && /s$/.test(low(tokens, at))
  return false
}

/** Where a time between auxiliary and verb starts: `has since April required`, `will on Monday impose`. */
function timeBefore(tokens: readonly Token[], group: number): number | undefined {
  let at = group - 1
  while (group - at < 5 && isTime(tokens[at])) at -= 1
  if (at === group - 1 || !/^(?:since|on|in|from|by)$/.test(low(tokens, at))) return undefined
  const before = low(tokens, at - 1)
  return AUXILIARIES.has(before) && before !== "'s" ? at : undefined
}
/** Words of a list after which its items are looked for. */
const LONGEST_LIST = 400
/** The `will` or `shall` of `China will: suspend ...; remove ...; and lift ...`, where an item of that list starts at `at`. */
export function listHead(tokens: readonly Token[], at: number): number | undefined {
  const item = JOINERS.has(low(tokens, at - 1)) ? at - 2 : at - 1
  const mark = /^[•-]$/.test(low(tokens, item)) ? low(tokens, item - 1) : low(tokens, item)
  if (!/^[:;•]$/.test(mark)) return undefined
  for (let k = item; k > 0 && at - k < LONGEST_LIST; k -= 1)
    if (low(tokens, k) === ':') {
      const bound = /^(?:also|each|both|jointly|further)$/.test(low(tokens, k - 1)) ? k - 2 : k - 1
      return /^(?:will|shall|would|to)$/.test(low(tokens, bound)) || LISTING.test(low(tokens, bound))
        ? bound
        : undefined
    }
  return undefined
}

/** `These new measures: impose ...; expand ...; and add ...`: plurals whose list of verbs has no `will`. */
const LISTING =
  /^(?:actions|amendments|changes|measures|modifications|orders|provisions|reforms|regulations|restrictions|revisions|rules|sanctions|steps)$/
export const isListing = (tokens: readonly Token[], at: number): boolean => LISTING.test(low(tokens, at))

/** Texts that do something: `the order ends duty-free treatment`. */
const TEXTS =
  /^(?:act|agreement|amendment|bill|deal|determination|directive|law|legislation|notice|order|package|proclamation|regulation|rule|statute)$/

/** `This rule: imposes ...; adds ...`: the first verb of a list of one text. */
const opensList = (tokens: readonly Token[], group: number): boolean =>
  low(tokens, group - 1) === ':' && TEXTS.test(low(tokens, group - 2))

/** `'s` before a noun phrase is a possessive; before a participle, `not` or an adverb it is `is` or `has`. Read as possessive unless a pronoun stands before. */
function possessive(tokens: readonly Token[], at: number): boolean {
  return !/^(?:it|he|she|that|there|what|who|here|let)$/.test(low(tokens, at - 1))
}
