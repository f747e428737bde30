import { answersAbout } from '../../../src/determine/answers-about.js'
import { type Answer, determine } from '../../../src/determine/determine.js'
import type { Movement } from '../../../src/determine/movement.js'
import type { Reading } from '../../../src/determine/node.js'
import type { FirstQuestions } from '../../../src/determine/questions.js'
import { askedOfList, askingInTurn } from '../../../src/determine/questions-of-list.js'
import { record } from '../../../src/determine/record.js'
import { setAside } from '../../../src/determine/set-aside.js'
import type { Verdict } from '../../../src/determine/verdict.js'
import { duties } from '../../../src/duty/duties.js'
import { type DutyWords, parseDutyInput } from '../../../src/duty/input-parse.js'
import { parseAnswersFile, parseAnswersPartly } from '../../../src/files/answers-file.js'
import type { Requested } from '../../../src/files/request/model.js'
import { requestOf } from '../../../src/files/request/request.js'
import type { Part } from '../../../src/goods/part.js'
import { shapeOf } from '../../../src/goods/shape.js'
import type { Register } from '../../../src/register/model.js'
import { explainedIn } from '../../../src/words/explained.js'
import type { Plain } from '../asks.js'
import type { Many, One, Told } from '../check.js'
import type { Chosen, Tally } from '../goods.js'
import type { GivenAnswers } from '../requested.js'
import { plain, revive } from '../revive.js'
import { isAsleep, isRequirement, verdictLineIn } from '../verdict-line.js'

const FIRST = 4

/** Money is told apart, as a bill. */
const isControl = (verdict: Verdict): boolean =>
  isRequirement(verdict) && verdict.effect.kind !== 'duty' && verdict.effect.kind !== 'fee'

/** One line of goods, decided: with the filled-in request where one came back. */
export function answerOf(register: Register, { part, movement, on, knownAt, answers }: One): Answer {
  const subject = revive<Part>(part)
  const given = givenAbout(subject, answers)
  return determine(register, {
    subject,
    movement: revive<Movement>(movement),
    on,
    knownAt,
    ...(given ? { answers: given } : {}),
  })
}

/** Of the answers of a filled-in request, those that one line may read. */
export const givenAbout = (
  line: Part,
  answers: GivenAnswers | undefined,
): Readonly<Record<string, Reading>> | undefined => {
  const about = answersAbout(line, answers)
  return about && revive<Record<string, Reading>>(about)
}

/** The answers of a file, by key. Throws InputError with every row that cannot be meant; `partly` leaves those rows out. */
export function answersIn(
  register: Register,
  file: Chosen,
  parts: readonly Plain<Part>[],
  partly = false,
): GivenAnswers {
  const all = parts.map((part) => revive<Part>(part))
  const parse = partly ? parseAnswersPartly : parseAnswersFile
  return plain(parse(file.bytes, file.name, register, { asked: all, all }).answers)
}

/** Of the answers of a filled-in request those that do not count on these days, and why. */
export const aside = (register: Register, { movement, on, knownAt, answers = {} }: Omit<Many, 'parts'>) =>
  setAside(revive<Record<string, Reading>>(answers), { register, movement: revive<Movement>(movement), on, knownAt })

/** Every verdict on one line, the trees left out, and what it would pay. */
export const told = (register: Register, one: One): Told => toldOf(register, answerOf(register, one), one.money)

export function toldOf(register: Register, answer: Answer, money: DutyWords = {}): Told {
  const bill = duties(answer, parseDutyInput(money, register))
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
      .map(({ provision, says, because, state }) => {
        const zh = register.provisions[provision]?.words?.zh
        return { provision, says, ...(zh ? { zh } : {}), because, state: state.state }
      }),
    ...(bill.slots.length ? { bill: plain(bill) } : {}),
  }
}

/** Why one provision came out as it did: the whole tree, line by line, in both languages. Throws RangeError on an id that the register lacks. */
export function explained(register: Register, { provision, ...one }: One & { readonly provision: string }) {
  const verdict = answerOf(register, one).verdict(provision)
  if (!verdict) throw new RangeError(`no such provision: ${provision}`)
  return explainedIn(register, verdict)
}

/** The decision record of one line: canonical JSON, which a server decides again before it keeps it. */
export const recorded = (register: Register, one: One) => ({ record: record(answerOf(register, one)) })

/** What is missing and can decide, as one request: of one line, or of a whole list with each party asked once. */
export async function asked(
  register: Register,
  { parts, movement, answers, on, knownAt }: Many,
  step: (done: number, total: number) => Promise<void>,
): Promise<Requested> {
  const subjects = parts.map((part) => revive<Part>(part))
  const moves = revive<Movement>(movement)
  const total = new Set(subjects.map((subject) => shapeOf(subject) ?? subject)).size
  const askNext = askingInTurn()
  const seen = new Set<unknown>()
  const found: FirstQuestions[] = []
  for (const subject of subjects) {
    const shape = shapeOf(subject) ?? subject
    if (!seen.has(shape)) await step(seen.size, total)
    seen.add(shape)
    const given = givenAbout(subject, answers)
    found.push(
      askNext(determine(register, { subject, movement: moves, on, knownAt, ...(given ? { answers: given } : {}) })),
    )
  }
  return requestOf(register, askedOfList(subjects, found), subjects.length)
}

/** How each line came out, counted; `step` between lines lets a cancellation through. */
export async function tallied(
  register: Register,
  { parts, movement, answers, on, knownAt }: Many,
  step: (done: number) => Promise<void>,
): Promise<Tally[]> {
  const moves = revive<Movement>(movement)
  const subjects = parts.map((part) => revive<Part>(part))
  const tallies: Tally[] = []
  for (const [index, subject] of subjects.entries()) {
    if (index % 25 === 0) await step(index)
    const given = givenAbout(subject, answers)
    const answer = determine(register, { subject, movement: moves, on, knownAt, ...(given ? { answers: given } : {}) })
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
