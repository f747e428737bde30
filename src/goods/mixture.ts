import { Decimal, ONE, ZERO } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'
import { atLeast, atMost, type Curve, clip, combine, end, notAbove, ray, upper } from './curve.js'
import { bounded, type Region } from './region.js'

/** Something in a whole: how much of it, what share of the whole it is, and how much of each unit of it counts. */
export type Ingredient = { readonly amount: Interval; readonly share: Interval; readonly counts: Interval }

/**
 * What is possible for a whole and what counts in it. `rest`: how much counts of what is not named; absent where nothing else is there,
 * so that the ingredients fill the whole and bound each other. Undefined where the bounds contradict each other.
 */
export function mixture(
  ingredients: readonly Ingredient[],
  rest: Interval | undefined,
  whole: Interval,
): Region | undefined {
  const bounds: Bounds[] = []
  for (const { amount, share } of ingredients) {
    const least = clip(atLeast(amount.lo, share.lo), whole.lo, whole.hi)
    const most = clip(atMost(amount.hi, share.hi ?? ONE), whole.lo, whole.hi)
    if (!least || !most) return undefined
    bounds.push({ least, most })
  }
  const all = clip(ray(ONE), whole.lo, whole.hi)
  if (!all) return undefined
  const minus = new Decimal(-1)
  const room = [notAbove(combine([[minus, all], ...bounds.map(({ least }) => [ONE, least] as const)]))]
  for (const { least, most } of bounds) {
    room.push(
      notAbove(
        combine([
          [ONE, least],
          [minus, most],
        ]),
      ),
    )
  }
  if (!rest) room.push(notAbove(combine([[ONE, all], ...bounds.map(({ most }) => [minus, most] as const)])))
  if (room.includes(undefined)) return undefined
  const low = fewest(
    bounds,
    ingredients.map(({ counts }) => counts.lo),
    rest?.lo,
    all,
  )
  const spared = fewest(
    bounds,
    ingredients.map(({ counts }) => ONE.sub(counts.hi ?? ONE)),
    rest && ONE.sub(rest.hi ?? ONE),
    all,
  )
  const region = bounded(
    low,
    combine([
      [ONE, all],
      [minus, spared],
    ]),
  )
  const fitted = room.reduce<Region | undefined>((kept, fits) => kept && fits && clipBoth(kept, fits), region)
  const only = fitted && end(fitted.lower)
  return only?.isZero() && !whole.hi?.isZero() ? undefined : fitted
}

type Bounds = { readonly least: Curve; readonly most: Curve }

/**
 * The least that can count, by whole: each ingredient between its bounds, all together the whole, each unit counting by its weight. The
 * dual of that linear programme has its optimum at one of the weights, so its value is the upper envelope of one curve per weight.
 */
function fewest(bounds: readonly Bounds[], weights: readonly Decimal[], rest: Decimal | undefined, all: Curve): Curve {
  const prices = [...weights, ...(rest ? [rest] : [])].filter((price) => !rest || price.lte(rest))
  const distinct = prices.filter((price, index) => prices.findIndex((other) => other.eq(price)) === index)
  const curves = distinct.map((price) =>
    combine([
      [price, all],
      ...bounds.map(({ least, most }, index) => {
        const gain = weights[index]!.sub(price)
        return [gain, gain.isPositive() ? least : most] as const
      }),
    ]),
  )
  return curves.length ? curves.reduce(upper) : combine([[ZERO, all]])
}

function clipBoth(region: Region, to: { from: Decimal; to: Decimal | undefined }): Region | undefined {
  const low = clip(region.lower, to.from, to.to)
  const high = clip(region.upper, to.from, to.to)
  return low && high && { lower: low, upper: high }
}
