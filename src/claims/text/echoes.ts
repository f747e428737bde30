import type { Span } from '../reading.js'
import type { Paragraph } from './passage.js'

type Item = Span & { readonly id: string; readonly quote: string; readonly echo_of?: string }

/** A headline is short and has no full stop; a summary stands among the first paragraphs and says again what the body says. */
const HEADLINE = 220
const REACH = 60
const SHARED = 0.6
/** Enough where many words return. */
const MANY = 4
const SOME = 0.4

const IDLE = new Set(
  'the a an and or of on to in for by with from as at is are was were be been has have had will would that this its his their'.split(
    ' ',
  ),
)
const PRONOUNS = /^(?:he|she|they|it|we|i)$/

/** So many of the first paragraphs may be titles, and so many of prose may stand between two of them: a summary. */
const TITLES = 5
const SUMMARY = 2
/** Where the text's title lines end, and a summary that stands between two of them; 0 where it begins with prose. */
export function titleEnd(paragraphs: readonly Paragraph[]): number {
  let end = 0
  let prose = 0
  for (const { text, end: to } of paragraphs.slice(0, TITLES)) {
    if (text.length <= HEADLINE && !/[.。；;:：]["”’']?$/.test(text)) end = to
    else if (end === 0 || prose === SUMMARY) break
    else prose += 1
  }
  return paragraphs.length > 1 ? end : 0
}

/** Marks an item of the title that a later one of the same sort says again: most of its content words return. `sort` keeps kinds and speakers apart. */
export function withEchoes<T extends Item>(
  items: readonly T[],
  paragraphs: readonly Paragraph[],
  sort: (item: T) => string,
): readonly T[] {
  const end = titleEnd(paragraphs)
  if (end === 0) return items
  const known: ReadonlySet<string>[] = []
  const wordsAt = (at: number) => (known[at] ??= contentOf(items[at]!.quote))
  return items.map((item, at) => {
    if (item.start >= end || item.echo_of) return item
    const body = items.findIndex(
      (other, index) =>
        index > at &&
        index - at < REACH &&
        other.start >= end &&
        sort(other) === sort(item) &&
        covers(wordsAt(at), wordsAt(index)),
    )
    return body < 0 ? item : { ...item, echo_of: items[body]!.id }
  })
}

function covers(title: ReadonlySet<string>, body: ReadonlySet<string>): boolean {
  const shared = [...title].filter((word) => body.has(word)).length
  return (shared >= 2 && shared >= title.size * SHARED) || (shared >= MANY && shared >= title.size * SOME)
}

function contentOf(quote: string): ReadonlySet<string> {
  const words =
    quote
      .slice(0, 400)
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\d]+/gu) ?? []
  return new Set(
    words
      .filter((word) => !IDLE.has(word) && !PRONOUNS.test(word))
      .map((word) => (word.length > 4 ? word.slice(0, 5) : word)),
  )
}
