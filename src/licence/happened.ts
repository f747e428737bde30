import type { Issue } from '../issue.js'
import type { Register } from '../register/model.js'
import { dateInZone, type PlainDate } from '../time/date.js'
import type { Entry, Licence } from './model.js'

/** When something is entered: this instant (ISO text), and the day that it is here. */
export type Now = { readonly instant: string; readonly today: PlainDate }

/** A ledger as it is kept. */
type Kept = { readonly licence: Licence; readonly entries: readonly Entry[] }

/**
 * Why an entry of a day that has not come is refused: a draw or a return says that goods have moved, and what is to come is a reservation. The day has come
 * where it has in the zone of the licence's issuer (T2) or here. What stands under its key already is not asked again.
 */
export function notYet(register: Register, { licence, entries }: Kept, entry: Entry, now: Now): readonly Issue[] {
  if (entry.kind !== 'drawn' && entry.kind !== 'returned') return []
  const latest = latestDay(register, licence, now)
  if (entry.on <= latest || entries.some(({ key }) => key === entry.key)) return []
  const draws = entry.kind === 'drawn'
  return [
    {
      code: 'not-yet',
      path: 'on',
      message: `${draws ? `line ${entry.line}: ` : ''}${draws ? 'a draw' : 'a return'} is of goods that have moved, and this day has not come`,
      found: entry.on,
      expected: `${latest} or earlier${draws ? '; reserve what is to be exported, and draw it then' : ''}`,
    },
  ]
}

function latestDay({ licenceKinds, issuers }: Register, { kind }: Licence, { instant, today }: Now): PlainDate {
  const zone = issuers[licenceKinds?.[kind]?.issuer ?? '']?.zone
  const there = zone === undefined ? undefined : dateInZone(instant, zone)
  return there !== undefined && there > today ? there : today
}
