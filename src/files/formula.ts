import { COMPOUNDS } from '../goods/compounds.js'
import type { Composition, Origin } from '../goods/part.js'
import type { Desk, Word } from './desk.js'

const BY_FORMULA: ReadonlyMap<string, string> = new Map(
  [...COMPOUNDS.values()].map(({ formula, cas }) => [formula, cas]),
)

/** The CAS number of a compound that is written by its formula, `Dy2O3`: none where the vocabulary has a material of that name. */
export const casOfFormula = ({ vocabulary }: Desk, { text }: Word): string | undefined =>
  vocabulary.materials.has(text) ? undefined : BY_FORMULA.get(text)

/** What a thing is made of where a compound's formula stands for its material: that compound, how pure nobody said. */
export const ofCompound = (cas: string, at: Origin): Composition => ({
  constituents: [{ cas, steps: {}, at }],
  complete: false,
  at,
})
