import type { Question } from '../../determine/questions.js'
import { type Both, type Names, OF_EACH } from '../../words/named.js'
import { detailName } from '../../words/names-of-facts.js'

const AMOUNT = /^(?:at least|more than|at most|less than) (.+)$/

/** The amounts that the law names for these questions, each once: with what they are about, where that is not all of it. */
export function thresholdsOf(names: Names, each: readonly Question[]): readonly Both[] {
  const things = new Set(each.map(lastOf))
  const found = new Map<string, Map<string, Both>>()
  for (const question of each)
    for (const against of question.against) {
      const amount = AMOUNT.exec(against)?.[1]
      if (amount === undefined) continue
      const of = found.get(amount) ?? new Map<string, Both>()
      found.set(amount, of.set(lastOf(question), nameOfLast(names, question)))
    }
  return [...found].map(([amount, of]) =>
    of.size === things.size ? { en: amount, zh: amount } : OF_EACH(amount, [...of.values()]),
  )
}

const lastOf = ({ variable: { per } }: Question): string => Object.values(per).at(-1) ?? ''

function nameOfLast(names: Names, { variable: { fact, per } }: Question): Both {
  const [name, id] = Object.entries(per).at(-1) ?? ['', '']
  return detailName(names, fact, name, id)
}
