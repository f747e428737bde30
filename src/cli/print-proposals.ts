import type { Proposals } from '../claims/proposals/proposed.js'
import { proposalLine, proposalsLead, proposalsTitle } from '../claims/proposals/render.js'
import type { Reading } from '../claims/reading.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

/** What is left of a model's proposals on a report, in the terminal, after what the reader found. */
export function printProposals(file: string, reading: Reading, proposals: Proposals, streams: Streams): string {
  const { width } = streams
  return [
    heading(streams, clean(`${proposalsTitle(proposals)}: ${file}`)),
    wrap(proposalsLead(proposals), width, 2),
    ...proposals.proposed.flatMap((one) => {
      const { what, quote, under } = proposalLine(reading, one)
      return [
        wrap(clean(what), width, 2),
        wrap(clean(`“${quote}”`), width, 4),
        ...under.map((text) => faint(streams, wrap(clean(text), width, 4))),
      ]
    }),
  ].join('\n')
}

/** No escape sequence, line end or turning character of a report reaches the terminal. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
