import type { Span } from '../reading.js'

const CLAUSE = '(?:(?!\\b(?:which|who|but|while|although)\\b)[^.;:])*$'
const VERIFY =
  '(?:verif(?:y|ied)|confirm(?:ed)?|ascertain(?:ed)?|establish(?:ed)?|determined?|corroborated?|substantiated?|checked?)'
const NOT = "(?:n['’]t|not| not)"

/** What stands right before the act: a question, or a report, that nobody could bear out. Anchored at its end; the window is short. */
const BEFORE = new RegExp(
  [
    `\\b(?:could|can|was|were|is|are|has|have|had|did|do|does)${NOT}(?: yet| be| been| able to| immediately)* (?:\\w+ly )?${VERIFY} (?:\\w+ly )?(?:whether|if|that)\\b${CLAUSE}`,
    `\\b(?:unable|failed|declined|refused) to (?:\\w+ly )?(?:${VERIFY}|say|comment on|disclose) (?:whether|if|that)\\b${CLAUSE}`,
    `\\b(?:could|can|would|did|does|do)${NOT} (?:\\w+ly )?(?:say|tell|disclose|specify|reveal) (?:whether|if)\\b${CLAUSE}`,
    `\\bno (?:\\w+ ){0,2}(?:evidence|confirmation|proof|indication|sign)(?: yet| so far)? (?:that|whether|of)\\b${CLAUSE}`,
  ].join('|'),
  'i',
)
const WINDOW = 200

/** `could not verify whether licences were granted`: at most its subject does not confirm it. `at`: where the act's own word starts. */
export const isUnverified = (text: string, at: number, sentence: Span): boolean =>
  BEFORE.test(text.slice(Math.max(sentence.start, at - WINDOW), at))
