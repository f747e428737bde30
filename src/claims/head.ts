import { kindOf, languageOf } from './head/kind.js'
import { publishedIn } from './head/published.js'
import { publisherIn } from './head/publisher.js'
import { tailOf } from './head/tail.js'
import { writtenIn } from './head/written.js'
import { headLines, tailLines } from './head/zone.js'
import type { GivenHead } from './read.js'
import type { Known, ReportHead } from './reading.js'
import type { Passages } from './text/passage.js'

/**
 * Publisher, day, kind, language, source lines, rights line and disclaimer, each as the text states it or as a person gave it, and the span
 * of the story before them. What a person gives goes before what the text states; where they differ, both are kept.
 */
export function headOf(passages: Passages, given: GivenHead): ReportHead {
  const head = headLines(passages)
  const tail = tailLines(passages)
  const { from, rights, disclaimer, end } = tailOf(passages.text, head, tail)
  const first = passages.paragraphs[0]?.start ?? 0
  const last = passages.paragraphs.at(-1)?.end ?? 0
  const written = writtenIn(head)
  return {
    published: known(given, 'published', publishedIn(head, tail)),
    publisher: known(given, 'publisher', publisherIn(head, tail)),
    ...(written.basis === 'stated' ? { written } : {}),
    kind: given.kind ?? kindOf(head, tail, disclaimer?.quote),
    language: given.language ?? languageOf(passages.text),
    from,
    ...(rights ? { rights } : {}),
    ...(disclaimer ? { disclaimer } : {}),
    ...(given.url ? { url: { basis: 'given', value: given.url, by: byOf(given, 'url') } } : {}),
    story: { start: first, end: end > first ? end : last },
  }
}

function known(given: GivenHead, field: 'published' | 'publisher', stated: Known<string>): Known<string> {
  const value = given[field]
  if (value === undefined) return stated
  const differs = stated.basis === 'stated' && stated.value !== value
  return { basis: 'given', value, by: byOf(given, field), ...(differs ? { stated: stated.value } : {}) }
}

const byOf = ({ by }: GivenHead, field: string): string => (typeof by === 'string' ? by : by?.[field]) ?? 'command line'
