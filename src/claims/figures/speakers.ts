import type { Quantity } from './quantities.js'
import type { Word } from './words.js'

const PEOPLE =
  /^(?:people|persons|sources|officials?|executives|analysts|economists|experts|aides|diplomats|representatives|insiders|lawyers|[a-z]{3,14}(?:ers|ors|ists))$/
const SPEAKS =
  /^(?:said|says?|told|tell|added|adds?|complained|complain|confirmed|denied|explained|warned|reported|estimated|described|stated|claimed|recalled|noted|spoke|speak|asked|declined)$/
/** Words that may stand between those who speak and their verb: `Two brokers at the port of Ningbo said`. */
const REACH = 12

/** `Two customs brokers said`, `according to three people`: who speaks is counted as a source, not as a figure. */
export function areSpeakers(words: readonly Word[], { kind, from, to }: Quantity): boolean {
  if (kind !== 'count') return false
  const own = PEOPLE.test(words[to - 1]!.lower) ? to : PEOPLE.test(words[to]?.lower ?? '') ? to + 1 : undefined
  if (own === undefined) return false
  if (words[from - 2]?.lower === 'according' && words[from - 1]!.lower === 'to') return true
  const before = words[from - 1]?.lower ?? ''
  // `a survey of 300 makers said`: the survey speaks
  if (before === 'of') return false
  if (/^(?:citing|cited|cites|quoted|quoting|quotes)$/.test(before)) return true
  // `four traders, who asked`; not `300 workers, it said`
  const next = words[own]?.text === ',' ? (words[own + 1]?.lower === 'who' ? 'who' : '') : (words[own]?.lower ?? '')
  if (SPEAKS.test(next)) return true
  if (!LEADS_ON.test(next)) return false
  for (let at = own + 1; at < words.length && at - own < REACH; at += 1) {
    const { lower } = words[at]!
    if (/^(?:[.,;:]|and|but|or)$/.test(lower)) return false
    if (SPEAKS.test(lower)) return true
  }
  return false
}
const LEADS_ON = /^(?:at|in|from|for|of|with|familiar|who|close|based|on)$/
