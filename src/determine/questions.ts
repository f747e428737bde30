import { partAt } from '../goods/items.js'
import type { Both } from '../register/called.js'
import type { Provision } from '../register/model.js'
import { wordsOf } from './ask-words.js'
import { cellsOf } from './cells.js'
import { compared } from './compared.js'
import { type Answer, contextOf, sessionFor } from './determine.js'
import { missingAlone, missingTests } from './missing.js'
import type { TestNode, Value, Variable } from './node.js'
import { targetsOf } from './relations.js'
import type { Session } from './session.js'
import { groupVariable } from './variables.js'
import { waitingIn } from './waiting.js'
import { weigh, weighAlone } from './weigh.js'

/** One fact to ask for: from whom, about what, and which verdicts its answer can change. */
export type Question = {
  readonly key: string
  readonly variable: Variable
  readonly ask: { readonly en: string; readonly zh: string }
  /** Who can answer: a kind of person, and the supplier's or party's name where the input has one. */
  readonly who: string
  readonly of?: string
  readonly item?: string
  /** What the law compares it with: `at least 0.1 %`, in words of the register and, as `compared`, for people; and its quoted words. */
  readonly against: readonly string[]
  readonly compared: readonly Both[]
  readonly words: readonly string[]
  /** Provisions whose verdict this answer can change. */
  readonly decides: readonly string[]
  /** Keys of questions to be answered first, after which this one may fall away; empty where it is to be asked at once. */
  readonly waitsFor: readonly string[]
}

/** Those to be asked at once. They are never none where there is a question. */
export const askedFirst = <T extends Pick<Question, 'waitsFor'>>(all: readonly T[]): readonly T[] =>
  all.filter(({ waitsFor }) => waitsFor.length === 0)

/** Up to this many unknown facts, every completion is searched for a proof that a fact matters. */
const SEARCHED = 6
/** Beyond it a fact is asked for where so many trials found no proof either way; of more facts than that, without a trial. */
const TRIALS = 40
const TRIED = 24

/**
 * The questions that can matter, those that can change most verdicts first (V4): a fact is asked for only if some completion of the other missing
 * facts exists under which two of its answers give different verdicts on a provision.
 */
export function questions(answer: Answer): Question[] {
  const { register, question } = contextOf(answer)
  const session = sessionFor(register, question)
  const asked = new Map<string, { tests: TestNode[]; decides: Set<string> }>()
  const mattering = new Map<string, TestNode[][]>()
  for (const { provision: id, because } of answer.undetermined) {
    if (because !== 'missing-fact') continue
    for (const tests of factsThatMatter(session, register.provisions[id]!, mattering)) {
      const { key } = groupVariable(tests[0]!.variable, register)
      const entry = asked.get(key) ?? { tests: [], decides: new Set() }
      entry.tests.push(...tests)
      entry.decides.add(id)
      asked.set(key, entry)
    }
  }
  const waiting = waitingIn(
    session,
    [...new Set([...asked.values()].flatMap(({ decides }) => [...decides]))].map((id) => register.provisions[id]!),
  )
  return [...asked.entries()]
    .map(([key, { tests, decides }]) => ({
      ...questionOf(session, tests, [...decides].sort()),
      waitsFor: [...(waiting.get(key) ?? [])].filter((one) => asked.has(one)).sort(),
    }))
    .sort((a, b) => b.decides.length - a.decides.length || (a.key < b.key ? -1 : 1))
}

/**
 * The unknown facts that can change a provision's verdict, each with the tests that read it. With many of them, its own part and the provisions it
 * belongs to are looked at one by one: what matters to either is asked.
 */
export function factsThatMatter(
  session: Session,
  provision: Provision,
  known = new Map<string, TestNode[][]>(),
): TestNode[][] {
  const found = known.get(provision.id)
  if (found) return found
  const whole = byVariable(missingTests(session, provision))
  const facts =
    whole.length <= SEARCHED ? searched(session, provision, whole, 'whole') : factsByParts(session, provision, known)
  known.set(provision.id, facts)
  return facts
}

function factsByParts(session: Session, provision: Provision, known: Map<string, TestNode[][]>): TestNode[][] {
  const own = searched(session, provision, byVariable(missingAlone(session, provision)), 'own part')
  const targets = targetsOf(provision).map((id) => session.register.provisions[id]!)
  const open = targets.filter((target) => weigh(session, target).value === 'unknown')
  return byVariable([...own, ...open.flatMap((target) => factsThatMatter(session, target, known))].flat())
}

function byVariable(tests: readonly TestNode[]): TestNode[][] {
  const groups = new Map<string, TestNode[]>()
  for (const test of tests) groups.set(test.variable.key, [...(groups.get(test.variable.key) ?? []), test])
  return [...groups.values()].sort((a, b) => (a[0]!.variable.key < b[0]!.variable.key ? -1 : 1))
}

/** What a supposed answer is tried on: the provision with all it belongs to, or its own part. */
type Extent = 'whole' | 'own part'

function searched(session: Session, provision: Provision, facts: readonly TestNode[][], extent: Extent): TestNode[][] {
  if (facts.length > TRIED) return [...facts]
  const cells = new Map(facts.map((tests) => [tests[0]!.variable.key, cellsOf(session, tests)]))
  const trials = facts.length <= SEARCHED ? Number.POSITIVE_INFINITY : TRIALS
  const search = { session, provision, extent, cells, witnesses: [] }
  const fewestFirst = [...cells].sort(([, a], [, b]) => a.length - b.length).map(([key]) => key)
  const mattering = new Set(fewestFirst.filter((key) => matters(search, key, trials)))
  return facts.filter((tests) => mattering.has(tests[0]!.variable.key))
}

/** What is known while one provision is searched: the answers that each fact can have, and what else was given where a fact mattered. */
type Search = {
  readonly session: Session
  readonly provision: Provision
  readonly extent: Extent
  readonly cells: Map<string, readonly Value[]>
  readonly witnesses: Supposed[]
}
type Supposed = ReadonlyMap<string, Value>

/** Where one fact decides, its neighbours mostly decide as well: what was given there is tried first. */
const WITNESSES = 4

function matters(search: Search, key: string, trials: number): boolean {
  const { witnesses } = search
  if (witnesses.slice(-WITNESSES).some((given) => decides(search, key, without(given, key)).differ)) return true
  let budget = trials
  const goOn = (given: Supposed): boolean => {
    const { differ, outcomes } = decides(search, key, given)
    budget -= outcomes.length
    if (budget <= 0) return true
    if (differ) return witnesses.push(...outcomes.map(({ supposed }) => supposed)) > 0
    const next = nextOf(search, outcomes.find(({ final }) => !final)?.missing ?? [])
    return next?.cells.some((cell) => goOn(new Map([...given, [next.key, cell]]))) ?? false
  }
  return goOn(new Map())
}

/** The missing fact with the fewest answers: it is the soonest tried out. */
function nextOf({ session, cells }: Search, missing: readonly TestNode[]) {
  const facts = byVariable(missing).map(([test]) => {
    const { key } = test!.variable
    const found = cells.get(key) ?? cellsOf(session, [test!])
    cells.set(key, found)
    return { key, cells: found }
  })
  return facts.sort((a, b) => a.cells.length - b.cells.length)[0]
}

const without = (given: Supposed, key: string): Supposed => new Map([...given].filter(([name]) => name !== key))

/** What each answer to one fact comes to beside what is given, and whether two of them give different verdicts that nothing else can change. */
function decides({ session, provision, extent, cells }: Search, key: string, given: Supposed) {
  const outcomes = cells.get(key)!.map((cell) => {
    const supposed = new Map([...given, [key, cell]])
    return { supposed, ...supposing(session, provision, supposed, extent) }
  })
  return { outcomes, differ: new Set(outcomes.filter(({ final }) => final).map(({ value }) => value)).size > 1 }
}

/** What comes of answers: a verdict that no further fact changes, or the facts that still stand in its way. */
function supposing(session: Session, provision: Provision, answers: ReadonlyMap<string, Value>, extent: Extent) {
  const value =
    extent === 'whole' ? weigh(session, provision, answers).value : weighAlone(session, provision, answers).own
  const missing =
    value !== 'unknown' ? [] : (extent === 'whole' ? missingTests : missingAlone)(session, provision, answers)
  return { final: missing.length === 0, value, missing }
}

function questionOf(
  session: Session,
  tests: readonly TestNode[],
  decides: readonly string[],
): Omit<Question, 'waitsFor'> {
  const variable = groupVariable(tests[0]!.variable, session.register)
  const item = variable.item ? partAt(session.line, variable.item) : undefined
  const of = item ? item.supplier : session.movement.parties[variable.per.role as 'end-user']?.name
  const { ask, who } = wordsOf(session, variable)
  const told = toldBefore(tests)
  const against = [...new Set(tests.map(({ asks }) => asks))]
  return {
    key: variable.key,
    variable,
    ask: { en: ask.en + told.en, zh: ask.zh + told.zh },
    who,
    ...(of ? { of } : {}),
    ...(variable.item ? { item: variable.item } : {}),
    against,
    compared: against.map((asks) => compared(session.register, { asks })),
    words: [...new Set(tests.flatMap(({ words }) => words ?? []))],
    decides,
  }
}

/** A word that was told and that may stand for what the list names: to say it again decides nothing. */
function toldBefore(tests: readonly TestNode[]): { readonly en: string; readonly zh: string } {
  const said = tests.find(({ variable, read }) => variable.fact === 'item.form' && read !== undefined)?.read
  if (said === undefined) return { en: '', zh: '' }
  const names = [...new Set(tests.flatMap(({ constants }) => constants ?? []))].sort()
  const [en, zh] = names.length > MANY ? ['what the lists name', '清单所列形态'] : [names.join(', '), names.join('、')]
  return {
    en: ` It is called ${said}: is it ${en} all the same? If not, give its composition, or have it classified.`,
    zh: `现称为${said}：是否仍属于${zh}？如不属于，请提供成分，或作归类判定。`,
  }
}

/** More forms than these are not named one by one. */
const MANY = 8
