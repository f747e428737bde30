import type { ClaimAct } from '../reading.js'
import { clauseStart } from './clause.js'
import { governed } from './governed.js'
import { FAR, finiteLeft, INSTRUMENTS, isMeasureNoun, modalLeft, trimmedSubject, verbLeft, word } from './left.js'
import type { Line, Range } from './line.js'
import { isListing, listHead, type Verb } from './verb.js'
import { PLANS, THREATS } from './words/nouns.js'
import { GIVEN, JOINERS, PREPOSITIONS } from './words/small.js'
import { OPERATORS_OF, SAYING } from './words/verbs.js'

/** How a verb stands in its sentence: under whose word, wish, plan or doubt. */
export type Mood = {
  /** First token of the outermost clause that the act is part of. */
  readonly from: number
  /** Who acts, or who says, plans, asks: the subject of that clause. Empty where none stands there. */
  readonly subject: Range
  /** The subject of the act itself. */
  readonly actor: Range
  /** The act of the verb it hangs on: threatens, proposes, demands... */
  readonly operator?: ClaimAct
  readonly modal?: Verb['modal']
  readonly negated: boolean
  /** In a clause of a verb of saying whose subject is `subject`. */
  readonly said: boolean
  /** In an if-clause. */
  readonly hypothetical: boolean
  /** After `after`, `since`, `when`: taken for granted, whoever speaks. */
  readonly given: boolean
  /** A noun it explains: `measures to restrict`. Its token. */
  readonly noun?: number
  /** `is scheduled to`, `is due to`, `is set to`. */
  readonly due: boolean
  /** Under `announced that`, `announced it would`. */
  readonly told?: boolean
  /** Told by the one who acts: `revealed that it was reviewing`. */
  readonly owned?: boolean
}

const NONE: Range = { from: 0, to: 0 }
const ADJECTIVES = /^(?:ready|willing|open|prepared)$/
const DUE = /^(?:set|due|scheduled|slated|poised|about|bound)$/
const LIKELY = /^(?:likely|expected|unlikely|projected)$/
const NEED = 6

export function moodOf(line: Line, at: number, depth = 0): Mood {
  const verb = line.verbs[at]!
  const plain: Mood = {
    from: verb.group,
    subject: NONE,
    actor: NONE,
    negated: verb.negated,
    said: false,
    hypothetical: false,
    given: false,
    due: false,
    ...(verb.modal ? { modal: verb.modal } : {}),
  }
  if (depth > NEED) return plain
  if (verb.shape === 'finite') return finite(line, verb, plain, depth)
  if (verb.shape === 'infinitive') return infinitive(line, verb, plain, depth)
  return verb.shape === 'gerund' ? gerund(line, verb, plain, depth) : participle(line, verb, plain)
}

function finite(line: Line, verb: Verb, plain: Mood, depth: number): Mood {
  const start = clauseStart(line, verb.group)
  const subject = trimmedSubject(line, start, verb.group)
  const opener = word(line, start - 1)
  if (subject.from === subject.to && (JOINERS.has(opener) || opener === ',' || opener === ';')) {
    const previous = verbLeft(line, start - 1, 40) ?? finiteLeft(line, start - 1)
    if (previous !== undefined) {
      const mood = moodOf(line, previous, depth + 1)
      return {
        ...plain,
        subject: mood.subject,
        actor: mood.actor,
        said: mood.said,
        given: mood.given,
        hypothetical: mood.hypothetical,
      }
    }
  }
  const nobody =
    /^(?:neither|no|none|nobody)$/.test(word(line, subject.from)) &&
    subject.from < subject.to &&
    line.tokens[subject.from + 1]?.kind !== 'number'
  const own: Mood = {
    ...plain,
    from: subject.from < subject.to ? subject.from : verb.group,
    subject,
    actor: subject,
    negated: plain.negated !== nobody,
  }
  if (/^(?:if|unless|should)$/.test(opener)) return { ...own, from: start - 1, hypothetical: true }
  const governor = governorOf(line, start)
  if (governor === undefined) return { ...own, given: GIVEN.has(opener) }
  return under(line, governor, own, depth)
}

/** The verb whose clause starts at `start`: `warned (China) that ...`, `says ...`. */
function governorOf(line: Line, start: number): number | undefined {
  const opener = word(line, start - 1)
  if (line.verbs[start - 1] && takesClause(line, start - 1)) return start - 1
  if (opener !== 'that' && opener !== 'whether' && !(opener === '"' || opener === '“')) return undefined
  // `want to be clear that the ban applies`: said, not wanted
  if (/^(?:aware|certain|clear|confident|evident|obvious|sure|true)$/.test(word(line, start - 2))) return undefined
  let at = start - 2
  for (; at >= 0 && start - at < 9; at -= 1) {
    if (line.verbs[at]) return takesClause(line, at) ? at : undefined
    if (/^[,:]$/.test(word(line, at)) && opener === 'that') return undefined
    if (/^[;.]$/.test(word(line, at))) return undefined
  }
  return undefined
}

const takesClause = (line: Line, at: number) => {
  const { lemma } = line.verbs[at]!
  return SAYING.has(lemma) || lemma === 'mean' || OPERATORS_OF.has(lemma)
}

function infinitive(line: Line, verb: Verb, plain: Mood, depth: number): Mood {
  const before = verb.group - 1
  const bound = listHead(line.tokens, verb.group)
  if (bound !== undefined) return ofList(line, bound, plain)
  if (line.tokens[verb.group]?.item) {
    const first = modalLeft(line, before, FAR)
    if (first !== undefined && first !== verb.at) return { ...moodOf(line, first, depth + 1), from: verb.group }
  }
  if (word(line, verb.group) !== 'to' && (JOINERS.has(word(line, before)) || word(line, before) === ',')) {
    const previous = modalLeft(line, before)
    if (previous === undefined) return plain
    return { ...moodOf(line, previous, depth + 1), from: verb.group }
  }
  if (JOINERS.has(word(line, before))) {
    const previous = verbLeft(line, before, 40, true)
    if (previous !== undefined && line.verbs[previous]!.shape === 'infinitive')
      return { ...moodOf(line, previous, depth + 1), from: verb.group }
  }
  const near = word(line, before)
  if (PLANS.has(near) || THREATS.has(near) || isPromise(near)) return nounOf(line, before, plain, depth)
  if (ADJECTIVES.test(near)) return { ...withSubject(line, before, plain), operator: 'offers' }
  if (DUE.test(near)) return { ...withSubject(line, before, plain), modal: 'will', due: true }
  if (LIKELY.test(near))
    return { ...withSubject(line, before, plain), operator: 'predicts', negated: near === 'unlikely' }
  if (isMeasureNoun(near) || /^(?:steps|actions?)$/.test(near)) {
    const means = meansBefore(line, before)
    if (means !== undefined) {
      const over = moodOf(line, means, depth + 1)
      const proposed = line.verbs[means]!.lemma === 'propose' && !over.operator
      return { ...over, negated: verb.negated, ...(proposed ? { operator: 'proposes' as const } : {}) }
    }
  }
  if (isMeasureNoun(near) || /^(?:time|opportunit(?:y|ies)|chance|requests?|petitions?)$/.test(near))
    return { ...plain, noun: before }
  for (let at = before; at >= 0 && before - at < 14; at -= 1) {
    if (/^[;:—–.]$/.test(word(line, at))) break
    if (line.verbs[at]) return under(line, at, plain, depth)
    if (isMeasureNoun(word(line, at)) && before - at < 3) return { ...plain, noun: at }
  }
  return plain
}

/** An item of `China will: ...`, of which China is the subject. */
function ofList(line: Line, bound: number, plain: Mood): Mood {
  if (isListing(line.tokens, bound)) {
    const own = trimmedSubject(line, clauseStart(line, bound + 1), bound + 1)
    return { ...plain, subject: own, actor: own }
  }
  const promised = word(line, bound) === 'to' ? verbLeft(line, bound - 1, 2) : undefined
  const group = promised === undefined ? bound : line.verbs[promised]!.group
  const subject = trimmedSubject(line, clauseStart(line, group), group)
  return { ...plain, subject, actor: subject, modal: 'will' }
}

const isPromise = (low: string) => /^(?:commitments?|pledges?|promises?)$/.test(low)

/** The verb of `amends the Regulations to impose`, `take all necessary measures to suspend`: the act is the one after `to`. */
function meansBefore(line: Line, noun: number): number | undefined {
  const at = verbLeft(line, noun, 9)
  if (at === undefined) return undefined
  const { lemma, voice } = line.verbs[at]!
  if (voice === 'passive') return undefined
  if (/^(?:amend|modify|revise|update|invoke)$/.test(lemma)) return at
  if (
    INSTRUMENTS.test(word(line, noun)) &&
    /^(?:sign|issue|publish|promulgate|pass|enact|propose|finali[sz]e)$/.test(lemma)
  )
    return at
  return /^(?:take|adopt)$/.test(lemma) && /^(?:measures|steps|actions?)$/.test(word(line, noun)) ? at : undefined
}

/** `its plan to`, `threats to`: an act of its own, with the possessor as the one who acts. */
function nounOf(line: Line, at: number, plain: Mood, depth: number): Mood {
  let from = at
  while (from > 0 && at - from < 8) {
    const low = word(line, from - 1)
    if (line.tokens[from - 1]!.kind === 'mark' || PREPOSITIONS.has(low) || JOINERS.has(low) || line.verbs[from - 1])
      break
    from -= 1
  }
  const operator: ClaimAct = PLANS.has(word(line, at)) ? 'proposes' : isPromise(word(line, at)) ? 'agrees' : 'threatens'
  const negated = word(line, from) === 'no' || word(line, at - 1) === 'no'
  const ruling = from > 0 ? line.verbs[from - 1] : undefined
  const outer = ruling && depth < NEED ? OPERATORS_OF.get(ruling.lemma) : undefined
  return {
    ...plain,
    from,
    subject: { from, to: at },
    actor: { from, to: at },
    operator: outer?.kind === 'act' ? outer.act : operator,
    negated: plain.negated || negated,
  }
}

function gerund(line: Line, verb: Verb, plain: Mood, depth: number): Mood {
  const before = verb.group - 1
  const near = word(line, before)
  if (line.verbs[before]) return under(line, before, plain, depth)
  if (near === 'to' && line.verbs[before - 1]) return under(line, before - 1, plain, depth)
  if (near === 'to' && ADJECTIVES.test(word(line, before - 1)))
    return { ...withSubject(line, before - 1, plain), operator: 'offers' }
  if (near === 'to' && isPromise(word(line, before - 1))) return nounOf(line, before - 1, plain, depth)
  if (near === 'of' || near === 'on') {
    const noun = word(line, before - 1)
    if (PLANS.has(noun) || THREATS.has(noun)) return nounOf(line, before - 1, plain, depth)
    if (/^(?:talks?|discussions?|negotiations?|consultations?)$/.test(noun)) return { ...plain, operator: 'considers' }
    if (line.verbs[before - 1]) return under(line, before - 1, plain, depth)
  }
  if (near === 'without' || near === 'not') return { ...plain, negated: true }
  if (near === 'from' && before > 0) {
    const ruling = verbLeft(line, before, 8)
    if (ruling !== undefined && OPERATORS_OF.get(line.verbs[ruling]!.lemma)?.kind === 'refusing')
      return under(line, ruling, plain, depth)
  }
  if (JOINERS.has(near)) {
    const previous = verbLeft(line, before, 20)
    if (previous !== undefined && line.verbs[previous]!.shape === 'gerund')
      return { ...moodOf(line, previous, depth + 1), from: verb.group }
  }
  if (isFronted(line, verb.group)) return ofMain(line, verb, plain, depth)
  if (line.tokens[before]?.kind === 'word' && !PREPOSITIONS.has(near)) {
    const start = clauseStart(line, verb.group)
    const subject = trimmedSubject(line, start, verb.group)
    const ruling = line.verbs[start - 1]
    const own = { ...plain, from: subject.from, subject, actor: subject }
    if (ruling && /^(?:include|involve|see|mean|feature)$/.test(ruling.lemma))
      return { ...own, ...(ruling.modal ? { modal: ruling.modal, operator: 'predicts' as const } : {}) }
    return own
  }
  const main = firstVerb(line)
  if (near === ',' && main !== undefined && main < verb.at)
    return { ...plain, subject: moodOf(line, main, depth + 2).subject, actor: moodOf(line, main, depth + 2).actor }
  return plain
}

/** At the head of its sentence, perhaps after `by` or `in`: `Imposing tariffs on X, the President ...`. */
const isFronted = (line: Line, group: number): boolean =>
  group === 0 || (group === 1 && /^(?:by|in|while|when|after|before|on|upon)$/.test(word(line, 0)))

/** Who does it is the subject of the clause behind the comma. */
function ofMain(line: Line, verb: Verb, plain: Mood, depth: number): Mood {
  const from = verb.group
  const main = line.verbs.findIndex((other, at) => at > verb.at && other?.shape === 'finite')
  if (main === -1 || main - verb.at > 40) return { ...plain, from }
  const start = clauseStart(line, line.verbs[main]!.group)
  if (word(line, start - 1) !== ',') return { ...plain, from }
  const { subject, actor } = moodOf(line, main, depth + 2)
  return { ...plain, from, subject, actor }
}
const firstVerb = (line: Line) => {
  const at = line.verbs.findIndex((verb) => verb?.shape === 'finite')
  return at === -1 ? undefined : at
}

function participle(line: Line, verb: Verb, plain: Mood): Mood {
  const start = clauseStart(line, verb.group)
  const subject = trimmedSubject(line, start, verb.group)
  // `no licence needed`
  const nothing = subject.from < subject.to && word(line, subject.from) === 'no'
  const negated = plain.negated || nothing
  return { ...plain, from: subject.from < subject.to ? subject.from : verb.group, actor: NONE, subject, negated }
}

/** The act stands under the verb at `ruler`. */
const under = (line: Line, ruler: number, own: Mood, depth: number): Mood =>
  governed(line, ruler, moodOf(line, ruler, depth + 1), own)

function withSubject(line: Line, at: number, plain: Mood): Mood {
  let group = at
  while (
    group > 0 &&
    /^(?:is|are|was|were|be|been|'s|'re|remains?|stands?|also|not|currently|now|still|has|have|had|will|would)$/.test(
      word(line, group - 1),
    )
  )
    group -= 1
  const start = clauseStart(line, group)
  const subject = trimmedSubject(line, start, group)
  const negated = plain.negated || word(line, at - 1) === 'not'
  return { ...plain, from: subject.from < subject.to ? subject.from : group, subject, actor: subject, negated }
}
