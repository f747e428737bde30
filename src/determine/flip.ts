import { partAt } from '../goods/items.js'
import { asPercent } from '../measure/quantity.js'
import { historyOf } from '../register/history.js'
import type { PlainDate } from '../time/date.js'
import { cellsOf } from './cells.js'
import { type Answer, contextOf, determine, sessionFor } from './determine.js'
import type { Node, TestNode, Value } from './node.js'
import { relatives } from './relations.js'
import { eachOf, newSession, type Session, tryProvision } from './session.js'
import type { Verdict } from './verdict.js'
import { weigh } from './weigh.js'

/** A value of one fact, or a day, from which a verdict is another one. */
export type Flip = {
  readonly provision: string
  readonly fact: string
  readonly item?: string
  /** The share, word or day: `0.1 %`, `magnet`, `2025-11-07`. */
  readonly at: string
  readonly from: string
  readonly to: string
  /** The amount of money that the share comes to, where the value of the item is known exactly. */
  readonly amount?: string
}

/**
 * Where verdicts change when one fact (`item.share`, `item.contains`, `movement.to` ...) takes other values, everything else as it is. One entry
 * for each change between neighbouring values; `from` is the verdict before, `to` the verdict from there on.
 */
export function flip(answer: Answer, fact: string): Flip[] {
  const { register, question } = contextOf(answer)
  const session = sessionFor(register, question)
  return Object.values(register.provisions)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((provision) => {
      const byKey = new Map<string, TestNode[]>()
      for (const relative of relatives(register, provision)) {
        for (const { items } of tryProvision(session, relative).days)
          for (const { node } of eachOf(items))
            for (const test of testsOf(node))
              if (test.variable.fact === fact)
                byKey.set(test.variable.key, [...(byKey.get(test.variable.key) ?? []), test])
      }
      return [...byKey.values()].flatMap((tests) => flipsOver(session, provision.id, fact, tests))
    })
}

function testsOf(node: Node): TestNode[] {
  if (node.kind === 'test') return [node]
  if (node.kind === 'open') return node.children.flatMap((child) => testsOf(child.node))
  return node.children.flatMap(testsOf)
}

function flipsOver(session: Session, id: string, fact: string, tests: readonly TestNode[]): Flip[] {
  const { variable } = tests[0]!
  const cells = cellsOf(session, tests)
  const values = cells.map(
    (cell) =>
      weigh(
        newSession(session, new Map([...session.answers, [variable.key, { value: cell, at: [] }]])),
        session.register.provisions[id]!,
      ).value,
  )
  return cells.slice(1).flatMap((cell, index): Flip[] => {
    const from = values[index]!
    const to = values[index + 1]!
    if (from === to) return []
    const at = boundary(cells[index]!, cell, tests)
    return [
      {
        provision: id,
        fact,
        ...(variable.item ? { item: variable.item } : {}),
        at,
        from,
        to,
        ...amountOf(session, variable.item, at, fact),
      },
    ]
  })
}

/** The cut between two neighbouring cells: the bound itself, or the word. */
function boundary(before: Value, after: Value, tests: readonly TestNode[]): string {
  const number = (value: Value) =>
    value.is === 'interval' ? value.interval.lo : value.is === 'content' ? value.share.lo : undefined
  const [lo, hi] = [number(before), number(after)]
  if (!lo || !hi) return after.is === 'word' ? after.word : after.is === 'truth' ? after.truth : ''
  const bounds = tests.flatMap((test) => test.constants ?? [])
  const cut = bounds.find((bound) => lo.lte(bound) && hi.gte(bound))
  const unit = after.is === 'interval' ? after.unit : '1'
  if (cut === undefined) return unit === '1' ? asPercent(hi) : `${hi} ${unit}`
  return unit === '1' ? asPercent(hi.mul(0).add(cut)) : `${cut} ${unit}`
}

/** What a share of value comes to in money: 0.1 % of a magnet of 12 EUR is 0.012 EUR. */
function amountOf(session: Session, path: string | undefined, at: string, fact: string): { amount?: string } {
  const item = path ? partAt(session.line, path) : undefined
  const value = item?.value
  if (fact !== 'item.share' || !value?.hi?.eq(value.lo) || !at.endsWith(' %')) return {}
  return { amount: `${value.lo.mul(at.slice(0, -2)).div(100)} ${value.currency}` }
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
