import type { ClaimAct } from '../reading.js'
import { clauseEnd } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isObject, isTrade, objectPhrase } from './objects.js'
import { finite, isRate, subjectOf } from './subject.js'
import { LICENCES, STRONG } from './words/nouns.js'

const isShare = (line: Line, at: number): boolean =>
  line.tokens[at]?.kind === 'number' &&
  (wordAt(line, at).endsWith('%') || /^(?:percent|per|%)$/.test(wordAt(line, at + 1)))

const RISES = /^(?:rise|increase|climb|jump|go|double|triple|quadruple|snap|revert)$/
const FALLS = /^(?:fall|drop|decrease|come|decline)$/
/** `Tariffs will rise to 50 percent`, `the rate of duty fell from ... to ...`. */
const moves: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (verb?.shape !== 'finite') return undefined
  const next = wordAt(line, at + 1)
  const way = next === 'up' || next === 'back' ? 'up' : next === 'down' ? 'down' : undefined
  if (/^(?:go|come|snap)$/.test(verb.lemma)) {
    if (!way && !(verb.lemma === 'go' && (next === 'from' || (next === 'to' && isShare(line, at + 2)))))
      return undefined
  } else if (!/^(?:from|to|by|again|further|sharply|automatically|gradually|[.,;])$/.test(next || '.')) return undefined
  const subject = subjectOf(line, verb.group, ground, isRate)
  if (!subject) return undefined
  const mood = moodOf(line, at)
  const up = way === 'down' ? false : !FALLS.test(verb.lemma) || way === 'up'
  if (!up && !FALLS.test(verb.lemma) && !RISES.test(verb.lemma)) return undefined
  const act: ClaimAct = mood.operator ?? (up ? 'imposes' : 'lifts')
  return idiom(
    line,
    act,
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

/** `will move their tariffs down`, `moved down the tariff levels`, `bring down`, `have put up tariffs`. */
const shifts: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (!verb) return isShifted(line, at, ground)
  let way: string | undefined
  let head: number | undefined
  const start = /^(?:down|up)$/.test(wordAt(line, at + 1)) ? at + 2 : at + 1
  if (start === at + 2) way = wordAt(line, at + 1)
  const phrase = objectPhrase(line, start, false)
  for (let k = start; k < start + 9 && k < line.tokens.length; k += 1) {
    const word = wordAt(line, k)
    if (head !== undefined && /^(?:down|up)$/.test(word)) way ??= word
    if (/^[;:.,]$/.test(word)) break
    if (
      head === undefined &&
      k < phrase.to &&
      (isObject(line, k, 'strong', phrase, ground) ||
        (/^levels?$/.test(word) && isTrade(wordAt(line, k - 1))) ||
        STRONG.has(word))
    )
      head = k
  }
  if (!way || head === undefined) return undefined
  const mood = moodOf(line, at)
  const act: ClaimAct = mood.operator ?? (way === 'down' ? 'lifts' : 'imposes')
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { head, mood, by: mood.subject, verb: at },
  )
}

/** `The duty is being brought down to 15 percent`. */
function isShifted(line: Line, at: number, ground: Ground): Found | undefined {
  const verb = line.verbs[at]
  const way = wordAt(line, at + 1)
  if (verb?.voice !== 'passive' || verb.shape !== 'finite' || !/^(?:down|up)$/.test(way)) return undefined
  const subject = subjectOf(line, verb.group, ground, isRate)
  if (!subject) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    mood.operator ?? (way === 'down' ? 'lifts' : 'imposes'),
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, at + 2) },
    { head: subject.head, mood, verb: at },
  )
}

/** `is revising its licence review policy`: eased where a presumption of denial goes, else a measure. */
const revises: Turn = (line, at) => {
  const verb = finite(line, at)
  if (!verb) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  let head = -1
  for (let k = phrase.from; k < phrase.to && head < 0; k += 1)
    if (/^(?:polic(?:y|ies)|requirements?)$/.test(wordAt(line, k)) && hasLicence(line, phrase.from, k)) head = k
  if (head < 0) return undefined
  const mood = moodOf(line, at)
  const eased =
    line.tokens.some(({ low }, k) => low === 'from' && denialAfter(line, k)) || /^(?:eas|relax)/.test(verb.lemma)
  const act: ClaimAct = mood.operator ?? (eased ? 'lifts' : 'imposes')
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { head, mood, by: mood.subject, verb: at, object: phrase },
  )
}
const hasLicence = (line: Line, from: number, to: number) => {
  for (let k = from; k < to; k += 1)
    if (LICENCES.has(wordAt(line, k)) || /^(?:licensing|control|export)$/.test(wordAt(line, k))) return true
  return false
}
const denialAfter = (line: Line, at: number) => {
  for (let k = at; k < at + 6; k += 1) if (wordAt(line, k) === 'denial') return true
  return false
}

export const MOVING: readonly (readonly [Turn, string])[] = [
  [
    moves,
    'rise rises rose risen rising increase increases increased increasing climb climbed jump jumped go going goes went gone double doubled triple tripled quadruple quadrupled snap revert reverts reverted fall falls fell fallen drop drops dropped decrease decreases decreased come comes came',
  ],
  [shifts, 'move moves moved moving bring brings brought bringing put puts putting drive walk take ratchet ratcheted'],
  [
    revises,
    'revise revises revised revising change changes changed changing amend amends amended amending update updates updated updating modify modifies modified modifying',
  ],
]
