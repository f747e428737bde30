import { partAt } from '../goods/items.js'
import type { Truth } from '../measure/truth.js'
import { type Both, called } from '../register/called.js'
import type { Provision, Register } from '../register/model.js'
import { wordsOf } from './ask-words.js'
import { cellsOf } from './cells.js'
import { compared } from './compared.js'
import { type Answer, contextOf, sessionFor } from './determine.js'
import { missingAlone, missingTests } from './missing.js'
import type { TestNode, Value, Variable } from './node.js'
import { targetsOf } from './relations.js'
import type { Session } from './session.js'
import { groupVariable, UNNAMED } from './variables.js'
import { waitingIn } from './waiting.js'
import { weigh, weighAlone } from './weigh.js'
import { guessesFor, type Supposed } from './witness.js'

/** One fact to ask for: from whom, about what, and which verdicts its answer can change. */
export type Question = {
  readonly key: string
  readonly variable: Variable
  readonly ask: { readonly en: string; readonly zh: string }
  /** The end of `ask` where a word was told already: why it is asked all the same. */
  readonly told?: Both
  /** Who can answer: a kind of person, and the supplier's or party's name where the input has one. */
  readonly who: string
  readonly of?: string
  readonly item?: string
  /** What the item is called. */
  readonly name?: string
  /** What the law compares it with: `at least 0.1 %`, in words of the register and, as `compared`, for people; and its quoted words. */
  readonly against: readonly string[]
  readonly compared: readonly Both[]
  readonly words: readonly string[]
  /** Provisions whose verdict this answer can change. */
  readonly decides: readonly string[]
  /** Keys of questions to be answered first, after which this one may fall away; empty where it is to be asked at once. */
  readonly waitsFor: readonly string[]
  /** Keys of the questions that this one asks at once. */
  readonly joins?: readonly string[]
}

/** Those to be asked at once. They are never none where there is a question. */
export const askedFirst = <T extends Pick<Question, 'waitsFor'>>(all: readonly T[]): readonly T[] =>
  all.filter(({ waitsFor }) => waitsFor.length === 0)

/** Up to this many unknown facts, every completion is searched for a proof that a fact matters. */
const SEARCHED = 6
/** Beyond it a fact is asked for where so many trials found no proof either way; of more facts than that, without a trial. */
const TRIALS = 40
const TRIED = 24

/** Questions to be asked at once, and the keys of those that may come up once these are answered. */
export type FirstQuestions = { readonly asking: readonly Question[]; readonly waiting: readonly string[] }

/**
 * The questions that can matter, those that can change most verdicts first (V4): a fact is asked for only if some completion of the other missing
 * facts exists under which two of its answers give different verdicts on a provision.
 */
export function questions(answer: Answer): Question[] {
  const { session, waiting, undetermined } = openIn(answer)
  return questionsOn(
    session,
    waiting,
    gather(session, undetermined, () => true),
  )
}

/** Those of them to be asked at once: what waits for another one is not looked into. */
export const firstQuestions = (answer: Answer): FirstQuestions => askedAtOnce(sessionOf(answer), findFirst(answer))

export type First = {
  readonly waiting: ReadonlyMap<string, ReadonlySet<string>>
  readonly found: Found
  readonly later: readonly string[]
}

/** What is to be asked at once, not yet put into words. */
export function findFirst(answer: Answer): First {
  const { session, waiting, undetermined } = openIn(answer)
  const now = gather(session, undetermined, (key) => !waiting.has(key))
  const waits = (key: string) => [...(waiting.get(key) ?? [])].some((one) => now.has(one))
  const left = [...waiting.keys()].filter((key) => !waits(key))
  const more = left.length ? gather(session, undetermined, (key) => left.includes(key)) : now
  const found = new Map([...now, ...[...more].filter(([key]) => !now.has(key))])
  return { waiting, found, later: [...waiting.keys()].filter(waits) }
}

export const askedAtOnce = (session: Session, { waiting, found, later }: First): FirstQuestions => ({
  asking: questionsOn(session, waiting, found),
  waiting: later,
})

export function sessionOf(answer: Answer): Session {
  const { register, question } = contextOf(answer)
  return sessionFor(register, question)
}

/** The provisions that a missing fact keeps undetermined, and which of the facts can wait. */
function openIn(answer: Answer) {
  const session = sessionOf(answer)
  const undetermined = answer.undetermined
    .filter(({ because }) => because === 'missing-fact')
    .map(({ provision }) => session.register.provisions[provision]!)
  return { session, undetermined, waiting: waitingIn(session, undetermined) }
}

/** The facts to be asked for, by the key of their question. */
export type Found = ReadonlyMap<string, { readonly tests: readonly TestNode[]; readonly decides: ReadonlySet<string> }>
/** Which facts are looked into, by the key of their question. */
type Wanted = (key: string) => boolean

/** The facts that matter, by the key of their question, with the tests that read them and the provisions that they decide. */
function gather(session: Session, undetermined: readonly Provision[], wanted: Wanted): Found {
  const asked = new Map<string, { tests: TestNode[]; decides: Set<string> }>()
  const known = new Map<string, TestNode[][]>()
  for (const provision of undetermined) {
    for (const tests of factsThatMatter(session, provision, known, wanted)) {
      const { key } = groupVariable(tests[0]!.variable, session.register)
      const entry = asked.get(key) ?? { tests: [], decides: new Set() }
      entry.tests.push(...tests)
      entry.decides.add(provision.id)
      asked.set(key, entry)
    }
  }
  return asked
}

function questionsOn(session: Session, waiting: ReadonlyMap<string, ReadonlySet<string>>, found: Found): Question[] {
  return [...found.entries()]
    .map(([key, { tests, decides }]) => ({
      ...questionOf(session, tests, [...decides].sort()),
      waitsFor: [...(waiting.get(key) ?? [])].filter((one) => found.has(one)).sort(),
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
  wanted: Wanted = () => true,
): TestNode[][] {
  const found = known.get(provision.id)
  if (found) return found
  const whole = byVariable(missingTests(session, provision))
  const facts =
    whole.length <= SEARCHED
      ? searched(session, provision, whole, 'whole', wanted)
      : factsByParts(session, provision, known, wanted)
  known.set(provision.id, facts)
  return facts
}

function factsByParts(
  session: Session,
  provision: Provision,
  known: Map<string, TestNode[][]>,
  wanted: Wanted,
): TestNode[][] {
  const own = searched(session, provision, byVariable(missingAlone(session, provision)), 'own part', wanted)
  const targets = targetsOf(provision).map((id) => session.register.provisions[id]!)
  const open = targets.filter((target) => weigh(session, target).value === 'unknown')
  return byVariable([...own, ...open.flatMap((target) => factsThatMatter(session, target, known, wanted))].flat())
}

function byVariable(tests: readonly TestNode[]): TestNode[][] {
  const groups = new Map<string, TestNode[]>()
  for (const test of tests) groups.set(test.variable.key, [...(groups.get(test.variable.key) ?? []), test])
  return [...groups.values()].sort((a, b) => (a[0]!.variable.key < b[0]!.variable.key ? -1 : 1))
}

/** What a supposed answer is tried on: the provision with all it belongs to, or its own part. */
type Extent = 'whole' | 'own part'

function searched(
  session: Session,
  provision: Provision,
  facts: readonly TestNode[][],
  extent: Extent,
  wanted: Wanted,
): TestNode[][] {
  const wants = facts.filter(([test]) => wanted(groupVariable(test!.variable, session.register).key))
  if (facts.length > TRIED || wants.length === 0) return wants
  const cells = new Map(facts.map((tests) => [tests[0]!.variable.key, cellsOf(session, tests)]))
  const trials = facts.length <= SEARCHED ? Number.POSITIVE_INFINITY : TRIALS
  const search = { session, provision, extent, cells, witnesses: [] }
  const answersTo = ([test]: TestNode[]) => cells.get(test!.variable.key)!.length
  const fewestFirst = wants.toSorted((a, b) => answersTo(a) - answersTo(b)).map(([test]) => test!.variable.key)
  const mattering = new Set(fewestFirst.filter((key) => matters(search, key, trials)))
  return wants.filter(([test]) => mattering.has(test!.variable.key))
}

/** What is known while one provision is searched: the answers that each fact can have, and what else was given where a fact mattered. */
type Search = {
  readonly session: Session
  readonly provision: Provision
  readonly extent: Extent
  readonly cells: Map<string, readonly Value[]>
  readonly witnesses: Supposed[]
}

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
  const guesses = search.cells.size > SEARCHED ? guessesFor(search.session, search.provision, key, cellsIn(search)) : []
  return guesses.some((given) => goOn(without(given, key))) || goOn(new Map())
}

const cellsIn =
  ({ session, cells }: Search) =>
  (test: TestNode): readonly Value[] =>
    cells.get(test.variable.key) ?? cellsOf(session, [test])

/** The missing fact with the fewest answers: it is the soonest tried out. */
function nextOf(search: Search, missing: readonly TestNode[]) {
  const facts = byVariable(missing).map((tests) => {
    const { key } = tests[0]!.variable
    const cells = search.cells.get(key) ?? cellsOf(search.session, tests)
    search.cells.set(key, cells)
    return { key, cells }
  })
  return facts.sort((a, b) => a.cells.length - b.cells.length)[0]
}

const without = (given: Supposed, key: string): Supposed => new Map([...given].filter(([name]) => name !== key))

/** What each answer to one fact comes to beside what is given, and whether two of them give different verdicts that nothing else can change. */
function decides({ session, provision, extent, cells }: Search, key: string, given: Supposed) {
  const outcomes: (ReturnType<typeof supposing> & { readonly supposed: Supposed })[] = []
  const final = new Set<Truth>()
  for (const cell of cells.get(key)!) {
    const supposed = new Map([...given, [key, cell]])
    const outcome = supposing(session, provision, supposed, extent)
    outcomes.push({ supposed, ...outcome })
    if (outcome.final) final.add(outcome.value)
    if (final.size > 1) break
  }
  return { outcomes, differ: final.size > 1 }
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
  const { ask, who, name } = wordsOf(session, variable)
  const told = toldBefore(session.register, tests)
  const against = [...new Set(tests.map(({ asks }) => asks))]
  return {
    key: variable.key,
    variable,
    ask: told ? { en: ask.en + told.en, zh: ask.zh + told.zh } : ask,
    ...(told ? { told } : {}),
    who,
    ...(of ? { of } : {}),
    ...(variable.item ? { item: variable.item } : {}),
    ...(name ? { name } : {}),
    against,
    compared: against.map((asks) => compared(session.register, { asks })),
    words: [...new Set(tests.flatMap(({ words }) => words ?? []))],
    decides,
  }
}

/** A word that was told and that may stand for what the list names: to say it again decides nothing. */
function toldBefore(register: Register, tests: readonly TestNode[]): Both | undefined {
  const test = tests.find(({ variable, read }) => FREE_WORDS[variable.fact] && read !== undefined && read !== UNNAMED)
  if (!test) return undefined
  const names = [...new Set(tests.flatMap(({ constants }) => constants ?? []))].sort()
  const { en, zh } = names.length > MANY ? FREE_WORDS[test.variable.fact]! : namesOf(register, names)
  const said = namesOf(register, [test.read!])
  return {
    en: ` It is called ${said.en}: is it ${en} all the same? If not, give its composition, or have it classified.`,
    zh: `现称为${said.zh}：是否仍属于${zh}？如不属于，请提供成分，或作归类判定。`,
  }
}

const namesOf = (register: Register, ids: readonly string[]): Both => ({
  en: ids.map((id) => called(register, id, 'en')).join(', '),
  zh: ids.map((id) => called(register, id, 'zh')).join('、'),
})

/** Facts whose word may stand for another one, and what they are about where the words are too many to be named one by one. */
const FREE_WORDS: Readonly<Record<string, Both>> = {
  'item.form': { en: 'what the lists name', zh: '清单所列形态' },
  'item.material': { en: 'of a material that the lists name', zh: '清单所列材料' },
}
const MANY = 8
