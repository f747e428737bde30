import { partAt } from '../goods/items.js'
import { type Both, called, type Language } from '../register/called.js'
import type { Provision } from '../register/model.js'
import { cellsOf } from './cells.js'
import { compared } from './compared.js'
import { type Answer, contextOf, sessionFor } from './determine.js'
import { missingAlone, missingTests } from './missing.js'
import type { TestNode, Value, Variable } from './node.js'
import { targetsOf } from './relations.js'
import type { Session } from './session.js'
import { groupVariable } from './variables.js'
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
}

/** Up to this many unknown facts, every completion is searched for a proof that a fact matters. */
const SEARCHED = 6
/** Beyond it a fact is asked for where so many trials found no proof either way. */
const TRIALS = 40

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
  return [...asked.values()]
    .map(({ tests, decides }) => questionOf(session, tests, [...decides].sort()))
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
  const cells = new Map(facts.map((tests) => [tests[0]!.variable.key, cellsOf(session, tests)]))
  const trials = facts.length <= SEARCHED ? Number.POSITIVE_INFINITY : TRIALS
  return facts.filter((tests) => matters(session, provision, tests[0]!.variable.key, cells, trials, extent))
}

function matters(
  session: Session,
  provision: Provision,
  key: string,
  cells: Map<string, readonly Value[]>,
  trials: number,
  extent: Extent,
): boolean {
  let budget = trials
  const search = (given: ReadonlyMap<string, Value>): boolean => {
    const outcomes = cells
      .get(key)!
      .map((cell) => supposing(session, provision, new Map([...given, [key, cell]]), extent))
    budget -= outcomes.length
    if (budget <= 0) return true
    const finals = new Set(outcomes.filter(({ final }) => final).map(({ value }) => value))
    if (finals.size > 1) return true
    const next = byVariable(outcomes.find(({ final }) => !final)?.missing ?? [])[0]?.[0]
    if (!next) return false
    const name = next.variable.key
    if (!cells.has(name)) cells.set(name, cellsOf(session, [next]))
    return cells.get(name)!.some((cell) => search(new Map([...given, [name, cell]])))
  }
  return search(new Map())
}

/** What comes of answers: a verdict that no further fact changes, or the facts that still stand in its way. */
function supposing(session: Session, provision: Provision, answers: ReadonlyMap<string, Value>, extent: Extent) {
  const value =
    extent === 'whole' ? weigh(session, provision, answers).value : weighAlone(session, provision, answers).own
  const missing =
    value !== 'unknown' ? [] : (extent === 'whole' ? missingTests : missingAlone)(session, provision, answers)
  return { final: missing.length === 0, value, missing }
}

function questionOf(session: Session, tests: readonly TestNode[], decides: readonly string[]): Question {
  const variable = groupVariable(tests[0]!.variable, session.register)
  const fact = session.register.facts[variable.fact]!
  const item = variable.item ? partAt(session.line, variable.item) : undefined
  const of = item ? item.supplier : session.movement.parties[variable.per.role as 'end-user']?.name
  const fill = (text: string, language: Language) =>
    text.replace(/\{(\w[\w-]*)\}/g, (_, name: string) =>
      name === 'item'
        ? (item?.name ?? variable.item ?? { en: 'the item', zh: '该物项' }[language])
        : called(session.register, variable.per[name] ?? name, language),
    )
  const against = [...new Set(tests.map(({ asks }) => asks))]
  return {
    key: variable.key,
    variable,
    ask: { en: fill(fact.ask.en, 'en'), zh: fill(fact.ask.zh, 'zh') },
    who: fact.who.replace('{role}', variable.per.role ?? 'role'),
    ...(of ? { of } : {}),
    ...(variable.item ? { item: variable.item } : {}),
    against,
    compared: against.map((asks) => compared(session.register, { asks })),
    words: [...new Set(tests.flatMap(({ words }) => words ?? []))],
    decides,
  }
}
