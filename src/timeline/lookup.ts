import type { StateAnswer } from '../register/state.js'
import type { PlainDate } from '../time/date.js'
import type { PageSpan, TimelineData } from './model.js'

/** The history of a provision as known on a day: that of the last day by then on which anything about it became known. */
export function historyAt(data: TimelineData, provision: number, knownAt: string): readonly PageSpan[] {
  const turns = data.provisions[provision]!.turns
  const turn = turns.findLast(([known]) => data.known[known]! <= knownAt) ?? turns[0]!
  return data.histories[turn[1]]!
}

/** What `stateOn` answers, read from the page's tables. No fold: only the last span that has begun (lookup.test.ts holds the two equal). */
export function lookup(
  t: { historyAt: typeof historyAt },
  data: TimelineData,
  provision: number,
  on: PlainDate,
  knownAt: PlainDate,
): StateAnswer {
  const history = t.historyAt(data, provision, knownAt)
  const index = history.findLastIndex((span) => span.from <= on)
  const { from, last: _, ...span } = history[index]!
  const clear = history.slice(0, index).findLast(({ state }) => state !== 'unresolved')
  const lastKnown =
    span.state === 'unresolved' && clear?.last ? { lastKnown: { state: clear.state, to: clear.last } } : {}
  return {
    provision: data.provisions[provision]!.id,
    on,
    knownAt,
    ...span,
    byItsTerms: from > knownAt,
    readings: span.readings.map((reading) => ({
      ...reading,
      citations: reading.citations.map((cite) => data.citations[cite]!),
    })),
    reports: span.reports.map((report) => ({ ...report, cite: data.citations[report.cite]! })),
    citations: span.citations.map((cite) => data.citations[cite]!),
    ...lastKnown,
  }
}

/** A page with some days of knowledge only answers for those: the last of them by the day asked for. */
export function knownDay(data: TimelineData, day: PlainDate): PlainDate {
  return data.exact ? day : (data.known.findLast((known) => known <= day) ?? data.known[0]!)
}
