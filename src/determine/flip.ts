import { partAt } from '../goods/items.js'
import { Decimal } from '../measure/decimal.js'
import { asPercent } from '../measure/quantity.js'
import { and, or, type Truth, union } from '../measure/truth.js'
import { listsRead, testsOf } from '../register/conditions.js'
import { historyOf } from '../register/history.js'
import type { Provision, Test } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import { wordsOf } from './ask-words.js'
import { cellsOf, readingOf } from './cells.js'
import { type Answer, contextOf, determine, sessionFor } from './determine.js'
import { constantsOf, printValue, usesOf } from './evaluate.js'
import type { Node, TestNode, Value, Variable } from './node.js'
import { relatives } from './relations.js'
import { eachOf, newSession, type Session, tryProvision } from './session.js'
import type { Verdict } from './verdict.js'
import { inForceIn, weigh } from './weigh.js'

/** A value of one fact, or a day, from which a verdict is another one. */
export type Flip = {
  readonly provision: string
  readonly fact: string
  /** What is flipped: the key of the fact, as `ask` has it, what it asks in words, and what was read of it so far. */
  readonly key?: string
  readonly ask?: string
  readonly read?: string
  readonly item?: string
  /** The share, word or day: `0.1 %`, `magnet`, `2025-11-07`. */
  readonly at: string
  readonly from: string
  readonly to: string
  /** Of one part that was named: `from` and `to` are about it alone, and this is about the goods, where their verdict changes too. */
  readonly goods?: { readonly from: string; readonly to: string }
  /** The amount of money that the share comes to, where the value of the item is known exactly. */
  readonly amount?: string
}

/**
 * Where verdicts change when one fact takes other values, everything else as it is. The fact is one of the vocabulary (`item.share`, `movement.to`), one
 * with what it is asked of (`item.contains(Dy)`), or a key of `ask` (`item.contains(Dy) @ motor/rotor/magnet-3`). One entry for each amount from
 * which the verdict is another one, `from` the verdict below and `to` the verdict from there on; of words, one for each that turns the verdict as it is now.
 * The verdict is that on the goods, or on the part at `item` alone.
 */
export function flip(answer: Answer, fact: string, item?: string): Flip[] {
  const { register, question } = contextOf(answer)
  const session = sessionFor(register, question)
  const [name, path = item] = fact.split(' @ ') as [string, string?]
  const supposed = new Map<string, Session>()
  return Object.values(register.provisions)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((provision) =>
      factsRead(session, provision, name, path).flatMap((read) => flipsOver(session, provision, read, path, supposed)),
    )
}

/** A fact that a provision reads, with what it is compared with. */
type FactRead = { readonly variable: Variable; readonly constants: readonly string[] }

/**
 * The facts of that name that a provision reads, with what it hangs on: of the goods, and of the parts inside that stand in its way; or of one part
 * that is named, where only the provision itself is looked at.
 */
function factsRead(session: Session, provision: Provision, name: string, path?: string): FactRead[] {
  const tried = path === undefined ? relatives(session.register, provision) : [provision]
  const seen = tried
    .flatMap((one) => testsTried(session, one))
    .filter(({ variable: { fact, key } }) => isNamed(fact, key, name))
  const open = seen.filter(
    ({ value, variable }) => value === 'unknown' && (path === undefined || variable.item === path),
  )
  const facts = new Map(open.map(({ variable }) => [variable.key, { variable, constants: new Set<string>() }]))
  for (const test of tried.flatMap((one) => testsOfLaw(session, one)))
    for (const { key, per, ofItem } of usesOf(test)) {
      if (!isNamed(test.fact, key, name)) continue
      const items = ofItem ? (path === undefined ? itemsOf(seen, session) : [path]) : [undefined]
      for (const item of items) {
        const whole = item === undefined ? key : `${key} @ ${item}`
        const variable = { key: whole, fact: test.fact, per, ...(item === undefined ? {} : { item }) }
        const known = facts.get(whole) ?? { variable, constants: new Set<string>() }
        for (const constant of constantsOf(test)) known.constants.add(constant)
        facts.set(whole, known)
      }
    }
  return [...facts.values()].map(({ variable, constants }) => ({ variable, constants: [...constants] }))
}

const itemsOf = (seen: readonly TestNode[], { line }: Session): readonly string[] => [
  ...new Set([
    line.path,
    ...seen.flatMap(({ value, variable: { item } }) => (item && value === 'unknown' ? [item] : [])),
  ]),
]

const testsTried = (session: Session, provision: Provision): TestNode[] =>
  tryProvision(session, provision).days.flatMap(({ items }) => eachOf(items).flatMap(({ node }) => testsIn(node)))

const testsOfLaw = ({ register }: Session, provision: Provision): readonly Test[] => [
  ...testsOf(provision.when),
  ...listsRead(register, provision).flatMap(({ entries }) =>
    Object.values(entries).flatMap(({ when }) => testsOf(when)),
  ),
]

/** By its fact, or by the fact with its details as keys spell it. */
const isNamed = (fact: string, key: string, name: string): boolean => {
  const told = key.split(' @ ')[0]!
  return fact === name || told === name || told.startsWith(`${name}(`)
}

function testsIn(node: Node): TestNode[] {
  if (node.kind === 'test') return [node]
  if (node.kind === 'open') return node.children.flatMap((child) => testsIn(child.node))
  return node.children.flatMap(testsIn)
}

/** Amounts are compared with the ones just below them; words, which have no order, with what comes out now. */
function flipsOver(
  session: Session,
  provision: Provision,
  fact: FactRead,
  path: string | undefined,
  supposed: Map<string, Session>,
): Flip[] {
  const { variable } = fact
  const cells = cellsOf(session, [fact], 'any')
  const now = verdictsIn(session, provision, path)
  const tried = cells.map((cell) => verdictsIn(supposing(session, variable, cell, supposed), provision, path))
  return cells.flatMap((cell, index): Flip[] => {
    const before = isWord(cell) ? now : tried[index - 1]
    const after = tried[index]!
    if (!before || before.value === after.value) return []
    const at = isWord(cell) ? wordOf(cell) : boundary(cells[index - 1]!, cell, fact.constants)
    const turned = path !== undefined && before.goods !== after.goods
    const value = readingOf(session, variable)?.value
    return [
      {
        provision: provision.id,
        fact: variable.fact,
        key: variable.key,
        ask: wordsOf(session, variable).ask.en,
        ...(value ? { read: printValue(value) } : {}),
        ...(variable.item ? { item: variable.item } : {}),
        at,
        from: before.value,
        to: after.value,
        ...(turned ? { goods: { from: before.goods, to: after.goods } } : {}),
        ...amountOf(session, variable, at),
      },
    ]
  })
}

const isWord = (cell: Value): boolean => cell.is === 'word' || cell.is === 'truth'

/** One session for each answer that is supposed: what one provision has worked out serves the next. */
function supposing(session: Session, { key }: Variable, cell: Value, supposed: Map<string, Session>): Session {
  const name = `${key} ${JSON.stringify(cell)}`
  const found = supposed.get(name) ?? newSession(session, new Map([...session.answers, [key, { value: cell, at: [] }]]))
  supposed.set(name, found)
  return found
}

/** What comes out of the goods, and of the one part that was named. */
function verdictsIn(session: Session, provision: Provision, path?: string): { goods: Truth; value: Truth } {
  const goods = weigh(session, provision).value
  return { goods, value: path === undefined ? goods : partAlone(session, provision, path) }
}

const wordOf = (value: Value): string => (value.is === 'word' ? value.word : value.is === 'truth' ? value.truth : '')

/** What a provision says of one part inside, whatever the others are: its conditions and its state, on the days that may decide. */
function partAlone(session: Session, provision: Provision, path: string): Truth {
  const { days } = tryProvision(session, provision)
  return union(
    days.map(({ state, items }) => {
      const found = eachOf(items).filter(({ item }) => item.path === path)
      return and([inForceIn(state, {}), or(found.map(({ node }) => node.value))])
    }),
  )
}

/** The cut between two neighbouring cells: the bound itself, or `above` it where it still belongs to the cell before. */
function boundary(before: Value, after: Value, bounds: readonly string[]): string {
  if (before.is === 'content' && before.contains === 'no') return 'any amount'
  const number = (value: Value) =>
    value.is === 'interval' ? value.interval.lo : value.is === 'content' ? value.share.lo : undefined
  const [lo, hi] = [number(before), number(after)]
  if (!lo || !hi) return ''
  const cut = bounds.find((bound) => lo.lte(bound) && hi.gte(bound))
  const unit = after.is === 'interval' ? after.unit : '1'
  const point = cut === undefined ? hi : new Decimal(cut)
  const text = unit === '1' ? asPercent(point) : `${point} ${unit}`
  return lo.eq(point) ? `${ABOVE}${text}` : text
}

const ABOVE = 'above '

/** What a share of value comes to in money: 0.1 % of a magnet of 12 EUR is 0.012 EUR. */
function amountOf(session: Session, { fact, per, item: path }: Variable, at: string): { amount?: string } {
  const value = path ? partAt(session.line, path)?.value : undefined
  const share = /^(?:above )?([\d.]+) %$/.exec(at)?.[1]
  if (fact !== 'item.share' || per.basis !== 'value' || !share || share === '0' || !value?.hi?.eq(value.lo)) return {}
  return { amount: `${value.lo.mul(share).div(100)} ${value.currency}` }
}

/** The days between two dates on which a verdict changes, the question otherwise as it is: `on` moves, and dates the movement has stay. */
export function flipDays(answer: Answer, from: PlainDate, to: PlainDate): Flip[] {
  const { register, question } = contextOf(answer)
  const turns = Object.keys(register.provisions).flatMap((id) =>
    historyOf(register, id, question.knownAt).map((span) => span.from),
  )
  const days = [from, ...[...new Set(turns)].filter((day) => day > from && day <= to).sort()]
  const answers = days.map((on) => determine(register, { ...question, on }))
  return answers.slice(1).flatMap((next, index) => {
    const before = answers[index]!
    return verdictsOf(next).flatMap((verdict): Flip[] => {
      const old = before.verdict(verdict.provision)!
      if (old.status === verdict.status) return []
      return [{ provision: verdict.provision, fact: 'on', at: days[index + 1]!, from: old.status, to: verdict.status }]
    })
  })
}

export const verdictsOf = (answer: Answer): Verdict[] => [
  ...answer.binding,
  ...answer.conflicts,
  ...answer.undetermined,
  ...answer.notBinding,
]
