import { ZERO } from '../measure/decimal.js'
import { COMPOUNDS } from './compounds.js'
import { isThere } from './constituent.js'
import { contains } from './content.js'
import { elementByCas, RARE_EARTHS } from './elements.js'
import { isPlain, type Material, materialOf } from './materials.js'
import type { Composition, Constituent, Part } from './part.js'
import { isComplete } from './roll-up.js'

/**
 * What an item may be though its parts list calls it something else. A magnet is entered as a component, an oxide as a chemical, a magnet alloy as
 * `other`: such a word never makes a listed item an unlisted one. It is believed where the composition, or a material that excludes rare earths,
 * bears it out.
 */
export type Called = 'form' | 'material' | 'product'

const SHAPES = ['metal', 'alloy', 'target', 'magnet', 'crystal', 'ceramic', 'optical-fibre', 'wafer']

/**
 * A form word, and the forms that such an item may have besides. Words that lists use, and that exclude each other, hide nothing: an assembly is
 * no magnet, a target no oxide, a phosphor no mixture of oxides.
 */
const HIDES: ReadonlyMap<string, readonly string[]> = new Map([
  ['component', SHAPES],
  ['tool', SHAPES],
  ['chemical', ['oxide', 'compound', 'mixture', 'concentrate', 'metal', 'alloy', 'magnet-powder']],
  ['compound', ['oxide', 'mixture']],
  ['mixture', ['magnet-powder']],
  ['concentrate', ['oxide', 'compound', 'mixture']],
  ['catalyst', ['oxide', 'compound', 'mixture']],
  ['ceramic', ['oxide', 'compound', 'mixture', 'target', 'magnet']],
  ['crystal', ['metal', 'oxide', 'compound']],
  ['wafer', ['metal', 'target', 'crystal', 'oxide', 'compound']],
  ['electrode-material', ['metal', 'alloy', 'target', 'oxide', 'compound', 'mixture']],
  ['scrap', ['metal', 'alloy', 'target', 'magnet', 'magnet-powder', 'oxide', 'compound', 'mixture']],
  ['metal', ['magnet', 'magnet-powder']],
  ['alloy', ['target', 'magnet', 'magnet-powder']],
])

/** Products that are put together from parts: their name says that they are no material. */
const PUT_TOGETHER: ReadonlySet<string> = new Set([
  'ev-traction-motor',
  'rotor-assembly',
  'stator-assembly',
  'sensor-assembly',
  'consumer-article',
  'electronic-component',
  'electronic-product',
])

/** Magnet materials by name. On a magnet, any other word (steel: 磁钢 is a magnet; plastic: a bonded one) says nothing of its material. */
const MAGNET_MATERIALS: ReadonlySet<string> = new Set(['NdFeB', 'SmCo', 'SmFeN', 'ferrite', 'AlNiCo'])
const MAGNETS = ['magnet', 'magnet-powder']
const RARE_EARTH_MAGNETS = ['NdFeB', 'SmCo', 'SmFeN']

/** Alloys that lists name as targets, some of them as targets alone: of another one, the word alloy is believed. */
const TARGET_ALLOYS = ['SmCo', 'SmFe', 'GdFe', 'GdCo', 'TbCo', 'TbDyFe', 'YAl', 'YZr', 'HoCu']

/** Metals that lists name besides the rare earths: they count where they may be half of the item. */
const MINOR_METALS: ReadonlySet<string> = new Set(['Ga', 'Ge', 'Sb', 'W', 'Te', 'Bi', 'Mo', 'In'])

/** Whether the item may have, or be of, this word though it is called another. */
export function mayBe(part: Part, called: Called, word: string): boolean {
  if (called === 'form') return mayHaveForm(part, word)
  return called === 'material' && mayBeOf(part, word)
}

function mayHaveForm(part: Part, form: string): boolean {
  if (part.form === undefined || part.form === form || !HIDES.get(part.form)?.includes(form)) return false
  if (isPutTogether(part) || !mayHoldListed(part)) return false
  const isPerhapsOf = (name: string) => part.material === name || mayBeOf(part, name)
  if (MAGNETS.includes(form))
    return RARE_EARTH_MAGNETS.some((name) => isPerhapsOf(name) && (!isMetallic(part) || isTold(part, name)))
  if (form === 'target' && part.form === 'alloy') return TARGET_ALLOYS.some(isPerhapsOf)
  return form !== 'oxide' || !isWithoutOxygen(part.composition)
}

const isMetallic = ({ form }: Part): boolean => form === 'metal' || form === 'alloy'

/** Metal and alloy are words of the lists: they hide a magnet only where the list of parts itself points to a magnet's material. */
const isTold = (part: Part, name: string): boolean =>
  part.material !== undefined || materialOf(name)!.holds.every((symbol) => contains(part, symbol).value === 'yes')

export const isPutTogether = ({ parts, product }: Part): boolean =>
  parts.length > 0 || (product !== undefined && PUT_TOGETHER.has(product))

/** Whether what lists name may be in the item, as far as its material and composition say. */
function mayHoldListed({ material, composition }: Part): boolean {
  if (material !== undefined && isPlain(material)) return false
  return !composition || !isComplete(composition) || composition.constituents.some(mayBeListed)
}

function mayBeListed(constituent: Constituent): boolean {
  if (isThere(constituent) === 'no') return false
  const { element, cas, material, share } = constituent
  const symbol = element ?? (cas && elementByCas(cas)?.symbol)
  const symbols = symbol ? [symbol] : cas && COMPOUNDS.has(cas) ? [...COMPOUNDS.get(cas)!.atoms.keys()] : undefined
  if (!symbols) return material === undefined || !isPlain(material)
  return symbols.some((one) => RARE_EARTHS.has(one) || (MINOR_METALS.has(one) && !share?.hi?.lt('0.5')))
}

/** Compounds of known formula throughout, and none with oxygen. */
const isWithoutOxygen = (composition: Composition | undefined): boolean =>
  composition !== undefined &&
  isComplete(composition) &&
  composition.constituents.every(({ cas }) => cas && COMPOUNDS.get(cas)?.atoms.has('O') === false)

/**
 * Whether the item may be of a material that it is not called: it is called nothing or `other`, or by one rare earth of the material's name, and
 * its composition does not lack what the material holds.
 */
function mayBeOf(part: Part, name: string): boolean {
  const table = materialOf(name)
  if (part.material === undefined) return !table || !lacks(part, table)
  if (part.material === name || !table) return false
  return isLoose(part, part.material, table) && !lacks(part, table)
}

function isLoose({ form }: Part, said: string, meant: Material): boolean {
  if (said === 'other') return true
  if (form !== undefined && MAGNETS.includes(form)) return !MAGNET_MATERIALS.has(said)
  const own = materialOf(said)?.holds ?? []
  const all = [...meant.holds, ...(meant.oneOf ?? [])]
  return own.some((symbol) => RARE_EARTHS.has(symbol)) && own.every((symbol) => all.includes(symbol))
}

function lacks(part: Part, { holds, oneOf }: Material): boolean {
  const { material: _, ...rest } = part
  if (isMostlyOther(rest.composition, holds)) return true
  if (!rest.composition || !isComplete(rest.composition)) return false
  const alone: Part = { ...rest, parts: [] }
  const without = (symbol: string) => contains(alone, symbol).value === 'no'
  return holds.some(without) || (oneOf?.every(without) ?? false)
}

/** Half of the item or more is elements besides these: what holds 55 % rare earth is no gallium oxide. Alloys of rare earths may hold any others. */
function isMostlyOther(composition: Composition | undefined, symbols: readonly string[]): boolean {
  if (!composition || symbols.some((symbol) => RARE_EARTHS.has(symbol)) || symbols.includes('Fe')) return false
  const others = composition.constituents.filter(({ element }) => element !== undefined && !symbols.includes(element))
  return others.reduce((sum, { share }) => sum.add(share?.lo ?? ZERO), ZERO).gte('0.5')
}
