import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { isRelief, objectPhrase } from './objects.js'
import { subjectOf } from './subject.js'

const FREED =
  /^(?:enter|enters|entered|treated|admitted|imported|brought|come|released|remain|remains|made|become|becomes|be|is|are)$/
/** `shall enter duty-free`, `will be treated as free of duty`, `may be imported free of duty`: no measure is left on them. */
const free: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  const word = wordAt(line, at)
  const to = word === 'free' ? freeOf(line, at) : word === 'duty-free' && !isNoun(line, at + 1) ? at + 1 : undefined
  if (to === undefined) return undefined
  let verb = at - 1
  while (verb > 0 && at - verb < 5 && !FREED.test(wordAt(line, verb))) verb -= 1
  if (!FREED.test(wordAt(line, verb)) || at - verb >= 5) return undefined
  let group = verb
  let negated = false
  while (group > 0 && verb - group < 6 && GROUP.test(wordAt(line, group - 1))) {
    if (/^(?:not|no|longer)$/.test(wordAt(line, group - 1))) negated = true
    group -= 1
  }
  const { from } = subjectRange(line, group)
  if (from >= group) return undefined
  return idiom(
    line,
    negated ? 'imposes' : 'lifts',
    { from, to: clauseEnd(line, to) },
    { head: at, mood: { ...STILL, given: false }, ...(line.verbs[verb] ? { verb } : {}) },
  )
}
const GROUP =
  /^(?:will|shall|would|may|can|be|is|are|was|were|been|has|have|not|no|longer|also|now|then|hereby|continue|to)$/
const freeOf = (line: Line, at: number): number | undefined =>
  /^(?:of|from)$/.test(wordAt(line, at + 1)) &&
  /^(?:dut(?:y|ies)|tariffs?|customs|any|all|additional)$/.test(wordAt(line, at + 2))
    ? at + 3
    : undefined
/** `duty-free treatment`: a noun of its own. */
const isNoun = (line: Line, at: number) =>
  /^(?:treatment|access|quota|status|entry|imports?|list|goods)$/.test(wordAt(line, at))

/** `License Exception X may not be used for`, `the exclusion can no longer be claimed`: relief that is closed. */
const closed: Turn = (line, at, ground) => {
  let group = at
  let negated = false
  while (group > 0 && at - group < 7 && GROUP.test(wordAt(line, group - 1))) {
    if (/^(?:not|no)$/.test(wordAt(line, group - 1))) negated = true
    group -= 1
  }
  if (!negated || wordAt(line, at - 1) !== 'be') return undefined
  const subject = subjectOf(line, group, ground, (own, k) => isRelief(own, k))
  if (!subject) return undefined
  return idiom(
    line,
    'imposes',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...STILL, given: false } },
  )
}

/** `exporters may use License Exception X`, `may rely on the exclusion`: relief that is open. */
const open: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.modal !== 'may' || verb.voice === 'passive') return undefined
  const phrase = objectPhrase(line, wordAt(line, at + 1) === 'on' ? at + 2 : at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!/^(?:exceptions?|exclusions?|exemptions?|waivers?)$/.test(wordAt(line, k))) continue
    const { from } = subjectRange(line, verb.group)
    return idiom(
      line,
      verb.negated ? 'imposes' : 'lifts',
      { from, to: clauseEnd(line, k + 1) },
      { head: k, mood: { ...STILL, given: false }, verb: at },
    )
  }
  return undefined
}

export const EXEMPTED: readonly (readonly [Turn, string])[] = [
  [free, 'free duty-free'],
  [open, 'use claim utilize rely invoke'],
  [closed, 'used claimed invoked utilized'],
]
