import type { DateMention, Entity, Span } from '../reading.js'
import { matchesOf } from '../text/matches.js'
import type { Passages, Sentence } from '../text/passage.js'

/** A name that stands in a sentence. */
export type Standing = Span & { readonly entity: Entity }

/** A sentence with the dates and names that stand in it. Offsets are those of the report. */
export type Scene = {
  readonly sentence: Sentence
  readonly dates: readonly DateMention[]
  readonly names: readonly Standing[]
  /** Heads of state or government named anywhere in the report. */
  readonly leaders: ReadonlySet<Entity>
  readonly published?: string
}

/** The sentences of a report, each with its dates and names. One pass over the three lists. */
export function scenesOf(
  passages: Passages,
  dates: readonly DateMention[],
  entities: readonly Entity[],
  published: string | undefined,
): readonly Scene[] {
  const names = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start)
  const leaders = leadersOf(passages.text, names)
  const ordered = [...dates].sort((a, b) => a.start - b.start)
  let [name, day] = [0, 0]
  return passages.sentences.map((sentence) => {
    const [firstName, firstDay] = [name, day]
    while (name < names.length && names[name]!.start < sentence.end) name += 1
    while (day < ordered.length && ordered[day]!.start < sentence.end) day += 1
    return {
      sentence,
      dates: ordered.slice(firstDay, day),
      names: names.slice(firstName, name),
      leaders,
      ...(published ? { published } : {}),
    }
  })
}

const NEAR = 600
/** So few are all near. */
const FEW = 40

/** The scene with only the dates and names near an offset: a sentence of a hostile text may hold thousands. */
export function nearby(scene: Scene, at: number): Scene {
  if (scene.dates.length < FEW && scene.names.length < FEW) return scene
  return { ...scene, dates: around(scene.dates, at), names: around(scene.names, at) }
}

/** Of spans in order of their starts, those that start within reach. */
function around<Item extends Span>(items: readonly Item[], at: number): readonly Item[] {
  if (items.length < FEW) return items
  return items.slice(firstFrom(items, at - NEAR), firstFrom(items, at + NEAR))
}

function firstFrom(items: readonly Span[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A stretch of a sentence: its words with one neighbour clause's worth of room. `text` is the report's words at `start`. */
export type Clause = Span & { readonly text: string }

const LONGEST = 220
const BREAK = /[,;:"“”()]+|\b(?:[Bb]ut|[Ww]hile|which|because|[Aa]lthough|though|whereas)\b/g
/** A clause begins after "that", also where it runs on behind the word asked about. */
const OPENING =
  /[,;:"“”()]+|\b(?:[Bb]ut|[Ww]hile|which|because|[Aa]lthough|though|whereas)\b|\bthat(?= (?:he|she|it|they|there|the|a|an|its|his|their|both|[A-Z]))/g

/** The clause around an offset of the sentence: between marks and conjunctions, at most 220 characters each way. */
export function clauseAround({ sentence }: Scene, start: number, end: number): Clause {
  const { text } = sentence
  const [a, b] = [start - sentence.start, end - sentence.start]
  const before = text.slice(Math.max(0, a - LONGEST), a)
  const after = text.slice(b, b + LONGEST)
  let from = a - before.length
  for (const found of matchesOf(OPENING, before))
    if (!insideNumber(before, found)) from = a - before.length + found.index + found[0].length
  let to = b + after.length
  for (const found of matchesOf(BREAK, after)) {
    if (insideNumber(after, found)) continue
    to = b + found.index
    break
  }
  return trimmedClause(text, sentence.start, from, to)
}

const insideNumber = (text: string, found: RegExpMatchArray): boolean =>
  found[0] === ',' &&
  /\d/.test(text[found.index! - 1] ?? '') &&
  /^(?:\d| ?(?:19|20)\d\d)/.test(text.slice(found.index! + 1, found.index! + 6))

/** Without white space and full stops at the ends. */
function trimmedClause(text: string, offset: number, from: number, to: number): Clause {
  let [a, b] = [from, to]
  while (a < b && /[\s.]/.test(text[a]!)) a += 1
  while (b > a && /[\s!?]/.test(text[b - 1]!)) b -= 1
  if (b - a > 1 && text[b - 1] === '.' && !/\.[A-Za-z]\.$/.test(text.slice(a, b))) b -= 1
  return { start: offset + a, end: offset + b, text: text.slice(a, b) }
}

export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** Names that stand in a span, in its order, each entity once. */
export function namedIn({ names }: Scene, span: Span): readonly Entity[] {
  return [...new Set(names.filter((name) => within(name, span)).map(({ entity }) => entity))]
}

const LEADING = /\b(?:president|prime minister|premier|chancellor|general secretary|party chair|king|emperor)\b/i
const NOT_LEADING = /\b(?:vice|deputy|former|spokes\w*|adviser|advisor|ambassador|secretary general)\b/i

/** Heads of state or government, by the office on file or by the title the text gives them anywhere. */
function leadersOf(text: string, names: readonly Standing[]): ReadonlySet<Entity> {
  const told = (words: string): boolean => LEADING.test(words) && !NOT_LEADING.test(words)
  const leaders = names.filter(({ start, end, entity }) => {
    if (entity.type !== 'person') return false
    const before = text.slice(Math.max(0, start - 40), start)
    const titled =
      /(?:president|premier|prime minister|party chair)\s+$/i.test(before) &&
      !/\b(?:vice|deputy|former)\s+\w+\s+$/i.test(before)
    return titled || told(entity.office ?? '') || told(text.slice(start, end))
  })
  return new Set(leaders.map(({ entity }) => entity))
}
