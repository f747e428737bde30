import type { Span } from '../reading.js'

/** Words of one clause between the decision and what it is about. */
const ON = '(?:(?!\\b(?:that|which|who|but|while|although)\\b)[^.;:,])*$'
const ABOUT = '(?:on|about|over|regarding|concerning|as to|whether|if|for|to)\\b'
const NOT = "(?:n['’]t| not| never)"
const DECISION = '(?:decisions?|determinations?|rulings?)'
const MADE = '(?:tak(?:en?|ing)|took|made?|making|reach(?:ed)?|come|been|being|has|have|had|was|were|is|are|yet|so far)'

/** What stands right before the act: nobody has decided on it. Anchored at its end; the window is short. */
const OPEN_BEFORE = new RegExp(
  [
    `\\bno (?:\\w+ ){0,3}(?:${DECISION}|agreement|deal|consensus|understanding|accord)(?: ${MADE})* ${ABOUT}${ON}`,
    `\\b(?:has|have|had|did|do|does)(?:${NOT}| yet to| still to)(?: yet)? (?:\\w+ly )?(?:decided?|determined?|settled?|ma(?:d|k)e up \\w+ minds?) (?:yet )?(?:on|about|over|whether|if|how|when|as to|regarding|concerning)\\b${ON}`,
    `\\b(?:has|have|had|did|do|does|was|were|is)(?:${NOT}| yet to)(?: yet)? (?:been )?(?:tak(?:en?|ing)|ma(?:de|ke)|reach(?:ed)?|come to) (?:a|an|any) (?:\\w+ ){0,2}${DECISION} ${ABOUT}${ON}`,
    `\\b(?:undecided|unsure|uncertain|unclear|unknown|not (?:yet )?(?:\\w+ly )?(?:clear|known|certain|sure|decided|settled)|remains? to be (?:seen|decided)|(?:an )?open question|no (?:word|clarity)) (?:yet )?(?:on |about |as to |of )?(?:whether|if)\\b${ON}`,
  ].join('|'),
  'i',
)

/** `a decision on extending the truce | is pending`. */
const DECISION_ON = new RegExp(
  `\\b(?:a|an|any|the|its|their|his|her|final) (?:\\w+ ){0,2}${DECISION} ${ABOUT}${ON}`,
  'i',
)
const PENDING = new RegExp(
  `^[^.;:,]*? (?:(?:has|have|had)${NOT}(?: yet)? been|(?:is|was|are|were)${NOT}(?: yet)?|has yet to be|have yet to be|is yet to be|will be|would be|is to be) (?:\\w+ly )?(?:taken|made|reached)|^[^.;:,]*? (?:is|was|are|remains?) (?:still )?(?:pending|open|outstanding|awaited|expected|due)\\b`,
  'i',
)
/** `whether it will be extended | has not been decided`. */
const WHETHER = new RegExp(`\\bwhether (?:or not )?${ON}`, 'i')
const LEFT_OPEN = new RegExp(
  `^[^.;:]*? (?:is|are|was|were|remains?|has|have|had)(?:${NOT})?(?: yet| still)?(?: been)? (?:undecided|unclear|unknown|uncertain|open|an open question|to be (?:seen|decided))\\b|^[^.;:]*? (?:is|are|was|were|has|have|had)${NOT}(?: yet| still)?(?: been)? (?:decided|clear|known|settled|determined|certain)\\b`,
  'i',
)

/** `the decision to lift the ban was | taken`: not the ban is taken. */
const ANY_DECISION = new RegExp(`\\b${DECISION} ${ABOUT}${ON}`, 'i')

const WINDOW = 200

/** `no decision on an extension had been taken`, `has yet to decide whether to lift`: what is not decided is no act. `at`: where the act's own word starts. */
export function isUndecided(text: string, at: number, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, at - WINDOW), at)
  if (OPEN_BEFORE.test(before)) return true
  const after = text.slice(at, Math.min(sentence.end, at + WINDOW))
  if (/^(?:taken|made|reached)\b/i.test(after) && ANY_DECISION.test(before)) return true
  return (DECISION_ON.test(before) && PENDING.test(after)) || (WHETHER.test(before) && LEFT_OPEN.test(after))
}
