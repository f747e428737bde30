import { ELEMENTS, RARE_EARTHS } from './elements.js'

/**
 * What a material surely holds, by its name. `oneOf`: at least one of these. Anything else it may or may not hold: NdFeB may hold Dy, Tb,
 * Co; its rare earth may be all praseodymium. `cas`: the number by which lists name it.
 */
export type Material = {
  readonly holds: readonly string[]
  readonly oneOf?: readonly string[]
  readonly cas?: string
}

const MATERIALS: ReadonlyMap<string, Material> = new Map<string, Material>([
  ['ndfeb', { holds: ['Fe', 'B'], oneOf: ['Nd', 'Pr', 'Ce', 'La'] }],
  ['smco', { holds: ['Sm', 'Co'] }],
  ['smco5', { holds: ['Sm', 'Co'] }],
  ['sm2co17', { holds: ['Sm', 'Co'] }],
  ['smfen', { holds: ['Sm', 'Fe', 'N'] }],
  ['ceriummagnet', { holds: ['Ce'] }],
  ['alnico', { holds: ['Al', 'Ni', 'Co', 'Fe'] }],
  ['ferrite', { holds: ['Fe', 'O'] }],
  ['dyfe', { holds: ['Dy', 'Fe'] }],
  ['tbfe', { holds: ['Tb', 'Fe'] }],
  ['gdfe', { holds: ['Gd', 'Fe'] }],
  ['hofe', { holds: ['Ho', 'Fe'] }],
  ['tbdyfe', { holds: ['Tb', 'Dy', 'Fe'] }],
  ['terfenold', { holds: ['Tb', 'Dy', 'Fe'] }],
  ['ndpr', { holds: ['Nd', 'Pr'] }],
  ['prnd', { holds: ['Nd', 'Pr'] }],
  ['tungstenoxide', { holds: ['W', 'O'] }],
  ['yig', { holds: ['Y', 'Fe', 'O'] }],
  ['p507', { holds: ['C', 'H', 'O', 'P'], cas: '14802-03-0' }],
  ['p204', { holds: ['C', 'H', 'O', 'P'], cas: '298-07-7' }],
  ['naphthenicacid', { holds: ['C', 'H', 'O'], cas: '1338-24-5' }],
  ['n235', { holds: ['C', 'H', 'N'], cas: '68814-95-9' }],
  ['c272', { holds: ['C', 'H', 'O', 'P'], cas: '83411-71-6' }],
  ['lfp', { holds: ['Li', 'Fe', 'P', 'O'] }],
  ['ncmhydroxide', { holds: ['Ni', 'Co', 'Mn', 'O', 'H'] }],
  ['ncahydroxide', { holds: ['Ni', 'Co', 'Al', 'O', 'H'] }],
  ['lirichmncathode', { holds: ['Li', 'Mn', 'O'] }],
  ['artificialgraphite', { holds: ['C'] }],
  ['mixedgraphite', { holds: ['C'] }],
  ['naturalflakegraphite', { holds: ['C'] }],
  ['ammoniumparatungstate', { holds: ['W', 'N', 'H', 'O'] }],
  ['walloy', { holds: ['W'] }],
  ['moalloy', { holds: ['Mo'] }],
  ['bismuthgermanate', { holds: ['Bi', 'Ge', 'O'] }],
  ['triphenylbismuth', { holds: ['Bi', 'C', 'H'] }],
  ['trispethoxyphenylbismuth', { holds: ['Bi', 'C', 'H', 'O'] }],
  ['trimethylindium', { holds: ['In', 'C', 'H'] }],
  ['triethylindium', { holds: ['In', 'C', 'H'] }],
  ['trimethylantimony', { holds: ['Sb', 'C', 'H'] }],
  ['triethylantimony', { holds: ['Sb', 'C', 'H'] }],
  ['organicantimony', { holds: ['Sb', 'C', 'H'] }],
  ['antimonyore', { holds: ['Sb'] }],
])

/** Metals by whose name alone their alloys are entered, too. */
const BASES: ReadonlyMap<string, string> = new Map([
  ['aluminium', 'Al'],
  ['copper', 'Cu'],
  ['steel', 'Fe'],
])

/** The element of a base metal: `Al` of aluminium. */
export const baseOf = (name: string): string | undefined => BASES.get(name)

/** Materials whose name says that they hold no rare earth but, at most, the lanthanum or cerium that steels and ferrites are treated with. */
const PLAIN: ReadonlySet<string> = new Set([
  'steel',
  'electricalsteel',
  'aluminium',
  'copper',
  'plastic',
  'ferrite',
  'alnico',
  'p507',
  'p204',
  'naphthenicacid',
  'n235',
  'c272',
  'lfp',
  'ncmhydroxide',
  'ncahydroxide',
  'lirichmncathode',
  'artificialgraphite',
  'mixedgraphite',
  'naturalflakegraphite',
])

const plainly = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

export const isPlain = (name: string): boolean => PLAIN.has(plainly(name))

/** Rare earths that no plain material holds. */
export const FOREIGN_TO_PLAIN: readonly string[] = [...RARE_EARTHS].filter(
  (symbol) => symbol !== 'La' && symbol !== 'Ce',
)

/**
 * By name, whatever its case and hyphens (`NdFeB`, `Nd-Fe-B`), or by a name that is a formula (`GaAs`, `Ga2O3`, `W`). Undefined for any other
 * material.
 */
export function materialOf(name: string): Material | undefined {
  const found = MATERIALS.get(plainly(name))
  return found ?? byFormula(name)
}

function byFormula(name: string): Material | undefined {
  if (!/^(?:[A-Z][a-z]?\d*)+$/.test(name)) return undefined
  const symbols = name.match(/[A-Z][a-z]?/g)!
  return symbols.every((symbol) => ELEMENTS.has(symbol)) ? { holds: [...new Set(symbols)] } : undefined
}
