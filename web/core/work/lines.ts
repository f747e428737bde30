import { type Answer, determine } from '../../../src/determine/determine.js'
import { linesOf } from '../../../src/determine/explain.js'
import type { Movement } from '../../../src/determine/movement.js'
import { questions } from '../../../src/determine/questions.js'
import { record } from '../../../src/determine/record.js'
import type { Verdict } from '../../../src/determine/verdict.js'
import { duties } from '../../../src/duty/duties.js'
import { parseAnswersFile } from '../../../src/files/answers-file.js'
import { askCsv, askMarkdown, requestsOf } from '../../../src/files/request.js'
import type { Part } from '../../../src/goods/part.js'
import type { Register } from '../../../src/register/model.js'
import type { When } from '../../../src/register/state.js'
import type { Plain } from '../asks.js'
import type { Asked, One, Request, Told } from '../check.js'
import type { Chosen, Tally } from '../goods.js'
import { plain, revive } from '../revive.js'
import { isAsleep, isRequirement, verdictLineIn } from '../verdict-line.js'

const FIRST = 4

/** Money is told apart, as a bill. */
const isControl = (verdict: Verdict): boolean =>
  isRequirement(verdict) && verdict.effect.kind !== 'duty' && verdict.effect.kind !== 'fee'

/** One line of goods, decided: with the filled-in request where one came back. */
function answerOf(register: Register, { part, movement, on, knownAt, answers }: One): Answer {
  const subject = revive<Part>(part)
  const scope = { asked: [subject], all: [subject] }
  const given = answers ? parseAnswersFile(answers.bytes, answers.name, register, scope).answers : undefined
  return determine(register, {
    subject,
    movement: revive<Movement>(movement),
    on,
    knownAt,
    ...(given ? { answers: given } : {}),
  })
}

/** Every verdict on one line, the trees left out, and what it would pay. */
export function told(register: Register, one: One): Told {
  const answer = answerOf(register, one)
  const bill = duties(answer)
  const line = verdictLineIn(register)
  const asleep = answer.notBinding.filter(isAsleep)
  return {
    part: answer.subject.id,
    ...(answer.subject.name ? { name: answer.subject.name } : {}),
    on: answer.on,
    knownAt: answer.knownAt,
    edition: answer.edition,
    stale: answer.stale,
    early: answer.early,
    coverage: answer.coverage,
    binding: answer.binding.map(line),
    conflicts: answer.conflicts.map(line),
    undetermined: answer.undetermined.map(line),
    asleep: asleep.map(line),
    rest: answer.notBinding
      .filter((verdict) => !asleep.includes(verdict))
      .map(({ provision, says, because, state }) => ({ provision, says, because, state: state.state })),
    ...(bill.slots.length ? { bill: plain(bill) } : {}),
  }
}

/** Why one provision came out as it did: the whole tree, line by line. Throws RangeError on an id that the register lacks. */
export function explained(register: Register, { provision, ...one }: One & { readonly provision: string }) {
  const verdict = answerOf(register, one).verdict(provision)
  if (!verdict) throw new RangeError(`no such provision: ${provision}`)
  return linesOf(verdict)
}

/** The decision record of one line: canonical JSON, which a server decides again before it keeps it. */
export const recorded = (register: Register, one: One) => ({ record: record(answerOf(register, one)) })

/** What is missing and can decide, with the request as CSV and as a letter in both languages. */
export function asked(register: Register, one: One): Asked {
  const asking = questions(answerOf(register, one))
  const requests = requestsOf(asking)
  return {
    requests: plain(requests) as readonly Plain<Request>[],
    csv: asking.length ? askCsv(requests, register) : '',
    letter: { en: askMarkdown(requests, register, 'en'), zh: askMarkdown(requests, register, 'zh') },
  }
}

/** How each line came out, counted; `step` between lines lets a cancellation through. */
export async function tallied(
  register: Register,
  {
    parts,
    movement,
    answers,
    ...when
  }: When & {
    readonly parts: readonly Plain<Part>[]
    readonly movement: Plain<Movement>
    readonly answers?: Chosen
  },
  step: (done: number) => Promise<void>,
): Promise<Tally[]> {
  const moves = revive<Movement>(movement)
  const subjects = parts.map((part) => revive<Part>(part))
  const scope = { asked: subjects, all: subjects }
  const given = answers ? { answers: parseAnswersFile(answers.bytes, answers.name, register, scope).answers } : {}
  const tallies: Tally[] = []
  for (const [index, subject] of subjects.entries()) {
    if (index % 25 === 0) await step(index)
    const answer = determine(register, { subject, movement: moves, ...when, ...given })
    const binding = answer.binding.filter(isControl)
    tallies.push({
      part: subject.id,
      ...(subject.name ? { name: subject.name } : {}),
      binds: binding.length,
      open: answer.undetermined.filter(isControl).length + answer.conflicts.length,
      asleep: answer.notBinding.filter(isAsleep).length,
      first: binding.slice(0, FIRST).map(({ provision }) => provision),
    })
  }
  return tallies
}
