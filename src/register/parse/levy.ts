import { Decimal } from '../../measure/decimal.js'
import type { Levy, Rate } from '../model.js'
import type { EffectShape } from '../shapes.js'
import { defined } from './records.js'

/** What a duty or a fee says of its amount. What it leaves out is reported by rules R061 to R063. */
export function parseLevy(kind: Levy['kind'], what: string, value: EffectShape): Levy {
  const { layer, base, heading, min, max, informal } = value
  const times = value['times-a-year']
  return {
    kind,
    what,
    layer: layer ?? '',
    rate: rateOf(value),
    base: base ?? 'entered-value',
    ...defined({
      heading,
      min,
      max,
      informal: informal && { upTo: informal['up-to'], least: informal.least, most: informal.most },
      timesAYear: times === undefined ? undefined : Number(times),
      wholeUnits: value['part-of-a-unit'] && true,
    }),
  } as Levy
}

function rateOf({ rate, why, amount, per, 'or-if-higher': higher }: EffectShape): Rate {
  if (rate === 'unknown' || (rate === undefined && amount === undefined)) return { unknown: why ?? '' }
  const orIfHigher = higher && { ...higher.amount, per: higher.per }
  if (typeof rate === 'string') return defined({ percent: fraction(rate), orIfHigher }) as Rate
  if (rate)
    return defined({
      percent: rate.percent && fraction(rate.percent),
      plus: { ...rate.plus, per: rate.per },
      orIfHigher,
    }) as Rate
  return defined({ plus: { ...amount!, per: per ?? '' }, orIfHigher }) as Rate
}

/** Exact: 7.5 % is 0.075. */
const fraction = (percent: string): string => new Decimal(percent.replace('%', '').trim()).div(100).toString()
