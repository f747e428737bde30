import type { Register } from '../../register/model.js'
import { addDays, type PlainDate } from '../../time/date.js'
import type { Measure, Reading } from '../reading.js'

/** A report's day, and the day that it is in Asia by the evening of it. */
export type Evening = { readonly day: PlainDate; readonly next: PlainDate; readonly zone: string }

/** Where a report was written in America: the evening there is the next day in Asia. */
export function eveningOf({ head }: Reading, day: PlainDate): Evening | undefined {
  const zone = head.written?.basis === 'stated' ? head.written.value : undefined
  return zone?.startsWith('America/') ? { day, next: addDays(day, 1), zone } : undefined
}

/** The zone of the issuers of texts, where all are in Asia: dates of a text are those of its issuer. */
export function zoneAhead(register: Register, instruments: readonly string[]): string | undefined {
  const zones = new Set(
    instruments.map((id) => register.issuers[register.instruments[id]?.issuer ?? '']?.zone ?? 'unknown'),
  )
  const [zone] = zones
  return zones.size === 1 && zone?.startsWith('Asia/') ? zone : undefined
}

/** The claim with the days that it gives as of that evening or the one before, as they are in Asia: each one later. */
export function movedOn(claim: Measure, { day }: Evening): Measure {
  if (!claim.dates) return claim
  const before = addDays(day, -1)
  const dates = claim.dates.map((one) =>
    one.iso === day || one.iso === before ? { ...one, iso: addDays(one.iso as PlainDate, 1) as string } : one,
  )
  return { ...claim, dates }
}
