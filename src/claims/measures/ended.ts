import type { Sentence } from '../text/passage.js'
import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import type { Found } from './mention.js'

/**
 * The end of a suspension: what was suspended applies again. It is no claim that anything is suspended, and none that the suspended
 * text itself has ended.
 */
const NOUN = '(?:suspension|pause|moratorium)s?'
const BETWEEN =
  "(?: (?!(?:that|which|who|and|but|or|was|is|are|were|be|been|has|have|had|will|would|may|might|can|could|did|does|do|not|never|after|before|until|while|when|if)\\b)[\\p{L}\\p{N}.’'()/&-]{1,40},?){0,14}?"
const LATELY = '(?:(?:now|already|since|finally|formally|officially|quietly|effectively) )?'
const ENDED = `(?<over>(?:has |have |had )?${LATELY}(?:ended|lapsed|expired|r[ua]n out|c[ao]me to an end)|(?:is|are|was|were) ${LATELY}(?:over|at an end|finished)|(?:is|are|was|were|has been|have been|had been) ${LATELY}(?:lifted|ended|terminated|revoked|removed|withdrawn|cancell?ed|rescinded))`
const NOT =
  "(?:(?:has|have|had|did|does|do|is|are|was|were|will)(?: not|n[’']t| never)(?: yet)?(?: been)? (?:end|laps|expir|run out|come to|over|lift|terminat|revok|remov|withdraw|cancel|rescind)\\p{L}*|(?:has|have|had|is|are) yet to (?:be )?\\p{L}+)"
const OVER = new RegExp(`\\b${NOUN}${BETWEEN} ${ENDED}\\b`, 'iu')
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
  /(?:暂停|中止|停止)(?:实施|执行|适用)?(?:措施|安排|期限|期间|期)?[^，。；！？至不未没将]{0,30}?(?:结束|期满|届满|到期|解除|终止)|(?:结束|解除|终止)[^，。；！？]{0,20}?(?:的|之)?(?:暂停|中止)(?!.{0,4}(?:至|到))|恢复(?:实施|执行|施行|适用|生效)/u
const HAN_ON = /(?:未|没有|没|并非|不会|不)(?:再|曾|被)?(?:结束|期满|届满|到期|解除|终止|恢复)/u

/** Whether the words tell the end of a suspension; `not` where they deny it. */
export function suspensionEnd(words: string): 'over' | 'not' | undefined {
  if (HAN_OVER.test(words)) return HAN_ON.test(words) ? 'not' : 'over'
  if (HAN_ON.test(words) && /暂停|中止/.test(words)) return 'not'
  if (!/suspension|pause|moratorium/i.test(words)) return undefined
  if (ON.test(words)) return 'not'
  return OVER.test(words) || ENDING.test(words) ? 'over' : undefined
}

const TOUCHED: ReadonlySet<string> = new Set(['suspends', 'lifts', 'takes-effect'])

/** The finds of a sentence, where a suspension has ended: one, that what was suspended takes effect; none, where it has not or is only named. */
export function withEnded(line: Line, { start, text }: Sentence, all: readonly Found[]): readonly Found[] {
  if (all.length === 0 || !/suspension|pause|moratorium/i.test(text)) return all
  const place = endIn(text)
  if (!place) return all
  const from = start + place.from
  const to = start + place.to
  let told = false
  return all.flatMap((one) => {
    const touches =
      line.tokens[one.from]!.start < to && line.tokens[Math.min(one.to, line.tokens.length) - 1]!.end > from
    if (!touches || !TOUCHED.has(one.act)) return [one]
    if (told || place.silent) return []
    told = true
    const last = line.tokens.findIndex(({ end }) => end >= to)
    const verb = line.tokens.findIndex((token) => token.start >= start + place.verb)
    return [
      {
        ...one,
        act: 'takes-effect' as const,
        to: Math.max(one.to, clauseEnd(line, last + 1)),
        ...(place.active || verb <= one.object.from ? {} : { object: { from: one.object.from, to: verb } }),
      },
    ]
  })
}

/** Where in a sentence a suspension ends: from its noun to its verb. `silent`: denied, or only named. */
function endIn(text: string) {
  for (const [pattern, silent, active] of PLACES) {
    const found = pattern.exec(text)
    if (!found) continue
    const to = found.index + found[0].length
    return { from: found.index, to, verb: to - (found.groups?.over?.length ?? 0), silent, active }
  }
  return undefined
}
const PLACES: readonly (readonly [RegExp, boolean, boolean])[] = [
  [ON, true, false],
  [OVER, false, false],
  [AS_NOUN, true, true],
  [ENDING, false, true],
]
