import type { Movement } from '../determine/movement.js'
import type { JudgedBy, Provision } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

/** The day that decided whether a provision applies. `said`: the movement says it; otherwise the day asked about stands in. */
export type Decided = { readonly by: JudgedBy; readonly day: PlainDate; readonly said: boolean }

/** One, or one for each reading of an unclear `judged-by`. */
export function decidedOn(
  { dates, on }: { readonly dates: Movement['dates']; readonly on: PlainDate },
  { judgedBy }: Pick<Provision, 'judgedBy'>,
): readonly Decided[] {
  const all = 'only' in judgedBy ? [judgedBy.only] : [...new Set(Object.values(judgedBy.readings))]
  return all.map((by) => ({ by, day: dates[by] ?? on, said: dates[by] !== undefined }))
}
