import { walk } from './items.js'
import { namesRareEarth } from './named.js'
import type { Composition, Part } from './part.js'

/**
 * Everything that a condition can read of a part without parts inside, as one text: two parts of one shape come to the same value under every
 * condition. What tells them apart in an answer (id, path, name but for the rare earth in it, supplier, how many, where they stand in a file) is left out. Undefined for a part
 * that holds others. Of mass and value, that they are given and no more, where no amount of a constituent can be compared with them.
 */
export function shapeOf(part: Part): string | undefined {
  if (part.parts.length > 0) return undefined
  const { composition, form, product, material, madeIn, origin, steps, codes, classifications, specs, facts } = part
  const read = [form, product, material, madeIn, origin, steps, codes, classifications, specs, facts]
  return JSON.stringify([
    massRead(part),
    valueRead(part),
    ...read,
    part.partsComplete,
    composition && contentOf(composition),
    namesRareEarth(part.name),
  ])
}

const massRead = ({ mass, composition }: Part): unknown =>
  mass && !mass.lo.isZero() && !composition?.constituents.some((constituent) => constituent.mass) ? 'given' : mass

const valueRead = ({ value, composition }: Part): unknown =>
  value && !value.lo.isZero() && !composition?.constituents.some((constituent) => constituent.value)
    ? value.currency
    : value

const contentOf = ({ constituents, complete }: Composition): unknown => [
  complete,
  ...constituents.map(({ at: _, ...constituent }) => constituent),
]

/** Items of one shape, in the order of the list: what is found of the first holds of all. */
export type Alike = readonly [Part, ...Part[]]

/** The part and all below it, alike ones together, in the order in which the first of each stands in the list. Paths in `apart` stand alone. */
export function alikeIn(part: Part, apart: ReadonlySet<string> = NONE): readonly Alike[] {
  if (apart.size > 0) return group(part, apart)
  const found = grouped.get(part) ?? group(part, apart)
  grouped.set(part, found)
  return found
}

const NONE: ReadonlySet<string> = new Set()
const grouped = new WeakMap<Part, readonly Alike[]>()

function group(part: Part, apart: ReadonlySet<string>): Alike[] {
  const groups = new Map<unknown, [Part, ...Part[]]>()
  for (const item of walk(part)) {
    const shape = (apart.has(item.path) ? undefined : shapeOf(item)) ?? item
    const alike = groups.get(shape)
    if (alike) alike.push(item)
    else groups.set(shape, [item])
  }
  return [...groups.values()]
}
