import type { Claim, DateMention, Entity, Figure, Measure, Quoted, Reading, ReportedEvent } from '../reading.js'

type Words<T extends Quoted> = Omit<T, 'id' | 'start' | 'end'> & { readonly id?: string }
type Said = {
  readonly published?: string
  readonly publisher?: string
  readonly from?: readonly string[]
  readonly measures?: readonly (Omit<Words<Measure>, 'polarity' | 'subject'> &
    Partial<Pick<Measure, 'polarity' | 'subject'>>)[]
  readonly claims?: readonly Words<Claim>[]
  readonly events?: readonly Words<ReportedEvent>[]
  readonly figures?: readonly Words<Figure>[]
  readonly dates?: readonly Words<DateMention>[]
  readonly names?: readonly {
    readonly canonical: string
    readonly surfaces: readonly string[]
    readonly office?: string
    readonly type?: Entity['type']
  }[]
}

/** A reading of a text of one's own, written down by hand: spans are where the quotes stand. Throws where a quote does not. */
export function readingOf(text: string, said: Said = {}): Reading {
  const place = (quote: string) => {
    const start = text.indexOf(quote)
    if (start < 0) throw new RangeError(`not in the text: ${quote}`)
    return { quote, start, end: start + quote.length }
  }
  const all = <T extends Quoted>(items: readonly Words<T>[] | undefined, letter: string): T[] =>
    (items ?? []).map((item, index) => ({ id: `${letter}${index + 1}`, ...item, ...place(item.quote) }) as unknown as T)
  return {
    text,
    head: {
      published: said.published ? { basis: 'given', value: said.published, by: 'test' } : { basis: 'absent' },
      publisher: said.publisher ? { basis: 'given', value: said.publisher, by: 'test' } : { basis: 'absent' },
      kind: 'news',
      language: 'en',
      from: (said.from ?? []).map((quote, index) => ({ id: `from-${index + 1}`, ...place(quote) })),
      story: { start: 0, end: text.length },
    },
    measures: all<Measure>(
      said.measures?.map((measure) => ({ polarity: 'positive' as const, subject: measure.quote, ...measure })),
      'm',
    ),
    claims: all<Claim>(said.claims, 'c'),
    events: all<ReportedEvent>(said.events, 'e'),
    figures: all<Figure>(said.figures, 'f'),
    dates: all<DateMention>(said.dates, 'd'),
    entities: (said.names ?? []).map(({ canonical, surfaces, office, type = 'person' }, index) => ({
      id: `n${index + 1}`,
      type,
      canonical,
      ...(office ? { office } : {}),
      mentions: surfaces.map((surface) => {
        const { start, end } = place(surface)
        return { surface, start, end }
      }),
    })),
    dependence: [],
    quotations: [],
    opinion: [],
  }
}
