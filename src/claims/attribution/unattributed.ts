import type { Span } from '../reading.js'
import { tidy } from './span.js'
import type { Unit } from './unit.js'

const NUMBER =
  /\d[.,]? ?(?:%|percent|per cent|percentage points)|\b(?:half|two-thirds|three-quarters|the majority) of\b/i
const HOLDS =
  /\b(?:dominat(?:es?|ed)|account(?:s|ed|ing)? for|controls|supplies|produces|rel(?:y|ies|ied) (?:\w+ )?(?:up)?on|depends? (?:\w+ )?on|holds|makes? up|represents|processes|refines|imports|provides|constitutes|responsible for)\b/i
const TIME_COST =
  /\b(?:will|would|could) (?:take|need|cost|require)\b[^;]{0,80}\b(?:years?|months?|decades?|billions?|millions?|dollars)\b/i

/** What the outlet itself asserts and no one else is named for: a share, a holding in numbers, how long or how much it will take. */
export function unattributed(unit: Unit): Span[] {
  const text = unit.text
  if (text.length > 600 || unit.words.length < 6) return []
  const share = NUMBER.test(text) && HOLDS.test(text)
  const cost = TIME_COST.exec(text)
  if (!share && !cost) return []
  const span = tidy(text, lead(text), text.length)
  return [{ start: unit.start + span.start, end: unit.start + span.end }]
}

/** An adverb in front (`Notably,`) is not part of it. */
const lead = (text: string): number => /^[A-Z][a-z]+ly, /.exec(text)?.[0].length ?? 0
