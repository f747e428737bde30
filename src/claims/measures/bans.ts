import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { type Found, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { FLOWS } from './words/nouns.js'

const DEALS = /^(?:transactions?|dealings?|conspirac(?:y|ies)|activit(?:y|ies)|importation|exportation|reexportation)$/
/** `Any transaction that evades this order is prohibited`: what is prohibited stands at the head of the sentence. */
const prohibited: Turn = (line, at) => {
  const verb = line.verbs[at]
  if (verb?.voice !== 'passive' || verb.shape !== 'finite' || verb.negated || verb.modal) return undefined
  if (wordAt(line, at + 1) === 'from' || /^(?:the|all|any|such|new|no)$/.test(wordAt(line, 0)) === false)
    return undefined
  for (let k = 1; k < 5 && k < verb.group; k += 1)
    if (DEALS.test(wordAt(line, k)) || FLOWS.has(wordAt(line, k)))
      return idiom(
        line,
        'imposes',
        { from: 0, to: clauseEnd(line, at + 1) },
        { head: k, mood: { ...STILL, given: false }, verb: at, whole: true },
      )
  return undefined
}

const TRADES =
  /^(?:export|import|re-?export|transfer|ship|sell|supply|provide|enter|release)(?:ed|s)?$|^(?:sold|shipped|transferred|supplied)$/
/** `No person may export`, `shall not be shipped`, `must not import`: what nobody may do is barred. */
const mayNot: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || verb?.shape !== 'finite') return undefined
  const bound = verb.modal === 'may' || verb.modal === 'ought' || isShall(line, verb.group, at)
  const nobody = /^(?:no|neither|nobody|none)$/.test(wordAt(line, clauseStart(line, verb.group)))
  if (!bound || (!verb.negated && !nobody) || isUnable(line, verb.group, at)) return undefined
  const mood = moodOf(line, at)
  if (mood.operator || mood.hypothetical || mood.said) return undefined
  return idiom(
    line,
    'imposes',
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood: { ...STILL, given: false }, verb: at },
  )
}
/** `cannot export its way out`: unable, not forbidden. */
const isUnable = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (/^(?:can|could|cannot|can't|couldn't|might)$/.test(wordAt(line, at))) return true
  return false
}
const isShall = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (wordAt(line, at) === 'shall') return true
  return false
}

/** `It shall be unlawful to import`, `it is illegal for banks to deal in`. */
const unlawful: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:be|is|made|becomes)$/.test(wordAt(line, at - 1))) return undefined
  for (let k = at + 1; k < line.tokens.length && k - at < 14; k += 1) {
    if (wordAt(line, k) !== 'to') continue
    if (!TRADES.test(wordAt(line, k + 1))) return undefined
    const from = clauseStart(line, at - 1)
    return idiom(line, 'imposes', { from, to: clauseEnd(line, k + 2) }, { mood: { ...STILL, given: false } })
  }
  return undefined
}

export const BANS: readonly (readonly [Turn, string])[] = [
  [prohibited, 'prohibited forbidden banned'],
  [
    mayNot,
    'export exported import imported reexport reexported transfer transferred ship shipped sell sold supply supplied',
  ],
  [unlawful, 'unlawful illegal'],
]

/** The line that a list of prohibitions hangs on: `The following are prohibited:`. */
const HEAD = /\b(?:is|are|be) (?:hereby )?(?:prohibited|forbidden|banned)(?: by this \w+)?[:：—-]?$/i
/** An item of it by its number: `(i)`, `(a)`, `1.`. */
const ITEM = /^\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[).] ?/i
const MOST = 40

/** The paragraphs that are items of a list of prohibitions, by index: each bans what it names. */
export function bannedItems(paragraphs: readonly { readonly text: string }[]): ReadonlySet<number> {
  const items = new Set<number>()
  for (let at = 0; at + 1 < paragraphs.length; at += 1) {
    if (!HEAD.test(paragraphs[at]!.text.slice(-80))) continue
    for (let next = at + 1; next < paragraphs.length && next - at <= MOST && isItem(paragraphs[next]!.text); next += 1)
      items.add(next)
  }
  return items
}
/** An item is a phrase, not a sentence of its own: it begins with a small letter. */
const isItem = (text: string): boolean => ITEM.test(text) && /^\p{Ll}/u.test(text.replace(ITEM, ''))

/** The trade that an item of such a list names: up to its first list of goods. */
export function itemBan(line: Line): Found | undefined {
  let from = 0
  while (from < 4 && from < line.tokens.length && !/^(?:the|any|new|all|a|an)$/.test(wordAt(line, from))) from += 1
  for (let k = from; k < from + 8 && k < line.tokens.length; k += 1)
    if (FLOWS.has(wordAt(line, k)) || DEALS.test(wordAt(line, k))) {
      let to = k + 1
      while (to < line.tokens.length && to - from < 45 && !/^[;:]$/.test(wordAt(line, to))) to += 1
      return idiom(line, 'imposes', { from, to }, { head: k, mood: { ...STILL, given: false }, whole: true })
    }
  return undefined
}
