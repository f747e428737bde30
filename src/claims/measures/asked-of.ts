import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { objectPhrase, tradeIn } from './objects.js'
import { COMMITMENTS, STRONG } from './words/nouns.js'

/** What another is to give up: how it trades, no measure by name. */
const PRACTICES =
  /^(?:practices?|dumping|overcapacity|overproduction|subsid(?:y|ies)|coercion|discrimination|behaviou?r|tactics|theft|distortions?|aggression|bullying|provocations?)$/

/** `It is important that Ruritania live up to its promises`, `it's essential for them to keep their word on trade`: what another is to do. */
const matters: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:is|'s|was|remains)$/.test(wordAt(line, before(line, at)))) return undefined
  let to = at + 1
  let asked: number | undefined
  if (wordAt(line, to) === 'that') {
    // the verb has no ending where the clause is a wish: `that it live up to`, not `that it lives`
    for (let k = to + 2; k < line.tokens.length && k - to < 9 && asked === undefined; k += 1) {
      if (/^[,;:.]$/.test(wordAt(line, k))) return undefined
      if (WISHED.test(wordAt(line, k))) asked = k
    }
  } else if (wordAt(line, to) === 'for') {
    for (let k = to + 1; k < line.tokens.length && k - to < 9 && asked === undefined; k += 1)
      if (wordAt(line, k) === 'to' && WISHED.test(wordAt(line, k + 1))) asked = k + 1
  }
  if (asked === undefined) return undefined
  to = clauseEnd(line, asked + 1)
  if (!isTradeWish(line, asked, to)) return undefined
  let from = before(line, at)
  if (/^(?:it|that)$/.test(wordAt(line, from - 1))) from -= 1
  return idiom(line, 'demands', { from, to }, { mood: { ...STILL, given: false } })
}
const before = (line: Line, at: number): number =>
  /^(?:very|also|so|really|just)$/.test(wordAt(line, at - 1)) ? at - 2 : at - 1
const WISHED =
  /^(?:abide|abolish|act|address|cease|comply|curb|drop|eliminate|end|follow|fulfil|fulfill|halt|honor|honour|implement|keep|lift|live|meet|open|reduce|refrain|remove|resume|reverse|revoke|stop|take|uphold|withdraw)$/
const isTradeWish = (line: Line, from: number, to: number): boolean => {
  for (let k = from; k < to; k += 1)
    if (COMMITMENTS.has(wordAt(line, k)) || PRACTICES.test(wordAt(line, k))) return true
  return tradeIn(line, { from, to })
}

/** What a verb says that somebody ought to do, up to the end of the clause after the word that it is about. */
function demanded(line: Parameters<Turn>[0], at: number, head: number | undefined): ReturnType<Turn> {
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  if (mood.operator || mood.hypothetical) return undefined
  return idiom(
    line,
    'demands',
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { mood, by: { from: 0, to: 0 }, verb: at },
  )
}

/** `Ruritania must end its unfair practices`, `should stop dumping steel`: asked of who does it. */
const mustEnd: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.modal !== 'ought' || verb.voice === 'passive' || verb.negated) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && k - at < 12; k += 1) if (PRACTICES.test(wordAt(line, k))) head = k
  return demanded(line, at, head)
}

/** `must follow through on its commitments`, `should honour the agreement`, `has to live up to its promises`. */
const mustKeep: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.modal !== 'ought' || verb.voice === 'passive' || verb.negated) return undefined
  if (!/^(?:through|up|to|with|by|its|their|the|these|those|all|what|on)$/.test(wordAt(line, at + 1))) return undefined
  let head: number | undefined
  for (let k = at + 1; k < at + 10 && !/^[,;:.]$/.test(wordAt(line, k)); k += 1)
    if (COMMITMENTS.has(wordAt(line, k))) head ??= k
  return demanded(line, at, head)
}

/** `calls for an end to the export bans`, `an end to the duties`: lifted, where nothing above says more. */
const endTo: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at] || wordAt(line, at + 1) !== 'to') return undefined
  const article = /^an$/.test(wordAt(line, at - 1)) ? at - 1 : at - 2
  if (!/^(?:an|the)$/.test(wordAt(line, article))) return undefined
  const phrase = objectPhrase(line, at + 2, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (STRONG.has(wordAt(line, k)) || PRACTICES.test(wordAt(line, k))) head = k
  if (head === undefined) return undefined
  const over = line.verbs[wordAt(line, article - 1) === 'for' ? article - 2 : article - 1]
  if (!over || over.voice === 'passive') return undefined
  const asks = /^(?:call|ask|push|press|demand|urge|seek|want)$/.test(over.lemma)
  if (!asks && (!/^(?:put|bring|announce|welcome|agree)$/.test(over.lemma) || PRACTICES.test(wordAt(line, head))))
    return undefined
  const mood = moodOf(line, over.at)
  return idiom(
    line,
    mood.operator ?? (asks ? 'demands' : 'lifts'),
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { head, mood, by: mood.subject, verb: over.at },
  )
}

export const ASKED_OF: readonly (readonly [Turn, string])[] = [
  [matters, 'important essential imperative critical crucial vital necessary incumbent'],
  [
    mustEnd,
    'end stop cease halt reverse abandon change address curb eliminate reduce drop give rein abolish remove correct',
  ],
  [
    mustKeep,
    'follow honor honour live keep uphold fulfil fulfill comply abide implement meet respect adhere deliver carry make',
  ],
  [endTo, 'end halt stop'],
]
