import type { ClaimAct } from '../reading.js'
import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { LICENCES } from './words/nouns.js'

const ASKED = /^(?:requests?|petitions?|applications?)$/
const isAsked = (line: Line, at: number): boolean =>
  ASKED.test(wordAt(line, at)) || (LICENCES.has(wordAt(line, at)) && /s$/.test(wordAt(line, at)))

const COUNT =
  /^(?:all|many|most|some|several|none|nearly|number|half|dozens|hundreds|thousands|both|each|more|over|about)$/
const isCount = (line: Line, at: number): boolean => line.tokens[at]?.kind === 'number' || COUNT.test(wordAt(line, at))

/** `denied 32 of those requests`, `approved 40 of 52 applications`, `32 of the requests were rejected`: how many were decided, and how. */
const decided: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.negated || verb.shape === 'gerund') return undefined
  const act: ClaimAct = /^(?:approve|grant|accept|issue)$/.test(verb.lemma) ? 'grants-licence' : 'refuses-licence'
  const passive = verb.voice === 'passive'
  if (passive && verb.shape === 'participle') return undefined
  const from = passive ? clauseStart(line, verb.group) : at + 1
  const to = passive ? verb.group : at + 10
  const head = countedIn(line, from, to)
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  if (mood.operator || mood.modal) return undefined
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, passive ? at + 1 : head + 1) },
    { head, mood, ...(passive ? {} : { by: mood.subject }), verb: at, whole: true },
  )
}

/** `32 of those requests`, `14 exclusion requests`. */
function countedIn(line: Line, from: number, to: number): number | undefined {
  let counted = false
  for (let at = from; at < to && at < line.tokens.length; at += 1) {
    if (/^[;:.]$/.test(wordAt(line, at))) return undefined
    if (isCount(line, at)) counted = true
    else if (counted && isAsked(line, at)) return at
  }
  return undefined
}

const RELIEF =
  /^(?:continuation|exclusions?|exemptions?|extensions?|refunds?|renewals?|reconsideration|removal|relief|waivers?|licen[cs]es?|drawback|inclusions?)$/
/** `Requests for continuation must be received by June 1`, `exclusion requests should be filed`: what is asked of who would have relief. */
const due: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.voice !== 'passive' || verb.negated) return undefined
  if (verb.modal !== 'ought' && !isShall(line, verb.group, at)) return undefined
  const from = clauseStart(line, verb.group)
  for (let k = from; k < verb.group; k += 1) {
    if (!ASKED.test(wordAt(line, k))) continue
    const isRelief =
      RELIEF.test(wordAt(line, k - 1)) || line.tokens.slice(k + 1, k + 6).some(({ low }) => RELIEF.test(low))
    if (!isRelief) continue
    return idiom(
      line,
      'demands',
      { from, to: clauseEnd(line, at + 1) },
      { head: k, mood: { ...STILL, given: false }, verb: at, whole: true },
    )
  }
  return undefined
}
const isShall = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (wordAt(line, at) === 'shall') return true
  return false
}

export const REQUESTS: readonly (readonly [Turn, string])[] = [
  [decided, 'deny denies denied reject rejects rejected refuse refused approve approves approved grant grants granted'],
  [due, 'received submitted filed lodged postmarked made'],
]
