import type { WithClaims } from '../context.js'
import type { Claim, Entity, Span } from '../reading.js'
import type { Line, Range } from './clause.js'
import { isInstrument } from './objects.js'
import { DETERMINERS } from './words/small.js'

type Named = Span & { readonly entity: Entity }

/** Who stands where in the text: entity mentions and claims by place. */
export type Parties = {
  readonly named: readonly Named[]
  readonly claims: readonly Claim[]
  /** State by canonical name. */
  readonly states: ReadonlyMap<string, string>
  /** The two states that the report names most, in the order of their names. */
  readonly both: string | undefined
}

export function partiesOf({ entities, claims }: WithClaims): Parties {
  const named = entities
    .filter(({ type }) => type !== 'product')
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
  const most = entities
    .filter(({ type }) => type === 'state')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 2)
    .map(({ canonical }) => canonical)
    .sort()
  return {
    named: named.sort((a, b) => a.start - b.start || b.end - a.end),
    claims: [...claims].sort((a, b) => a.start - b.start),
    states: new Map(entities.flatMap(({ canonical, state }) => (state ? [[canonical, state]] : []))),
    both: most.length === 2 ? most.join(' and ') : undefined,
  }
}

/** The first index whose item starts at or after `start`. */
function firstFrom(items: readonly Span[], start: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Mentions that lie inside the span. */
export function namedIn(parties: Parties, span: Span): Named[] {
  const found: Named[] = []
  for (
    let at = firstFrom(parties.named, span.start);
    at < parties.named.length && parties.named[at]!.start < span.end;
    at += 1
  )
    if (parties.named[at]!.end <= span.end) found.push(parties.named[at]!)
  return found
}

const WE = /^(?:we|i|our|my|us|ourselves)$/
const BACK = /^(?:it|he|she|they|its|his|her|their|this|that|which|who)$/

/** What a party may be looked for by, beyond its own words. */
export type Nearby = {
  readonly before: string | undefined
  readonly claim: Claim | undefined
  /** Where the mention starts; the last name before it may stand for a pronoun. */
  readonly at: number
  /** The paragraph starts here. */
  readonly since: number
}

/** The party of a subject's words: its names; for a pronoun the last name that fits; for "both sides" the two states of the report; else the words themselves. */
export function partyOf(parties: Parties, text: string, line: Line, range: Range, near: Nearby): string | undefined {
  return namedBy(parties, line, range, near) ?? bare(text, line, range)
}

/** The party by a name or pronoun in the range alone. */
export function namedBy(parties: Parties, line: Line, range: Range, near: Nearby): string | undefined {
  if (range.to <= range.from) return undefined
  const span = { start: line.tokens[range.from]!.start, end: line.tokens[range.to - 1]!.end }
  const named = namedIn(parties, span)
  const states = named.filter(({ entity }) => entity.type === 'state')
  if (
    states.length > 1 &&
    states.length === named.length &&
    line.tokens.slice(range.from, range.to).some(({ low }) => low === 'and')
  )
    return [...new Set(states.map(({ entity }) => entity.canonical))].slice(0, 3).join(' and ')
  const last = named.at(-1)
  if (last) return last.entity.canonical
  const word = line.tokens[range.to - 1]!.low
  const first = line.tokens[range.from]!.low
  if (WE.test(word)) return near.claim?.speaker ?? lastNamed(parties, near, PERSON)
  if (/^(?:he|she|who|his|her)$/.test(word) || /^(?:his|her)$/.test(first))
    return lastNamed(parties, near, PERSON) ?? near.before
  if (BACK.test(word) || /^(?:its|their)$/.test(first)) return lastNamed(parties, near, BODY) ?? near.before
  if (BOTH.test(word) && /^(?:both|two|neither|either)$/.test(line.tokens[Math.max(range.from, range.to - 2)]!.low))
    return parties.both
  return undefined
}

const PERSON = (entity: Entity) => entity.type === 'person'
const BODY = (entity: Entity) => entity.type === 'state' || entity.type === 'org'
const BOTH = /^(?:sides?|countries|nations|parties|party|governments|both)$/

/** The last fitting name before the mention, in its paragraph. */
export function lastNamed(
  parties: Parties,
  { at, since }: Nearby,
  fits: (entity: Entity) => boolean,
): string | undefined {
  const from = firstFrom(parties.named, at) - 1
  for (let k = from; k >= 0 && k > from - 40 && parties.named[k]!.start >= since; k -= 1)
    if (fits(parties.named[k]!.entity)) return parties.named[k]!.entity.canonical
  return undefined
}

/** The subject's own words, without article: only where a name stands among them. */
function bare(text: string, line: Line, { from, to }: Range): string | undefined {
  let start = from
  while (start < to && (DETERMINERS.has(line.tokens[start]!.low) || line.tokens[start]!.kind !== 'word')) start += 1
  const capital = line.tokens.slice(start, to).findIndex((token) => token.capital)
  if (WE.test(line.tokens[to - 1]?.low ?? '')) return undefined
  if (
    capital === -1 ||
    to - start > 9 ||
    to <= start ||
    line.verbs.slice(start, to).some(Boolean) ||
    isInstrument(line, to - 1)
  )
    return undefined
  return text.slice(line.tokens[start]!.start, line.tokens[to - 1]!.end)
}

/** The claim that the span stands in: the shortest that holds at least half of it. */
export function claimAround(parties: Parties, { start, end }: Span): Claim | undefined {
  let best: Claim | undefined
  const upTo = firstFrom(parties.claims, end)
  for (let at = upTo - 1; at >= 0 && upTo - at < 24; at -= 1) {
    const claim = parties.claims[at]!
    const shared = Math.min(end, claim.end) - Math.max(start, claim.start)
    if (2 * shared < end - start) continue
    if (!best || claim.end - claim.start < best.end - best.start) best = claim
  }
  return best
}
