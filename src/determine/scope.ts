import type { Condition } from '../register/model.js'
import type { Node } from './node.js'

const known = new WeakMap<Condition, boolean>()

/** Whether a condition can come out differently for another item of the same shipment. */
export function readsItem(condition: Condition): boolean {
  const found = known.get(condition)
  if (found !== undefined) return found
  const reads = measure(condition)
  known.set(condition, reads)
  return reads
}

function measure(condition: Condition): boolean {
  switch (condition.kind) {
    case 'test':
      return condition.fact.startsWith('item.')
    case 'some-part':
      return true
    case 'not':
      return readsItem(condition.of)
    case 'open':
      return Object.values(condition.readings).some(readsItem)
    default:
      return condition.of.some(readsItem)
  }
}

/** Whether a tree says something of the line itself, and not of the movement alone. */
export function readsLine(node: Node): boolean {
  if (node.kind === 'test') return node.variable.item !== undefined
  if (node.kind === 'open') return node.children.some((child) => readsLine(child.node))
  return OF_LINE.has(node.kind) || node.children.some(readsLine)
}

const OF_LINE: ReadonlySet<Node['kind']> = new Set(['some-part', 'part', 'list', 'entry'])
