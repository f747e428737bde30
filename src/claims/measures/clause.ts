import { withoutAsides } from './asides.js'
import { type Token, tokensOf } from './tokens.js'
import { BASE, type Form, ING, PARTICIPLE, PAST, S } from './words/inflect.js'
import { among, role } from './words/roles.js'
import {
  ADVERBS,
  AUXILIARIES,
  BE,
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
import { ALSO_NOUNS, VERBS } from './words/verbs.js'

/** Token indexes, end exclusive. */
export type Range = { readonly from: number; readonly to: number }

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

/** One sentence, cut into words, with its verbs found. */
export type Line = {
  readonly tokens: readonly Token[]
  readonly verbs: readonly (Verb | undefined)[]
  /** The indexes of its verbs. */
  readonly verbsAt: readonly number[]
  /** The roles of all its words together. */
  readonly roles: number
}

export function lineOf(text: string, from: number, to: number): Line {
  const tokens = withoutAsides(tokensOf(text, from, to))
  const headline = isHeadline(tokens)
  const verbs: (Verb | undefined)[] = []
  const verbsAt: number[] = []
  let roles = 0
  for (let at = 0; at < tokens.length; at += 1) {
    roles |= tokens[at]!.roles
    const isName = tokens[at]!.capital && at > 0 && !headline && !/^["“]$/.test(tokens[at - 1]!.low)
    const verb = isName ? undefined : verbAt(tokens, at, verbs)
    verbs.push(verb)
    if (verb) verbsAt.push(at)
  }
  return { tokens, verbs, verbsAt, roles }
}

/** Most of its longer words have capitals, as in a title. */
function isHeadline(tokens: readonly Token[]): boolean {
  let long = 0
  let capital = 0
  for (const token of tokens) {
    if (token.kind !== 'word' || token.end - token.start < 4) continue
    long += 1
    if (token.capital) capital += 1
  }
  return long > 3 && capital * 10 > long * 7
}

/** A sentence longer than this is a list or no prose: it is read in pieces, so that no work grows with its square. */
const LONGEST = 2400

/** The lines of one sentence: one, or its pieces of at most 2,400 characters, cut at white space where there is some. */
export function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  let start = from
  while (to - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    const end = space > start + LONGEST / 2 ? space : start + LONGEST
    lines.push(lineOf(text, start, end))
    start = end
  }
  lines.push(lineOf(text, start, to))
  return lines
}

const low = (tokens: readonly Token[], at: number) => (at >= 0 && at < tokens.length ? tokens[at]!.low : '')
export const isAdverb = (word: string) =>
  ADVERBS.has(word) ||
  (word.length > 4 &&
    word.endsWith('ly') &&
    word !== 'supply' &&
    word !== 'reply' &&
    word !== 'apply' &&
    word !== 'comply')

/** Words by their work in a clause, as bits. */
export const AUXILIARY = role(among(AUXILIARIES))
export const DETERMINER = role(among(DETERMINERS))
export const PREPOSITION = role(among(PREPOSITIONS))
export const OPENER = role(among(OPENERS))
export const JOINER = role(among(JOINERS))
/** May stand among auxiliaries. */
const LIGHT = role((word) => isAdverb(word) || NOT.has(word))
const FORM = role(among(VERBS))
const NO_LONGER = role((word) => word === 'no' || word === 'longer')

function verbAt(tokens: readonly Token[], at: number, before: readonly (Verb | undefined)[]): Verb | undefined {
  const token = tokens[at]!
  if (token.kind !== 'word') return undefined
  const form = (token.roles & FORM) !== 0 ? VERBS.get(token.low) : unknownForm(tokens, at)
  if (!form) return undefined
  if (token.low === 'set' && low(tokens, at + 1) === 'to') return undefined
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
    if (auxiliary && passive) return verb('finite', 'active')
    if (DETERMINERS.has(previous) && previous !== 'both' && previous !== 'this') return undefined
    if (low(tokens, at + 1) === 'of') return undefined
    return verb('gerund', 'active')
  }
  if (auxiliary) {
    if (forms & (PAST | PARTICIPLE)) {
      if (passive) return verb('finite', 'passive')
      if (perfect || modal) return verb('finite', 'active')
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
  if (forms & S && plausibleSubject(tokens, group)) {
    if (!ALSO_NOUNS.has(form.lemma)) return verb('finite', 'active')
    // `American exports to`: of the state, not by it
    if (previousToken!.capital && OF_STATE.test(previous) && group === at) return undefined
    const strict = previousToken!.capital || PRONOUNS.has(previous) || group < at
    if (objectFollows(next, strict)) return verb('finite', 'active')
    return undefined
  }
  if (forms & BASE) {
    if (/^(?:help|helped|helps|let|lets)$/.test(previous)) return verb('infinitive', 'active')
    // `Exports to Ruritania require a licence`
    if (form.lemma === 'require' && /^an?$/.test(next?.low ?? '')) return verb('finite', 'active')
    // the line of a list whose verb stands before it: `(a) suspend the duties`
    if (at === 0 && !token.capital && DETERMINERS.has(next?.low ?? '')) return verb('infinitive', 'active')
    if (listHead(tokens, group) !== undefined && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true)))
      return verb('infinitive', 'active')
    if (JOINERS.has(previous) || previous === ',')
      return followsModal(tokens, group, before) && (!ALSO_NOUNS.has(form.lemma) || objectFollows(next, true))
        ? verb('infinitive', 'active')
        : undefined
    if (/^(?:remain|stay|apply|expire)$/.test(form.lemma) && previous.endsWith('s') && plausibleSubject(tokens, group))
      return verb('finite', 'active')
    if (/^(?:remain|stay)$/.test(form.lemma) && /^(?:in|at)$/.test(next?.low ?? '') && manyBefore(tokens, at, before))
      return verb('finite', 'active')
    if (form.lemma === 'apply' && /^(?:to|except|only|with)$/.test(next?.low ?? '') && manyBefore(tokens, at, before))
      return verb('finite', 'active')
    if (!auxiliary && /^(?:they|we|you|i|who|which|that)$/.test(previous)) return verb('finite', 'active')
    if (
      !ALSO_NOUNS.has(form.lemma) &&
      previousToken?.kind === 'word' &&
      previous.endsWith('s') &&
      plausibleSubject(tokens, group) &&
      objectFollows(next, true)
    )
      return verb('finite', 'active')
  }
  return undefined
}

/** Words of a list after which its items are looked for. */
const LONGEST_LIST = 160
/** The `will` or `shall` of `China will: suspend ...; remove ...; and lift ...`, where an item of that list starts at `at`. */
export function listHead(tokens: readonly Token[], at: number): number | undefined {
  const item = JOINERS.has(low(tokens, at - 1)) ? at - 2 : at - 1
  const mark = /^[•-]$/.test(low(tokens, item)) ? low(tokens, item - 1) : low(tokens, item)
  if (!/^[:;•]$/.test(mark)) return undefined
  for (let k = item; k > 0 && at - k < LONGEST_LIST; k -= 1)
    if (low(tokens, k) === ':') {
      const bound = /^(?:also|each|both|jointly|further)$/.test(low(tokens, k - 1)) ? k - 2 : k - 1
      return /^(?:will|shall|would|to)$/.test(low(tokens, bound)) ? bound : undefined
    }
  return undefined
}

/** `The prohibitions in that section apply`: a plural earlier in the clause, no verb and no mark between. */
function manyBefore(tokens: readonly Token[], at: number, before: readonly (Verb | undefined)[]): boolean {
  let many = false
  for (let k = at - 1; k >= 0 && at - k < 12; k -= 1) {
    if (before[k] || tokens[k]!.kind === 'mark' || AUXILIARIES.has(tokens[k]!.low) || tokens[k]!.low === 'to')
      return false
    if (/[^s]s$/.test(tokens[k]!.low) && tokens[k]!.low !== 'this') many = true
  }
  return many
}

/** Words made from the name of a country: Chinese, American, European. */
export const OF_STATE = /(?:nese|ican|pean|ian|adian|tish|utch|ench|rman|orean)$/

/** A word that is not in the table is a verb right after `will`, `should`, `did`; after `has` or `is` where it ends in -ed. */
function unknownForm(tokens: readonly Token[], at: number): Form | undefined {
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

/** `'s` before a noun phrase is a possessive; before a participle, `not` or an adverb it is `is` or `has`. Read as possessive unless a pronoun stands before. */
function possessive(tokens: readonly Token[], at: number): boolean {
  return !/^(?:it|he|she|that|there|what|who|here|let)$/.test(low(tokens, at - 1))
}

function plausibleSubject(tokens: readonly Token[], group: number): boolean {
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
function objectFollows(next: Token | undefined, easy: boolean): boolean {
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
function followsModal(tokens: readonly Token[], at: number, before: readonly (Verb | undefined)[]): boolean {
  for (let k = at - 1; k >= 0 && at - k < 25; k -= 1) {
    if (tokens[k]!.low === ';' || tokens[k]!.low === ':') return false
    const verb = before[k]
    if (verb && (verb.shape === 'infinitive' || verb.modal !== undefined)) return true
  }
  return false
}

function pastVerb(
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
    if (ADJECTIVAL.test(word) && !previous!.capital && !NOUNISH.test(word) && !VERBS.has(word)) return undefined
  }
  if (PREPOSITIONS.has(word) && !OPENERS.has(word)) return undefined
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
  if (object || /^(?:that|to|"|“)$/.test(next?.low ?? '') || PRONOUNS.has(word)) return verb('finite', 'active')
  if (!(forms & PAST)) return verb('participle', 'passive')
  return verb('participle', 'passive')
}
/** They take no object: `called for an end`, `responded with duties`. */
const CALLS = new Set(
  'called appealed pushed pressed lobbied looked insisted responded retaliated voted complained'.split(' '),
)
const NOUNISH = /(?:ing|official|administration|executive|initiative|ministry)$/
const earlierVerb = (before: readonly (Verb | undefined)[], at: number) => {
  for (let k = at - 1; k >= 0 && at - k < 30; k -= 1) if (before[k]) return true
  return false
}

const isAuxiliary = ({ roles, low: word }: Token) => (roles & AUXILIARY) !== 0 && word !== "'s"

export const isFiniteVerb = (line: Line, at: number): boolean => {
  const verb = line.verbs[at]
  return verb ? verb.shape === 'finite' : isAuxiliary(line.tokens[at]!)
}

/** Where the clause that leads up to `to` starts: after a mark, an opener, a joiner with a verb before it, or another verb. */
export function clauseStart(line: Line, to: number): number {
  const { tokens, verbs } = line
  for (let at = to - 1; at >= 0 && to - at < 40; at -= 1) {
    const { low: word, kind, roles } = tokens[at]!
    if (kind === 'mark') {
      if (opensQuote(line, at) || !/^["“”'‘’%$&/-]$/.test(word)) return at + 1
      continue
    }
    if ((roles & OPENER) !== 0 && !(word === 'following' && low(tokens, at - 1) === 'the') && !isPointing(line, at))
      return at + 1
    if (word === 'with' || word === 'by') {
      if (!verbs[to] ? !AUXILIARIES.has(low(tokens, to)) : verbs[to].shape !== 'finite') return at + 1
    }
    if ((roles & JOINER) !== 0 && word !== '&' && (word === 'but' || word === 'then' || verbBefore(line, at)))
      return at + 1
    const verb = verbs[at]
    if (verb && (verb.shape === 'finite' || verb.shape === 'infinitive')) return at + 1
    if (!verb && isAuxiliary(tokens[at]!)) return at + 1
  }
  return Math.max(0, to - 39)
}

/** `goods of that country`: no clause opens there. */
const isPointing = ({ tokens, verbs }: Line, at: number): boolean =>
  low(tokens, at) === 'that' &&
  /^(?:of|from|on|for|under|to|with|against)$/.test(low(tokens, at - 1)) &&
  tokens[at + 1]?.kind === 'word' &&
  verbs[at + 1]?.shape !== 'finite'

function verbBefore(line: Line, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < 25; k -= 1) {
    const { low: word, kind } = line.tokens[k]!
    if (kind === 'mark' && /^[;:,—–]$/.test(word)) return false
    if (isFiniteVerb(line, k) || line.verbs[k]?.shape === 'infinitive' || line.verbs[k]?.shape === 'gerund') return true
  }
  return false
}

/** An opening quotation mark that no near mark closes. */
function opensQuote(line: Line, at: number): boolean {
  const token = line.tokens[at]!
  if (token.low === '“') return !closes(line, at)
  return token.low === '"' && (token.spaced || at === 0) && !closes(line, at)
}
function closes(line: Line, at: number): boolean {
  for (let k = at + 1; k < line.tokens.length && k - at < 7; k += 1) if (/^["”]$/.test(line.tokens[k]!.low)) return true
  return false
}

const DATED = new Set('starting beginning effective from until through on as due pending till'.split(' '))
/** The object or complement that starts at `from` ends here (exclusive): at a mark, an opener, a joined verb, or another finite verb. */
export function clauseEnd(line: Line, from: number): number {
  const { tokens, verbs } = line
  let quoted = false
  for (let at = from; at < tokens.length; at += 1) {
    const { low: word, kind, roles } = tokens[at]!
    if (at - from > 60) return at
    if (kind === 'mark') {
      if (word === ',') {
        if (isDated(line, at + 1)) continue
        return at
      }
      if (word === '"' || word === '“' || word === '”') {
        const opening: boolean = word === '“' || (word === '"' && tokens[at]!.spaced && !quoted)
        if (!opening && !quoted) return at
        quoted = opening
        continue
      }
      if (word === '(') {
        const close = closing(line, at)
        if (close === -1) return at
        at = close
        continue
      }
      if (/^[%$€¥&'’/§.-]$/.test(word) && at + 1 < tokens.length) continue
      return at
    }
    if ((roles & OPENER) !== 0) {
      if (word === 'that' && isPointing(line, at)) continue
      if (word === 'as' && /^(?:early|of|soon|well|much|many|high|part|long)$/.test(low(tokens, at + 1))) continue
      if (word === 'as' && /^(?:early|soon|well|much|many|high|long)$/.test(low(tokens, at - 1))) continue
      if (/^(?:until|since|before|after|following)$/.test(word) && timeAt(line, at + 1)) continue
      return at
    }
    if ((roles & JOINER) !== 0 && at > from && opensClause(line, at + 1)) return at
    const verb = verbs[at]
    if (at > from && verb) {
      if (verb.shape === 'finite') return Math.max(from, verb.group)
      if (verb.shape === 'infinitive') return Math.max(from, verb.group)
    } else if (at > from && isAuxiliary(tokens[at]!)) return at
  }
  return tokens.length
}

const timeAt = (line: Line, at: number) => {
  for (let k = at; k < at + 3; k += 1) {
    const token = line.tokens[k]
    if (token && (token.kind === 'number' || MONTHS.has(token.low) || TIMES.has(token.low))) return true
  }
  return false
}

function isDated(line: Line, at: number): boolean {
  const word = low(line.tokens, at)
  if (line.tokens[at]?.kind === 'number') return /^(?:19|20)\d\d$/.test(word)
  if (MONTHS.has(word)) return true
  return DATED.has(word) && timeAt(line, at + 1)
}

/** The `)` that ends a short parenthesis. */
function closing(line: Line, at: number): number {
  for (let k = at + 1; k < line.tokens.length && k - at < 14; k += 1) if (line.tokens[k]!.low === ')') return k
  return -1
}

/** After a joiner: a verb of its own within a few words, before a preposition. */
function opensClause(line: Line, at: number): boolean {
  for (let k = at; k < line.tokens.length && k - at < 7; k += 1) {
    const token = line.tokens[k]!
    if (token.kind === 'mark') return false
    const verb = line.verbs[k]
    if (verb && (verb.shape === 'finite' || verb.shape === 'infinitive' || (verb.shape === 'gerund' && k === at)))
      return true
    if (isAuxiliary(token)) return true
    if ((token.roles & PREPOSITION) !== 0) return false
  }
  return false
}
