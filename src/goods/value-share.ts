import { ANY_AMOUNT, ANY_SHARE, type Interval, intersect, isExact, NOTHING } from '../measure/interval.js'
import { isThere, nameOf } from './constituent.js'
import { walk } from './items.js'
import { countingOf, originsOf } from './mass-share.js'
import type { Constituent, Counts, Origin, Part } from './part.js'
import { cone, meet, type Region, rounded, shareBounds } from './region.js'
import { type Basis, isComplete, rollUp } from './roll-up.js'

/** What somebody could supply to narrow a value share. `path` is the part's; `currencies` says which ones meet where they may not. */
export type Missing =
  | { readonly kind: 'value'; readonly path: string }
  | { readonly kind: 'constituent-value'; readonly path: string; readonly constituent: Constituent }
  | { readonly kind: 'counts'; readonly path: string; readonly constituent: Constituent }
  | { readonly kind: 'composition'; readonly path: string }
  | { readonly kind: 'parts'; readonly path: string }
  | { readonly kind: 'currency'; readonly path: string; readonly currencies: readonly string[] }

/** `currency`: the item's, or the only one inside it. `missing` is empty where the share is exact. */
export type ValueShare = {
  readonly share: Interval
  readonly at: readonly Origin[]
  readonly currency?: string
  readonly missing: readonly Missing[]
}

/**
 * Value of the constituents that count, in the part and everything inside it, over the value of the part: the tightest bounds, rounded
 * outwards to 12 decimals. What is inside is never worth more than the whole. Amounts in different currencies say nothing about each
 * other and are never converted (Q2); a share inside one currency still counts.
 */
export function valueShare(part: Part, counts: Counts): ValueShare {
  const roll = new Map<Part, Interval>()
  const known = shareByValue(part, counts, roll)
  const share = rounded({ lo: known.lo, hi: known.hi! })
  const currencies = currenciesOf(part)
  const currency = part.value?.currency ?? (currencies.length === 1 ? currencies[0] : undefined)
  const at = originsOf(part, (constituent) => counts(constituent) !== 'no', 'value')
  return {
    share,
    at,
    ...(currency && { currency }),
    missing: isExact(share) ? [] : missingIn(part, counts, currencies),
  }
}

export function byValue(counts: Counts, currency: string | undefined): Basis {
  const amountOf = ({ share, mass, value }: Constituent): Interval => {
    if (share?.hi?.isZero() || mass?.hi?.isZero()) return NOTHING
    return value && value.currency === currency ? value : ANY_AMOUNT
  }
  return {
    whole: (part) => (part.value?.currency === currency ? part.value : undefined),
    exceeds: true,
    ingredients: ({ constituents }) =>
      constituents.map((constituent) => ({
        amount: amountOf(constituent),
        share: constituent.valueShare ?? ANY_SHARE,
        counts: countingOf(counts(constituent)),
      })),
  }
}

/** What each currency inside says on its own, together. */
function shareByValue(part: Part, counts: Counts, known: Map<Part, Interval>): Interval {
  const before = known.get(part)
  if (before) return before
  const currencies = currenciesOf(part)
  let share: Interval | undefined = ANY_SHARE
  for (const currency of currencies.length ? currencies : [undefined]) {
    const refine = (child: Part, region: Region) => {
      if (currenciesOf(child).every((other) => other === currency)) return region
      return meet(region, cone(shareByValue(child, counts, known))) ?? region
    }
    const bounds = shareBounds(rollUp(part, { ...byValue(counts, currency), ...(currencies.length > 1 && { refine }) }))
    share = share && bounds && intersect(share, bounds)
  }
  const result = share ?? ANY_SHARE
  known.set(part, result)
  return result
}

export function currenciesOf(part: Part): string[] {
  const found = new Set<string>()
  for (const { value, composition } of walk(part)) {
    if (value) found.add(value.currency)
    for (const constituent of composition?.constituents ?? [])
      if (constituent.value) found.add(constituent.value.currency)
  }
  return [...found].sort()
}

function missingIn(root: Part, counts: Counts, currencies: readonly string[]): Missing[] {
  const found: Missing[] = []
  if (currencies.length > 1) found.push({ kind: 'currency', path: root.path, currencies })
  const visit = (part: Part) => {
    const { path, composition } = part
    const closed = composition !== undefined && isComplete(composition)
    const relevant = (composition?.constituents ?? []).filter((one) => counts(one) !== 'no' && isThere(one) !== 'no')
    for (const constituent of relevant) {
      if (counts(constituent) === 'unknown') found.push({ kind: 'counts', path, constituent })
      if (!constituent.value && !constituent.valueShare) found.push({ kind: 'constituent-value', path, constituent })
    }
    if (!part.value && needsValue(part, part === root, closed, relevant)) found.push({ kind: 'value', path })
    if (closed) return
    if (!part.parts.length) found.push({ kind: 'composition', path })
    else if (!part.partsComplete) found.push({ kind: 'parts', path })
    for (const child of part.parts) visit(child)
  }
  visit(root)
  return found
}

/** Absolute values need the item's to be a share; shares of a part inside need the part's to be an amount. */
function needsValue(part: Part, isRoot: boolean, closed: boolean, relevant: readonly Constituent[]): boolean {
  if (isRoot) return part.parts.length > 0 || relevant.some(({ valueShare }) => !valueShare)
  return !closed || relevant.some(({ value }) => !value)
}

/** `value of Dy in motor/rotor/magnet-3` */
export function printMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'value':
      return `value of ${missing.path}`
    case 'constituent-value':
      return `value of ${nameOf(missing.constituent)} in ${missing.path}`
    case 'counts':
      return `whether ${nameOf(missing.constituent)} in ${missing.path} counts`
    case 'composition':
      return `complete composition of ${missing.path}`
    case 'parts':
      return `complete parts of ${missing.path}`
    case 'currency':
      return `one currency for ${missing.path}, not ${missing.currencies.join(' and ')}`
  }
}
