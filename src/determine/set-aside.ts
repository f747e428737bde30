import type { PlainDate } from '../time/date.js'
import { variableOfKey } from './answers.js'
import type { Reading } from './node.js'
import { asOf, type LookUp } from './variables.js'

/** Answers about lists of names that were looked up on one day and do not count, and why. */
export type SetAside = {
  readonly lookedUp: PlainDate
  readonly because: string
  readonly keys: readonly string[]
}

/** Of answers by key those that tell nothing on the days asked about: looked up too early, after the day of knowledge, or of a name that is listed. */
export function setAside(answers: Readonly<Record<string, Reading>>, look: LookUp): readonly SetAside[] {
  const found = new Map<string, SetAside>()
  for (const [key, answer] of Object.entries(answers)) {
    const variable = answer.lookedUp && variableOfKey(look.register, key)
    if (!answer.lookedUp || !variable) continue
    const { value, notes = [] } = asOf(answer, answer.lookedUp, variable, variable, look)
    if (value) continue
    const because = notes.join('; ')
    const same = found.get(because)
    found.set(because, { lookedUp: answer.lookedUp, because, keys: [...(same?.keys ?? []), key] })
  }
  return [...found.values()]
}
