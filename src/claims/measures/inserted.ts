import { clauseStart } from './clause.js'
import type { Line, Range } from './line.js'
import { wordAt } from './mention.js'

const LONGEST = 70
/** Over what stands between two commas behind a subject: `These duties, which are in addition to any other duty, apply`. Where the subject's own phrase starts and ends. */
export function subjectRange(line: Line, group: number): Range {
  const to = wordAt(line, group - 1) === ',' ? (openingComma(line, group - 2) ?? group) : group
  return { from: clauseStart(line, to), to }
}

/** The comma that opens a relative clause, a participle or an aside, which the one behind it closes. */
function openingComma(line: Line, from: number): number | undefined {
  for (let at = from; at > 0 && from - at < LONGEST; at -= 1) {
    const word = wordAt(line, at)
    if (/^[;:]$/.test(word)) return undefined
    if (word !== ',') continue
    const next = wordAt(line, at + 1)
    if (/^(?:which|who|whose|as|first|due|set|including|targeting)$/.test(next) || /(?:ing|ed|ly)$/.test(next))
      return at
  }
  return undefined
}
