import type { ClaimAct } from '../reading.js'
import { clauseEnd, clauseStart } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line, Range } from './line.js'
import { type Found, wordAt } from './mention.js'
import { type Mood, moodOf, verbLeft } from './mood.js'
import { phraseStart } from './nominal.js'
import { type Ground, isObject, isRelief, mayHold, objectPhrase, reliefFrom } from './objects.js'
import type { Verb } from './verb.js'
import { EXEMPTIONS, STRONG } from './words/nouns.js'
import { role } from './words/roles.js'
import { DETERMINERS, JOINERS, MONTHS, PREPOSITIONS } from './words/small.js'
import { DEEDS_OF, type Deed, NOMINAL_ACTS, OPERATORS_OF } from './words/verbs.js'

/** Measures that a verb acts on: "imposed fees on ships", "the rule was suspended", "threatens to block software". */
export function deedsIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if (!mayHold(line)) return found
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    const via = VIA.get(verb.lemma)
    const deeds = via ? ([{ act: via.act, on: 'measure' }] as const) : DEEDS_OF.get(verb.lemma)
    const deed = deeds && deedAt(line, verb, deeds, ground)
    if (deed) found.push(deed)
  }
  return found
}

function deedAt(line: Line, verb: Verb, deeds: readonly Deed[], ground: Ground): Found | undefined {
  // `holds out tariffs`: in prospect, not in abeyance; `held that the tariffs`: found
  if (verb.lemma === 'hold' && /^(?:out|that)$/.test(wordAt(line, verb.at + 1))) return undefined
  // `this call is embargoed until six`: news
  if (verb.lemma === 'embargo' && verb.voice === 'passive' && /^(?:until|till)$/.test(wordAt(line, verb.at + 1)))
    return undefined
  if (isStopped(line, verb) || isCharged(line, verb)) return undefined
  const passive = verb.voice === 'passive'
  const via = VIA.get(verb.lemma)
  const through = via && viaPhrase(line, verb, via.by)
  if (via && !through && verb.lemma !== 'slap') return undefined
  if (isTold(line, verb) || leadsTo(line, verb) || isThisNotice(line, verb) || isLeftUndone(line, verb))
    return undefined
  const phrase = through ?? (passive ? subjectPhrase(line, verb) : objectPhrase(line, objectAfter(line, verb), false))
  const near = deedOn(line, verb, deeds, ground, phrase, through !== undefined)
  const far = !near && passive && !through ? farSubject(line, verb) : undefined
  return far ? deedOn(line, verb, deeds, ground, far, false) : near
}

function deedOn(
  line: Line,
  verb: Verb,
  deeds: readonly Deed[],
  ground: Ground,
  phrase: Range,
  through: boolean,
): Found | undefined {
  const passive = verb.voice === 'passive'
  const crosses = deeds.some(({ on }) => on === 'list')
  for (const deed of deeds) {
    if (through && VIA.get(verb.lemma)?.by === 'from') {
      const duty = dutyIn(line, phrase)
      if (duty !== undefined) {
        const mood = moodOf(line, verb.at)
        const act = actUnder(line, verb, deed, mood, duty)
        if (!act) continue
        const to = clauseEnd(line, duty + 1)
        return {
          act,
          head: duty,
          object: { from: phrase.from, to },
          by: agentOf(line, verb, mood),
          from: mood.from,
          to,
          mood,
          kind: 'verb',
          verb: verb.at,
        }
      }
    }
    const reach = deed.on === 'list' && crosses ? objectPhrase(line, verb.at + 1, true) : phrase
    const head = headIn(line, deed, reach, ground, passive && !through)
    if (
      head === undefined ||
      isLet(line, verb, deed, reach) ||
      isAskedFor(line, deed, head) ||
      isTopicOf(line, verb, deed) ||
      isLicensed(line, verb, deed) ||
      isLookedOver(line, deed, phrase.from, head)
    )
      continue
    if (
      isOfNoun(line, deed, reach.from, head) ||
      (passive && verb.shape === 'participle' && wordAt(line, head) === 'emergency')
    )
      continue
    if (/^(?:modify|adjust|assess)$/.test(verb.lemma) && deed.act === 'imposes' && !isDuty(line, head)) continue
    if (/^(?:modify|adjust|amend|alter)$/.test(verb.lemma) && isByOther(line, verb.at)) continue
    if (isWhatever(line, head)) continue
    const plain = moodAs(line, verb, deed)
    const none =
      !passive && denies(line, verb.at + 1, Math.max(head + 1, clauseEnd(line, Math.max(head + 1, verb.at + 1))))
    const mood = none ? { ...plain, negated: !plain.negated } : plain
    const told = asZero(line, verb, actUnder(line, verb, deed, mood, head), head)
    const act = told === 'predicts' && deed.act === 'agrees' && ground.official && !mood.operator ? 'agrees' : told
    if (!act) continue
    const from = passive && verb.shape === 'participle' ? phraseStart(line, head) : mood.from
    const to = passive
      ? Math.max(clauseEnd(line, verb.at + 1), head + 1)
      : clauseEnd(line, Math.max(head + 1, verb.at + 1))
    return {
      act,
      head,
      object: passive ? reach : { from: reach.from, to: Math.max(to, head + 1) },
      by: agentOf(line, verb, mood),
      from: Math.min(from, head),
      to,
      mood,
      kind: 'verb',
      verb: verb.at,
      ...(passive && verb.shape === 'participle' ? { reduced: true } : {}),
    }
  }
  return undefined
}

/** `articles shall be assessed the rate of their country`: the duty stands after the verb. */
const isCharged = (line: Line, { lemma, voice, at }: Verb): boolean =>
  voice === 'passive' && lemma === 'assess' && /^(?:an?|the|on|against|upon)$/.test(wordAt(line, at + 1))

/** `will apply a zero percent tariff`: none is left. */
function asZero(line: Line, verb: Verb, act: ClaimAct | undefined, head: number): ClaimAct | undefined {
  if (act !== 'imposes' || !isDuty(line, head)) return act
  // more of a quota lets in more
  if (/^quotas?$/.test(wordAt(line, head)) && /^(?:increase|expand|raise|enlarge|double|widen)$/.test(verb.lemma))
    return 'lifts'
  for (let at = head - 1; at >= 0 && head - at < 6 && line.tokens[at]!.kind !== 'mark'; at -= 1)
    if (/^(?:zero|0|0%|zero-percent)$/.test(wordAt(line, at))) return 'lifts'
  return act
}

/** `rescind any regulations that may be inconsistent with this order`: what they are is not said. */
const isWhatever = (line: Line, head: number): boolean =>
  /^(?:regulations?|rules?|guidance|orders?|polic(?:y|ies)|provisions?)$/.test(wordAt(line, head)) &&
  line.tokens
    .slice(head + 1, head + 6)
    .some(({ low }) => /^(?:inconsistent|contrary|conflicts?|conflicting)$/.test(low))

/** `exempting goods from local content requirements`: what is asked of goods. */
function dutyIn(line: Line, { from, to }: Range): number | undefined {
  for (let at = from; at < to; at += 1) if (/^(?:requirements?|licensing|quotas?)$/.test(wordAt(line, at))) return at
  return undefined
}

/** `modify the rate of duty by suspending 24 points of it`: the act is that of the means. */
function isByOther(line: Line, at: number): boolean {
  for (let k = at + 1; k < line.tokens.length && k - at < 70 && !/^[;:]$/.test(wordAt(line, k)); k += 1) {
    const means = wordAt(line, k) === 'by' ? line.verbs[k + 1] : undefined
    if (
      means?.shape === 'gerund' &&
      /^(?:suspend|remove|reduce|lower|pause|eliminate|increase|raise|retain)$/.test(means.lemma)
    )
      return true
  }
  return false
}

/** `stopped collecting the duties`: what is stopped is not done. */
const isStopped = (line: Line, { shape, group }: Verb): boolean =>
  shape === 'gerund' && /^(?:stop|halt|cease|suspend|pause|end|quit)$/.test(line.verbs[group - 1]?.lemma ?? '')

/** `announced a one-year extension of the truce`: the act is that of the noun. */
function isOfNoun(line: Line, { on }: Deed, from: number, head: number): boolean {
  if (on !== 'truce') return false
  for (let at = from; at < head; at += 1)
    if (NOMINAL_ACTS.has(wordAt(line, at)) && wordAt(line, at + 1) === 'of') return true
  return false
}

/** What is modified is a measure only where it is a duty or its rate; texts of law are modified in many ways. */
const isDuty = (line: Line, head: number): boolean =>
  /^(?:tariffs?|dut(?:y|ies)|rates?|quotas?|fees?|dues|lev(?:y|ies)|surcharges?|taxe?s?|charges?|penalt(?:y|ies))$/.test(
    wordAt(line, head),
  )

/** Where the object starts: right after the verb, or after a second one joined to it (`suspend or remove the duties`). */
function objectAfter(line: Line, { at, shape }: Verb): number {
  const next = line.verbs[at + 2]
  return /^(?:or|and)$/.test(wordAt(line, at + 1)) && next?.shape === shape && next.voice === 'active' ? at + 3 : at + 1
}

/** `imposed controls on nobody`, `imposed no new tariffs`: the object denies. Not `of no more than 10 percent`. */
function denies(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(line, at)
    const next = wordAt(line, at + 1)
    if (/^(?:nobody|none|nothing)$/.test(word)) return true
    if (word !== 'no' || line.tokens[at]!.capital || line.tokens[at + 1]?.kind !== 'word') continue
    if (next === 'one' || (at === from && !/^(?:longer|later|more|less|fewer|earlier|sooner|matter|doubt)$/.test(next)))
      return true
  }
  return false
}

/** `will not apply the duties`: what is in force and will not be applied is lifted, not left undone. */
function moodAs(line: Line, verb: Verb, { act, on }: Deed): Mood {
  const mood = moodOf(line, verb.at)
  const isBarred = act === 'lifts' && on === 'flow' && verb.negated && PERMITS.test(verb.lemma)
  return (isBarred || (isSpared(line, verb) && act === 'imposes')) && !mood.operator
    ? { ...mood, negated: false }
    : mood
}
const PERMITS = /^(?:allow|permit|authori[sz]e)$/
const isSpared = (line: Line, { lemma, negated, voice, group, at, modal }: Verb) => {
  if (!negated || voice === 'passive' || !/^(?:apply|enforce|collect)$/.test(lemma)) return false
  if (modal === 'will' || wordAt(line, group) === 'not') return true
  for (let k = group; k < at; k += 1) if (wordAt(line, k) === 'shall') return true
  return false
}

/** `a licence that permits exports`: the licence itself is read. */
function isLicensed(line: Line, { group, lemma }: Verb, { act, on }: Deed): boolean {
  if (act !== 'lifts' || on !== 'flow' || !/^(?:allow|permit|authori[sz]e)$/.test(lemma)) return false
  for (let at = group - 1; at >= 0 && group - at < 5; at -= 1) {
    const word = wordAt(line, at)
    if (/^(?:licen[cs]es?|authori[sz]ations?|permits?)$/.test(word)) return true
    if (!/^(?:,|that|which|to)$/.test(word) && line.tokens[at]!.kind !== 'number') return false
  }
  return false
}

/** `allows chips to be used in weapons`: goods are let through only for trade. */
const isLet = (line: Line, { lemma, voice }: Verb, { act, on }: Deed, { to }: Range): boolean => {
  if (act !== 'lifts' || on !== 'flow' || voice === 'passive' || !/^(?:allow|permit|authori[sz]e)$/.test(lemma))
    return false
  if (wordAt(line, to) !== 'to') return false
  const next = line.verbs.slice(to + 1, to + 4).find((one) => one !== undefined)
  return !/^(?:enter|export|flow|go|import|reach|re-?export|resume|sell|ship|trade|transfer|supply|continue)$/.test(
    next?.lemma ?? '',
  )
}
/** `receiving any application for a licence`: asked for, not granted. */
const isAskedFor = (line: Line, { act }: Deed, head: number): boolean =>
  act === 'grants-licence' && /^applications?$/.test(wordAt(line, head))
/** `Any license issued before that day is terminated`: what is spoken of, not what is done. */
const isTopicOf = (line: Line, { group, at, shape, voice }: Verb, { act }: Deed): boolean => {
  if (act !== 'grants-licence' || shape !== 'participle' || voice !== 'passive') return false
  for (let k = group - 1; k >= 0 && at - k < 6; k -= 1) {
    if (/^(?:any|all|each|every|such)$/.test(wordAt(line, k))) return true
    if (line.tokens[k]!.kind === 'mark') return false
  }
  return false
}

/** `assess the emissions of traded steel`: not the trade is looked over. */
function isLookedOver(line: Line, { act, on }: Deed, from: number, head: number): boolean {
  if (act !== 'reviews' || on !== 'flow') return false
  for (let at = from; at < head; at += 1) if (wordAt(line, at) === 'of') return true
  return false
}

/** `announced that a tariff would be imposed`: the clause is read by its own verb. */
const isTold = (line: Line, { at, lemma, voice }: Verb) =>
  voice === 'active' &&
  /^(?:announce|declare|disclose|reveal)$/.test(lemma) &&
  wordAt(line, at + 1) === 'that' &&
  line.verbs.slice(at + 2, at + 30).some((verb) => verb?.shape === 'finite')

/** `This notice is published under ...`: how the text itself came about. */
const isThisNotice = (line: Line, { lemma, voice, group }: Verb) =>
  voice === 'passive' && /^(?:publish|issue)$/.test(lemma) && wordAt(line, group - 2) === 'this'

/** `without unduly limiting trade`: nothing is limited. */
const isLeftUndone = (line: Line, { shape, at, group }: Verb) =>
  shape === 'gerund' && (wordAt(line, group - 1) === 'without' || (at > 1 && wordAt(line, at - 2) === 'without'))

/** `take all necessary measures to suspend`: the act is that of the verb after `to`. */
function leadsTo(line: Line, { at, lemma, voice }: Verb): boolean {
  if (voice === 'passive' || !/^(?:take|adopt)$/.test(lemma)) return false
  const { to } = objectPhrase(line, at + 1, false)
  const next = line.verbs[to]?.shape === 'infinitive' ? to : to + 1
  const verb = line.verbs[next]
  return (
    /^(?:measures|steps|actions?)$/.test(wordAt(line, to - 1)) &&
    verb?.shape === 'infinitive' &&
    /^(?:suspend|remove|lift|eliminate|impose|reduce|terminate|increase|restrict|lower|revoke)$/.test(verb.lemma)
  )
}

/** Verbs whose measure comes with a preposition: `hit them with tariffs`, `exempt chips from the curbs`. */
type Via = { readonly by: string; readonly act: ClaimAct }
const VIA: ReadonlyMap<string, Via> = new Map<string, Via>([
  ...['hit', 'slap', 'punish', 'target'].map((verb): [string, Via] => [verb, { by: 'with', act: 'imposes' }]),
  ...['exempt', 'exclude', 'spare'].map((verb): [string, Via] => [verb, { by: 'from', act: 'lifts' }]),
])

function viaPhrase(line: Line, verb: Verb, by: string): Range | undefined {
  for (let at = verb.at + 1; at < line.tokens.length && at - verb.at < 9; at += 1) {
    if (wordAt(line, at) === by) return objectPhrase(line, at + 1, false)
    if (line.tokens[at]!.kind === 'mark') return undefined
  }
  return undefined
}

/** The words that a passive verb says something of. */
function subjectPhrase(line: Line, verb: Verb): Range {
  const own = subjectRange(line, verb.group)
  if (own.to < verb.group) return own
  const { from } = own
  if (from < verb.group) return own
  // `tariffs that were suspended`
  if (/^(?:that|which)$/.test(wordAt(line, from - 1))) {
    const end = wordAt(line, from - 2) === ',' ? from - 2 : from - 1
    return { from: clauseStart(line, end), to: end }
  }
  // `have been adopted and implemented`
  if (JOINERS.has(wordAt(line, from - 1))) {
    for (let at = from - 2; at >= 0 && from - at < 8; at -= 1) {
      const earlier = line.verbs[at]
      if (earlier?.voice === 'passive') return { from: clauseStart(line, earlier.group), to: earlier.group }
    }
  }
  return { from, to: from }
}

/** So far from the start of a line a new sentence may begin behind a heading. */
const HEADING = 12
/** `Any licence issued for goods that are made there is terminated`: the noun at the head of the sentence, where only relative clauses stand between. */
function farSubject(line: Line, { group, shape }: Verb): Range | undefined {
  if (shape !== 'finite') return undefined
  let from = HEADING
  while (from >= 0 && !isOpening(line, from)) from -= 1
  if (from < 0 || from >= group) return undefined
  for (const at of line.verbsAt) {
    if (at <= from || at >= group || line.verbs[at]!.shape !== 'finite') continue
    if (!/^(?:that|which|who|whose|or|and)$/.test(wordAt(line, line.verbs[at]!.group - 1))) return undefined
  }
  let to = from + 1
  while (to < group && line.tokens[to]!.kind === 'word' && !PREPOSITIONS.has(wordAt(line, to)) && !line.verbs[to])
    to += 1
  return { from, to }
}
const isOpening = (line: Line, at: number): boolean =>
  /^(?:all|any|each|every|no|such|the|these)$/.test(wordAt(line, at)) && (at === 0 || line.tokens[at]!.capital)

function headIn(line: Line, deed: Deed, phrase: Range, ground: Ground, backwards: boolean): number | undefined {
  const fits = (at: number) => isObject(line, at, deed.on, phrase, ground)
  if (backwards) {
    for (let at = phrase.to - 1; at >= phrase.from; at -= 1) {
      if (!fits(at)) continue
      const relief = reliefFrom(line, phrase.from, at)
      return relief !== undefined && fits(relief) ? relief : at
    }
    return undefined
  }
  for (let at = phrase.from; at < phrase.to; at += 1) if (fits(at)) return at
  return undefined
}

/** What the act becomes under the verb that it hangs on, or under `will` and `may`. */
function actUnder(line: Line, verb: Verb, deed: Deed, mood: Mood, head: number): ClaimAct | undefined {
  const { operator, modal } = mood
  if (deed.act === 'grants-licence' && /^(?:obtain|receive|secure)$/.test(verb.lemma)) {
    const ruler = verbLeft(line, verb.group - 1, 14)
    if (modal === 'ought' || (ruler !== undefined && line.verbs[ruler]!.lemma === 'require')) return 'imposes'
  }
  if (deed.act === 'grants-licence' && isBarred(verb, mood)) return 'refuses-licence'
  const noun = wordAt(line, head)
  // `shall not be permitted`, `did not allow exports`
  if (!operator && deed.on === 'flow' && verb.negated && PERMITS.test(verb.lemma)) return 'imposes'
  if (!operator && deed.act === 'imposes' && (verb.ceased || isSpared(line, verb))) return 'lifts'
  if (deed.act === 'agrees' && deed.on === 'flow' && !operator)
    return modal === 'will' && !/^(?:i|he|she)$/.test(wordAt(line, mood.from)) ? 'agrees' : undefined
  if (mood.noun !== undefined) return undefined
  if (deed.act === 'alleges-breach') return operator ?? (mood.modal ? undefined : deed.act)
  if (operator) {
    if (operator === 'proposes' && isReaction(noun)) return 'threatens'
    if (operator === 'offers' && deed.act === 'imposes') return 'threatens'
    return operator
  }
  if (modal === 'ought') return 'demands'
  if (deed.on === 'reaction' && modal !== 'will' && modal !== 'may' && (verb.lemma === 'have' || !STRONG.has(noun)))
    return undefined
  if (modal === 'may' && deed.act === 'grants-licence') return deed.act
  // `cannot control the flow`: unable
  if (modal === 'may' && mood.negated && deed.act === 'imposes' && deed.on === 'flow' && !saysMay(line, verb))
    return undefined
  if (modal === 'may') return deed.act === 'imposes' || !mood.negated ? 'considers' : deed.act
  if (modal === 'will') {
    if (deed.act === 'imposes' && /^(?:keep|maintain|retain|face|incur|carry|bear|attract)$/.test(verb.lemma))
      return 'imposes'
    if (deed.act === 'imposes' && (isStanding(line, verb, mood) || (deed.on === 'list' && verb.voice === 'passive')))
      return 'imposes'
    if (deed.act === 'imposes') {
      if (isReaction(noun) || (deed.on === 'reaction' && !/^(?:responses?|reaction)$/.test(noun))) return 'threatens'
      if (startsLater(line, { from: verb.at, to: clauseEnd(line, verb.at + 1) })) return 'schedules'
      return mood.told ? 'announces' : 'proposes'
    }
    if (deed.act === 'agrees') return 'predicts'
  }
  if (deed.act === 'suspends' && /^continu/.test(wordAt(line, verb.group - 1))) return 'extends'
  if (isRelief(line, head) && deed.on === 'measure') return onRelief(deed.act, verb.lemma)
  return deed.act
}

const saysMay = (line: Line, { group, at }: Verb): boolean =>
  line.tokens.slice(group, at).some(({ low }) => low === 'may')

/** `may not issue a licence`, `no licence shall be granted until`: kept back. */
const isBarred = ({ modal }: Verb, { negated, operator }: Mood): boolean =>
  negated && !operator && (modal === 'may' || modal === undefined || modal === 'will')

/** `the surcharge will only be applied to`, `those duties will be collected on`: how a measure that is there works. */
const isStanding = (line: Line, { voice, lemma }: Verb, { subject }: Mood): boolean =>
  voice === 'passive' &&
  /^(?:apply|collect|assess|levy|charge)$/.test(lemma) &&
  /^(?:the|this|that|these|those|such|its|their)$/.test(wordAt(line, subject.from))

/** Relief ended is a measure imposed; relief restored or widened is one lifted. */
function onRelief(act: ClaimAct, lemma: string): ClaimAct {
  if (act === 'lifts') return /^(?:reduce|waive)$/.test(lemma) ? act : 'imposes'
  return act === 'imposes' ? 'lifts' : act
}

/** A first day stands in the clause: `from November 1`, `starting next week`, `effective December 1`. */
export function startsLater(line: Line, { from, to }: Range): boolean {
  for (let k = from + 1; k < to + 1 && k + 1 < line.tokens.length; k += 1) {
    if (!/^(?:from|starting|beginning|effective|on|by|early|of)$/.test(wordAt(line, k))) continue
    // `from August 1`, `from 1 August`
    const next = wordAt(line, line.tokens[k + 1]!.kind === 'number' && k + 2 <= to ? k + 2 : k + 1)
    if (MONTHS.has(next) || /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)$/.test(next))
      return true
  }
  return false
}

export const isReaction = (noun: string) => /^(?:counter-?measures?|retaliation|retaliatory)$/.test(noun)

/** `by X` after a passive; else the actor. */
function agentOf(line: Line, verb: Verb, mood: Mood): Range {
  if (verb.voice === 'passive') {
    for (let at = verb.at + 1; at < line.tokens.length && at - verb.at < 12; at += 1) {
      if (line.tokens[at]!.kind === 'mark') break
      if (wordAt(line, at) === 'by') return { from: at + 1, to: agentEnd(line, at + 1) }
    }
    return { from: 0, to: 0 }
  }
  return mood.actor.to > mood.actor.from ? mood.actor : mood.subject
}

/** The agent ends before what it acts on or when: `by the US on its neighbour`. */
function agentEnd(line: Line, from: number): number {
  let to = from
  while (to < line.tokens.length && to - from < 8 && (wordAt(line, to) === 'of' || !PREPOSITIONS.has(wordAt(line, to))))
    to += 1
  return to
}

const OPTIONS = role((word) => word === 'options')

/** Acts whose object is the measure itself: "threatened new tariffs", "considering countermeasures", "calls for a response". */
export function operatorsIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  const found: Found[] = []
  if (!mayHold(line) && (line.roles & OPTIONS) === 0) return found
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    const operator = OPERATORS_OF.get(verb.lemma)
    if (operator?.kind !== 'act' || operator.act === 'denies') continue
    if (
      verb.voice === 'passive' &&
      operator.act !== 'predicts' &&
      operator.act !== 'proposes' &&
      operator.act !== 'considers'
    )
      continue
    const start = objectStart(line, verb)
    if (start === undefined) continue
    const phrase =
      verb.voice === 'passive'
        ? { from: clauseStart(line, verb.group), to: verb.group }
        : objectPhrase(line, start, false)
    const head = operandIn(line, phrase, operator.act, ground)
    if (
      head === undefined ||
      taken.some(
        (other) =>
          other.head === head ||
          (other.verb !== undefined && other.from <= at && at < other.to && other.act === operator.act),
      )
    )
      continue
    const mood = moodOf(line, at)
    if (operator.act === 'predicts' && (mood.negated || mood.modal === 'may')) continue
    const ordered = verb.lemma === 'recommend' && line.tokens.slice(verb.group, at).some(({ low }) => low === 'shall')
    const act = mood.operator ?? (ordered ? 'considers' : operator.act)
    const to = clauseEnd(line, (verb.voice === 'passive' ? at : head) + 1)
    found.push({
      act,
      head,
      object: verb.voice === 'passive' ? phrase : { from: phrase.from, to },
      by: mood.said && mood.actor.to > mood.actor.from ? mood.actor : mood.subject,
      from: mood.from,
      to,
      mood,
      kind: 'verb',
      verb: at,
    })
  }
  return found
}

/** Where the object of a wish starts: after `for` or `on` where the verb needs it, after the one threatened where `with` follows. */
function objectStart(line: Line, verb: Verb): number | undefined {
  const next = wordAt(line, verb.at + 1)
  if (/^(?:call|ask|press|push|appeal)$/.test(verb.lemma)) return next === 'for' ? verb.at + 2 : undefined
  if (/^(?:insist|want|aim|intend|persuade|convince|prompt|implore|urge|request|work|prepare)$/.test(verb.lemma))
    return undefined
  if (/^(?:agree|commit|consent)$/.test(verb.lemma) && /^(?:to|on|upon)$/.test(next)) return verb.at + 2
  if (verb.lemma === 'agree') return undefined
  if (/^(?:threaten|warn)$/.test(verb.lemma)) {
    for (let at = verb.at + 1; at < verb.at + 8; at += 1)
      if (/^(?:with|of|about)$/.test(wordAt(line, at))) return at + 1
  }
  if (
    /^(?:commit|pledge|promise|vow|ponder|float|study|discuss|eye|debate|project)$/.test(verb.lemma) &&
    !DETERMINERS.has(next) &&
    !STRONG.has(next) &&
    !/^(?:new|additional|further|more|corresponding|resolute|necessary|retaliatory|"|“)$/.test(next)
  )
    return undefined
  return verb.at + 1
}

function operandIn(line: Line, phrase: Range, act: ClaimAct, ground: Ground): number | undefined {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (isObject(line, at, 'measure', phrase, ground)) return at
    if ((act === 'agrees' || act === 'predicts') && isObject(line, at, 'accord', phrase, ground)) return at
    if (act === 'agrees' && isObject(line, at, 'truce', phrase, ground)) return at
    if (act === 'offers' && EXEMPTIONS.has(wordAt(line, at))) return at
    if (
      /^(?:considers|threatens|proposes|demands)$/.test(act) &&
      ground.trade &&
      /^(?:responses?|retaliation|options|steps|actions?|measures|sanctions|counter-?measures)$/.test(
        wordAt(line, at),
      ) &&
      !PREPOSITIONS.has(wordAt(line, at - 1))
    )
      return at
  }
  return undefined
}
