import { isAct } from '../attribution/own.js'
import { signerOf } from '../attribution/signer.js'
import type { WithClaims } from '../context.js'
import type { Claim, Entity, Span } from '../reading.js'
import type { Line, Range } from './line.js'
import { isInstrument } from './objects.js'
import { STRONG, WEAK } from './words/nouns.js'
import { DETERMINERS, PREPOSITIONS } from './words/small.js'

type Named = Span & { readonly entity: Entity }

/** Who stands where in the text: entity mentions and claims by place. */
export type Parties = {
  readonly named: readonly Named[]
  readonly claims: readonly Claim[]
  /** State by canonical name. */
  readonly states: ReadonlyMap<string, string>
  /** State's name by its adjective, in lower case. */
  readonly adjectives: ReadonlyMap<string, string>
  /** The two states that the report names most, in the order of their names. */
  readonly both: string | undefined
  /** Who says I in an order or proclamation: who signs it, else the state whose law it is. */
  readonly self: string | undefined
}

export function partiesOf(context: WithClaims): Parties {
  const { entities, claims, register } = context
  const named = entities
    .filter(({ type }) => type !== 'product')
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
  const most = entities
    .filter(({ type }) => type === 'state')
    .map((state) => ({ canonical: state.canonical, times: timesNamed(entities, state) }))
    .sort((a, b) => b.times - a.times)
    .slice(0, 2)
    .map(({ canonical }) => canonical)
    .sort()
  return {
    named: named.sort((a, b) => a.start - b.start || b.end - a.end),
    claims: [...claims].sort((a, b) => a.start - b.start),
    states: new Map(entities.flatMap(({ canonical, state }) => (state ? [[canonical, state]] : []))),
    adjectives: adjectivesOf(register),
    both: most.length === 2 ? most.join(' and ') : undefined,
    self: selfOf(context),
  }
}

/** How often a text names a state, its people and its bodies. */
const timesNamed = (entities: readonly Entity[], { state }: Entity): number =>
  entities.reduce((sum, one) => sum + (one.state !== undefined && one.state === state ? one.mentions.length : 0), 0)

const DECIDES =
  /\bI (?:also |further |hereby |therefore )?(?:(?:have )?(?:determined?|found|find|imposed?|declared?|directed?|decided?)|hereby)\b/
const US_LAW =
  /\b(?:U\.S\.C\.|HTSUS|Executive Order \d{4,5}|Proclamation \d{4,5}|Harmonized Tariff Schedule of the United States)/
const READ = 40_000

function selfOf(context: WithClaims): string | undefined {
  const text = context.passages.text.slice(0, READ)
  if (!DECIDES.test(text) || !isAct(context)) return undefined
  const signer = signerOf(context)
  if (signer) return signer.name
  return US_LAW.test(text) ? context.register.actors?.states.us?.name : undefined
}

function adjectivesOf({ actors }: WithClaims['register']): ReadonlyMap<string, string> {
  const states = Object.values(actors?.states ?? {})
  return new Map(states.flatMap(({ name, demonyms }) => demonyms.map((word) => [word.toLowerCase(), name] as const)))
}

/** The states of an issuer: its own, that of a person or body, or those of both sides. */
export function sidesOf({ states }: Parties, issuer: string): readonly string[] {
  const own = states.get(issuer)
  if (own) return [own]
  return issuer.split(' and ').flatMap((name) => states.get(name) ?? [])
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
  /** The measure before in the paragraph ends here; what it names on the way is its object. */
  readonly after?: number
}

/** Who owns the measure that the phrase names: `China's new rules on shipments to Japan`, `American tariffs`, `the U.S. tariff`. */
export function ownerOf(parties: Parties, line: Line, { from, to }: Range): string | undefined {
  const first = line.tokens[from]
  if (!first || to <= from) return undefined
  const named = namedIn(parties, { start: first.start, end: line.tokens[to - 1]!.end })
  for (let at = from; at < to; at += 1) {
    const { low, start, end } = line.tokens[at]!
    if (at > from && (PREPOSITIONS.has(low) || line.verbs[at]?.shape === 'finite')) return undefined
    if (low === "'s") {
      const owner = named.find((one) => one.end === start || one.end === end)
      if (owner) return owner.entity.canonical
    }
    const noun = line.tokens[at + 1]
    if (!noun || at + 1 >= to || noun.kind !== 'word' || noun.low === "'s" || noun.capital) continue
    const state = named.find((one) => one.end === end && one.entity.type === 'state')
    if (state) return state.entity.canonical
    const adjective = parties.adjectives.get(low)
    if (adjective) return adjective
  }
  return undefined
}

/** The party of a subject's words: its names; for a pronoun the last name that fits; for "both sides" the two states of the report; else the words themselves. */
export function partyOf(parties: Parties, text: string, line: Line, words: Range, near: Nearby): string | undefined {
  const range = withNoun(line, words)
  const owner = endsInMeasure(line, range) ? ownerOf(parties, line, range) : undefined
  const named = owner ?? namedBy(parties, line, range, near) ?? bodyBefore(parties, line, range, near)
  if (named) return named
  const own = endsInMeasure(line, range) ? undefined : bare(text, line, range)
  return own && (parties.adjectives.get(own.toLowerCase()) ?? own)
}

/** `Chinese export | curbs`: the measure's noun after the words is theirs. */
function withNoun(line: Line, { from, to }: Range): Range {
  const next = line.tokens[to]
  return to > from && next && !next.capital && isMeasureNoun(next.low) ? { from, to: to + 1 } : { from, to }
}
const isMeasureNoun = (word: string) => STRONG.has(word) || WEAK.has(word)

const BODIES = /^(?:ministry|department|commission|bureau|office|council|agency|administration|parliament|senate)$/
/** `the ministry`, `the ministry's new rules`: the last body named before that is one. */
function bodyBefore(parties: Parties, line: Line, { from, to }: Range, { at }: Nearby): string | undefined {
  let word = from
  while (word < to && word - from < 4 && !BODIES.test(line.tokens[word]!.low)) word += 1
  const body = line.tokens[word]
  if (word >= to || !body || (word + 1 < to && line.tokens[word + 1]!.low !== "'s")) return undefined
  const last = firstFrom(parties.named, at) - 1
  for (let k = last; k >= 0 && k > last - 60; k -= 1) {
    const { entity } = parties.named[k]!
    if (entity.type === 'org' && surfaceWords(entity).has(body.low)) return entity.canonical
  }
  return undefined
}

const surfaces = new WeakMap<Entity, ReadonlySet<string>>()
/** The words of all ways in which the text writes a name, lower case; read once, for many that ask. */
function surfaceWords(entity: Entity): ReadonlySet<string> {
  const known = surfaces.get(entity)
  if (known) return known
  const ways = new Set(entity.mentions.map(({ surface }) => surface))
  const words = new Set([...ways].flatMap((way) => way.toLowerCase().split(' ')))
  surfaces.set(entity, words)
  return words
}

/** The phrase is a measure, not a party: its head, before any preposition, is a measure's noun. */
function endsInMeasure(line: Line, { from, to }: Range): boolean {
  let end = from + 1
  while (end < to && !PREPOSITIONS.has(line.tokens[end]!.low)) end += 1
  const head = line.tokens[end - 1]?.low ?? ''
  return isMeasureNoun(head)
}

/** `The Poe Association said it was ...`: who speaks is on no list, and no name of the text stands for it. */
const isStranger = (parties: Parties, { claim, since, at }: Nearby): boolean =>
  claim !== undefined &&
  claim.mode === 'indirect' &&
  claim.start >= since &&
  claim.start < at &&
  claim.speaker === claim.chain.at(-1) &&
  claim.quote.startsWith(claim.speaker) &&
  !canonicalsOf(parties).has(claim.speaker)

const canonicals = new WeakMap<Parties, ReadonlySet<string>>()
/** Everybody whom the text names, for many that ask. */
function canonicalsOf(parties: Parties): ReadonlySet<string> {
  const known = canonicals.get(parties) ?? new Set(parties.named.map(({ entity }) => entity.canonical))
  canonicals.set(parties, known)
  return known
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
  if (/^(?:i|my)$/.test(word) && parties.self && (!near.claim || near.claim.mode === 'indirect')) return parties.self
  if (WE.test(word)) return near.claim?.speaker ?? lastNamed(parties, near, PERSON)
  if (/^(?:he|she|who|his|her)$/.test(word) || /^(?:his|her)$/.test(first))
    return lastNamed(parties, near, PERSON) ?? near.before
  if (/^(?:it|they)$/.test(word) && isStranger(parties, near)) return near.claim!.speaker
  if (BACK.test(word) || /^(?:its|their)$/.test(first)) {
    const since = Math.max(near.since, near.after ?? 0)
    return lastNamed(parties, { ...near, since }, BODY) ?? near.before ?? lastNamed(parties, near, BODY)
  }
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
  const last = line.tokens[to - 1]?.low ?? ''
  if (WE.test(last) || BACK.test(last) || BACK.test(line.tokens[start]?.low ?? '')) return undefined
  if (
    capital === -1 ||
    to - start > 9 ||
    to <= start ||
    line.verbs.slice(start, to).some(Boolean) ||
    isInstrument(line, to - 1) ||
    isMeasureNoun(last)
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
