import type { WithDates } from '../context.js'
import { type Word, wordsOf } from '../names/words.js'
import type { Entity, Mention, Quotation, Span } from '../reading.js'

export type Named = Mention & { readonly entity: Entity }

/** A sentence, or several that one quotation runs over. Words and mentions are those in it. */
export type Unit = Span & {
  readonly text: string
  readonly paragraph: number
  readonly words: readonly Word[]
  readonly mentions: readonly Named[]
  readonly quotes: readonly Quotation[]
  /** The mention that a word stands in, by the word's start; the longest. */
  readonly over: ReadonlyMap<number, Named>
  /** The mention that ends at a place, the longest. */
  readonly ending: ReadonlyMap<number, Named>
}

/** A single letter says nothing. */
const SHORTEST = 2
/** A longer sentence is no prose: nothing is attributed in it. */
const LONGEST = 4000

/** The sentences of the text, those joined that share a quotation. */
export function unitsOf(context: WithDates): readonly Unit[] {
  const { passages, quotations, head } = context
  const words = wordsOf(passages)
  const mentions = context.entities
    .flatMap((entity) => entity.mentions.map(({ start, end, surface }) => ({ start, end, surface, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cursor = { word: 0, mention: 0, quote: 0 }
  const units: Unit[] = []
  for (const span of joined(context)) {
    const within = <T extends Span>(items: readonly T[], key: keyof typeof cursor): T[] => {
      while (cursor[key] < items.length && items[cursor[key]]!.start < span.start) cursor[key] += 1
      const from = cursor[key]
      while (cursor[key] < items.length && items[cursor[key]]!.start < span.end) cursor[key] += 1
      return items.slice(from, cursor[key])
    }
    const inWords = within(words, 'word')
    const inMentions = within(mentions, 'mention')
    const quotes = within(quotations, 'quote')
    const length = span.end - span.start
    if (span.end > head.story.end || length > LONGEST || length < SHORTEST) continue
    units.push({
      start: span.start,
      end: span.end,
      paragraph: span.paragraph,
      text: passages.text.slice(span.start, span.end),
      words: inWords,
      mentions: inMentions,
      over: coverOf(inWords, inMentions),
      ending: endsOf(inMentions),
      quotes: quotes.filter(({ kind }) => kind !== 'headline'),
    })
  }
  return units
}

function joined({ passages, quotations }: WithDates): (Span & { paragraph: number })[] {
  const spans: { start: number; end: number; paragraph: number }[] = []
  let at = 0
  for (const { start, end, paragraph } of passages.sentences) {
    while (at < quotations.length && quotations[at]!.end <= start) at += 1
    const across = quotations[at] && quotations[at]!.start < start && quotations[at]!.end > start
    const last = spans.at(-1)
    if (across && last && last.paragraph === paragraph && end - last.start <= LONGEST) last.end = end
    else spans.push({ start, end, paragraph })
  }
  return spans
}

export const quoteAt = (unit: Unit, at: number): Quotation | undefined =>
  unit.quotes.find(({ start, end }) => at >= start && at < end)

export const mentionEnding = (unit: Unit, end: number): Named | undefined => unit.ending.get(end)
export const mentionStarting = (unit: Unit, start: number): Named | undefined =>
  unit.mentions.find((mention) => mention.start === start)
/** The mention that the word starting at a place stands in. */
export const mentionOver = (unit: Unit, start: number): Named | undefined => unit.over.get(start)

const NONE: ReadonlyMap<number, Named> = new Map()

function coverOf(words: readonly Word[], mentions: readonly Named[]): ReadonlyMap<number, Named> {
  if (mentions.length === 0) return NONE
  const over = new Map<number, Named>()
  let from = 0
  for (const mention of mentions) {
    while (from < words.length && words[from]!.end <= mention.start) from += 1
    for (let at = from; at < words.length && words[at]!.start < mention.end; at += 1)
      if (!over.has(words[at]!.start)) over.set(words[at]!.start, mention)
  }
  return over
}

function endsOf(mentions: readonly Named[]): ReadonlyMap<number, Named> {
  if (mentions.length === 0) return NONE
  const ending = new Map<number, Named>()
  for (const mention of mentions) if (!ending.has(mention.end)) ending.set(mention.end, mention)
  return ending
}
