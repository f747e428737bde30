import { clauseEnd, type Line } from './clause.js'
import { type Found, idiom, STILL, type Turn, wordAt } from './mention.js'
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

export const BANS: readonly (readonly [Turn, string])[] = [[prohibited, 'prohibited forbidden banned']]

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
