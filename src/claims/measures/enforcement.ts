import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { objectPhrase, tradeIn } from './objects.js'

/** How measures are kept up: watching, checking and pursuing. */
const WATCH =
  /^(?:actions?|checks?|compliance|crackdown|efforts?|enforcement|inspections?|monitoring|oversight|screening|scrutiny|supervision|surveillance|vetting|vigilance|work)$/
/** Against what, or of what, the effort is. */
const AIMED = /^(?:against|of|on|to|over)$/

/** `will step up enforcement of export controls`, `are tightening the screening of foreign investments`. */
const stepsUp: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape === 'participle' || !ground.trade) return undefined
  const start = wordAt(line, at + 1) === 'up' ? at + 2 : at + 1
  if (verb.lemma === 'step' && start === at + 1) return undefined
  const phrase = objectPhrase(line, start, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && k - at < 9; k += 1) if (WATCH.test(wordAt(line, k))) head ??= k
  if (head === undefined) return undefined
  if (/^(?:efforts?|work)$/.test(wordAt(line, head)) && !AIMED.test(wordAt(line, head + 1))) return undefined
  const to = beforeMeans(line, head + 1, clauseEnd(line, head + 1))
  if (!tradeIn(line, { from: phrase.from, to: Math.max(to, goesOn(line, to)) })) return undefined
  const mood = moodOf(line, at)
  if (mood.noun !== undefined) return undefined
  return idiom(line, actIn(mood, 'imposes'), { from: mood.from, to }, { head, mood, by: mood.subject, verb: at })
}
/** `| by imposing sanctions`: how it is done is an act of its own. */
function beforeMeans(line: Line, from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (wordAt(line, at) === 'by' && line.verbs[at + 1]?.shape === 'gerund') return at
  return to
}

/** `efforts | to stop the evasion of sanctions`. */
const goesOn = (line: Line, to: number): number =>
  wordAt(line, to) === 'to' && line.verbs[to + 1] ? clauseEnd(line, to + 2) : to

/** Whom measures are meant for. */
const ACTORS =
  /^(?:actors?|banks?|brokers?|buyers?|carriers?|compan(?:y|ies)|customers?|enablers?|entit(?:y|ies)|evaders?|facilitators?|firms?|individuals?|institutions?|intermediar(?:y|ies)|manufacturers?|networks?|operators?|organi[sz]ations?|persons?|producers?|refiner(?:y|ies)|sectors?|shippers?|smugglers?|suppliers?|tankers?|terminals?|those|traders?|vessels?)$/

/** `efforts to target firms worldwide`: somebody's doing, not a measure. */
const isAttempt = (line: Line, group: number): boolean =>
  /^(?:attempts?|efforts?|ability|capacity|campaign|operations?|plot|scheme)$/.test(wordAt(line, group - 1))

const ILLICIT =
  /^(?:abuse|circumvention|declarations?|evasion|fraud|misclassification|schemes?|shipments?|smuggling|trafficking|transs?hipments?|undervaluation|violations?|violators)$/

/** `We are targeting procurement networks`, `take action against firms that ship chips`, `cracks down on smugglers`: measures, by whom they are for. */
const goesAfter: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape === 'participle' || !ground.trade) return undefined
  if (isReduced(line, at) || isAttempt(line, verb.group)) return undefined
  const start = afterMeans(line, at)
  if (start === undefined) return undefined
  let head: number | undefined
  for (let k = start; k < line.tokens.length && k - start < 8 && head === undefined; k += 1) {
    if (/^[,;:.]$/.test(wordAt(line, k)) || line.verbs[k]?.shape === 'finite') break
    if (ACTORS.test(wordAt(line, k)) || (line.verbs[at]!.lemma === 'crack' && ILLICIT.test(wordAt(line, k)))) head = k
  }
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  if (mood.noun !== undefined) return undefined
  const act = mood.operator ?? (mood.modal === 'will' ? 'threatens' : actIn(mood, 'imposes'))
  return idiom(line, act, { from: mood.from, to: clauseEnd(line, head + 1) }, { mood, by: mood.subject, verb: at })
}

/** `investigations targeting chip firms`: said of the noun before it. */
function isReduced(line: Line, at: number): boolean {
  const before = line.tokens[at - 1]
  if (line.verbs[at]!.shape !== 'gerund' || before?.kind !== 'word') return false
  return !/^(?:by|and|or|of|from|in|on|are|is|'re|be|been|while|also)$/.test(before.low) && !/ly$/.test(before.low)
}

/** Where the words of those meant start: after `target`, `take action against`, `crack down on`. */
function afterMeans(line: Line, at: number): number | undefined {
  const { lemma } = line.verbs[at]!
  if (lemma === 'target') return at + 1
  if (lemma === 'crack') return wordAt(line, at + 1) === 'down' && wordAt(line, at + 2) === 'on' ? at + 3 : undefined
  if (lemma !== 'take') return undefined
  for (let k = at + 1; k < at + 7; k += 1) {
    if (line.tokens[k]?.kind !== 'word') return undefined
    if (wordAt(line, k) === 'against')
      return /^(?:actions?|measures|steps)$/.test(wordAt(line, k - 1)) ? k + 1 : undefined
  }
  return undefined
}

export const ENFORCEMENT: readonly (readonly [Turn, string])[] = [
  [
    stepsUp,
    'step steps stepped stepping strengthen strengthens strengthened strengthening enhance enhances enhanced enhancing intensify intensifies intensified intensifying tighten tightens tightened tightening increase increases increased increasing bolster bolsters bolstered bolstering reinforce reinforces reinforced reinforcing expand expands expanded expanding accelerate accelerates accelerated accelerating redouble redoubles redoubled redoubling',
  ],
  [goesAfter, 'target targets targeted targeting take takes took taken taking crack cracks cracked cracking'],
]
