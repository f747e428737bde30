import type { ClaimAct } from '../reading.js'
import { startsLater } from './act-under.js'
import { clauseEnd, clauseStart } from './clause.js'
import type { Line, Range } from './line.js'
import { idiom, type Turn, wordAt } from './mention.js'
import { type Mood, moodOf } from './mood.js'
import { objectPhrase } from './objects.js'
import { LICENCES } from './words/nouns.js'
import { PREPOSITIONS } from './words/small.js'

/**
 * `magnets made abroad will need an export licence`, `exporters must apply for a licence`: a requirement of which the subject is who or what
 * must obey. Who makes it is told outside: `China announced that ...`, `..., the ministry said`.
 */
const needs: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.voice !== 'active' || verb.shape !== 'finite') return undefined
  if (!/^(?:need|require)$/.test(verb.lemma) && verb.modal !== 'ought') return undefined
  const start = wordAt(line, at + 1) === 'for' ? at + 2 : at + 1
  const phrase = objectPhrase(line, start, false)
  let head = phrase.from
  while (head < phrase.to && !LICENCES.has(wordAt(line, head))) head += 1
  if (head >= phrase.to) return undefined
  const mood = moodWhole(line, at)
  if (mood.noun !== undefined || mood.hypothetical || !obeys(line, mood.actor)) return undefined
  const end = Math.max(head + 1, clauseEnd(line, head + 1))
  const next = line.verbs[end + 1]?.shape === 'infinitive' ? clauseEnd(line, end + 2) : end
  // `..., under the ministry's Announcement No. 5`
  const to = wordAt(line, next) === ',' && wordAt(line, next + 1) === 'under' ? clauseEnd(line, next + 2) : next
  return idiom(
    line,
    actOf(line, { from: at, to }, mood),
    { from: mood.from, to },
    {
      head,
      kind: 'verb',
      verb: at,
      mood,
      obeyed: true,
      object: { from: mood.actor.from, to },
      by: mood.subject.from === mood.actor.from ? { from: 0, to: 0 } : mood.subject,
    },
  )
}

/** The mood with the whole subject: `magnets made abroad will need`, `anyone who exports graphite must`. */
function moodWhole(line: Line, at: number): Mood {
  const mood = moodOf(line, at)
  const { from, to } = mood.actor
  const made = line.verbs[from - 1]
  if (made && made.group === made.at && mood.subject.from === from) {
    const outer = moodOf(line, made.at)
    return { ...outer, modal: mood.modal, negated: mood.negated, actor: { from: outer.actor.from, to } }
  }
  if (!/^(?:who|that|which)$/.test(wordAt(line, from - 1))) return mood
  const start = clauseStart(line, from - 1)
  const whole = { ...mood, from: Math.min(mood.from, start), actor: { from: start, to } }
  return mood.subject.from === from ? { ...whole, subject: whole.actor } : whole
}

const BODIES =
  /^(?:authorities|regulators|officials|ministers|ministries|laws|rules|regulations|measures|controls|curbs|restrictions|provisions|announcements|notices|amendments|changes|orders|states|countries|governments|sides|parties|its|this|us)$/
const ANYONE = /^(?:anyone|anybody|everyone|those|whoever|who|they)$/
/** Goods, traders in general, or whoever trades: not one company, not a pronoun of somebody named, not an authority. */
function obeys(line: Line, { from, to }: Range): boolean {
  let head = from
  while (head + 1 < to && !ends(line, head + 1)) head += 1
  const word = wordAt(line, head)
  if (from >= to || BODIES.test(word)) return false
  if (ANYONE.test(word)) return true
  return (
    /(?:[^s]s|ium|ite|ony|ten|ware|graphite|equipment|technology)$/.test(word) &&
    (head === 0 || !line.tokens[head]!.capital)
  )
}
const ends = (line: Line, at: number) =>
  line.tokens[at]!.kind !== 'word' ||
  PREPOSITIONS.has(wordAt(line, at)) ||
  line.verbs[at] !== undefined ||
  /^(?:that|which|who|whose)$/.test(wordAt(line, at))

function actOf(line: Line, said: Range, { operator, modal, told }: Mood): ClaimAct {
  if (operator) return operator
  if (modal === 'may') return 'considers'
  if (modal !== 'will') return 'imposes'
  if (startsLater(line, said)) return 'schedules'
  return told ? 'announces' : 'proposes'
}

export const NEEDED: readonly (readonly [Turn, string])[] = [
  [needs, 'need needs needed require requires required obtain secure receive have hold get apply seek'],
]
