import type { ClaimAct } from '../reading.js'
import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import type { Line, Range } from './line.js'
import { wordAt } from './mention.js'
import { type Mood, moodOf } from './mood.js'
import { isRelief } from './objects.js'
import type { Verb } from './verb.js'
import { STRONG } from './words/nouns.js'
import { MONTHS } from './words/small.js'
import type { Deed } from './words/verbs.js'

/** `will apply a zero percent tariff`: none is left. */
export function asZero(line: Line, verb: Verb, act: ClaimAct | undefined, head: number): ClaimAct | undefined {
  if (
    !act ||
    !/^(?:imposes|proposes|schedules|announces)$/.test(act) ||
    verb.lemma === 'propose' ||
    !isDuty(line, head)
  )
    return act
  // more of a quota lets in more
  if (/^quotas?$/.test(wordAt(line, head)) && /^(?:increase|expand|raise|enlarge|double|widen)$/.test(verb.lemma))
    return 'lifts'
  for (let at = head - 1; at >= 0 && head - at < 6 && line.tokens[at]!.kind !== 'mark'; at -= 1)
    if (/^(?:zero|0|0%|zero-percent)$/.test(wordAt(line, at))) return 'lifts'
  return act
}

/** What is modified is a measure only where it is a duty or its rate; texts of law are modified in many ways. */
export const isDuty = (line: Line, head: number): boolean =>
  /^(?:tariffs?|dut(?:y|ies)|rates?|quotas?|fees?|dues|lev(?:y|ies)|surcharges?|taxe?s?|charges?|penalt(?:y|ies))$/.test(
    wordAt(line, head),
  ) ||
  (wordAt(line, head) === 'treatment' && /^(?:tariff|duty)$/.test(wordAt(line, head - 1)))

/** `will not apply the duties`: what is in force and will not be applied is lifted, not left undone. */
export function moodAs(line: Line, verb: Verb, { act, on }: Deed): Mood {
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

/** What the act becomes under the verb that it hangs on, or under `will` and `may`. */
export function actUnder(line: Line, verb: Verb, deed: Deed, mood: Mood, head: number): ClaimAct | undefined {
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
    // `expects to reach an agreement`: it takes two
    if (deed.act === 'agrees' && /^(?:expect|anticipat)/.test(wordAt(line, verb.group - 1))) return 'predicts'
    if (operator === 'proposes' && isReaction(noun)) return 'threatens'
    if (operator === 'offers' && deed.act === 'imposes') return 'threatens'
    return operator
  }
  if (modal === 'ought' && isFound(line, verb)) return deed.act
  if (modal === 'ought') return isWeighed(line, mood.from) ? 'considers' : 'demands'
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

/** `recommend whether (and to what extent) I should raise the duty`: open, and asked of nobody. */
const isWeighed = (line: Line, from: number): boolean =>
  line.tokens.slice(Math.max(0, from - 3), from + 3).some(({ low }) => /^(?:whether|extent)$/.test(low))

/** `I have determined that the tariff should be raised`, `in my judgment, it should be removed`: decided by who says it. */
const isFound = (line: Line, { group }: Verb): boolean =>
  line.tokens
    .slice(0, group)
    .some(
      ({ low }, at) =>
        low === 'judgment' ||
        (low === 'i' &&
          line.tokens
            .slice(at + 1, at + 5)
            .some((next) => /^(?:determined?|decided?|find|found|conclude|concluded)$/.test(next.low))),
    )

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
