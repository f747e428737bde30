import { and, not, or, type Truth, union } from '../measure/truth.js'
import type { Register } from '../register/model.js'
import { outcomeWith } from './evaluate.js'
import type { Node, TestNode, Value } from './node.js'

/** One reading for each open point that is looked at alone. Points that are not named stay open: their readings are all tried, and united. */
export type World = Readonly<Record<string, string>>

/** How a tried condition is looked at: in a world, and with answers supposed for facts that are missing. */
export type View = { readonly register: Register; readonly world: World; readonly answers: ReadonlyMap<string, Value> }

/** A node's value in a view. What is decided stays decided (V2), so only unknown nodes are looked into. */
export function valueIn(node: Node, view: View): Truth {
  if (node.value !== 'unknown' || (view.answers.size === 0 && !hasOpen(node))) return node.value
  switch (node.kind) {
    case 'test': {
      const answer = view.answers.get(node.variable.key)
      return answer ? outcomeWith(node, answer, view.register) : 'unknown'
    }
    case 'all':
      return and(node.children.map((child) => valueIn(child, view)))
    case 'any':
    case 'some-part':
    case 'part':
      return or(node.children.map((child) => valueIn(child, view)))
    case 'not':
      return not(valueIn(node.children[0]!, view))
    case 'open':
      return union(chosen(node, view.world).map((child) => valueIn(child.node, view)))
    case 'list':
      return and([node.standing, or([...node.children.map((child) => valueIn(child, view)), node.rest])])
    case 'entry': {
      const value = valueIn(node.children[0]!, view)
      return node.unread && value === 'yes' ? 'unknown' : value
    }
  }
}

const opened = new WeakMap<Node, boolean>()

/** Whether a world can change what comes out: only an open point below can. */
function hasOpen(node: Node): boolean {
  if (node.kind === 'test' || node.kind === 'open') return node.kind === 'open'
  const known = opened.get(node)
  if (known !== undefined) return known
  const open = node.children.some(hasOpen)
  opened.set(node, open)
  return open
}

const chosen = (node: Extract<Node, { kind: 'open' }>, world: World) => {
  const reading = world[node.point]
  return reading === undefined ? node.children : node.children.filter((child) => child.reading === reading)
}

const childrenIn = (node: Node, world: World): readonly Node[] =>
  node.kind === 'test' ? [] : node.kind === 'open' ? chosen(node, world).map((child) => child.node) : node.children

/** Whether a missing fact stands in the way of a node, whatever the readings; a list that is not all on file may stand in the way without one. */
export function hasUnknown(node: Node): boolean {
  if (node.value !== 'unknown') return false
  if (node.kind === 'test') return true
  return node.kind === 'open' ? node.children.some((child) => hasUnknown(child.node)) : node.children.some(hasUnknown)
}

/** The leaves that stand in the way in this view: unknown, and not answered. */
export function unknownTests(node: Node, view: View): readonly TestNode[] {
  if (view.answers.size > 0 || hasOpen(node)) return testsIn(node, view)
  const found = leaves.get(node) ?? testsIn(node, view)
  leaves.set(node, found)
  return found
}

/** Leaves of nodes that no world changes. */
const leaves = new WeakMap<Node, readonly TestNode[]>()

function testsIn(node: Node, view: View): readonly TestNode[] {
  if (valueIn(node, view) !== 'unknown') return []
  if (node.kind === 'test') return [node]
  return childrenIn(node, view.world).flatMap((child) => unknownTests(child, view))
}

/** The open points whose readings come out differently in this view, each with its readings. */
export function openPoints(node: Node, view: View): { point: string; readings: string[] }[] {
  if (node.kind === 'test' || valueIn(node, view) !== 'unknown') return []
  const children = childrenIn(node, view.world)
  const inner = children.flatMap((child) => openPoints(child, view))
  if (node.kind !== 'open' || new Set(children.map((child) => valueIn(child, view))).size < 2) return inner
  return [{ point: node.point, readings: node.children.map(({ reading }) => reading) }, ...inner]
}
