import type { DateMention } from '../reading.js'
import type { Token } from './tokens.js'

type Bound = NonNullable<DateMention['bound']>

const SINGLE: Readonly<Record<string, Bound>> = {
  before: 'before',
  by: 'until',
  until: 'until',
  till: 'until',
  through: 'until',
  after: 'after',
  following: 'after',
  since: 'since',
  from: 'since',
  starting: 'since',
  beginning: 'since',
  effective: 'since',
}
/** The longest that fits is taken; written from the date backwards. */
const PHRASES: readonly (readonly [string, Bound])[] = [
  ['no later than', 'until'],
  ['not later than', 'until'],
  ['no later than on', 'until'],
  ['on or before', 'until'],
  ['at or before', 'until'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['not before', 'since'],
  ['no earlier than', 'since'],
  ['on or after', 'since'],
  ['as of', 'since'],
  ['as from', 'since'],
  ['as early as', 'since'],
  ['starting on', 'since'],
  ['beginning on', 'since'],
  ['starting from', 'since'],
  ['effective on', 'since'],
  ['effective from', 'since'],
  ['effective as of', 'since'],
  ['later than', 'after'],
]
const BACKWARDS = PHRASES.map(([words, bound]) => ({ words: words.split(' ').reverse(), bound })).sort(
  (a, b) => b.words.length - a.words.length,
)

/**
 * What the words beside a date make of it: `until` takes the day named as the last one possible ("by", "no later than", "through"), `before` and `after`
 * leave it out, `since` takes it as the first. "As early as X or even earlier" bounds from above.
 */
export function boundOf(tokens: readonly Token[], from: number, to: number): Bound | undefined {
  if (/^(?:since|from)$/.test(tokens[from]?.word ?? '')) return 'since'
  if (orEarlier(tokens, to)) return 'until'
  if (/^(?:onward|onwards)$/.test(tokens[to]?.word ?? '')) return 'since'
  let at = from - 1
  while (at >= 0 && from - at < 3 && /^(?:the|,|end|of)$/.test(tokens[at]!.word)) at -= 1
  const phrase = BACKWARDS.find(({ words }) => words.every((word, index) => tokens[at - index]?.word === word))
  if (phrase) return phrase.bound
  const single = tokens[at]?.word ?? ''
  return Object.hasOwn(SINGLE, single) ? SINGLE[single] : undefined
}

/** "or even earlier", "or earlier", "or before", "or sooner". */
function orEarlier(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.word !== 'or') return false
  const next = tokens[to + 1]?.word === 'even' ? to + 2 : to + 1
  return /^(?:earlier|before|sooner)$/.test(tokens[next]?.word ?? '')
}
