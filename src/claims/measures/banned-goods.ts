import { clauseEnd } from './clause.js'
import type { Line, Range } from './line.js'
import { actIn, idiom, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, objectPhrase, tradeIn } from './objects.js'

/** `banned seafood from Japan`, `has not banned rare earths`: goods stand for the trade in them. */
const bans: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.voice !== 'active' || verb.shape === 'participle') return undefined
  const phrase = objectPhrase(line, at + 1, false)
  if (phrase.to <= phrase.from || holdsMeasure(line, phrase) || isDoing(line, phrase.to)) return undefined
  const goods = tradeIn(line, phrase) || isFromState(line, phrase)
  if (!goods) return undefined
  const mood = moodOf(line, at)
  const to = clauseEnd(line, phrase.to)
  return idiom(
    line,
    actIn(mood, 'imposes'),
    { from: mood.from, to },
    {
      mood,
      by: mood.actor.to > mood.actor.from ? mood.actor : mood.subject,
      verb: at,
      object: { from: phrase.from, to },
    },
  )
}

/** `banned exports of`, `banned the tariffs`: read by what is banned. */
function holdsMeasure(line: Line, phrase: Range): boolean {
  for (let at = phrase.from; at < phrase.to; at += 1)
    if (
      isObject(line, at, 'flow', phrase, { trade: true, official: false }) ||
      isObject(line, at, 'measure', phrase, { trade: true, official: false })
    )
      return true
  return false
}

/** `banned traders from buying`: they are kept from doing something, and are no goods. */
function isDoing(line: Line, from: number): boolean {
  for (let at = from; at < line.tokens.length && at - from < 8; at += 1)
    if (wordAt(line, at) === 'from' && /ing$/.test(wordAt(line, at + 1))) return true
  return false
}

/** `seafood from Japan`: small letters, and a name behind `from`. */
const isFromState = (line: Line, { from, to }: Range): boolean =>
  wordAt(line, to) === 'from' &&
  line.tokens[to + 1]?.capital === true &&
  line.tokens.slice(from, to).every(({ capital }) => !capital)

export const BANNED_GOODS: readonly (readonly [Turn, string])[] = [[bans, 'ban bans banned banning embargo embargoed']]
