import type { Measure, Span } from '../reading.js'
import { hasHan } from '../text/characters.js'
import type { Sentence } from '../text/passage.js'

/** What is said to be so, as a noun. */
const SAYINGS =
  'reports?|claims?|rumou?rs?|allegations?|assertions?|suggestions?|statements?|stor(?:y|ies)|accounts?|news|speculation|talk|assumptions?|ideas?|notions?|beliefs?|headlines?|articles?|posts?|accusations?'
const FALSE =
  'false|untrue|wrong|incorrect|inaccurate|baseless|groundless|unfounded|fake|mistaken|fabricated|misleading|invented|a lie|lies|a fabrication|fabrications|a rumou?r|nonsense|without (?:foundation|basis)|not (?:true|correct|accurate|right|so|the case)'
const BE = "(?:is|are|was|were|be|been|being|'s)"
const REJECTED = '(?:rejected|denied|dismissed|refuted|rebutted|debunked|disputed|contradicted|repudiated)'
const SAID = '(?:say|report|claim|suggest|state|assert|think|believe|write|maintain|assume|conclude)'
const WRONGLY = '(?:wrongly|falsely|incorrectly|mistakenly|inaccurately|erroneously)'

/** What stands right before a denied clause. Anchored at its end; the window is short. */
const BEFORE = new RegExp(
  [
    `\\b(?:it|that|this) (?:${BE}|would be|will be) (?:\\w+ly )?(?:${FALSE}|untruth)(?: to ${SAID})? that $`,
    `\\b(?:${FALSE}) to ${SAID} (?:that )?$`,
    `\\b${WRONGLY} (?:reported|claimed|said|stated|asserted|suggested|believed|wrote|announced)(?: that)? $`,
    `\\b(?:reported|claimed|said|stated|asserted|wrote) ${WRONGLY} that $`,
    `\\b(?:no truth|nothing) (?:in|to|behind) (?:the |any |these |those |such )?(?:\\w+ )?(?:${SAYINGS}) (?:that |of )?$`,
    `\\b(?:contrary to|despite false|false|untrue|fake|unfounded|baseless|wrong|incorrect) (?:the |any |these |some )?(?:\\w+ )?(?:${SAYINGS}) (?:that |of )?$`,
    `\\b(?:reject|den(?:y|ie)|dismiss|refute|rebut|debunk|disput|contradict|repudiat)(?:s|es|d|ed|ing)? (?:as \\w+ )?(?:the |any |all |these |those |such |media |earlier |recent |press )*(?:${SAYINGS}) (?:in \\w+ |by \\w+ )?(?:that |of )?$`,
  ].join('|'),
  'i',
)
/** The last word before it, without which none of these fits. */
const LAST = new RegExp(
  `\\b(?:that|of|about|on|the|an?|any|${SAYINGS}|${SAID}|reported|claimed|said|stated|asserted|suggested|believed|wrote|announced|in \\w+|by \\w+) ["“]?$`,
  'i',
)
/** What follows it: `... are false`, `... was rejected as untrue`. */
const AFTER = new RegExp(
  `^[,"”]{0,2} ?(?:(?:in|by|from|at) [\\w ]{1,30}? )?(?:${BE}|has been|have been|had been|proved|turned out to be|remain(?:s|ed)?) (?:\\w+ly |all |simply |just |also |both )?(?:${FALSE}|${REJECTED})\\b`,
  'i',
)
/** The words after the clause deny it only where a noun of saying holds it: `the report that`, `claims of`. */
const HELD = new RegExp(
  `\\b(?:${SAYINGS})(?: in [\\w ]{1,30}?| by [\\w ]{1,30}?)? (?:that|of|about|on) ["“]?(?:the |a |an |any )?$`,
  'i',
)
/** The whole clause: `That China did so is untrue`. */
const HELD_BARE = /(?:^|[.;] )that $/i

/** A sentence that only takes back the one before it. */
const TAKEN_BACK = new RegExp(
  [
    `^(?:but |however, |yet )?(?:that|this|it|these|those|the (?:${SAYINGS})|(?:that|this) (?:report|claim|statement))(?:,? however,?)? (?:${BE}|proved|turned out to be) (?:\\w+ly |simply |just )?(?:${FALSE})\\b`,
    `^[^.;:"“]{2,60}? (?:said|says|stated|added|insisted|called|calls|described|labelled|labeled|dismissed|rejected|denied|denies|refuted|has denied|have denied|has rejected|rejects) (?:that )?(?:this|that|it|these|them|those|(?:the|these|such) (?:${SAYINGS}))(?: ${BE})?(?: as)?(?: (?:\\w+ly |all )?(?:${FALSE})\\b|[.]?$|,? (?:on|in|at|through|via) )`,
  ].join('|'),
  'i',
)
/** A sentence that takes back what was reported, wherever that stands: it names the report, or who denies it. */
const DENIES_IT = new RegExp(
  [
    `^(?:but |however, |yet |later, |on \\w+ )?(?:the|those|these|all|both|such|its|media|press) (?:\\w+ )?(?:${SAYINGS}) (?:${BE}|proved|turned out to be) (?:\\w+ly |simply |just |all )?(?:${FALSE})\\b`,
    `^[^.;:"“]{2,60}? (?:denied|denies|rejected|rejects|dismissed|dismisses|refuted|rebutted|has denied|have denied|has rejected|have rejected) (?:it|this|that|these|them|those|(?:the|these|those|such|all|both) (?:\\w+ )?(?:${SAYINGS}))(?:[.]?$|,| (?:on|in|at|through|via|as|outright|flatly|later|the)\\b)`,
    `^[^.;:"“]{2,60}? (?:said|says|stated|insisted|wrote|added) (?:that )?(?:(?:the|those|these|all|both|such) (?:\\w+ )?(?:${SAYINGS})) ${BE} (?:\\w+ly |all )?(?:${FALSE})\\b`,
    `\\b(?:no such|not any such) (?:\\w+ ){0,2}(?:decisions?|orders?|plans?|measures?|steps?|rules?|announcements?|notices?|tariffs?|dut(?:y|ies)|controls?|curbs?|bans?|agreements?|deals?|suspensions?|actions?|change|changes) (?:(?:has|have|had) (?:\\w+ )?been|exists?|existed|was|were|is|are)\\b`,
    `\\bthere (?:is|are|was|were) no such (?:decisions?|orders?|plans?|measures?|rules?|announcements?|notices?|tariffs?|dut(?:y|ies)|controls?|curbs?|bans?|agreements?|deals?|suspensions?|changes?)\\b`,
  ].join('|'),
  'i',
)
const DENIES_IT_HAN =
  /(?:没有|并无|不存在|从未(?:有|作出|发布))(?:此事|这回事|此类(?:计划|决定|措施|情况)|这样的(?:计划|决定|措施)|上述(?:情况|决定|措施|计划))/
/** How many sentences on such a denial may stand, while nothing else of a measure is told. */
const LATER = 3

/** A sentence on how the report went about, which a bare denial after it passes over: `The report spread quickly`, `Markets rose on the news`, `It named no source`. */
const CARRIES = new RegExp(
  [
    `^(?:but |yet |still, |meanwhile, )?(?:the|this|that|these|those|such|both|its|several|many|some|other) (?:\\w+ ){0,2}(?:${SAYINGS}) (?!${BE} (?:\\w+ly )?(?:true|right|correct|confirmed)\\b)`,
    '^(?:it|they) (?:gave|cited|named|quoted|carried|spread|went|made|drew|was (?:widely )?(?:shared|repeated|carried|cited|picked))\\b',
    `^[^.;:"“]{2,50}? (?:on|after|at|over|following) (?:the|this|that|such) (?:\\w+ )?(?:${SAYINGS})[.]?$`,
  ].join('|'),
  'i',
)
/** The bare denial is the whole sentence: `That is not true.`, `It is false, she said.` Of something more it denies that. */
const ONLY_BARE = new RegExp(
  `^["“]?(?:but |however, |yet )?(?:that|this|it|none of (?:it|that|this)) ${BE} (?:\\w+ly |simply |just )?(?:${FALSE}|true)(?:,?["”]?,? (?:[\\w ]{2,40} )?(?:said|says)(?: [\\w ]{2,40})?)?[.!]?["”]?$`,
  'i',
)

const BARE = /^(?:false|untrue|wrong|incorrect|fake news|not (?:true|so|correct))[.!]?$/i

const WINDOW = 120

/** Whether the words around a clause of a sentence say that it is not so. Spans are of the whole text. */
export function isRefuted(text: string, { start, end }: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - WINDOW), start)
  const after = text.slice(end, Math.min(sentence.end, end + WINDOW))
  if (hasHan(text.slice(start, end))) return isRefutedHan(before, after)
  if (!LAST.test(before.slice(-40)) || DOUBLE.test(before)) return false
  return BEFORE.test(before) || ((HELD.test(before) || HELD_BARE.test(before)) && AFTER.test(after))
}
/** `not wrong to report that`. */
const DOUBLE = new RegExp(`\\b(?:not|n't|hardly|never) (?:\\w+ly )?(?:${FALSE}|${REJECTED})[^.;,]{0,40}$`, 'i')

/** Whether the sentence takes back the one before it. */
export function takesBack(sentence: string): boolean {
  const words = sentence.slice(0, 200)
  if (hasHan(words)) return TAKEN_BACK_HAN.test(words) || DENIES_IT_HAN.test(words)
  return TAKEN_BACK.test(words) || BARE.test(words) || DENIES_IT.test(words)
}

/** Whether it takes back what was told some sentences before: `That is not true` may mean the sentence between, and does not. */
function takesBackLater(sentence: string): boolean {
  const words = sentence.slice(0, 200)
  return hasHan(words) ? DENIES_IT_HAN.test(words) || TAKEN_BACK_HAN.test(words) : DENIES_IT.test(words)
}

const FALSE_HAN =
  '(?:并?不属实|并?不是事实|并非事实|纯属(?:谣言|谣传|捏造|虚构|编造)|系谣言|是谣言|为假|不实|失实|子虚乌有|毫无根据|没有根据)'
const SAYING_HAN = '(?:消息|报道|说法|传言|传闻|言论|谣言|新闻|帖子|指责)'
const AFTER_HAN = new RegExp(
  `^的?(?:[^，。；]{0,12}${SAYING_HAN})?，?(?:该|此|这一?|上述|相关|有关)?${SAYING_HAN}?[^，。；]{0,6}${FALSE_HAN}`,
)
const BEFORE_HAN = /(?:否认|驳斥|谎称|误传|不实(?:报道|消息)称|错误(?:报道|宣称))[^，。；]{0,16}$/
const TAKEN_BACK_HAN = new RegExp(
  `^[“"]?(?:[^，。；]{0,14}(?:表示|称|指出|回应)[，：]?)?(?:但|然而)?(?:该|此|这一?|上述|相关|有关|以上)?${SAYING_HAN}?[^，。；]{0,4}${FALSE_HAN}`,
)

const isRefutedHan = (before: string, after: string): boolean => BEFORE_HAN.test(before) || AFTER_HAN.test(after)

/** Measures that the text itself, or somebody in it, calls untrue: denied; what is called untrue and was a denial is claimed. Sentences and measures in their order. */
export function withRefuted(
  measures: readonly Measure[],
  text: string,
  sentences: readonly Sentence[],
): readonly Measure[] {
  const places = placesOf(measures, sentences)
  const told = new Set(places.filter((_, index) => !OWN.test(measures[index]!.act)))
  return measures.map((measure, index) => {
    const at = places[index]!
    const sentence = sentences[at]
    if (!sentence || OWN.test(measure.act)) return measure
    return isTakenBack(sentences, told, at) || isRefuted(text, measure, sentence) ? turned(measure) : measure
  })
}
/** By the next sentence, or a later one that says what it denies; what tells of another measure on the way ends the search. */
function isTakenBack(sentences: readonly Sentence[], told: ReadonlySet<number>, at: number): boolean {
  const { paragraph } = sentences[at]!
  let carried = true
  for (let by = 1; by <= LATER; by += 1) {
    const next = sentences[at + by]
    if (!next || next.paragraph - paragraph > 1 || told.has(at + by)) return false
    if (by === 1 ? takesBack(next.text) : takesBackLater(next.text)) return true
    if (by > 1 && carried && isBareDenial(next.text)) return true
    carried &&= CARRIES.test(next.text.slice(0, 200))
  }
  return false
}
const LONGEST_BARE = 120
/** `None of it is true` and `That is not true`; `That is true` denies nothing. */
const isBareDenial = (text: string): boolean =>
  text.length <= LONGEST_BARE &&
  ONLY_BARE.test(text) &&
  (/^["“]?(?:but |however, |yet )?none\b/i.test(text) ||
    !/ (?:true|so|right|correct)\b/i.test(text) ||
    / not /.test(text))
/** Acts that hold their own denial, or that say nothing of what is so. */
const OWN = /^(?:denies|does-not|refuses|demands)/

/** The index of the sentence in which each measure starts. */
function placesOf(measures: readonly Measure[], sentences: readonly Sentence[]): number[] {
  let at = 0
  return measures.map(({ start }) => {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= start) at += 1
    return at
  })
}

const turned = (measure: Measure): Measure =>
  measure.polarity === 'negative'
    ? { ...measure, certainty: 'claimed', polarity: 'positive' }
    : { ...measure, certainty: 'denied', polarity: 'negative' }
