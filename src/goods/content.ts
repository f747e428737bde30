import { or, type Truth } from '../measure/truth.js'
import { elementIn, holds, isThere, materialHolds } from './constituent.js'
import { walk } from './items.js'
import { massShare } from './mass-share.js'
import type { Composition, Origin, Part } from './part.js'
import { isComplete } from './roll-up.js'

export { massShare, massShareOf, type Share } from './mass-share.js'
export { type Missing, printMissing, type ValueShare, valueShare } from './value-share.js'

/** An answer with where it was read. */
export type Contains = { readonly value: Truth; readonly at: readonly Origin[] }

/**
 * Whether the part holds the element. Yes: its composition or material names it, or a part that is surely inside holds it. No: only from a
 * composition that is complete, or from parts that are declared complete and all say no (V2). Otherwise unknown.
 */
export function contains(part: Part, element: string): Contains {
  const found = [
    ...byMaterial(part, element),
    ...(part.composition ? byComposition(part.composition, element) : []),
    ...byParts(part, element),
  ]
  for (const value of ['yes', 'no'] as const) {
    const agreeing = found.filter((answer) => answer.value === value)
    if (agreeing.length) return { value, at: unique(agreeing.flatMap(({ at }) => at)) }
  }
  return (
    byShare(part, element) ?? {
      value: 'unknown',
      at: unique(found.flatMap(({ at }) => at)).length ? unique(found.flatMap(({ at }) => at)) : [part.at],
    }
  )
}

/** Whether a material or constituent of the part, or of what is inside it, may hold the element. What it holds of all others is the same. */
export const mayBeNamed = (part: Part, element: string): boolean =>
  walk(part).some(
    ({ material, composition }) =>
      (material !== undefined && materialHolds(material, element)) ||
      composition?.constituents.some((one) => holds(one, element) !== 'no' || !elementIn(one, element).hi?.isZero()),
  )

function byMaterial(part: Part, element: string): Contains[] {
  return part.material !== undefined && materialHolds(part.material, element) ? [{ value: 'yes', at: [part.at] }] : []
}

function byComposition(composition: Composition, element: string): Contains[] {
  const answers = composition.constituents.map((constituent) => {
    const there = isThere(constituent)
    const held = holds(constituent, element)
    return {
      value: there === 'no' || held === 'no' ? 'no' : there === 'yes' ? held : 'unknown',
      at: [constituent.at],
    } as const
  })
  const value = or(answers.map((answer) => answer.value))
  const at = answers.filter((answer) => answer.value === value && value !== 'no').flatMap((answer) => answer.at)
  if (value === 'yes') return [{ value, at }]
  return value === 'no' && isComplete(composition)
    ? [{ value, at: [composition.at] }]
    : [{ value: 'unknown', at: [...at, composition.at] }]
}

function byParts(part: Part, element: string): Contains[] {
  const answers = part.parts.map((child) => {
    const { value, at } = contains(child, element)
    if (child.quantity.hi?.isZero()) return { value: 'no', at } as const
    return { value: value === 'yes' && child.quantity.lo.isZero() ? 'unknown' : value, at } as const
  })
  const value = or(answers.map((answer) => answer.value))
  const at = answers.filter((answer) => answer.value === value).flatMap((answer) => answer.at)
  if (value === 'yes') return [{ value, at }]
  if (!part.parts.length) return []
  return value === 'no' && part.partsComplete
    ? [{ value, at: [part.at, ...at] }]
    : [{ value: 'unknown', at: value === 'unknown' ? at : [part.at] }]
}

/** What amounts say together, though none says it alone: 90 % iron at most in a complete alloy of iron and dysprosium. */
function byShare(part: Part, element: string): Contains | undefined {
  if (!part.composition && !part.parts.length) return undefined
  const { share, at } = massShare(part, element)
  if (share.lo.gt(0)) return { value: 'yes', at }
  return share.hi?.isZero() ? { value: 'no', at } : undefined
}

const unique = (origins: readonly Origin[]): readonly Origin[] => [...new Set(origins)]
