import type { Reading } from '../reading.js'
import { reportHash } from './draft.js'
import type { Reconciled, Verdict } from './reconciled.js'

/** A person's acceptance of a claim: an edge from a report's words to a draft. It is a record; nothing reads it as law (C2). */
export type Judgement = {
  readonly judgement: 'accepted'
  readonly by: string
  /** The day, in ISO form, as the face gives it. */
  readonly when: string
  readonly claim: {
    readonly id: string
    readonly report: string
    readonly quote: string
    readonly start: number
    readonly end: number
  }
  readonly verdict: Verdict
  readonly draft?: string
}

export function judgementOf(
  reading: Reading,
  { claim, verdict, draft }: Reconciled,
  by: string,
  when: string,
): Judgement {
  const { id, quote, start, end } = claim
  return {
    judgement: 'accepted',
    by,
    when,
    claim: { id, report: `sha256:${reportHash(reading.text)}`, quote, start, end },
    verdict,
    ...(draft === undefined ? {} : { draft }),
  }
}

/** One line of JSON, as the file of judgements holds it. */
export const judgementLine = (judgement: Judgement): string => `${JSON.stringify(judgement)}\n`

/** Whether a text is a file of judgements, by its first line. */
export function isJudgements(text: string): boolean {
  const { judgement, by, claim } = parsedLine(text.split('\n', 1)[0]!)
  return judgement === 'accepted' && typeof by === 'string' && typeof claim?.report === 'string'
}

function parsedLine(line: string): Partial<Judgement> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** Whether a line of the file already says the same: the same person, the same words of the same report. */
export function isRecorded(lines: string, { by, claim }: Judgement): boolean {
  return lines.split('\n').some((line) => {
    const other = parsedLine(line)
    return (
      other.by === by &&
      other.claim?.report === claim.report &&
      other.claim.start === claim.start &&
      other.claim.end === claim.end
    )
  })
}
