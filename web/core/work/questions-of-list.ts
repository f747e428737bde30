import { determine } from '../../../src/determine/determine.js'
import type { Movement } from '../../../src/determine/movement.js'
import type { Reading } from '../../../src/determine/node.js'
import { type Question, questions } from '../../../src/determine/questions.js'
import type { Part } from '../../../src/goods/part.js'
import { shapeOf } from '../../../src/goods/shape.js'
import type { Register } from '../../../src/register/model.js'
import type { When } from '../../../src/register/state.js'

/** A question about one line, with the line. */
export type LineQuestion = { readonly question: Question; readonly subject: Part }

export type Asking = When & {
  readonly parts: readonly Part[]
  readonly movement: Movement
  readonly answersOf: (part: Part) => Readonly<Record<string, Reading>> | undefined
}

/**
 * What to ask of every line. Lines of one shape are searched once: what can matter of the first can matter of all, under the key of each. `step` is
 * called before each line that is searched, with how many of how many shapes are done.
 */
export async function questionsOfList(
  register: Register,
  { parts, movement, answersOf, ...when }: Asking,
  step: (done: number, total: number) => Promise<void>,
): Promise<readonly LineQuestion[]> {
  const groups = alike(parts, answersOf)
  const found: LineQuestion[] = []
  for (const [index, [first, ...others]] of groups.entries()) {
    await step(index, groups.length)
    const answers = answersOf(first)
    const asked = questions(determine(register, { subject: first, movement, ...when, ...(answers ? { answers } : {}) }))
    found.push(...asked.map((question) => ({ question, subject: first })))
    for (const subject of others)
      found.push(...asked.map((question) => ({ question: movedTo(question, first, subject), subject })))
  }
  return found
}

type Group = readonly [Part, ...Part[]]

/** Lines of one shape together; one that answers were given about stands alone. */
function alike(parts: readonly Part[], answersOf: Asking['answersOf']): readonly Group[] {
  const groups = new Map<unknown, [Part, ...Part[]]>()
  for (const part of parts) {
    const answered = Object.keys(answersOf(part) ?? {}).some((key) => key.includes(' @ '))
    const shape = (answered ? undefined : shapeOf(part)) ?? part
    const group = groups.get(shape)
    if (group) group.push(part)
    else groups.set(shape, [part])
  }
  return [...groups.values()]
}

/** The same question about another line of the same shape. */
function movedTo(question: Question, from: Part, to: Part): Question {
  if (question.item === undefined) return question
  const key = question.key.slice(0, question.key.length - from.path.length) + to.path
  const { of: _, ...rest } = question
  return {
    ...rest,
    key,
    item: to.path,
    variable: { ...question.variable, key, item: to.path },
    ...(to.supplier ? { of: to.supplier } : {}),
  }
}
