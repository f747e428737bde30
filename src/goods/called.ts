import { ZERO } from '../measure/decimal.js'
import { COMPOUNDS } from './compounds.js'
import { isThere } from './constituent.js'
import { contains, massShare } from './content.js'
import { elementByCas, RARE_EARTHS } from './elements.js'
import { hides, isBuilt, isUnworked, neededIn } from './hidden-forms.js'
import { baseOf, isPlain, type Material, materialOf } from './materials.js'
import { namesRareEarth } from './named.js'
import type { Composition, Constituent, Part } from './part.js'
import { isComplete } from './roll-up.js'

/**
 * What an item may be though its parts list calls it something else. A magnet is entered as a component, an oxide as a chemical, a magnet alloy as
 * `other`: such a word never makes a listed item an unlisted one. It is believed where the composition, or a material that excludes rare earths,
 * bears it out.
 */
export type Called = 'form' | 'material' | 'product'

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
/** Iron, or nickel with cobalt, makes neither of them a word for a cathode. */
const OTHER_MAGNETS = ['ferrite', 'AlNiCo']
const RARE_EARTH_MAGNETS = ['NdFeB', 'SmCo', 'SmFeN']

/** Rare-earth magnets that lists name as an alloy and not as a magnet: SmFe, of which SmFeN is one with nitrogen. */
const NAMED_AS_ALLOY = ['SmFeN']

/** Forms of which a listed alloy or target may be. */
const ALLOYED = [
  'alloy',
  'target',
  'magnet',
  'magnet-powder',
  'scrap',
  'component',
  'tool',
  'electrode-material',
  'chemical',
]

/** Alloys that lists name as targets, some of them as targets alone: of another one, the word alloy is believed. */
const TARGET_ALLOYS = ['SmCo', 'SmFe', 'GdFe', 'GdCo', 'TbCo', 'TbDyFe', 'YAl', 'YZr', 'HoCu']

/** Metals that lists name besides the rare earths: they count where they may be half of the item. */
const MINOR_METALS: ReadonlySet<string> = new Set(['Ga', 'Ge', 'Sb', 'W', 'Te', 'Bi', 'Mo', 'In'])

/** Whether the item may have, or be of, this word though it is called another. */
export function mayBe(part: Part, called: Called, word: string): boolean {
  if (called === 'form') return mayHaveForm(part, word)
  return called === 'material' ? mayBeOf(part, word) : mayBeKnowHowOf(part, word)
}

/** Products of which the US letters reach the technology too: with them technology is told well enough. */
const WITH_TECHNOLOGY: ReadonlySet<string> = new Set([
  'aero-engine',
  'aircraft-part',
  'nuclear-plant-part',
  'machine-tool',
  'semiconductor-chemical',
  'hydraulic-fluid',
])

/** Whether a product is know-how and no thing. */
export const isKnowHow = (product: string): boolean => /-(technology|software)$/.test(product)

/** Technology of a jet mill or a rotor: the word says what it is about, not which technology it is. */
function mayBeKnowHowOf({ form, product }: Part, word: string): boolean {
  if (form !== 'technology' && form !== 'software') return false
  return product !== undefined && !isKnowHow(product) && !WITH_TECHNOLOGY.has(product) && isKnowHow(word)
}

function mayHaveForm(part: Part, form: string): boolean {
  if (part.form === undefined || part.form === form || !hides(part.form, form)) return false
  if (isBuilt(form)) return part.product !== undefined
  if (isPutTogether(part)) return false
  const needed = neededIn(form)
  if (needed) return mayHold(part, needed)
  if (form === 'electrode-material') return true
  return mayHoldListed(part) && isOfForm(part, form)
}

/** What the list asks of the form besides, as far as the words of the item tell. */
function isOfForm(part: Part, form: string): boolean {
  const isPerhapsOf = (name: string) => part.material === name || mayBeOf(part, name)
  const isTruly = (name: string) => part.material === name || (mayBeOf(part, name) && holdsAllOf(part, name))
  if (MAGNETS.includes(form))
    return RARE_EARTH_MAGNETS.some((name) => isPerhapsOf(name) && (!isMetallic(part) || isTold(part, name)))
  if (form === 'alloy' && part.form !== undefined && MAGNETS.includes(part.form)) return NAMED_AS_ALLOY.some(isTruly)
  if (form === 'metal' && part.form === 'alloy') return isMostlyOneListed(part)
  if (form === 'target' && part.form === 'alloy') return isUnworkedBase(part) || TARGET_ALLOYS.some(isPerhapsOf)
  return form !== 'oxide' || !isWithoutOxygen(part.composition)
}

/** The metals of Nos. 18 and 57 by element. */
const LISTED_AS_METAL = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y', 'Ho', 'Er', 'Tm', 'Eu', 'Yb']

/** An alloy of rare earths alone, as good as, and mostly of one that is listed: 99 % dysprosium is dysprosium metal by another word. DyCu is an alloy. */
function isMostlyOneListed(part: Part): boolean {
  const least = (symbol: string) => massShare(part, symbol).share.lo
  if (!LISTED_AS_METAL.some((symbol) => least(symbol).gte('0.5'))) return false
  return [...RARE_EARTHS].reduce((sum, symbol) => sum.add(least(symbol)), ZERO).gte('0.95')
}

/** Called by a base metal alone, before it is worked: an aluminium ingot may be one of aluminium and scandium. */
const isUnworkedBase = ({ form, material }: Part): boolean =>
  material !== undefined && baseOf(material) !== undefined && isUnworked(form)

/** Whether the element may be in the item: a material known by its elements has it, and the composition does not lack it. */
function mayHold(part: Part, symbol: string): boolean {
  const table = part.material === undefined ? undefined : materialOf(part.material)
  const isOther = part.material !== undefined && (table ? !table.holds.includes(symbol) : isPlain(part.material))
  return !isOther && !lacks(part, { holds: [symbol] })
}

const isMetallic = ({ form }: Part): boolean => form === 'metal' || form === 'alloy'

/** Metal and alloy are words of the lists: they hide a magnet only where the list of parts itself points to a magnet's material. */
const isTold = (part: Part, name: string): boolean => part.material !== undefined || holdsAllOf(part, name)

const holdsAllOf = (part: Part, name: string): boolean =>
  materialOf(name)!.holds.every((symbol) => contains(part, symbol).value === 'yes')

export const isPutTogether = ({ parts, product }: Part): boolean =>
  parts.length > 0 || (product !== undefined && PUT_TOGETHER.has(product))

/** Whether what lists name may be in the item, as far as its material and composition say. */
export function mayHoldListed(part: Part): boolean {
  const { material, composition } = part
  if (material !== undefined && isPlain(material) && !isUnworkedBase(part) && !namesRareEarth(part.name)) return false
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
 * Whether the item may be of a material that it is not called: it is called nothing or `other`, or by a word that says less or more of the same alloy,
 * and its composition does not lack what the material holds.
 */
function mayBeOf(part: Part, name: string): boolean {
  const table = materialOf(name)
  if (part.material === name) return false
  if (!table) return part.material === undefined || part.material === 'other'
  return (part.material === undefined || isLoose(part, part.material, table)) && !lacks(part, table)
}

/** Oxides by their formula: GeO2 is no word for another compound of germanium. */
const OXIDES: ReadonlySet<string> = new Set(
  [...COMPOUNDS.values()].filter(({ kind }) => kind === 'oxide').map(({ formula }) => formula),
)

function isLoose(part: Part, said: string, meant: Material): boolean {
  if (said === 'other' || (isPlain(said) && namesRareEarth(part.name))) return true
  const own = materialOf(said)?.holds ?? []
  if (isAlloyOf(part, own, meant)) return true
  if (part.form !== undefined && MAGNETS.includes(part.form)) return !MAGNET_MATERIALS.has(said)
  if (isUnworkedBase(part)) return isBasedOn(baseOf(said)!, meant)
  if (OXIDES.has(said) || OTHER_MAGNETS.includes(said)) return false
  const all = [...meant.holds, ...(meant.oneOf ?? [])]
  return own.length > 0 && own.length < all.length && own.every((symbol) => all.includes(symbol))
}

/**
 * An alloy or target that holds elements besides the ones named is still the named one (MOFCOM's answer (1) of 21 April 2025): SmFeN is SmFe with
 * nitrogen, a ScAl target one of scandium with aluminium.
 */
const isAlloyOf = ({ form }: Part, own: readonly string[], { holds, oneOf }: Material): boolean =>
  form !== undefined &&
  ALLOYED.includes(form) &&
  !oneOf &&
  holds.some((symbol) => RARE_EARTHS.has(symbol)) &&
  holds.every((symbol) => own.includes(symbol))

/** The base metal with rare earths. */
const isBasedOn = (base: string, { holds, oneOf }: Material): boolean =>
  !oneOf && holds.every((symbol) => symbol === base || RARE_EARTHS.has(symbol))

function lacks(part: Part, { holds, oneOf, cas }: Material): boolean {
  const { material: _, ...rest } = part
  if (isMostlyOther(rest.composition, holds, cas)) return true
  if (!rest.composition || !isComplete(rest.composition)) return false
  if (
    cas &&
    rest.composition.constituents.every(
      (one) => one.material === undefined && one.cas !== cas && !(one.element && holds.includes(one.element)),
    )
  )
    return true
  const alone: Part = { ...rest, parts: [] }
  const without = (symbol: string) => contains(alone, symbol).value === 'no'
  return holds.some(without) || (oneOf?.every(without) ?? false)
}

/** Half of the item or more is elements besides these: what holds 55 % rare earth is no gallium oxide. Alloys of rare earths may hold any others. */
function isMostlyOther(composition: Composition | undefined, symbols: readonly string[], cas?: string): boolean {
  if (!composition || symbols.some((symbol) => RARE_EARTHS.has(symbol)) || symbols.includes('Fe')) return false
  const others = composition.constituents.filter(
    (one) => (one.element !== undefined && !symbols.includes(one.element)) || (cas && one.cas && one.cas !== cas),
  )
  return others.reduce((sum, { share }) => sum.add(share?.lo ?? ZERO), ZERO).gte('0.5')
}
