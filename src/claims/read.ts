import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import { claimsOf } from './attribution/claims.js'
import { datesOf } from './dates/dates.js'
import { eventsOf } from './events/events.js'
import { dependenceOf } from './figures/dependence.js'
import { figuresOf } from './figures/figures.js'
import { headOf } from './head.js'
import { measuresOf } from './measures/measures.js'
import { entitiesOf } from './names/entities.js'
import { quotationsOf } from './names/quotations.js'
import { opinionOf } from './opinion/opinion.js'
import type { Reading, ReportHead } from './reading.js'
import { passagesOf } from './text/passage.js'

/** What a person gives about a report that its text does not: kept as given, never mixed with what the text says. `by`: who or what gave it, or each field by whom. */
export type GivenHead = {
  readonly published?: PlainDate
  readonly publisher?: string
  readonly kind?: ReportHead['kind']
  readonly language?: ReportHead['language']
  readonly url?: string
  readonly by?: string | Readonly<Record<string, string>>
}

/** Reads one report. Pure; the text is data, whatever it says. */
export function readReport(register: Register, text: string, given: GivenHead = {}): Reading {
  const passages = passagesOf(text)
  const head = headOf(passages, given)
  const published = head.published.basis === 'absent' ? undefined : (head.published.value as PlainDate)
  const context = { register, passages, head, ...(published ? { published } : {}) }
  const named = { ...context, entities: entitiesOf(context), quotations: quotationsOf(context) }
  const dated = { ...named, dates: datesOf(named) }
  const claimed = { ...dated, claims: claimsOf(dated) }
  const measured = { ...claimed, measures: measuresOf(claimed) }
  const counted = { ...measured, figures: figuresOf(measured) }
  return {
    text,
    head,
    dates: dated.dates,
    measures: measured.measures,
    claims: claimed.claims,
    events: eventsOf(measured),
    figures: counted.figures,
    dependence: dependenceOf(counted),
    quotations: named.quotations,
    entities: named.entities,
    opinion: opinionOf(measured),
  }
}
