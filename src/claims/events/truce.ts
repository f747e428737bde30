import type { ReportedEvent, Span } from '../reading.js'
import type { Finder, Trigger } from './sighting.js'

/** Truces: "a 90-day tariff truce", "the buffer period", "a ceasefire in the trade war". Running unless the words end, extend or only wish it. */
const TRUCE: Finder = {
  words: ['truce', 'truces', 'ceasefire', 'détente'],
  find(trigger) {
    if (/\b(?:gaza|ukraine|israel|hamas|military)\b/i.test(trigger.clause.text)) return []
    return [{ kind: 'truce', span: phrase(trigger), at: trigger.at, status: statusOf(trigger.clause.text) }]
  },
}

const PERIOD: Finder = {
  words: ['period', 'reprieve'],
  find(trigger) {
    const { word, before } = trigger
    if (word === 'period' && !/\b(?:buffer|truce|cooling-off|grace|negotiating|standstill)\s+$/i.test(before)) return []
    if (!/\b(?:tariff|trade|truce|duties|controls|export)\b/i.test(trigger.clause.text)) return []
    return [{ kind: 'truce', span: phrase(trigger), at: trigger.at, status: statusOf(trigger.clause.text) }]
  },
}

/** From the clause's article, or the clause where a verb makes the truce ("agreed a truce"). */
function phrase({ clause, at, before, after }: Trigger): Span {
  const made = /\b(?:reached|agreed|signed|extend\w*|declared|struck|announced)\b/i.test(before)
  const article = /\b(?:the|a|an|this|their|its|several)\s+(?:[\w-]+\s+){0,4}$/i.exec(before)
  const start = made || !article ? clause.start : at.start - article[0].length
  const noun = /^\s+(?:agreements?|deals?|arrangements?)\b/i.exec(after)
  return { start, end: at.end + (noun?.[0].length ?? 0) }
}

function statusOf(words: string): ReportedEvent['status'] {
  if (/\b(?:has|have|had) (?:expired|lapsed|collapsed)|\b(?:collapsed|broke down)\b/i.test(words)) return 'expired'
  if (/\b(?:seek\w*|sought|proposed|called for|hopes? for|push(?:es|ed|ing)? for)\b/i.test(words)) return 'sought'
  return /\b(?:planned|considering|mull\w*)\b/i.test(words) ? 'planned' : 'ongoing'
}

export const TRUCES: readonly Finder[] = [TRUCE, PERIOD]
