import { type Truth, union } from '../measure/truth.js'
import type { World } from './view.js'

/** What comes out in a world. */
export type WorldValue = { readonly world: World; readonly value: Truth }

/**
 * The readings that make a difference, each once: choices that never change the value are left out, so that a world names only what matters.
 * Empty where all worlds agree.
 */
export function readingsThatMatter(values: readonly WorldValue[]): WorldValue[] {
  if (new Set(values.map(({ value }) => value)).size < 2) return []
  const points = [...new Set(values.flatMap(({ world }) => Object.keys(world)))]
  const matters = points.filter((point) => {
    const others = points.filter((other) => other !== point)
    const groups = groupBy(values, ({ world }) => keyOf(world, others))
    return [...groups.values()].some((group) => new Set(group.map(({ value }) => value)).size > 1)
  })
  return [...groupBy(values, ({ world }) => keyOf(world, matters)).values()].map((group) => ({
    world: Object.fromEntries(matters.map((point) => [point, group[0]!.world[point]!])),
    value: union(group.map(({ value }) => value)),
  }))
}

const keyOf = (world: World, points: readonly string[]): string => points.map((point) => world[point]).join('|')

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
