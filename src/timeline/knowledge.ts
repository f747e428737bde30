import { endsOf } from '../register/boundary.js'
import { historyOf, type Span } from '../register/history.js'
import type { Register } from '../register/model.js'
import { date, type PlainDate } from '../time/date.js'

/** Before every day that a source could have been published. */
const DAWN = date('0001-01-01')

/** A provision's histories, each from the first day on which it is what was known. The first is from the dawn of time. */
export type Turn = { readonly known: PlainDate; readonly history: readonly Span[] }

/**
 * Every history a provision ever had, on the clock of knowledge. Exact for each `knownAt`, because the fold meets that day in two
 * comparisons only: whether a citation was published by it (T3), which changes on publication days; and whether the end of a stretch still
 * lies ahead of it (T4), which changes on the first day after the end, under each reading of its last day. Between two such days both
 * answers are constant and so is the history. What `verified-through` decides does not depend on `knownAt`. Days on which
 * nothing changed are left out by comparing the histories whole, citations and reports included.
 */
export function turnsOf(register: Register, id: string, days: readonly PlainDate[]): Turn[] {
  const turns: Turn[] = []
  let last = ''
  for (const known of days) {
    const history = historyOf(register, id, known)
    const text = JSON.stringify(history)
    if (text !== last) turns.push({ known, history })
    last = text
  }
  return turns
}

/** The days on which knowledge can change, ascending: of all citations that the fold reads, and after all ends. */
export function candidateDays(register: Register): PlainDate[] {
  const events = Object.values(register.provisions).flatMap((provision) => provision.events)
  const reports = register.acts.flatMap((act) => act.reports)
  const published = [...events, ...register.acts, ...reports].map(({ cite }) => cite.published)
  const ends = [...events, ...register.acts, ...Object.values(register.instruments)].flatMap(({ until }) =>
    until ? endsOf(until) : [],
  )
  return [...new Set([DAWN, ...published, ...ends.map(({ day }) => day)])].sort()
}

/** The days on which the history of some provision becomes another, ascending. */
export function knowledgeDays(register: Register): PlainDate[] {
  const days = candidateDays(register)
  const turns = Object.keys(register.provisions).flatMap((id) => turnsOf(register, id, days))
  return [...new Set([DAWN, ...turns.map(({ known }) => known)])].sort()
}
