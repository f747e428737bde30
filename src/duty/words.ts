import { Decimal } from '../measure/decimal.js'
import { asPercent } from '../measure/quantity.js'
import type { Base, Levy, UnitPrice } from '../register/model.js'

/** A rate in words: `25 %`, `5 % + 1.5 USD per kg`, `18 USD per net-tonnage or 120 USD per containers, whichever is higher`, `unknown`. */
export function printRate(levy: Levy): string {
  const found = printed.get(levy) ?? printAnew(levy)
  printed.set(levy, found)
  return found
}

const printed = new WeakMap<Levy, string>()

function printAnew({ rate, min, max, informal }: Levy): string {
  if ('unknown' in rate) return 'unknown'
  const parts = [
    ...(rate.percent === undefined ? [] : [asPercent(new Decimal(rate.percent))]),
    ...(rate.plus ? [perUnit(rate.plus)] : []),
  ].join(' + ')
  const or = rate.orIfHigher ? ` or ${perUnit(rate.orIfHigher)}, whichever is higher` : ''
  const least = min ? `, at least ${min.amount} ${min.currency}` : ''
  const most = max ? `, at most ${max.amount} ${max.currency}` : ''
  const small = informal ? ' on a formal entry' : ''
  return `${parts}${or}${least}${most}${small}`
}

const perUnit = ({ amount, currency, per }: UnitPrice): string => `${amount} ${currency} per ${per}`

export const BASE_WORDS: Readonly<Record<Base, string>> = {
  'entered-value': 'the entered value',
  'metal-content': 'the value of the metal content',
  'non-metal-content': 'the value of what is not metal content',
  'foreign-processing-value': 'the value of the foreign processing',
  'not-foreign-processing': 'the value of what is not foreign processing',
  'us-content': 'the value of the US content',
}
