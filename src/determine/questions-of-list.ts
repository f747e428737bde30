import { shapeOf } from '../goods/shape.js'
import type { Answer } from './determine.js'
import { contextOf } from './determine.js'
import type { TestNode } from './node.js'
import { askedAtOnce, type First, type FirstQuestions, type Found, findFirst, sessionOf } from './questions.js'

/** What is to be asked at once about each line. Lines of one shape under one question are looked into once: their keys differ in the path. */
export function firstOfList(answers: readonly Answer[]): readonly FirstQuestions[] {
  const known: { readonly like: Answer; readonly shape: string; readonly first: First }[] = []
  return answers.map((answer) => {
    const session = sessionOf(answer)
    const shape = session.answers.size > 0 ? undefined : shapeOf(answer.subject)
    const same = known.find((one) => one.shape === shape && askAlike(one.like, answer))
    const first = same ? moved(same.first, same.like.subject.path, answer.subject.path) : findFirst(answer)
    if (!same && shape !== undefined) known.push({ like: answer, shape, first })
    return askedAtOnce(session, first)
  })
}

function askAlike(one: Answer, other: Answer): boolean {
  const [a, b] = [contextOf(one), contextOf(other)]
  const { movement, on, knownAt } = a.question
  return (
    a.register === b.register &&
    movement === b.question.movement &&
    on === b.question.on &&
    knownAt === b.question.knownAt
  )
}

/** The same of another line that has no parts: in every key its own path stands. */
function moved({ waiting, found, later }: First, from: string, to: string): First {
  const end = ` @ ${from}`
  const keyOf = (key: string) => (key.endsWith(end) ? `${key.slice(0, -from.length)}${to}` : key)
  const testOf = (test: TestNode): TestNode => {
    const { variable } = test
    if (variable.item === undefined) return test
    return { ...test, variable: { ...variable, item: to, key: keyOf(variable.key) } }
  }
  const facts: Found = new Map(
    [...found].map(([key, { tests, decides }]) => [keyOf(key), { tests: tests.map(testOf), decides }]),
  )
  return {
    waiting: new Map([...waiting].map(([key, of]) => [keyOf(key), new Set([...of].map(keyOf))])),
    found: facts,
    later: later.map(keyOf),
  }
}
