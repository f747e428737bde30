import type { Issue } from '../issue.js'
import { ZERO } from '../measure/decimal.js'
import { isKnowHow, isPutTogether, mayBe } from './called.js'
import { COMPOUNDS } from './compounds.js'
import { isThere } from './constituent.js'
import { contains, massShare } from './content.js'
import { elementByCas, RARE_EARTHS } from './elements.js'
import { isOfOneMaterial } from './forms.js'
import { walk } from './items.js'
import { FOREIGN_TO_PLAIN, isPlain, materialOf } from './materials.js'
import type { Constituent, Part } from './part.js'
import { isComplete } from './roll-up.js'

type Against = Pick<Issue, 'code' | 'message' | 'found' | 'expected'>

/**
 * A form, material or product word that the composition beside it certainly contradicts, and a list of parts said to be complete that lacks what the
 * composition names. Only rare earths: what is listed must not hide behind the word. A word that is merely in doubt is no issue; see `mayBe`.
 */
export function checkWords(part: Part): readonly Against[] {
  const ofForm = knowHowAsThing(part)
  return part.composition
    ? [
        ...ofForm,
        ...plainMaterial(part),
        ...metalOfLess(part),
        ...wholeOfOne(part),
        ...builtOf(part),
        ...inNoPart(part),
      ]
    : ofForm
}

/** A drawing or a data carrier entered as a component: the lists name technology and what carries it (相关技术及其载体) as technology. */
function knowHowAsThing({ form, product }: Part): Against[] {
  if (form === undefined || product === undefined || !isKnowHow(product)) return []
  if (form === 'technology' || form === 'software') return []
  return [
    {
      code: 'product-against-form',
      message: `${product} is no ${form}`,
      found: form,
      expected: 'technology, also for what carries it (drawings, data carriers), or software',
    },
  ]
}

/** Steel, complete and with nothing inside, that holds dysprosium. On a magnet only ferrite and AlNiCo say what it is made of. */
function plainMaterial(part: Part): Against[] {
  const { material, parts, partsComplete, form } = part
  if (material === undefined || !isPlain(material) || parts.length) return []
  if (!isOfOneMaterial(part) && !partsComplete) return []
  if (form?.startsWith('magnet') && !['ferrite', 'AlNiCo'].includes(material)) return []
  const named = rareEarthsOf(part, FOREIGN_TO_PLAIN)
  if (named.length === 0) return []
  return [
    {
      code: 'material-against-composition',
      message: `${material} holds no ${named.join(', ')}, but the composition names it`,
      found: material,
      expected: 'the alloy or magnet material that it is, or other; what is embedded in it as a part inside',
    },
  ]
}

/** A metal called dysprosium that is mostly something else: no list of metals names it so. */
function metalOfLess(part: Part): Against[] {
  const { form, material } = part
  if (form !== 'metal' || material === undefined || !RARE_EARTHS.has(material)) return []
  if (!massShare(part, material).share.hi?.lt('0.5')) return []
  return [
    {
      code: 'material-against-composition',
      message: `less than half of it is ${material}: that is no metal called ${material}`,
      found: material,
      expected: 'the material that it mostly is, or the form alloy',
    },
  ]
}

/** An alloy of dysprosium alone is a metal; an alloy, magnet or component of rare-earth oxides alone is none. */
function wholeOfOne({ form, composition }: Part): Against[] {
  if (!composition || !isComplete(composition)) return []
  const there = composition.constituents.filter((one) => isThere(one) !== 'no')
  const symbols = new Set(there.map((one) => one.element ?? (one.cas && elementByCas(one.cas)?.symbol)))
  const [only] = symbols
  const hasForm = there.some((one) => one.form !== undefined && one.form !== 'metal' && one.form !== 'alloy')
  if (form === 'alloy' && symbols.size === 1 && only && RARE_EARTHS.has(only) && !hasForm)
    return [
      {
        code: 'form-against-composition',
        message: `an alloy of ${only} alone is a metal`,
        found: form,
        expected: 'metal, or the other elements of the alloy',
      },
    ]
  const mixed = form === 'metal' ? alloyed(there) : []
  if (mixed.length > 0)
    return [
      {
        code: 'form-against-composition',
        message: `half of it or more is other elements: a metal with ${mixed.join(', ')} in it is an alloy`,
        found: 'metal',
        expected: 'alloy',
      },
    ]
  const notOxides = ['alloy', 'magnet', 'magnet-powder', 'component', 'tool']
  return form && notOxides.includes(form) && there.length > 0 && there.every(isRareEarthOxide)
    ? [
        {
          code: 'form-against-composition',
          message: `no ${form} is made of rare-earth oxides alone`,
          found: form,
          expected: 'oxide, mixture, target or ceramic',
        },
      ]
    : []
}

/** The rare earths in what is mostly of elements that are none. */
function alloyed(there: readonly Constituent[]): string[] {
  const named = there.flatMap(({ element, share }) => (element && share ? [{ element, share }] : []))
  const others = named.filter(({ element }) => !RARE_EARTHS.has(element))
  const most = others.reduce((sum, { share }) => sum.add(share.lo), ZERO)
  return most.lt('0.5') ? [] : named.flatMap(({ element }) => (FOREIGN_TO_PLAIN.includes(element) ? [element] : []))
}

const isRareEarthOxide = ({ cas }: Constituent): boolean => {
  const compound = cas ? COMPOUNDS.get(cas) : undefined
  return compound?.kind === 'oxide' && [...compound.atoms.keys()].some((symbol) => RARE_EARTHS.has(symbol))
}

/** A rotor or motor, without a part named, a quarter of which is rare earth: a magnet is a third rare earth, what is built of magnets far less. */
function builtOf(part: Part): Against[] {
  if (part.parts.length || !isPutTogether(part)) return []
  const least = [...RARE_EARTHS].reduce((sum, symbol) => sum.add(massShare(part, symbol).share.lo), ZERO)
  if (least.lt('0.25')) return []
  return [
    {
      code: 'product-against-composition',
      message: `a quarter or more of it is rare earth: that is no ${part.product}`,
      found: part.product!,
      expected: 'the product other-product with the form magnet, metal, alloy or oxide; or the parts inside',
    },
  ]
}

/** Parts said to be complete, none of which has the rare earth or the rare-earth material that the composition of the whole names. */
function inNoPart(part: Part): Against[] {
  const { form, parts, partsComplete } = part
  if (!partsComplete || form === undefined || isOfOneMaterial(part)) return []
  if (parts.length === 0 && (form === 'component' || form === 'tool')) return []
  const elements = rareEarthsOf(part, [...RARE_EARTHS]).filter((name) =>
    RARE_EARTHS.has(name)
      ? parts.every((child) => contains(child, name).value === 'no')
      : parts.flatMap(walk).every((child) => child.material !== name && !mayBe(child, 'material', name)),
  )
  if (elements.length === 0) return []
  return [
    {
      code: 'item-holds-what-no-part-has',
      message: `${elements.join(', ')} in the composition, and in no part inside though the parts are declared complete`,
      expected: 'the part that holds it, or no parts-complete',
    },
  ]
}

/** Of these rare earths, those that the composition surely holds; and the rare-earth materials it names. */
function rareEarthsOf({ material: _, ...part }: Part, among: readonly string[]): string[] {
  const alone: Part = { ...part, parts: [] }
  const materials = part.composition!.constituents.flatMap((one) =>
    one.material !== undefined && isThere(one) === 'yes' && isOfRareEarth(one.material) ? [one.material] : [],
  )
  return [...among.filter((symbol) => contains(alone, symbol).value === 'yes'), ...materials]
}

function isOfRareEarth(name: string): boolean {
  const table = materialOf(name)
  return [...(table?.holds ?? []), ...(table?.oneOf ?? [])].some((symbol) => RARE_EARTHS.has(symbol))
}
