import { historyOf, type StateName } from '../register/history.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

/** A day on which provisions pass from one state to another by the same cause, and how firm that day is. */
export type Turn = {
  readonly day: PlainDate
  readonly provisions: readonly string[]
  readonly from: StateName
  readonly to: StateName
  /** The text names the day; the words leave the day open by one; somebody only reports another day. */
  readonly firm: 'text' | 'last day unclear' | 'reported otherwise'
  readonly words?: string
}

/** Every turn after one day and up to another, as known on a day; in the order of days, then of provisions. */
export function turnsBetween(
  register: Register,
  { after, upTo }: { readonly after: PlainDate; readonly upTo: PlainDate },
  knownAt: PlainDate,
): Turn[] {
  const groups = new Map<string, Turn>()
  for (const id of Object.keys(register.provisions).sort()) {
    const history = historyOf(register, id, knownAt)
    for (const [index, span] of history.entries()) {
      const before = history[index - 1]
      if (!before || span.from <= after || span.from > upTo) continue
      const firm =
        span.state === 'unresolved' ? 'last day unclear' : before.reports.length ? 'reported otherwise' : 'text'
      const key = `${span.from} ${before.state} ${span.state} ${before.by ?? register.provisions[id]!.instrument}`
      const found = groups.get(key)
      groups.set(key, {
        day: span.from,
        provisions: [...(found?.provisions ?? []), id],
        from: before.state,
        to: span.state,
        firm,
        ...(before.untilWords ? { words: before.untilWords } : {}),
      })
    }
  }
  return [...groups.values()].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.provisions[0]! < b.provisions[0]! ? -1 : 1,
  )
}
