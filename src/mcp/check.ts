import type { InputRequiredResult, McpServer, ServerContext } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { parseAnswers, variableOfKey } from '../determine/answers.js'
import { askedFirst } from '../determine/questions.js'
import { separated } from '../determine/together.js'
import type { House } from '../http/house.js'
import { Refused } from '../http/problem.js'
import { InputError, type Issue, printIssue } from '../issue.js'
import type { Register } from '../register/model.js'
import { type Asked, type Asking, askedIn, canAsk, formOf, mostDeciding, wasAsked } from './missing.js'
import { reads } from './reads.js'
import type { asked } from './shapes.js'

type Given = z.output<typeof asked.check>
type Json = Record<string, unknown>

/**
 * What binds. Of one part a person is first asked for the facts that are missing and can decide, once, where the client shows forms; without them, or where
 * nobody says anything, the answer is as far as it goes.
 */
export async function checkAsking(
  house: House,
  server: McpServer,
  given: Given,
  context: ServerContext,
): Promise<Json | InputRequiredResult> {
  if (wasAsked(context)) {
    const said = askedIn(context, await missingOf(house, given)) ?? []
    return answeredWith(house, given, said)
  }
  const answer = await reads.check(house, given)
  if (given.ask === false || !canAsk(server, context)) return answer
  const [part, ...others] = answer.parts as readonly Part[]
  if (!part || others.length || !part.undetermined.some(({ because }) => because === 'missing-fact')) return answer
  const missing = await missingOf(house, given)
  return missing.length ? formOf(house.law.register, part.name ?? part.part, missing) : answer
}

type Part = {
  readonly part: string
  readonly name?: string
  readonly undetermined: readonly { readonly because: string }[]
}

/** The questions of a form; none where it takes too long to find them. */
async function missingOf(house: House, { ask: _, ...given }: Given): Promise<readonly Asking[]> {
  try {
    const { requests } = await reads.ask(house, given)
    const all = requests as readonly { readonly questions: readonly Asking[] }[]
    return mostDeciding(askedFirst(all.flatMap(({ questions }) => questions)))
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

/** The answer with what was said. What cannot be read is left out, and told. */
async function answeredWith(house: House, given: Given, said: readonly Asked[]): Promise<Json> {
  const spoken = said.filter(({ answer }) => answer !== null)
  const problems = problemsOf(house.law.register, spoken)
  const read = spoken.filter(({ key }) => !problems.has(key))
  const answer = await reads.check(house, withAnswers(given, read))
  const told = said.map((one) => {
    const problem = problems.get(one.key)
    return problem ? { ...one, problem: printIssue(problem) } : one
  })
  return { ...answer, asked: told }
}

const withAnswers = (given: Given, said: readonly Asked[]): Given => ({
  ...given,
  answers: [
    ...(given.answers ?? []),
    ...said.map(({ key, answer }) => ({ key, answer: answer!, source: 'the person whom the client asked' })),
  ],
})

/** Why an answer cannot be read, by its key. */
function problemsOf(register: Register, said: readonly Asked[]): ReadonlyMap<string, Issue> {
  const problems = new Map<string, Issue>()
  for (const { key, answer } of said)
    try {
      const each = separated(register, { key, text: answer! })
      if ('message' in each) problems.set(key, { code: 'bad-answer', ...each, found: answer! })
      else
        parseAnswers(
          register,
          each.map((one) => ({ variable: variableOfKey(register, one.key)!, text: one.text, at: {} })),
        )
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.set(key, error.issues[0]!)
    }
  return problems
}
