import type { Part } from '../goods/part.js'
import { shapeOf } from '../goods/shape.js'
import type { Answer } from './determine.js'
import { contextOf } from './determine.js'
import type { TestNode } from './node.js'
import {
  askedAtOnce,
  type First,
  type FirstQuestions,
  type Found,
  findFirst,
  type Question,
  sessionOf,
} from './questions.js'

/** A question about one line, with the line. */
export type LineQuestion = { readonly question: Question; readonly subject: Part }
/** What is asked of a list: the questions of its lines, and the keys of those that may come up once these are answered. */
export type AskedOfList = { readonly asked: readonly LineQuestion[]; readonly waiting: readonly string[] }

/** What is to be asked at once about each line. */
export function firstOfList(answers: readonly Answer[]): readonly FirstQuestions[] {
  const askNext = askingInTurn()
  return answers.map((answer) => askNext(answer))
}

/** What is asked of the lines together. */
export function askedOfList(lines: readonly Part[], found: readonly FirstQuestions[]): AskedOfList {
  const asked = found.flatMap(({ asking }, at) => asking.map((question) => ({ question, subject: lines[at]! })))
  return { asked, waiting: [...new Set(found.flatMap(({ waiting }) => waiting))] }
}

/**
 * What is to be asked at once about a line, of one line after the other. Lines of one shape under one question are looked into once: their keys differ in
 * the path.
 */
export function askingInTurn(): (answer: Answer) => FirstQuestions {
  const known = new Map<string, { readonly like: Answer; readonly first: First }[]>()
  return (answer) => {
    const session = sessionOf(answer)
    const shape = likeness(answer.subject, session.answers)
    const alike = (shape !== undefined && known.get(shape)) || []
    const same = alike.find((one) => askAlike(one.like, answer))
    const first = same ? moved(same.first, same.like.subject.path, answer.subject.path) : findFirst(answer)
    if (!same && shape !== undefined) known.set(shape, [...alike, { like: answer, first }])
    return askedAtOnce(session, first)
  }
}

/** The shape of a line with the answers that are about no part; undefined where it has none, or an answer is about the line. */
function likeness(subject: Part, answers: ReadonlyMap<string, unknown>): string | undefined {
  const end = ` @ ${subject.path}`
  const others: (readonly [string, unknown])[] = []
  for (const [key, answer] of answers) {
    if (key.endsWith(end)) return undefined
    if (!key.includes(' @ ')) others.push([key, answer])
  }
  const shape = shapeOf(subject)
  return shape === undefined ? undefined : `${shape}${JSON.stringify(others)}`
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
