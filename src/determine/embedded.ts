import { isPutTogether } from '../goods/called.js'
import { isThere, nameOf } from '../goods/constituent.js'
import { isOfOneMaterial } from '../goods/forms.js'
import type { Part } from '../goods/part.js'
import { asItem } from './list.js'
import type { Trial } from './trial.js'

/** Materials that are magnets wherever they are built into something: a motor holds no SmCo that is none. */
const MAGNETS: readonly string[] = ['NdFeB', 'SmCo', 'SmFeN']

/**
 * What the composition of something built names by its material, each as if it were a part inside: `material: SmCo` in a motor. It can only show that
 * something is there. What such a part lacks, nobody said, so nothing is asked of it and nothing is ruled out by it.
 */
export function embeddedIn(part: Part): readonly Part[] {
  if (isOfOneMaterial(part) || (part.form === undefined && !isPutTogether(part))) return []
  return (part.composition?.constituents ?? []).flatMap((one) => {
    const { material, form } = one
    if (material === undefined || isThere(one) !== 'yes') return []
    const shape = form ?? (MAGNETS.includes(material) ? 'magnet' : undefined)
    const item = asItem({ ...one, ...(shape ? { form: shape } : {}) }, undefined)
    return [{ ...item, ...(shape ? { form: shape } : {}), path: `${part.path}/(${nameOf(one)} in its composition)` }]
  })
}

/** Tried apart: two compositions may name one material. */
export const apart = (trial: Trial): Trial => ({ ...trial, kept: new Map() })
