import type { Origin } from '../goods/part.js'
import type { Node, TestNode } from './node.js'

/**
 * How far two trees of one condition, tried on two lines, are the same: in every word; in how everything in them comes out, whatever was read for it
 * and however the line is called; or not.
 */
export type Likeness = 'same' | 'alike' | 'other'

/** The paths of the two lines: an item inside one is the like of the item at the same place in the other. */
type Paths = { readonly a: string; readonly b: string }

export function likenessOf(a: Node, b: Node, paths: Paths): Likeness {
  if (a === b) return 'same'
  if (a.value !== b.value) return 'other'
  switch (a.kind) {
    case 'test':
      return b.kind === 'test' ? ofTests(a, b, paths) : 'other'
    case 'open':
      return b.kind === 'open' && a.point === b.point ? ofReadings(a.children, b.children, paths) : 'other'
    case 'list':
      return b.kind === 'list' ? ofLists(a, b, paths) : 'other'
    case 'entry':
      return b.kind === 'entry' && a.code === b.code && a.cite === b.cite && a.unread === b.unread
        ? ofAll(a.children, b.children, paths)
        : 'other'
    case 'some-part':
      return b.kind === 'some-part' && a.meets === b.meets
        ? least(ofItems(a.item, b.item, paths), ofAll(a.children, b.children, paths))
        : 'other'
    case 'part':
      return b.kind === 'part' ? least(ofItems(a.item, b.item, paths), ofAll(a.children, b.children, paths)) : 'other'
    default:
      return a.kind === b.kind ? ofAll(a.children, b.children, paths) : 'other'
  }
}

function ofAll(a: readonly Node[], b: readonly Node[], paths: Paths): Likeness {
  if (a.length !== b.length) return 'other'
  let found: Likeness = 'same'
  for (let at = 0; at < a.length && found !== 'other'; at += 1) found = least(found, likenessOf(a[at]!, b[at]!, paths))
  return found
}

type Readings = Extract<Node, { kind: 'open' }>['children']

function ofReadings(a: Readings, b: Readings, paths: Paths): Likeness {
  if (a.length !== b.length) return 'other'
  let found: Likeness = 'same'
  for (let at = 0; at < a.length && found !== 'other'; at += 1) {
    const [one, other] = [a[at]!, b[at]!]
    found = one.reading === other.reading ? least(found, likenessOf(one.node, other.node, paths)) : 'other'
  }
  return found
}

type ListNode = Extract<Node, { kind: 'list' }>

function ofLists(a: ListNode, b: ListNode, paths: Paths): Likeness {
  if (a.list !== b.list || a.standing !== b.standing || a.rest !== b.rest || a.unverified !== b.unverified)
    return 'other'
  const words = a.ruledOut === b.ruledOut && sameAt(a.at, b.at) && sameTexts(a.notes, b.notes) ? 'same' : 'alike'
  return least(words, least(ofItems(a.item, b.item, paths), ofAll(a.children, b.children, paths)))
}

function ofTests(a: TestNode, b: TestNode, paths: Paths): Likeness {
  const [one, other] = [a.variable, b.variable]
  if (one.fact !== other.fact || a.asks !== b.asks || a.cite !== b.cite) return 'other'
  if (one.key === other.key)
    return a.read === b.read && a.words === b.words && sameAt(a.at, b.at) && sameTexts(a.notes, b.notes)
      ? 'same'
      : 'alike'
  if (one.item === undefined || other.item === undefined || ofItems(one.item, other.item, paths) === 'other')
    return 'other'
  return one.key.slice(0, -one.item.length) === other.key.slice(0, -other.item.length) ? 'alike' : 'other'
}

/** Items that are called the same, or stand at the same place of the two lines. */
function ofItems(a: string, b: string, paths: Paths): Likeness {
  if (a === b) return 'same'
  const inside = a.startsWith(paths.a) && b.startsWith(paths.b)
  return inside && a.slice(paths.a.length) === b.slice(paths.b.length) ? 'alike' : 'other'
}

const least = (a: Likeness, b: Likeness): Likeness => (a === 'other' || b === 'other' ? 'other' : a === 'alike' ? a : b)

function sameAt(a: readonly Origin[], b: readonly Origin[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => sameOrigin(one, b[at]!)))
}

const sameOrigin = (a: Origin, b: Origin): boolean =>
  a === b || (a.file === b.file && a.line === b.line && a.column === b.column && a.path === b.path && a.note === b.note)

function sameTexts(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a?.length === b?.length && (a ?? []).every((text, at) => text === b?.[at]))
}
