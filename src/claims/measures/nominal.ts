import type { ClaimAct } from '../reading.js'
import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import type { Line, Range } from './line.js'
import { type Found, STILL, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isObject, isTruce, objectPhrase, tradeIn } from './objects.js'
import { LICENCES, PLANS, THREATS } from './words/nouns.js'
import { among, role } from './words/roles.js'
import { DETERMINERS, JOINERS, MONTHS, OPENERS, PREPOSITIONS } from './words/small.js'
import { NOMINAL_ACTS, OPERATORS_OF } from './words/verbs.js'

/** Acts as nouns: "the suspension of the fees", "threats of tariffs", "the end of the truce", "its plan for a response". */
export function nominalsIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  const found: Found[] = []
  if ((line.roles & NOMINAL) === 0) return found
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & NOMINAL) === 0) continue
    const low = wordAt(line, at)
    const next = wordAt(line, at + 1)
    const act = NOMINAL_ACTS.get(low)
    const one =
      act && !line.verbs[at] && ofAfter(line, at) !== undefined && !isMoment(line, at)
        ? nominal(line, at, act, ground)
        : threatOrEnd(line, at, low, next, ground)
    if (!one) continue
    if (
      one.verb === undefined &&
      taken.some(
        (other) =>
          other.kind === 'verb' &&
          other.head === one.head &&
          (other.act === one.act || !isAfter(other, at) || isSubjectOf(line, other, at)),
      )
    )
      continue
    if (taken.some((other) => other.head === at || (other.act === one.act && other.from <= at && at < other.to)))
      continue
    found.push(one)
  }
  return found
}

/** `the removal of controls that the state imposed`: the second verb says when the measure was made. */
const isAfter = ({ verb, head }: Found, at: number): boolean => verb !== undefined && verb > head && head > at

/** `The collection of the duties | is suspended`: the verb tells what becomes of it. */
const isSubjectOf = (line: Line, { verb, from }: Found, at: number): boolean =>
  verb !== undefined &&
  from <= at &&
  line.verbs[verb]?.voice === 'passive' &&
  line.verbs[verb]!.shape === 'finite' &&
  !line.tokens.slice(at, verb).some(({ low }) => /^(?:that|which)$/.test(low))

/** The `of` of an act: right after it, or after its term (`extension for up to 12 months of`). */
function ofAfter(line: Line, at: number): number | undefined {
  if (wordAt(line, at + 1) === 'of') return at + 1
  if (!/^(?:for|through|until)$/.test(wordAt(line, at + 1))) return undefined
  for (let k = at + 2; k < line.tokens.length && k - at < 9; k += 1) {
    if (line.tokens[k]!.kind === 'mark' || line.verbs[k]) return undefined
    if (wordAt(line, k) === 'of') return k
  }
  return undefined
}
/** `at the time of publication of`: a day, no act. */
const isMoment = (line: Line, at: number) =>
  /^(?:publication|adoption|implementation|enactment)$/.test(wordAt(line, at)) &&
  (/^(?:upon|after|before|following|for)$/.test(wordAt(line, at - 1)) ||
    (wordAt(line, at - 1) === 'of' && /^(?:time|date|day)$/.test(wordAt(line, at - 2))))

function nominal(line: Line, at: number, act: ClaimAct, ground: Ground): Found | undefined {
  const phrase = objectPhrase(line, ofAfter(line, at)! + 1, false)
  let head: number | undefined
  let becomes = act
  for (let k = phrase.from; k < phrase.to && head === undefined; k += 1) {
    if (isObject(line, k, 'measure', phrase, ground) || isTruce(line, k)) head = k
    else if (act === 'suspends' && LICENCES.has(wordAt(line, k)) && (ground.trade || tradeIn(line, phrase))) {
      head = k
      becomes = 'pauses-processing'
    } else if (isObject(line, k, 'flow', phrase, ground) && /^(?:suspends|lifts)$/.test(act)) {
      if (act === 'lifts') continue
      head = k
      becomes = 'imposes'
    }
  }
  if (head === undefined) return undefined
  return governed(line, at, head, becomes, clauseEnd(line, head + 1))
}

/** A noun of act with the verb over it: `announced the expansion of`, `demanded the removal of`. */
function governed(line: Line, at: number, head: number, act: ClaimAct, to: number): Found {
  const from = phraseStart(line, at)
  const ruler = verbLeft(line, from - 1, 4) ?? rulerOfJoined(line, from)
  const verb = ruler === undefined ? undefined : line.verbs[ruler]
  const base = { head, object: { from: at, to }, to, kind: 'noun' as const }
  if (ruler !== undefined && verb?.voice === 'active' && verb.shape !== 'participle') {
    const operator = OPERATORS_OF.get(verb.lemma)
    const mood = moodOf(line, ruler)
    const announces = /^(?:announce|unveil|reveal|declare|disclose|publish)$/.test(verb.lemma)
    const by = mood.subject
    if (announces)
      return {
        ...base,
        act: act === 'imposes' ? (mood.operator ?? 'announces') : act,
        by,
        from: mood.from,
        mood,
        verb: ruler,
      }
    if (operator?.kind === 'act')
      return { ...base, act: mood.operator ?? operator.act, by, from: mood.from, mood, verb: ruler }
    if (operator) return { ...base, act: mood.operator ?? act, by, from: mood.from, mood, verb: ruler }
  }
  const possessor = wordAt(line, from - 1)
  return {
    ...base,
    act,
    by: agentIn(line, head, to) ?? { from, to: at },
    from,
    mood: { ...STILL, given: possessor === '' },
  }
}

/** `called for an end to the taxes and the removal of ...`: the wish that holds the first of two nouns holds the second. */
function rulerOfJoined(line: Line, from: number): number | undefined {
  const joiner = DETERMINERS.has(wordAt(line, from - 1)) ? from - 2 : from - 1
  if (!/^(?:and|or)$/.test(wordAt(line, joiner))) return undefined
  const ruler = verbLeft(line, joiner - 1, 16)
  const operator = ruler === undefined ? undefined : OPERATORS_OF.get(line.verbs[ruler]!.lemma)
  return operator?.kind === 'act' && /^(?:demands|proposes|considers|threatens)$/.test(operator.act) ? ruler : undefined
}

/** `the removal of the duties by China`: whose act it is. */
function agentIn(line: Line, from: number, to: number): Range | undefined {
  for (let at = from + 1; at < to; at += 1) {
    if (wordAt(line, at) !== 'by') continue
    let end = at + 1
    while (end < to && end - at < 7 && (wordAt(line, end) === 'of' || !PREPOSITIONS.has(wordAt(line, end)))) end += 1
    const named = line.tokens.slice(at + 1, end).some(({ capital }) => capital)
    return named && line.tokens[at + 1]!.kind === 'word' && !MONTHS.has(wordAt(line, at + 1))
      ? { from: at + 1, to: end }
      : undefined
  }
  return undefined
}

const ENDS: ReadonlySet<string> = new Set('end expiry expiration lapse deadline remainder duration'.split(' '))
const NOMINAL = role(among(NOMINAL_ACTS, THREATS, PLANS, ENDS))

function threatOrEnd(line: Line, at: number, low: string, next: string, ground: Ground): Found | undefined {
  if (THREATS.has(low) && /^(?:of|over|about)$/.test(next) && !line.verbs[at]) {
    const phrase = objectPhrase(line, at + 2, false)
    for (let k = phrase.from; k < phrase.to; k += 1)
      if (isObject(line, k, 'measure', phrase, ground) && !THREATS.has(wordAt(line, k))) {
        const from = phraseStart(line, at)
        return {
          act: 'threatens',
          head: k,
          object: phrase,
          by: { from, to: at },
          from,
          to: clauseEnd(line, k + 1),
          mood: STILL,
          kind: 'noun',
        }
      }
  }
  if (PLANS.has(low) && /^(?:for|of)$/.test(next) && !line.verbs[at]) {
    const phrase = objectPhrase(line, at + 2, false)
    for (let k = phrase.from; k < phrase.to; k += 1)
      if (isObject(line, k, 'measure', phrase, ground)) {
        const from = phraseStart(line, at)
        return {
          act: 'proposes',
          head: k,
          object: phrase,
          by: { from, to: at },
          from,
          to: clauseEnd(line, k + 1),
          mood: STILL,
          kind: 'noun',
        }
      }
  }
  if (ENDS.has(low) && /^(?:of|for)$/.test(next)) {
    const phrase = objectPhrase(line, at + 2, false)
    for (let k = phrase.from; k < phrase.to; k += 1)
      if (isTruce(line, k) && (ground.trade || tradeIn(line, phrase)))
        return {
          act: 'suspends',
          head: k,
          object: phrase,
          by: { from: 0, to: 0 },
          from: phraseStart(line, at),
          to: clauseEnd(line, k + 1),
          mood: STILL,
          kind: 'noun',
        }
  }
  return undefined
}

/** The noun phrase that ends at `at`: back over modifiers and a possessor. */
export function phraseStart(line: Line, at: number): number {
  let from = at
  while (from > 0 && at - from < 7) {
    const { low, kind } = line.tokens[from - 1]!
    if (kind === 'mark' || PREPOSITIONS.has(low) || JOINERS.has(low) || OPENERS.has(low) || line.verbs[from - 1]) break
    from -= 1
    if (DETERMINERS.has(low) && low !== 'all') break
  }
  return from
}
