import type { Provision } from '../register/model.js'
import type { Node, TestNode } from './node.js'
import { targetsOf } from './relations.js'
import { eachIn, type Session, tryProvision } from './session.js'
import { groupVariable } from './variables.js'
import { weigh } from './weigh.js'

/**
 * The keys of facts that can wait, each with the keys that it waits for: the vocabulary says which facts come first, and wherever these provisions ask
 * for it, the same text, or all that it is an exception to or a policy for, asks for one of those. None of those waits itself.
 */
export function waitingIn(
  session: Session,
  provisions: readonly Provision[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const waiting = new Map<string, Set<string>>()
  const now = new Set<string>()
  const keyOf = ({ variable }: TestNode) => groupVariable(variable, session.register).key
  for (const provision of provisions) {
    const around = aroundOf(session, provision)
    for (const { test, beside } of testsIn(session, provision)) {
      const mine = firstOf(session, test, beside)
      const whole = mine.length ? [mine] : around.map((nodes) => firstOf(session, test, nodes))
      const key = keyOf(test)
      if (whole.length === 0 || whole.some((tests) => tests.length === 0)) now.add(key)
      waiting.set(key, new Set([...(waiting.get(key) ?? []), ...whole.flat().map(keyOf)]))
    }
  }
  return rooted(new Map([...waiting].filter(([key]) => !now.has(key))))
}

/** What waits for something that waits, waits for what that waits for: the vocabulary has no circles (R066). */
function rooted(waiting: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  const roots = (key: string): ReadonlySet<string> => {
    const of = waiting.get(key)
    if (!of) return new Set([key])
    const known = found.get(key) ?? new Set([...of].flatMap((one) => [...roots(one)]))
    found.set(key, known)
    return known
  }
  return new Map([...waiting.keys()].map((key) => [key, roots(key)]))
}

type Beside = { readonly test: TestNode; readonly beside: readonly Node[] }

/** Every unknown test of a provision's own conditions, with what must hold beside it. */
function testsIn(session: Session, provision: Provision): readonly Beside[] {
  return tryProvision(session, provision).days.flatMap(({ items }) => {
    const trees = items.flatMap(eachIn).map(({ node }) => node)
    return trees.flatMap((tree) =>
      tree.kind === 'test' && tree.value === 'unknown'
        ? [{ test: tree, beside: trees.flatMap(leavesOf).filter(isUnsaid) }]
        : walk(tree, []),
    )
  })
}

/** What an item is called decides whether it can hold parts that nobody listed, unless a word was said already. */
const isUnsaid = ({ read }: TestNode): boolean => read === undefined

function walk(node: Node, beside: readonly Node[]): readonly Beside[] {
  if (node.value !== 'unknown') return []
  if (node.kind === 'test') return [{ test: node, beside }]
  const children = childrenOf(node)
  if (node.kind !== 'all') return children.flatMap((child) => walk(child, beside))
  const unknown = children.filter(({ value }) => value === 'unknown')
  return unknown.flatMap((child) => walk(child, [...beside, ...unknown.filter((other) => other !== child)]))
}

/** The trees of each provision that this one is an exception to, or goes with; none where one of these binds already. */
function aroundOf(session: Session, provision: Provision): readonly (readonly Node[])[] {
  const ids = [...targetsOf(provision), ...(provision.relations.exempts ?? [])]
  const targets = ids.map((id) => session.register.provisions[id]!)
  const values = targets.map((target) => weigh(session, target).value)
  if (values.includes('yes')) return []
  return targets
    .filter((_, at) => values[at] === 'unknown')
    .map((target) => tryProvision(session, target).days.flatMap(({ items }) => items.flatMap(eachIn)))
    .map((trees) => trees.flatMap(({ node }) => (node.kind === 'all' ? node.children : [node])))
}

/** The tests that come first, of conditions that are about nothing else. */
function firstOf({ register }: Session, { variable }: TestNode, beside: readonly Node[]): readonly TestNode[] {
  const first = register.facts[variable.fact]!.waitsFor ?? []
  if (first.length === 0) return []
  const { item } = variable
  const isFirst = ({ variable: other }: TestNode) =>
    first.includes(other.fact) && (other.item === undefined || item === undefined || other.item === item)
  return beside
    .map(leavesOf)
    .filter((tests) => tests.every(isFirst))
    .flat()
}

const childrenOf = (node: Exclude<Node, TestNode>): readonly Node[] =>
  node.kind === 'open' ? node.children.map((child) => child.node) : node.children

const leaves = new WeakMap<Node, readonly TestNode[]>()

/** The unknown tests of a node. */
function leavesOf(node: Node): readonly TestNode[] {
  if (node.value !== 'unknown') return []
  if (node.kind === 'test') return [node]
  const found = leaves.get(node) ?? childrenOf(node).flatMap(leavesOf)
  leaves.set(node, found)
  return found
}
