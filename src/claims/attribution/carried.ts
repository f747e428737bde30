import type { Raw } from './claims-in.js'
import { tidy } from './span.js'
import { quoteAt, type Unit } from './unit.js'

/** The last attributed sentence, and how many sentences ago. `counter`: the one that began to count its points. */
export type Last = { readonly raw: Raw; readonly paragraph: number; readonly gap: number; readonly counter?: Counter }
export type Counter = { readonly raw: Raw; readonly paragraph: number; readonly age: number }

const ORDINAL = /^(?:second|secondly|third|thirdly|fourth|finally|lastly)\b/i
const ADDS = /^(?:at the same time|in addition|meanwhile|also|moreover|furthermore)\b/i
const URGES =
  /\b(?:should|must|ought to|needs? to|will never|not the right way|firmly oppose|is willing to|are willing to|hopes? that|stands? ready)\b/i
const OFFICIAL =
  /spokesperson|minist|foreign|commerce|president|secretary|representative|department|official|china|united states|premier|ambassador/i

/** A sentence without attribution goes on with the speaker of the one before: a counted point, or an official's position stated as a norm. */
export function continued(unit: Unit, last: Last | undefined): Raw[] {
  if (!last || last.raw.mode === 'non-confirmation' || last.raw.mode === 'non-mention') return []
  const { counter } = last
  const counted = counter && ORDINAL.test(unit.text) && counter.age <= 6 && unit.paragraph - counter.paragraph <= 3
  const near = last.gap === 0 && unit.paragraph - last.paragraph <= (ADDS.test(unit.text) ? 1 : 0)
  const norm =
    near &&
    unit.text.length < 400 &&
    URGES.test(unit.text) &&
    OFFICIAL.test(`${last.raw.speaker.office ?? ''} ${last.raw.speaker.name}`) &&
    !quoteAt(unit, unit.start)
  if (!counted && !norm) return []
  const text = unit.text
  const span = tidy(text, 0, text.length)
  const { speaker, via, when } = counted ? counter.raw : last.raw
  const on = {
    start: unit.start + span.start,
    end: unit.start + span.end,
    mode: 'indirect' as const,
    speaker,
    via,
    ...(when ? { when } : {}),
  }
  return [{ ...on, carried: true }]
}
