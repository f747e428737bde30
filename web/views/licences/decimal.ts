import { parseAmount } from '../../../src/licence/amount.js'

/** Why a text is no amount: a comma may stand for a point or for thousands, and a unit may be another than the one that is meant. */
export type Wrong = 'missing' | 'comma' | 'other-unit' | 'no-decimal' | 'too-long' | 'zero'
export type Read = { readonly amount: string } | { readonly wrong: Wrong; readonly unit?: string }

const LONGEST = 40

/**
 * A plain decimal above zero, as it was typed: `12.5`, also in full-width digits. Its unit may stand beside it where it is one of `units`, the names of the
 * unit that the field is in: `10 kg` in a field of kilograms.
 */
export function readDecimal(typed: string, units: readonly string[]): Read {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return { wrong: 'missing' }
  if (text.length > LONGEST) return { wrong: 'too-long' }
  const [, number = '', unit = ''] = /^([\d.,]*) ?(.*)$/u.exec(text)!
  if (unit !== '' && !units.some((name) => name.toLowerCase() === unit.toLowerCase()))
    return /^[\d.]+$/.test(number) && /^\p{L}{1,12}$/u.test(unit)
      ? { wrong: 'other-unit', unit }
      : { wrong: 'no-decimal' }
  if (/^\d[\d.]*,[\d,.]*$/.test(number)) return { wrong: 'comma' }
  if (!/^\d+(\.\d+)?$/.test(number)) return { wrong: 'no-decimal' }
  const amount = parseAmount(number)
  if (!amount) return { wrong: 'too-long' }
  return amount.gt(0) ? { amount: amount.toFixed() } : { wrong: 'zero' }
}
