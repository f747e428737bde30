import type { WithClaims } from '../context.js'
import type { ClaimAct, Measure } from '../reading.js'
import { type Sort, wordsOf } from './filed.js'
import type { Line, Range } from './line.js'
import { type Found, wordAt } from './mention.js'
import { isTruce } from './objects.js'
import { lastNamed, type Nearby, namedBy, ownerOf, type Parties, partyOf, sidesOf } from './party.js'
import { sortsIn } from './provisions.js'
import { ACCORDS, LICENCES, STRONG, WEAK } from './words/nouns.js'
import { PREPOSITIONS } from './words/small.js'

export type Issued = {
  readonly issuer: string
  /** How it was inferred, where the measure's own words do not name it. */
  readonly from?: string
  /** Words of what the measure refers back to: a relative pronoun's noun, or the measure before. */
  readonly about?: string
  /** The phrase that a relative pronoun stands for. */
  readonly antecedent?: Range
}
type Ground = {
  readonly context: WithClaims
  readonly parties: Parties
  readonly line: Line
  /** The measures of the text before this one. */
  readonly earlier: readonly Measure[]
}

const NAMED_BEFORE = 'the measures that the text names before'

/**
 * Who acts: the owner of what a relative pronoun stands for; the subject or agent; for a truce both states; for a plain noun only a name in it;
 * for "the measures", "the legislation" the issuer of those named before; else the one before, or the last body named.
 */
export function issuerOf(ground: Ground, found: Found, near: Nearby): Issued {
  const { parties, line, context } = ground
  const { text } = context.passages
  if (found.hit) return { issuer: hitter(parties, line, found, near) ?? backTo(ground, found)?.issuer ?? 'unnamed' }
  const antecedent = relativeOf(line, found)
  const about = antecedent ? textOf(text, line, antecedent) : undefined
  const more = antecedent && about ? { about, antecedent } : {}
  const owner = antecedent && ownerOf(parties, line, antecedent)
  if (owner) return { issuer: owner, ...more }
  const named = partyOf(parties, text, line, found.by, near)
  if (named) return { issuer: named, ...more }
  if (found.act === 'denies' && PEOPLE.test(wordAt(line, found.by.to - 1)))
    return { issuer: plain(text, line, found.by) }
  if (
    (found.act === 'suspends' && found.kind !== 'verb' && found.head >= 0 && isTruce(line, found.head)) ||
    (found.act === 'agrees' && found.mood.negated)
  )
    return { issuer: parties.both ?? 'unnamed' }
  if (found.obeyed) {
    const speaker = near.claim?.speaker
    const told = speaker !== undefined && parties.states.has(speaker) ? speaker : backTo(ground, found)?.issuer
    return { issuer: told ?? 'unnamed', ...more }
  }
  const start = found.head > 0 ? Math.min(found.from, phraseFrom(line, found.head)) : found.from
  const inside =
    ownerOf(parties, line, { from: start, to: Math.max(found.head + 1, start) }) ??
    namedBy(parties, line, { from: found.from, to: Math.max(found.head, found.from) }, near)
  if (inside) return { issuer: inside, ...more }
  const back = backTo(ground, found)
  if (back) return { issuer: back.issuer, from: NAMED_BEFORE, about: back.subject }
  if (found.kind === 'noun') return { issuer: 'unnamed' }
  return { issuer: lastResort(ground, found, near), ...more }
}

/** Of `makers face new Chinese rules`, `tariffs from Washington`, `rules imposed by Japan`: the owner, or who is named as the source. */
function hitter(parties: Parties, line: Line, { head, to }: Found, near: Nearby): string | undefined {
  const owner = ownerOf(parties, line, { from: phraseFrom(line, head), to: head + 1 })
  if (owner) return owner
  for (let at = head + 1; at < to; at += 1)
    if (wordAt(line, at) === 'by' || (at === head + 1 && wordAt(line, at) === 'from'))
      return namedBy(parties, line, { from: at + 1, to: Math.min(to, at + 6) }, near)
  return undefined
}

/** People who are no body of a state, and speak for themselves: `industry insiders denied`. */
const PEOPLE =
  /^(?:people|persons|sources|executives|analysts|economists|experts|insiders|lawyers|companies|firms|[a-z]{3,14}(?:ers|ors))$/
const plain = (text: string, line: Line, { from, to }: Range): string =>
  textOf(text, line, { from: /^(?:the|some|several|many)$/.test(wordAt(line, from)) ? from + 1 : from, to })

function lastResort({ context, parties, line }: Ground, found: Found, near: Nearby): string {
  const speaks = found.act === 'threatens' || found.act === 'considers' || found.act.startsWith('does-not')
  if (speaks && near.claim) return near.claim.speaker
  const last =
    near.before ??
    lastNamed(parties, near, ({ type }) => type === 'state' || type === 'org' || (speaks && type === 'person'))
  // what somebody of another state says is not of whom the text spoke before
  const [theirs] = near.claim ? sidesOf(parties, near.claim.speaker) : []
  if (last && theirs && !speaks && !sidesOf(parties, last).includes(theirs)) return 'unnamed'
  if (last) return last
  // `“Exports shall not be permitted,” the ministry said`: its own act
  const isAgentless = found.verb !== undefined && line.verbs[found.verb]?.voice === 'passive'
  if (near.claim && (isAgentless || near.claim.mode === 'direct') && parties.states.has(near.claim.speaker))
    return near.claim.speaker
  const { kind, publisher } = context.head
  return (kind === 'notice' || kind === 'statement') && publisher.basis !== 'absent' ? publisher.value : 'unnamed'
}

const isMeasureNoun = (word: string) => STRONG.has(word) || WEAK.has(word) || LICENCES.has(word)
const REACH = 26

/** The phrase that `which`, `that` or `who` at the head of the mention stands for: back to the measure's noun and what owns it. */
function relativeOf(line: Line, { from, verb }: Found): Range | undefined {
  if (verb === undefined) return undefined
  for (let at = Math.max(1, from - 2); at <= Math.min(from + 1, verb); at += 1) {
    if (!/^(?:which|that)$/.test(wordAt(line, at))) continue
    for (let head = at - 1; head >= 0 && at - head < REACH; head -= 1) {
      if (/^[;:]$/.test(wordAt(line, head))) return undefined
      if (!isMeasureNoun(wordAt(line, head))) continue
      return { from: phraseFrom(line, head), to: at }
    }
  }
  return undefined
}
/** Where the noun's own phrase starts: after a mark, a preposition or a verb. */
function phraseFrom(line: Line, head: number): number {
  let start = head
  while (start > 0 && head - start < 8 && line.tokens[start - 1]!.kind !== 'mark' && !stops(line, start - 1)) start -= 1
  return start
}
const stops = (line: Line, at: number) => {
  const verb = line.verbs[at]
  return PREPOSITIONS.has(wordAt(line, at)) || (verb !== undefined && verb.shape !== 'gerund')
}

const POINTS = /^(?:the|these|those|this|such|both)$/
/** Acts after which "the measures" may speak of what was acted on. */
const MADE: ReadonlySet<ClaimAct> = new Set<ClaimAct>([
  'announces',
  'imposes',
  'schedules',
  'takes-effect',
  'suspends',
  'postpones',
  'extends',
  'threatens',
  'proposes',
  'withdraws',
  'lifts',
])
const HOW_FAR = 24

/** The last measure of the text that "the tariffs", "these rare-earth rules" or "it" can mean: of the same sort, and of its goods where it names some. */
function backTo({ line, earlier }: Ground, found: Found): Measure | undefined {
  const phrase = definite(line, found)
  if (!phrase) return undefined
  const words = line.tokens.slice(phrase.from, phrase.to).map(({ low }) => low)
  const sorts = sortsIn(words.join(' '))
  const goods = [...wordsOf(words.filter((word) => !isMeasureNoun(word) && !ADDED.has(word)).join(' '))]
  for (let at = earlier.length - 1; at >= 0 && earlier.length - at <= HOW_FAR; at -= 1) {
    const other = earlier[at]!
    if (!MADE.has(other.act) || other.issuer === 'unnamed' || other.polarity === 'negative') continue
    const theirs = meantBy(other)
    if (sorts.size > 0 && theirs.sorts.size > 0 && ![...sorts].some((sort) => theirs.sorts.has(sort))) continue
    if (goods.length === 0 || goods.some((word) => theirs.goods.has(word))) return other
  }
  return undefined
}

type Meant = { readonly sorts: ReadonlySet<Sort>; readonly goods: ReadonlySet<string> }
const meant = new WeakMap<Measure, Meant>()

/** What sorts of measure and which goods the words of a measure name; read once, for many that follow ask. */
function meantBy(measure: Measure): Meant {
  const known = meant.get(measure)
  if (known) return known
  const all = `${measure.subject} ${measure.quote}`
  const read = { sorts: sortsIn(all), goods: wordsOf(all) }
  meant.set(measure, read)
  return read
}
const ADDED = new Set(
  'new recent latest strict strictest planned proposed same current existing sweeping scheduled'.split(' '),
)

/** The subject's phrase, where an article or pronoun points back: `the rare-earth measures`, `it`. */
function definite(line: Line, { from, head, by, verb }: Found): Range | undefined {
  const start = by.to > by.from ? by.from : from
  const first = wordAt(line, start)
  if (/^(?:it|they)$/.test(first)) return { from: start, to: start }
  if (!POINTS.test(first)) return undefined
  const last = Math.min(verb ?? line.tokens.length, start + 9)
  for (let at = start + 1; at < last; at += 1) {
    const word = wordAt(line, at)
    if (line.tokens[at]!.kind === 'mark' || PREPOSITIONS.has(word) || ACCORDS.has(word)) return undefined
    if (isMeasureNoun(word) && !isMeasureNoun(wordAt(line, at + 1))) return { from: start + 1, to: at + 1 }
  }
  return head > start && head - start < 9 ? { from: start + 1, to: head + 1 } : undefined
}

const textOf = (text: string, line: Line, { from, to }: Range): string =>
  text.slice(line.tokens[from]!.start, line.tokens[to - 1]!.end)
