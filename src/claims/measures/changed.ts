import type { ClaimAct } from '../reading.js'
import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isInstrument } from './objects.js'

/** A text of law that carries measures: an instrument by its number, the tariff schedule, the export rules, a heading or note of them. */
const TEXTS =
  /^(?:htsus|schedule|ear|regulations|annex|annexes|chapter|subchapter|chapeau|notes?|subdivisions?|supplement|paragraphs?|subsections?|sections?|clauses?|headings?|subheadings?|lists?)$/

/** `Executive Order 14257 is hereby amended by ...`, `The HTSUS is modified as set forth in the annex`: measures changed by changing their text. */
const changed: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.voice !== 'passive' || verb.shape !== 'finite' || verb.negated || verb.modal)
    return undefined
  const from = clauseStart(line, verb.group)
  const head = textIn(line, from, verb.group)
  if (head === undefined || wordAt(line, at + 1) === 'from') return undefined
  const by = meansAfter(line, at + 1)
  const gone = /^(?:delete|remove|strike|terminate)$/.test(verb.lemma)
  const act = gone ? 'lifts' : by === undefined ? 'imposes' : actOf(line, by)
  const mood = moodOf(line, at)
  return idiom(
    line,
    act,
    { from, to: clauseEnd(line, by === undefined ? at + 1 : by + 1) },
    { head, mood: { ...STILL, given: false, hypothetical: mood.hypothetical }, verb: at },
  )
}

function textIn(line: Line, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at -= 1)
    if (isInstrument(line, at) || (TEXTS.test(wordAt(line, at)) && isLaw(line, at))) return at
  return undefined
}
/** A number, a capital or the name of what it is part of stands beside it. */
const isLaw = (line: Line, at: number): boolean => {
  const next = line.tokens[at + 1]
  return line.tokens[at]!.capital || next?.kind === 'number' || /^(?:of|to|\()$/.test(next?.low ?? '')
}

/** The verb of `by inserting`, `to suspend`. */
function meansAfter(line: Line, from: number): number | undefined {
  for (let at = from; at < line.tokens.length && at - from < 4; at += 1)
    if (/^(?:by|to)$/.test(wordAt(line, at)) && line.verbs[at + 1]) return at + 1
  return undefined
}

/** What is taken out and nothing put in its place goes; all else is a measure changed or made. */
function actOf(line: Line, by: number): ClaimAct {
  const { lemma } = line.verbs[by]!
  if (/^(?:suspend|pause|stay)$/.test(lemma)) return 'suspends'
  if (/^(?:extend|continue)$/.test(lemma)) return 'extends'
  if (/^(?:lift|terminate|revoke|repeal|reduce|lower)$/.test(lemma)) return 'lifts'
  if (!/^(?:remove|delete|strike)$/.test(lemma)) return 'imposes'
  for (let at = by + 1; at < line.tokens.length && at - by < 24; at += 1)
    if (/^(?:insert|inserting|adding|replac|replacing|lieu|place)$/.test(wordAt(line, at))) return 'imposes'
  return 'lifts'
}

export const CHANGED: readonly (readonly [Turn, string])[] = [
  [changed, 'amended modified revised replaced superseded supplemented deleted removed stricken'],
]
