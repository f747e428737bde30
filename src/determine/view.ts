import { and, not, or, type Truth, union } from '../measure/truth.js'
import type { Register } from '../register/model.js'
import { outcomeWith } from './evaluate.js'
import type { Node, TestNode, Value } from './node.js'

/** One reading for each open point that is looked at alone. Points that are not named stay open: their readings are all tried, and united. */
export type World = Readonly<Record<string, string>>

/** How a tried condition is looked at: in a world, and with answers supposed for facts that are missing. */
export type View = { readonly register: Register; readonly world: World; readonly answers: ReadonlyMap<string, Value> }

/** A node's value in a view. What is decided stays decided (V2), and what a view does not touch stays as it is. */
export function valueIn(node: Node, view: View): Truth {
  if (node.value !== 'unknown' || !isTouched(node, view)) return node.value
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

/** What is open in an unknown node: the keys of its missing facts, and its open points. */
type Openings = { readonly keys: ReadonlySet<string>; readonly points: ReadonlySet<string> }
const NOTHING_OPEN: Openings = { keys: new Set(), points: new Set() }
const openings = new WeakMap<Node, Openings>()

function openingsOf(node: Node): Openings {
  if (node.value !== 'unknown') return NOTHING_OPEN
  const known = openings.get(node)
  if (known) return known
  const found = openingsAnew(node)
  openings.set(node, found)
  return found
}

function openingsAnew(node: Node): Openings {
  if (node.kind === 'test') return { keys: new Set([node.variable.key]), points: NOTHING_OPEN.points }
  const inside = (node.kind === 'open' ? node.children.map((child) => child.node) : node.children)
    .map(openingsOf)
    .filter((one) => one !== NOTHING_OPEN)
  if (node.kind !== 'open' && inside.length === 1) return inside[0]!
  const points = new Set(inside.flatMap((one) => [...one.points]))
  if (node.kind === 'open') points.add(node.point)
  return { keys: new Set(inside.flatMap((one) => [...one.keys])), points }
}

/** Whether a view says something of what is open in a node. */
function isTouched(node: Node, { world, answers }: View): boolean {
  const { keys, points } = openingsOf(node)
  if (points.size > 0) for (const point in world) if (points.has(point)) return true
  if (answers.size === 0) return false
  const [few, many] = keys.size < answers.size ? [keys, answers] : [answers, keys]
  for (const key of few.keys()) if (many.has(key)) return true
  return false
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
  if (isTouched(node, view)) return testsIn(node, view)
  const found = leaves.get(node) ?? testsIn(node, view)
  leaves.set(node, found)
  return found
}

/** Leaves of nodes as they are, whatever a view says of others. */
const leaves = new WeakMap<Node, readonly TestNode[]>()

function testsIn(node: Node, view: View): readonly TestNode[] {
  if (valueIn(node, view) !== 'unknown') return []
  if (node.kind === 'test') return [node]
  return childrenIn(node, view.world).flatMap((child) => unknownTests(child, view))
}

/** The open points whose readings come out differently in this view, each with its readings. */
export function openPoints(node: Node, view: View): { point: string; readings: string[] }[] {
  if (node.kind === 'test' || openingsOf(node).points.size === 0 || valueIn(node, view) !== 'unknown') return []
  const children = childrenIn(node, view.world)
  const inner = children.flatMap((child) => openPoints(child, view))
  if (node.kind !== 'open' || new Set(children.map((child) => valueIn(child, view))).size < 2) return inner
  return [{ point: node.point, readings: node.children.map(({ reading }) => reading) }, ...inner]
}
