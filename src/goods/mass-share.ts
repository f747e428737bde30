import { ONE } from '../measure/decimal.js'
import { ANY_AMOUNT, ANY_SHARE, type Interval, NOTHING } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { elementIn } from './constituent.js'
import { walk } from './items.js'
import type { Constituent, Counts, Origin, Part } from './part.js'
import { rounded, shareBounds } from './region.js'
import { type Basis, isComplete, rollUp } from './roll-up.js'

/** A share of an item with where the values were read. */
export type Share = { readonly share: Interval; readonly at: readonly Origin[] }

/**
 * Mass of the element over the mass of the part: the tightest bounds that its composition and the parts inside it allow, rounded outwards
 * to 12 decimals. Compounds count by the element in them; an unknown one may be all of it or none. [0, 1] where nothing is known.
 */
export function massShare(part: Part, element: string): Share {
  return shareByMass(part, (constituent) => elementIn(constituent, element))
}

/** Mass of the constituents that count over the mass of the part; compounds with their whole mass. */
export function massShareOf(part: Part, counts: Counts): Share {
  return shareByMass(part, (constituent) => countingOf(counts(constituent)))
}

/** Yes: all of it; no: nothing; unknown: anything between. */
export const countingOf = (truth: Truth): Interval => (truth === 'yes' ? ALL : truth === 'no' ? NOTHING : ANY_SHARE)
const ALL: Interval = { lo: ONE, hi: ONE }

function shareByMass(part: Part, counting: (constituent: Constituent) => Interval): Share {
  const bounds = shareBounds(rollUp(part, byMass(counting)))
  return {
    share: bounds ? rounded(bounds) : ANY_SHARE,
    at: originsOf(part, (constituent) => !counting(constituent).hi?.isZero(), 'mass'),
  }
}

export function byMass(counting: (constituent: Constituent) => Interval): Basis {
  return {
    whole: (part) => part.mass,
    exceeds: false,
    ingredients: ({ constituents }) =>
      constituents.map((constituent) => ({
        amount: constituent.mass ?? ANY_AMOUNT,
        share: constituent.share ?? ANY_SHARE,
        counts: counting(constituent),
      })),
  }
}

/** Where the values behind a share stand: what may count, what is declared complete, and the amounts they are measured against. */
export function originsOf(
  part: Part,
  counts: (constituent: Constituent) => boolean,
  whole: 'mass' | 'value',
): readonly Origin[] {
  const found = new Set<Origin>()
  for (const item of walk(part)) {
    const { composition } = item
    if (item[whole] || item.partsComplete) found.add(item.at)
    if (composition && isComplete(composition)) found.add(composition.at)
    for (const constituent of composition?.constituents ?? []) if (counts(constituent)) found.add(constituent.at)
  }
  return found.size ? [...found] : [part.at]
}
