import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isRelief, objectPhrase, tradeIn } from './objects.js'

/** What is set up to carry measures out. */
const BODIES =
  /^(?:authority|board|channel|committee|council|dialogue|facilit(?:y|ies)|forum|framework|fund|group|hotline|initiative|mechanism|office|partnership|platform|procedure|process|program|programme|regime|registry|reserve|scheme|system|task-force|unit)$/
const MANY = /^(?:sides|parties|participants|partners|members|countries|governments|leaders|nations|both|they|we)$/

/** `shall establish a process for adding derivative articles to the duties`, `the members will create a certification mechanism for timber`. */
const setsUp: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape === 'participle' || !ground.trade) return undefined
  const start = wordAt(line, at + 1) === 'up' ? at + 2 : at + 1
  if (line.verbs[at + 1]) return undefined
  const phrase = objectPhrase(line, start, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && k - at < 12; k += 1) if (BODIES.test(wordAt(line, k))) head = k
  if (head === undefined) return undefined
  let to = clauseEnd(line, head + 1)
  if (/^(?:to|that|which)$/.test(wordAt(line, to))) to = clauseEnd(line, to + 2)
  if (!tradeIn(line, { from: phrase.from, to: isRoute(line, head + 1) ? to + 14 : to })) return undefined
  const mood = moodOf(line, at)
  if (mood.noun !== undefined) return undefined
  const shared =
    MANY.test(wordAt(line, mood.subject.to - 1)) ||
    MANY.test(wordAt(line, verb.group - 1)) ||
    isMember(line, verb.group)
  const talks = /^(?:board|channel|committee|council|dialogue|forum|group|hotline|partnership|platform)$/.test(
    wordAt(line, head),
  )
  const act = shared && !mood.operator ? 'agrees' : actIn(mood, talks ? 'announces' : 'imposes')
  const relief = reliefIn(line, phrase.from, head) || (isRoute(line, head + 1) && reliefIn(line, head + 1, head + 18))
  if (
    /^(?:start|open|begin|direct|order|extend|keep|maintain|run|continue|restart|reopen|relaunch|resume|have)$/.test(
      verb.lemma,
    ) &&
    !relief
  )
    return undefined
  const of = relief
    ? (mood.operator ?? (/^(?:extend|continue|keep|maintain)$/.test(verb.lemma) ? 'extends' : 'lifts'))
    : act
  return idiom(line, of, { from: mood.from, to }, { mood, by: mood.subject, verb: at })
}

/** `a tariff exclusion process`. */
function reliefIn(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to && at < line.tokens.length; at += 1)
    if (
      isRelief(line, at) ||
      /(?:^|-)(?:exclu(?:ded|ding|sions?)|exempt(?:ed|ing|ions?)?|waivers?)$/.test(wordAt(line, at))
    )
      return true
  return false
}

/** `a process by which firms may ask for an exclusion`. */
const isRoute = (line: Line, at: number): boolean => /^(?:by|through|under|for|to|that)$/.test(wordAt(line, at))

/** `those members who are importers will`: whose subject is farther. */
function isMember(line: Line, group: number): boolean {
  for (let k = group - 1; k >= 0 && group - k < 16; k -= 1) {
    if (/^[;:,.]$/.test(wordAt(line, k))) return false
    if (MANY.test(wordAt(line, k)) && /^(?:who|that|which)$/.test(wordAt(line, k + 1))) return true
  }
  return false
}

export const SET_UP: readonly (readonly [Turn, string])[] = [
  [
    setsUp,
    'establish establishes established establishing create creates created creating set sets setting launch launches launched launching form forms formed forming stand convene convenes convened develop develops developing start starts started starting open opens opened opening begin begins began direct directs directed order orders ordered have has restart restarts restarted restarting reopen reopens reopened relaunch resume extend extends extended maintain maintains maintained maintaining keep keeps kept continue continues',
  ],
]
