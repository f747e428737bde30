import type { Measure, Span } from '../reading.js'
import { hasHan } from '../text/characters.js'

const ASKS =
  /(?:^|[^\w])(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:es?|ed|ing)|quer(?:ies|ied)|questioned|pressed)(?: (?!to\b)\w+){0,5} (?:whether|if)\b[^,.;]*$/i
/** `Will China suspend ...?`: nobody says that it is so. */
const YES_OR_NO =
  /^(?:[^:"“]{1,40}: ?)?["“]?(?:(?:and|but|so|now|then|also)\b,? )?(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might)(?:n't)? (?:not )?\w/i
const ASKS_HAN = /是否|能否|会否|可否|有没有|是不是|会不会|吗/

const WINDOW = 160

/** A question states nothing: `asked whether China would lift`, `Has China suspended ...?`, 中方是否会暂停？ */
export function isAsked(text: string, { start, end }: Span, sentence: Span & { readonly text: string }): boolean {
  const words = text.slice(Math.max(sentence.start, start - WINDOW), end)
  const isQuestion = /[?？]["”」』）)]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))
  if (hasHan(words)) return isQuestion && ASKS_HAN.test(text.slice(start, end))
  return ASKS.test(words) || (isQuestion && YES_OR_NO.test(sentence.text.slice(0, WINDOW)))
}

const NOT_SAID =
  /\b(?:(?:did|does|do|has|have|had) (?:not|never)(?: yet| ever)?|(?:did|does|do|has|have|had)n['’]t(?: yet| ever)?|never) (?:say|said|state|stated|announce|announced|indicate|indicated|suggest|suggested|claim|claimed|promise|promised)(?: (?:that|whether|if|when|how)\b| (?:it|he|she|they) )[^,;]*$/i

/** `did not say that it would suspend`: that nothing was said is all that is said. */
export const isUnsaid = (text: string, { start, end }: Span, sentence: Span): boolean =>
  NOT_SAID.test(text.slice(Math.max(sentence.start, start - WINDOW), end))

/** The measure as one that its party, `speaker` where somebody is named, does not speak of. */
export const asUnsaid = ({ issuer_from, ...measure }: Measure, speaker: string | undefined): Measure => ({
  ...measure,
  ...(speaker === undefined ? (issuer_from ? { issuer_from } : {}) : { issuer: speaker }),
  act: 'does-not-mention',
  certainty: 'stated',
  polarity: 'positive',
})
