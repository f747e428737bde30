import { ELEMENTS, RARE_EARTHS } from './elements.js'

/**
 * What a material surely holds, by its name. `oneOf`: at least one of these. Anything else it may or may not hold: NdFeB may hold Dy, Tb,
 * Co; its rare earth may be all praseodymium.
 */
export type Material = { readonly holds: readonly string[]; readonly oneOf?: readonly string[] }

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
])

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
