import { ZERO } from '../measure/decimal.js'
import { ANY_AMOUNT, ANY_SHARE, type Interval, NOTHING } from '../measure/interval.js'
import { type Ingredient, mixture } from './mixture.js'
import type { Composition, Part } from './part.js'
import { cone, meet, type Region, sum, times, UNKNOWN, within } from './region.js'

/** What is added up: mass or value, and which of it counts. */
export type Basis = {
  /** Of one unit of the part. */
  readonly whole: (part: Part) => Interval | undefined
  readonly ingredients: (composition: Composition) => readonly Ingredient[]
  /** Whether a whole is more than its constituents or parts, even where all are named: a price is, a mass is not. */
  readonly exceeds: boolean
  /** More that is known of a part inside. */
  readonly refine?: (part: Part, region: Region) => Region
  /** Called with the part and what was contradictory in it. */
  readonly contradiction?: (part: Part, of: 'composition' | 'parts' | 'composition and parts') => void
}

const OPEN: Interval = ANY_SHARE

/**
 * What is possible for one unit of the part and what counts in it. A composition describes the whole part with the parts inside it; both
 * bound the same content. Contradictory facts bound nothing: the answer is open, and `contradictions` says why.
 */
export function rollUp(part: Part, basis: Basis): Region {
  const whole = basis.whole(part) ?? ANY_AMOUNT
  const own = part.composition && ofComposition(part.composition, basis, whole)
  const inside = part.parts.length ? ofParts(part, basis, whole) : undefined
  if (part.composition && !own) basis.contradiction?.(part, 'composition')
  if (part.parts.length && !inside) basis.contradiction?.(part, 'parts')
  const both = own && inside && meet(own, inside)
  if (own && inside && !both) basis.contradiction?.(part, 'composition and parts')
  const open = within(UNKNOWN, whole) ?? UNKNOWN
  if ((part.composition && !own) || (part.parts.length && !inside)) return open
  return (own && inside ? both : (own ?? inside)) ?? open
}

/** A complete composition may add up to less than the whole (99.9 % of an oxide): the difference holds nothing, as it was declared. */
function ofComposition(composition: Composition, basis: Basis, whole: Interval): Region | undefined {
  const ingredients = basis.ingredients(composition)
  if (!isComplete(composition)) return mixture(ingredients, OPEN, whole)
  const exact = basis.exceeds ? undefined : mixture(ingredients, undefined, whole)
  return exact ?? mixture(ingredients, NOTHING, whole)
}

/** Declared parts may weigh less than the item (paint, rounding): then the difference holds nothing, as it was declared that nothing else is inside. */
function ofParts(part: Part, basis: Basis, whole: Interval): Region | undefined {
  const regions = part.parts.map((child) => {
    const region = rollUp(child, basis)
    return times(basis.refine ? basis.refine(child, region) : region, child.quantity)
  })
  const all = sum(regions)
  if (!part.partsComplete) return within(sum([all, cone(OPEN)]), whole)
  const exact = basis.exceeds ? undefined : within(all, whole)
  return exact ?? within(sum([all, cone(NOTHING)]), whole)
}

/** Declared so, or filled by the lower bounds of its shares. */
export function isComplete(composition: Composition): boolean {
  if (composition.complete) return true
  return composition.constituents.reduce((sum, { share }) => sum.add(share?.lo ?? ZERO), ZERO).gte(1)
}
