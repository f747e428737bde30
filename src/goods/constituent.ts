import { ONE, ZERO } from '../measure/decimal.js'
import { ANY_SHARE, exactly, type Interval, NOTHING } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { COMPOUNDS, compoundsOf, shareInCompound } from './compounds.js'
import { type Element, elementByCas } from './elements.js'
import { FOREIGN_TO_PLAIN, isPlain, materialOf } from './materials.js'
import type { Constituent } from './part.js'

const WHOLE = exactly(ONE)
const COMPOUND_FORMS = new Set([
  'oxide',
  'fluoride',
  'chloride',
  'carbonate',
  'nitrate',
  'hydroxide',
  'sulfate',
  'sulphate',
  'oxalate',
  'salt',
  'compound',
])

/**
 * Mass of the element in one gram of the constituent. An element declared as an oxide or another compound of known formula may be meant as the
 * compound's mass or as the element's: the bounds hold both (Q2). In the form of any compound, the element's own mass is meant.
 */
export function elementIn(constituent: Constituent, symbol: string): Interval {
  const { element, cas, form } = constituent
  const named = element ?? (cas && elementByCas(cas)?.symbol)
  if (named !== undefined)
    return named === symbol
      ? asForm(symbol, form)
      : COMPOUND_FORMS.has(form ?? '')
        ? besides(named, form!, symbol)
        : NOTHING
  if (constituent.material !== undefined && isWithout(constituent.material, symbol)) return NOTHING
  if (cas === undefined) return ANY_SHARE
  const compound = COMPOUNDS.get(cas)
  return compound ? shareInCompound(compound, symbol) : ANY_SHARE
}

function asForm(symbol: Element['symbol'], form: string | undefined): Interval {
  if (form === undefined || !COMPOUND_FORMS.has(form)) return WHOLE
  const known = compoundsOf(symbol, form).map((compound) => shareInCompound(compound, symbol).lo)
  return known.length ? { lo: known.reduce((a, b) => (a.lt(b) ? a : b)), hi: ONE } : WHOLE
}

/** What a compound of one element may bring along. */
const NONMETALS = new Set(['H', 'B', 'C', 'N', 'O', 'F', 'Si', 'P', 'S', 'Cl', 'Se', 'Br', 'I'])

/** Dysprosium as oxide may bring oxygen, but no iron. */
function besides(named: string, form: string, symbol: string): Interval {
  if (!NONMETALS.has(symbol)) return NOTHING
  const known = compoundsOf(named, form)
  if (known.length && !known.some((compound) => compound.atoms.has(symbol))) return NOTHING
  return known.length ? { lo: ZERO, hi: ONE.sub(asForm(named, form).lo) } : ANY_SHARE
}

/** Whether the constituent, as far as it is there, holds the element. */
export function holds(constituent: Constituent, symbol: string): Truth {
  const { element, cas, material, form } = constituent
  const named = element ?? (cas && elementByCas(cas)?.symbol)
  if (named === symbol) return 'yes'
  if (named !== undefined)
    return elementIn(constituent, symbol).hi?.isZero() ? 'no' : form === 'oxide' && symbol === 'O' ? 'yes' : 'unknown'
  const compound = cas && COMPOUNDS.get(cas)
  if (compound) return compound.atoms.has(symbol) ? 'yes' : 'no'
  if (material === undefined) return 'unknown'
  return materialHolds(material, symbol) ? 'yes' : isWithout(material, symbol) ? 'no' : 'unknown'
}

/** Steel, plastic and the like hold no rare earth: what goes in as such brings none along. */
const isWithout = (material: string, symbol: string): boolean => isPlain(material) && FOREIGN_TO_PLAIN.includes(symbol)

/** Whether a material of this name surely holds the element. */
export const materialHolds = (material: string, symbol: string): boolean =>
  materialOf(material)?.holds.includes(symbol) ?? false

/** Whether the constituent is there at all. Named without an amount, it is. */
export function isThere({ share, mass, valueShare, value }: Constituent): Truth {
  const amounts = [share, mass, valueShare, value].filter((amount) => amount !== undefined)
  if (amounts.some(({ hi }) => hi?.isZero())) return 'no'
  return amounts.length === 0 || amounts.some(({ lo }) => lo.gt(0)) ? 'yes' : 'unknown'
}

/** What people call it: `Dy`, `1308-87-8`, `NdFeB`. */
export const nameOf = ({ element, cas, material }: Constituent): string => element ?? cas ?? material ?? '?'
