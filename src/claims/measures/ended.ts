import type { Sentence } from '../text/passage.js'
import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { PREPOSITIONS } from './words/small.js'

/**
 * The end of a suspension: what was suspended applies again. It is no claim that anything is suspended, and none that the suspended
 * text itself has ended.
 */
const NOUN = '(?:suspension|pause|moratorium)s?'
const BETWEEN =
  "(?: (?!(?:that|which|who|and|but|or|was|is|are|were|be|been|has|have|had|will|would|may|might|can|could|did|does|do|not|never|after|before|until|while|when|if|suspensions?|pauses?|moratoriums?)\\b)[\\p{L}\\p{N}.’'()%$/&-]{1,40},?){0,14}?"
const LATELY = '(?:(?:now|already|since|finally|formally|officially|quietly|effectively) )?'
const UNDONE = '(?:lifted|ended|terminated|revoked|removed|withdrawn|cancell?ed|rescinded)'
const ENDED = `(?<over>(?:has |have |had )?${LATELY}(?:ended|lapsed|expired|r[ua]n out|c[ao]me to an end)|(?:is|are|was|were) ${LATELY}(?:over|at an end|finished)|(?:is|are|was|were|has been|have been|had been) ${LATELY}${UNDONE})`
const NOT =
  "(?:(?:has|have|had|did|does|do|is|are|was|were|will)(?: not|n[’']t| never)(?: yet)?(?: been)? (?:end|laps|expir|run out|come to|over|lift|terminat|revok|remov|withdraw|cancel|rescind)\\p{L}*|(?:has|have|had|is|are) yet to (?:be )?\\p{L}+)"
const OVER = new RegExp(`\\b${NOUN}${BETWEEN}(?:(?<=,) which)? ${ENDED}\\b`, 'iu')
const TO_COME = new RegExp(
  `\\b${NOUN}${BETWEEN} (?:will|would|is to|are to|may|might|could|should|must) (?:soon |now |then )?be ${UNDONE}\\b`,
  'iu',
)
const LET_LAPSE = new RegExp(
  `\\b(?:let|lets|letting) (?:(?:the|its|their|this|that) )?(?:(?!of\\b)[\\p{L}\\p{N}-]{1,30} ){0,3}?${NOUN}${BETWEEN} (?:lapse|expire|end|run out)\\b`,
  'iu',
)
const ON = new RegExp(`\\b${NOUN}${BETWEEN} ${NOT}`, 'iu')
const ENDING = new RegExp(
  `\\b(?:ended|ending|ends|end|lifted|lifting|lifts|lift|terminated|terminates|terminate|revoked|revokes|revoke|cancell?ed|rescinded|withdrew) (?:(?:the|its|their|this|that|a|an) )?(?:(?!of\\b)[\\p{L}\\p{N}-]{1,30} ){0,3}?${NOUN} (?:of|on|in)\\b`,
  'iu',
)
const AS_NOUN = new RegExp(
  `\\b(?:end|ending|expiry|expiration|lapse|lapsing|lifting|termination) (?:of|to) (?:(?:the|its|their|this|that|a) )?(?:[\\p{L}\\p{N}-]{1,30} ){0,3}?${NOUN}\\b`,
  'iu',
)
const HAN_OVER =
  /(?:暂停|中止|停止)(?:实施|执行|适用)?(?:措施|安排|期限|期间|期)?(?:(?!暂停|中止|停止)[^，。；！？至不未没将]){0,30}?(?:结束|期满|届满|到期|解除|终止)|(?:结束|解除|终止)[^，。；！？]{0,20}?(?:的|之)?(?:暂停|中止)(?!.{0,4}(?:至|到))|恢复(?:实施|执行|施行|适用|生效)/u
const HAN_ON = /(?:未|没有|没|并非|不会|不)(?:再|曾|被)?(?:结束|期满|届满|到期|解除|终止|恢复)/u

/** Whether the words tell the end of a suspension; `not` where they deny it. */
export function suspensionEnd(words: string): 'over' | 'not' | undefined {
  if (HAN_OVER.test(words)) return HAN_ON.test(words) ? 'not' : 'over'
  if (HAN_ON.test(words) && /暂停|中止/.test(words)) return 'not'
  if (!/suspension|pause|moratorium/i.test(words)) return undefined
  if (ON.test(words)) return 'not'
  return [OVER, TO_COME, LET_LAPSE, ENDING].some((pattern) => pattern.test(words)) ? 'over' : undefined
}

/** What was suspended: a measure applies again; a suspended business or shipment is let out. */
const OF_A_MEASURE =
  /\b(?:announcements?|no|notices?|rules?|regulations?|orders?|decisions?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|fees?|surcharges?|controls?|bans?|restrictions?|measures?|curbs?|sanctions?|requirements?|listings?|licen[cs]\w{0,8}|it|limbs?)\b/iu
const AFTER = 80

const TOUCHED: ReadonlySet<string> = new Set(['suspends', 'lifts', 'takes-effect'])

/** The finds of a sentence, where a suspension has ended: one, that what was suspended takes effect; none, where it has not or is only named. */
export function withEnded(line: Line, sentence: Sentence, all: readonly Found[]): readonly Found[] {
  if (all.length === 0) return all
  // a huge sentence is read in lines: each looks at its own words
  const start = line.tokens[0]!.start
  const text = sentence.text.slice(start - sentence.start, line.tokens.at(-1)!.end - sentence.start)
  if (!/suspension|pause|moratorium/i.test(text)) return all
  const place = endIn(text)
  if (!place || !OF_A_MEASURE.test(text.slice(place.from, place.to + AFTER))) return all
  const from = start + place.from
  const to = start + place.to
  const touches = (one: Found) =>
    TOUCHED.has(one.act) &&
    line.tokens[one.from]!.start < to &&
    line.tokens[Math.min(one.to, line.tokens.length) - 1]!.end > from
  const touched = all.filter(touches)
  const told = place.silent
    ? undefined
    : ((place.done ? undefined : touched.find(({ verb }) => verb !== undefined)) ?? touched[0])
  const ended = told && endedAt(line, told, { to, verb: start + place.verb, done: place.done })
  const isTwice = ended?.act === 'denies' && all.some(({ act }) => act === 'denies')
  return all.flatMap((one) => (!touches(one) ? [one] : one === told && ended && !isTwice ? [ended] : []))
}

/** What ended, up to the words that say when; as certain as the verb that says so. */
function endedAt(
  line: Line,
  one: Found,
  { to, verb, done }: { readonly to: number; readonly verb: number; readonly done: boolean },
): Found | undefined {
  const last = line.tokens.findIndex(({ end }) => end >= to)
  const dated = PREPOSITIONS.has(wordAt(line, last + 1))
  const whole = { from: one.from, to: dated ? clauseEnd(line, last + 1) : last + 1 }
  if (!done) return { ...one, act: 'takes-effect', to: Math.max(one.to, whole.to) }
  const first = line.tokens.findIndex((token) => token.start >= verb)
  const end = wordAt(line, first - 1) === 'which' ? first - 2 : first
  const object = end > one.object.from ? { from: one.object.from, to: end } : one.object
  const at = line.verbsAt.find((next) => next >= first && next <= last)
  if (OPEN.test(wordAt(line, one.from - 1))) return undefined
  if (at === undefined) return { ...one, ...whole, object, act: 'takes-effect' }
  const mood = moodOf(line, at)
  return { ...one, ...whole, object, act: mood.operator ?? 'takes-effect', mood: { ...mood, negated: false } }
}
const OPEN = /^(?:if|whether|unless|until|till|once|should)$/

/** Where in a sentence a suspension ends: from its noun to its verb. `silent`: denied, or only named; `done`: the noun is what ended, nobody ends it. */
function endIn(text: string) {
  for (const [pattern, how] of PLACES) {
    const found = pattern.exec(text)
    if (!found) continue
    const to = found.index + found[0].length
    const verb = to - (found.groups?.over?.length ?? 0)
    return { from: found.index, to, verb, silent: how === 'silent', done: how === 'done' }
  }
  return undefined
}
const PLACES: readonly (readonly [RegExp, 'silent' | 'done' | 'act'])[] = [
  [ON, 'silent'],
  [OVER, 'done'],
  [TO_COME, 'act'],
  [AS_NOUN, 'silent'],
  [LET_LAPSE, 'act'],
  [ENDING, 'act'],
]
