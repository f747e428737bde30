import type { Part } from './part.js'

/** The part and all below it, each before what is inside it, in the order of the list. */
export function walk(part: Part): readonly Part[] {
  const found: Part[] = []
  const open = [part]
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next)
    for (let i = next.parts.length - 1; i >= 0; i -= 1) open.push(next.parts[i]!)
  }
  return found
}

/** The part at a path (`motor/rotor/magnet-3`) in the tree of `part`, or undefined. */
export const partAt = (part: Part, path: string): Part | undefined => walk(part).find((item) => item.path === path)

/** Where a provision looks: at the item of the shipment line, or at it and every part below. */
export type Reach = 'as-shipped' | 'inside'

/** The items that a goods provision of this reach is tried on. */
export const candidates = (part: Part, reach: Reach): readonly Part[] => (reach === 'as-shipped' ? [part] : walk(part))
