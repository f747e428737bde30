import type { Provision } from '../register/model.js'
import type { Node, TestNode } from './node.js'
import { eachIn, type Session, tryProvision } from './session.js'
import { groupVariable } from './variables.js'

/** What an item is called; what kind of movement it is, between which places, and whether US law follows it. Once known, most other questions fall away. */
const CALLED: ReadonlySet<string> = new Set(['item.form', 'item.product', 'item.material'])
const MOVED: ReadonlySet<string> = new Set(['movement.kind', 'movement.from', 'movement.to', 'item.subject-to-ear'])

/** The facts that one waits for: nobody is asked for the kiln of a lamination, nor who all are in a movement that may be none of the text's. */
function awaited({ variable: { fact } }: TestNode): ReadonlySet<string> {
  if (fact === 'item.spec' || fact === 'item.feature') return CALLED
  return fact.startsWith('item.') || fact.startsWith('movement.') ? NOTHING : MOVED
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The keys of facts that can wait, each with the keys that it waits for: wherever these provisions ask for it, the same text asks for one of those
 * before. A provision that anything can decide always has a fact that waits for none.
 */
export function waitingIn(
  session: Session,
  provisions: readonly Provision[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const waiting = new Map<string, Set<string>>()
  const now = new Set<string>()
  const keyOf = ({ variable }: TestNode) => groupVariable(variable, session.register).key
  const walk = (node: Node, before: readonly TestNode[]): void => {
    if (node.value !== 'unknown') return
    if (node.kind === 'test') {
      const facts = awaited(node)
      const keys = before.filter(({ variable }) => facts.has(variable.fact)).map(keyOf)
      const key = keyOf(node)
      if (keys.length === 0) now.add(key)
      waiting.set(key, new Set([...(waiting.get(key) ?? []), ...keys]))
      return
    }
    let seen = before
    for (const child of childrenOf(node)) {
      walk(child, seen)
      if (node.kind === 'all') seen = [...seen, ...unknownTestsOf(child)]
    }
  }
  for (const provision of provisions)
    for (const { items } of tryProvision(session, provision).days)
      for (const { node } of items.flatMap(eachIn)) walk(node, [])
  return new Map([...waiting].filter(([key]) => !now.has(key)))
}

const childrenOf = (node: Exclude<Node, TestNode>): readonly Node[] =>
  node.kind === 'open' ? node.children.map((child) => child.node) : node.children

/** Of a condition that is about nothing but what an item is called, or how it moves: its unknown tests. */
function unknownTestsOf(node: Node): readonly TestNode[] {
  const tests = leavesOf(node)
  return tests.every(({ variable: { fact } }) => CALLED.has(fact) || MOVED.has(fact)) ? tests : []
}

function leavesOf(node: Node): readonly TestNode[] {
  if (node.value !== 'unknown') return []
  return node.kind === 'test' ? [node] : childrenOf(node).flatMap(leavesOf)
}
