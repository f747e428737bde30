import { compareAll } from '../../../src/compare/compare.js'
import { answersAbout } from '../../../src/determine/answers-about.js'
import { determine } from '../../../src/determine/determine.js'
import type { Movement } from '../../../src/determine/movement.js'
import type { Reading } from '../../../src/determine/node.js'
import { duties } from '../../../src/duty/duties.js'
import type { DutyInput } from '../../../src/duty/input.js'
import { parseDutyInput } from '../../../src/duty/input-parse.js'
import type { Part } from '../../../src/goods/part.js'
import { InputError } from '../../../src/issue.js'
import { historyOf } from '../../../src/register/history.js'
import type { Register } from '../../../src/register/model.js'
import type { PlainDate } from '../../../src/time/date.js'
import type { Progress } from '../answers.js'
import type { Compared, Comparing, CostStep } from '../compared.js'
import { load, registerUnder } from '../load.js'
import { plain, revive } from '../revive.js'

/** Lines under several laws, and what the first of them pays over time. Throws InputError on days that run backwards and on money that cannot be read. */
export async function comparedOf(asking: Comparing, progress: Progress): Promise<Compared> {
  const { from, to, knownAt } = asking
  if (to < from)
    throw new InputError([
      { code: 'backwards', path: 'to', message: 'before the first day', found: to, expected: `${from} or later` },
    ])
  const register = await load('register.json')
  const money = parseDutyInput(asking.money, register)
  const laws: Record<string, Register> = { baseline: register }
  for (const name of asking.scenarios) laws[name] = await registerUnder(name)
  const movement = revive<Movement>(asking.movement)
  const parts = asking.parts.map((part) => revive<Part>(part))
  const answers = asking.answers && revive<Record<string, Reading>>(asking.answers)
  const total = Object.keys(laws).length + 1
  await progress({ done: 0, total })
  const comparison = compareAll(parts, movement, laws, { from, to, knownAt, money, ...(answers ? { answers } : {}) })
  const costs: Record<string, readonly CostStep[]> = {}
  for (const [index, [name, law]] of Object.entries(laws).entries()) {
    await progress({ done: index + 1, total })
    costs[name] = stepsOf(law, { from, to, knownAt, subject: parts[0]!, movement, money, answers })
  }
  const currency = money.value?.currency ?? parts[0]!.value?.currency
  const near = Object.values(costs).some((steps) => steps.length > 0)
  return { comparison, costs: near ? costs : {}, ...(currency ? { currency } : {}) }
}

type Costing = Pick<Comparing, 'from' | 'to' | 'knownAt'> & {
  readonly subject: Part
  readonly movement: Movement
  readonly money: DutyInput
  readonly answers: Readonly<Record<string, Reading>> | undefined
}

/** The bill on each day on which a duty or a fee turns; days with the same bill are one step. None where no duty or fee is near on any day. */
function stepsOf(register: Register, { subject, movement, money, answers, ...window }: Costing): readonly CostStep[] {
  const { knownAt } = window
  const given = answersAbout(subject, answers)
  const steps: CostStep[] = []
  let near = false
  for (const on of turnsOf(register, window)) {
    const question = { subject, movement, on, knownAt, ...(given ? { answers: given } : {}) }
    const { total, percent, without, slots } = duties(determine(register, question), money)
    near ||= slots.length > 0
    const step = { from: on, ...plain({ total, percent, without }) }
    const last = steps.at(-1)
    if (!last || JSON.stringify({ ...last, from: on }) !== JSON.stringify(step)) steps.push(step)
  }
  return near ? steps : []
}

function turnsOf(register: Register, { from, to, knownAt }: Pick<Comparing, 'from' | 'to' | 'knownAt'>): PlainDate[] {
  const levies = Object.values(register.provisions).filter(
    ({ effect }) => effect.kind === 'duty' || effect.kind === 'fee',
  )
  const days = levies.flatMap(({ id }) => historyOf(register, id, knownAt).map((span) => span.from))
  return [...new Set([from, ...days.filter((day) => day > from && day <= to)])].sort()
}
