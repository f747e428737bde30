import type { Part } from '../goods/part.js'
import { type Desk, refuse, type Word } from './desk.js'

const MAX_LEVELS = 60

/** A row as a part without its place in the tree. */
export type Line = { readonly part: Part; readonly id: Word; readonly parent?: Word; readonly level?: Word }

type Knot = Line & { readonly below: Knot[] }

/** The lines as a tree with their paths. Orphans, cycles, jumps in level and duplicate ids are refused. */
export function nest(desk: Desk, lines: readonly Line[], by: 'parent' | 'level' | 'flat'): Part[] {
  const knots: Knot[] = lines.map((line) => ({ ...line, below: [] }))
  const roots = by === 'parent' ? byParent(desk, knots) : by === 'level' ? byLevel(desk, knots) : knots
  return siblings(desk, roots, '', 1)
}

function byParent(desk: Desk, knots: readonly Knot[]): Knot[] {
  const byId = new Map<string, Knot>()
  for (const knot of knots) {
    const before = byId.get(knot.part.id)
    if (before)
      refuse(desk, 'duplicate-id', `part no. twice, first in line ${before.id.line}`, knot.id, { found: knot.part.id })
    else byId.set(knot.part.id, knot)
  }
  const roots: Knot[] = []
  for (const knot of byId.values()) {
    const holder = knot.parent && byId.get(knot.parent.text)
    if (holder) holder.below.push(knot)
    else if (knot.parent)
      refuse(desk, 'orphan', 'no part with this parent no.', knot.parent, {
        found: knot.parent.text,
        among: byId.keys(),
      })
    else roots.push(knot)
  }
  refuseCycles(desk, byId)
  return roots
}

/** Every part is followed up to one that was already followed; meeting itself on the way it is its own ancestor. */
function refuseCycles(desk: Desk, byId: ReadonlyMap<string, Knot>) {
  const settled = new Set<Knot>()
  for (const knot of byId.values()) {
    const way = new Set<Knot>()
    let next: Knot | undefined = knot
    while (next && !settled.has(next) && !way.has(next)) {
      way.add(next)
      next = next.parent && byId.get(next.parent.text)
    }
    if (next && way.has(next)) refuse(desk, 'cycle', 'part inside itself', next.parent!, { found: next.part.id })
    for (const one of way) settled.add(one)
  }
}

function byLevel(desk: Desk, knots: readonly Knot[]): Knot[] {
  const dotted = knots.some(({ level }) => /\d\.\d/.test(level?.text ?? ''))
  return dotted ? byNumber(desk, knots) : byDepth(desk, knots)
}

/** 0 1 2 2 1, or .1 ..2 ..2: each hangs on the nearest line above that is one level up. */
function byDepth(desk: Desk, knots: readonly Knot[]): Knot[] {
  const roots: Knot[] = []
  const open: Knot[] = []
  let base: number | undefined
  for (const knot of knots) {
    const level = /^\.*(\d{1,3})$/.exec(knot.level?.text ?? '')?.[1]
    base ??= level === undefined ? undefined : Number(level)
    const depth = level === undefined || base === undefined ? -1 : Number(level) - base
    if (depth < 0) badLevel(desk, knot, 'no level')
    else if (depth > open.length) badLevel(desk, knot, 'level without the one above it')
    else {
      open.length = depth
      ;(open.at(-1)?.below ?? roots).push(knot)
      open.push(knot)
    }
  }
  return roots
}

/** 1, 1.1, 1.1.2: each hangs on the line with the number before its last dot. */
function byNumber(desk: Desk, knots: readonly Knot[]): Knot[] {
  const roots: Knot[] = []
  const byLevelNumber = new Map<string, Knot>()
  for (const knot of knots) {
    const number = /^\d{1,6}(\.\d{1,6})*$/.exec(knot.level?.text ?? '')?.[0]
    if (number === undefined) {
      badLevel(desk, knot, 'no level')
      continue
    }
    const above = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : undefined
    const holder = above === undefined ? undefined : byLevelNumber.get(above)
    if (byLevelNumber.has(number)) badLevel(desk, knot, 'level number twice')
    else if (above !== undefined && !holder) badLevel(desk, knot, 'level without the one above it')
    else (holder?.below ?? roots).push(knot)
    byLevelNumber.set(number, knot)
  }
  return roots
}

function badLevel(desk: Desk, knot: Knot, message: string) {
  const at: Word = knot.level ?? { ...knot.id, text: '' }
  refuse(desk, 'bad-level', message, at, { found: at.text, expected: '0, 1, 2 or 1, 1.1, 1.1.1' })
}

function siblings(desk: Desk, knots: readonly Knot[], parent: string, level: number): Part[] {
  const first = new Map<string, Knot>()
  return knots.flatMap((knot) => {
    const { part, id, below } = knot
    const before = first.get(part.id)
    if (before)
      return (
        refuse(desk, 'duplicate-id', `part no. twice, first in line ${before.id.line}`, id, { found: part.id }) ?? []
      )
    first.set(part.id, knot)
    if (level > MAX_LEVELS) return refuse(desk, 'too-deep', `parts nested deeper than ${MAX_LEVELS}`, id) ?? []
    const path = parent ? `${parent}/${part.id}` : part.id
    return [{ ...part, path, parts: siblings(desk, below, path, level + 1), at: { ...part.at, path } }]
  })
}
